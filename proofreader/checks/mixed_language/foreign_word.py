"""English function words standing in for Chinese ones: 奉献精神 and 担当精神."""

import re
from collections.abc import Iterator

from proofreader.checks.contract import BlockView, CheckInfo, Hit, delete, replace
from proofreader.core.finding import Severity, Suggestion
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
_WORD = re.compile(
    r"(?<=[^\W0-9A-Za-z_]|[”》）])(?P<before>[ 　]*)(?P<word>[A-Za-z]{2,12})(?P<after>[ 　]*)"
    r"(?=[^\W0-9A-Za-z_]|[“《（])"
)
_TERM = re.compile("命令|语句|函数|关键[字词]|声明|选项|运算|单词|一词|这个词|字样|标签")
_QUOTING = ("原文中的", "最", "很", "写作", "写成", "译作", "译为", "介词", "单词", "英文", "用")
_NO_QUOTING = ("使用", "应用", "利用", "作用", "费用")
"""What stands after and before a word that is spoken of, not used."""
_INSIDE = re.compile("《[^《》]*》|（[^（）]*）")


class ForeignWord:
    """Only words of a short list, only between Chinese on both sides, never in titles and glosses."""

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
        ),
        allows=(
            "GDP增长，5G网络和“1+5+N”体系建成，WTO规则不变。",
            "他用APP听Yesterday Once More。",
            "下载iPhone客户端，体验VR看房，乘坐K1路车。",
            "音乐剧《猫and狗》上演，又名《雨in夜》。",
            "公司名为Bread and Butter，主营烘焙。",
            "用and命令连接，单词the很常见，今年最in的颜色。",
            "表决心Hold住全场，P2P平台退出，B to C模式成熟。",
            "研究与发展（research and development）投入增加。",
        ),
    )

    def block_hits(self, block: BlockView) -> Iterator[Hit]:
        text = block.text
        if not any("a" <= char <= "z" for char in set(text)):
            return
        for match in _WORD.finditer(text):
            chinese = _CHINESE.get(match["word"].lower())
            if chinese is None or match["word"].isupper():
                continue
            before = text[max(0, match.start() - 4) : match.start()]
            quoting = before.endswith(_QUOTING) and not before.endswith(_NO_QUOTING)
            if quoting or _TERM.match(text, match.end()):
                continue
            if any(place.start() < match.start() < place.end() for place in _INSIDE.finditer(text)):
                continue
            span = Span(*match.span())
            message = f"“{match['word']}”应当用中文" + (f"“{chinese[0]}”" if chinese[0] else "，或者删去")
            yield Hit(span, message, tuple(_fix(span, right) for right in chinese))


def _fix(span: Span, right: str) -> Suggestion:
    return replace(span, right, label=right) if right else delete(span, label="删去")
