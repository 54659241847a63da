"""Weekdays beside dates on a page that does not tell its day: do they fit each other, and the year of an event told."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from proofreader.checks.contract import CheckInfo, Hit, PageView, replace
from proofreader.checks.dates.page_year import years_told
from proofreader.checks.dates.printed import told_of_another_year
from proofreader.checks.dates.weekday import NAMES, may_follow
from proofreader.checks.facts.moment import page_day
from proofreader.core.finding import Severity
from proofreader.core.span import Span

_DAY = r"(?<![\d年])(?P<month>\d{1,2})月(?P<day>\d{1,2})日"
_NAME = r"(?P<call>星期|礼拜|周)(?P<name>[一二三四五六日天])"
_NOT_A_SPAN = r"(?![年期均至到—～、\-]|[一二三四五六日])"
_CLAIM = re.compile(rf"{_DAY}[\s　]*[（(，]?[\s　]*{_NAME}{_NOT_A_SPAN}")
_TURNED = re.compile(rf"(?:[本这]\s*)?{_NAME}[\s　]*[（(]{_DAY}(?=[）)，上下中早晚])")
_HELD = "举行|举办|开幕|召开|启动|开赛|开考|开跑|开播|亮相|闭幕|落幕|落下帷幕|落下唯幕|结束|收官|揭幕"
_YEARLY = (
    "总结|表彰|颁奖|盛典|年会|春晚|元旦|春节|新年|考研|规划|计划|预算|决算|征兵|招生|订阅|征订|高峰年|年度|报告|白皮书"
)
_EVENT = rf"(?P<year>20\d\d)年?(?!\d|[—\-~至到])(?P<what>(?:(?!{_YEARLY})[一-鿿“”·（）]){{2,26}}?)"
_GAP = r"(?:[^。；\d]|\d{1,2}(?:时|点|分)|[:：]\d\d)"
"""What may stand between a day and the event: hours, but no other figures."""
_EVENTS = (
    re.compile(rf"{_EVENT}(?:将于|定于|拟于|于)(?P<month>[3-9]|1[01])月\d{{1,2}}日[^。；，]{{0,24}}?(?:{_HELD})"),
    re.compile(rf"(?<![\d年])(?P<month>[4-9]|10)月\d{{1,2}}日{_GAP}{{0,30}}?[，,]?{_EVENT}(?:{_HELD})(?=[，。])"),
)
_YEARS = re.compile(r"(?<![\d到至—\-])(20\d\d)年(?!底?前)")
_NEAR = 45
"""How many days apart two dates may lie that are surely of one year."""


@dataclass(frozen=True, slots=True)
class _Claim:
    """A date with a weekday; `name` is where the weekday's own character stands, `date` where month and day do."""

    name: Span
    day_of_month: Span
    whole: Span
    month: int
    day: int
    said: str
    turned: bool

    def weekday(self, year: int) -> str | None:
        try:
            return NAMES[date(year, self.month, self.day).weekday()]
        except ValueError:
            return None

    def fits(self, year: int) -> bool:
        return self.weekday(year) == self.said

    def near(self, other: "_Claim") -> bool:
        one, two = (date(2001, claim.month, min(claim.day, 28)) for claim in (self, other))
        return abs((one - two).days) <= _NEAR


def _claims(page: PageView) -> list[_Claim]:
    found: dict[int, _Claim] = {}
    for index, block in enumerate(page.blocks):
        if "月" not in block.text:
            continue
        start = page.start(index)
        for pattern in (_CLAIM, _TURNED):
            for match in pattern.finditer(block.text):
                if not (1 <= int(match["month"]) <= 12 and 1 <= int(match["day"]) <= 31):
                    continue
                if told_of_another_year(block.text[: match.start()]):
                    continue
                if pattern is _CLAIM and not may_follow(match):
                    continue
                place = Span(*match.span("name")).shift(start)
                found.setdefault(
                    place.start,
                    _Claim(
                        place,
                        Span(*match.span("day")).shift(start),
                        Span(*match.span()).shift(start),
                        int(match["month"]),
                        int(match["day"]),
                        match["name"].replace("天", "日"),
                        pattern is _TURNED,
                    ),
                )
    return [found[at] for at in sorted(found)]


def _year_of_events(page: PageView, claims: list[_Claim]) -> int | None:
    """The year that stands with an event of these days; None where none does, or several do."""
    years = set()
    for block in page.blocks:
        for pattern in _EVENTS:
            for match in pattern.finditer(block.text):
                if any(abs(int(match["month"]) - claim.month) <= 1 for claim in claims):
                    years.add(int(match["year"]))
    return years.pop() if len(years) == 1 else None


def _best_year(page: PageView, claims: list[_Claim]) -> int | None:
    """The year most of the claims fit; among several, the one next to the newest year the page names.

    None where that leaves more than one.
    """
    named = [int(year) for year in _YEARS.findall(page.text)]
    newest = max(named, default=None)
    if newest is None:
        last = 2035
        years = range(last - 10, last)  # seven years hold every weekday; which of them it is does not matter
        counts = {frozenset(c.name.start for c in claims if c.fits(year)): year for year in years}
        best = max(map(len, counts))
        ways = [year for fitting, year in counts.items() if len(fitting) == best]
    else:
        fits = {year: sum(claim.fits(year) for claim in claims) for year in range(newest - 1, newest + 2)}
        best = max(fits.values())
        ways = [year for year, count in fits.items() if count == best]
    return ways[0] if len(ways) == 1 and best else None


