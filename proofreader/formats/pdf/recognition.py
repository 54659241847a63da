"""Text read off the picture of a page by RapidOCR, where that is installed (the extra `ocr`)."""

from importlib.util import find_spec
from typing import Any

import pypdfium2 as pdfium

from proofreader.formats.pdf.glyphs import Glyph, View

HOW = '要识别文字，请先安装识别组件：pip install "proofreader[ocr]"'
"""What a page without a text layer tells the user."""

DOTS = 200
"""Dots an inch the page is drawn with for recognition."""

MOST_DOTS = 6_000
"""Dots of the longer side at most."""


def available() -> bool:
    """Whether the recogniser is installed."""
    return find_spec("rapidocr") is not None and find_spec("onnxruntime") is not None


def recognised(page: pdfium.PdfPage, view: View) -> list[Glyph]:
    """The characters on the picture of a page, each with the recogniser's confidence (0 to 1)."""
    from rapidocr import RapidOCR

    scale = min(DOTS / 72, MOST_DOTS / max(view.width, view.height))
    picture = page.render(scale=scale).to_numpy()
    return glyphs_from(RapidOCR()(picture, return_word_box=True), scale)


def glyphs_from(result: Any, scale: float) -> list[Glyph]:
    """What the recogniser found as glyphs; a line's box is shared out evenly among its characters."""
    if result is None or result.boxes is None or result.txts is None:
        return []
    glyphs: list[Glyph] = []
    for corners, text, score in zip(result.boxes, result.txts, result.scores, strict=True):
        xs, ys = [float(corner[0]) / scale for corner in corners], [float(corner[1]) / scale for corner in corners]
        left, top, right, bottom = min(xs), min(ys), max(xs), max(ys)
        weights = [1.0 if char > "\u2e7f" else 0.5 for char in text]
        step = (right - left) / (sum(weights) or 1.0)
        x = left
        for char, weight in zip(text, weights, strict=True):
            glyphs.append(Glyph(char, x, top, x + weight * step, bottom, bottom - top, 0, float(score)))
            x += weight * step
    return glyphs
