"""Periods: how long they last, which end comes first, what is past and what is to come, how old somebody is."""

import re
from datetime import date

from proofreader.checks.contract import Hit
from proofreader.checks.facts.day_spans import day_span
from proofreader.checks.facts.moment import DatedCheck
from proofreader.checks.matching import PatternCheck, group_span, info, swap
from proofreader.cjk.numerals import to_int
from proofreader.core.finding import Severity

_TO = r"(?:[-－—–~～至到]|——)"


def _span_days(match: re.Match[str]) -> int | None:
    days = day_span(match, over_new_year=True)
    if days is None:
        return None
    first, last = days
    if first.month <= 2 < last.month:
        return None  # a leap day may lie between
    return (last - first).days


def _duration(match: re.Match[str]) -> Hit | None:
    days, said = _span_days(match), to_int(match["n"])
    if days is None or said is None or days < 1 or said in (days, days + 1):
        return None
    good = str(days + 1) if match["n"].isdigit() else None
    if good is None:
        return None
    return swap(group_span(match, "n"), match["n"], good, f"{match['from']}到{match['to']}是{days + 1}天，请核对")


def _backwards_days(match: re.Match[str]) -> Hit | None:
    if int(match["d1"]) <= int(match["d2"]) or (match["m2"] and match["m2"] != match["m1"]):
        return None
    if not (1 <= int(match["m1"]) <= 12 and int(match["d1"]) <= 31):
        return None
    good = (
        f"{match['m1']}月{match['d2']}日{match['to']}"
        + (f"{match['m2']}月" if match["m2"] else "")
        + f"{match['d1']}日"
    )
    return swap(group_span(match), match[0], good, "起止日期颠倒，或者漏写了月份，请核对")


def _backwards_years(match: re.Match[str]) -> Hit | None:
    if int(match["y1"]) <= int(match["y2"]):
        return None
    good = match[0].replace(match["y1"], "\0").replace(match["y2"], match["y1"]).replace("\0", match["y2"])
    return swap(group_span(match), match[0], good, "起止年份颠倒，请核对")


def _backwards_hours(match: re.Match[str]) -> Hit | None:
    start = int(match["h1"]) * 60 + int(match["n1"] or 0)
    end = int(match["h2"]) * 60 + int(match["n2"] or 0)
    if not (6 * 60 <= end < start <= 18 * 60) or end < 12 * 60 < start - 60 or (start >= 12 * 60 and end <= 12 * 60):
        return None
    one, two = match["one"], match["two"]
    good = f"{two}{match['to']}{one}"
    return swap(group_span(match), match[0], good, "起止时间颠倒，请核对")


def _tense(match: re.Match[str]) -> Hit | None:
    good = {"将于": "已于", "将在": "已在", "拟于": "已于", "定于": "已于"}[match["word"]]
    return swap(group_span(match, "word"), match["word"], good, f"“{match['word']}”与“{match['when']}”矛盾，请核对")


def _tense_past(match: re.Match[str]) -> Hit | None:
    good = {"已于": "将于", "已在": "将在", "曾于": "将于", "曾在": "将在"}[match["word"]]
    return swap(group_span(match, "word"), match["word"], good, f"“{match['word']}”与“{match['when']}”矛盾，请核对")


def _age_at_death(match: re.Match[str]) -> Hit | None:
    years = int(match["death"]) - int(match["birth"])
    said = to_int(match["age"])
    if said is None or years < 1 or years - 1 <= said <= years + 1:
        return None
    good = str(years) if match["age"].isdigit() else None
    if good is None:
        return None
    return swap(
        group_span(match, "age"),
        match["age"],
        good,
        f"{match['birth']}年到{match['death']}年是{years}年，请核对生卒年和年龄",
    )


def _age_now(match: re.Match[str], today: date | None) -> Hit | None:
    if today is None:
        return None
    years, said = today.year - int(match["birth"]), int(match["age"])
    if years - 1 <= said <= years + 1 or years < 1:
        return None
    return swap(
        group_span(match, "age"),
        match["age"],
        str(years),
        f"{match['birth']}年出生，到{today.year}年是{years}岁，请核对",
    )


_PAGE = "2020年4月30日 星期四\n\n### 标题文字\n\n"
_LATE = r"明[天日年]|后天|下周|下个?月|明[早晚]"

