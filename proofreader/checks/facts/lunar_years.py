"""The lunar year that 今年 is: “今年是农历甲辰年” on a page of 2025, “马年春节” of a year of the snake."""

import re
from datetime import date

from proofreader.checks.contract import Hit
from proofreader.checks.facts.moment import DatedCheck
from proofreader.checks.matching import group_span, info, swap

_STEMS, _BRANCHES, _ANIMALS = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥", "鼠牛虎兔龙蛇马羊猴鸡狗猪"


def _pair(year: int) -> str:
    return _STEMS[(year - 4) % 10] + _BRANCHES[(year - 4) % 12]


def _this_year(match: re.Match[str], today: date | None) -> Hit | None:
    if today is None:
        return None
    shift = {"今": 0, "去": -1, "明": 1}[match["word"]]
    years = {today.year + shift}
    if today.month <= 2:
        years.add(today.year + shift - 1)
    group = "pair" if match["pair"] else "animal"
    names = {_pair(year) if group == "pair" else _ANIMALS[(year - 4) % 12] for year in years}
    said = match[group]
    if said in names:
        return None
    year = today.year + shift
    good = _pair(year) if group == "pair" else _ANIMALS[(year - 4) % 12]
    return swap(
        group_span(match, group), said, good, f"{year}年是{_pair(year)}年、{_ANIMALS[(year - 4) % 12]}年，请核对"
    )


def _new_year(match: re.Match[str], today: date | None) -> Hit | None:
    if today is None or not (today.month <= 3 or today.month >= 11):
        return None
    year = today.year + (1 if today.month >= 11 else 0)
    group = "pair" if match["pair"] else "animal"
    said = match[group]
    near = {(_pair(one) if group == "pair" else _ANIMALS[(one - 4) % 12]) for one in (year - 1, year)}
    if said in near:
        return None
    good = _pair(year) if group == "pair" else _ANIMALS[(year - 4) % 12]
    return swap(
        group_span(match, group), said, good, f"{year}年春节是{_pair(year)}{_ANIMALS[(year - 4) % 12]}年春节，请核对"
    )


_PAGE = "2025年9月23日 星期二\n\n### 丰收\n\n"
_SPRING = "2025年1月27日 星期一\n\n### 年味\n\n"

CHECKS = (
    DatedCheck(
        info(
            "dates.lunar-year-of-this-year",
            "今年的干支、生肖不对",
            "某一年的干支和生肖是确定的，“今年”要从见报日期算。",
            "DT-03，GB/T 33661—2017《农历的编算和颁行》",
            (
                (_PAGE + "今年是农历甲辰年，时值秋分。", _PAGE + "今年是农历乙巳年，时值秋分。"),
                (_PAGE + "今年是龙年，村里添了喜气。", _PAGE + "今年是蛇年，村里添了喜气。"),
            ),
            (
                _PAGE + "今年是农历乙巳年，时值秋分。",
                "今年是农历甲辰年，时值秋分。",
                _SPRING + "今年是龙年，村里添了喜气。",
                _PAGE + "今年是他的本命年。",
            ),
            confidence=0.88,
        ),
        rf"(?P<word>[今去明])年(?:正)?(?:是|为|系|恰逢|适逢|正值|岁在|岁次)(?:中国|我国|传统)?(?:农历|夏历)?(?:的)?(?:生肖|岁次)?"
        rf"(?:(?P<pair>[{_STEMS}][{_BRANCHES}])(?:[{_ANIMALS}])?|(?P<animal>[{_ANIMALS}]))年(?!代|间)",
        _this_year,
        tuple(f"{char}年" for char in _BRANCHES + _ANIMALS),
    ),
    DatedCheck(
        info(
            "dates.lunar-new-year-name",
            "春节的干支、生肖不对",
            "见报前后的春节是哪一年、属什么是确定的。",
            "DT-03，GB/T 33661—2017《农历的编算和颁行》",
            ((_SPRING + "马年春节将至，年货上架。", _SPRING + "蛇年春节将至，年货上架。"),),
            (
                _SPRING + "蛇年春节将至，龙年最后几天很忙。",
                _PAGE + "那是猴年春节的事。",
                _SPRING + "他收集马年生肖邮票。",
            ),
            confidence=0.8,
        ),
        rf"(?<![去前那])(?:(?P<pair>[{_STEMS}][{_BRANCHES}])(?:[{_ANIMALS}])?|(?P<animal>[{_ANIMALS}]))年(?=春节(?:将至|临近|来临|到来|期间|假期|前夕|即将)|新春(?:将至|来临|佳节|大吉)|春晚)",
        _new_year,
        tuple(f"{char}年" for char in _BRANCHES + _ANIMALS),
    ),
)
