"""Lives and days told apart: birth and death in an obituary, days left until a day that is named."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from proofreader.checks.contract import CheckInfo, Hit, PageView, replace
from proofreader.checks.facts.moment import DatedCheck
from proofreader.checks.matching import group_span, info, swap
from proofreader.cjk.numerals import like, to_int

_DEATH = re.compile(
    r"(?P<year>(?:19|20)\d\d)年(?:(?P<month>\d{1,2})月)?(?:(?P<day>\d{1,2})日)?[^。\d]{0,24}?(?:逝世|去世|辞世|病逝|离世|与世长辞)"
    r"[，,](?:享年|终年)(?P<age>\d{2,3}|[一二三四五六七八九十百]{2,4})岁"
)
_BIRTH = re.compile(
    r"(?:生于|出生于)(?P<y1>1[89]\d\d|20\d\d)年(?:(?P<m1>\d{1,2})月)?(?:(?P<d1>\d{1,2})日)?"
    r"|(?<![\d至—])(?P<y2>1[89]\d\d|20\d\d)年(?:(?P<m2>\d{1,2})月)?(?:(?P<d2>\d{1,2})日)?(?:出?生于|出生)"
)


@dataclass(frozen=True)
class ObituaryCheck:
    """One death with an age and one birth in an article."""

    info: CheckInfo

    def page_hits(self, page: PageView) -> Iterator[Hit]:
        """The age."""
        if "享年" not in page.text and "终年" not in page.text:
            return
        if page.is_collection:
            return
        for article in page.article_spans:
            deaths = list(_DEATH.finditer(page.text, article.start, article.end))
            births = list(_BIRTH.finditer(page.text, article.start, article.end))
            if len(deaths) != 1 or len(births) != 1:
                continue
            death, birth = deaths[0], births[0]
            said = to_int(death["age"])
            years = int(death["year"]) - int(birth["y1"] or birth["y2"])
            month, died = birth["m1"] or birth["m2"], death["month"]
            early = bool(month and died and int(died) < int(month))
            right = years - early
            if (
                said is None
                or not 15 <= right <= 120
                or right - 1 + early <= said <= years + 1
                or abs(said - right) > 30
            ):
                continue
            span = group_span(death, "age")
            good = like(death["age"], right)
            yield Hit(span, f"按文中的生卒年计算是{good}岁，请核对", (replace(span, good),))


def _age_now(match: re.Match[str], today: date | None) -> Hit | None:
    said = to_int(match["age"])
    if today is None or said is None:
        return None
    right = today.year - int(match["birth"])
    if right - 1 <= said <= right + 1 or not 1 <= right <= 115 or abs(said - right) > 30:
        return None
    good = like(match["age"], right)
    message = f"{match['birth']}年出生，到{today.year}年是{good}岁，请核对"
    return swap(group_span(match, "age"), match["age"], good, message)


_FEASTS = {
    "元旦": (1, 1),
    "国庆节": (10, 1),
    "国庆": (10, 1),
    "五一": (5, 1),
    "劳动节": (5, 1),
    "圣诞节": (12, 25),
    "高考": (6, 7),
}


def _left(match: re.Match[str], today: date | None) -> Hit | None:
    said = to_int(match["n"])
    if today is None or said is None:
        return None
    month, day = (int(match["month"]), int(match["day"])) if match["month"] else _FEASTS[match["feast"]]
    try:
        goal = date(int(match["year"]) if match["year"] else today.year, month, day)
        if goal < today and not match["year"]:
            goal = goal.replace(year=today.year + 1)
    except ValueError:
        return None
    right = (goal - today).days
    if right < 1 or abs(said - right) <= 1 or said > right * 3 + 10 or right > 400:
        return None
    good = like(match["n"], right)
    message = f"从{today.month}月{today.day}日到{goal.month}月{goal.day}日是{right}天，请核对"
    return swap(group_span(match, "n"), match["n"], good, message)


_PAGE = "2025年10月24日 星期五\n\n### 提醒\n\n"

CHECKS = (
    ObituaryCheck(
        info(
            "dates.age-in-obituary",
            "享年与文中生卒年不符",
            "一篇稿件里写明了出生年月和去世的日子，享年应当对得上（虚岁可多一岁）。",
            "DT-09，年龄推算",
            (
                (
                    "### 送别\n\n李青禾因病于2025年9月20日逝世，享年85岁。\n\n李青禾1937年3月生于江城。",
                    "### 送别\n\n李青禾因病于2025年9月20日逝世，享年88岁。\n\n李青禾1937年3月生于江城。",
                ),
            ),
            (
                "### 送别\n\n李青禾因病于2025年9月20日逝世，享年88岁。\n\n李青禾1937年3月生于江城。",
                "### 送别\n\n李青禾因病于2025年9月20日逝世，享年89岁。\n\n李青禾1937年3月生于江城。",
                "### 送别\n\n李青禾因病于2025年9月20日逝世，享年85岁。\n\n她的丈夫生于1937年，儿子生于1962年。",
            ),
            confidence=0.88,
        )
    ),
    DatedCheck(
        info(
            "dates.days-left",
            "倒数的天数不对",
            "“今天距某日还有几天”从见报日期算起。",
            "DT-07，日期推算",
            (
                (_PAGE + "今天距11月7日立冬还有16天。", _PAGE + "今天距11月7日立冬还有14天。"),
                (_PAGE + "今天距离元旦还有80天。", _PAGE + "今天距离元旦还有69天。"),
                (_PAGE + "距2026年元旦还有80天。", _PAGE + "距2026年元旦还有69天。"),
            ),
            (
                _PAGE + "今天距11月7日立冬还有14天。",
                _PAGE + "今天距11月7日立冬还有15天。",
                _PAGE + "那时距11月7日还有30天。",
                "今天距11月7日立冬还有16天。",
            ),
            confidence=0.88,
        ),
        r"(?:(?:今天|今日|目前|现在|如今)[，,]?|(?:^|(?<=[。！？\n])))距离?(?:(?P<year>20\d\d)年|今年)?"
        rf"(?:(?P<month>\d{{1,2}})月(?P<day>\d{{1,2}})日|(?P<feast>{'|'.join(_FEASTS)}))[^。，；\d]{{0,12}}?(?:还有|仅剩|只剩|还剩|仅有|只有|尚有)(?P<n>\d{{1,3}}|[一二三四五六七八九十百]{{1,5}})天",
        _left,
        ("距",),
    ),
    DatedCheck(
        info(
            "dates.age-from-birth",
            "出生年与现在的岁数不符",
            "写明了出生年，现在的岁数等于见报年份减去它（虚岁、未过生日可差一岁）。",
            "DT-09，年龄推算",
            (
                (_PAGE + "老人生于1930年5月，今年已经85岁。", _PAGE + "老人生于1930年5月，今年已经95岁。"),
                (_PAGE + "出生于1985年的李青禾现年30岁。", _PAGE + "出生于1985年的李青禾现年40岁。"),
            ),
            (
                _PAGE + "老人生于1930年5月，今年已经95岁。",
                _PAGE + "老人生于1930年5月，儿子今年65岁。",
                "老人生于1930年5月，今年已经85岁。",
            ),
            confidence=0.85,
        ),
        r"(?<!子女)(?<!父)(?<!母)生于(?P<birth>19\d\d|20\d\d)年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:的[^，。；、父母爷奶子女儿妻夫\d]{0,6}|[，,])"
        r"(?:如今|今年|现年|现在)(?:已经|已|刚满?|正好|恰好|整整|将满)?(?P<age>\d{1,3})(?:岁|周岁)",
        _age_now,
        ("生于",),
    ),
)
