"""The furniture of a newspaper page: editors, dates, page and issue numbers, addresses."""

import re
from functools import lru_cache

from proofreader.core.page import BlockKind
from proofreader.formats.names import BULLET, HAN, NAMES, SEPARATOR, SPACE

NUMERALS = "一二三四五六七八九十百零〇"

_ROLE = (
    "(?:本版|见习|值班|责任|执行|文字|图片|美术|版面|视觉|新媒体|一版|首席|实习|助理|签发|轮值|当班)*"
    "(?:编辑|编审|校对|校检|检校|组版|排版|版式|版面|美编|责编|责校|审读|审校|制图|制版|主编|总编辑?|副总编辑?|主任|编委|视觉|设计|"
    "制作|一读|二读|三读|终审|初审|复审|监制|统筹|策划|出品人|值班人?|签发|美术|照排|检查)"
)
_CREDIT = rf"{BULLET}?{SPACE}*{_ROLE}(?:{SEPARATOR}|{SPACE}+){NAMES}"

_DATE = (
    rf"(?:公元)?(?:\d{{4}}|[{NUMERALS}]{{4}}){SPACE}*年{SPACE}*(?:\d{{1,2}}|[{NUMERALS}]{{1,3}}){SPACE}*月{SPACE}*"
    rf"(?:\d{{1,2}}|[{NUMERALS}]{{1,3}}){SPACE}*日|\d{{4}}(?P<s>[-./])\d{{1,2}}(?P=s)\d{{1,2}}(?!\d)"
)
_WEEKDAY = rf"(?:星{SPACE}*期|礼拜|周){SPACE}*[一二三四五六日天]"
_LUNAR = (
    r"(?:农历|夏历)?[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年?(?:\s*[鼠牛虎兔龙蛇马羊猴鸡狗猪]年)?\s*"
    r"(?:[闰]?[正一二三四五六七八九十冬腊]{1,2}月(?:[初十廿三][一二三四五六七八九十])?)?"
    r"|农历[闰]?[正一二三四五六七八九十冬腊]{1,2}月(?:[初十廿三][一二三四五六七八九十])?"
)
_LEAF = (
    r"第?\s*[A-Z]?\d{1,3}\s*[—－~～\-至、]?\s*(?:[A-Z]?\d{1,3})?\s*版|第[一二三四五六七八九十]{1,3}版|今日\s*[\d一二三四五六七八九十]{1,3}\s*版"
    r"|总?第\s*\d{1,6}\s*期|[A-Z]?\d{2}(?=\s*(?:要闻|综合|理论|时政|新闻|副刊|广告|专版|专题|经济|社会|民生|文化|国际|国内|体育|时评|评论))"
)
_NUMBER = (
    r"(?:国内统一)?(?:连续出版物|刊)?号?\s*[:：]?\s*CN\s*\d{2}\s*[-—－]\s*\d{4}|邮发代号\s*[:：]?\s*\d{1,3}\s*[-—－]\s*\d{1,4}"
    r"|ISSN\s*[:：]?\s*\d{4}-?\d{3}[\dX]"
)
_CONTACT = (
    r"(?:本版|新闻|读者|投稿|发行|广告|订报|服务|监督|举报|报料|爆料)*(?:热线|电话|邮箱|信箱|传真|网址|官网|微信|地址|邮编|邮政编码)\s*[:：]\s*"
    r"[0-9A-Za-z@._/:\-—－（）()、，,\s]*(?:转\d+)?|E-?mail\s*[:：]\s*[\w.@-]+|(?:https?://|www\.)[\w./-]+|[\w.]+@[\w.]+\w"
)
_PAPER = (
    rf"{HAN}{{2,8}}(?:日报|晚报|晨报|早报|时报|商报|周报|都市报|快报|导报|法治报|农民报|工人报|青年报|周刊|专刊)[社网]?"
)
_OWNER = rf"(?:中共)?{HAN}{{2,12}}?(?:委员会|委|政府|社|集团|局|部)(?:主管|主办|出版|承印|印刷|机关报)+"
_SECTION = (
    "(?:要闻|综合|理论|时政|副刊|广告|专版|专题|专刊|经济|社会|民生|文化|国际|国内|体育|时评|评论|深读|聚焦|关注|公益|"
    "报头|报眉|新闻|视点|教育|健康|旅游|法治|财经)"
)
_FURNITURE = re.compile(
    rf"(?P<credit>{_CREDIT})|(?P<date>{_DATE})|(?P<weekday>{_WEEKDAY})|(?P<lunar>{_LUNAR})|(?P<leaf>{_LEAF})"
    rf"|(?P<number>{_NUMBER})|(?P<contact>{_CONTACT})|(?P<owner>{_OWNER})|(?P<paper>{_PAPER})|(?P<section>{_SECTION})"
    rf"|(?P<rest>[\s\u3000,，、;；|｜/／丨·•:：()（）\[\]【】□■◎●○◆◇▲△★☆▪※—－\-]+)",
)
_SPACED = re.compile(rf"{HAN}(?:{SPACE}{{1,4}}{HAN}){{2,9}}")  # 南 山 日 报
_STRONG = frozenset(("credit", "date", "leaf", "number", "contact"))


@lru_cache(maxsize=1024)
def page_furniture(text: str) -> BlockKind | None:
    """MASTHEAD or DATELINE for a line made up of nothing but editors, dates, page and issue numbers, addresses.

    A date alone is a DATELINE; whether it signs a notice instead, only its place on the page can tell.
    """
    if len(text) > 120:
        return None
    if _SPACED.fullmatch(text):
        text = re.sub(SPACE, "", text)
    found: set[str] = set()
    at = 0
    while at < len(text):
        match = _FURNITURE.match(text, at)
        if match is None or match.end() == at:
            return None
        at = match.end()
        found.add(match.lastgroup if match.lastgroup not in (None, "s") else "date")
    if "date" in found or {"weekday", "lunar"} <= found:
        return BlockKind.DATELINE
    if "credit" in found and len(found - {"rest"}) == 1 and not re.search(r"[:：/／丨|｜]", text):
        # “责任编辑 张三” counts, “主任 张三” or “策划 设计” may be anything.
        return BlockKind.MASTHEAD if re.search("编辑|校对|责编|美编|组版|版式|审读|审校", text) else None
    if found & _STRONG or text in ("报头", "报眉", "报尾", "中缝"):
        return BlockKind.MASTHEAD
    return BlockKind.MASTHEAD if found & {"paper", "owner"} and found <= {"paper", "owner", "rest"} else None
