"""Five-year plans: from when to when they run, and which of their years a year is."""

import re
from datetime import date

from proofreader.checks.contract import Hit
from proofreader.checks.facts.moment import DatedCheck
from proofreader.checks.matching import PatternCheck, group_span, info, smallest, swap
from proofreader.cjk.numerals import to_chinese, to_int

_PLAN_NUMBERS = "十[一二三四五六]?|[一二三四五六七八九]"


def _first_year(number: int) -> int:
    """The year in which a plan begins; three years lie between the second and the third."""
    return 1953 + 5 * (number - 1) if number < 3 else 1966 + 5 * (number - 3)


def _plan_years(number: str) -> tuple[int, int] | None:
    count = to_int(number)
    if count is None or not 1 <= count <= 16:
        return None
    first = _first_year(count)
    return first, first + 4


def _plan_range(match: re.Match[str]) -> Hit | None:
    years = _plan_years(match["number"])
    said = (int(match["first"]), int(match["last"]))
    if years is None or said == years or (said[0] in range(years[0], years[1] + 1) and said[1] > years[1] + 4):
        return None
    span = group_span(match, "range")
    old = match["range"]
    good = f"{years[0]}{old[4:-4]}{years[1]}"
    words = f"“{match['number']}五”是{years[0]}年到{years[1]}年"
    return Hit(span, words, (smallest(span, old, good),))


def _plan_edge(match: re.Match[str]) -> Hit | None:
    years = _plan_years(match["number"])
    if years is None:
        return None
    right = years[0] if match["edge"].startswith("开局") else years[1]
    if int(match["year"]) == right:
        return None
    return swap(
        group_span(match, "year"),
        match["year"],
        str(right),
        f"“{match['number']}五”从{years[0]}年到{years[1]}年，{match['edge']}是{right}年",
    )


_EDGES = {
    "开局之年": 0, "起步之年": 0, "开局起步之年": 0, "第一年": 0, "首年": 0,
    "第二年": 1, "中期": 2, "第三年": 2, "承上启下之年": 2, "承上启下的一年": 2, "第四年": 3,
    "收官之年": 4, "决胜之年": 4, "最后一年": 4, "末年": 4, "完成之年": 4,
}  # fmt: skip
_EDGE = "|".join(sorted(_EDGES, key=len, reverse=True))
_USUAL = ("开局之年", "第二年", "第三年", "第四年", "收官之年")


def _edge_this_year(match: re.Match[str], today: date | None) -> Hit | None:
    number = to_int(match["number"])
    if today is None or number is None or not 8 <= number <= 20:
        return None
    year = today.year + {"今": 0, "去": -1, "明": 1}[match["word"]]
    first = _first_year(number)
    at = year - first
    if at == _EDGES[match["edge"]]:
        return None
    words = f"“{match['number']}五”是{first}年到{first + 4}年，{match['word']}年（{year}年）"
    if 0 <= at <= 4:
        good = _USUAL[at]
        return swap(group_span(match, "edge"), match["edge"], good, f"{words}是{good}，请核对")
    right = (year - 1966) // 5 + 3
    good = to_chinese(right)
    return swap(group_span(match, "number"), match["number"], good, f"{words}在“{good}五”之内，请核对")


_PAGE = "2025年9月12日 星期五\n\n### 部署工作\n\n"

CHECKS = (
    PatternCheck(
        info(
            "dates.wrong-plan-years",
            "五年规划的起止年份不对",
            "“十三五”是2016年到2020年，“十四五”是2021年到2025年，“十五五”是2026年到2030年。",
            "DT-11，国民经济和社会发展五年规划（计划）",
            (
                ("“十四五”时期（2020—2025年）", "“十四五”时期（2021—2025年）"),
                ("“十三五”（2015-2020年）", "“十三五”（2016-2020年）"),
            ),
            ("“十四五”时期（2021—2025年）", "“十三五”规划（2016—2020年）", "一五（1953—1957年）"),
            confidence=0.85,
        ),
        rf"(?P<number>{_PLAN_NUMBERS})(?:五|个五年)[”’\"]?(?:时期|期间|规划|计划|规划期)?[（(](?P<range>(?P<first>(?:19|20)\d\d)年?(?:[-－—–~～至]|——)(?P<last>(?:19|20)\d\d))年?[）)]",
        _plan_range,
        ("五",),
    ),
    PatternCheck(
        info(
            "dates.wrong-plan-edge",
            "五年规划开局、收官之年不对",
            "“十四五”的开局之年是2021年，收官之年是2025年；其余类推。",
            "DT-11，国民经济和社会发展五年规划（计划）",
            (
                ("2020年是“十四五”开局之年。", "2021年是“十四五”开局之年。"),
                ("2019年是“十三五”规划的收官之年", "2020年是“十三五”规划的收官之年"),
            ),
            ("2021年是“十四五”开局之年。", "2020年是“十三五”规划收官之年", "2020年谋划“十四五”开局"),
            confidence=0.9,
        ),
        rf"(?P<year>20\d\d)年[，,]?(?:既)?(?:是|作为|系)(?:国家)?[“\"]?(?P<number>{_PLAN_NUMBERS})五[”\"]?(?:规划|计划|时期)?(?:实施)?的?(?P<edge>开局之年|开局年|收官之年|收官年)",
        _plan_edge,
        ("之年", "局年", "官年"),
    ),
    DatedCheck(
        info(
            "dates.plan-edge-this-year",
            "今年是五年规划的第几年说错",
            "五年规划头一年是开局之年，末一年是收官之年；“今年”从见报日期算起。",
            "DT-11，国民经济和社会发展五年规划（计划）",
            (
                (_PAGE + "今年是“十四五”规划的开局之年。", _PAGE + "今年是“十四五”规划的收官之年。"),
                (_PAGE + "今年是“十五五”收官之年。", _PAGE + "今年是“十四五”收官之年。"),
                (_PAGE + "明年是“十五五”规划的收官之年。", _PAGE + "明年是“十五五”规划的开局之年。"),
            ),
            (
                _PAGE + "今年是“十四五”规划的收官之年，也是谋划“十五五”的关键之年。",
                _PAGE + "明年是“十五五”规划的开局之年。",
                "今年是“十四五”规划的开局之年。",
            ),
            confidence=0.9,
        ),
        rf"(?P<word>[今去明])年[，,]?(?:既|正)?(?:是|为|作为|系|恰逢|正值)(?:我国|全国|国家|全市|我市|全县|我县|全省|我省|实施|落实|推进)*"
        rf"[“\"]?(?P<number>十[一二三四五六七八九])五[”\"]?(?:发展|建设)?"
        rf"(?:规划|计划|时期)?(?:实施|建设)?的?(?P<edge>{_EDGE})",
        _edge_this_year,
        ("五",),
    ),
)
