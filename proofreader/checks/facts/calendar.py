"""The Chinese calendar: lunar dates, stems and branches, animals, solar terms."""

import re
from datetime import date

from proofreader.checks.contract import Hit, replace
from proofreader.checks.facts.moment import DatedCheck, year_of
from proofreader.checks.matching import PatternCheck, group_span, info, swap
from proofreader.cjk.numerals import parse_chinese, to_chinese

_STEMS, _BRANCHES, _ANIMALS = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥", "鼠牛虎兔龙蛇马羊猴鸡狗猪"
_TERMS = (
    *("立春", "雨水", "惊蛰", "春分", "清明", "谷雨", "立夏", "小满", "芒种", "夏至", "小暑", "大暑"),
    *("立秋", "处暑", "白露", "秋分", "寒露", "霜降", "立冬", "小雪", "大雪", "冬至", "小寒", "大寒"),
)
_TERM_DAYS = {  # first and last day of each term in the years 1950 to 2100
    "立春": (2, 3, 5), "雨水": (2, 18, 20), "惊蛰": (3, 4, 7), "春分": (3, 19, 22), "清明": (4, 4, 6),
    "谷雨": (4, 19, 21),
    "立夏": (5, 4, 7), "小满": (5, 20, 22), "芒种": (6, 4, 7), "夏至": (6, 20, 22), "小暑": (7, 6, 8),
    "大暑": (7, 22, 24),
    "立秋": (8, 6, 9), "处暑": (8, 22, 24), "白露": (9, 6, 9), "秋分": (9, 22, 24), "寒露": (10, 7, 9),
    "霜降": (10, 22, 24),
    "立冬": (11, 6, 9), "小雪": (11, 21, 24), "大雪": (12, 6, 8), "冬至": (12, 20, 23), "小寒": (1, 4, 7),
    "大寒": (1, 19, 22),
}  # fmt: skip
_MONTHS = {"正": 1, "冬": 11, "腊": 12}
_SUN = r"(?:(?P<year>(?:19|20)\d\d)年)?(?P<month>\d{1,2})月(?P<day>\d{1,2})日"
_LUNAR = (
    r"(?P<leap>闰)?(?P<lmonth>正|冬|腊|十[一二]?|[一二三四五六七八九])月"
    r"(?P<lday>初[一二三四五六七八九十]|二?十[一二三四五六七八九]|廿[一二三四五六七八九]?|二十|三十)日?"
)


def lunar_of(day: date) -> tuple[int, int]:
    """Month (negative in a leap month) and day of the lunar calendar for a day from 1900 to 2100."""
    from lunar_python import Solar  # its tables take 20 ms to load: only pages with a lunar date pay for them

    moon = Solar.fromYmd(day.year, day.month, day.day).getLunar()
    return int(moon.getMonth()), int(moon.getDay())


def term_day(term: str, year: int) -> date:
    """The day of a solar term in a year from 1900 to 2100. Raises KeyError for a name that is none."""
    from lunar_python import Lunar

    table = Lunar.fromYmd(year, 6, 1).getJieQiTable()  # its plain 冬至 is the one before the new year
    found = table["DONG_ZHI" if term == "冬至" else term]
    return date(int(found.getYear()), int(found.getMonth()), int(found.getDay()))


def lunar_text(month: int, day: int) -> str:
    """A lunar date in words: 正月初一, 闰四月廿三 is written 闰四月二十三."""
    name = {1: "正", 11: "十一", 12: "腊"}.get(abs(month)) or to_chinese(abs(month))
    return ("闰" if month < 0 else "") + name + "月" + ("初" + to_chinese(day) if day <= 10 else to_chinese(day))


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if 1900 <= year <= 2099 else None
    except ValueError:
        return None


def _lunar_number(text: str) -> int:
    text = text.removeprefix("初").replace("廿", "二十")
    return parse_chinese(text) or 0


def _lunar_date(match: re.Match[str], today: date | None) -> Hit | None:
    year = year_of(match["year"], int(match["month"]), today)
    day = _day(year, int(match["month"]), int(match["day"])) if year else None
    if day is None:
        return None
    right = lunar_of(day)
    said_month = _MONTHS.get(match["lmonth"]) or _lunar_number(match["lmonth"])
    said = (-said_month if match["leap"] else said_month, _lunar_number(match["lday"]))
    if said == right:
        return None
    if (abs(said[0]), said[1]) == (abs(right[0]), right[1]) and right[0] < 0:
        return None  # “四月初一” said of a leap month: loose, not wrong
    good = lunar_text(*right)
    span = group_span(match, "lunar")
    return Hit(span, f"{day.year}年{day.month}月{day.day}日是农历{good}", (replace(span, good),))


