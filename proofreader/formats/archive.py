"""Files that are a zip of parts: read within limits, written back with every other part as it was."""

import io
import zipfile
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import ClassVar, Self

from proofreader.formats.errors import PageError

MOST_MEMBERS = 4_000
LARGEST_PART = 16 * 1024 * 1024
"""Bytes that one part of text may unpack to (a page of 10,000 characters needs about 300 kB)."""
LARGEST_WHOLE = 512 * 1024 * 1024
"""Bytes that all members together may unpack to, pictures included."""
STEEPEST = 300
"""How many times larger than packed a large member may be; Word's own text reaches about 40."""
EPOCH = (1980, 1, 1, 0, 0, 0)

_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError, RuntimeError, KeyError)


@dataclass(frozen=True, slots=True)
class Archive:
    """A zip of parts. `file` is how error messages call it."""

    data: bytes = field(repr=False)
    file: str
    names: tuple[str, ...] = field(repr=False)

    MEND: ClassVar[str] = "请重新导出一份"
    """How a broken file is mended."""
    AGAIN: ClassVar[str] = "请重新导出一份"
    """How a suspicious file is made anew."""

    @classmethod
    def opened(cls, data: bytes, file: str) -> Self:
        """Look into a zip without unpacking it. Raises PageError where it is broken, encrypted or too much."""
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                infos = archive.infolist()
        except _BROKEN as error:
            raise PageError(cls._broken(file)) from error
        cls._admit(infos, file)
        return cls(data, file, tuple(info.filename for info in infos))

    def read(self, name: str) -> bytes | None:
        """The bytes of a part; None where there is none. Raises PageError where it is broken or too large."""
        if name not in self.names:
            return None
        try:
            with zipfile.ZipFile(io.BytesIO(self.data)) as archive, archive.open(name) as member:
                data = member.read(LARGEST_PART + 1)
        except _BROKEN as error:
            raise PageError(self._broken(self.file)) from error
        if len(data) > LARGEST_PART:
            raise PageError(f"{self.file} 解开后太大，请拆成一版一个文件")
        return data

    def read_all(self, names: Iterable[str], most: int) -> dict[str, bytes]:
        """The bytes of several parts that may unpack to `most` bytes together. Raises PageError."""
        found: dict[str, bytes] = {}
        total = 0
        try:
            with zipfile.ZipFile(io.BytesIO(self.data)) as archive:
                for name in names:
                    with archive.open(name) as member:
                        found[name] = member.read(min(LARGEST_PART, most - total) + 1)
                    total += len(found[name])
                    if total > most or len(found[name]) > LARGEST_PART:
                        raise PageError(f"{self.file} 解开后太大，请拆成一版一个文件")
        except _BROKEN as error:
            raise PageError(self._broken(self.file)) from error
        return found

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
            raise PageError(self._broken(self.file)) from error
        return made.getvalue()

    @classmethod
    def _admit(cls, infos: list[zipfile.ZipInfo], file: str) -> None:
        if len(infos) > MOST_MEMBERS or sum(info.file_size for info in infos) > LARGEST_WHOLE:
            raise PageError(f"{file} 解开后太大，请拆成一版一个文件")
        if len({info.filename for info in infos}) < len(infos):
            raise PageError(cls._broken(file))
        for info in infos:
            if info.flag_bits & 0x1:
                raise PageError(f"{file} 加了密码，请去掉密码再打开")
            if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
                raise PageError(cls._broken(file))
            if info.file_size > 4 * 1024 * 1024 and info.file_size > STEEPEST * max(1, info.compress_size):
                raise PageError(f"{file} 的压缩比大得反常，为安全起见不打开，{cls.AGAIN}")

    @classmethod
    def _broken(cls, file: str) -> str:
        return f"{file} 已损坏，打不开，{cls.MEND}"
