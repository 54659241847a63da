"""A check made of a table in resources/rules: wrong wording, right wording, where it does not apply, and a sample."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from proofreader.checks.contract import BlockView, CheckInfo, Hit
from proofreader.checks.kinds import LazyRules, PhraseRule, RuleTable, table_hits
from proofreader.core.finding import Severity
from proofreader.core.resources import resource
from proofreader.core.tables import read_table


class TableError(ValueError):
    """A rule table that cannot be used; the message names the file and the entry."""


@dataclass(frozen=True)
class TableFile:
    """A file of resources/rules; read once, when one of its tables is first asked for."""

    name: str

    @cached_property
    def tables(self) -> dict[str, Any]:
        """The tables of the file by name."""
        return read_table(resource("rules", self.name))


def _rule(name: str, number: int, entry: dict[str, Any]) -> PhraseRule:
    try:
        rights = _rights(entry)
        severity = entry.get("severity")
        note = entry.get("note", "")
        return PhraseRule(
            wrong=entry["wrong"],
            rights=rights,
            sample=entry["sample"].replace("{}", entry["wrong"]),
            fixed=entry["sample"].replace("{}", rights[0]),
            allows=tuple(entry.get("allows", ())),
            note=f"：{note}" if note else "",
            severity=Severity(severity) if severity else None,
            not_before=entry.get("not_before", ""),
            not_after=entry.get("not_after", ""),
            needs=entry.get("needs", ""),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise TableError(f"{name}：第{number}条（{entry.get('wrong', '？')}）有误：{error}") from error


def _rights(entry: dict[str, Any]) -> tuple[str, ...]:
    right = entry["right"]
    return (right,) if isinstance(right, str) else tuple(right)


@dataclass(frozen=True)
class WordListCheck:
    """Every entry of one table `section` of a file; read when a block first asks for it."""

    check_id: str
    file: TableFile
    section: str

    @cached_property
    def _section(self) -> dict[str, Any]:
        section = self.file.tables.get(self.section)
        if not isinstance(section, dict):
            raise TableError(f"{self.file.name}：没有 [{self.section}]")
        return section

    @cached_property
    def table(self) -> RuleTable:
        """The entries of the table; one that cannot be used raises TableError when it is asked for."""
        entries = self._section["entry"]
        forms = tuple(entry["wrong"] for entry in entries)
        return RuleTable(phrases=LazyRules(forms, lambda index: _rule(self.file.name, index + 1, entries[index])))

    @cached_property
    def info(self) -> CheckInfo:
        """The check's card; the examples are the samples of the entries."""
        section = self._section
        return CheckInfo(
            id=self.check_id,
            title=section["title"],
            why=section["why"],
            source=section["source"],
            severity=Severity(section.get("severity", "warning")),
            confidence=section.get("confidence", 0.85),
            examples=tuple(
                (entry["sample"].replace("{}", entry["wrong"]), entry["sample"].replace("{}", _rights(entry)[0]))
                for entry in section["entry"]
            ),
            allows=tuple(text for entry in section["entry"] for text in entry.get("allows", ())),
        )

    def block_hits(self, block: BlockView) -> Iterator[Hit]:
        """Every wrong wording where it applies."""
        return table_hits(self.info, self.table, block)
