"""The parts of a docx file: read within limits, written back with every other part as it was."""

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from proofreader.formats.docx.names import PACKAGE_RELATIONS, STRICT, Element, parse
from proofreader.formats.errors import PageError
from proofreader.formats.refusal import named_binary

MOST_MEMBERS = 4_000
LARGEST_PART = 16 * 1024 * 1024
"""Bytes that one part of text may unpack to (a page of 10,000 characters needs about 300 kB)."""
LARGEST_WHOLE = 512 * 1024 * 1024
"""Bytes that all members together may unpack to, pictures included."""
STEEPEST = 300
"""How many times larger than packed a large member may be; Word's own text reaches about 40."""
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
EPOCH = (1980, 1, 1, 0, 0, 0)

_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError, RuntimeError, KeyError)


@dataclass(frozen=True, slots=True)
class Package:
    """A docx file. `file` is how error messages call it, `main` the part that holds the text."""

    data: bytes = field(repr=False)
    file: str
    names: tuple[str, ...] = field(repr=False)
    main: str = "word/document.xml"

    def read(self, name: str) -> bytes | None:
        """The bytes of a part; None where there is none. Raises PageError where it is broken or too large."""
        if name not in self.names:
            return None
        try:
            with zipfile.ZipFile(io.BytesIO(self.data)) as archive, archive.open(name) as member:
                data = member.read(LARGEST_PART + 1)
        except _BROKEN as error:
            raise PageError(_broken(self.file)) from error
        if len(data) > LARGEST_PART:
            raise PageError(f"{self.file} 解开后太大，请拆成一版一个文件")
        return data

    def tree(self, name: str) -> Element | None:
        """The root element of a part; None where there is none. Raises PageError."""
        data = self.read(name)
        return None if data is None else parse(data, self.file)

    def related(self, kind: str, part: str = "") -> Iterator[str]:
        """The parts that a part (the package for "") refers to, by the last word of the relation's type."""
        folder, base = posixpath.split(part)
        root = self.tree(posixpath.join(folder, "_rels", f"{base}.rels"))
        for relation in () if root is None else root.iter(f"{{{PACKAGE_RELATIONS}}}Relationship"):
            if relation.get("TargetMode") != "External" and relation.get("Type", "").rpartition("/")[2] == kind:
                target = posixpath.normpath(posixpath.join("/", folder, relation.get("Target", ""))).lstrip("/")
                if target in self.names:
                    yield target

    def rewritten(self, parts: Mapping[str, bytes]) -> bytes:
        """The file with some parts changed or added, every other byte for byte the same. Raises PageError."""
        if all(name in self.names and self.read(name) == data for name, data in parts.items()):
            return self.data
        made = io.BytesIO()
        try:
            with zipfile.ZipFile(io.BytesIO(self.data)) as old, zipfile.ZipFile(made, "w") as new:
                for info in old.infolist():
                    content = parts[info.filename] if info.filename in parts else old.read(info)
                    new.writestr(info, content, info.compress_type)
                for name in parts:
                    if name not in self.names:
                        info = zipfile.ZipInfo(name, EPOCH)
                        new.writestr(info, parts[name], zipfile.ZIP_DEFLATED)
        except _BROKEN as error:
            raise PageError(_broken(self.file)) from error
        return made.getvalue()


def open_package(data: bytes, file: str) -> Package:
    """Look into a file without unpacking it. Raises PageError where it is no docx that can be read."""
    if not data:
        raise PageError(f"{file} 是空文件，没有可校对的内容")
    if data.startswith(OLE):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise PageError(f"{file} 加了密码，请在 Word 或 WPS 里去掉密码再打开")
        raise PageError(f"{file} 是旧版 Word（.doc）或 WPS 文件，请另存为 docx 再打开")
    if not data.startswith(b"PK"):
        binary = named_binary(data)
        raise PageError(f"{file} 不是 Word 文档" + (f"，是{binary}" if binary else "，请检查文件的后缀"))
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            infos = archive.infolist()
    except _BROKEN as error:
        raise PageError(_broken(file)) from error
    _admit(infos, file)
    package = Package(data, file, tuple(info.filename for info in infos))
    main = next(package.related("officeDocument"), package.main)
    root = package.tree(main)
    if root is None or not str(root.tag).endswith("}document"):
        raise PageError(f"{file} 不是 Word 文档，请检查文件的后缀")
    if root.tag.startswith(f"{{{STRICT}}}"):
        raise PageError(f"{file} 是“严格 Open XML”格式，请另存为普通的 docx 再打开")
    return Package(data, file, package.names, main)


def _admit(infos: list[zipfile.ZipInfo], file: str) -> None:
    if len(infos) > MOST_MEMBERS or sum(info.file_size for info in infos) > LARGEST_WHOLE:
        raise PageError(f"{file} 解开后太大，请拆成一版一个文件")
    if len({info.filename for info in infos}) < len(infos):
        raise PageError(_broken(file))
    for info in infos:
        if info.flag_bits & 0x1:
            raise PageError(f"{file} 加了密码，请去掉密码再打开")
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise PageError(_broken(file))
        if info.file_size > 4 * 1024 * 1024 and info.file_size > STEEPEST * max(1, info.compress_size):
            raise PageError(f"{file} 的压缩比大得反常，为安全起见不打开，请另存一份 docx")


def _broken(file: str) -> str:
    return f"{file} 已损坏，打不开，请在 Word 或 WPS 里修复后另存一份 docx"