CHECKS = (
    PatternCheck(
        info(
            "dates.wrong-duration",
            "起止日期与天数不符",
            "从起日到止日的天数，无论首尾都算还是只算一头，都与所说的天数对不上。",
            "DT-07，日期推算",
            (("展览自3月1日至5日举行，为期7天。", "展览自3月1日至5日举行，为期5天。"),),
            (
                "展览自3月1日至5日举行，为期5天。",
                "自3月1日至5日，为期4天",
                "2月27日至3月1日，为期4天",
                "5月1日至10月7日，连续3天免票",
            ),
            confidence=0.8,
        ),
        rf"(?P<from>(?P<m1>\d{{1,2}})月(?P<d1>\d{{1,2}})日){_TO}(?P<to>(?:(?P<m2>\d{{1,2}})月)?(?P<d2>\d{{1,2}})日)[^，。；\d]{{0,12}}[，,]?(?:会期|为期|历时|展期|时长|工期)(?:共)?(?P<n>\d{{1,3}})天",
        _duration,
        ("天",),
    ),
    PatternCheck(
        info(
            "dates.backwards-days",
            "起止日期颠倒",
            "止日早于起日，写反了，或者漏了月份。",
            "AR-12，日期推算",
            (("活动3月15日至5日举行。", "活动3月5日至15日举行。"),),
            ("活动3月5日至15日举行。", "活动3月15日至4月5日举行。", "12月25日至1月3日"),
            confidence=0.8,
        ),
        r"(?P<m1>\d{1,2})月(?P<d1>\d{1,2})日(?P<to>[-－—–~～至]|——)(?:(?P<m2>\d{1,2})月)?(?P<d2>\d{1,2})日(?!起|前|后)",
        _backwards_days,
        ("日",),
    ),
    PatternCheck(
        info(
            "dates.backwards-years",
            "起止年份颠倒",
            "止年早于起年，写反了或写错了。",
            "AR-12，日期推算",
            (("2025—2020年行动计划", "2020—2025年行动计划"),),
            ("2020—2025年行动计划", "公元前221年至206年", "2020年—2015号"),
            confidence=0.8,
        ),
        r"(?<![\d前.—-])(?P<y1>(?:19|20)\d\d)年?(?:[-－—–~～至]|——)(?P<y2>(?:19|20)\d\d)年(?!前)",
        _backwards_years,
        ("年",),
    ),
    PatternCheck(
        info(
            "dates.backwards-hours",
            "起止时间颠倒",
            "同一天里止时早于起时，写反了或写错了。",
            "AR-12，时间推算",
            (("开放时间11:30至9:00", "开放时间9:00至11:30"),),
            ("开放时间9:00至11:30", "22:00至6:00", "上午9:00至5:00", "14:00—12:00", "比分15:10—9:08"),
            confidence=0.75,
        ),
        r"(?<=时间)[为是：:]?(?P<one>(?P<h1>\d{1,2})[:：](?P<n1>[0-5]\d))(?P<to>[-－—–~～至到]|——)(?P<two>(?P<h2>\d{1,2})[:：](?P<n2>[0-5]\d))",
        _backwards_hours,
        ("时间",),
    ),
    PatternCheck(
        info(
            "dates.future-verb-with-past-day",
            "“将于昨日”时态矛盾",
            "“将于”“定于”说的是未来，不能接“昨天”“上周”。",
            "DT-10，报纸时间表述惯例",
            (("工程将于昨日开工。", "工程已于昨日开工。"),),
            (
                "工程将于明日开工。",
                "工程已于昨日开工。",
                "原定于昨日开工",
                "本将于上周举行",
                "将在去年8万亩的基础上扩种",
            ),
            severity=Severity.ERROR,
            confidence=0.85,
        ),
        r"(?<![原本曾])(?P<word>将于|将在|拟于|定于)(?P<when>昨[天日晚]|前天|上周|上个?月|(?<!在)(?:去年|前年))(?!基础|的)",
        _tense,
        ("将于", "将在", "拟于", "定于"),
    ),
    PatternCheck(
        info(
            "dates.past-verb-with-future-day",
            "“已于明日”时态矛盾",
            "“已于”“曾在”说的是过去，不能接“明天”“下周”。",
            "DT-10，报纸时间表述惯例",
            (("工程已于明日开工。", "工程将于明日开工。"),),
            ("工程将于明日开工。", "已在明天的日程里"),
            severity=Severity.ERROR,
            confidence=0.85,
        ),
        rf"(?P<word>已于|已在|曾于|曾在)(?P<when>{_LATE})(?!的)",
        _tense_past,
        ("已于", "已在", "曾于", "曾在"),
    ),
    PatternCheck(
        info(
            "dates.wrong-age-at-death",
            "生卒年与享年不符",
            "享年应当等于卒年减生年，或因虚岁、未过生日差一岁。",
            "DT-09，年龄推算",
            (("他生于1921年，1999年逝世，享年68岁。", "他生于1921年，1999年逝世，享年78岁。"),),
            ("他生于1921年，1999年逝世，享年78岁。", "生于1921年，1949年参加工作，2010年逝世，享年89岁"),
            confidence=0.85,
        ),
        r"(?:(?<=生于)|(?=\d{4}年[^，。；]{0,8}生))(?P<birth>1[89]\d\d)年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:出生|生)?[^。\d]{0,12}?(?P<death>(?:19|20)\d\d)年(?:\d{1,2}月)?(?:\d{1,2}日)?[^。\d]{0,14}?(?:逝世|去世|病逝|牺牲|辞世|离世)[^。\d]{0,8}[，,](?:享年|终年|年仅|时年)(?P<age>\d{1,3})岁",
        _age_at_death,
        ("享年", "终年", "年仅", "时年"),
    ),
    DatedCheck(
        info(
            "dates.wrong-age-now",
            "出生年与“今年N岁”不符",
            "今年的岁数应当等于见报年份减出生年份，或因虚岁、未过生日差一岁。",
            "DT-09，年龄推算",
            ((_PAGE + "1990年出生的王师傅今年40岁。", _PAGE + "1990年出生的王师傅今年30岁。"),),
            (
                _PAGE + "1990年出生的王师傅今年30岁。",
                "1990年出生的王师傅今年40岁。",
                _PAGE + "1990年出生，他父亲今年60岁。",
            ),
            confidence=0.75,
        ),
        r"(?P<birth>19\d\d|20\d\d)年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:出生|生)(?:的[^，。；、父母爷奶子女儿]{0,6})?[，,]?今年(?:已经|刚刚?|已)?(?P<age>\d{1,3})岁",
        _age_now,
        ("今年",),
    ),
)
