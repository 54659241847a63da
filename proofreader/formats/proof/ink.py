"""A thin pen over the PDF writer: points, y downwards, one colour at a time."""

import logging
from collections.abc import Sequence
from contextlib import AbstractContextManager
from typing import Self

from fpdf import FPDF
from fpdf.fonts import TTFFont

from proofreader.formats.proof.fonts import Face, Faces

PASS_COLOURS = ("#D0021B", "#1F4FD8", "#12863A")
"""First, second and third pass: red, blue, green."""

BLACK = "#000000"
SPARE = "#B26A00"
"""The colour of a leader that cannot but cross another."""

Point = tuple[float, float]

# What the writer of fonts tells of each table it drops is no news for the user.
_QUIET = ("fontTools", "fpdf")


def pass_colour(pass_: int) -> str:
    """The colour of a pass; after the third they begin again."""
    return PASS_COLOURS[(max(pass_, 1) - 1) % len(PASS_COLOURS)]


class Ink:
    """Draws on the sheets of one PDF; a context manager that lets go of the font files. Sizes are points."""

    def __init__(self, faces: Faces) -> None:
        for name in _QUIET:
            logging.getLogger(name).setLevel(logging.ERROR)
        self._pdf = FPDF(unit="pt", format=(100, 100))
        self._pdf.set_auto_page_break(False)
        self._pdf.set_margin(0)
        for name, face in (("text", faces.text), ("bold", faces.bold), ("margin", faces.margin)):
            self._add(name, face)
        self._widths: dict[tuple[str, str], float] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for font in self._pdf.fonts.values():
            if isinstance(font, TTFFont):
                font.ttfont.close()

    def _add(self, name: str, face: Face) -> None:
        self._pdf.add_font(name, fname=face.path, collection_font_number=face.place)

    def sheet(self, width: float, height: float) -> None:
        """Begin another sheet."""
        self._pdf.add_page(format=(width, height))
        # The writer forgets the pen at a new page.
        self.pen(BLACK)

    def pen(self, colour: str, width: float = 0.75) -> None:
        """Draw in this colour from now on."""
        self._pdf.set_draw_color(colour)
        self._pdf.set_text_color(colour)
        self._pdf.set_fill_color(colour)
        self._pdf.set_line_width(width)

    def measure(self, text: str, size: float, font: str = "text") -> float:
        """The width of a text."""
        total = 0.0
        for char in text:
            width = self._widths.get((font, char))
            if width is None:
                self._pdf.set_font(font, size=100)
                width = self._widths[font, char] = float(self._pdf.get_string_width(char)) / 100
            total += width
        return total * size

    def text(self, x: float, top: float, text: str, size: float, font: str = "text", spacing: float = 0.0) -> None:
        """A line of text with the top of its em box at `top`."""
        self._pdf.set_font(font, size=size)
        self._pdf.set_char_spacing(spacing)
        self._pdf.text(x, top + 0.88 * size, text)

    def line(self, *points: Point) -> None:
        """A line through points."""
        self._pdf.polyline(list(points))

    def polygon(self, points: Sequence[Point], *, fill: bool = False) -> None:
        """A closed line."""
        self._pdf.polygon(list(points), style="F" if fill else "D")

    def curve(self, *points: Point) -> None:
        """A Bézier curve from the first to the last of four points."""
        self._pdf.bezier(list(points), style="D")

    def oval(self, left: float, top: float, right: float, bottom: float) -> None:
        """An ellipse in a rectangle, or a long one with straight sides."""
        width, height = right - left, bottom - top
        if width <= 1.6 * height:
            self._pdf.ellipse(left, top, width, height, style="D")
        else:
            self._pdf.rect(left, top, width, height, style="D", round_corners=True, corner_radius=height / 2.1)

    def box(self, left: float, top: float, right: float, bottom: float) -> None:
        """A rectangle."""
        self._pdf.rect(left, top, right - left, bottom - top, style="D")

    def ring(self, x: float, y: float, radius: float) -> None:
        """A circle."""
        self._pdf.ellipse(x - radius, y - radius, 2 * radius, 2 * radius, style="D")

    def arrow(self, start: Point, end: Point, head: float = 3.0) -> None:
        """A straight arrow."""
        self.line(start, end)
        self.head(start, end, head)

    def head(self, start: Point, end: Point, head: float = 3.0) -> None:
        """The head of an arrow that comes from `start`."""
        dx, dy = end[0] - start[0], end[1] - start[1]
        length = (dx * dx + dy * dy) ** 0.5 or 1.0
        ux, uy = dx / length, dy / length
        back = (end[0] - head * ux, end[1] - head * uy)
        side = head * 0.45
        self.polygon(
            [end, (back[0] - side * uy, back[1] + side * ux), (back[0] + side * uy, back[1] - side * ux)], fill=True
        )

    def turned(self, degrees: float, x: float, y: float) -> AbstractContextManager[None]:
        """Draw turned about a point, clockwise, while this is open."""
        return self._pdf.rotation(-degrees, x, y)

    def finish(self, title: str) -> bytes:
        """The PDF."""
        self._pdf.set_title(title)
        return bytes(self._pdf.output())
