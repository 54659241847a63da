"""Days near the paper's own day told without a month: 5日（星期四）, 昨日（4日）."""

import re
from datetime import date, timedelta

from proofreader.checks.contract import Hit
from proofreader.checks.facts.moment import DatedCheck
from proofreader.checks.matching import group_span, info, swap

_NAMES = "一二三四五六日"
_NEAR = 16
"""Days from the paper's own within which a day without a month is looked for."""
_AWAY = {"前": -2, "昨": -1, "今": 0, "明": 1, "后": 2}


def _near(today: date, of_month: int) -> list[date]:
    days = (today + timedelta(days=away) for away in range(-_NEAR, _NEAR + 1))
    return [day for day in days if day.day == of_month]


def _weekday(match: re.Match[str], today: date | None) -> Hit | None:
    if today is None:
        return None
    before = match.string[max(0, match.start() - 30) : match.start()]
    if re.search(r"\d月|[上下]月|[一二三四五六七八九十]月|农历|[去前明]年", before):
        return None  # the month stands before it
    near = _near(today, int(match["day"]))
    said = match["name"].replace("天", "日")
    if len(near) != 1 or _NAMES[near[0].weekday()] == said:
        return None
    right = _NAMES[near[0].weekday()]
    return swap(group_span(match, "name"), match["name"], right, f"{near[0].month}月{near[0].day}日是星期{right}")


def _relative(match: re.Match[str], today: date | None) -> Hit | None:
    if today is None:
        return None
    right = today + timedelta(days=_AWAY[match["word"]])
    said = int(match["day"])
    if said == right.day and (not match["month"] or int(match["month"]) == right.month):
        return None
    if abs(said - right.day) > 3 or (match["month"] and int(match["month"]) != right.month):
        return None
    message = f"报头是{today.month}月{today.day}日，“{match['word']}天”是{right.month}月{right.day}日，请核对"
    return swap(group_span(match, "day"), match["day"], str(right.day), message)


_PAGE = "2024年10月12日 星期六\n\n### 简讯\n\n"

CHECKS = (
    DatedCheck(
        info(
            "dates.weekday-of-near-day",
            "日与星期不符",
            "只写几日、不写月份的，按报头推算，日与星期几应当对得上。",
            "DT-02，公历推算；报纸大样检查要求（日期、星期核对）",
            ((_PAGE + "会议定于15日（星期三）召开。", _PAGE + "会议定于15日（星期二）召开。"),),
            (
                _PAGE + "会议定于15日（星期二）召开。",
                "会议定于15日（星期三）召开。",
                _PAGE + "会议于9月10日至15日（星期日）召开。",
            ),
            confidence=0.85,
        ),
        r"(?<![\d月至到、—-])(?P<day>\d{1,2})[日号](?:[（(]|，)(?P<call>星期|周)(?P<name>[一二三四五六日天])(?=[）)，上下晚])",
        _weekday,
        ("星期", "周"),
    ),
    DatedCheck(
        info(
            "dates.yesterday-and-date",
            "“昨天”与日期不符",
            "“昨天”“今天”后面括注的日期，应当与报头的日期对得上。",
            "DT-03，公历推算",
            ((_PAGE + "昨日（10月10日），大桥合龙。", _PAGE + "昨日（10月11日），大桥合龙。"),),
            (_PAGE + "昨日（11日），大桥合龙。", "昨日（10月10日），大桥合龙。"),
            confidence=0.8,
        ),
        r"(?P<word>[前昨今明后])[天日](?:[上下]午|晚上?|晨)?[（(](?:(?P<month>\d{1,2})月)?(?P<day>\d{1,2})日[）)]",
        _relative,
        ("日）", "日)"),
    ),
)
