"""The three industries of a place and what they make together: 第一、第二、第三产业 and 地区生产总值."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from proofreader.checks.contract import CheckInfo, Hit, PageView
from proofreader.checks.facts.values import NUMBER, decimals, printed, value
from proofreader.checks.matching import group_span, info, smallest
from proofreader.core.page import BlockKind

_ADDED = r"(?:实现|完成)?增加值(?:达到?|为|完成|实现)?"
_GAP = r"[^。！？\d]{0,4}"
_PARTS = re.compile(
    rf"(?:第一产业|一产){_ADDED}(?P<a>{NUMBER})亿元(?P<one>[^。！？]{{0,40}}?)(?:第二产业|二产){_ADDED}(?P<b>{NUMBER})亿元"
    rf"(?P<two>[^。！？]{{0,40}}?)(?:第三产业|三产){_ADDED}(?P<c>{NUMBER})亿元"
)
_WHOLE = re.compile(
    rf"(?:地区生产总值|生产总值|GDP)(?:（[^（）]{{0,8}}）)?(?:达到?|为|完成|实现|约|共|是|{_GAP})(?P<n>{NUMBER})亿元"
)
_REACH = 160
"""How many characters before the parts the whole may be told."""


@dataclass(frozen=True)
class IndustriesCheck:
    """Only where one whole is told shortly before the parts, in their paragraph or the one before it."""

    info: CheckInfo

    def page_hits(self, page: PageView) -> Iterator[Hit]:
        """Hits on the last part, with the fixes of the other figures behind its own."""
        for index, block in enumerate(page.blocks):
            if block.kind is not BlockKind.BODY or "产业" not in block.text:
                continue
            for match in _PARTS.finditer(block.text):
                start = page.start(index)
                first = page.start(index - 1) if index and page.blocks[index - 1].kind is BlockKind.BODY else start
                end = start + match.start()
                told = list(_WHOLE.finditer(page.text, max(first, end - _REACH), end))
                if len(told) != 1 or "约" in told[0][0] or re.search("其中|约", match[0]):
                    continue
                hit = self._judge(match, told[0], start)
                if hit is not None:
                    yield hit

    @staticmethod
    def _judge(match: re.Match[str], whole: re.Match[str], start: int) -> Hit | None:
        parts = [value(match[name]) for name in "abc"]
        total = value(whole["n"])
        added = sum((part.exact for part in parts), Fraction(0))
        slack = sum((part.step for part in parts), total.step) / 2
        if abs(added - total.exact) <= slack or not total.exact * 7 < added * 10 < total.exact * 13:
            return None
        figures = decimals(match["c"])
        span = group_span(match, "c").shift(start)
        last = total.exact - (added - parts[-1].exact)
        good = printed(added, decimals(whole["n"]))
        fixes = [smallest(span, match["c"], printed(last, figures))] if last > 0 else []
        fixes.append(smallest(group_span(whole, "n"), whole["n"], good))
        return Hit(span, f"三次产业相加是{good}亿元，与生产总值{whole['n']}亿元不符，请核对", tuple(fixes))


_TOLD = "### 经济\n\n全县实现生产总值90亿元，增长5%。"
_SHARES = "第一产业增加值10亿元，第二产业增加值40亿元，第三产业增加值"

CHECKS = (
    IndustriesCheck(
        info(
            "numbers.industries-and-product",
            "三次产业之和不等于生产总值",
            "第一、第二、第三产业增加值加起来就是地区生产总值（已计入四舍五入）。",
            "AR-01，统计指标定义",
            ((f"{_TOLD}{_SHARES}46亿元。", f"{_TOLD}{_SHARES}40亿元。"),),
            (
                f"{_TOLD}{_SHARES}40亿元。",
                "### 经济\n\n全省生产总值900.5亿元。一产增加值100.2亿元；二产增加值400.2亿元；三产增加值400.2亿元。",
            ),
            confidence=0.85,
        )
    ),
)
