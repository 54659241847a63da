"""The weekday printed beside a date."""

import re
from datetime import date

from proofreader.checks.contract import Hit
from proofreader.checks.contract import replace as put
from proofreader.checks.dates.printed import DAY, MONTH, YEAR, number, year_near
from proofreader.checks.facts.moment import DatedCheck
from proofreader.checks.matching import group_span, info
from proofreader.core.finding import Severity
from proofreader.core.span import Span

NAMES = "一二三四五六日"
"""Monday first."""
_WEEKDAY = r"(?P<call>星期|礼拜|周)(?P<name>[一二三四五六日天])"
_PATTERN = rf"(?:(?:{YEAR}\s*)?{MONTH}\s*{DAY}[\s　]*[（(，]?[\s　]*{_WEEKDAY})(?![年期均至到—～、\-]|[一二三四五六日])"
_NOT_A_NAME = frozenset("，。；、）) 　上下中早晚凌傍夜开举在起的是，当：")
"""What may follow 周四 beside a date; anything else may be the name of a person (周三元)."""


def may_follow(match: re.Match[str]) -> bool:
    """Whether what stands behind a weekday beside a date leaves it one: 周三元 is a name."""
    after = match.string[match.end() : match.end() + 1]
    return match["call"] != "周" or not after or after in _NOT_A_NAME


def _judge(match: re.Match[str], day: date | None) -> Hit | None:
    if not may_follow(match):
        return None
    month, of_month = number(match["month"]), number(match["day"])
    if month is None or of_month is None:
        return None
    year = year_near(match, month, day)
    if year is None:
        return None
    try:
        right = NAMES[date(year, month, of_month).weekday()]
    except ValueError:
        return None  # another check speaks of it
    if match["name"].replace("天", "日") == right:
        return None
    if right == "日" and match["call"] == "礼拜":
        right = "天"
    place = group_span(match, "name")
    return Hit(
        Span(match.start("call"), match.end("name")),
        f"{year}年{month}月{of_month}日是星期{right}",
        (put(place, right, label=f"{match['call']}{right}"),),
        None if match["year"] else 0.85,
    )


WEEKDAY = DatedCheck(
    info(
        "dates.weekday",
        "星期与日期不符",
        "日期与星期几有确定的对应关系，不符时两者必有一误。",
        "DT-02，公历推算；报纸大样检查要求（日期、星期核对）",
        (
            ("2021年3月8日（星期二），活动开幕。", "2021年3月8日（星期一），活动开幕。"),
            ("定于2024年2月29日 星期五召开。", "定于2024年2月29日 星期四召开。"),
            ("2023年5月1日，周二，景区开放。", "2023年5月1日，周一，景区开放。"),
        ),
        (
            "2021年3月8日（星期一），活动开幕。",
            "5月1日（星期六）照常上班。",
            "2023年5月1日周三元同志到任。",
            "2021年3月8日至12日（星期一至星期五）举行。",
            "光绪二年三月八日，星期二之说未行。",
        ),
        severity=Severity.ERROR,
        confidence=0.93,
    ),
    _PATTERN,
    _judge,
    ("星期", "礼拜", "周"),
)