def _stem_branch(year: int) -> str:
    return _STEMS[(year - 4) % 10] + _BRANCHES[(year - 4) % 12]


def _stem_branch_year(match: re.Match[str]) -> Hit | None:
    year = int(match["year"] or match["year2"])
    group = "pair" if match["pair"] else "pair2"
    said = match[group]
    valid = _STEMS.index(said[0]) % 2 == _BRANCHES.index(said[1]) % 2
    if valid and said in (_stem_branch(year), _stem_branch(year - 1) if match["early"] else ""):
        return None
    good = _stem_branch(year)
    return swap(group_span(match, group), said, good, f"{year}年是{good}年")


def _animal_year(match: re.Match[str]) -> Hit | None:
    year = int(match["year"])
    good = _ANIMALS[(year - 4) % 12]
    if match["animal"] == good:
        return None
    return swap(group_span(match, "animal"), match["animal"], good, f"{year}年是{good}年")


def _animal_of_branch(match: re.Match[str]) -> Hit | None:
    good = _ANIMALS[_BRANCHES.index(match["branch"])]
    if match["animal"] == good:
        return None
    pair = match["stem"] + match["branch"]
    return swap(group_span(match, "animal"), match["animal"], good, f"{pair}年是{good}年")


def _no_such_pair(match: re.Match[str]) -> Hit | None:
    stem, branch = _STEMS.index(match["stem"]), _BRANCHES.index(match["branch"])
    if stem % 2 == branch % 2:
        return None
    good = _STEMS[(stem + 1) % 10]
    return swap(
        group_span(match, "stem"), match["stem"], good, f"六十甲子里没有“{match['stem']}{match['branch']}”，请核对"
    )


