"""How long ago, how long it took: founding years against anniversaries, days told a clause apart, hours."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from proofreader.checks.contract import CheckInfo, Hit, PageView
from proofreader.checks.facts.day_spans import day_span
from proofreader.checks.facts.moment import DatedCheck, page_day
from proofreader.checks.matching import PatternCheck, group_span, info, swap
from proofreader.cjk.numerals import like, to_int

_NUMBER = r"\d{1,3}|[一二三四五六七八九十百]{1,5}"
_FOUNDED = re.compile(
    r"(?:始建|创办|创建|成立|建立|兴建|诞生|创立|组建|建成|开办|创刊|建校|建院|建厂|建馆|开馆|开业|投产|通车)于(?:公元)?(?P<year>1[89]\d\d|20\d\d)年"
    r"|(?<![\d—-])(?P<year2>1[89]\d\d|20\d\d)年(?:\d{1,2}月)?(?:\d{1,2}日)?[，,]?(?P<verb>建校|建院|建厂|建馆|创刊|创办|开馆|建社|建台|建场)(?!\d|周年|以来)"
)
_FEAST = re.compile(
    rf"(?P<what>建校|建院|建厂|建馆|创刊|创办|建社|建台|建场|成立|开馆|开业|办学|校庆|院庆|创建|诞生|通车|投产|建园|建村|今年迎来|喜迎|迎来了?)(?P<count>{_NUMBER})周?年"
    r"(?=校庆|庆|华诞|庆祝|纪念|庆典|之际|大会|活动|系列|[，。！”》\n ]|$)"
)
_OTHER = re.compile("(?:19|20)\\d\\d年|去年|前年|明年|曾|新中国|建党|建军|建国|共和国|党成立|改革开放|回归|解放")


@dataclass(frozen=True)
class FoundingCheck:
    """In one article a founding year and an anniversary that is not the page's year less it."""

    info: CheckInfo

    def page_hits(self, page: PageView) -> Iterator[Hit]:
        """The count of years."""
        if "周年" not in page.text and "年校庆" not in page.text:
            return
        today = page_day(page)
        if today is None:
            return
        for article in page.article_spans:
            start, end = article.start, article.end
            years = {int(match["year"] or match["year2"]) for match in _FOUNDED.finditer(page.text, start, end)}
            if len(years) != 1:
                continue
            right = today.year - years.pop()
            for match in _FEAST.finditer(page.text, start, end):
                said = to_int(match["count"])
                sentence = re.split("[。！？\n]", page.text[max(start, match.start() - 40) : match.start()])[-1]
                said_there = _FOUNDED.sub("", sentence)  # the founding year itself speaks of no other feast
                if said is None or said == right or right < 1 or _OTHER.search(said_there + match["what"]):
                    continue
                good = like(match["count"], right)
                span = group_span(match, "count")
                founded = today.year - right
                yield swap(span, match["count"], good, f"文中说{founded}年始建，到{today.year}年是{good}周年，请核对")


def _days(match: re.Match[str]) -> Hit | None:
    told, said = day_span(match, over_new_year=True), to_int(match["n"])
    if told is None:
        return None
    first, last = told
    days = (last - first).days
    if said is None or days < 1 or said in (days, days + 1) or first.month <= 2 < last.month:
        return None
    if not days / 3 < said < days * 3:
        return None
    good = like(match["n"], days + 1)
    return swap(group_span(match, "n"), match["n"], good, f"按所列日期计算，首尾相计是{days + 1}天，请核对")


