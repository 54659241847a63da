"""Times of day, years and dates as they are printed."""

import re

from proofreader.checks.contract import Hit, delete, insert
from proofreader.checks.matching import PatternCheck, group_span, info, swap
from proofreader.cjk.numerals import to_int
from proofreader.core.finding import Severity

_STANDARD = "GB/T 15835—2011"


def _afternoon(match: re.Match[str]) -> Hit | None:
    hour = int(match["hour"])
    if not 13 <= hour <= 24:
        return None
    twelve = swap(group_span(match), match[0], f"{match['part']}{hour - 12}{match['tail']}", "").suggestions
    return Hit(
        group_span(match),
        f"24小时制的“{hour}时”前不再说“{match['part']}”",
        (delete(group_span(match, "part")), *twelve),
    )


def _morning(match: re.Match[str]) -> Hit | None:
    hour = int(match["hour"])
    if not 13 <= hour <= 24:
        return None
    fixed = swap(group_span(match), match[0], f"下午{hour - 12}{match['tail']}", "").suggestions
    return Hit(
        group_span(match),
        f"“{match['part']}”与“{hour}{match['tail'][0]}”矛盾",
        (delete(group_span(match, "part")), *fixed),
    )


def _padded(match: re.Match[str]) -> Hit | None:
    good = re.sub(r"(?<=[年月])0", "", match[0])
    return swap(group_span(match), match[0], good, f"日期不编虚位：{good}", safe=True)


def _short_year(match: re.Match[str]) -> Hit | None:
    group = "year" if match["year"] else "alone"
    year = match[group]
    century = "19" if year >= "50" else "20"
    return Hit(group_span(match), f"年份不能简写：{century}{year}年", (insert(match.start(group), century),))


def _impossible_clock(match: re.Match[str]) -> Hit | None:
    hour, minute = int(match["hour"]), int(match["minute"])
    if hour <= 24 and minute < 60 and (hour < 24 or minute == 0):
        return None
    good = f"{hour + minute // 60}时{minute % 60}分" if minute >= 60 and hour < 23 else f"{hour % 24}时{minute % 60}分"
    return swap(group_span(match), match[0], good, "没有这个时刻")


def _decade(match: re.Match[str]) -> Hit | None:
    century, decade = int(match["century"]), to_int(match["decade"])
    if century == 21 and decade is not None and decade >= 30:
        return swap(group_span(match, "century"), match["century"], "20", f"21世纪还没有到{match['decade']}年代")
    return None


