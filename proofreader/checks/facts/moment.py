"""The day a page is of, and page checks whose pattern needs it."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from proofreader.checks.contract import CheckInfo, Hit, PageView, holds_any
from proofreader.core.page import BlockKind

_DATE = re.compile(r"(20\d\d|19\d\d)年(\d{1,2})月(\d{1,2})日")
_IN_NAME = re.compile(r"(?<!\d)((?:19|20)\d\d)([-_.年]?)(\d{1,2})(?:\2|月)(\d{1,2})(?!\d)")
_RUNNING_HEAD = re.compile(
    r"[^，。；！？“”\d]{0,14}(?:19|20)\d\d年\d{1,2}月\d{1,2}日[\s　]*"
    r"(?:星期[一二三四五六日天])?(?:[\s　][^，。；！？“”]{0,24})?"
)
"""A line that names paper, day and section: 某某日报　2024年3月8日　星期五　要闻·综合版."""
_TOP = 6
"""How many blocks from the top a date may stand in that is the page's own without being marked a dateline."""


def page_day(page: PageView) -> date | None:
    """The day in the page's dateline or masthead, else in its file's name (日报-2020-04-30.md, 20200430A1.txt).

    None where there is none that can be read.
    """
    for view in page.blocks[:_TOP]:
        if view.kind not in (BlockKind.DATELINE, BlockKind.MASTHEAD) and not _RUNNING_HEAD.fullmatch(view.text):
            continue
        for match in _DATE.finditer(view.text):
            found = _day(*match.groups())
            if found is not None:
                return found
    path = page.page.path
    named = None if path is None else _IN_NAME.search(path.stem)
    if named is None or not (named[2] or len(named[3]) == len(named[4]) == 2):
        return None
    return _day(named[1], named[3], named[4])


def likely_day(page: PageView) -> date | None:
    """A day in the middle of the year that a page without a day speaks of most: in two dates at least."""
    years = Counter(re.findall(r"(?<!\d)(20\d\d)年\d{1,2}月", page.text)).most_common(2)
    if page.is_collection or not years or years[0][1] < 2 or (len(years) > 1 and years[1][1] == years[0][1]):
        return None
    return date(int(years[0][0]), 7, 1)


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


DatedJudge = Callable[[re.Match[str], date | None], Hit | None]
"""Given a match in a block's text and the page's day: a hit in code points of the block's text, or None."""


@dataclass(frozen=True)
class DatedCheck:
    """A page check made of a pattern, tried on every block, and a judge that knows the day of the page.

    `guess` is asked for the day of a page that does not tell its own.
    """

    info: CheckInfo
    pattern: str
    judge: DatedJudge
    needles: tuple[str, ...]
    guess: Callable[[PageView], date | None] | None = None

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern)

    def page_hits(self, page: PageView) -> Iterator[Hit]:
        """The judge's hits, moved to the page."""
        day: date | None = None
        asked = False
        for index, view in enumerate(page.blocks):
            if not holds_any(view.text, self.needles):
                continue
            for match in self._compiled.finditer(view.text):
                if not asked:
                    day, asked = page_day(page), True
                    if day is None and self.guess is not None:
                        day = self.guess(page)
                hit = self.judge(match, day)
                if hit is not None:
                    yield hit.shift(page.start(index))


def year_of(printed: str | None, month: int, day: date | None) -> int | None:
    """The year of a date without one: that of the page, where the month is within two of the page's; else None."""
    if printed:
        return int(printed)
    if day is None or abs(month - day.month) > 2:
        return None
    return day.year
