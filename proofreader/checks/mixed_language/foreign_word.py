"""English function words standing in for Chinese ones: 奉献精神 and 担当精神."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from proofreader.checks.contract import BlockView, CheckInfo, Hit, delete, replace
from proofreader.core.finding import Severity, Suggestion
from proofreader.core.resources import rows
from proofreader.core.span import Span

_CHINESE: dict[str, tuple[str, ...]] = {
    "and": ("和", "与", "及"),
    "or": ("或", "或者"),
    "but": ("但", "但是"),
    "of": ("的",),
    "with": ("与", "和"),
    "without": ("没有",),
    "from": ("从", "来自"),
    "to": ("到", "至"),
    "in": ("在",),
    "on": ("在",),
    "by": ("由", "通过"),
    "for": ("为", "为了"),
    "is": ("是",),
    "are": ("是",),
    "was": ("是",),
    "were": ("是",),
    "be": ("是",),
    "the": ("",),
    "these": ("这些",),
    "those": ("那些",),
    "not": ("不",),
    "also": ("也",),
    "as": ("作为",),
    "than": ("比",),
    "about": ("关于",),
    "between": ("之间",),
    "through": ("通过",),
    "because": ("因为",),
    "will": ("将",),
    "should": ("应当",),
    "must": ("必须",),
    "have": ("有",),
    "has": ("有",),
    "we": ("我们",),
    "our": ("我们的",),
    "they": ("他们",),
    "their": ("他们的",),
    "very": ("很",),
    "development": ("发展",),
    "construction": ("建设",),
    "management": ("管理",),
    "government": ("政府",),
    "economy": ("经济",),
    "important": ("重要",),
}
TABLE = "english-words.tsv"
_TRENDY = "时"
_ENDINGS = (
    ("ies", "y"),
    ("es", ""),
    ("es", "e"),
    ("s", ""),
    ("ied", "y"),
    ("ed", ""),
    ("ed", "e"),
    ("ing", ""),
    ("ing", "e"),
)
_WORD = re.compile(
    r"(?<=[^\W0-9A-Za-z_]|[”》），。；：！？])(?P<before>[ 　]*)(?P<word>[A-Za-z]{2,16})(?P<after>[ 　]*)"
    r"(?=[^\W0-9A-Za-z_]|[“《（，。；：、！？])"
)
_NAMING = re.compile(
    r"(?:名叫|名为|名字叫|称为|称作|叫作?|叫做|命名|网名|昵称|品牌|商标|简称|公司|歌曲|单曲|专辑|影片|节目|乐队|组合|软件|输入|键入"
    r"|点击|按下|函数|变量|文件|目录|命令|字段|参数|域名)(?:为|了|是|的|“)?$"
)
_KIND = re.compile(
    "公司|集团|品牌|软件|文章|网站|老师|循环|谐音|“|（|语言|命令|文件|目录|函数|变量|参数|字段|域名|协议|组合|乐队|杂志|期刊|专辑|牌|版|值|键|类|型|指数"
)
"""What stands before and after a name, or a word of a program."""
_LATIN = re.compile(r"(?<![A-Za-z])[A-Za-z]?[a-z]{2,}(?![A-Za-z])")
_MANY = 3
"""A block with more Latin words than this besides speaks of programs, of songs or of English."""
_OF_LANGUAGE = re.compile(
    "英语|英文|单词|外语|词汇|语法|拼写|外教|词根|词源|直译|读音|口语|老外|留学|系词|谐音"
    "|命令行|代码|编译|变量|函数|终端|内核|脚本|源码|字符串|子命令|算法任务"
)
"""A block with such a word may speak of foreign words, or of programs."""
_NEAR = 3
"""How many characters before a word its translation may stand to have been said already."""
_QUOTED = re.compile(r"“[^“”]{1,14}”|‘[^‘’]{1,14}’")
_TERM = re.compile("命令|语句|循环|函数|关键[字词]|声明|选项|运算|单词|一词|这个词|字样|标签")
_QUOTING = ("原文中的", "最", "很", "写作", "写成", "译作", "译为", "介词", "单词", "英文", "用")
_NO_QUOTING = ("使用", "应用", "利用", "作用", "费用")
"""What stands after and before a word that is spoken of, not used."""
_INSIDE = re.compile("《[^《》]*》|（[^（）]*）")


@dataclass(frozen=True, slots=True)
class Word:
    """What an English word is in Chinese; a `trendy` one stands in fashionable phrases, names and programs too."""

    chinese: tuple[str, ...]
    trendy: bool


def english_words() -> dict[str, Word]:
    """The ordinary English words, in lower case."""
    return {row[0]: Word(tuple(row[1].split("、")), _TRENDY in row[2:]) for row in rows("rules", TABLE)}


@dataclass(frozen=True)
class ForeignWord:
    """Only words of a list, only between Chinese on both sides, never in titles and glosses."""

    load: Callable[[], Mapping[str, Word]] = english_words

    info = CheckInfo(
        id="mixed-language.foreign-word",
        title="外文词代替了中文词",
        why="汉语句子里夹了一个普通的外文词，多半是翻译、录入或输入法切换留下的，应当用中文。",
        source="《国家通用语言文字法》第十一条；《关于进一步规范出版物文字使用的通知》（2010）：禁止在汉语出版物中随意夹带外语词",
        severity=Severity.ERROR,
        confidence=0.92,
        examples=(
            ("发扬奋斗精神 and 创新精神。", "发扬奋斗精神和创新精神。"),
            ("白天or晚上都可以办理。", "白天或晚上都可以办理。"),
            ("推动高质量 development 取得成效。", "推动高质量发展取得成效。"),
            ("这是我们 the 责任。", "这是我们责任。"),
            ("全年计划plan举办讲座十场。", "全年计划举办讲座十场。"),
            ("推进产业project建设。", "推进产业项目建设。"),
            ("由村民vote产生新一届班子。", "由村民投票产生新一届班子。"),
            ("开发了挂号小program，老人也会用。", "开发了挂号小程序，老人也会用。"),
            ("建起直播间live，带货增收。", "建起直播间，带货增收。"),
        ),
        allows=(
            "GDP增长，5G网络和“1+5+N”体系建成，WTO规则不变。",
            "他用APP听Yesterday Once More。",
            "下载iPhone客户端，体验VR看房，乘坐K1路车。",
            "他hold住全场，这身打扮很high，生活家life杂志，推出plan甲方案。",
            "音乐剧《猫and狗》上演，又名《雨in夜》。",
            "公司名为Bread and Butter，主营烘焙。",
            "用and命令连接，单词the很常见，今年最in的颜色。",
            "表决心Hold住全场，P2P平台退出，B to C模式成熟。",
            "研究与发展（research and development）投入增加。",
            "品牌名为vision，歌曲smile走红，他在live现场弹唱。",
            "用find命令查找，把source文件交给make，再用watch观察free的输出。",
            "他把“culture”一词译为文化。",
        ),
    )

    @cached_property
    def _words(self) -> Mapping[str, Word]:
        return self.load()

    def block_hits(self, block: BlockView) -> Iterator[Hit]:
        """Hits on the word with the spaces round it."""
        text = block.text
        if not any("a" <= char <= "z" for char in set(text)):
            return
        for match in _WORD.finditer(text):
            span = Span(*match.span())
            if match["word"].isupper() or _is_spoken_of(text, match) or block.is_protected(span):
                continue
            chinese = _CHINESE.get(match["word"].lower())
            hit = self._content(text, match) if chinese is None else _function(match, chinese)
            if hit is not None:
                yield hit

    def _content(self, text: str, match: re.Match[str]) -> Hit | None:
        word = _entry(self._words, match["word"])
        if word is None:
            return None
        around = text[max(0, match.start() - 12) : match.start()], text[match.end() : match.end() + 2]
        said = next((one for one in word.chinese if _said(one, text, match)), None)
        if (word.trendy and said is None) or _NAMING.search(around[0]) or _KIND.match(around[1]):
            return None
        if len(set(_LATIN.findall(text)) - {match["word"]}) > _MANY or _OF_LANGUAGE.search(text):
            return None
        if any(place.start() < match.start() < place.end() for place in _QUOTED.finditer(text)):
            return None
        span = Span(*match.span())
        fixes = tuple(_fix(span, right) for right in word.chinese)
        if said is None:
            return Hit(span, f"“{match['word']}”应当用中文“{word.chinese[0]}”", fixes)
        return Hit(span, f"“{match['word']}”就是旁边的“{said}”，多余", (delete(span, label="删去"), *fixes))


def _function(match: re.Match[str], chinese: tuple[str, ...]) -> Hit | None:
    sides = match.string[match.start() - 1], match.string[match.end()]
    if any(side in "，。；：、！？" for side in sides):
        return None
    span = Span(*match.span())
    message = f"“{match['word']}”应当用中文" + (f"“{chinese[0]}”" if chinese[0] else "，或者删去")
    return Hit(span, message, tuple(_fix(span, right) for right in chinese))


def _is_spoken_of(text: str, match: re.Match[str]) -> bool:
    before = text[max(0, match.start() - 4) : match.start()]
    quoting = before.endswith(_QUOTING) and not before.endswith(_NO_QUOTING)
    inside = any(place.start() < match.start() < place.end() for place in _INSIDE.finditer(text))
    return quoting or inside or _TERM.match(text, match.end()) is not None


def _entry(words: Mapping[str, Word], word: str) -> Word | None:
    found = words.get(word)
    for ending, stem in _ENDINGS:
        if found is None and word.endswith(ending) and len(word) > len(ending) + 2:
            found = words.get(word.removesuffix(ending) + stem)
    return found


def _said(chinese: str, text: str, match: re.Match[str]) -> bool:
    """Whether the translation stands beside the word already; one of a character only directly beside it."""
    near = _NEAR if len(chinese) > 1 else 0
    before = text[max(0, match.start() - len(chinese) - near) : match.start()]
    return chinese in before or text.startswith(chinese, match.end())


def _fix(span: Span, right: str) -> Suggestion:
    return replace(span, right, label=right) if right else delete(span, label="删去")
