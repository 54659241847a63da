"""The marks laid over the pages they are about."""

import io
from collections.abc import Sequence

import pypdfium2 as pdfium
from pypdf import PdfReader, PdfWriter, Transformation
from pypdf.errors import PyPdfError

from proofreader.formats.errors import PageError
from proofreader.formats.pdf.lock import PDFIUM

_BROKEN = (PyPdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError, AssertionError)
"""What a damaged file makes of pypdf."""


def underlaid(data: bytes, marks: bytes, sheets: Sequence[tuple[float, float]]) -> bytes:
    """The pages of a PDF under drawn marks; each sheet says by how much its page moves right, and its height (points).

    Raises PageError.
    """
    drawn = PdfReader(io.BytesIO(marks))
    upright = cloned(data)
    writer = PdfWriter()
    for page, layer, (shift, height) in zip(upright.pages, drawn.pages, sheets, strict=True):
        if page.rotation:
            page.transfer_rotation_to_content()
        crop = page.cropbox
        sheet = writer.add_blank_page(width=float(layer.mediabox.width), height=float(layer.mediabox.height))
        down = height - float(crop.height)
        move = Transformation().translate(shift - float(crop.left), down - float(crop.bottom))
        sheet.merge_transformed_page(page, move)
        sheet.merge_page(layer)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def cloned(data: bytes) -> PdfWriter:
    """A writer that holds the pages of a PDF, mended by PDFium where they need it. Raises PageError."""
    try:
        return _cloned(data)
    except _BROKEN:
        pass
    try:
        out = io.BytesIO()
        with PDFIUM, pdfium.PdfDocument(data) as document:
            document.save(out)
        return _cloned(out.getvalue())
    except (*_BROKEN, pdfium.PdfiumError) as error:
        raise PageError("这份 PDF 的结构有损坏，画不了校样，请重新导出 PDF") from error


def _cloned(data: bytes) -> PdfWriter:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(data)))
    for page in writer.pages:
        _ = page.cropbox
    return writer
