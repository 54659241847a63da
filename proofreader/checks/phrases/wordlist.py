"""A check made of a table in resources/rules: wrong wording, right wording, where it does not apply, and a sample."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from proofreader.checks.contract import BlockView, CheckInfo, Hit
from proofreader.checks.matching import smallest
from proofreader.core.finding import Severity
from proofreader.core.resources import resource
from proofreader.core.span import Span
from proofreader.core.tables import read_table


class TableError(ValueError):
    """A rule table that cannot be used; the message names the file and the entry."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One wrong wording. `before` and `after` are patterns that must not match the text just before or after it.

    `needs` is a pattern that must be found somewhere in the block; None where nothing is needed.
    """

    wrong: str
    right: tuple[str, ...]
    sample: str
    note: str
    before: str
    after: str
    needs: str
    allows: tuple[str, ...]
    severity: Severity | None

    def applies(self, text: str, at: int) -> bool:
        """Whether the wrong wording that stands at a place of the text is wrong there.

        The patterns are compiled here (`re` keeps them): hundreds of them at loading would slow every start.
        """
        if self.before and re.search(rf"(?:{self.before})\Z", text[max(0, at - 12) : at]):
            return False
        if self.after and re.compile(self.after).match(text, at + len(self.wrong)):
            return False
        return not self.needs or re.search(self.needs, text) is not None


@dataclass(frozen=True)
class TableFile:
    """A file of resources/rules; read once, when one of its tables is first asked for."""

    name: str

    @cached_property
    def tables(self) -> dict[str, Any]:
        """The tables of the file by name."""
        return read_table(resource("rules", self.name))


def _entry(name: str, number: int, table: dict[str, Any]) -> Entry:
    try:
        right = table["right"]
        severity = table.get("severity")
        return Entry(
            wrong=table["wrong"],
            right=(right,) if isinstance(right, str) else tuple(right),
            sample=table["sample"],
            note=table.get("note", ""),
            before=table.get("not_after", ""),
            after=table.get("not_before", ""),
            needs=table.get("needs", ""),
            allows=tuple(table.get("allows", ())),
            severity=Severity(severity) if severity else None,
        )
    except (KeyError, TypeError, ValueError) as error:
        raise TableError(f"{name}：第{number}条（{table.get('wrong', '？')}）有误：{error}") from error


@dataclass(frozen=True)
class WordListCheck:
    """Every entry of one table `section` of a file; read when a block first asks for it."""

    check_id: str
    file: TableFile
    section: str

    @cached_property
    def _table(self) -> dict[str, Any]:
        table = self.file.tables.get(self.section)
        if not isinstance(table, dict):
            raise TableError(f"{self.file.name}：没有 [{self.section}]")
        return table

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """The entries of the table. Raises TableError for one that cannot be used."""
        return tuple(_entry(self.file.name, number, row) for number, row in enumerate(self._table["entry"], 1))

    @cached_property
    def info(self) -> CheckInfo:
        """The check's card; the examples are the samples of the entries."""
        table = self._table
        return CheckInfo(
            id=self.check_id,
            title=table["title"],
            why=table["why"],
            source=table["source"],
            severity=Severity(table.get("severity", "warning")),
            confidence=table.get("confidence", 0.85),
            examples=tuple(
                (entry.sample.replace("{}", entry.wrong), entry.sample.replace("{}", entry.right[0]))
                for entry in self.entries
            ),
            allows=tuple(text for entry in self.entries for text in entry.allows),
        )

    @cached_property
    def _index(self) -> dict[str, tuple[Entry, ...]]:
        index: dict[str, list[Entry]] = {}
        for entry in self.entries:
            index.setdefault(entry.wrong[:2], []).append(entry)
        return {head: tuple(sorted(found, key=lambda entry: -len(entry.wrong))) for head, found in index.items()}

    @cached_property
    def _heads(self) -> re.Pattern[str]:
        firsts, seconds = ("".join({head[place] for head in self._index}) for place in (0, 1))
        return re.compile(f"[{re.escape(firsts)}](?=[{re.escape(seconds)}])")

    def block_hits(self, block: BlockView) -> Iterator[Hit]:
        """Every wrong wording where it applies; of two that begin at one place the longer."""
        text, end, index = block.text, 0, self._index
        for match in self._heads.finditer(text):
            at = match.start()
            entries = index.get(text[at : at + 2])
            if entries is None or at < end:
                continue
            for entry in entries:
                if text.startswith(entry.wrong, at) and entry.applies(text, at):
                    span = Span(at, at + len(entry.wrong))
                    if not block.is_protected(span):
                        yield self._hit(entry, span)
                        end = span.end
                    break

    def _hit(self, entry: Entry, span: Span) -> Hit:
        message = f"“{entry.wrong}”应为“{entry.right[0]}”" if entry.right[0] else f"“{entry.wrong}”多余"
        return Hit(
            span,
            f"{message}：{entry.note}" if entry.note else message,
            tuple(smallest(span, entry.wrong, right) for right in entry.right),
            severity=entry.severity,
            group=entry.wrong,
        )
