"""The error rate of a page by the national newspaper rules (国新出发〔2020〕10号); the numbers are data, not code."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from proofreader.core.page import BlockKind
from proofreader.core.resources import resource

_TINY = 1e-9
"""Sums of tenths are not quite what they are."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One row of the counting table. `by_length` pairs a number of characters with a weight, the last (0) for more;
    `cap` bounds the sum of the kind in an issue, `same_cap` the sum of one repeated error; `text` marks errors that are
    doubled in headlines and counted at most `repeat_limit` times. `verified` is false for rows not checked against
    the printed rules."""

    title: str
    weight: float
    verified: bool
    text: bool = False
    cap: float | None = None
    same_cap: float | None = None
    by_length: tuple[tuple[int, float], ...] = ()

    def weigh(self, length: int) -> float:
        """The weight of an error of so many characters."""
        for limit, weight in self.by_length:
            if limit == 0 or length <= limit:
                return weight
        return self.weight


@dataclass(frozen=True, slots=True)
class Table:
    """The whole counting table. `limit` is the pass mark in errors per 10,000 characters."""

    limit: float
    doubled: frozenset[BlockKind]
    repeat_limit: int
    kinds: Mapping[str, Kind]
    of: Mapping[str, str]

    def kind_of(self, check: str) -> str:
        """The kind that a check's errors are counted as, named by its id or else by its family."""
        return self.of.get(check) or self.of.get(check.partition(".")[0], "fact")


@dataclass(frozen=True, slots=True)
class CountedError:
    """One error that a person confirmed: what stood there, what it became, and in what kind of block."""

    check: str
    wrong: str
    right: str
    zone: BlockKind

    @property
    def length(self) -> int:
        """Characters that are wrong: the longer of what differs on either side, at least one."""
        wrong, right = self.wrong, self.right
        while wrong and right and wrong[0] == right[0]:
            wrong, right = wrong[1:], right[1:]
        while wrong and right and wrong[-1] == right[-1]:
            wrong, right = wrong[:-1], right[:-1]
        return max(len(wrong), len(right), 1)


@dataclass(frozen=True, slots=True)
class ErrorRate:
    """Weighted errors, and per 10,000 characters. `official` only when the characters are those of the page's area
    (版面字数), not of its text; `unverified` names the kinds in use whose weight is not checked against print."""

    weighted: float
    characters: int
    by_kind: tuple[tuple[str, int, float], ...]
    official: bool
    unverified: tuple[str, ...]
    limit: float
    doubled: int = 0
    """Errors that count twice because of where they stand."""
    capped: int = 0
    """Errors that count less, or not at all, because the same one or its kind has counted enough."""

    @property
    def per_ten_thousand(self) -> float:
        """Weighted errors per 10,000 characters."""
        return self.weighted / self.characters * 10_000 if self.characters else 0.0

    @property
    def passes(self) -> bool:
        """Whether the rate is within the limit."""
        return self.per_ten_thousand <= self.limit


@cache
def load_table() -> Table:
    """The counting table of resources/rules/error-rate.toml."""
    raw: dict[str, Any] = tomllib.loads(resource("rules", "error-rate.toml").read_text("utf-8"))
    kinds = {
        name: Kind(**{**row, "by_length": tuple(map(tuple, row.get("by_length", ())))})
        for name, row in raw["kinds"].items()
    }
    doubled = frozenset(BlockKind(name) for name in raw["doubled"])
    return Table(raw["limit"], doubled, raw["repeat_limit"], kinds, raw["of"])


def error_rate(errors: Iterable[CountedError], characters: int, *, page_area: bool = False) -> ErrorRate:
    """Count confirmed errors by the table. `characters` is the denominator; `page_area` says that it is the page's area
    in characters of body size, as the rules want, and not the length of its text."""
    table = load_table()
    sums: dict[str, float] = {}
    counts: dict[str, int] = {}
    seen: dict[tuple[str, str, str], int] = {}
    same: dict[tuple[str, str, str], float] = {}
    doubled = capped = 0
    for error in errors:
        name = table.kind_of(error.check)
        kind = table.kinds[name]
        key = (name, error.wrong, error.right)
        seen[key] = seen.get(key, 0) + 1
        counts[name] = counts.get(name, 0) + 1
        if kind.text and seen[key] > table.repeat_limit:
            capped += 1
            continue
        weight = kind.weigh(error.length)
        if kind.text and error.zone in table.doubled:
            weight *= 2
            doubled += 1
        if kind.same_cap is not None:
            room = kind.same_cap - same.get(key, 0.0)
            capped += weight > room + _TINY
            weight = max(0.0, min(weight, room))
            same[key] = same.get(key, 0.0) + weight
        sum_before = sums.get(name, 0.0)
        if kind.cap is not None and sum_before + weight > kind.cap + _TINY:
            capped += 1
            weight = max(0.0, kind.cap - sum_before)
        sums[name] = sum_before + weight
    rows = tuple((table.kinds[name].title, counts[name], round(sums.get(name, 0.0), 6)) for name in counts)
    unverified = tuple(table.kinds[name].title for name in counts if not table.kinds[name].verified)
    total = round(sum(sums.values()), 6)
    return ErrorRate(total, characters, rows, page_area, unverified, table.limit, doubled, capped)
