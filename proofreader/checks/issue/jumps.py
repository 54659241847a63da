"""Texts that go on on another page: 下转第3版 there, 上接第1版 here."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from proofreader.checks.contract import CheckInfo, Hit
from proofreader.checks.issue.leaves import LEAF, leaf, leaf_of
from proofreader.checks.matching import info
from proofreader.core.page import Issue, Page
from proofreader.core.span import Span

_TO = re.compile(rf"(?:下转|转入|续见)\s*第?\s*(?P<leaf>{LEAF})\s*版")
_FROM = re.compile(rf"(?:上接|紧接|续接)\s*第?\s*(?P<leaf>{LEAF})\s*版")
_SOURCE = "报纸版面惯例（转版两头照应）；规则表 HD-10"
_FRONT = "2024年3月5日 第1版\n\n### 春耕开始\n\n农机下田，种子入库，（下转{}版）\n"
_BACK = "2024年3月5日 第3版\n\n### 春耕开始\n\n（上接{}版）水渠也修好了。\n"


@dataclass(frozen=True)
class LooseJump:
    """Jumps `one` way to a page of the issue that has no jump the `other` way."""

    info: CheckInfo
    one: re.Pattern[str]
    other: re.Pattern[str]
    words: str

    def issue_hits(self, issue: Issue) -> Iterator[tuple[int, Hit]]:
        """A hit on each jump that nothing answers; silent about pages that are not there or have no number."""
        leaves = [leaf_of(page) for page in issue.pages]
        there: dict[str, list[int]] = defaultdict(list)
        for index, number in enumerate(leaves):
            if number is not None:
                there[number].append(index)
        for index, page in enumerate(issue.pages):
            here = leaves[index]
            for match in self.one.finditer(page.text):
                target = leaf(match["leaf"])
                if target not in there or here is None:
                    continue
                span = Span(*match.span())
                if target == here:
                    yield index, Hit(span, f"本版就是第{here}版，转版写错了")
                elif not any(here in self._answers(issue.pages[other]) for other in there[target]):
                    yield index, Hit(span, f"第{target}版上没有“{self.words}第{here}版”，两头对不上")

    def _answers(self, page: Page) -> set[str]:
        return {leaf(match["leaf"]) for match in self.other.finditer(page.text)}


CHECKS = (
    LooseJump(
        info(
            "structure.jump-without-end",
            "下转的版上没有接着的文字",
            "写了“下转第几版”，那一版上就应当有“上接”这一版的文字，版次两头要对得上。",
            _SOURCE,
            (
                (_FRONT.format("第3") + "\f" + _BACK.format("第2"),) * 2,
                (_FRONT.format("一") + "\f" + _BACK.format("一"),) * 2,
            ),
            (_FRONT.format("第3") + "\f" + _BACK.format("第一"), _FRONT.format("第4") + "\f" + _BACK.format("1")),
            confidence=0.85,
        ),
        _TO,
        _FROM,
        "上接",
    ),
    LooseJump(
        info(
            "structure.jump-without-start",
            "上接的版上没有下转的文字",
            "写了“上接第几版”，那一版上就应当有“下转”这一版的文字，版次两头要对得上。",
            _SOURCE,
            ((_FRONT.format("第4") + "\f" + _BACK.format("第1"),) * 2,),
            (_FRONT.format("03") + "\f" + _BACK.format("01"), _FRONT.format("第3") + "\f" + _BACK.format("第2")),
            confidence=0.85,
        ),
        _FROM,
        _TO,
        "下转",
    ),
)
