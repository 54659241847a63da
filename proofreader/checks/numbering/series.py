"""Run-in series: 一是…二是…, 一要…二要…, 首先…其次…最后…, 第一，…第二，…, 其一…其二…, （1）…（2）…, ①…②….

A series is followed from its first item through the paragraphs of an article. Headings and openings of paragraphs are
one track, what stands inside paragraphs another, so that headings 一是 to 五是 may each hold a series of their own.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from proofreader.checks.contract import PageView
from proofreader.checks.numbering.outline import article_ranges
from proofreader.cjk.numerals import to_int
from proofreader.core.page import BlockKind
from proofreader.core.span import Span


class Kind(StrEnum):
    """The families of markers; the value is how they look."""

    IS = "一是"
    MUST = "一要"
    THEN = "一则"
    COMES = "一来"
    ORDINAL = "第一，"
    AMONG = "其一，"
    WORDS = "首先，"
    SIDES = "一方面"
    BRACKETED = "（1）"
    CIRCLED = "①"


NUMERIC = (Kind.IS, Kind.MUST, Kind.THEN, Kind.COMES, Kind.ORDINAL, Kind.AMONG, Kind.BRACKETED, Kind.CIRCLED)
LAST = 99
"""The rank of 最后: it may come after any other."""

_CN = "[一二三四五六七八九十]{1,3}"
_TOKEN = re.compile(
    rf"(?:(?<=[。；：，！？…”’）、;:,!?)\s—])|^)(?:"
    rf"(?P<is>{_CN})是(?!{_CN}[，,、。；;]|因为|由于)|(?P<must>{_CN})要(?!{_CN}[，,、。；;])|(?P<then>[一二三四五])则|(?P<comes>[一二三])来(?![自到源往临])"
    rf"|第(?P<ordinal>{_CN})[，,、:：是]|其(?P<among>[一二三四五六])[，,、:：是]"
    rf"|(?P<words>首先|其次|再次|再者|然后|最后)(?=[，,、是要])|(?P<sides>一方面|另一方面|另一面)"
    rf"|[（(](?P<bracketed>\d{{1,2}})[）)](?!\s*[，。；、:：,;])|(?P<circled>[①-⑳]))"
    # 冬季防火一要人走断电，二要清空楼道: the first may follow a word where the second follows a mark
    r"|(?<![第唯统十百千专单同万划合一二三四五六七八九])(?:(?P<is_first>一)是(?=[^。！？；]{2,40}?[，；、,;]二是)"
    r"|(?P<must_first>一)要(?=[^。！？；]{2,40}?[，；、,;]二要))"
)
_WORDS = {"首先": 1, "其次": 2, "再次": 3, "再者": 3, "然后": 3, "最后": LAST}
_GROUPS = {
    "is": Kind.IS,
    "must": Kind.MUST,
    "is_first": Kind.IS,
    "must_first": Kind.MUST,
    "then": Kind.THEN,
    "comes": Kind.COMES,
    "ordinal": Kind.ORDINAL,
    "among": Kind.AMONG,
    "words": Kind.WORDS,
    "sides": Kind.SIDES,
    "bracketed": Kind.BRACKETED,
    "circled": Kind.CIRCLED,
}


@dataclass(frozen=True, slots=True)
class Step:
    """One item of a series. `span` covers its marker, `number` the numeral in it, in code points of the page's text."""

    kind: Kind
    rank: int
    span: Span
    number: Span
    block: int
    opening: bool


@dataclass(slots=True)
class Series:
    """Steps of one kind that belong together, the first of rank 1; `between` holds others met meanwhile."""

    steps: list[Step] = field(default_factory=list)
    between: list[Step] = field(default_factory=list)

    @property
    def kind(self) -> Kind:
        """What the series is written with."""
        return self.steps[0].kind

    @property
    def ranks(self) -> list[int]:
        """The numbers as they stand."""
        return [step.rank for step in self.steps]


def steps(page: PageView, blocks: range) -> Iterator[Step]:
    """The markers of an article in order."""
    for index in blocks:
        block = page.blocks[index]
        if block.kind not in (BlockKind.HEADING, BlockKind.BODY):
            continue
        start = page.start(index)
        for match in _TOKEN.finditer(block.text):
            group = match.lastgroup
            assert group is not None  # every alternative is a named group
            numeral = match[group]
            kind = _GROUPS[group]
            if kind is Kind.WORDS:
                rank: int | None = _WORDS[numeral]
            elif kind is Kind.SIDES:
                rank = 1 if numeral == "一方面" else 2
            else:
                rank = to_int(numeral)
            if rank and not (kind in (Kind.IS, Kind.MUST) and rank > 20):
                span = Span(start + match.start(), start + match.end())
                number = Span(start + match.start(group), start + match.end(group))
                opening = match.start() == 0
                yield Step(kind, rank, span, number, index, opening)


def all_series(page: PageView) -> list[Series]:
    """The series of a page in the order of their first items."""
    return page.shared(_all_series)


def _all_series(page: PageView) -> list[Series]:
    found: list[Series] = []
    for blocks in article_ranges(page):
        found += _series_of(page, blocks)
    return found


def _series_of(page: PageView, blocks: range) -> list[Series]:
    found: list[Series] = []
    running: dict[tuple[bool, Kind], Series] = {}
    heading = -1
    for step in steps(page, blocks):
        in_heading = page.blocks[step.block].kind is BlockKind.HEADING or page.blocks[step.block].lead is not None
        own_heading = in_heading and step.opening
        newest = _last_heading(page, blocks, step.block)
        if newest != heading:  # a heading closes what ran on in the paragraphs above it
            heading = newest
            running = {key: series for key, series in running.items() if key[0]}
        key = (own_heading, step.kind)
        open_series = running.get(key)
        if step.kind is Kind.SIDES and step.rank == 1 and open_series and open_series.ranks == [1]:
            step = Step(step.kind, 2, step.span, step.number, step.block, step.opening)
        for other_key, other in running.items():
            if other_key[0] == own_heading and other_key != key:
                other.between.append(step)
        if step.rank == 1:
            running[key] = Series([step])
            found.append(running[key])
        elif open_series:
            open_series.steps.append(step)
    return found


def _last_heading(page: PageView, blocks: range, index: int) -> int:
    while index >= blocks.start and page.blocks[index].kind is not BlockKind.HEADING:
        index -= 1
    return index
