"""Faults of run-in series, one check each."""

from collections.abc import Iterator

from proofreader.checks.contract import CheckInfo, Hit, PageView
from proofreader.checks.numbering.series import Kind
from proofreader.checks.numbering.series_faults import (
    Misnumbered,
    expected_name,
    gaps,
    lone,
    mixed,
    renumbering,
    repeats,
)
from proofreader.core.finding import Severity

_SOURCE = "GB/T 15834—2011 附录 B.3（序次语）；新闻编校惯例"


class SeriesGap:
    """一是…三是"""

    info = CheckInfo(
        id="numbering.series-gap",
        title="段内分项跳号",
        why="“一是……二是……”这样的分项中间缺了一项，或者编错了号。",
        source=f"{_SOURCE}；规则表 SE-02",
        severity=Severity.ERROR,
        confidence=0.9,
        examples=(
            (
                "防汛要抓三件事：一是查堤防，二是备物料，四是练队伍。\n",
                "防汛要抓三件事：一是查堤防，二是备物料，三是练队伍。\n",
            ),
        ),
        allows=(
            "防汛要抓三件事：一是查堤防，二要备物料，三是练队伍。\n",
            "他办事一是一、二是二。第一产业稳，第三产业快。\n",
            "二是备物料，十二是个吉数。\n",
        ),
    )

    def page_hits(self, page: PageView) -> Iterator[Hit]:
        for wrong in gaps(page):
            name, right = wrong.step.span.of(page.text), expected_name(page, wrong)
            yield _hit(page, wrong, f"分项从“{wrong.before.span.of(page.text)}”跳到“{name}”，缺“{right}”")


class SeriesRepeat:
    """一是…二是…二是"""

    info = CheckInfo(
        id="numbering.series-repeat",
        title="段内分项重号",
        why="“一是……二是……”这样的分项里同一个号用了两次。",
        source=f"{_SOURCE}；规则表 SE-03",
        severity=Severity.ERROR,
        confidence=0.9,
        examples=(
            (
                "会议提出三点：第一，抢农时。第二，保墒情。第二，防虫害。\n",
                "会议提出三点：第一，抢农时。第二，保墒情。第三，防虫害。\n",
            ),
        ),
        allows=("会议提出三点：第一，抢农时。第二，保墒情。第三，防虫害。\n",),
    )

    def page_hits(self, page: PageView) -> Iterator[Hit]:
        for wrong in repeats(page):
            name, right = wrong.step.span.of(page.text), expected_name(page, wrong)
            yield _hit(page, wrong, f"分项“{name}”重复，按顺序应为“{right}”")


class SeriesMixed:
    """首先…第二…"""

    info = CheckInfo(
        id="numbering.series-mixed",
        title="段内分项前后用词不配套",
        why="“首先”要与“其次、再次、最后”配套，“第一”要与“第二、第三”配套，不宜混用。",
        source=f"{_SOURCE}；规则表 SE-01、OR-010",
        severity=Severity.WARNING,
        confidence=0.7,
        examples=(("首先，要查清底数。第二，要分类施策。第三，要加强督查。\n",) * 2,),
        allows=(
            "首先，要查清底数。其次，要分类施策。最后，要加强督查。\n",
            "首先要看到，困难还不少。一是资金紧，二是人手缺。\n",
        ),
    )

    def page_hits(self, page: PageView) -> Iterator[Hit]:
        for step, first in mixed(page):
            spoken = {step.kind, first.kind} == {Kind.IS, Kind.MUST}
            name, start = step.span.of(page.text).rstrip("，,、"), first.span.of(page.text).rstrip("，,、")
            severity = Severity.ADVICE if spoken else None
            yield Hit(step.span, f"前面用“{start}”，这里用“{name}”，前后不配套", severity=severity)


class SeriesLone:
    """一是… without 二是"""

    info = CheckInfo(
        id="numbering.series-lone",
        title="段内分项只有第一项",
        why="说了“一是”（一方面），后面却没有“二是”（另一方面），可能漏了内容。",
        source=f"{_SOURCE}；规则表 SE-04",
        severity=Severity.WARNING,
        confidence=0.65,
        examples=(("歉收有两个原因：一是入夏以来雨水太少。\n",) * 2,),
        allows=("主要原因有两个：一是天旱，再就是缺人手。\n", "一方面缺资金，另一方面缺人手。\n"),
    )

    def page_hits(self, page: PageView) -> Iterator[Hit]:
        for step in lone(page):
            name = step.span.of(page.text).rstrip("，,、")
            severity = Severity.ADVICE if page.is_collection else None
            yield Hit(step.span, f"只有“{name}”，后面没有与它配套的分项", severity=severity)


def _hit(page: PageView, wrong: Misnumbered, message: str) -> Hit:
    apart = wrong.step.block != wrong.before.block and page.is_collection
    severity = Severity.ADVICE if apart else None
    return Hit(wrong.step.span, message, renumbering(page, wrong), severity=severity)
