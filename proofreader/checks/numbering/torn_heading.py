"""A heading whose last words have slipped into the paragraph below."""

from collections.abc import Iterator

from proofreader.checks.contract import CheckInfo, Hit, PageView
from proofreader.checks.numbering.markers import marker_in
from proofreader.checks.numbering.outline import HEADING_LENGTH
from proofreader.checks.structure.edges import join_at, widen
from proofreader.core.finding import Severity, Suggestion
from proofreader.core.page import BlockKind
from proofreader.core.span import Edit, Span

_ENDS = "。！？；：…”’）!?;:"
STRAY_LEAD = 14
"""Code points up to which a run-in heading may be the rest of the heading above it."""
STRAY_SENTENCE = 7
"""The same where nothing but a full stop sets it off."""


class TornHeading:
    """The rest of a numbered heading opens the next paragraph; the first fix moves it up, the second joins the two."""

    info = CheckInfo(
        id="numbering.torn-heading",
        title="小标题被拆成两截",
        why="带序号的小标题没有说完，后半截跑到了下一段的开头。",
        source="报纸校对惯例（小标题换行后错归正文）",
        severity=Severity.ERROR,
        confidence=0.9,
        examples=(
            (
                "### 山村来了新老师\n\n#### 一、想方设法、多方联系,把老师请\n\n"
                "**进来。**去年冬天，村小只剩一位老师。后来，三位青年报名支教。\n\n"
                "#### 二、腾房子、修操场，让老师住得安心。\n\n村里把最好的房子让了出来。\n",
                "### 山村来了新老师\n\n#### 一、想方设法、多方联系,把老师请进来。\n\n"
                "去年冬天，村小只剩一位老师。后来，三位青年报名支教。\n\n"
                "#### 二、腾房子、修操场，让老师住得安心。\n\n村里把最好的房子让了出来。\n",
            ),
        ),
        allows=(
            "### 山村来了新老师\n\n#### 一、把老师请进来\n\n**缘起。**去年冬天，村小只剩一位老师。\n\n"
            "#### 二、让老师住下来\n\n**安居。**村里把最好的房子让了出来。\n",
        ),
    )

    def page_hits(self, page: PageView) -> Iterator[Hit]:
        blocks = page.blocks
        for index in range(len(blocks) - 1):
            heading, after = blocks[index], blocks[index + 1]
            text = heading.text
            if text[-1:] in _ENDS or not after.text or marker_in(after.text):
                continue
            if heading.kind is BlockKind.BODY and (len(text) > HEADING_LENGTH or any(c in _ENDS for c in text)):
                continue
            if heading.kind not in (BlockKind.HEADING, BlockKind.BODY) or not marker_in(text):
                continue
            if after.kind is BlockKind.HEADING:
                rest = len(after.text)
                torn = after.level == heading.level and _goes_on(text, after.text, needed=2.0)
            elif after.kind is BlockKind.BODY:
                rest, torn = _stray_head(page, index)
            else:
                continue
            if torn:
                yield _hit(page, index, rest)


def _stray_head(page: PageView, index: int) -> tuple[int, bool]:
    """How many code points of the paragraph under a heading may belong to it, and whether they do."""
    heading, after = page.blocks[index], page.blocks[index + 1]
    lead = after.lead
    if lead is not None and lead.start == 0:
        short = len(lead) <= STRAY_LEAD and len(lead) < len(after.text)
        lonely = not any(
            other.lead is not None and not marker_in(other.text)
            for i, other in enumerate(page.blocks)
            if i != index + 1 and page.page.blocks[i].article == page.page.blocks[index].article
        )
        # Where the other headings end with a full stop, this one lacks its own; other run-in headings are a style.
        needed = 5.0 if not lonely else -4.0 if _siblings_stop(page, index) else 0.0
        return len(lead), short and _goes_on(heading.text, after.text[: len(lead)], needed)
    stop = after.text.find("。", 0, STRAY_SENTENCE + 1)
    if stop < 1 or stop + 1 == len(after.text) or any(mark in after.text[:stop] for mark in ",，、：:“"):
        return 0, False
    return stop + 1, _goes_on(heading.text, after.text[: stop + 1], -4.0 if _siblings_stop(page, index) else 0.5)


def _siblings_stop(page: PageView, index: int) -> bool:
    """Whether another heading of the same style in the article ends with a full stop, as this one does not."""
    own = marker_in(page.blocks[index].text)
    for other, block in zip(page.page.blocks, page.blocks, strict=True):
        marker = marker_in(block.text)
        if own and marker and marker.style is own.style and other.article == page.page.blocks[index].article:
            title = block.text if block.lead is None else block.text[: block.lead.end]
            if title.endswith("。") and (block.lead is not None or block.kind is BlockKind.HEADING):
                return True
    return False


def _goes_on(heading: str, rest: str, needed: float) -> bool:
    return join_at(widen(heading), widen(rest).rstrip("。") or rest).score >= needed


def _hit(page: PageView, index: int, rest: int) -> Hit:
    end, start = page.page.blocks[index].span.end, page.start(index + 1)
    tail, head = page.text[max(page.start(index), end - 8) : end], page.text[start : start + rest]
    join = Suggestion((Edit(Span(end, start), ""),), label="把两段接成一段")
    if len(head) == len(page.blocks[index + 1].text):
        fixes: tuple[Suggestion, ...] = (join,)
    else:
        moved = Suggestion(
            (Edit(Span(end, end), head), Edit(Span(start, start + rest), "")), label=f"把“{head}”移到小标题末尾"
        )
        fixes = (moved, join)
    return Hit(Span(end, start + rest), f"小标题“…{tail}”没有说完，“{head}”落到了下一段开头", fixes)