def _century_year(match: re.Match[str]) -> Hit | None:
    year = int(match["year"])
    named = to_int(match["century"])
    right = (year - 1) // 100 + 1
    if named is None or named in (right, year // 100 + 1) or not 10 <= named <= 22:
        return None
    numeral = str(right) if match["century"].isdigit() else match["century"]
    if numeral == match["century"]:
        return None
    return swap(group_span(match, "century"), match["century"], numeral, f"{year}年属于{right}世纪")


def _last_century(match: re.Match[str]) -> Hit | None:
    return Hit(group_span(match), f"{match['year']}年不在上世纪", (delete(group_span(match, "word")),))


_CLOCK = r"(?P<hour>\d{1,2})(?P<tail>[时点：:]\d{0,2})"

CHECKS = (
    PatternCheck(
        info(
            "numbers.afternoon-with-24-hours",
            "“下午”与24小时制并用",
            "“下午15时”把两种计时法混在一起：写“15时”，或者写“下午3时”。",
            f"NU-021，{_STANDARD} 5.1.5（GB/T 7408）",
            (("发布会定于下午15时举行", "发布会定于15时举行"), ("5月6日下午14:30", "5月6日14:30")),
            ("发布会定于下午3时举行", "下午2点半", "晚上8时", "下午12时30分", "下午13时差"),
            severity=Severity.ERROR,
            confidence=0.85,
        ),
        rf"(?P<part>下午|晚上|傍晚|午后|晚间|夜间|夜里|(?<=日)晚){_CLOCK}(?!差|候)",
        _afternoon,
        ("下午", "晚", "午后", "夜"),
    ),
    PatternCheck(
        info(
            "numbers.morning-with-afternoon-hour",
            "“上午”“凌晨”与钟点矛盾",
            "上午、凌晨没有13时以后的钟点。",
            f"NU-021，{_STANDARD} 5.1.5（GB/T 7408）",
            (("上午15时30分，车队出发。", "15时30分，车队出发。"),),
            ("上午9时30分，车队出发。", "上午12时", "上午13时差"),
            confidence=0.85,
        ),
        rf"(?P<part>上午|清晨|早晨|凌晨|早上){_CLOCK}(?!差|候)",
        _morning,
        ("上午", "晨", "早上"),
    ),
    PatternCheck(
        info(
            "numbers.impossible-time",
            "没有这个时刻",
            "一天只有24小时，一小时只有60分。",
            f"NU-021，{_STANDARD} 5.1.5（GB/T 7408）",
            (("演出25时10分开始", "演出1时10分开始"), ("8时65分出发", "9时5分出发")),
            ("演出19时10分开始", "历时36时20分", "用时70时65分"),
            confidence=0.8,
        ),
        r"(?<![\d历用需耗约时共:：.])(?P<hour>\d{1,2})时(?P<minute>\d{2})分(?=[，。、；（）开出到许左一-鿿]|$)(?!\d|之)",
        _impossible_clock,
        ("时",),
    ),
    PatternCheck(
        info(
            "numbers.padded-date",
            "日期编了虚位",
            "“年月日”形式的日期，月、日前不加“0”。",
            "NU-022，GB/T 9704—2012 7.3.5.4",
            (("2020年01月05日", "2020年1月5日"), ("定于3月08日", "定于3月8日")),
            ("2020年1月5日", "2020-01-05", "3月0.8%"),
            confidence=0.9,
        ),
        r"\d{4}年0[1-9]月(?:\d{1,2}日)?|(?<!\d)\d{1,2}月0[1-9]日",
        _padded,
        ("年0", "月0"),
    ),
    PatternCheck(
        info(
            "numbers.short-year",
            "年份简写",
            "公历年份写全四位，不能简写成两位。",
            f"NU-006，{_STANDARD} 5.1.5",
            (
                ("98年6月，他入伍当兵。", "1998年6月，他入伍当兵。"),
                ("从08年8月开始", "从2008年8月开始"),
                ("98年以来，他一直在外", "1998年以来，他一直在外"),
            ),
            ("1998年6月", "历时98年6个月", "时隔75年9月初再聚", "判处有期徒刑15年6月", "建党98年以来", "80年末期"),
            confidence=0.8,
        ),
        r"(?<![\d.时过隔历共达近年约零、“’‘'刑])(?P<year>0\d|[7-9]\d)年(?:1[0-2]|[1-9])月(?!个|\d)"
        r"|(?:^|(?<=[，。；！从自在]))(?P<alone>0[1-9]|[89][1-9])年(?=以来|[春夏秋冬初底末])",
        _short_year,
        ("年",),
    ),
    PatternCheck(
        info(
            "dates.decade-not-yet-come",
            "21世纪没有这个年代",
            "“21世纪90年代”还没有到来，多是“20世纪”之误。",
            "DT-12，常识",
            (("21世纪80年代，他进了工厂。", "20世纪80年代，他进了工厂。"),),
            ("20世纪80年代", "21世纪20年代", "到21世纪中叶"),
            severity=Severity.ERROR,
            confidence=0.85,
        ),
        r"(?P<century>21)世纪(?P<decade>[3-9]0|[三四五六七八九]十)年代(?!将|会|末将|中期将)",
        _decade,
        ("21世纪",),
    ),
    PatternCheck(
        info(
            "dates.year-outside-century",
            "年份不在所说的世纪里",
            "20世纪是1901年到2000年，“20世纪2005年”一类说法自相矛盾。",
            "DT-12，常识",
            (("20世纪1820年代，工厂兴起。", "19世纪1820年代，工厂兴起。"),),
            ("20世纪1920年代", "19世纪。1905年，他出生", "20世纪2000年"),
            confidence=0.85,
        ),
        r"(?P<century>\d{2})世纪(?:的|末|初|末的|初的)?(?P<year>1[0-9]\d\d|20\d\d)年",
        _century_year,
        ("世纪",),
    ),
    PatternCheck(
        info(
            "dates.not-last-century",
            "“上世纪”与年份矛盾",
            "上世纪指20世纪，2001年以后的年份不在其中。",
            "DT-12，常识",
            (("上世纪2005年，工厂搬迁。", "2005年，工厂搬迁。"),),
            ("上世纪1995年，工厂搬迁。", "上世纪90年代"),
            confidence=0.85,
        ),
        r"(?P<word>上个?世纪(?:的|末|初)?)(?P<year>20(?:0[1-9]|[1-9]\d))年",
        _last_century,
        ("世纪",),
    ),
)
