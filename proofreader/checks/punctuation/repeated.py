"""Marks that stand twice, or beside a mark they cannot stand beside."""

import re

from proofreader.checks.contract import Hit, replace
from proofreader.checks.matching import PatternCheck, group_span, info
from proofreader.core.finding import Safety, Severity

_FULL = dict(zip(",;:?!", "，；：？！", strict=True))
_STRENGTH = "、，；：。？！"


def _full(mark: str) -> str:
    return _FULL.get(mark, mark)


def _doubled(match: re.Match[str]) -> Hit:
    right = _full(match["mark"][0])
    span = group_span(match, "mark")
    return Hit(
        span,
        f"标点重复：“{match['mark']}”应为“{right}”",
        (replace(span, right, safety=Safety.SAFE),),
        group=f"doubled:{right}",
    )


def _clashing(match: re.Match[str]) -> Hit | None:
    marks = [_full(mark) for mark in match["marks"]]
    if len(set(marks)) < 2:
        return None
    ranked = sorted(dict.fromkeys(marks), key=lambda mark: -_STRENGTH.index(mark))
    span = group_span(match, "marks")
    return Hit(span, f"标点冲突：“{match['marks']}”只能留一个", tuple(replace(span, mark) for mark in ranked))


def _order(match: re.Match[str]) -> Hit:
    span = group_span(match)
    return Hit(span, "问号与叹号叠用时问号在前", (replace(span, "？！", safety=Safety.SAFE),))


def _too_many(match: re.Match[str]) -> Hit:
    span, marks = group_span(match), match.group().translate(str.maketrans("?!", "？！"))
    right = marks[0] * 3 if len(set(marks)) == 1 else "？！"
    return Hit(span, "问号、叹号叠用最多三个", (replace(span, right),))


CHECKS = (
    PatternCheck(
        info(
            "punctuation.doubled-mark",
            "标点重复",
            "逗号、顿号、分号、冒号、句号不能叠用。",
            "GB/T 15834—2011《标点符号用法》；规则表 PU-040",
            (
                ("会议强调，，要抓好落实。。", "会议强调，要抓好落实。"),
                ("工业,,农业、、林业", "工业，农业、林业"),
                ("网址是www.example.com，，欢迎访问", "网址是www.example.com，欢迎访问"),
            ),
            ("他沉默了……好久", "真的吗？？", "代码为a::b", "他说：“：：”是什么符号"),
            severity=Severity.ERROR,
            confidence=0.98,
        ),
        r"(?:(?<=[^\x00-\x7f“‘])|(?<=[0-9A-Za-z%/)])(?=[，、；：。]))(?P<mark>[，,]{2,}|、{2,}|[；;]{2,}|[：:]{2,}|(?<!。)。。(?!。))",
        _doubled,
        ("，，", ",,", "，,", ",，", "、、", "；；", ";;", "；;", ";；", "：：", "::", "：:", ":：", "。。"),
    ),
    PatternCheck(
        info(
            "punctuation.clashing-marks",
            "两个点号挨在一起",
            "一个停顿只用一个点号，句中点号与句末点号不能连用。",
            "GB/T 15834—2011《标点符号用法》；规则表 PU-040",
            (
                ("各部门要抓好落实，。", "各部门要抓好落实。"),
                ("坚持改革、，坚持开放", "坚持改革，坚持开放"),
                ("会议指出，：要抓落实", "会议指出：要抓落实"),
            ),
            ("竟有这种事？！", "他问：“去吗？”，没有人答话", "他说：“，。”都是标点"),
            severity=Severity.ERROR,
            confidence=0.95,
        ),
        r"(?<=[^\x00-\x7f“‘（《])(?P<marks>(?:[，、；：。,;](?=[，、；：。？！,;])|[？！](?=[，、；：。,;]))[，、；：。？！,;]+)(?![”’）])",
        _clashing,
    ),
    PatternCheck(
        info(
            "punctuation.exclamation-before-question",
            "叹号放在了问号前",
            "疑问和感叹都强烈时先问号后叹号，写作“？！”。",
            "GB/T 15834—2011《标点符号用法》4.3；规则表 PU-041",
            (("这难道不是奇迹！？", "这难道不是奇迹？！"),),
            ("这难道不是奇迹？！",),
            confidence=0.9,
        ),
        r"(?<![？！])！？(?![？！])",
        _order,
        ("！？",),
    ),
    PatternCheck(
        info(
            "punctuation.too-many-question-marks",
            "问号、叹号叠用过多",
            "问号、叹号叠用最多三个；报纸上一般只用一个。",
            "GB/T 15834—2011《标点符号用法》4.2.3、4.3.3；规则表 PU-041",
            (("太好了！！！！！", "太好了！！！"),),
            ("太好了！！！",),
            confidence=0.9,
        ),
        r"[？！]{4,}",
        _too_many,
    ),
)
