"""Anniversaries: counted to a year that is told, to this year, to the feast near the day of the page."""

import re
from datetime import date

from proofreader.checks.contract import Hit
from proofreader.checks.facts.moment import DatedCheck
from proofreader.checks.matching import PatternCheck, group_span, info, swap
from proofreader.cjk.numerals import like, to_int

_EVENTS: dict[str, tuple[int, ...]] = {
    "马克思诞辰": (1818,), "孙中山先生诞辰": (1866, 11, 12), "孙中山诞辰": (1866, 11, 12),
    "朱德同志诞辰": (1886, 12, 1), "毛泽东同志诞辰": (1893, 12, 26), "毛泽东诞辰": (1893, 12, 26),
    "周恩来诞辰": (1898,), "周恩来同志诞辰": (1898, 3, 5), "刘少奇同志诞辰": (1898, 11, 24), "邓小平诞辰": (1904,),
    "邓小平同志诞辰": (1904, 8, 22), "陈云同志诞辰": (1905,), "辛亥革命": (1911, 10, 10), "五四运动": (1919, 5, 4),
    "中国共产党成立": (1921, 7, 1), "中国共产党建党": (1921, 7, 1), "建党": (1921, 7, 1), "党成立": (1921, 7, 1),
    "中国共产主义青年团成立": (1922, 5, 5), "共青团成立": (1922, 5, 5), "建团": (1922, 5, 5),
    "中国人民解放军建军": (1927, 8, 1), "中国人民解放军成立": (1927, 8, 1), "建军": (1927, 8, 1),
    "南昌起义": (1927, 8, 1), "秋收起义": (1927, 9, 9), "九一八事变": (1931, 9, 18), "遵义会议召开": (1935,),
    "红军长征胜利": (1936, 10, 22), "长征胜利": (1936, 10, 22), "西安事变": (1936, 12, 12), "南京大屠杀": (1937,),
    "全民族抗战爆发": (1937, 7, 7), "中国人民抗日战争暨世界反法西斯战争胜利": (1945, 9, 3),
    "中国人民抗日战争胜利": (1945, 9, 3), "抗日战争胜利": (1945, 9, 3), "世界反法西斯战争胜利": (1945, 9, 3),
    "抗战胜利": (1945, 9, 3), "联合国成立": (1945, 10, 24), "内蒙古自治区成立": (1947,), "建国": (1949,),
    "人民政协成立": (1949, 9, 21), "中国人民政治协商会议成立": (1949, 9, 21), "新中国成立": (1949, 10, 1),
    "中华人民共和国成立": (1949, 10, 1), "共和国成立": (1949, 10, 1), "少先队建队": (1949, 10, 13),
    "中国少年先锋队建队": (1949, 10, 13), "中国人民志愿军抗美援朝出国作战": (1950, 10, 25),
    "抗美援朝出国作战": (1950, 10, 25), "西藏和平解放": (1951, 5, 23), "抗美援朝战争胜利": (1953,),
    "万隆会议召开": (1955,), "新疆维吾尔自治区成立": (1955,), "广西壮族自治区成立": (1958,),
    "宁夏回族自治区成立": (1958,), "西藏自治区成立": (1965,), "中国恢复联合国合法席位": (1971,),
    "唐山大地震": (1976, 7, 28), "唐山抗震": (1976, 7, 28), "改革开放": (1978,), "深圳经济特区建立": (1980,),
    "深圳经济特区成立": (1980,), "海南建省": (1988,), "香港回归祖国": (1997, 7, 1), "香港回归": (1997, 7, 1),
    "澳门回归祖国": (1999, 12, 20), "澳门回归": (1999, 12, 20), "加入世贸组织": (2001,), "上海合作组织成立": (2001,),
    "汶川特大地震": (2008, 5, 12), "汶川地震": (2008, 5, 12), "“一带一路”倡议提出": (2013,),
    "共建“一带一路”倡议提出": (2013,),
}  # fmt: skip
"""Years of events, with month and day where a feast is kept on the day."""
_EVENT = "|".join(sorted(_EVENTS, key=len, reverse=True))
_FEAST = "|".join(sorted((event for event, when in _EVENTS.items() if len(when) == 3), key=len, reverse=True))
_COUNT = r"(?P<count>\d{1,3}|[一二三四五六七八九十百]{1,6})周年"
_BEFORE, _AFTER = 45, 30
"""Days before and after the day within which a paper that speaks of an anniversary means this year's."""
_FAR = 3
"""Years beyond which the count is of another year's feast, spoken of again."""
_ANOTHER_YEAR = re.compile(r"\d{4}年|[一二][〇零一二三四五六七八九]{3}年|去年|当年|那年|前年|明年|曾|大会上|讲话|年前")


