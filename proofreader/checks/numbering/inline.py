"""Items numbered within one paragraph: （一）…；（二）…；（四）…, 一、…。二、…。四、…."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from proofreader.checks.contract import BlockView, CheckInfo, Hit, replace
from proofreader.cjk.numerals import like, to_int
from proofreader.core.finding import Severity
from proofreader.core.span import Span

_CN = "[一二三四五六七八九十]{1,3}"
_AT = r"(?:^|(?<=[。；：，！？;:]))[\s　]*"
_FORMS = (
    re.compile(rf"{_AT}[（(](?P<n>{_CN})[）)](?![\s　]*[，。；、：:,;项款条目])"),
    re.compile(rf"{_AT}(?P<n>{_CN})、(?!{_CN}[、，,是要产类等线级区者月年度期季方层楼班号])"),
)


@dataclass(frozen=True)
class InlineItems:
    """Only where the first item is numbered one and stands in the same paragraph; the rest is an outline's affair."""

    info: CheckInfo

    def block_hits(self, block: BlockView) -> Iterator[Hit]:
        """The first number that does not follow from the one before it."""
        text = block.text
        for form in _FORMS:
            markers = [(Span(*match.span("n")), to_int(match["n"]) or 0) for match in form.finditer(text)]
            if len(markers) < 2 or markers[0][1] != 1:
                continue
            for at, (span, number) in enumerate(markers[1:], 2):
                if number == 1 or number > at + 1:
                    break  # another list begins, or the list is told in parts
                if number == at:
                    continue
                numeral = span.of(text)
                right = like(numeral, at)
                rest = [rank for _, rank in markers[at:]]
                words = "重复" if number < at else "不连续"
                if rest[:1] == [at]:  # 一 三 二: this one is out of order
                    words = "次序不对"
                yield Hit(span, f"序号“{numeral}”{words}，按顺序应为“{right}”", (replace(span, right),))
                break


CHECKS = (
    InlineItems(
        CheckInfo(
            id="numbering.inline-items",
            title="段内序号不连续",
            why="同一段里编了号的几项，序号应当从一数下去。",
            source="GB/T 9704—2012 7.3.3；规则表 HD-01",
            severity=Severity.ERROR,
            confidence=0.9,
            examples=(
                (
                    "眼下有三件事：（一）堤坝要加固；（二）泵站要检修；（四）物资要备足。",
                    "眼下有三件事：（一）堤坝要加固；（二）泵站要检修；（三）物资要备足。",
                ),
                (
                    "一、出门先关电源。二、雷雨天不要在树下避雨。二、积水路段绕行。",
                    "一、出门先关电源。二、雷雨天不要在树下避雨。三、积水路段绕行。",
                ),
            ),
            allows=(
                "眼下有三件事：（一）堤坝要加固；（二）泵站要检修；（三）物资要备足。",
                "有下列情形：（一）、（三）项规定的，从重。",
                "一、二年级学生参加，三、四年级观看。",
                "先说（二）泵站检修，再说（四）物资储备。",
            ),
        )
    ),
)
