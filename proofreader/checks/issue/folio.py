"""The day printed on a page against that of the other pages."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from proofreader.checks.contract import CheckInfo, Hit, replace
from proofreader.checks.matching import info
from proofreader.core.finding import Severity
from proofreader.core.page import BlockKind, Issue, Page
from proofreader.core.span import Span

_DAY = re.compile(r"(?P<year>(?:19|20)\d\d)年(?P<month>\d{1,2})月(?P<day>\d{1,2})日")
LEAST = 3
"""So many pages of one day make the others odd,"""
SHARE = 0.7
"""if they are this part of all that have a date."""


@dataclass(frozen=True)
class OtherDay:
    """Pages whose folio has another day than nearly all the others; a folder with pages of many days is left alone."""

    info: CheckInfo

    def issue_hits(self, issue: Issue) -> Iterator[tuple[int, Hit]]:
        """A hit on the date."""
        dated = {index: found for index, page in enumerate(issue.pages) if (found := _printed_day(page)) is not None}
        counts = Counter(day for _, day in dated.values())
        if not counts:
            return
        usual, times = counts.most_common(1)[0]
        if times < LEAST or times < SHARE * len(dated):
            return
        for index, (span, day) in dated.items():
            if day != usual:
                right = "{}年{}月{}日".format(*usual)
                yield index, Hit(span, f"别的版上印的是{right}，这一版的日期不同", (replace(span, right),))


def _printed_day(page: Page) -> tuple[Span, tuple[int, int, int]] | None:
    for block in page.blocks:
        if block.kind in (BlockKind.MASTHEAD, BlockKind.DATELINE):
            match = _DAY.search(block.span.of(page.text))
            if match:
                day = (int(match["year"]), int(match["month"]), int(match["day"]))
                return Span(*match.span()).shift(block.span.start), day
    return None


def _pages(*days: str) -> str:
    """Sample pages of an issue with these days in their folios."""
    return "\f".join(
        f"{day} 第{number}版\n\n### 春耕开始\n\n农机下田，种子入库。\n" for number, day in enumerate(days, 1)
    )


_RIGHT = "2024年3月5日"
CHECKS = (
    OtherDay(
        info(
            "dates.page-of-another-day",
            "报眉日期与其他版不同",
            "同一天的报纸，各版报眉上的日期应当一样；不同的多半是沿用了旧版的报眉。",
            "报纸出版形式要求（报眉日期）；规则表 1.4",
            ((_pages(_RIGHT, _RIGHT, "2024年3月4日", _RIGHT), _pages(_RIGHT, _RIGHT, _RIGHT, _RIGHT)),),
            (
                _pages(_RIGHT, _RIGHT, _RIGHT),
                _pages(_RIGHT, "2024年3月4日"),
                _pages(_RIGHT, "2024年3月6日", "2024年3月7日"),
            ),
            severity=Severity.ERROR,
            confidence=0.9,
        )
    ),
)
