"""Anniversaries, five-year plans and sessions against the calendar year."""

import re
from datetime import date

from proofreader.checks.contract import Hit
from proofreader.checks.facts.moment import DatedCheck
from proofreader.checks.matching import PatternCheck, group_span, info, smallest, swap
from proofreader.cjk.numerals import to_chinese, to_int
from proofreader.core.finding import Severity

_EVENTS = {
    "中国共产党成立": 1921, "中国共产党建党": 1921, "建党": 1921, "中国人民解放军建军": 1927,
    "中国人民解放军成立": 1927, "建军": 1927,
    "新中国成立": 1949, "中华人民共和国成立": 1949, "共和国成立": 1949, "建国": 1949,
    "中国人民抗日战争暨世界反法西斯战争胜利": 1945,
    "中国人民抗日战争胜利": 1945, "抗日战争胜利": 1945, "世界反法西斯战争胜利": 1945, "抗战胜利": 1945,
    "改革开放": 1978,
    "香港回归祖国": 1997, "香港回归": 1997, "澳门回归祖国": 1999, "澳门回归": 1999, "红军长征胜利": 1936,
    "长征胜利": 1936,
    "五四运动": 1919, "辛亥革命": 1911, "中国人民志愿军抗美援朝出国作战": 1950, "抗美援朝出国作战": 1950,
    "抗美援朝战争胜利": 1953,
    "汶川特大地震": 2008, "汶川地震": 2008, "唐山大地震": 1976, "唐山抗震": 1976, "全民族抗战爆发": 1937,
    "西藏和平解放": 1951,
    "马克思诞辰": 1818, "毛泽东同志诞辰": 1893, "毛泽东诞辰": 1893, "周恩来同志诞辰": 1898, "周恩来诞辰": 1898,
    "刘少奇同志诞辰": 1898, "朱德同志诞辰": 1886, "邓小平同志诞辰": 1904, "邓小平诞辰": 1904, "陈云同志诞辰": 1905,
    "孙中山先生诞辰": 1866, "孙中山诞辰": 1866, "深圳经济特区建立": 1980, "深圳经济特区成立": 1980,
    "加入世贸组织": 2001,
    "“一带一路”倡议提出": 2013, "共建“一带一路”倡议提出": 2013, "人民政协成立": 1949,
    "中国人民政治协商会议成立": 1949,
    "中国共产主义青年团成立": 1922, "共青团成立": 1922, "建团": 1922, "少先队建队": 1949, "秋收起义": 1927,
    "南昌起义": 1927,
    "遵义会议召开": 1935, "上海合作组织成立": 2001, "联合国成立": 1945, "中国恢复联合国合法席位": 1971,
    "万隆会议召开": 1955,
    "内蒙古自治区成立": 1947, "新疆维吾尔自治区成立": 1955, "广西壮族自治区成立": 1958, "宁夏回族自治区成立": 1958,
    "西藏自治区成立": 1965, "海南建省": 1988, "南京大屠杀": 1937, "九一八事变": 1931, "西安事变": 1936,
}  # fmt: skip
_EVENT = "|".join(sorted(_EVENTS, key=len, reverse=True))
_COUNT = r"(?P<count>\d{1,3}|[一二三四五六七八九十百]{1,6})周年"
_PLAN_NUMBERS = "十[一二三四五六]?|[一二三四五六七八九]"
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


def _anniversary(match: re.Match[str], year: int) -> Hit | None:
    said = to_int(match["count"])
    right = year - _EVENTS[match["event"]]
    if said is None or said == right or right <= 0:
        return None
    good = str(right) if match["count"].isdigit() else to_chinese(right)
    return swap(
        group_span(match, "count"),
        match["count"],
        good,
        f"{match['event']}在{_EVENTS[match['event']]}年，到{year}年是{good}周年，请核对",
    )


def _anniversary_of_year(match: re.Match[str]) -> Hit | None:
    return _anniversary(match, int(match["year"]))


def _anniversary_this_year(match: re.Match[str], today: date | None) -> Hit | None:
    if today is None or match["link"]:
        return None
    return _anniversary(match, today.year)


def _plan_years(number: str) -> tuple[int, int] | None:
    count = to_int(number)
    if count is None or not 1 <= count <= 16:
        return None
    first = 1953 + 5 * (count - 1) if count < 3 else 1966 + 5 * (count - 3)
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
            "dates.wrong-anniversary",
            "周年数算错",
            "周年数等于年份减去事件发生的年份。",
            "DT-08，重大事件年表",
            (
                ("2021年是中国共产党成立99周年。", "2021年是中国共产党成立100周年。"),
                ("2019年适逢新中国成立七十一周年", "2019年适逢新中国成立七十周年"),
            ),
            (
                "2021年是中国共产党成立100周年。",
                "2018年启动筹备工作，迎接新中国成立70周年。",
                "2020年是建党99周年",
                "2018年12月，他在庆祝改革开放40周年大会上讲话",
            ),
            confidence=0.85,
        ),
        rf"(?P<year>(?:19|20)\d\d)年[，,]?(?:正)?(?:是|适逢|正值|恰逢|正逢|迎来|为|我们隆重庆祝|隆重庆祝|隆重纪念)(?:伟大的?)?(?P<event>{_EVENT}){_COUNT}",
        _anniversary_of_year,
        ("周年",),
    ),
    DatedCheck(
        info(
            "dates.wrong-anniversary-this-year",
            "“今年是…周年”算错",
            "“今年”是见报的这一年，周年数等于它减去事件发生的年份。",
            "DT-08，重大事件年表",
            (
                (
                    "2021年7月1日 星期四\n\n### 百年征程\n\n今年是中国共产党成立99周年。",
                    "2021年7月1日 星期四\n\n### 百年征程\n\n今年是中国共产党成立100周年。",
                ),
            ),
            (
                "2021年7月1日 星期四\n\n### 百年征程\n\n今年是中国共产党成立100周年。",
                "今年是中国共产党成立99周年。",
                "2021年7月1日 星期四\n\n### 百年征程\n\n他在2019年说，今年是新中国成立70周年。",
            ),
            confidence=0.8,
        ),
        rf"(?P<link>\d{{4}}年[^。]{{0,30}}?)?今年(?:，)?(?:正)?(?:是|适逢|正值|恰逢|正逢|迎来)(?:伟大的?)?(?P<event>{_EVENT}){_COUNT}",
        _anniversary_this_year,
        ("周年",),
    ),
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
