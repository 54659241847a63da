"""Operations carried out on the elements of a docx, from the end of the text to its start.

From the end, so that what is still to be done finds its elements and offsets as the walk found them.
"""

from abc import ABC, abstractmethod
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from proofreader.core.page import Page
from proofreader.core.span import Edit
from proofreader.formats.docx.names import Element, w
from proofreader.formats.docx.operations import Join, Operation, Replace, operations
from proofreader.formats.docx.source import DocxSource
from proofreader.formats.docx.story import Line, Story, Unit
from proofreader.formats.docx.surgery import can_part, marker_at, part_paragraph

_RANGES = frozenset(
    map(w, ("bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "proofErr", "permStart", "permEnd"))
)


class Stretch(NamedTuple):
    """Characters [start, end) of one unit."""

    unit: Unit
    start: int
    end: int


class Hand(ABC):
    """How changes are made: at once, or as tracked changes."""

    @abstractmethod
    def delete(self, stretch: Stretch, edit: Edit) -> None:
        """Take characters of one unit out."""

    @abstractmethod
    def insert(self, unit: Unit, offset: int, text: str, edit: Edit) -> None:
        """Put characters without line ends in, set like those of the unit."""

    @abstractmethod
    def replace(self, stretches: Sequence[Stretch], text: str, edit: Edit) -> None:
        """Put characters without line ends in the place of others, set like the first of them."""

    @abstractmethod
    def put(self, marker: Element, model: Unit, text: str, edit: Edit) -> None:
        """Put characters in before a marker."""

    @abstractmethod
    def part(self, paragraph: Element, edit: Edit) -> None:
        """A paragraph is new: what stands in it was the beginning of the next."""

    @abstractmethod
    def join(self, chain: Sequence[Element], *, keeps: tuple[bool, bool], last: bool, edit: Edit) -> None:
        """Make one of paragraphs that follow each other. `keeps`: whether anything is left in the first and in the
        last; `last`: whether the last stays apart from what follows."""

    @abstractmethod
    def finish(self) -> None:
        """Tidy up when all is done."""


def carry_out(page: Page, edits: Sequence[Edit], story: Story, hand: Hand) -> set[str]:
    """Make the edits of a docx page; the names of the parts that changed. Raises ValueError when edits overlap.

    A line end between two cells, text boxes, notes or sections, or with a table between, is no paragraph break: what
    stands on either side stays apart.
    """
    if not isinstance(page.source, DocxSource):
        raise ValueError("not a docx page")
    todo = operations(page.text, edits)
    surgeon = _Surgeon(page.source, story, hand, todo)
    for operation in reversed(todo):
        surgeon.do(operation)
    hand.finish()
    return surgeon.changed


def kept_apart(page: Page, edits: Sequence[Edit], story: Story) -> list[Join]:
    """The line ends that edits take out and `carry_out` leaves, because they are no paragraph breaks."""
    if not isinstance(page.source, DocxSource):
        raise ValueError("not a docx page")
    todo = operations(page.text, edits)
    grounds = _Grounds(page.source, story)
    return [one for one in todo if isinstance(one, Join) and not grounds.seam(one.at).joins]


class _Seam(NamedTuple):
    """Where two blocks meet: their lines, the place in the story where the first ends and the second begins, and the
    paragraphs from the one to the other (none where both stand in one, or cannot become one)."""

    above: Line
    below: Line
    end: int
    start: int
    chain: list[Element]

    @property
    def joins(self) -> bool:
        """Whether the two can become one block."""
        return self.above is self.below or bool(self.chain)


class _Grounds:
    """Where the characters of a page stand in the elements of its docx."""

    def __init__(self, source: DocxSource, story: Story) -> None:
        self._source = source
        self._units = [unit for line in story.lines for unit in line.units]
        self._lines = [line for line in story.lines for _ in line.units]
        self._starts = [unit.at for unit in self._units]

    def _index(self, at: int) -> int:
        return bisect_right(self._starts, at) - 1

    def seam(self, at: int) -> _Seam:
        """What a line end of the page stands for."""
        number = self._source.block_index(at)
        first, second = self._source.blocks[number], self._source.blocks[number + 1]
        gap = first.at + first.last - first.first
        above, below = self._lines[self._index(gap - 1)], self._lines[self._index(second.at)]
        chain = [] if above is below else list(_chain(above.paragraphs[-1], below.paragraphs[0]))
        return _Seam(above, below, gap, second.at, chain)


class _Surgeon(_Grounds):
    def __init__(self, source: DocxSource, story: Story, hand: Hand, todo: Sequence[Operation]) -> None:
        super().__init__(source, story)
        self._hand = hand
        self._left = _left(source, todo)
        self._joined = {operation.at for operation in todo if isinstance(operation, Join)}
        self.changed: set[str] = set()

    def do(self, operation: Operation) -> None:
        if isinstance(operation, Join):
            self._join(operation)
        else:
            self._replace(operation)

    def _stretches(self, start: int, end: int) -> list[Stretch]:
        """The units of characters [start, end) of the story."""
        found: list[Stretch] = []
        while start < end:
            unit = self._units[self._index(start)]
            stop = min(end, unit.at + len(unit.text))
            found.append(Stretch(unit, start - unit.at, stop - unit.at))
            start = stop
        return found

    def _replace(self, operation: Replace) -> None:
        block = self._source.blocks[self._source.block_index(operation.at)]
        start = block.at + operation.at - block.first
        stretches = self._stretches(start, start + operation.end - operation.at)
        # An insertion belongs to its left neighbour, at the start of a block to its right one.
        near = stretches[0].start + stretches[0].unit.at if stretches else start - (operation.at > block.first)
        index = self._index(near)
        unit, line = self._units[index], self._lines[index]
        self.changed.add(line.part)
        first, *more = operation.text.split("\n")
        if more:
            whole = stretches[-1] if stretches else Stretch(unit, 0, start - unit.at)
            self._put_lines(whole.unit, whole.end, [first, *more], line, unit, operation.edit)
            for stretch in reversed(stretches):
                self._hand.delete(stretch, operation.edit)
        elif not stretches:
            self._hand.insert(unit, start - unit.at, first, operation.edit)
        elif not first:
            for stretch in reversed(stretches):
                self._hand.delete(stretch, operation.edit)
        else:
            self._hand.replace(stretches, first, operation.edit)

    def _put_lines(self, at: Unit, offset: int, texts: list[str], line: Line, model: Unit, edit: Edit) -> None:
        marker = marker_at(at.element, offset)
        for number, text in enumerate(texts):
            if number:
                self._part(marker, line, model, edit)
            if text:
                self._hand.put(marker, model, text, edit)
        marker.getparent().remove(marker)

    def _part(self, marker: Element, line: Line, model: Unit, edit: Edit) -> None:
        if not can_part(marker):
            self._hand.put(marker, model, "\n", edit)
            return
        new, old = part_paragraph(marker)
        place = line.paragraphs.index(old)
        line.paragraphs.insert(place, new)
        self._hand.part(new, edit)

    def _join(self, operation: Join) -> None:
        seam = self.seam(operation.at)
        if not seam.joins:
            return
        self.changed.add(seam.above.part)
        for stretch in reversed(self._stretches(seam.end, seam.start)):
            self._hand.delete(stretch, operation.edit)
        if seam.chain:
            number = self._source.block_index(operation.at)
            keeps = (self._left[number], self._left[number + 1])
            ends = self._source.blocks[number + 1].last
            last = ends not in self._joined and len(seam.below.paragraphs) == 1
            self._hand.join(seam.chain, keeps=keeps, last=last, edit=operation.edit)


def _left(source: DocxSource, todo: Sequence[Operation]) -> list[bool]:
    """For each block, whether any of its characters is left, or new ones come."""
    left = [block.last - block.first for block in source.blocks]
    for operation in todo:
        if isinstance(operation, Replace):
            left[source.block_index(operation.at)] += len(operation.text) - (operation.end - operation.at)
    return [count > 0 for count in left]


def _chain(first: Element, last: Element) -> Iterator[Element]:
    """The paragraphs from one to another of the same container; none where they cannot become one."""
    chain = [first]
    while chain[-1] is not last:
        following = chain[-1].getnext()
        while following is not None and (following.tag in _RANGES or not isinstance(following.tag, str)):
            following = following.getnext()
        ends_section = chain[-1].find(f"{w('pPr')}/{w('sectPr')}") is not None
        if following is None or following.tag != w("p") or ends_section:
            return
        chain.append(following)
    yield from chain
