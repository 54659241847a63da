"""A check made of a table in resources/rules: wrong wording, right wording, where it does not apply, and a sample."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from proofreader.checks.contract import BlockView, CheckInfo, Hit
from proofreader.checks.matching import smallest
from proofreader.core.finding import Severity
from proofreader.core.resources import resource
from proofreader.core.span import Span


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
    before: re.Pattern[str] | None
    after: re.Pattern[str] | None
    needs: re.Pattern[str] | None
    allows: tuple[str, ...]
    severity: Severity | None

    def applies(self, text: str, at: int) -> bool:
        """Whether the wrong wording that stands at a place of the text is wrong there."""
        if self.before and self.before.search(text, max(0, at - 12), at):
            return False
        if self.after and self.after.match(text, at + len(self.wrong)):
            return False
        return not self.needs or self.needs.search(text) is not None


def _pattern(text: str | None, tail: str = "") -> re.Pattern[str] | None:
    return re.compile(f"(?:{text}){tail}") if text else None


def _entry(name: str, number: int, table: dict[str, object]) -> Entry:
    try:
        right = table["right"]
        severity = table.get("severity")
        return Entry(
            wrong=str(table["wrong"]),
            right=(right,) if isinstance(right, str) else tuple(str(item) for item in right),  # type: ignore[attr-defined]
            sample=str(table["sample"]),
            note=str(table.get("note", "")),
            before=_pattern(table.get("not_after"), r"\Z"),  # type: ignore[arg-type]
            after=_pattern(table.get("not_before")),  # type: ignore[arg-type]
            needs=_pattern(table.get("needs")),  # type: ignore[arg-type]
            allows=tuple(table.get("allows", ())),  # type: ignore[arg-type]
            severity=Severity(str(severity)) if severity else None,
        )
    except (KeyError, TypeError, ValueError, re.error) as error:
        raise TableError(f"{name}：第{number}条（{table.get('wrong', '？')}）有误：{error}") from error


@dataclass(frozen=True)
class WordListCheck:
    """Every entry of one table `section` of a file; read when a block first asks for it."""

    check_id: str
    file: str
    section: str

    @cached_property
    def _table(self) -> dict[str, object]:
        tables = tomllib.loads(resource("rules", self.file).read_text("utf-8"))
        table = tables.get(self.section)
        if not isinstance(table, dict):
            raise TableError(f"{self.file}：没有 [{self.section}]")
        return table

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """The entries of the table. Raises TableError for one that cannot be used."""
        rows = self._table["entry"]
        assert isinstance(rows, list)
        return tuple(_entry(self.file, number, row) for number, row in enumerate(rows, 1))

    @cached_property
    def info(self) -> CheckInfo:
        """The check's card; the examples are the samples of the entries."""
        table = self._table
        return CheckInfo(
            id=self.check_id,
            title=str(table["title"]),
            why=str(table["why"]),
            source=str(table["source"]),
            severity=Severity(str(table.get("severity", "warning"))),
            confidence=float(str(table.get("confidence", 0.85))),
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
        by_first: dict[str, set[str]] = {}
        for head in self._index:
            by_first.setdefault(head[0], set()).add(re.escape(head[1:]))
        parts = (f"{re.escape(first)}(?:{'|'.join(sorted(seconds))})" for first, seconds in sorted(by_first.items()))
        return re.compile("|".join(parts))

    def block_hits(self, block: BlockView) -> Iterator[Hit]:
        """Every wrong wording where it applies; of two that begin at one place the longer."""
        text, at = block.text, 0
        while match := self._heads.search(text, at):
            start = match.start()
            at = start + 1
            for entry in self._index[match[0]]:
                if text.startswith(entry.wrong, start) and entry.applies(text, start):
                    span = Span(start, start + len(entry.wrong))
                    if not block.is_protected(span):
                        yield self._hit(entry, span)
                        at = span.end
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
