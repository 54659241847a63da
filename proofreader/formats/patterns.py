"""What the lines of a newspaper page look like: furniture of the page, bylines, captions, numbered headings."""

import re
from functools import lru_cache

from proofreader.cjk.chars import HAN_CLASS
from proofreader.core.page import BlockKind

HAN = f"[{HAN_CLASS}]"
NUMERALS = "一二三四五六七八九十百零〇"
SPACE = r"[ \t\u3000\xa0\u2002\u2003]"

SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任沈姚卢姜崔钟谭陆汪范金石廖"
    "贾夏韦傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史黎贺顾毛郝龚邵万钱覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟申殷詹"
    "耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季成霍涂谷曲裴游柴辛时苗盛靳祁项骆管费路瞿宫穆佟房解冉应欧卜苟连闵司仇匡卞车植"
    "牟席蒲岑晏沙麦饶华肖代付滕桂边屈阳鲍吉冀褚娄植桑蓝窦鞠楚刁简景郎初党池占米邬查封荆艾臧丛巩胥幸商慕习仝原闻冷谈麻明计强苑戚鄢"
    "闪逯敬展银佘伏隋衡铁郗郜虞湛屠宗花巫储晋卫蔺糜燕伊全位降皮蒙税缪茅练洪喻敖寇权尤鹿都元贝邝揭亓仲厉厍栾相訾降乌禹芦国奚常逄迟"
)
COMPOUND_SURNAMES = (
    "欧阳",
    "司马",
    "上官",
    "诸葛",
    "皇甫",
    "尉迟",
    "公孙",
    "慕容",
    "令狐",
    "夏侯",
    "东方",
    "端木",
    "司徒",
    "南宫",
    "长孙",
)

_ROLE = (
    "(?:本版|见习|值班|责任|执行|文字|图片|美术|版面|视觉|新媒体|一版|首席|实习|助理|签发|轮值|当班)*"
    "(?:编辑|编审|校对|校检|检校|组版|排版|版式|版面|美编|责编|责校|审读|审校|制图|制版|主编|总编辑?|副总编辑?|主任|编委|视觉|设计|"
    "制作|一读|二读|三读|终审|初审|复审|监制|统筹|策划|出品人|值班人?|签发|美术|照排|检查)"
)
_SEPARATOR = rf"{SPACE}*[:：/／丨|｜]{SPACE}*"
_NAME = rf"(?:{HAN}{{2,4}}|{HAN}{SPACE}{{1,3}}{HAN}(?!{HAN})|{HAN}{{1,8}}·{HAN}{{1,8}})"
_NAMES = rf"{_NAME}(?:(?:{SPACE}*[、,，/／]{SPACE}*|{SPACE}+){_NAME}(?!{SPACE}*[:：/／丨|｜]))*"
_BULLET = r"[□■◎●○◆◇▲△★☆▪•※]"
_CREDIT = rf"{_BULLET}?{SPACE}*{_ROLE}(?:{_SEPARATOR}|{SPACE}+){_NAMES}"

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
_PAPER = rf"{HAN}{{2,8}}(?:日报|晚报|晨报|早报|时报|商报|周报|都市报|都市网|快报|导报|法治报|农民报|工人报|青年报|学习时报)(?:社|网)?"
_OWNER = rf"(?:中共)?{HAN}{{2,12}}(?:主管|主办|出版|承印|印刷|机关报)"
_SECTION = r"(?:要闻|综合|理论|时政|副刊|广告|专版|专题|专刊|经济|社会|民生|文化|国际|国内|体育|时评|评论|深读|聚焦|关注|公益|报头|报眉|新闻|视点|教育|健康|旅游|法治|财经)"
_FURNITURE = re.compile(
    rf"(?P<credit>{_CREDIT})|(?P<date>{_DATE})|(?P<weekday>{_WEEKDAY})|(?P<lunar>{_LUNAR})|(?P<leaf>{_LEAF})"
    rf"|(?P<number>{_NUMBER})|(?P<contact>{_CONTACT})|(?P<owner>{_OWNER})|(?P<paper>{_PAPER})|(?P<section>{_SECTION})"
    rf"|(?P<rest>[\s\u3000,，、;；|｜/／丨·•:：()（）\[\]【】□■◎●○◆◇▲△★☆▪※—－\-]+)",
)
_STRONG = frozenset(("credit", "date", "leaf", "number", "contact"))


