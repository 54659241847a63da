"""A paragraph whose last sentence has no end mark."""

from collections.abc import Iterator

from proofreader.checks.contract import CheckInfo, Hit, PageView, insert
from proofreader.checks.structure.breaks import Tear, breaks
from proofreader.core.finding import Severity
from proofreader.core.page import BlockKind
from proofreader.core.span import Span

QUOTED = 6
SHARE = 25
"""One paragraph in so many may lack its mark before the text counts as one that does not use them."""


class MissingEndMark:
    """Paragraphs of several sentences that end in a word; the fix adds a full stop."""

    info = CheckInfo(
        id="structure.missing-end-mark",
        title="段末缺句末点号",
        why="前面几句都有句末点号，最后一句没有，下面已经另起一段。",
        source="GB/T 15834—2011 4.1（句号用于句子末尾）",
        severity=Severity.WARNING,
        confidence=0.75,
        examples=(
            (
                "镇上新开了两家书店。放学以后，孩子们都爱到那里看书\n\n#### 二、周末有去处\n\n周末，书店还办讲座。\n",
                "镇上新开了两家书店。放学以后，孩子们都爱到那里看书。\n\n#### 二、周末有去处\n\n周末，书店还办讲座。\n",
            ),
        ),
        allows=(
            "镇上新开了两家书店。放学以后，孩子们都爱到那里看书。（记者 林一舟）\n\n#### 周末有去处\n",
            "读者在书店里看书。本报记者 林一舟摄\n",
        ),
    )

    def page_hits(self, page: PageView) -> Iterator[Hit]:
        found = [each.index for each in breaks(page) if each.tear is Tear.NO_END_MARK]
        paragraphs = sum(block.kind is BlockKind.BODY for block in page.blocks)
        if len(found) > 2 + paragraphs // SHARE:
            return
        for index in found:
            end = page.page.blocks[index].span.end
            start = max(page.start(index), end - QUOTED)
            quote = page.text[start:end]
            yield Hit(Span(start, end), f"段末没有句号：“…{quote}”", (insert(end, "。", label="补句号"),))
