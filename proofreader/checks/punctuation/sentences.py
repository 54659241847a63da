"""Marks that depend on the sentence: questions, nested colons, semicolons between items."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from proofreader.checks.contract import BlockView, CheckInfo, Hit, replace
from proofreader.checks.matching import PatternCheck, group_span, info
from proofreader.checks.punctuation.run_in import SECOND, run_in_series
from proofreader.core.finding import Severity
from proofreader.core.span import Span

_SOURCE = "GB/T 15834—2011《标点符号用法》"


@dataclass(frozen=True)
class SemicolonBetweenSentences:
    """Items of a run-in series that hold full stops but are parted by semicolons."""

    info: CheckInfo
    needles = SECOND

    def block_hits(self, block: BlockView) -> Iterator[Hit]:
        """One hit a semicolon that should be a full stop."""
        text = block.text
        for series in run_in_series(text):
            ends = [match.start() for match in series[1:]]
            items = [text[first.end() : end - 1] for first, end in zip(series, ends, strict=False)]
            if not any("。" in item for item in items):
                continue
            for end in ends:
                if text[end - 1] in "；;":
                    span = Span(end - 1, end)
                    yield Hit(span, "各项内部已用句号，项与项之间应当用句号", (replace(span, "。"),), group="items")


def _statement(match: re.Match[str]) -> Hit:
    span = Span(match.end() - 1, match.end())
    return Hit(span, "疑问词只在句子的一个成分里，全句不是问句", (replace(span, "。"),))


def _choice(match: re.Match[str]) -> Hit:
    span = group_span(match, "mark")
    return Hit(span, "选择问句中间一般用逗号，问号放在最后", (replace(span, "，"),))


def _nested_colon(match: re.Match[str]) -> Hit:
    span = group_span(match, "mark")
    return Hit(span, "一句话里套用了两层冒号", (replace(span, "，"),))


CHECKS = (
    SemicolonBetweenSentences(
        info(
            "punctuation.semicolon-between-sentences",
            "各项内有句号，项间却用分号",
            "分项列举时，只要有一项内部用了句号，各项之间就应当用句号，不用分号。",
            f"{_SOURCE}附录A.5；规则表 PU-070",
            (
                (
                    "一是抓产业。产业是根基；二是抓项目；三是抓改革。",
                    "一是抓产业。产业是根基。二是抓项目。三是抓改革。",
                ),
            ),
            ("一是抓产业；二是抓项目；三是抓改革。", "一是抓产业。二是抓项目。三是抓改革。说一是一；说二是二。"),
            confidence=0.85,
        )
    ),
    PatternCheck(
        info(
            "punctuation.question-mark-in-statement",
            "陈述句用了问号",
            "“不知道”“取决于”等后面的疑问词只是一个成分，全句是陈述句，用句号。",
            f"{_SOURCE}附录A.2；规则表 PU-042",
            (("能不能成功取决于你怎么做？", "能不能成功取决于你怎么做。"),),
            ("你知道他去哪儿了吗？", "这取决于什么呢？"),
            severity=Severity.ADVICE,
            confidence=0.5,
        ),
        r"(?:取决于|关键在于|谁也不知道|没有人知道|我不知道|他不知道|也不清楚)[^，。？！：；“”]{0,20}(?:什么|怎么|怎样|如何|哪|谁|是否|多少|为何)[^，。？！：；“”吗呢吧]*？",
        _statement,
        ("？",),
    ),
    PatternCheck(
        info(
            "punctuation.question-mark-in-choice",
            "选择问句中间用了问号",
            "选择问句通常只在最后用问号，各选项之间用逗号；选项较长或要分别强调时可以都用。",
            f"{_SOURCE}4.2.3.2；规则表 PU-043",
            (("是今天去？还是明天去？", "是今天去，还是明天去？"),),
            ("是今天去，还是明天去？",),
            severity=Severity.ADVICE,
            confidence=0.6,
        ),
        r"是[^，。；？！“”]{1,12}(?P<mark>？)还是[^。；？！“”]{1,16}？",
        _choice,
        ("？还是",),
    ),
    PatternCheck(
        info(
            "punctuation.nested-colon",
            "一句话里套用冒号",
            "冒号提示的范围应当明确，一个句子里应避免冒号套冒号。",
            f"{_SOURCE}4.7.3；规则表 PU-060",
            (("会议要求：各单位要做到：思想统一。", "会议要求，各单位要做到：思想统一。"),),
            ("时间：15：40", "会议要求：各单位要抓落实。", "他说：“要求是：团结。”"),
            severity=Severity.ADVICE,
            confidence=0.5,
        ),
        r"(?<=[一-鿿])(?P<mark>：)[^：。！？；“”\s0-9]{2,40}(?<![0-9一])：(?=[一-鿿])",
        _nested_colon,
        ("：",),
    ),
)
