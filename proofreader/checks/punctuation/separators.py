"""Marks between items of one list: the same between all of them, and no semicolons between bare nouns."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from proofreader.checks.contract import BlockView, CheckInfo, Hit, replace
from proofreader.checks.matching import info
from proofreader.checks.punctuation.run_in import SECOND, run_in_series
from proofreader.core.span import Span

_SOURCE = "GB/T 15834—2011《标点符号用法》"
_LIST = re.compile(
    r"(?:^|(?<=[。：！？]))[^。：！？；，、“”《》（）\s]{2,8}(?:；[^。：！？；，、“”《》（）\s]{2,8}){2,}。"
)
_NOUNS = ("n", "vn", "an", "j", "s", "b", "t", "m", "q")


@dataclass(frozen=True)
class MixedSeparators:
    """Items of a run-in series that are parted by different marks though none of them holds a full stop."""

    info: CheckInfo
    needles = SECOND

    def block_hits(self, block: BlockView) -> Iterator[Hit]:
        """One hit a mark that differs from the usual one of its series."""
        text = block.text
        for series in run_in_series(text):
            ends = [match.start() - 1 for match in series[1:]]
            items = [text[first.end() : end] for first, end in zip(series, ends, strict=False)]
            counts = Counter(text[end] for end in ends)
            if len(ends) < 2 or len(counts) < 2 or not counts.keys() <= set("；。，"):
                continue
            if any(mark in item for item in items for mark in "。；！？"):
                continue
            # a comma cannot part what has commas inside; else most of them tell
            inside = any("，" in item for item in items)
            marks = [mark for mark in counts if not (inside and mark == "，")] or ["；"]
            right = max(marks, key=lambda mark: (counts[mark], mark == "；"))
            for end in ends:
                if text[end] != right:
                    span = Span(end, end + 1)
                    message = f"这一组分项之间别处用“{right}”，这里用“{text[end]}”"
                    yield Hit(span, message, (replace(span, right),), group="separators")


@dataclass(frozen=True)
class SemicolonBetweenNouns:
    """A sentence that is nothing but a few nouns with semicolons between them."""

    info: CheckInfo

    def block_hits(self, block: BlockView) -> Iterator[Hit]:
        """One hit a semicolon."""
        text = block.text
        if text.count("；") < 2:
            return
        for match in _LIST.finditer(text):
            words = [word for word in block.words if match.start() <= word.span.start < match.end()]
            if not all(word.text in "；。" or word.tag.startswith(_NOUNS) for word in words):
                continue
            for at in range(*match.span()):
                if text[at] == "；":
                    span = Span(at, at + 1)
                    yield Hit(span, "并列的词语之间用顿号，不用分号", (replace(span, "、"),), group="nouns")


CHECKS = (
    MixedSeparators(
        info(
            "punctuation.mixed-separators",
            "同组分项之间的标点不一致",
            "同一组“一是……二是……”各项地位相同，项与项之间的标点应当一致。",
            f"{_SOURCE}附录A.5；规则表 PU-072",
            (
                ("一是补短板；二是强弱项。三是提质量。", "一是补短板；二是强弱项；三是提质量。"),
                (
                    "要求：一要早谋划，二要早部署，早动手；三要早见效。",
                    "要求：一要早谋划；二要早部署，早动手；三要早见效。",
                ),
            ),
            (
                "一是补短板；二是强弱项；三是提质量。",
                "一是补短板，二是强弱项，三是提质量。",
                "一是补短板。短板在乡村。二是强弱项；三是提质量。",
                "一是补短板；二是强弱项。",
            ),
            confidence=0.8,
        )
    ),
    SemicolonBetweenNouns(
        info(
            "punctuation.semicolon-between-nouns",
            "并列的词语之间用了分号",
            "分号用于并列的分句；几个简单的名词并列，之间用顿号。分行列举的各项可以用分号。",
            f"{_SOURCE}4.6；规则表 PU-071",
            (("展出的农机有三类：拖拉机；收割机；播种机。", "展出的农机有三类：拖拉机、收割机、播种机。"),),
            (
                "展出的农机有三类：拖拉机、收割机、播种机。",
                "要落实责任；加强检查；抓好宣传。",
                "获奖的有：《甲》；《乙》；《丙》。",
            ),
            confidence=0.75,
        )
    ),
)
