"""The file beside the page that holds all decisions: one JSON line an event, on disk before anyone is told.

Line 1 is `{"schema": "proofreader.sidecar/1", "source": {"name", "sha256", "characters"}}`. Nothing that cannot be
read is ever lost: a damaged file is first copied to `….bak`, then written anew from what could be read. The one thing
dropped is a torn last line, which nobody was told was done.
"""

import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from proofreader.formats.reasons import reason_of
from proofreader.review.events import Event, Rebased, from_json, to_json
from proofreader.review.records import RecordError

SCHEMA = "proofreader.sidecar/1"
SUFFIX = ".proof.jsonl"


class SidecarError(Exception):
    """A sidecar that cannot be read or written; the message is one line of Chinese: what and how to mend it."""


@dataclass(frozen=True, slots=True)
class Source:
    """The page a sidecar speaks of: file name, hex digest of its bytes, code points of its `Page.text`."""

    name: str
    sha256: str
    characters: int


@dataclass(frozen=True, slots=True)
class Journal:
    """What the bytes of a sidecar say.

    `source` is None where line 1 could not be read. `garbage` counts lines that could not, `torn` is the length in
    bytes of what stands behind the last line end and is no event.
    """

    source: Source | None
    events: tuple[Event, ...]
    garbage: int = 0
    torn: int = 0
    unended: bool = False


def sidecar_path(page: Path) -> Path:
    """Where the decisions of a page file are."""
    return page.with_name(page.name + SUFFIX)


def read_journal(data: bytes, name: str = "") -> Journal:
    """Read a sidecar's bytes. Raises SidecarError when a newer program wrote it; never for damage."""
    *lines, last = data.split(b"\n")
    if lines and lines[0].startswith(b"\xef\xbb\xbf"):
        lines[0] = lines[0][3:]
    source: Source | None = None
    events: list[Event] = []
    garbage = torn = 0
    for index, line in enumerate([*lines, last]):
        if not line.strip():
            continue
        try:
            record = json.loads(line.decode("utf-8", "surrogatepass"))
            if not isinstance(record, dict):
                raise RecordError("not an object")
            if "schema" in record and source is None:
                source = _source(record, name)
            else:
                events.append(from_json(record))
        except (ValueError, RecursionError):  # RecordError, JSONDecodeError and UnicodeDecodeError are ValueErrors
            if index == len(lines):
                torn = len(line)
            else:
                garbage += 1
    return Journal(source, tuple(events), garbage, torn, unended=bool(last.strip()) and not torn)


def _source(record: dict[str, object], name: str) -> Source:
    schema, table = record["schema"], record.get("source")
    if isinstance(schema, str) and schema.startswith("proofreader.sidecar/") and schema != SCHEMA:
        raise SidecarError(f"校样记录{name}由更新版本的程序写成（{schema}），请升级本程序后再打开")
    if schema != SCHEMA or not isinstance(table, dict):
        raise RecordError("not the first line of a sidecar")
    sha256, characters = table.get("sha256"), table.get("characters")
    if not isinstance(sha256, str) or not isinstance(characters, int):
        raise RecordError("a source without a digest")
    return Source(str(table.get("name", "")), sha256, characters)


