"""Point marks on the wrong side of a bracket, quotation mark or title mark."""

import re

from proofreader.checks.contract import Hit, delete, replace
from proofreader.checks.matching import Judge, PatternCheck, group_span, info
from proofreader.checks.punctuation.context import is_han
from proofreader.core.span import Span

_SOURCE = "GB/T 15834—2011《标点符号用法》"


def _after_opening(match: re.Match[str]) -> Hit:
    opening, mark = match[0][0], match[0][1]
    strike = delete(_first(match, 1))
    before = match.string[max(0, match.start() - 1) : match.start()]
    outside = opening in "“‘" and is_han(before)
    moved = replace(group_span(match), mark + opening)
    return Hit(
        _first(match, 1),
        "标点放在了左引号、左括号的里面",
        (moved, strike) if outside else (strike,),
    )


def _before_closing(match: re.Match[str]) -> Hit:
    mark, closing = match[0][0], match[0][1]
    after = match.string[match.end() : match.end() + 1]
    strike = delete(_first(match))
    moved = replace(group_span(match), closing + mark)
    outside = closing in "”’" and is_han(after)
    return Hit(_first(match), "标点留在了右引号、右括号的里面", (moved, strike) if outside else (strike,))


def _empty(match: re.Match[str]) -> Hit:
    return Hit(group_span(match), "成对的符号里没有内容", (delete(group_span(match)),))


def _struck(message: str) -> Judge:
    """Strikes out the first character of what the pattern matched."""
    return lambda match: Hit(_first(match), message, (delete(_first(match)),))


def _first(match: re.Match[str], offset: int = 0) -> Span:
    return Span(match.start() + offset, match.start() + offset + 1)


CHECKS = (
    PatternCheck(
        info(
            "punctuation.mark-after-opening",
            "开头的符号后面紧跟点号",
            "左引号、左括号、左书名号之后是内容的开头，不能先来一个点号。",
            f"{_SOURCE}4；规则表 PU-005",
            (("他说“，这事好办”", "他说，“这事好办”"), ("（，下同）", "（下同）"), ("《，论语》", "《论语》")),
            ("他用了“，”号", "真奇怪（？）"),
            confidence=0.9,
        ),
        r"([“‘（《〈〔【])([，。、；：])(?![”’）》〉〕】，。、；：])",
        _after_opening,
    ),
    PatternCheck(
        info(
            "punctuation.mark-before-closing",
            "收尾的符号前面多了点号",
            "右括号、右书名号前不用逗号、顿号、分号；顿号、分号、冒号也不能留在右引号里。",
            f"{_SOURCE}4；规则表 PU-051",
            (("《春秋，》一书", "《春秋》一书"), ("江苏（南京、苏州、）等地", "江苏（南京、苏州）等地")),
            ("他说：“好，”转身走了", "用“、”号隔开"),
            confidence=0.85,
        ),
        r"(?<=[^“‘（《〈〔【，、；：])(?:[，、；][）》〉】〕]|[、；][”’])",
        _before_closing,
    ),
    PatternCheck(
        info(
            "punctuation.empty-pair",
            "成对的符号里是空的",
            "引号、书名号里没有内容，多半是漏排了字。",
            f"{_SOURCE}4.8、4.15；规则表 PU-005",
            (("开展“”活动", "开展活动"),),
            ("开展“双创”活动",),
            confidence=0.85,
        ),
        r"“”|‘’|《》|〈〉|【】|〔〕",
        _empty,
    ),
    PatternCheck(
        info(
            "punctuation.stop-in-bracket",
            "句内括号里用了句号",
            "句内括号的注释是句子的一部分，末尾不用句号；句子的点号放在括号之后。",
            f"{_SOURCE}附录A.8；规则表 PU-052",
            (("该项目（总投资2亿元。），年内开工", "该项目（总投资2亿元），年内开工"),),
            ("会议闭幕。（记者张三）", "（他走了。）大家都不说话。"),
            confidence=0.85,
        ),
        r"(?<=[^。（）])。(?=）[，。；、])",
        _struck("句内括号里的话末尾不用句号"),
        ("。）",),
    ),
    PatternCheck(
        info(
            "punctuation.mark-before-bracket",
            "括注之前先用了点号",
            "句内括号紧跟被注释的词语，停顿用的点号只放在括号之后。",
            f"{_SOURCE}附录A.8；规则表 PU-051",
            (("今年产量大增，（见图），销路也好", "今年产量大增（见图），销路也好"),),
            ("包括，（一）农业，（二）工业", "会议闭幕。（记者张三）"),
            confidence=0.8,
        ),
        r"[，；。]（(?![一二三四五六七八九十0-9]{1,3}）)[^（）]{1,30}）[，。；]",
        _struck("括注应紧跟被注释的词语，点号只在括号之后用"),
    ),
)
