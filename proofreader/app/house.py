"""Where the house's tables lie, and which of them are in effect on a page. They are read again when they change."""

import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from proofreader.app.paths import config_folder
from proofreader.checks.house import NO_HOUSE, House, HouseTable, read_names, read_table
from proofreader.formats.reasons import reason_of

LEVELS = 3
"""Folders above that of the page that are looked into: a day's paper stands in its month, in its year."""
FOLDERS = ("校对规则", "house")
"""A folder of tables beside the page, or beside one of the folders above it."""
PROJECT = "proofreader.toml"
"""The table of a project without such a folder."""
_LOOSE = (PROJECT, "*.rules.toml", "*.names.txt")
_INSIDE = ("*.toml", "*.names.txt", "*名*.txt")

Stamp = tuple[Path, int, int]
"""A file as it stood: its path, when it was written (nanoseconds), its size (bytes)."""


def house_files(page: Path | None) -> tuple[Path, ...]:
    """The tables for a page, nearest first; the user's own come last, and alone for a page without a file."""
    found: dict[Path, None] = {}
    if page is not None:
        folder = page.absolute().parent
        for place in (folder, *folder.parents)[: LEVELS + 1]:
            found.update(dict.fromkeys(_tables_in(place)))
    found.update(dict.fromkeys(_tables_in(config_folder())))
    return tuple(found)


def _tables_in(place: Path) -> Iterator[Path]:
    yield from _matching(place, _LOOSE)
    for name in FOLDERS:
        yield from _matching(place / name, _INSIDE)


def _matching(folder: Path, patterns: tuple[str, ...]) -> Iterator[Path]:
    try:
        paths = sorted(folder.iterdir())
    except (OSError, UnicodeEncodeError):  # no such folder, one that may not be read, or a system without Chinese
        return
    for path in paths:
        if not path.name.startswith(".") and any(path.match(pattern) for pattern in patterns):
            yield path


@dataclass(slots=True)
class _Kept:
    stamp: Stamp
    table: HouseTable


class HouseShelf:
    """Keeps the tables that were read. `house` gives the same object as long as no file has changed, so what was found
    under it can be kept. For any thread.
    """

    def __init__(self) -> None:
        self._tables: dict[Path, _Kept] = {}
        self._houses: dict[tuple[Stamp, ...], House] = {}
        self._lock = threading.Lock()

    @staticmethod
    def version(page: Path | None) -> tuple[Stamp, ...]:
        """What the tables in effect are told by: another one when any has changed on disk. Reads none of them."""
        return tuple(_stamp(path) for path in house_files(page))

    def house(self, page: Path | None) -> House:
        """The tables in effect on a page file, as they are now on disk. Never raises: what is wrong with a table is
        in `House.faults`, and the other tables are used.
        """
        stamps = self.version(page)
        if not stamps:
            return NO_HOUSE
        with self._lock:
            made = self._houses.get(stamps)
            if made is None:
                if len(self._houses) >= 8:  # many folders, or a table that is being written
                    self._houses.clear()
                made = self._houses[stamps] = House(tuple(map(self._table, stamps)))
            return made

    def _table(self, stamp: Stamp) -> HouseTable:
        path = stamp[0]
        kept = self._tables.get(path)
        if kept is None or kept.stamp != stamp:
            table = load_table(path)
            if not table.counts and path.parent.name == FOLDERS[1] and not path.match(_LOOSE[1]):
                table = HouseTable(path.name)  # a folder of that name may hold anything
            kept = self._tables[path] = _Kept(stamp, table)
        return kept.table


def load_table(path: Path) -> HouseTable:
    """A table or a list of names; one that cannot be read is empty but for its fault."""
    try:
        return read_names(path) if path.suffix == ".txt" else read_table(path)
    except OSError as error:
        return HouseTable(path.name, faults=(f"{path.name} 读不出来（{reason_of(error)}）",))


def _stamp(path: Path) -> Stamp:
    try:
        about = path.stat()
    except OSError:
        return path, 0, -1
    return path, about.st_mtime_ns, about.st_size
