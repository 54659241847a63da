"""Half a sentence whose other half is not where it should be."""

from collections.abc import Iterator

from proofreader.checks.contract import CheckInfo, Hit, PageView
from proofreader.checks.structure.breaks import Tear, breaks
from proofreader.core.finding import Severity
from proofreader.core.span import Span

QUOTED = 8


class MisplacedFragment:
    """A torn sentence that does not go on in the next block, or a block that begins with the end of one. No fix."""

    info = CheckInfo(
        id="structure.misplaced-fragment",
        title="句子只有半截，另一半不在相接处",
        why="段末的句子没有说完，后面接的却是另外的内容；或者一段从半句话开始。多半是排版时串栏、漏段，要对照原稿。",
        source="报纸校对惯例（串栏、漏段、错接）",
        severity=Severity.WARNING,
        confidence=0.75,
        examples=(("苗圃里新到了一批果苗。工人们正忙着把它们移栽到\n\n### 夜校开课\n\n夜校昨天开课。\n",) * 2,),
        allows=(
            "座谈会上，代表们谈了三点希望：\n\n#### 一、修好路\n\n路通了，日子就好了。\n",
            "他说：“今年的收成不错。”\n\n“明年还要多种几亩。”他又说。\n",
        ),
    )

    def page_hits(self, page: PageView) -> Iterator[Hit]:
        blocks = page.page.blocks
        for found in breaks(page):
            if found.tear is Tear.ASTRAY:
                span = blocks[found.index].span
                start = max(span.start, span.end - QUOTED)
                quote = page.text[start : span.end]
                yield Hit(Span(start, span.end), f"这一段没有说完（“…{quote}”），下面接不上，请对照原稿")
            elif found.tear is Tear.HEADLESS:
                span = blocks[found.index + 1].span
                end = min(span.end, span.start + QUOTED)
                quote = page.text[span.start : end]
                yield Hit(Span(span.start, end), f"这一段从半句话开始（“{quote}…”），前一段却是完整的，请对照原稿")
