"""Ranges whose first number lost its unit: 5～10%, 9～16亿 (GB/T 15835 5.1.4)."""

import re

from proofreader.checks.contract import Hit, insert
from proofreader.checks.facts.values import value
from proofreader.checks.matching import PatternCheck, group_span, info
from proofreader.core.finding import Safety, Severity

_DASH = r"(?:[-－—–~～～]|——|至|到)"
_STANDARD = "GB/T 15835—2011 5.1.4"


def _range(match: re.Match[str], what: str) -> Hit | None:
    low, high, unit = match["low"], match["high"], match["unit"]
    if value(low).exact >= value(high).exact:
        return None
    dash = match.string[match.end("low") : match.start("high")]
    message = f"数值范围的前一个数后面要写{what}：{low}{unit}{dash}{high}{unit}"
    return Hit(group_span(match), message, (insert(match.end("low"), unit, safety=Safety.SAFE),))


def _percent(match: re.Match[str]) -> Hit | None:
    return _range(match, "百分号")


def _scale(match: re.Match[str]) -> Hit | None:
    if len(match["low"]) == 4 and match["low"][:2] in ("19", "20"):
        return None  # a year
    return _range(match, f"“{match['unit']}”")


CHECKS = (
    PatternCheck(
        info(
            "numbers.percent-missing-in-range",
            "百分数范围漏写前一个百分号",
            "写百分数的范围，两个数都要带百分号，否则前一个数就成了普通数字。",
            f"NU-001，{_STANDARD}",
            (("产量预计增长5～10%。", "产量预计增长5%～10%。"), ("让利幅度在15-20%之间", "让利幅度在15%-20%之间")),
            ("产量预计增长5%～10%。", "增幅为5%，比2019—2020年低10%。", "第2至10%"),
            severity=Severity.ERROR,
            confidence=0.9,
        ),
        rf"(?<![\d.．第年/／—-])(?P<low>\d{{1,3}}(?:\.\d+)?){_DASH}(?P<high>\d{{1,3}}(?:\.\d+)?)(?P<unit>[%％‰])",
        _percent,
        ("%", "％", "‰"),
    ),
    PatternCheck(
        info(
            "numbers.scale-missing-in-range",
            "万、亿范围漏写前一个单位",
            "“9～16亿”可以读成9到16亿，前一个数的“万”“亿”不能省略。",
            f"NU-002，{_STANDARD}",
            (("年产值9～16亿元", "年产值9亿～16亿元"), ("每户补助3-5万元", "每户补助3万-5万元")),
            ("年产值9亿～16亿元", "2010—2012万元计划", "每户补助3万—5万元"),
            confidence=0.85,
        ),
        rf"(?<![\d.．第年/／月—-])(?P<low>\d{{1,4}}(?:\.\d+)?){_DASH}(?P<high>\d{{1,4}}(?:\.\d+)?)(?P<unit>万亿|万|亿)",
        _scale,
        ("万", "亿"),
    ),
)
