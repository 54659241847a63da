"""Days that no calendar has: 2月30日, 6月31日, 13月5日, 平年2月29日."""

import calendar
import re
from datetime import date

from proofreader.checks.contract import Hit
from proofreader.checks.contract import replace as put
from proofreader.checks.dates.printed import YEAR, number, year_near
from proofreader.checks.facts.moment import DatedCheck, likely_day
from proofreader.checks.matching import PatternCheck, info
from proofreader.cjk.numerals import to_chinese
from proofreader.core.finding import Severity
from proofreader.core.span import Span

_HAN = "[一二三四五六七八九]"
_DATE = (
    rf"(?<![\d.])(?:{YEAR}\s*)?(?P<month>(?<![\d.\-—/])\d{{1,2}}|十[一二]?|{_HAN})月"
    rf"(?P<day>\d{{1,2}}|[二三]?十{_HAN}?|{_HAN})[日号](?![楼院线机门令文])"
)
_LATER = rf"(?:(?:[至到—～~\-、和及，]|——)(?P<second>\d{{1,2}}|[二三]?十{_HAN}?|{_HAN})[日号](?!楼))?"
_OTHER_CALENDAR = re.compile(r"(?:农|阴|旧|夏|藏|傣|彝|回|佛|儒略|希伯来|伊斯兰|和)历(?:的|[^，。；]{0,6}年)?$")


def _judge(match: re.Match[str], day: date | None) -> Hit | None:
    if _OTHER_CALENDAR.search(match.string, max(0, match.start() - 12), match.start()):
        return None  # the twelfth month of the lunar calendar can have a thirtieth, so can the second
    if not match["month"].isdigit() and not match["year"]:
        return None  # 二月三十日 may be lunar, 二〇二三年二月三十日 is not
    month = number(match["month"]) or 0
    if not 1 <= month <= 12:
        return Hit(Span(match.start("month"), match.end("month") + 1), f"没有{month}月")
    year = year_near(match, month, day)
    last = calendar.monthrange(year if year else 2000, month)[1]
    for part in ("day", "second"):
        of_month = number(match[part]) if match[part] else None
        if of_month is not None and not 1 <= of_month <= last:
            place = Span(*match.span(part))
            of_year = f"{year}年" if year and month == 2 and of_month == 29 else ""
            sure = last if year or month != 2 else 28  # a day that February has in every year
            days = f"，只有{last}天" if sure == last else "，只有28天或29天"
            message = f"{of_year}{month}月没有{match[part]}日" + (days if of_month else "")
            right = str(sure) if match[part].isdigit() else to_chinese(sure)
            fix = (put(place, right, label=f"{month}月{sure}日"),) if of_month else ()
            return Hit(Span(match.start("month"), match.end(part) + 1), message, fix)
    return None


IMPOSSIBLE_DATE = DatedCheck(
    info(
        "dates.impossible-date",
        "不存在的日期",
        "公历里没有这一天，日期必有一误。",
        "DT-01，公历历法",
        (
            ("会议定于6月31日召开。", "会议定于6月30日召开。"),
            ("2023年2月29日，工程开工。", "2023年2月28日，工程开工。"),
            (
                "博物馆于2025年10月建成，2025年11月9日开馆，首展到明年2月29日。",
                "博物馆于2025年10月建成，2025年11月9日开馆，首展到明年2月28日。",
            ),
            ("二〇二三年二月三十日，工程开工。", "二〇二三年二月二十八日，工程开工。"),
            ("展览于9月28日至31日举行。", "展览于9月28日至30日举行。"),
            (
                "2024年3月1日 星期五\n\n### 工地见闻\n\n去年2月29日，工程开工。明年2月30日完工。",
                "2024年3月1日 星期五\n\n### 工地见闻\n\n去年2月28日，工程开工。明年2月28日完工。",
            ),
        ),
        (
            "会议定于6月30日召开。",
            "2023年5月1日开工，2023年9月建成。明年2月29日验收。",
            "2024年2月29日，工程开工。",
            "2月29日，工程开工。",
            "2月30号楼门前的路通了。",
            "二月三十日是农历。",
            "一九七六年农历二月三十日，他在村里出生。",
            "二〇二四年二月二十九日，工程开工。",
            "展览于8月28日至31日举行。",
            "去年2月29日，工程开工。",
            "2024年3月1日 星期五\n\n### 工地见闻\n\n今年2月29日，工程开工。同年2月29日建成。",
            "农历2月30日是他的生日。",
            "版本号为13.31。",
        ),
        severity=Severity.ERROR,
        confidence=0.97,
    ),
    _DATE + _LATER,
    _judge,
    ("月",),
    guess=likely_day,
)


def _day_as_month(match: re.Match[str]) -> Hit | None:
    month, first, last = (int(match[name]) for name in ("month", "day", "last"))
    if not 1 <= month <= 12 or not first < last <= calendar.monthrange(2000, month)[1] or month < last <= 12:
        return None
    wrong = Span(*match.span("wrong"))
    return Hit(Span(match.start("last"), wrong.end), f"疑为“{last}日”", (put(wrong, "日"),))


DAY_AS_MONTH = PatternCheck(
    info(
        "dates.day-as-month",
        "起止日期的“日”写成了“月”",
        "“至”后面的数比前面的日大，当作月份却不在后面，当是同一个月里的日子。",
        "DT-01，公历历法",
        (("书市将于9月3日至8月在文化广场举办。", "书市将于9月3日至8日在文化广场举办。"),),
        (
            "书市将于9月3日至8日在文化广场举办。",
            "项目从3月1日至6月底实施。",
            "展览从9月3日至12月举办。",
            "展览从2024年9月3日至次年8月举办。",
            "9月12日至8月的账还没结。",
        ),
        severity=Severity.ERROR,
        confidence=0.93,
    ),
    r"(?<![\d.])(?P<month>\d{1,2})月(?P<day>\d{1,2})日[至到—－~～-](?P<last>\d{1,2})(?P<wrong>月)(?![\d底初末中上下份])",
    _day_as_month,
    ("月",),
)
