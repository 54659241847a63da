"""Where the characters of a text or Markdown page stand in its file, and how edits are written back through that."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from proofreader.core.span import Edit, Span
from proofreader.formats.pieces import Piece, Role


class BlockPlace(NamedTuple):
    """A block in the page ([first, last)) and in the decoded file.

    Its line begins at `prefix`, its content is [start, end), its pieces are pieces[first_piece:end_piece].
    """

    first: int
    last: int
    prefix: int
    start: int
    end: int
    first_piece: int
    end_piece: int
    cell: bool = False


class ParagraphBreak(NamedTuple):
    """How the file parts two paragraphs: what ends the first, and what the second begins with."""

    lines: str
    indent: str


@dataclass(frozen=True, slots=True)
class TextSource:
    """The source map of a text or Markdown page: exact, and made once when the page is read.

    `decoded` is the file's text with newlines as "\\n" and without byte order mark, `text` the page's own. Pieces and
    places are in the order of the text. `dropped` are lines of the file that the page does not show. `usual` is the
    file's own paragraph break.
    """

    data: bytes = field(repr=False)
    encoding: str
    codec: str
    bom: bytes
    newline: str
    decoded: str = field(repr=False)
    sha256: str
    markdown: bool
    text: str = field(repr=False)
    places: tuple[BlockPlace, ...] = field(repr=False)
    pieces: tuple[Piece, ...] = field(repr=False)
    dropped: tuple[Span, ...] = field(repr=False)
    usual: ParagraphBreak

    def to_source(self, span: Span) -> Span:
        """The range of the decoded file that holds these characters of the page, with the markup between them.

        A "\\n" of the page is the whole break between its blocks. An empty span is the point where an insertion goes:
        behind its left neighbour, or before its right one at the start of a block. Raises ValueError outside the page.
        """
        if span.end > self.places[-1].last:
            raise ValueError(f"outside the page: {span}")
        if span.start == span.end:
            place = self.places[self.block_index(span.start)]
            first = span.start == place.first
            at = self._character(span.start).start if first else self._character(span.start - 1).end
            return Span(at, at)
        return Span(self._character(span.start).start, self._character(span.end - 1).end)

    def block_index(self, position: int) -> int:
        """The block that holds a position; the end of a block belongs to it."""
        return max(0, bisect_right(self.places, position, key=lambda place: place.first) - 1)

    def _character(self, position: int) -> Span:
        index = self.block_index(position)
        place = self.places[index]
        if position == place.last:
            return Span(place.end, self.places[index + 1].start)
        found = bisect_right(self.pieces, position, place.first_piece, place.end_piece, key=lambda piece: piece.page)
        piece = self.pieces[found - 1]
        while not piece.page <= position < piece.page + piece.length:
            found -= 1
            piece = self.pieces[found - 1]
        if piece.role is Role.ATOM:
            return Span(piece.start, piece.end)
        at = piece.start + position - piece.page
        return Span(at, at + 1)

    def dropped_within(self, start: int, end: int) -> tuple[Span, ...]:
        """Lines without text for the reader in a range of the decoded file."""
        first = bisect_left(self.dropped, start, key=lambda span: span.start)
        last = bisect_left(self.dropped, end, key=lambda span: span.start)
        return self.dropped[first:last]

    def splice(self, edits: Iterable[Edit]) -> bytes:
        """The file's bytes with edits made through the map; unchanged parts are the original bytes.

        A deleted "\\n" removes the paragraph break of the file with the markup of the second block, a new one is the
        file's own kind of break, emphasis that loses its whole content goes too.
        Raises ValueError when edits overlap or leave the page, PageError when the encoding lacks a character.
        """
        from proofreader.formats.splice import spliced  # it needs this class

        return spliced(self, edits)

    def corrected(self, edits: Iterable[Edit]) -> str:
        """The decoded text of what `splice` gives, without encoding it: for a file that moves to another encoding."""
        from proofreader.formats.splice import weave

        return "".join(token if isinstance(token, str) else token.of(self.decoded) for token in weave(self, edits))
