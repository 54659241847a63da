"""The parts of a docx file and the relations between them."""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from proofreader.formats.archive import EPOCH, Archive
from proofreader.formats.docx.names import PACKAGE_RELATIONS, STRICT, Element, parse
from proofreader.formats.errors import PageError
from proofreader.formats.refusal import being, named_binary

__all__ = ["EPOCH", "Package", "open_package"]

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@dataclass(frozen=True, slots=True)
class Package(Archive):
    """A docx file. `main` is the part that holds the text."""

    main: str = "word/document.xml"

    MEND: ClassVar[str] = "请在 Word 或 WPS 里修复后另存一份 docx"
    AGAIN: ClassVar[str] = "请另存一份 docx"

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
        raise PageError(f"{file} 不是 Word 文档" + (f"，{being(binary)}" if binary else "，请检查文件的后缀"))
    package = Package.opened(data, file)
    main = next(package.related("officeDocument"), package.main)
    root = package.tree(main)
    if root is None or not str(root.tag).endswith("}document"):
        raise PageError(f"{file} 不是 Word 文档，请检查文件的后缀")
    if root.tag.startswith(f"{{{STRICT}}}"):
        raise PageError(f"{file} 是“严格 Open XML”格式，请另存为普通的 docx 再打开")
    return Package(data, file, package.names, main)
