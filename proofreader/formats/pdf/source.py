"""Where the characters of a PDF page stand: a box each."""

from dataclasses import dataclass, field

from proofreader.core.span import Span
from proofreader.formats.pdf.boxes import Box, places_of


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page of the file as it is shown, in points."""

    width: float
    height: float


@dataclass(frozen=True, slots=True)
class PdfSource:
    """The source map of a PDF page: `boxes` has one entry a code point of `Page.text`, None for a line end.

    `recognised` tells that the text was read off the picture; `confidence` then has a probability a code point.
    """

    data: bytes = field(repr=False)
    sha256: str
    sheets: tuple[Sheet, ...]
    boxes: tuple[Box | None, ...] = field(repr=False)
    recognised: bool = False
    confidence: tuple[float, ...] = field(default=(), repr=False)
    encoding: str = "pdf"

    def to_source(self, span: Span) -> Span | None:
        """None: a PDF has no decoded text that positions could count in; ask `places` instead."""
        return None

    def places(self, span: Span) -> tuple[Box, ...]:
        """The rectangles that hold these characters, one a line; an empty span gives a box without width there."""
        return places_of(self.boxes, span)

    def at(self, page: int, x: float, y: float) -> int | None:
        """The code point that stands at a point of a page of the file; None where there is nothing."""
        near: tuple[float, int] | None = None
        for position, box in enumerate(self.boxes):
            if box is None or box.page != page or not box.top <= y <= box.bottom:
                continue
            off = max(box.left - x, x - box.right, 0.0)
            if off <= (box.bottom - box.top) / 2 and (near is None or off < near[0]):
                near = (off, position)
        return None if near is None else near[1]
