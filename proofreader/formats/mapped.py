"""Pages whose text is scattered over the markup of one or several decoded parts, and edits written through that map.

Of a part nothing is ever made anew: what an edit does not name keeps its bytes.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from proofreader.core.span import Edit, Span
from proofreader.formats.bytemap import ByteMap
from proofreader.formats.docx.operations import Join, Replace, operations
from proofreader.formats.encoding import Decoded

AROUND = 48
"""Characters of a part, on either side of an edit, by which it is told what has to be kept apart."""


def _nothing(_before: str, _behind: str) -> str:
    return ""


class Manner(NamedTuple):
    """How new text is written at a place: what a new line becomes, how characters are written for the codec of the
    part, and what keeps apart what an edit brings together (the text before and the text behind).
    """

    line: str
    escape: Callable[[str, str], str]
    parted: Callable[[str, str], str] = _nothing


class Run(NamedTuple):
    """`length` characters of the page from `page` on stand at [start, end) of a part's decoded text.

    They are the same characters there where the lengths agree; else one character that is written differently.
    """

    page: int
    length: int
    part: int
    start: int
    end: int
    manner: Manner


class Place(NamedTuple):
    """A block [first, last) of the page, made of runs[first_run:end_run].

    `joint` are the ranges of the part that go when the block becomes one with the block before it; None where the two
    stay apart (cells, stories, headings and what follows).
    """

    first: int
    last: int
    first_run: int
    end_run: int
    joint: tuple[Span, ...] | None


@dataclass(frozen=True, slots=True)
class Part:
    """One decoded text of the file, by its name in a package ("" for the file itself)."""

    name: str
    data: bytes = field(repr=False)
    decoded: Decoded = field(repr=False)


class Change(NamedTuple):
    """Characters [start, end) of a part's decoded text become `text`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class MappedSource:
    """The source map of such a page: exact, made once when the page is read. `kind` is the format, `data` the file."""

    kind: str
    data: bytes = field(repr=False)
    sha256: str
    encoding: str
    text: str = field(repr=False)
    parts: tuple[Part, ...] = field(repr=False)
    places: tuple[Place, ...] = field(repr=False)
    runs: tuple[Run, ...] = field(repr=False)

    @property
    def decoded(self) -> str | None:
        """The file's text with newlines as "\\n"; None for a package of parts."""
        return None if len(self.parts) != 1 or self.parts[0].name else self.parts[0].decoded.text

    def to_source(self, span: Span) -> Span | None:
        """The range of the decoded file that holds these characters, with the markup between them.

        None for a file of several parts (see `place`), and where the characters do not follow each other in it.
        """
        if self.decoded is None:
            return None
        if span.start == span.end:
            at = self._point(span.start).start
            return Span(at, at)
        start, end = self._whole(span.start).start, self._whole(span.end - 1).end
        return Span(start, end) if start <= end else None

    def place(self, position: int) -> tuple[str, int] | None:
        """The part, and the code point in its decoded text, of a character; None for the line end of a block."""
        if position >= self.places[self.block_index(position)].last:
            return None
        run, range_ = self._character(position)
        return self.parts[run.part].name, range_.start

    def block_index(self, position: int) -> int:
        """The block that holds a position; the end of a block belongs to it."""
        return max(0, bisect_right(self.places, position, key=lambda place: place.first) - 1)

    def splice(self, edits: Iterable[Edit]) -> dict[str, bytes]:
        """The bytes of the parts that change, by name.

        Raises ValueError when edits overlap or leave the page, PageError when a part cannot hold a character.
        """
        made: dict[int, list[Change]] = {}
        for operation in operations(self.text, edits):
            if isinstance(operation, Join):
                self._join(operation, made)
            else:
                self._replace(operation, made)
        return {self.parts[index].name: spliced(self.parts[index], changes) for index, changes in made.items()}

    def kept_breaks(self, edits: Iterable[Edit]) -> list[int]:
        """The line ends of the page that edits take out and `splice` leaves, because they are no paragraph breaks."""
        joins = (one.at for one in operations(self.text, edits) if isinstance(one, Join))
        return [at for at in joins if self.places[self.block_index(at) + 1].joint is None]

    def _join(self, operation: Join, made: dict[int, list[Change]]) -> None:
        index = self.block_index(operation.at) + 1
        joint = self.places[index].joint
        if joint is not None:
            part = self.runs[self.places[index].first_run].part
            made.setdefault(part, []).extend(Change(span.start, span.end, "") for span in joint)

    def _replace(self, operation: Replace, made: dict[int, list[Change]]) -> None:
        at = self._point(operation.at) if operation.at == operation.end else self._character(operation.at)[1]
        run = self._near(operation.at, operation.end)
        part = self.parts[run.part]
        text = run.manner.line.join(
            run.manner.escape(line, part.decoded.codec) if line else "" for line in operation.text.split("\n")
        )
        gone = list(self._spans(operation.at, operation.end))
        end = at.start
        for span in gone:
            end = span.end if span.start == end else end
        before, behind = part.decoded.text[max(0, at.start - AROUND) : at.start], part.decoded.text[end : end + AROUND]
        text = run.manner.parted(before, text + behind) + text
        changes = made.setdefault(run.part, [])
        if text:
            changes.append(Change(at.start, at.start, text))
        changes += [Change(span.start, span.end, "") for span in gone]

    def _near(self, start: int, end: int) -> Run:
        """The run that new characters belong to: that of the first character they stand for, else of the left one."""
        place = self.places[self.block_index(start)]
        return self._character(start if start < end or start == place.first else start - 1)[0]

    def _point(self, position: int) -> Span:
        """The empty range behind the left neighbour, or before the right one at the start of a block."""
        place = self.places[self.block_index(position)]
        first = position == place.first
        span = self._character(position if first else position - 1)[1]
        at = span.start if first else span.end
        return Span(at, at)

    def _whole(self, position: int) -> Span:
        """The range of a character, or from the end of a block to the start of the next for a line end."""
        index = self.block_index(position)
        place = self.places[index]
        if position < place.last:
            return self._character(position)[1]
        start, end = self._character(place.last - 1)[1].end, self._character(place.last + 1)[1].start
        return Span(start, max(start, end))

    def _character(self, position: int) -> tuple[Run, Span]:
        place = self.places[self.block_index(position)]
        found = bisect_right(self.runs, position, place.first_run, place.end_run, key=lambda run: run.page) - 1
        run = self.runs[found]
        if run.end - run.start != run.length:
            return run, Span(run.start, run.end)
        at = run.start + position - run.page
        return run, Span(at, at + 1)

    def _spans(self, start: int, end: int) -> Iterable[Span]:
        """The ranges of characters [start, end) of one block; neighbours are one."""
        place = self.places[self.block_index(start)]
        found = bisect_right(self.runs, start, place.first_run, place.end_run, key=lambda run: run.page) - 1
        while start < end:
            run = self.runs[found]
            stop = min(end, run.page + run.length)
            if run.end - run.start != run.length:
                yield Span(run.start, run.end)
            else:
                yield Span(run.start + start - run.page, run.start + stop - run.page)
            start, found = stop, found + 1


def spliced(part: Part, changes: Iterable[Change]) -> bytes:
    """The bytes of a part with changes made. Raises PageError when its encoding lacks a character."""
    decoded = part.decoded
    places = ByteMap(part.data, decoded)
    made: list[bytes] = []
    at = 0
    # What goes in at a point stands before what goes from it on; of two insertions the earlier of the page comes first.
    for change in sorted(changes, key=lambda one: (one.start, one.end)):
        if change.end <= at and not change.text and change.start < change.end:
            continue  # a break that two operations take out
        start = max(at, change.start)
        made += (part.data[_offset(places, at) : _offset(places, start)], decoded.encoded(change.text))
        at = max(start, change.end)
    made.append(part.data[_offset(places, at) :])
    return b"".join(made)


def _offset(places: ByteMap, at: int) -> int:
    return places.offset(at) if at else 0
