"""Parts of a PDF page as pictures, for a view that shows more of it than it should draw at once."""

from typing import NamedTuple

import pypdfium2 as pdfium

from proofreader.formats.pdf.lock import PDFIUM

SIDE = 512
"""Pixels of a tile's side."""


class Tile(NamedTuple):
    """Which part: the page of the file, pixels a point, and the tile's place in the grid of that scale."""

    page: int
    scale: float
    column: int
    row: int


class Picture(NamedTuple):
    """Pixels of four bytes (blue, green, red, nothing), row after row of `stride` bytes."""

    pixels: bytes
    width: int
    height: int
    stride: int


class TileMaker:
    """Draws tiles of one file. May be called from any thread; keeps the page it drew last open."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._document: pdfium.PdfDocument | None = None
        self._page: tuple[int, pdfium.PdfPage] | None = None
        self._closed = False

    def draw(self, tile: Tile) -> Picture | None:
        """The pixels of a tile; None outside the page or after `close`."""
        with PDFIUM:
            if self._closed:
                return None
            page = self._open(tile.page)
            width, height = page.get_size()
            left, top = tile.column * SIDE / tile.scale, tile.row * SIDE / tile.scale
            right, bottom = min(width, left + SIDE / tile.scale), min(height, top + SIDE / tile.scale)
            if right <= left or bottom <= top:
                return None
            crop = (left, height - bottom, width - right, top)
            bitmap = page.render(scale=tile.scale, crop=crop, prefer_bgrx=True, limit_image_cache=True)
            try:
                return Picture(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride)
            finally:
                bitmap.close()

    def close(self) -> None:
        """Let go of the file."""
        with PDFIUM:
            self._closed = True
            if self._page is not None:
                self._page[1].close()
            if self._document is not None:
                self._document.close()
            self._page = self._document = None

    def _open(self, number: int) -> pdfium.PdfPage:
        if self._document is None:
            self._document = pdfium.PdfDocument(self._data)
        if self._page is None or self._page[0] != number:
            if self._page is not None:
                self._page[1].close()
            self._page = (number, self._document[number])
        return self._page[1]


def first_page(data: bytes, width: int) -> Picture | None:
    """The first page of a PDF as a picture so many pixels wide; None for a file without pages."""
    with PDFIUM:
        document = pdfium.PdfDocument(data)
        try:
            if not len(document):
                return None
            page = document[0]
            bitmap = page.render(scale=width / max(1.0, page.get_width()), prefer_bgrx=True)
            try:
                return Picture(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride)
            finally:
                bitmap.close()
                page.close()
        finally:
            document.close()
