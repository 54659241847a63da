"""What may not stand beside an ellipsis."""

import re

from proofreader.checks.contract import Hit, delete
from proofreader.checks.matching import PatternCheck, group_span, info
from proofreader.core.finding import Severity

_SOURCE = "GB/T 15834—2011《标点符号用法》"


def _etc(match: re.Match[str]) -> Hit | None:
    if "、" not in match.string[max(0, match.start() - 16) : match.start()]:
        return None  # “等等……”, a shout
    first = match.group().startswith("…")
    dots, etc = group_span(match, "d1" if first else "d2"), group_span(match, "e1" if first else "e2")
    return Hit(group_span(match), "省略号与“等”“等等”意思重复，留一个", (delete(dots), delete(etc)))


def _mark_before(match: re.Match[str]) -> Hit:
    span = group_span(match)
    return Hit(span, "省略号之前不用逗号、顿号、分号", (delete(span),))


def _mark_after(match: re.Match[str]) -> Hit:
    span = group_span(match)
    return Hit(span, "省略号之后一般不再用点号", (delete(span),))


CHECKS = (
    PatternCheck(
        info(
            "punctuation.ellipsis-with-etc",
            "省略号与“等”重复",
            "省略号已经表示列举未尽，不能再用“等”“等等”。",
            f"{_SOURCE}附录A.9.2；规则表 PU-021",
            (("种有苹果、梨、桃……等果树", "种有苹果、梨、桃等果树"), ("有梨、桃等等……", "有梨、桃等等")),
            ("有梨、桃……等到秋天再来", "他说完……等了一会儿", "“等等……”他喊道"),
            severity=Severity.ERROR,
            confidence=0.9,
        ),
        r"(?<=[一-鿿”》）])(?P<d1>…+)(?P<e1>等等?)(?=[，。；一-鿿])(?!到|了|着|待|候|我|你|他|会|下|一|不|级|同|于)"
        r"|(?<=[一-鿿”》）])(?P<e2>等等?)(?P<d2>…+)",
        _etc,
        ("…等", "等…"),
    ),
    PatternCheck(
        info(
            "punctuation.mark-before-ellipsis",
            "省略号前多了点号",
            "省略号之前的停顿已含在省略里，不用逗号、顿号、分号、冒号。",
            f"{_SOURCE}4.11；规则表 PU-022",
            (("苹果、梨、桃、……", "苹果、梨、桃……"),),
            ("他说：“……”", "走了。……又回来了"),
            confidence=0.85,
        ),
        r"(?<=[一-鿿])[，、；](?=…)",
        _mark_before,
        ("…",),
    ),
    PatternCheck(
        info(
            "punctuation.mark-after-ellipsis",
            "省略号后多了点号",
            "省略号之后一般不再用点号，除非要表明停顿的种类。",
            f"{_SOURCE}4.11；规则表 PU-022",
            (("苹果、梨、桃……。", "苹果、梨、桃……"),),
            ("苹果、梨、桃……", "真的吗……？"),
            severity=Severity.ADVICE,
            confidence=0.6,
        ),
        r"(?<=…)[，。；、]",
        _mark_after,
        ("…",),
    ),
)
