"""The numbered headings and paragraphs of an article, gathered into sequences of siblings."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from proofreader.checks.contract import PageView
from proofreader.checks.numbering.markers import Marker, Style, marker_of
from proofreader.core.page import BlockKind
from proofreader.core.span import Span

_SENTENCE_ENDS = "。！？；"
HEADING_LENGTH = 45
"""Code points up to which a paragraph of its own that begins with a marker may be a heading."""


class Form(StrEnum):
    """How a numbered text stands on the page."""

    HEADING = "单独成段的小标题"
    RUN_IN = "段首标题"
    LINE = "一行"
    PARAGRAPH = "段落"


@dataclass(frozen=True, slots=True)
class Item:
    """One numbered block: `block` indexes the page's blocks, `marker` is in code points of its text."""

    block: int
    marker: Marker
    form: Form
    level: int | None


@dataclass(slots=True)
class Sequence:
    """Siblings of one style, in the order of the page; `parent` is the item they stand under."""

    style: Style
    items: list[Item] = field(default_factory=list)
    parent: Item | None = None

    @property
    def values(self) -> list[int]:
        """The numbers as they stand."""
        return [item.marker.value for item in self.items]


def article_ranges(page: PageView) -> Iterator[range]:
    """The blocks of each article; the whole page where no articles were told apart."""
    articles = page.page.articles
    if not articles:
        yield range(len(page.blocks))
    for article in articles:
        yield range(article.first_block, article.end_block)


def article_sequences(page: PageView) -> list[list[Sequence]]:
    """The sequences of each article."""
    return page.shared(_article_sequences)


def _article_sequences(page: PageView) -> list[list[Sequence]]:
    return [_sequences(page, blocks) for blocks in article_ranges(page)]


def _sequences(page: PageView, blocks: range) -> list[Sequence]:
    """The sequences of one article. Going back to an outer style closes the inner ones; a new 1 begins a new sequence.

    So does a numbered paragraph that does not count on from the last one and follows a paragraph without a number:
    texts hold many short lists, each under its own opening words.
    """
    found: list[Sequence] = []
    stack: list[Sequence] = []
    numbered = -1
    for item in _items(page, blocks):
        apart = item.block != numbered + 1 and item.form in (Form.LINE, Form.PARAGRAPH)
        numbered = item.block
        depth = next((i for i, each in enumerate(stack) if each.style is item.marker.style), None)
        if depth is not None:
            del stack[depth + 1 :]
            last = stack[depth].items[-1].marker.value
            if (item.marker.value == 1 and last != 1) or (apart and item.marker.value != last + 1):
                stack.pop()
                depth = None
        if depth is None:
            parent = stack[-1].items[-1] if stack else None
            stack.append(Sequence(item.marker.style, parent=parent))
            found.append(stack[-1])
        stack[-1].items.append(item)
    return found


def number_span(page: PageView, item: Item) -> Span:
    """The numeral of an item, in code points of the page's text."""
    return item.marker.number.shift(page.start(item.block))


def marker_span(page: PageView, item: Item) -> Span:
    """The whole marker of an item, in code points of the page's text."""
    return item.marker.span.shift(page.start(item.block))


def _items(page: PageView, blocks: range) -> Iterator[Item]:
    for index in blocks:
        block = page.blocks[index]
        if block.kind not in (BlockKind.HEADING, BlockKind.BODY):
            continue
        marker = marker_of(block)
        if marker is None:
            continue
        text = block.text
        whole = block.lead is not None and len(block.lead) >= len(text) - 1
        if block.kind is BlockKind.HEADING or whole:
            form = Form.HEADING
        elif block.lead is not None and block.lead.start == 0:
            form = Form.RUN_IN
        elif len(text) <= HEADING_LENGTH and not any(mark in text[:-1] for mark in _SENTENCE_ENDS):
            form = Form.LINE
        else:
            form = Form.PARAGRAPH
        yield Item(index, marker, form, block.level if block.kind is BlockKind.HEADING else None)