def _anniversary(match: re.Match[str], year: int) -> Hit | None:
    said = to_int(match["count"])
    since = _EVENTS[match["event"]][0]
    right = year - since
    if said is None or said == right or right <= 0:
        return None
    good = like(match["count"], right)
    return swap(
        group_span(match, "count"),
        match["count"],
        good,
        f"{match['event']}在{since}年，到{year}年是{good}周年，请核对",
    )


def _anniversary_of_year(match: re.Match[str]) -> Hit | None:
    return _anniversary(match, int(match["year"]))


def _anniversary_this_year(match: re.Match[str], today: date | None) -> Hit | None:
    if today is None or match["link"]:
        return None
    return _anniversary(match, today.year)


def _near_the_day(match: re.Match[str], today: date | None) -> Hit | None:
    said = to_int(match["count"])
    if today is None or said is None:
        return None
    start = max(match.string.rfind(mark, 0, match.start()) for mark in "。！？；") + 1
    end = min(
        (at for mark in "。！？；" if (at := match.string.find(mark, match.end())) >= 0), default=len(match.string)
    )
    if _ANOTHER_YEAR.search(match.string[start:end]):
        return None
    year, month, day = _EVENTS[match["event"]]
    feast = next((near for step in (-1, 0, 1) if _is_near(near := date(today.year + step, month, day), today)), None)
    if feast is None or said == (right := feast.year - year) or abs(said - right) > _FAR:
        return None
    good = like(match["count"], right)
    span = group_span(match, "count")
    return swap(span, match["count"], good, f"{match['event']}在{year}年，到{feast.year}年是{good}周年，请核对")


def _is_near(feast: date, today: date) -> bool:
    return -_AFTER <= (feast - today).days <= _BEFORE


_PAGE = "2026年7月3日 星期五\n\n### 大会召开\n\n"
_AUTUMN = "2019年9月20日 星期五\n\n### 喜迎国庆\n\n"

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
    DatedCheck(
        info(
            "dates.anniversary-against-page-date",
            "周年数与见报年份不符",
            "临近纪念日的版面上说的周年，应当是见报这一年减去事件发生的年份。",
            "DT-08，重大事件年表",
            (
                (_PAGE + "我市召开庆祝中国共产党成立104周年大会。", _PAGE + "我市召开庆祝中国共产党成立105周年大会。"),
                (
                    _AUTUMN + "为庆祝新中国成立七十一周年，我县举办书画展。",
                    _AUTUMN + "为庆祝新中国成立七十周年，我县举办书画展。",
                ),
                (
                    _PAGE + "“七一”前夕，为庆祝建党106周年，村里放了电影。",
                    _PAGE + "“七一”前夕，为庆祝建党105周年，村里放了电影。",
                ),
            ),
            (
                _PAGE + "我市召开庆祝中国共产党成立105周年大会。",
                _PAGE + "他曾获庆祝中国共产党成立104周年征文一等奖。",
                _PAGE + "在庆祝中国共产党成立104周年大会上的讲话",
                _PAGE + "2025年，庆祝中国共产党成立104周年",
                _PAGE + "庆祝中国共产党成立100周年纪念邮票",
                "2026年2月3日 星期二\n\n### 回顾\n\n庆祝中国共产党成立104周年活动照片展出。",
                "我市召开庆祝中国共产党成立104周年大会。",
            ),
            confidence=0.85,
        ),
        rf"(?:庆祝|纪念|迎接|喜迎|献礼|欢庆|迎来|为了?)(?:伟大的?|我国)?(?P<event>{_FEAST}){_COUNT}",
        _near_the_day,
        ("周年",),
    ),
)