class Sidecar:
    """The sidecar of one page, open for reading or for reading and writing.

    `events` are all that are in the file. `source` is the page that the events' positions belong to, None where there
    was no sidecar or its first line is lost. `warnings` are lines of Chinese. A file is made with the first event.
    """

    def __init__(self, path: Path, page: Source, *, writable: bool = True) -> None:
        """Raises SidecarError when there is a file that cannot be read, or a damaged one that cannot be mended."""
        self.path = path
        self.warnings: list[str] = []
        self._page = page
        self._writable = writable
        try:
            data = path.read_bytes()
        except FileNotFoundError:
            data = b""
        except OSError as error:
            raise SidecarError(f"校样记录读不出来：{path}（{reason_of(error)}）") from error
        journal = read_journal(data, path.name)
        self.size = len(data)
        """Bytes of the file, as this process left it."""
        self.events: list[Event] = list(journal.events)
        self.source = journal.source
        for event in journal.events:
            if isinstance(event, Rebased):
                self.source = Source(page.name, event.sha256, event.characters)
        self._begun = journal.source is not None or bool(journal.events)
        self._recorded = journal.source if len(data) > journal.torn else page
        self._mend(data, journal)

    def _mend(self, data: bytes, journal: Journal) -> None:
        if not data:
            return
        if journal.garbage or (journal.source is None and len(data) > journal.torn):
            lost = max(journal.garbage, 1)
            if self._writable:
                kept = self._back_up(data)
                self._write_all(self.events)
                self.warnings.append(f"校样记录有 {lost} 行读不懂，已跳过；原样保存在 {kept.name}")
            else:
                self.warnings.append(f"校样记录有 {lost} 行读不懂，已跳过（{self.path.name}）")
        elif journal.torn:
            self.warnings.append("校样记录最后一行没有写完（上次可能中途断电或退出），已舍去这一行，其余都在")
            if self._writable:
                self._truncate(len(data) - journal.torn)
        elif journal.unended and self._writable:
            self._write(b"\n")

    def append(self, event: Event) -> None:
        """Put one event on disk. When this returns it is there; raises SidecarError, and then it is not."""
        if not self._writable:
            raise SidecarError("本版以只读方式打开，不能记录处理")
        if self._begun and self.path.exists():
            self._write(_line(to_json(event)))
        else:  # the first event, or somebody took the file away: all of it again
            self._write_all([*self.events, event])
        self.events.append(event)

    def rewrite(self, events: Iterable[Event]) -> None:
        """Put these events in place of all: a temporary file, synced and renamed. Raises SidecarError."""
        events = list(events)
        self._write_all(events)
        self.events = events

    def close(self) -> None:
        """Take no more events. No file is held open between two of them."""
        self._writable = False

    def _write(self, data: bytes) -> None:
        try:
            with self.path.open("ab", buffering=0) as file:
                if os.fstat(file.fileno()).st_size != self.size:
                    raise SidecarError(f"校样记录被别的程序改动过，请关闭本版再打开：{self.path.name}")
                view = memoryview(data)
                while view:
                    view = view[file.write(view) :]
                os.fsync(file.fileno())
        except OSError as error:
            self._truncate(self.size)
            raise SidecarError(f"校样记录写不进去，这一步没有保存：{self.path}（{reason_of(error)}）") from error
        self.size += len(data)

    def _truncate(self, size: int) -> None:
        try:
            os.truncate(self.path, size)
        except OSError as error:
            raise SidecarError(f"校样记录写不进去：{self.path}（{reason_of(error)}）") from error
        self.size = size

    def _write_all(self, events: Iterable[Event]) -> None:
        source = self._recorded or Source(self._page.name, "", 0)  # of which page, only the anchors can tell
        header = {
            "schema": SCHEMA,
            "source": {"name": source.name, "sha256": source.sha256, "characters": source.characters},
        }
        temporary = self.path.with_name(f".{self.path.name}.{os.getpid()}.tmp")
        try:
            with temporary.open("wb") as file:
                file.write(_line(header))
                file.writelines(_line(to_json(event)) for event in events)
                file.flush()
                os.fsync(file.fileno())
                size = file.tell()
            temporary.replace(self.path)
            _sync_folder(self.path.parent)
        except OSError as error:
            temporary.unlink(missing_ok=True)
            raise SidecarError(f"校样记录写不进去：{self.path}（{reason_of(error)}）") from error
        self._recorded, self._begun, self.size = source, True, size

    def _back_up(self, data: bytes) -> Path:
        """Keep the bytes beside the sidecar, under the first name of `….bak`, `….bak2` … that is free or holds them."""
        number = 1
        while True:
            path = self.path.with_name(f"{self.path.name}.bak{number if number > 1 else ''}")
            try:
                with path.open("xb") as file:
                    file.write(data)
                    file.flush()
                    os.fsync(file.fileno())
                return path
            except FileExistsError:
                if path.is_file() and path.read_bytes() == data:
                    return path
                number += 1
            except OSError as error:
                raise SidecarError(f"校样记录已损坏，又无法备份：{self.path}（{reason_of(error)}）") from error


def _line(record: Mapping[str, object]) -> bytes:
    return json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass") + b"\n"


def _sync_folder(folder: Path) -> None:
    """Make a rename last through a power cut; Windows does so by itself and cannot open folders."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError:  # some network file systems cannot
        pass
    finally:
        os.close(descriptor)
