"""The characters of a PDF page with their boxes.

Positions are points (1/72 inch) of the page as it is shown: rotation applied, (0, 0) at the top left of the crop box,
y growing downwards.
"""

import ctypes
from collections.abc import Iterator
from typing import Any, NamedTuple

import pypdfium2 as pdfium
from pypdfium2 import raw

from proofreader.formats.errors import PageError

MOST_CHARACTERS = 100_000
"""Characters a page may have; a broadsheet in small print has 15,000."""


class Glyph(NamedTuple):
    """One character: its em box from `top` to `bottom`, its advance from `left` to `right`, its size in points.

    `font` tells fonts apart within the file; `confidence` is the recogniser's, 1.0 for a text layer.
    """

    char: str
    left: float
    top: float
    right: float
    bottom: float
    size: float
    font: int
    confidence: float = 1.0


ASCENT = 0.88
"""The part of an em box above the baseline, as CJK fonts have it."""


class View(NamedTuple):
    """How positions of the file become positions as shown: crop box (points of the file) and rotation (degrees)."""

    left: float
    bottom: float
    right: float
    top: float
    rotation: int

    @property
    def width(self) -> float:
        """Width as shown, in points."""
        return self.right - self.left if self.rotation % 180 == 0 else self.top - self.bottom

    @property
    def height(self) -> float:
        """Height as shown, in points."""
        return self.top - self.bottom if self.rotation % 180 == 0 else self.right - self.left

    def point(self, x: float, y: float) -> tuple[float, float]:
        """A point of the file as it is shown."""
        if self.rotation == 90:
            return y - self.bottom, x - self.left
        if self.rotation == 180:
            return self.right - x, y - self.bottom
        if self.rotation == 270:
            return self.top - y, self.right - x
        return x - self.left, self.top - y

    def file_point(self, x: float, y: float) -> tuple[float, float]:
        """A point as shown, as the file has it."""
        if self.rotation == 90:
            return self.left + y, self.bottom + x
        if self.rotation == 180:
            return self.right - x, self.bottom + y
        if self.rotation == 270:
            return self.right - y, self.top - x
        return self.left + x, self.top - y

    def box(self, left: float, bottom: float, right: float, top: float) -> tuple[float, float, float, float]:
        """A rectangle of the file as shown: left, top, right, bottom."""
        x0, y0 = self.point(left, bottom)
        x1, y1 = self.point(right, top)
        return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def view_of(page: pdfium.PdfPage) -> View:
    """The crop box and rotation of a page."""
    left, bottom, right, top = page.get_bbox()
    return View(left, bottom, right, top, page.get_rotation() % 360)


def glyphs_of(page: pdfium.PdfPage, view: View, name: str) -> list[Glyph]:
    """The characters of a page in the order of its content, spaces included, what PDFium made up left out.

    Raises PageError where there are too many.
    """
    text_page = page.get_textpage()
    try:
        count = text_page.count_chars()
        if count > MOST_CHARACTERS:
            raise PageError(f"{name} 一页有 {count} 个字符，不像报纸版面（上限 {MOST_CHARACTERS}），请检查文件")
        return list(_glyphs(text_page.raw, count, view))
    finally:
        text_page.close()


def _glyphs(handle: Any, count: int, view: View) -> Iterator[Glyph]:
    x, y = ctypes.c_double(), ctypes.c_double()
    at_x, at_y = ctypes.byref(x), ctypes.byref(y)
    rect, matrix = raw.FS_RECTF(), raw.FS_MATRIX()
    at_rect, at_matrix = ctypes.byref(rect), ctypes.byref(matrix)
    upright = view.rotation == 0
    known: dict[int, int] = {}
    high = 0
    for index in range(count):
        if raw.FPDFText_IsGenerated(handle, index) == 1:
            continue
        code = raw.FPDFText_GetUnicode(handle, index)
        if 0xD800 <= code < 0xDC00:
            high = code
            continue
        if 0xDC00 <= code < 0xE000:
            code = 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00) if high else 0xFFFD
        high = 0
        char = _character(code)
        if not char or not raw.FPDFText_GetCharOrigin(handle, index, at_x, at_y):
            continue
        if not raw.FPDFText_GetLooseCharBox(handle, index, at_rect):
            continue
        raw.FPDFText_GetMatrix(handle, index, at_matrix)
        size = raw.FPDFText_GetFontSize(handle, index) * ((matrix.c**2 + matrix.d**2) ** 0.5 or 1.0)
        text_object = ctypes.cast(raw.FPDFText_GetTextObject(handle, index), ctypes.c_void_p).value or 0
        font = known.get(text_object)
        if font is None:
            font = known[text_object] = _font(handle, index)
        if upright and abs(matrix.b) < 0.01 and matrix.d > 0 and size > 0:
            baseline = view.top - y.value
            left = x.value - view.left
            right = max(rect.right - view.left, left + 0.1 * size)
            top, bottom = baseline - ASCENT * size, baseline + (1 - ASCENT) * size
        else:
            left, top, right, bottom = view.box(rect.left, rect.bottom, rect.right, rect.top)
            size = size or bottom - top
        if right < 0 or bottom < 0 or left > view.width or top > view.height or not 0.5 < size < 2000:
            continue  # off the sheet, or a speck
        yield Glyph(char, left, top, right, bottom, size, font)


def _character(code: int) -> str:
    """The character of a code; "" for controls. Private-use codes and radicals stay: the checks report them."""
    if code == 2:
        return "-"  # what PDFium makes of a hyphen at the end of a line
    if code in (0, 0xFFFE, 0xFFFF):
        return "\ufffd"
    if code == 9:
        return " "
    return "" if code < 32 or 0x7F <= code < 0xA0 or code == 0xAD or code > 0x10FFFF else chr(code)


def _font(handle: Any, index: int) -> int:
    """A number that is the same for the same font."""
    text_object = raw.FPDFText_GetTextObject(handle, index)
    if not text_object:
        return 0
    return ctypes.cast(raw.FPDFTextObj_GetFont(text_object), ctypes.c_void_p).value or 0
