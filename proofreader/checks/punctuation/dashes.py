"""More dashes in a sentence than a reader can pair."""

import re

from proofreader.checks.contract import Hit
from proofreader.checks.matching import PatternCheck, info
from proofreader.core.finding import Severity
from proofreader.core.span import Span

_PART = "[^。！？；“”—\n]"


def _third(match: re.Match[str]) -> Hit | None:
    parts = match[0].split("——")
    if any(len(part) < 5 for part in parts[1:3]):
        return None  # 工厂——批发商——零售商——消费者: a chain
    span = Span(match.start("third"), match.start("third") + 2)
    return Hit(span, "一句里有三处破折号，看不出哪两处是一对，请核对")


CHECKS = (
    PatternCheck(
        info(
            "punctuation.three-dashes",
            "一句里破折号太多",
            "插说前后各用一个破折号，成对出现；一句里再有第三处，就分不清哪两处是一对。",
            "GB/T 15834—2011《标点符号用法》4.10；规则表 PU-031",
            (("村里的老校长——他教了四十年书——说起那件往事——洪水进村的那个夜晚。",) * 2,),
            (
                "村里的老校长——他教了四十年书——说起那件往事。",
                "从农户——合作社——加工厂——超市，环环相扣。",
                "——老校长说起往事。——村民们都记得。",
            ),
            severity=Severity.ADVICE,
            confidence=0.5,
        ),
        f"{_PART}+——{_PART}+——{_PART}+(?P<third>——){_PART}+(?=[。！？；“”\n]|$)",
        _third,
        ("——",),
    ),
)