@lru_cache(maxsize=1024)
def page_furniture(text: str) -> BlockKind | None:
    """MASTHEAD or DATELINE for a line made up of nothing but editors, dates, page and issue numbers, addresses.

    A date alone is a DATELINE; whether it signs a notice instead, only its place on the page can tell.
    """
    if len(text) > 120:
        return None
    found: set[str] = set()
    at = 0
    while at < len(text):
        match = _FURNITURE.match(text, at)
        if match is None or match.end() == at:
            return None
        at = match.end()
        found.add(match.lastgroup if match.lastgroup not in (None, "s") else "date")  # type: ignore[arg-type]
    if "date" in found or "weekday" in found and "lunar" in found:
        return BlockKind.DATELINE
    if "credit" in found and len(found - {"rest"}) == 1 and not re.search(r"[:：/／丨|｜]", text):
        # “责任编辑 张三” counts, “主任 张三” or “策划 设计” may be anything.
        return BlockKind.MASTHEAD if re.search("编辑|校对|责编|美编|组版|版式|审读|审校", text) else None
    if found & _STRONG or text in ("报头", "报眉", "报尾", "中缝"):
        return BlockKind.MASTHEAD
    return BlockKind.MASTHEAD if found - {"rest"} == {"paper"} else None


_NUMBERED = re.compile(
    rf"(?:第?[{NUMERALS}]{{1,3}}[、，,．.]|[（(][{NUMERALS}]{{1,3}}[）)]|第[{NUMERALS}]{{1,3}}[章节编部](?!分)|[{NUMERALS}]是|[{NUMERALS}]要"
    r"|\d{1,2}[.．、](?![\d年月日])|[（(]\d{1,2}[）)]|[①-⑳])"
)
_HEADING_NUMBER = re.compile(
    rf"(?P<han>(?:第?[{NUMERALS}]{{1,3}}、|[（(][{NUMERALS}]{{1,3}}[）)]|第[{NUMERALS}]{{1,3}}[章节编部](?!分))\s*)"
    r"|(?P<digits>(?:\d{1,2}[.．、](?![\d年月日])|[（(]\d{1,2}[）)])\s*)"
)
HEADING_LENGTH = 40
"""Code points a heading line may have; a run-in heading has fewer."""
LEAD_LENGTH = 32


def is_numbered(text: str) -> bool:
    """Whether a text begins with the number of a heading or a list item."""
    return _NUMBERED.match(text) is not None


def is_short_numbered(text: str) -> bool:
    """Whether a line is “一、…” or “（一）…”, short and without the end of a sentence."""
    match = _HEADING_NUMBER.match(text)
    return bool(match and match["han"] and len(text) <= HEADING_LENGTH and not _ENDED.search(text))


def heading_number(text: str) -> str | None:
    """How a line is numbered like a heading: "han" (一、（一）), "digits" (1. （1）), None where it is not."""
    match = _HEADING_NUMBER.match(text)
    return match.lastgroup if match else None


_ENDED = re.compile(r"[。！？；!?;，,](?=[”’」』）)]*$)|。")


def run_in_heading(text: str) -> int:
    """How many characters at the head of a paragraph are a numbered heading that ends in its own full stop; 0 for none.

    “一、突出重点，精准发力。加快……”: a number, one short sentence, and a good deal more after it.
    """
    match = _HEADING_NUMBER.match(text)
    if match is None:
        return 0
    stop = text.find("。", match.end(), LEAD_LENGTH)
    if stop < 0 or stop - match.end() < 2 or len(text) - stop < 24:
        return 0
    head = text[match.end() : stop]
    return 0 if re.search(r"[；;：:？！“”]", head) or "，" in head and head.count("，") > 2 else stop + 1


_CAPTION = re.compile(
    rf"(?:[▲△▼◀▶↑↓←→]?{SPACE}*(?:图为|图[一二三四五六七八九十①-⑩\d]*[:：]|[上下左右题主组]图(?:为|[:：（(])|资料图|题图|本版图片)|[▲△▼](?=.{{4,}}))"
    r"|.*(?:摄|摄影报道|供图|(?<=新华社)发|资料(?:图片|照片|图)|(?:漫画|制图|绘)\s*[/／:：]?\s*"
    + HAN
    + r"{2,4})[）)]?$"
)
_TAKEN = re.compile(
    rf"(?:{HAN}|[）)/／\s]|\A)摄(?:影报道)?[）)]?$|供图[）)]?$|新华社发[）)]?$|资料(?:图片|照片|图)[）)]?$"
)


