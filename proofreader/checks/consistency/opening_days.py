"""Opening days that contradict each other: 每周二至周日开放，每周日闭馆."""

import re

from proofreader.checks.contract import Hit
from proofreader.checks.matching import PatternCheck, group_span, info, smallest
from proofreader.core.finding import Suggestion

_DAYS = "一二三四五六日天"


def _number(day: str) -> int:
    return 7 if day in "日天" else "一二三四五六".index(day) + 1


def _contradiction(match: re.Match[str]) -> Hit | None:
    first, last, closed = _number(match["first"]), _number(match["last"]), _number(match["closed"])
    if not first <= closed <= last:
        return None
    left = [day for day in range(1, 8) if not first <= day <= last]
    span = group_span(match, "closed")
    fixes: tuple[Suggestion, ...] = ()
    if len(left) == 1:
        fixes = (smallest(span, match["closed"], "一二三四五六日"[left[0] - 1]),)
    return Hit(span, f"前面说周{match['first']}至周{match['last']}开放，周{match['closed']}应当开放，请核对", fixes)


OPENING_DAYS = PatternCheck(
    info(
        "consistency.opening-days",
        "开放日与闭馆日矛盾",
        "前面说这一天开放，后面又说这一天闭馆，两处必有一误。",
        "报刊差错认定“前后矛盾”",
        (
            (
                "博物馆每周二至周日9时至17时开放，每周日闭馆（法定节假日除外）。",
                "博物馆每周二至周日9时至17时开放，每周一闭馆（法定节假日除外）。",
            ),
        ),
        (
            "博物馆每周二至周日9时至17时开放，每周一闭馆（法定节假日除外）。",
            "周一至周五营业，周六休息。",
            "周二至周日开放，周三下午闭馆。",
        ),
        confidence=0.9,
    ),
    rf"(?:周|星期)(?P<first>[{_DAYS}])(?:至|到|—|～)(?:周|星期)?(?P<last>[{_DAYS}])[^。；！？周]{{0,24}}?(?:开放|营业|开馆|接待|上班|办公|开门|受理)[^。；！？周]{{0,10}}?[，,；]"
    rf"[^。；！？周]{{0,6}}(?:每?周|星期)(?P<closed>[{_DAYS}])(?:全天)?(?:为)?(?:闭馆|休息|不开放|闭园|歇业|休馆|停业|不营业|例行闭馆)",
    _contradiction,
    ("周", "星期"),
)
