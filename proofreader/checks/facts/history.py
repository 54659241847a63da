"""Congresses and sessions against the calendar year, this year and last year against the day of the page."""

import re
from datetime import date

from proofreader.checks.contract import Hit
from proofreader.checks.facts.moment import DatedCheck
from proofreader.checks.matching import PatternCheck, group_span, info, swap
from proofreader.cjk.numerals import to_int
from proofreader.core.finding import Severity

_CONGRESS = {
    "十二": 1982,
    "十三": 1987,
    "十四": 1992,
    "十五": 1997,
    "十六": 2002,
    "十七": 2007,
    "十八": 2012,
    "十九": 2017,
    "二十": 2022,
}


def _session(match: re.Match[str]) -> Hit | None:
    term, session = to_int(match["term"]), to_int(match["session"])
    if term is None or session is None or not 8 <= term <= 20:
        return None
    right = 2023 - 5 * (14 - term) + session - 1
    if session > 5 or int(match["year"]) == right:
        return None
    return swap(
        group_span(match, "year"),
        match["year"],
        str(right),
        f"{match['term']}届全国{match['body']}{match['session']}次会议在{right}年召开，请核对年份或届次",
    )


def _no_session(match: re.Match[str]) -> Hit | None:
    return swap(group_span(match, "session"), match["session"], "五", f"{match['body']}每届只开五次会议，请核对")


def _congress(match: re.Match[str]) -> Hit | None:
    right = _CONGRESS.get(match["term"])
    if right is None or int(match["year"]) == right:
        return None
    return swap(group_span(match, "year"), match["year"], str(right), f"党的{match['term']}大在{right}年召开")


def _this_year(match: re.Match[str], today: date | None) -> Hit | None:
    if today is None:
        return None
    right = today.year + {"今": 0, "去": -1, "明": 1, "前": -2, "后": 2}[match["word"]]
    if int(match["year"]) == right:
        return None
    return swap(
        group_span(match, "year"), match["year"], str(right), f"按见报日期，{match['word']}年是{right}年，请核对"
    )


CHECKS = (
    PatternCheck(
        info(
            "dates.wrong-session-year",
            "全国两会届次与年份不符",
            "全国人大、全国政协每届五年，一次会议在换届当年：十四届一次会议在2023年。",
            "DT-11，全国人大、全国政协届次",
            (("2021年3月召开的十三届全国人大三次会议", "2020年3月召开的十三届全国人大三次会议"),),
            (
                "2021年3月召开的十三届全国人大四次会议",
                "2018年，十三届全国人大一次会议",
                "2020年，他提出的建议被十三届全国人大二次会议采纳",
            ),
            confidence=0.8,
        ),
        r"(?P<year>(?:199|20\d)\d)年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:召开的|举行的|全国两会[，,])第?(?P<term>十[一二三四五]?|[八九])届全国(?P<body>人大|政协|人民代表大会)第?(?P<session>[一二三四五六七])次会议",
        _session,
        ("次会议",),
    ),
    PatternCheck(
        info(
            "dates.no-such-session",
            "没有这次会议",
            "全国人大、全国政协每届召开五次会议，没有六次会议（常委会除外）。",
            "DT-11，全国人大、全国政协届次",
            (("十三届全国人大六次会议闭幕", "十三届全国人大五次会议闭幕"),),
            ("十三届全国人大五次会议闭幕", "十三届全国人大常委会第六次会议", "市十三届人大六次会议"),
            severity=Severity.ERROR,
            confidence=0.85,
        ),
        r"(?<=[八九十一二三四五]届)(?P<body>全国人大|全国政协|全国人民代表大会)第?(?P<session>[六七八九])次会议",
        _no_session,
        ("次会议",),
    ),
    PatternCheck(
        info(
            "dates.wrong-congress-year",
            "党代会与年份不符",
            "党的十八大在2012年，十九大在2017年，二十大在2022年召开。",
            "DT-11，中国共产党全国代表大会年表",
            (("2021年召开的党的二十大", "2022年召开的党的二十大"),),
            ("2022年召开的党的二十大", "2023年，党的二十大精神宣讲", "2017年党的十九大召开"),
            confidence=0.9,
        ),
        r"(?P<year>(?:19|20)\d\d)年(?:\d{1,2}月)?(?:召开的|举行的|胜利召开的|[，,]?(?=党的(?:十[二三四五六七八九]|二十)大(?:胜利召开|隆重召开|开幕)))(?:党的|中共)(?P<term>十[二三四五六七八九]|二十)大",
        _congress,
        ("大",),
    ),
    DatedCheck(
        info(
            "dates.relative-year-mismatch",
            "“今年”“去年”与年份不符",
            "“今年”“去年”要从见报日期算起，与后面写明的年份应当一致。",
            "NU-023，报纸时间表述惯例",
            (
                (
                    "2020年4月30日 星期四\n\n### 标题\n\n今年（2019年）前3个月",
                    "2020年4月30日 星期四\n\n### 标题\n\n今年（2020年）前3个月",
                ),
            ),
            (
                "2020年4月30日 星期四\n\n### 标题\n\n今年（2020年）前3个月",
                "今年2019年",
                "2020年4月30日 星期四\n\n### 标题\n\n去年2019年",
            ),
            confidence=0.75,
        ),
        r"(?P<word>[今去明])年[（(]?(?P<year>20\d\d)年",
        _this_year,
        ("今年", "去年", "明年"),
    ),
)
