"""The dot in the names of events that are called by their date."""

import re

from proofreader.checks.contract import Hit, replace
from proofreader.checks.matching import PatternCheck, group_span, info

_SOURCE = "GB/T 15834—2011《标点符号用法》4.14；GB/T 15835—2011 5.1.7、5.2.3；规则表 PU-090"
_UNDOTTED = {name: name.replace("·", "") for name in ("五·四", "七·七", "九·一八", "八·一", "五·一", "六·一", "五·卅")}
_DOTTED = {"一二八": "一·二八", "一二九": "一二·九", "一二一": "一二·一", "一一七": "一一·七"}
_ARABIC = {"315": "3·15", "911": "9·11", "512": "5·12", "918": "9·18", "711": "7·11"}


def _listed(match: re.Match[str]) -> Hit:
    word = match["name"]
    right = _UNDOTTED.get(word) or _DOTTED.get(word) or _ARABIC[word]
    span = group_span(match, "name")
    return Hit(span, f"应写作“{right}”", (replace(span, right),))


def _dot(match: re.Match[str]) -> Hit:
    span = group_span(match, "mark")
    return Hit(span, "月、日之间用间隔号“·”", (replace(span, "·"),))


CHECKS = (
    PatternCheck(
        info(
            "punctuation.event-date-interpunct",
            "以日期命名的事件间隔号用错",
            "汉字数字表示的月日，只在涉及一月、十一月、十二月时加间隔号；阿拉伯数字表示的都加。",
            _SOURCE,
            (
                ("五·四运动的精神", "五四运动的精神"),
                ("“一二九”运动", "“一二·九”运动"),
                ("“315”晚会", "“3·15”晚会"),
            ),
            ("五四运动", "“一二·九”运动", "“3·15”晚会", "拨打315投诉电话", "“九一八”事变"),
            confidence=0.85,
        ),
        r"(?P<name>五·四(?=”?(?:运动|青年节|精神|爱国|新文化))|七·七(?=”?(?:事变|抗战))|九·一八(?=”?(?:事变|之后|以来|纪念))"
        r"|八·一(?=”?(?:建军|南昌|起义))|五·一(?=”?(?:国际|劳动|假期|长假|小长假|黄金周|节))|六·一(?=”?(?:国际|儿童))"
        r"|五·卅(?=”?(?:运动|惨案))|一二八(?=”?(?:事变|抗战|淞沪))|一二九(?=”?(?:运动|爱国|学生))|一二一(?=”?(?:运动|惨案))"
        r"|(?<=“)315(?=”(?:晚会|活动|国际|消费))|(?<=“)911(?=”?(?:事件|恐怖|袭击))|(?<=“)512(?=”(?:汶川|地震|大地震|特大))"
        r"|(?<=“)918(?=”(?:事变|事件)))",
        _listed,
        ("·", "一二", "“3", "“9", "“5"),
    ),
    PatternCheck(
        info(
            "punctuation.event-date-dot",
            "以日期命名的事件用了小数点",
            "事件名中月和日之间用间隔号，不用小数点、顿号。",
            _SOURCE,
            (("“9.11”恐怖袭击事件", "“9·11”恐怖袭击事件"), ("“5.27”特大火灾", "“5·27”特大火灾")),
            ("增长“3.15”个百分点", "“9·11”事件", "“2.0”版本"),
            confidence=0.9,
        ),
        r"“(?:1[0-2]|[1-9])(?P<mark>[.．•、])(?:3[01]|[12][0-9]|0?[1-9])(?=”(?:晚会|事件|恐怖|特大|重大|大地震|地震|事故|案|专案|运动|行动|火灾|爆炸|矿难|空难|国际|消费))",
        _dot,
        ("“",),
    ),
)
