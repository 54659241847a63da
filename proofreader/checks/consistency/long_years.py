"""How many years two were apart, or one has kept at it: the headline against the text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from proofreader.checks.contract import CheckInfo, Hit, PageView
from proofreader.checks.matching import swap
from proofreader.cjk.numerals import like, to_int
from proofreader.core.finding import Severity
from proofreader.core.page import BlockKind
from proofreader.core.span import Span

_APART = "失散|离散|走失|走散|失联|失踪|离家|分离|离别|阔别|被拐"
"""Words that tell one and the same time of a family parted."""
_KEPT = (
    "坚守|守护|扎根|寻亲|寻子|寻女|寻母|寻父|从教|从警|从医|行医|守山|护林|从艺|执教|照料|照顾|赡养|驻村|戍边|从业|学艺"
)
_YEARS = re.compile(
    rf"(?:(?P<apart>{_APART})|(?P<kept>{_KEPT}))(?:已经|已|了|长达|整整|将满|至今)*(?P<rough>近|约|逾|超)?"
    r"(?P<n>\d{1,2}|[一二三四五六七八九十]{1,3})(?P<more>多|余)?个?[年载](?![代级前月初底末])"
)
_FAR = 15
"""Years beyond which two figures are of different things."""


@dataclass(frozen=True, slots=True)
class _Told:
    years: int
    word: str
    printed: str
    span: Span


@dataclass(frozen=True)
class YearsTold:
    """One number of years in the headline, another and only one in the text, told with the same word or its like."""

    info: CheckInfo

    def page_hits(self, page: PageView) -> Iterator[Hit]:
        """The first place of it in the text."""
        if page.is_collection:
            return
        for head, body in _sections(page):
            heads = _told(page, head)
            for word in {one.word for one in heads}:
                yield from self._compare(
                    [one for one in heads if one.word == word], [one for one in _told(page, *body) if one.word == word]
                )

    @staticmethod
    def _compare(heads: list[_Told], body: list[_Told]) -> Iterator[Hit]:
        if len({one.years for one in heads}) != 1 or len({one.years for one in body}) != 1:
            return
        said, other = heads[0], body[0]
        if other.years == said.years or abs(other.years - said.years) > _FAR:
            return
        if said.word != _APART and 0 in (other.years % 10, said.years % 10):
            return  # a round number stands for the other
        words = f"标题说的是{said.printed}年，这里是{other.printed}年，请核对"
        yield swap(other.span, other.printed, like(other.printed, said.years), words)


def _sections(page: PageView) -> Iterator[tuple[Span, list[Span]]]:
    """Each headline or subheading with the running text under it."""
    head: Span | None = None
    body: list[Span] = []
    for block in page.page.blocks:
        if block.kind in (BlockKind.HEADLINE, BlockKind.HEADING):
            if head is not None and body:
                yield head, body
            head, body = block.span, []
        elif block.kind is BlockKind.BODY:
            body.append(block.span)
    if head is not None and body:
        yield head, body


def _told(page: PageView, *spans: Span) -> list[_Told]:
    found = []
    for span in spans:
        for match in _YEARS.finditer(page.text, span.start, span.end):
            years = to_int(match["n"])
            if years is None or years < 3 or match["rough"] or match["more"]:
                continue
            found.append(_Told(years, match["kept"] or _APART, match["n"], Span(*match.span("n"))))
    return found


CHECKS = (
    YearsTold(
        CheckInfo(
            "consistency.years-against-headline",
            "年数与标题不符",
            "标题说分离、坚守了多少年，正文里的年数应当与它相符。",
            "AR-10，报刊差错认定“数据错误”",
            Severity.WARNING,
            0.85,
            (
                (
                    "### 失散二十六年 姐妹重逢\n\n昨天，离家28年的魏小妹回到了村里。",
                    "### 失散二十六年 姐妹重逢\n\n昨天，离家26年的魏小妹回到了村里。",
                ),
                (
                    "### 守山27年的护林员\n\n魏大山在林场守山29年，走坏了上百双鞋。",
                    "### 守山27年的护林员\n\n魏大山在林场守山27年，走坏了上百双鞋。",
                ),
            ),
            (
                "### 失散二十六年 姐妹重逢\n\n昨天，离家26年的魏小妹回到了村里。",
                "### 坚守30年\n\n魏大山在林场坚守了31年。",
                "### 失散二十六年 姐妹重逢\n\n寻亲18年后，失散26年的姐妹重逢。",
            ),
        )
    ),
)
