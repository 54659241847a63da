"""The table of misprints on disk: resources/rules/misprints.tsv, made by packaging/tables/list_misprints.py.

Rows of a character, runs of three characters (what follows it in a wrong form, and a word of two that is meant), and
runs of four (what follows it, and a word of three whose middle is lost): 灌, 概|灌溉, and 图, 馆|图书馆.
"""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from proofreader.core.resources import resource

TABLE = "misprints.tsv"


@dataclass(frozen=True)
class MisprintTable:
    """Forms of two characters that are no words, with the words they stand for; read when first asked for."""

    path: Path

    @cached_property
    def _rows(self) -> dict[str, tuple[str, str]]:
        rows = (line.split("\t") for line in self.path.read_text("utf-8").splitlines())
        return {char: (short, long) for char, short, long in rows}

    def meant(self, one: str, two: str) -> tuple[str, ...]:
        """The words that two characters side by side stand for, the likeliest first; none where they are right."""
        row = self._rows.get(one)
        if row is None or (two not in row[0] and two not in row[1]):
            return ()
        return tuple(
            run[at + 1 : at + size]
            for run, size in zip(row, (3, 4), strict=True)
            for at in range(0, len(run), size)
            if run[at] == two
        )


def misprint_table() -> MisprintTable:
    """The shipped table."""
    return MisprintTable(resource("rules", TABLE))
