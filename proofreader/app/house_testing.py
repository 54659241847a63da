"""Trying the entries of a house table on the samples they carry."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from proofreader.app.house import load_table
from proofreader.checks.house import House, HouseTable
from proofreader.checks.house.table import Origin, Samples
from proofreader.core.finding import Finding
from proofreader.core.page import Page
from proofreader.core.span import Edit, apply_edits
from proofreader.engine.config import CheckConfig
from proofreader.engine.run import check_page
from proofreader.formats.reading import read_bytes


@dataclass(frozen=True, slots=True)
class Tried:
    """One entry: its kind and what it is about, and what is wrong with it ("" where it passed)."""

    origin: Origin
    what: str
    problem: str


@dataclass(frozen=True, slots=True)
class TableTest:
    """A table with the entries that were tried; `untried` entries carry no sample."""

    table: HouseTable
    tried: tuple[Tried, ...]
    untried: int

    @property
    def failed(self) -> int:
        """How many entries failed."""
        return sum(bool(one.problem) for one in self.tried)


def try_table(path: Path) -> TableTest:
    """Try every entry of a table, all entries of the table being in effect."""
    table = load_table(path)
    house = House((table,))
    tried, untried = [], sum(len(one.names) for one in table.lists)
    for what, origin, samples in _entries(table):
        if samples.pairs or samples.allows:
            tried.append(Tried(origin, what, next(_problems(house, origin, samples), "")))
        else:
            untried += 1
    return TableTest(table, tuple(sorted(tried, key=lambda one: one.origin.line)), untried)


def _entries(table: HouseTable) -> Iterator[tuple[str, Origin, Samples]]:
    for kind, words in (("替换", table.replace), ("禁用", table.forbidden)):
        for word in words:
            yield f"{kind}“{word.rule.wrong}”", word.origin, word.samples
    for must in table.must:
        yield f"定写“{must.right}”", must.origin, must.samples
    for pattern in table.patterns:
        yield f"句式“{pattern.rule.wrong}”", pattern.origin, pattern.samples
    for name in table.names:
        yield f"名录“{name.name}”", name.origin, name.samples


def _problems(house: House, origin: Origin, samples: Samples) -> Iterator[str]:
    for wrong, right in samples.pairs:
        page, findings = _checked(house, wrong)
        if not any(str(origin) in finding.message for finding in findings):
            yield f"没有查出：{wrong}"
            continue
        edits: dict[Edit, None] = {}
        for finding in findings:
            edits.update(dict.fromkeys(finding.suggestions[0].edits if finding.suggestions else ()))
        made = apply_edits(page.text, edits)
        if made != _checked(house, right)[0].text:
            yield f"改成了“{made}”，应为“{right}”"
    for text in samples.allows:
        if any(str(origin) in finding.message for finding in _checked(house, text)[1]):
            yield f"不该提示的提示了：{text}"


def _checked(house: House, text: str) -> tuple[Page, tuple[Finding, ...]]:
    page = read_bytes(text.encode(), path=None, markdown=False)
    return page, check_page(page, CheckConfig(advice=True), checks=(), house=house).findings