def _term(match: re.Match[str], today: date | None) -> Hit | None:
    tail = "" if match["term"] else "_after"
    term, when = match["term" + tail], match["when" + tail]
    month, day = int(match["month" + tail]), int(match["day" + tail])
    year = year_of(match["year" + tail], month, today)
    if year is not None and 1900 <= year <= 2099:
        right = term_day(term, year)
        if (right.month, right.day) == (month, day):
            return None
        words = f"{year}年的{term}是{right.month}月{right.day}日"
    else:
        right_month, first, last = _TERM_DAYS[term]
        if month == right_month and first <= day <= last:
            return None
        right = date(2001, right_month, (first + last) // 2)
        words = f"{term}在{right_month}月{first}日到{last}日之间"
    good = f"{right.month}月{right.day}日"
    return swap(group_span(match, "when" + tail), when, good, f"{words}，请核对日期或节气")


CHECKS = (
    DatedCheck(
        info(
            "dates.wrong-lunar-date",
            "公历与农历不符",
            "同一天的公历日期和农历日期应当对得上。",
            "DT-03，GB/T 33661—2017《农历的编算和颁行》",
            (("2020年1月25日（农历正月初二），商店开门。", "2020年1月25日（农历正月初一），商店开门。"),),
            (
                "2020年1月25日（农历正月初一），商店开门。",
                "2020年5月25日，农历闰四月初三。",
                "3月5日（农历二月初二）",
                "2024年2月9日（农历腊月三十）",
            ),
            confidence=0.9,
        ),
        rf"{_SUN}[（(，,]?(?:是|即|正值|正是|适逢)?(?:农历|夏历|旧历)(?:[{_STEMS}][{_BRANCHES}]年)?(?P<lunar>{_LUNAR})(?![至到—-])",
        _lunar_date,
        ("农历", "夏历", "旧历"),
    ),
    PatternCheck(
        info(
            "dates.wrong-stem-branch-year",
            "公历年与干支不符",
            "干支六十年一轮，某一年的干支是确定的。",
            "DT-03，GB/T 33661—2017《农历的编算和颁行》",
            (("2020年（己亥年）", "2020年（庚子年）"), ("光绪甲午年（1895年）", "光绪乙未年（1895年）")),
            ("2020年（庚子年）", "甲午年（1894年）", "2020年1月（己亥年腊月）", "辛亥革命（1911年）"),
            confidence=0.85,
        ),
        rf"(?P<year>1[5-9]\d\d|20\d\d)年(?P<early>[12]月(?:\d+日)?)?[（(，,]?(?:是|为|即|时值|岁次)?(?:农历|岁次|夏历)?(?P<pair>[{_STEMS}][{_BRANCHES}])年(?!间)"
        rf"|(?P<pair2>[{_STEMS}][{_BRANCHES}])年[（(]即?(?:公元)?(?P<year2>1[5-9]\d\d|20\d\d)年?[）)]",
        _stem_branch_year,
        tuple(f"{branch}年" for branch in _BRANCHES),
    ),
    PatternCheck(
        info(
            "dates.wrong-animal-year",
            "公历年与生肖不符",
            "生肖十二年一轮，某一年的生肖是确定的。",
            "DT-03，GB/T 33661—2017《农历的编算和颁行》",
            (("2021年是农历鼠年。", "2021年是农历牛年。"),),
            ("2021年是农历牛年。", "2021年龙年款邮票", "2020年新年"),
            confidence=0.85,
        ),
        rf"(?P<year>19\d\d|20\d\d)年(?:是|为|即|系)(?:农历|中国农历|传统|中国传统)?(?:的)?(?:[{_STEMS}][{_BRANCHES}])?(?P<animal>[{_ANIMALS}])年",
        _animal_year,
        tuple(f"{animal}年" for animal in _ANIMALS),
    ),
    PatternCheck(
        info(
            "dates.stem-branch-against-animal",
            "干支与生肖不符",
            "地支与生肖一一对应：子鼠、丑牛、寅虎……",
            "DT-03，干支生肖对照",
            (("庚子牛年春节将至", "庚子鼠年春节将至"),),
            ("庚子鼠年春节将至", "丙午马年"),
            confidence=0.9,
        ),
        rf"(?P<stem>[{_STEMS}])(?P<branch>[{_BRANCHES}])[（(]?(?P<animal>[{_ANIMALS}])[）)]?年",
        _animal_of_branch,
        tuple(f"{animal}年" for animal in _ANIMALS),
    ),
    PatternCheck(
        info(
            "dates.no-such-stem-branch",
            "没有这样的干支",
            "天干、地支阳配阳、阴配阴，“甲丑”“乙子”这样的组合不存在。",
            "DT-03，GB/T 33661—2017《农历的编算和颁行》",
            (("碑文刻于甲丑年仲春", "碑文刻于乙丑年仲春"),),
            ("碑文刻于乙丑年仲春", "甲级丑年", "丁未年"),
            confidence=0.8,
        ),
        rf"(?P<stem>[{_STEMS}])(?P<branch>[{_BRANCHES}])年(?=[，。、（春夏秋冬正腊一二三四五六七八九十仲孟季间]|$)",
        _no_such_pair,
        tuple(f"{branch}年" for branch in _BRANCHES),
    ),
    DatedCheck(
        info(
            "dates.wrong-solar-term",
            "日期与节气不符",
            "二十四节气的日期每年可以算定，各年只相差一两天。",
            "DT-04，GB/T 33661—2017《农历的编算和颁行》",
            (
                ("2020年4月5日是清明。", "2020年4月4日是清明。"),
                ("8月17日，立秋。", "8月7日，立秋。"),
                ("今年的春分是3月25日，昼夜平分。", "今年的春分是3月20日，昼夜平分。"),
            ),
            (
                "2020年4月4日是清明。",
                "8月7日立秋",
                "4月6日清明假期结束",
                "12月7日大雪纷飞",
                "8月3日大暑天气",
                "10月30日，霜降镇",
                "清明在4月5日前后",
            ),
            confidence=0.85,
        ),
        rf"(?:(?P<year>(?:19|20)\d\d)年)?(?P<when>(?P<month>\d{{1,2}})月(?P<day>\d{{1,2}})日)(?:[，,]?(?:是|为|迎来|正值|适逢|今日|今天是)?|（)(?:农历|二十四节气中?之?的?|传统节气)?“?(?P<term>{'|'.join(_TERMS)})”?(?:节气|节(?=[，。！]|$)|当[天日]|(?=[，。！）]|$))"
        rf"|(?P<term_after>{'|'.join(_TERMS)})”?(?:节气|节)?(?:是|为|在|定在|落在|（|：)(?:公历)?(?:(?P<year_after>(?:19|20)\d\d)年)?"
        r"(?P<when_after>(?P<month_after>\d{1,2})月(?P<day_after>\d{1,2})日)(?!至|到|—|起|前|后|召|举|开|上|下|晚|早)",
        _term,
        tuple(_TERMS),
    ),
)
