"""Common knowledge by table: years of great events, capitals, seats of provinces, where sights are."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from proofreader.checks.contract import BlockView, CheckInfo, Hit, replace
from proofreader.checks.matching import group_span, info
from proofreader.core.resources import rows
from proofreader.core.span import Span


@cache
def _table(kind: str) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for cells in rows("rules", "facts-common.tsv"):
        if cells[0] == kind:
            found[cells[1]] = tuple(cells[2].split())
    return found


def _names(kind: str) -> str:
    return "|".join(sorted(map(re.escape, _table(kind)), key=len, reverse=True))


@cache
def _events() -> re.Pattern[str]:
    names = _names("event")
    return re.compile(
        rf"(?<!\d)(?P<year>1[89]\d\d|20\d\d)年(?:\d{{1,2}}月)?(?:\d{{1,2}}日)?(?:的|我国|中国|爆发的?|举办的?|召开的?|发生的?|发动的?){{0,2}}(?P<event>{names})(?!\d|[一二三四五六七八九十]+周年|后|以来|之后|前|筹|倒计时|纪念|主题|精神|申办|组委|火炬|档案)"
        rf"|(?P<event2>{names})(?:是?在|于|爆发于|发生于|召开于|发生在)(?P<year2>1[89]\d\d|20\d\d)年(?!前|后|代)"
    )


@cache
def _capitals() -> re.Pattern[str]:
    countries, cities = (
        _names("capital"),
        "|".join(sorted({city for names in _table("capital").values() for city in names}, key=len, reverse=True)),
    )
    return re.compile(
        rf"(?P<country>{countries})(?:的)?首都(?:是|为)?(?P<city>{cities})|(?P<city2>{cities})(?:是|作为)(?P<country2>{countries})的?首都"
    )


@cache
def _seats() -> re.Pattern[str]:
    provinces, cities = _names("seat"), "|".join({names[0] for names in _table("seat").values()})
    more = (
        "深圳|苏州|青岛|大连|宁波|厦门|"
        "洛阳|宜昌|桂林|绵阳|无锡|温州|泉州|包头|烟台|唐山|芜湖|赣州|遵义|大理|三亚|吉林|延安|喀什|日喀则"
    )
    return re.compile(
        rf"(?P<province>{provinces})(?:省|(?:壮族|回族|维吾尔)?自治区)?(?:的)?(?:省会|首府)(?:是|为)?(?:城市)?(?P<city>{cities}|{more})(?!至|到|—)"
        rf"|(?P<city2>{cities}|{more})(?:市)?(?:是|作为)(?P<province2>{provinces})(?:省|(?:壮族|回族|维吾尔)?自治区)?的?(?:省会|首府)"
    )


@cache
def _sights() -> re.Pattern[str]:
    provinces = _names("seat")
    return re.compile(
        rf"(?P<province>{provinces})(?:省|(?:壮族|回族|维吾尔)?自治区)?(?:的|境内的|著名的|省内的)?(?P<sight>{_names('sight')})(?![路街镇村区县市人牌籍东西南北、和])"
    )


@dataclass(frozen=True)
class CommonCheck:
    """Pairs of names or of a name and a year that the table contradicts."""

    info: CheckInfo

    def block_hits(self, block: BlockView) -> Iterator[Hit]:
        """The year or the name that is wrong."""
        text = block.text
        if re.search(r"\d{4}年", text):
            yield from self._years(text)
        if "首都" in text:
            yield from self._pairs(text, _capitals(), "capital", "country", "city", "首都")
        if "省会" in text or "首府" in text:
            yield from self._pairs(text, _seats(), "seat", "province", "city", "省会（首府）")
        for match in _sights().finditer(text) if "省" in text or "的" in text else ():
            right = _table("sight")[match["sight"]]
            if match["province"] not in right:
                span = group_span(match, "province")
                yield Hit(span, f"{match['sight']}在{right[0]}，请核对", (replace(span, right[0]),))

    @staticmethod
    def _years(text: str) -> Iterator[Hit]:
        for match in _events().finditer(text):
            side = "" if match["event"] else "2"
            right = _table("event")[match[f"event{side}"]][0]
            if match[f"year{side}"] != right:
                span = Span(*match.span(f"year{side}"))
                yield Hit(span, f"{match[f'event{side}']}在{right}年，请核对", (replace(span, right),))

    @staticmethod
    def _pairs(text: str, pattern: re.Pattern[str], kind: str, whole: str, part: str, word: str) -> Iterator[Hit]:
        for match in pattern.finditer(text):
            side = "" if match[whole] else "2"
            right = _table(kind)[match[f"{whole}{side}"]]
            if match[f"{part}{side}"] not in right:
                span = Span(*match.span(f"{part}{side}"))
                message = f"{match[f'{whole}{side}']}的{word}是{right[0]}，请核对"
                yield Hit(span, message, (replace(span, right[0]),))


CHECKS = (
    CommonCheck(
        info(
            "phrases.common-knowledge",
            "史地常识有误",
            "重大事件的年份、各国首都、各省省会、名胜所在地是确定的。",
            "报刊差错认定“知识性错误”，通行历史、地理知识",
            (
                ("1998年香港回归祖国。", "1997年香港回归祖国。"),
                ("新中国成立于1948年。", "新中国成立于1949年。"),
                ("代表团抵达澳大利亚首都惠灵顿。", "代表团抵达澳大利亚首都堪培拉。"),
                ("他出生在广东省会深圳。", "他出生在广东省会广州。"),
                ("大家游览了安徽省的泰山。", "大家游览了山东省的泰山。"),
            ),
            (
                "1997年香港回归祖国。",
                "新中国成立于1949年10月1日。",
                "1950年，新中国成立后的第一个春天",
                "2007年，香港回归10周年",
                "安徽泰山村",
                "2001年北京奥运会申办成功",
                "2008年北京奥运会",
            ),
            confidence=0.85,
        )
    ),
)
