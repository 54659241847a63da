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
_CONTENT: dict[str, tuple[str, ...]] = {
    "plan": ("计划", "规划"), "plans": ("计划",), "project": ("项目", "工程"), "projects": ("项目",),
    "people": ("人民", "群众"), "country": ("国家",), "city": ("城市",), "village": ("村",), "company": ("公司",),
    "market": ("市场",), "work": ("工作",), "problem": ("问题",), "problems": ("问题",), "question": ("问题",),
    "report": ("报告",), "meeting": ("会议",), "result": ("结果",), "results": ("结果",), "reform": ("改革",),
    "education": ("教育",), "school": ("学校",), "student": ("学生",), "students": ("学生",), "teacher": ("教师",),
    "culture": ("文化",), "history": ("历史",), "science": ("科学",), "technology": ("技术", "科技"),
    "industry": ("产业", "工业"), "agriculture": ("农业",), "service": ("服务",), "services": ("服务",),
    "support": ("支持",), "protect": ("保护",), "protection": ("保护",), "environment": ("环境",),
    "health": ("健康",), "life": ("生活",), "future": ("未来",), "quality": ("质量",), "level": ("水平",),
    "system": ("系统", "体系"), "policy": ("政策",), "policies": ("政策",), "measure": ("措施",),
    "measures": ("措施",), "activity": ("活动",), "activities": ("活动",), "cooperation": ("合作",),
    "investment": ("投资",), "enterprise": ("企业",), "enterprises": ("企业",), "resource": ("资源",),
    "resources": ("资源",), "research": ("研究",), "progress": ("进展", "进步"), "promote": ("促进", "推动"),
    "improve": ("提高", "改善"), "increase": ("增加", "增长"), "strengthen": ("加强",), "implement": ("实施",),
    "organize": ("组织",), "hold": ("举办",), "held": ("举办",), "help": ("帮助",), "need": ("需要",),
    "make": ("使",), "become": ("成为",), "provide": ("提供",), "build": ("建设",), "achieve": ("实现",),
    "year": ("年",), "month": ("月",), "today": ("今天",), "time": ("时间",), "new": ("新",), "many": ("许多",),
    "more": ("更多",), "most": ("最",), "good": ("好",), "great": ("伟大",), "all": ("全部", "所有"),
    "every": ("每",), "different": ("不同",), "first": ("第一", "首先"), "main": ("主要",), "high": ("高",),
    "this": ("这",), "that": ("那",), "which": ("哪",), "when": ("当",), "where": ("哪里",), "while": ("而",),
    "after": ("之后",), "before": ("之前",), "during": ("期间",), "under": ("在……下",), "into": ("进入",),
    "can": ("可以", "能"), "could": ("可以",), "would": ("将",), "may": ("可能",), "such": ("这样",),
    "it": ("它",), "its": ("其",), "he": ("他",), "she": ("她",), "his": ("他的",), "her": ("她的",), "you": ("你",),
    "if": ("如果",), "so": ("所以",), "only": ("只",), "just": ("只",), "then": ("然后",), "however": ("然而",),
}  # fmt: skip
"""Words that also stand in names and fashionable phrases: taken for strays in lower case only, and not all of them."""
_FASHION = frozenset(
    (
        *(
            "hold",
            "high",
            "time",
            "just",
            "it",
            "life",
            "city",
            "plan",
            "new",
            "good",
            "most",
            "may",
            "so",
            "year",
            "work",
        ),
        *(
            "make",
            "this",
            "main",
            "history",
            "help",
            "if",
            "while",
            "all",
            "future",
            "then",
            "can",
            "system",
            "service",
        ),
    )
)
"""Words people do put into Chinese sentences, and keywords of programs: strays only beside their Chinese word."""
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
            ("全年计划plan举办讲座十场。", "全年计划举办讲座十场。"),
            ("推进产业project建设。", "推进产业项目建设。"),
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
        ),
    )

    def block_hits(self, block: BlockView) -> Iterator[Hit]:
        text = block.text
        if not any("a" <= char <= "z" for char in set(text)):
            return
        for match in _WORD.finditer(text):
            word = match["word"]
            chinese = _CHINESE.get(word.lower()) or _CONTENT.get(word)
            if chinese is None or word.isupper():
                continue
            repeated = any(
                text.endswith(one, 0, match.start()) or text.startswith(one, match.end()) for one in chinese if one
            )
            if word in _FASHION and not repeated:
                continue
            before = text[max(0, match.start() - 4) : match.start()]
            quoting = before.endswith(_QUOTING) and not before.endswith(_NO_QUOTING)
            if quoting or _TERM.match(text, match.end()):
                continue
            if any(place.start() < match.start() < place.end() for place in _INSIDE.finditer(text)):
                continue
            span = Span(*match.span())
            if repeated and word in _CONTENT:
                fix = delete(span, label="删去")
                yield Hit(
                    span, f"“{word}”就是旁边的“{chinese[0]}”，多余", (fix, *(_fix(span, right) for right in chinese))
                )
                continue
            message = f"“{match['word']}”应当用中文" + (f"“{chinese[0]}”" if chinese[0] else "，或者删去")
            yield Hit(span, message, tuple(_fix(span, right) for right in chinese))


def _fix(span: Span, right: str) -> Suggestion:
    return replace(span, right, label=right) if right else delete(span, label="删去")