def is_caption(text: str) -> bool:
    """Whether a line tells what a picture shows, or who took it."""
    if len(text) > 200 or not _CAPTION.match(text):
        return False
    return _TAKEN.search(text) is not None or not re.match(".*(?:摄|发|图|绘)$", text) or text.startswith(("图为", "▲"))


_REPORTER = (
    r"(?:(?:本报|本网|本刊|本台|新华社|中新社|央视|人民日报|经济日报|光明日报|大河报|记者站|首席|特约|特派|见习|实习|全媒体|融媒体?|驻"
    + HAN
    + r"{1,6}|"
    + HAN
    + r"{2,6}(?:日报|晚报|晨报)(?:社)?)*"
    r"(?:记者|通讯员|评论员|观察员|撰稿人?|特约撰稿|作者|撰文|文字|摄影|摄|图片|图|文|译|翻译|整理|口述|执笔|编译|报道员?|实习生|编辑))"
)
_SIGN = rf"(?:{SPACE}*(?:文[/／]?图?|[图文][/／][文图]|摄|摄影|摄影报道|报道|整理|文并图|供稿|供图))?"
_BY_ROLE = re.compile(
    rf"[（(]?{_BULLET}?{SPACE}*(?:{_REPORTER}(?:[/／、和与·]{_REPORTER})*(?:{_SEPARATOR}|{SPACE}*){_NAMES}{_SIGN}{SPACE}*[/／、,，;；]?{SPACE}*)+[）)]?"
)
_BY_BULLET = re.compile(
    rf"{_BULLET}{SPACE}*(?:{_NAMES}|{HAN}{{2,12}}(?:评论员|编辑部|课题组|调研组|写作组|中心|研究院|研究所))"
)
_BY_SIGN = re.compile(rf"{_NAMES}{SPACE}+(?:文[/／]图|[图文][/／][文图]|文|摄影报道)")
_BY_BODY = re.compile(
    rf"(?:{HAN}{{0,8}}(?:评论员|编辑部|课题组|调研组|评论员文章|观察员|特约撰稿人)|据?新华社{HAN}{{0,4}}电?|来源{SPACE}*[:：].{{2,20}})"
)
_TITLED = re.compile(
    rf"{HAN}[{HAN_CLASS}、·（）()\d]{{3,30}}{SPACE}+(?P<name>{_NAME})|(?P<first>{_NAME})[（(]{HAN}[^。]{{3,40}}[）)]"
)
_NOT_NAMES = frozenset(
    "前言 引言 导语 导读 编者按 编者 按语 提要 摘要 内容提要 核心提示 开栏的话 结语 后记 附录 附件 目录 公告 通知 启事 声明 简讯 链接 延伸 "
    "背景 相关链接 名片 简介 时间 地点 人物 引子 尾声 序 短评 评论 要闻 综合 理论".split()
)


def is_byline(text: str, *, after_headline: bool) -> bool:
    """Whether a line names who wrote a piece; a bare name counts only right after a headline."""
    if len(text) > 60:
        return False
    if _BY_ROLE.fullmatch(text) or _BY_BULLET.fullmatch(text):
        return not (text.startswith(("（", "(")) and not after_headline)
    if not after_headline:
        return False
    if _BY_SIGN.fullmatch(text) or _BY_BODY.fullmatch(text):
        return True
    if titled := _TITLED.fullmatch(text):
        return is_name(titled["name"] or titled["first"])
    names = [name for name in re.split(rf"{SPACE}*[、,，]{SPACE}*", text) if name]
    return all(_names_in(part) for part in names) and bool(names)


def _names_in(text: str) -> bool:
    parts = re.split(rf"{SPACE}+", text)
    if len(parts) == 2 and all(len(part) == 1 for part in parts):
        parts = ["".join(parts)]
    elif len(parts) == 3 and all(len(part) == 1 for part in parts):
        parts = ["".join(parts)]
    return all(is_name(part) for part in parts)


def is_name(text: str) -> bool:
    """Whether a text can be a personal name: a known surname and one or two more ideographs, or a name with “·”."""
    text = re.sub(rf"{SPACE}+", "", text)
    if text in _NOT_NAMES or not re.fullmatch(rf"{HAN}{{2,4}}|{HAN}{{1,8}}(?:·{HAN}{{1,8}})+", text):
        return False
    if "·" in text:
        return True
    if text.startswith(COMPOUND_SURNAMES):
        return len(text) > 2
    if len(text) == 4:
        return text[0] in SURNAMES and text[1] in SURNAMES
    return text[0] in SURNAMES
