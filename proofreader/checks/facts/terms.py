"""Solar terms: their season, their place in it and among the twenty-four: 霜降 is autumn's last."""

import re

from proofreader.checks.contract import Hit
from proofreader.checks.matching import PatternCheck, group_span, info, swap
from proofreader.cjk.numerals import like, to_int

_TERMS = (
    *("立春", "雨水", "惊蛰", "春分", "清明", "谷雨", "立夏", "小满", "芒种", "夏至", "小暑", "大暑"),
    *("立秋", "处暑", "白露", "秋分", "寒露", "霜降", "立冬", "小雪", "大雪", "冬至", "小寒", "大寒"),
)
_SEASONS = "春夏秋冬"
_ORDER = r"(?P<order>最后一|末|第[一二三四五六1-6]|首)个"


def _season(match: re.Match[str]) -> Hit | None:
    at = _TERMS.index(match["term"])
    right = _SEASONS[at // 6]
    if match["season"] != right:
        return swap(group_span(match, "season"), match["season"], right, f"{match['term']}是{right}季的节气，请核对")
    place, said = at % 6 + 1, match["order"]
    if said in ("最后一", "末"):
        is_right, good = place == 6, f"第{'一二三四五六'[place - 1]}"
    else:
        number = 1 if said == "首" else to_int(said[1:])
        is_right, good = number == place, f"第{'一二三四五六'[place - 1]}"
    if is_right:
        return None
    if place == 6:
        good = "最后一"
    span = group_span(match, "order")
    return swap(span, said, good, f"{match['term']}是{right}季{good}个节气，请核对")


def _number(match: re.Match[str]) -> Hit | None:
    right, said = _TERMS.index(match["term"]) + 1, to_int(match["n"])
    if said is None or said == right or not 1 <= said <= 24:
        return None
    span = group_span(match, "n")
    return swap(span, match["n"], like(match["n"], right), f"{match['term']}是二十四节气中的第{right}个，请核对")


CHECKS = (
    PatternCheck(
        info(
            "dates.term-of-another-season",
            "节气的季节、次序不对",
            "二十四节气每季六个：立春到谷雨在春季，立夏到大暑在夏季，立秋到霜降在秋季，立冬到大寒在冬季。",
            "DT-05，GB/T 33661—2017《农历的编算和颁行》",
            (
                ("霜降是冬季的最后一个节气。", "霜降是秋季的最后一个节气。"),
                ("谷雨，春季第五个节气，万物生长。", "谷雨，春季最后一个节气，万物生长。"),
                ("小满是夏季的第三个节气。", "小满是夏季的第二个节气。"),
            ),
            ("霜降是秋季的最后一个节气。", "大寒是冬季最后一个节气，也是全年最后一个节气。", "立春是春天的第一个节气"),
            confidence=0.92,
        ),
        rf"(?P<term>{'|'.join(_TERMS)})(?:节气)?(?:是|为|作为|系|，|,)(?:一年中|一年里|二十四节气[中里])?(?P<season>[春夏秋冬])(?:季|天|日)?的?{_ORDER}节气",
        _season,
        ("个节气",),
    ),
    PatternCheck(
        info(
            "dates.number-of-term",
            "节气的序次不对",
            "二十四节气从立春数起，到大寒为第二十四个。",
            "DT-05，GB/T 33661—2017《农历的编算和颁行》",
            (
                ("处暑是二十四节气中的第十三个节气。", "处暑是二十四节气中的第十四个节气。"),
                ("冬至是二十四节气之中第21个节气。", "冬至是二十四节气之中第22个节气。"),
            ),
            ("处暑是二十四节气中的第十四个节气。", "立春是二十四节气中的第一个节气。"),
            confidence=0.85,
        ),
        rf"(?P<term>{'|'.join(_TERMS)})(?:节气)?(?:是|为|，)(?:农历)?(?:二十四|24)节气(?:之?[中里])?的?第(?P<n>\d{{1,2}}|[一二三四五六七八九十]{{1,3}})个(?:节气)?",
        _number,
        ("节气",),
    ),
)
