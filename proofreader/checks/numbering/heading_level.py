"""Sibling headings of which some stand alone and some run into their paragraphs."""

from collections import Counter
from collections.abc import Iterator

from proofreader.checks.contract import CheckInfo, Hit, PageView, insert
from proofreader.checks.numbering.markers import Style
from proofreader.checks.numbering.outline import Form, Item, Sequence, article_sequences
from proofreader.core.finding import Severity
from proofreader.core.span import Span

TITLE = 40
"""Code points up to which the first sentence of a numbered paragraph may be its heading."""
REST = 40
"""Code points of text that have to follow it."""


class HeadingOutOfLevel:
    """一、 stands alone, 二、 runs into its paragraph; or siblings differ in the level the file gives them."""

    info = CheckInfo(
        id="numbering.heading-out-of-level",
        title="同级小标题格式不一",
        why="同一层次的小标题有的单独成段，有的接排在段首，或者层级不同，版面上就不像同级。",
        source="GB/T 9704—2012 7.3.3；报纸版面惯例（同级标题字体、位置一致）",
        severity=Severity.WARNING,
        confidence=0.88,
        examples=(
            (
                "### 老街新貌\n\n#### 一、修旧如旧，留住老味道。\n\n青石板一块块编号，按原样铺回去。\n\n"
                "**二、引来新店，添上新生意。**茶馆、书店、手工作坊相继开张，老街的夜晚又亮起了灯。\n",
                "### 老街新貌\n\n#### 一、修旧如旧，留住老味道。\n\n青石板一块块编号，按原样铺回去。\n\n"
                "**二、引来新店，添上新生意。**\n\n茶馆、书店、手工作坊相继开张，老街的夜晚又亮起了灯。\n",
            ),
        ),
        allows=(
            "### 老街新貌\n\n**一、修旧如旧。**青石板一块块编号，按原样铺回去。\n\n"
            "**二、引来新店。**茶馆、书店、手工作坊相继开张。\n",
            "### 村民公约\n\n### （一）按时投放垃圾\n\n（二）爱护公用设施；\n\n"
            "**（三）门前清扫干净。**下雪天要先扫出过路的一条道来，再把自家门前的积雪堆到树坑里；\n",
        ),
    )

    def page_hits(self, page: PageView) -> Iterator[Hit]:
        for found in article_sequences(page):
            for sequence in found:
                if sequence.style in (Style.CHINESE, Style.CHINESE_BRACKETED):
                    yield from _odd_levels(page, sequence)
                    yield from _run_in(page, sequence)


def _odd_levels(page: PageView, sequence: Sequence) -> Iterator[Hit]:
    levels = [item.level for item in sequence.items if item.level is not None]
    counts = Counter(levels)
    if len(counts) < 2:
        return
    usual = max(counts, key=lambda level: (counts[level], level == levels[0]))
    for item in sequence.items:
        if item.level is not None and item.level != usual:
            # the marker alone: a wide span would lose to any small finding inside it
            yield Hit(
                item.marker.span.shift(page.start(item.block)),
                f"这个小标题是第 {item.level} 级，同级的其他小标题是第 {usual} 级",
            )


def _run_in(page: PageView, sequence: Sequence) -> Iterator[Hit]:
    model = next((item for item in sequence.items if item.form is Form.HEADING), None)
    if model is None or any(page.blocks[item.block].text.endswith("；") for item in sequence.items):
        return  # what ends in a semicolon is an item of a list, and may go on with a sentence of its own
    for item in sequence.items:
        end = _title_end(page, item)
        if end:
            start = page.start(item.block)
            span = Span(start + end - 1, start + end)  # its last character: where the line end goes
            numeral = model.marker.span.of(page.blocks[model.block].text)
            yield Hit(
                span,
                f"小标题“{page.text[start : start + min(end, 12)]}…”接排在段首，同级的“{numeral}”单独成段",
                (insert(span.end, "\n", label="标题单独成段"),),
                confidence=None if item.form is Form.RUN_IN else 0.65,
                group=f"run-in/{model.marker.style.value}",
            )


def _title_end(page: PageView, item: Item) -> int:
    """Where the heading that runs into a paragraph ends, in code points of the block; 0 where there is none."""
    block = page.blocks[item.block]
    if item.form is Form.RUN_IN and block.lead is not None:
        return block.lead.end
    if item.form is Form.PARAGRAPH and item.marker.style is Style.CHINESE:
        end = block.text.find("。", 0, TITLE) + 1
        return end if end and len(block.text) - end >= REST else 0
    return 0