def _hours(match: re.Match[str]) -> Hit | None:
    start = int(match["h1"]) * 60 + int(match["n1"] or (30 if match["half1"] else 0))
    end = int(match["h2"]) * 60 + int(match["n2"] or (30 if match["half2"] else 0))
    said = to_int(match["hours"]) if not match["hours"][0].isdigit() else None
    hours = float(match["hours"]) if said is None and match["hours"][0].isdigit() else said
    if hours is None or match["more"]:
        return None
    minutes = hours * 60 + (30 if match["and_half"] else 0)
    taken = end - start
    if taken <= 0 and match["later"]:
        taken += 12 * 60
    if taken <= 0 or abs(minutes - taken) < 20 or abs(minutes - taken - 12 * 60) < 20:
        return None
    whole, rest = divmod(taken, 60)
    if rest not in (0, 30):
        return None
    good = (
        (like(match["hours"], whole) if "." not in match["hours"] else str(whole)) if not rest else f"{taken / 60:.1f}"
    )
    return swap(group_span(match, "hours"), match["hours"], good, f"按起止时间计算是{taken / 60:g}小时，请核对")


def _since(match: re.Match[str], today: date | None) -> Hit | None:
    said = to_int(match["n"])
    if today is None or said is None:
        return None
    right = today.year - int(match["year"])
    if right < 2 or abs(said - right) <= 1 or not right / 3 < said < right * 3:
        return None
    good = like(match["n"], right)
    return swap(group_span(match, "n"), match["n"], good, f"从{match['year']}年到{today.year}年是{good}年，请核对")


def _from_to(match: re.Match[str]) -> Hit | None:
    said = to_int(match["n"])
    right = int(match["y2"]) - int(match["y1"])
    if said is None or right < 2 or said in (right, right + 1) or not right / 3 < said < right * 3:
        return None
    good = like(match["n"], right)
    return swap(group_span(match, "n"), match["n"], good, f"从{match['y1']}年到{match['y2']}年是{good}年，请核对")


_PAGE = "2024年10月12日 星期六\n\n"

