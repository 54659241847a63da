"""The page that a reader would have made of a text with edits: what is checked while a person types."""

from bisect import bisect_right
from dataclasses import dataclass, replace

from proofreader.core.page import Article, Block, Page, SourceMap
from proofreader.core.span import Span
from proofreader.review.projection import Projection


@dataclass(frozen=True, slots=True)
class EditedSource:
    """The source map of a page with edits: places lead through the edits to the file."""

    source: SourceMap
    projection: Projection

    @property
    def encoding(self) -> str:
        """The file's encoding."""
        return self.source.encoding

    @property
    def sha256(self) -> str:
        """Hex digest of the file's bytes (the edits are not in it)."""
        return self.source.sha256

    def to_source(self, span: Span) -> Span | None:
        """The range of the decoded file that these characters came from."""
        return self.source.to_source(self.projection.restore(span))


def edited_page(page: Page, projection: Projection) -> Page:
    """The page with the projection's edits made; the page itself when there are none (or no blocks).

    A line end taken out joins two blocks into one of the first's kind; a line end put in makes two blocks of the same
    kind. Articles keep the blocks that begin in them.
    """
    if not projection.edits or not page.blocks:
        return page
    starts = [block.span.start for block in page.blocks]
    blocks: list[Block] = []
    firsts: list[int] = []  # for each block of the result, the block of the page it comes from
    touched = projection.edits[0].span.start
    at = 0
    for line in projection.text.split("\n"):
        span = Span(at, at + len(line))
        at = span.end + 1
        origin = max(0, bisect_right(starts, projection.to_original(span.start, after=span.start > 0)) - 1)
        if firsts and origin < firsts[-1]:
            origin = firsts[-1]
        block = page.blocks[origin]
        if block.span.end >= touched or block.span != span:
            block = replace(block, span=span, lead=_lead(block, span, projection, begins=origin not in firsts[-1:]))
        blocks.append(block)
        firsts.append(origin)
    articles = tuple(
        Article(article.title, _count(firsts, article.first_block), _count(firsts, article.end_block))
        for article in page.articles
    )
    return Page(page.path, projection.text, tuple(blocks), articles, EditedSource(page.source, projection))


def _count(firsts: list[int], block: int) -> int:
    """How many blocks of the result come from blocks before this one; `firsts` never falls."""
    return bisect_right(firsts, block - 1)


def _lead(block: Block, span: Span, projection: Projection, *, begins: bool) -> Span | None:
    if block.lead is None or not begins:
        return None
    lead = projection.project(block.lead)
    start, end = max(lead.start, span.start), min(lead.end, span.end)
    return Span(start, end) if start < end else None
