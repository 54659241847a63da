"""Levels of numbering inside one another: from large to small, each beginning anew under its parent."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from proofreader.checks.contract import CheckInfo, Hit, PageView
from proofreader.checks.matching import smallest
from proofreader.checks.numbering.markers import Style
from proofreader.checks.numbering.outline import (
    Form,
    Sequence,
    article_sequences,
    marker_span,
    number_span,
)
from proofreader.core.finding import Severity, Suggestion

_RANK = {style: rank for rank, style in enumerate(Style)}
_SOURCE = "GB/T 9704—2012 7.3.3（结构层次序数）；GB/T 15834—2011 附录 B.3.8"


def _page(*items: str) -> str:
    """A sample page with three headings and numbered paragraphs of these numbers under each."""
    parts = ["### 村里修路"]
    for heading, numbers in zip(("一、筹钱", "二、出工", "三、养护"), items, strict=False):
        parts += [f"#### {heading}", *(f"（{number}）家家户户都出力。" for number in numbers)]
    return "\n\n".join(parts) + "\n"


class LevelsTurnedRound:
    """1. outside, （一） inside"""

    info = CheckInfo(
        id="numbering.levels-turned-round",
        title="序号层次大小颠倒",
        why="层次序数由大到小依次是“一、”“（一）”“1.”“（1）”“①”，可以跳级，不能反过来用。",
        source=f"{_SOURCE}；规则表 HD-02",
        severity=Severity.WARNING,
        confidence=0.75,
        examples=(
            (
                "### 村里修路\n\n#### 1.筹钱\n\n（一）家家出一点。\n\n（二）村里补一点。\n\n#### 2.出工\n\n人人干。\n",
                "### 村里修路\n\n#### 1.筹钱\n\n（一）家家出一点。\n\n（二）村里补一点。\n\n#### 2.出工\n\n人人干。\n",
            ),
        ),
        allows=(
            "### 村里修路\n\n#### 一、筹钱\n\n1.家家出一点。\n\n2.村里补一点。\n\n#### 二、出工\n\n人人干。\n",
            "### 村里修路\n\n1.筹钱\n\n2.出工\n\n（一）男人修桥。\n\n（二）女人铺路。\n",
        ),
    )

    def page_hits(self, page: PageView) -> Iterator[Hit]:
        if page.is_collection:
            return
        for every in article_sequences(page):
            for sequence in every:
                outer = _around(sequence, every)
                if outer is None or _RANK[sequence.style] >= _RANK[outer.style] or len(sequence.items) < 2:
                    continue
                span = marker_span(page, sequence.items[0])
                inner, mark = span.of(page.text), outer.items[0].marker.span.of(page.blocks[outer.items[0].block].text)
                yield Hit(span, f"“{mark}”下面一层用了“{inner}”，大小颠倒")


class NotRestarted:
    """（一）（二） under 一、, then （三） under 二、, where the others begin with （一）."""

    info = CheckInfo(
        id="numbering.not-restarted",
        title="下一层序号没有从头编起",
        why="换了上一层的标题，下一层的序号应当从头编起；别的标题下都从头编，这里却接着上面编。",
        source=f"{_SOURCE}；规则表 HD-03",
        severity=Severity.WARNING,
        confidence=0.8,
        examples=((_page("一二", "三四", "一二"), _page("一二", "一二", "一二")),),
        allows=(_page("一二", "三四"), _page("一二", "一二三"), _page("一二", "三四", "五六")),
    )

    def page_hits(self, page: PageView) -> Iterator[Hit]:
        for every in article_sequences(page):
            families: dict[tuple[int, Style], list[Sequence]] = defaultdict(list)
            for sequence in every:
                outer = _outer(sequence, every)
                if outer is not None:
                    families[id(outer), sequence.style].append(sequence)
            for family in families.values():
                anew = sum(sequence.values[0] == 1 for sequence in family[1:])
                for before, sequence in pairwise(family):
                    first = sequence.items[0]
                    if sequence.values[0] == before.values[-1] + 1 and anew and len(family) > 2:
                        numeral = first.marker.numeral
                        message = f"上面换了“{_name(page, sequence)}”，序号应当从头编起，这里接着编成了“{numeral}”"
                        yield Hit(number_span(page, first), message, _renumbered(page, sequence))


def _outer(sequence: Sequence, every: list[Sequence]) -> Sequence | None:
    """The sequence of headings whose item the sequence stands under."""
    parent = sequence.parent
    if parent is None or parent.form not in (Form.HEADING, Form.RUN_IN, Form.LINE):
        return None
    return next((one for one in every if any(item is parent for item in one.items)), None)


def _around(sequence: Sequence, every: list[Sequence]) -> Sequence | None:
    """The sequence that goes on, by its own next number, behind a sequence that stands under one of its items."""
    outer = _outer(sequence, every)
    if outer is None or sequence.values != list(range(1, len(sequence.items) + 1)):
        return None
    at = next(index for index, item in enumerate(outer.items) if item is sequence.parent)
    after = outer.items[at + 1] if at + 1 < len(outer.items) else None
    goes_on = after is not None and after.marker.value == outer.items[at].marker.value + 1
    return outer if goes_on else None


def _name(page: PageView, sequence: Sequence) -> str:
    assert sequence.parent is not None
    return sequence.parent.marker.span.of(page.blocks[sequence.parent.block].text)


def _renumbered(page: PageView, sequence: Sequence) -> tuple[Suggestion, ...]:
    try:
        edits = [
            smallest(number_span(page, item), item.marker.numeral, item.marker.renumbered(number)).edits[0]
            for number, item in enumerate(sequence.items, 1)
        ]
    except ValueError:  # no such circled number
        return ()
    return (Suggestion(tuple(edits), label="从头重编"),)
