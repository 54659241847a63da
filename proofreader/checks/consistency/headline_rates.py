"""Percentages of a headline against the text: 增长8.5% / 同比增长5.8%."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from proofreader.checks.contract import CheckInfo, Hit, PageView, replace
from proofreader.checks.matching import group_span, info
from proofreader.core.page import BlockKind
from proofreader.core.span import Span

_RATE = re.compile(
    r"(?P<noun>[一-鿿]{0,12}?)(?:同比|环比|比上年|比去年同期|较上年)?(?P<verb>增长|增|下降|降|提高|上升|上涨|涨)了?(?P<n>\d+(?:\.\d+)?)[%％]"
)


@dataclass(frozen=True)
class RateCheck:
    """A rate of the headline that the text does not have, while it has one of the same digits or the same noun."""

    info: CheckInfo

    def page_hits(self, page: PageView) -> Iterator[Hit]:
        """The rate in the headline."""
        if page.is_collection:
            return
        for article in page.page.articles:
            bodies = page.spans(article, BlockKind.BODY)
            for head in page.spans(article, BlockKind.HEADLINE, BlockKind.HEADING):
                for match in _RATE.finditer(page.text, head.start, head.end):
                    yield from self._judge(match, page.text, bodies)

    @staticmethod
    def _judge(match: re.Match[str], text: str, bodies: list[Span]) -> Iterator[Hit]:
        said = match["n"]
        if any(re.search(rf"(?<![\d.]){re.escape(said)}", body.of(text)) for body in bodies):
            return
        near: dict[str, list[Span]] = {}
        for body in bodies:
            for other in _RATE.finditer(text, body.start, body.end):
                sentence = re.split(r"[。！？；\n]", text[body.start : other.end()])[-1]
                same_noun = len(match["noun"]) >= 4 and match["noun"][-4:] in sentence
                turned = sorted(other["n"]) == sorted(said) and len(said) >= 2
                slip = (
                    len(other["n"]) == len(said) >= 2
                    and sum(a != b for a, b in zip(other["n"], said, strict=True)) == 1
                )
                if other["verb"][0] == match["verb"][0] and same_noun and (turned or slip):
                    near.setdefault(other["n"], []).append(group_span(other, "n"))
        if len(near) == 1:
            ((good, places),) = near.items()
            span = group_span(match, "n")
            fixes = [replace(span, good, label=f"标题改{good}")]
            if len(places) == 1:
                fixes.append(replace(places[0], said, label=f"正文改{said}"))
            yield Hit(span, f"标题与正文不符：正文是{good}%，请核对", tuple(fixes))


_SOURCE = "AR-10，报刊差错认定“数据错误”"

CHECKS = (
    RateCheck(
        info(
            "consistency.headline-rate",
            "标题里的增幅与正文不符",
            "标题里的百分比在正文里找不到，正文说的是另一个相近的数。",
            _SOURCE,
            (
                (
                    "### 全县外贸出口增长7.3%\n\n上半年，全县外贸出口12亿元，同比增长3.7%。",
                    "### 全县外贸出口增长3.7%\n\n上半年，全县外贸出口12亿元，同比增长3.7%。",
                ),
            ),
            (
                "### 全县外贸出口增长7.3%\n\n上半年，全县外贸出口12亿元，增长7.3%，工业增长3.7%。",
                "### 全县外贸出口增长7.3%\n\n工业用电增长3.7%。",
            ),
            confidence=0.82,
        )
    ),
)