CHECKS = (
    FoundingCheck(
        info(
            "dates.founding-against-anniversary",
            "周年数与创办年份不符",
            "一篇稿件里写明了创办年份，周年数就等于见报年份减去它。",
            "DT-08，年份推算",
            (
                (
                    _PAGE + "### 江城七中喜迎建校八十周年\n\n学校始建于1954年，弦歌不辍。",
                    _PAGE + "### 江城七中喜迎建校七十周年\n\n学校始建于1954年，弦歌不辍。",
                ),
                (
                    _PAGE + "### 晚报办庆典\n\n晚报创刊于1984年。昨天，晚报创刊50周年庆典举行。",
                    _PAGE + "### 晚报办庆典\n\n晚报创刊于1984年。昨天，晚报创刊40周年庆典举行。",
                ),
                (
                    _PAGE + "### 校庆\n\n该校创办于1924年，今年迎来90周年校庆。",
                    _PAGE + "### 校庆\n\n该校创办于1924年，今年迎来100周年校庆。",
                ),
                (
                    _PAGE + "### 校庆\n\n创办于1954年的江城七中，昨天举行建校80周年庆祝活动。",
                    _PAGE + "### 校庆\n\n创办于1954年的江城七中，昨天举行建校70周年庆祝活动。",
                ),
            ),
            (
                _PAGE + "### 江城七中喜迎建校七十周年\n\n学校始建于1954年，弦歌不辍。",
                _PAGE + "### 江城七中\n\n学校始建于1954年。2014年，建校60周年庆典举行。",
                "### 江城七中喜迎建校八十周年\n\n学校始建于1954年，弦歌不辍。",
                _PAGE + "### 喜迎新中国成立75周年\n\n学校始建于1954年，弦歌不辍。",
            ),
            confidence=0.85,
        )
    ),
    PatternCheck(
        info(
            "dates.days-told-apart",
            "起止日期与历时天数不符",
            "从起日到止日的天数，无论首尾都算还是只算一头，都与所说的天数对不上。",
            "DT-07，日期推算",
            (
                ("专班9月1日入驻，到9月20日开工，前后历时15天。", "专班9月1日入驻，到9月20日开工，前后历时20天。"),
                ("书展从5月1日开始，至10日结束，为期8天。", "书展从5月1日开始，至10日结束，为期10天。"),
            ),
            (
                "专班9月1日入驻，到9月20日开工，前后历时20天。",
                "9月1日入驻，9月20日开工，历时15天的检修结束。",
                "3月1日至5日，3月8日至12日，共用10天。",
            ),
            confidence=0.85,
        ),
        r"(?P<m1>\d{1,2})月(?P<d1>\d{1,2})日(?![^。；]{0,3}\d)[^。；\d]{0,14}?[，,]?(?:到|至|直到|直至|截至)(?:(?P<m2>\d{1,2})月)?(?P<d2>\d{1,2})日[^。；\d]{0,14}[，,]"
        rf"(?:前后|整整|一共|总共|共|仅)*(?:历时|为期|用了|用时|耗时|持续了?|历经|费时)(?:整整|共|仅|了)*(?P<n>{_NUMBER})天(?!的检)",
        _days,
        ("天",),
    ),
    PatternCheck(
        info(
            "dates.hours-told",
            "起止时间与历时小时数不符",
            "从起时到止时的小时数应当等于所说的小时数。",
            "AR-12，时间推算",
            (("会议从上午9时开到11时30分，历时4小时。", "会议从上午9时开到11时30分，历时2.5小时。"),),
            ("会议从上午9时开到11时，历时2小时。", "从上午9时到下午3时，历时6小时。"),
            confidence=0.75,
        ),
        r"(?P<h1>\d{1,2})[时点](?:(?P<n1>[0-5]\d)分?|(?P<half1>半))?[^。；\d]{0,8}?(?:到|至|直到|—)(?P<later>下午|晚上|晚|次日|中午|凌晨)?(?P<h2>\d{1,2})[时点](?:(?P<n2>[0-5]\d)分?|(?P<half2>半))?[^。；\d]{0,8}[，,]"
        r"(?:历时|持续了?|用时|耗时|长达|整整|共)(?P<hours>\d{1,2}(?:\.5)?|[一二两三四五六七八九十])(?P<more>多)?个?(?P<and_half>半)?(?:多)?(?:小时|钟头)",
        _hours,
        ("小时", "钟头"),
    ),
    PatternCheck(
        info(
            "dates.years-from-to",
            "起止年份与年数不符",
            "从起年到止年的年数与所说的对不上。",
            "AR-12，年份推算",
            (("从2015年到2024年，他用了15年写成此书。", "从2015年到2024年，他用了9年写成此书。"),),
            ("从2015年到2024年，他用了9年写成此书。", "从2015年到2024年，他用了10年写成此书。"),
            confidence=0.75,
        ),
        rf"从(?P<y1>(?:19|20)\d\d)年[^。；\d]{{0,8}}到(?P<y2>(?:19|20)\d\d)年[^。；\d]{{0,8}}[，,][^。；，\d]{{0,6}}(?:历时|用了|整整|坚持了|走过了|跨越|前后|耗时|历经)(?P<n>{_NUMBER})(?:个年头|年)(?!级|代|多|来|前|后|计划|规划)",
        _from_to,
        ("年",),
    ),
    DatedCheck(
        info(
            "dates.years-since",
            "“至今已有N年”算错",
            "从某年到见报这一年的年数与所说的对不上。",
            "AR-12，年份推算",
            (
                (
                    _PAGE + "### 老店\n\n老店创办于1984年，至今已有60年。",
                    _PAGE + "### 老店\n\n老店创办于1984年，至今已有40年。",
                ),
            ),
            (
                _PAGE + "### 老店\n\n老店创办于1984年，至今已有40年。",
                "老店创办于1984年，至今已有60年。",
                _PAGE + "### 老店\n\n老店创办于1984年，传至今日已有三代。",
            ),
            confidence=0.8,
        ),
        rf"(?P<year>1[6-9]\d\d|20\d\d)年[^。；\d]{{0,12}}[，,]?(?:至今|距今|到现在|到今天|迄今|到今年)(?:已经|已有|已|有|整整|走过|足足|刚好|正好)*(?P<n>{_NUMBER})(?:个年头|年)(?!级|代|多|来|计划|规划|前|左右)",
        _since,
        ("今", "现在"),
    ),
)
