"""A newspaper page as text: blocks grouped into articles, with a map back to the file."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from proofreader.core.span import Span


class BlockKind(StrEnum):
    """What a block is on the page."""

    MASTHEAD = "masthead"
    DATELINE = "dateline"
    HEADLINE = "headline"
    BYLINE = "byline"
    HEADING = "heading"
    BODY = "body"
    CAPTION = "caption"
    TABLE_CELL = "table-cell"


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph-like unit; its text is `page.text[block.span]` and never holds a line end.

    `article` indexes `Page.articles`, None for masthead and dateline. `level` is the depth of a heading as the file
    marks it (1 is the highest), None where the file does not say. `lead` covers a heading that runs into its
    paragraph (段首标题, “**二、…。**”), in code points of `Page.text`.
    """

    kind: BlockKind
    span: Span
    article: int | None = None
    level: int | None = None
    lead: Span | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """Headline, byline, headings and paragraphs that belong together: a run of `Page.blocks` (half-open indices)."""

    title: str
    first_block: int
    end_block: int


class SourceMap(Protocol):
    """Where the characters of `Page.text` stand in the file they came from."""

    @property
    def encoding(self) -> str:
        """The file's encoding as Python names it."""
        ...

    @property
    def sha256(self) -> str:
        """Hex digest of the file's bytes."""
        ...

    def to_source(self, span: Span) -> Span | None:
        """The range of the decoded file (newlines as one "\\n", no byte order mark) that holds these characters.

        None where the characters have no one place in it.
        """
        ...


@dataclass(frozen=True, slots=True)
class NoSource:
    """The source map of a page that came from no file, or whose file is another's affair."""

    encoding: str = "utf-8"
    sha256: str = ""

    def to_source(self, span: Span) -> Span | None:
        """No place."""
        return None


@dataclass(frozen=True, slots=True)
class Page:
    """One page as text. `text` is the blocks' texts joined by "\\n", without markup.

    `path` is None for a page that came through standard input or the clipboard.
    """

    path: Path | None
    text: str
    blocks: tuple[Block, ...]
    articles: tuple[Article, ...]
    source: SourceMap

    def block_at(self, position: int) -> int:
        """Index of the block that holds a code point (the line end after a block belongs to it).

        Raises ValueError for a position outside the text or a page without blocks.
        """
        if not self.blocks or not 0 <= position <= len(self.text):
            raise ValueError(f"no block at {position}")
        low, high = 0, len(self.blocks) - 1
        while low < high:
            middle = (low + high + 1) // 2
            if self.blocks[middle].span.start <= position:
                low = middle
            else:
                high = middle - 1
        return low


@dataclass(frozen=True, slots=True)
class Issue:
    """One day's paper: the pages of a folder, in order."""

    folder: Path
    pages: tuple[Page, ...]
