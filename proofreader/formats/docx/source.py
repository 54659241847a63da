"""Where the characters of a docx page stand in its parts."""

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import NamedTuple

from proofreader.core.span import Span
from proofreader.formats.docx.package import Package


class BlockPlace(NamedTuple):
    """A block [first, last) of the page; its characters stand together from `at` on among those of the story."""

    first: int
    last: int
    at: int


class UnitPlace(NamedTuple):
    """`length` characters of the story from `at` on: in which part, in which paragraph and run of it (counted from 0 in
    the order of the file), and where they begin among the characters of the run.
    """

    at: int
    length: int
    part: str
    paragraph: int
    run: int
    offset: int


class Place(NamedTuple):
    """One character in the file: part, paragraph, run, and the code point within the run's text."""

    part: str
    paragraph: int
    run: int
    offset: int


@dataclass(frozen=True, slots=True)
class DocxSource:
    """The source map of a docx page: exact, and made once when the page is read."""

    package: Package = field(repr=False)
    sha256: str
    blocks: tuple[BlockPlace, ...] = field(repr=False)
    units: tuple[UnitPlace, ...] = field(repr=False)
    encoding: str = "utf-8"

    def to_source(self, span: Span) -> Span | None:
        """None: a docx has parts and runs (see `place`), no one text with positions of its own."""
        return None

    def block_index(self, position: int) -> int:
        """The block that holds a position; the end of a block belongs to it."""
        return max(0, bisect_right(self.blocks, position, key=lambda block: block.first) - 1)

    def story(self, position: int) -> int:
        """The position among the characters of the story. Raises ValueError for a line end of the page."""
        block = self.blocks[self.block_index(position)]
        if position > block.last:
            raise ValueError(f"outside the page: {position}")
        return block.at + position - block.first

    def place(self, position: int) -> Place | None:
        """Where a character of the page stands; None for the line end between two blocks."""
        block = self.blocks[self.block_index(position)]
        if position >= block.last:
            return None
        at = block.at + position - block.first
        unit = self.units[bisect_right(self.units, at, key=lambda unit: unit.at) - 1]
        return Place(unit.part, unit.paragraph, unit.run, unit.offset + at - unit.at)