@dataclass(frozen=True)
class WeekdaysDisagree:
    """Silent on a page that tells its day, where the weekday check speaks, and in collections."""

    info: CheckInfo

    def page_hits(self, page: PageView) -> Iterator[Hit]:
        """Hits on the dates whose weekday does not fit."""
        if page.is_collection or not any(call in page.text for call in ("星期", "礼拜", "周")):
            return
        claims = _claims(page)
        if not claims or page_day(page) is not None or not all(claim.near(claims[0]) for claim in claims):
            return
        event = _year_of_events(page, claims)
        told = (event,) if event is not None else years_told(page.text)
        if told and (len(claims) == 1 or any(claim.fits(year) for claim in claims for year in told)):
            for claim in claims:
                if not any(claim.fits(year) for year in told):
                    words = f"按版上所说推算，{claim.month}月{claim.day}日是星期{{right}}，请核对"
                    yield _hit(claim, told[0], words)
        elif len(claims) > 1:
            yield from self._among(page, claims)

    def _among(self, page: PageView, claims: list[_Claim]) -> Iterator[Hit]:
        if any(all(claim.fits(year) for claim in claims) for year in range(2015, 2035)):
            return
        year = _best_year(page, claims)
        for claim in claims:
            if year is None:
                words = "版上几处日期与星期互相对不上，必有一处有误，请核对"
                yield Hit(claim.whole, words, (), 0.55, group="disagree")
            elif not claim.fits(year):
                others = next(other for other in claims if other.fits(year))
                said = f"{others.month}月{others.day}日是星期{others.said}"
                yield _hit(claim, year, f"版上另一处{said}，这一天便是星期{{right}}，请核对")


def _hit(claim: _Claim, year: int, message: str) -> Hit:
    right = claim.weekday(year)
    fixes = []
    if right is not None:
        fixes.append(replace(claim.name, right, label=f"星期{right}"))
        shift = (NAMES.index(claim.said) - NAMES.index(right) + 3) % 7 - 3
        moved = date(year, claim.month, claim.day) + timedelta(days=shift)
        if moved.month == claim.month:
            fixes.insert(0 if claim.turned else 1, replace(claim.day_of_month, str(moved.day), label=f"{moved.day}日"))
    span = claim.day_of_month if claim.turned else Span(claim.name.start - 1, claim.name.end)
    return Hit(span, message.format(right=right), tuple(fixes))


WEEKDAYS_DISAGREE = WeekdaysDisagree(
    CheckInfo(
        id="dates.weekdays-disagree",
        title="版上日期与星期对不上",
        why="同一年里，一处日期是星期几定了，别处也就定了；与版上所说的年份、与别处都对不上的，必有一误。",
        source="DT-02，公历推算；报纸大样检查要求（日期、星期核对）",
        severity=Severity.WARNING,
        confidence=0.82,
        examples=(
            (
                "### 简讯\n\n5月6日（星期三），渡口复航。\n\n5月8日（星期五）起开放夜游。\n\n5月9日（星期天）停水。",
                "### 简讯\n\n5月6日（星期三），渡口复航。\n\n5月8日（星期五）起开放夜游。\n\n5月9日（星期六）停水。",
            ),
            (
                "### 简讯\n\n9月9日（星期二），记者在展馆看到，2026年农机展9月9日举行，2026年农机展将于9月12日闭幕。",
                "### 简讯\n\n9月9日（星期三），记者在展馆看到，2026年农机展9月9日举行，2026年农机展将于9月12日闭幕。",
            ),
            (
                "### 简讯\n\n今年是“十五五”开局之年。5月6日（星期四），渡口复航。",
                "### 简讯\n\n今年是“十五五”开局之年。5月6日（星期三），渡口复航。",
            ),
            (
                "### 简讯\n\n上周（5月4日至10日）菜价平稳。5月13日（星期二），超市打折。",
                "### 简讯\n\n上周（5月4日至10日）菜价平稳。5月13日（星期三），超市打折。",
            ),
            (
                "### 简讯\n\n5月16日（星期五）7时30分，随着一声枪响，2026江城半程马拉松开跑。",
                "### 简讯\n\n5月16日（星期六）7时30分，随着一声枪响，2026江城半程马拉松开跑。",
            ),
            (
                "### 简讯\n\n5月16日（星期日）团聚。1996年，年仅6岁的林山被抱走。林山今年36岁，2025年底得到消息。",
                "### 简讯\n\n5月16日（星期六）团聚。1996年，年仅6岁的林山被抱走。林山今年36岁，2025年底得到消息。",
            ),
        ),
        allows=(
            "### 简讯\n\n5月6日（星期三），渡口复航。\n\n5月8日（星期五）起开放夜游。",
            "### 简讯\n\n5月6日（星期三），渡口复航。",
            "### 简讯\n\n5月6日（星期三），渡口复航，比去年5月8日（星期四）还早。",
            "### 简讯\n\n5月6日（星期三）至8日（星期五）停航，本周六（5月9日）复航。",
        ),
    )
)
