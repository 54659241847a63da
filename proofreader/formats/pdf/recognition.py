"""Text read off the picture of a page by RapidOCR, where that is installed (the extra `ocr`)."""

from collections import Counter
from functools import cache
from importlib.util import find_spec
from typing import Any

import pypdfium2 as pdfium

from proofreader.formats.pdf.glyphs import Glyph, View
from proofreader.formats.pdf.lock import unlocked

HOW = '要识别文字，请先安装识别组件：pip install "proofreader[ocr]"'
"""What a page without a text layer tells the user."""

DOTS = 200
"""Dots an inch the page is drawn with for recognition."""

MOST_DOTS = 4_400
"""Dots of the longer side at most: those of a broadsheet."""


MOST_PAGES = 8
"""Pages of one file that are recognised."""

WAVER = 0.25
"""The part of a size by which the heights of boxes of one size differ."""


def available() -> bool:
    """Whether the recogniser is installed."""
    return find_spec("rapidocr") is not None and find_spec("onnxruntime") is not None


def recognised(page: pdfium.PdfPage, view: View) -> list[Glyph]:
    """The characters on the picture of a page, each with the recogniser's confidence (0 to 1). Takes many seconds, in
    which others may use PDFium.
    """
    scale = min(DOTS / 72, MOST_DOTS / max(view.width, view.height))
    picture = page.render(scale=scale).to_numpy()
    with unlocked():
        found = _recogniser()(picture, return_word_box=True, return_single_char_box=True)
    return glyphs_from(found, scale)


@cache
def _recogniser() -> Any:
    """The recogniser; loading its models takes a second. Its own lines about that are of no use to anybody."""
    from rapidocr import RapidOCR

    return RapidOCR(params={"Global.log_level": "error", "Global.max_side_len": MOST_DOTS})


def glyphs_from(result: Any, scale: float) -> list[Glyph]:
    """What the recogniser found as glyphs: each with its own box and confidence where these are told of every character
    of a line, else the line's box shared out among its characters.
    """
    if result is None or result.boxes is None or result.txts is None:
        return []
    glyphs: list[Glyph] = []
    words = getattr(result, "word_results", None) or ()
    for number, (corners, text, score) in enumerate(zip(result.boxes, result.txts, result.scores, strict=True)):
        left, top, right, bottom = _bounds(corners, scale)
        told = words[number] if number < len(words) else ()
        if "".join(word[0] for word in told) == text and all(len(word[0]) == 1 and word[2] for word in told):
            for char, confidence, own in told:
                begin, _, end, _ = _bounds(own, scale)
                glyphs.append(Glyph(char, begin, top, max(end, begin), bottom, bottom - top, 0, float(confidence)))
            continue
        weights = [1.0 if char > "\u2e7f" else 0.5 for char in text]
        step = (right - left) / (sum(weights) or 1.0)
        x = left
        for char, weight in zip(text, weights, strict=True):
            glyphs.append(Glyph(char, x, top, x + weight * step, bottom, bottom - top, 0, float(score)))
            x += weight * step
    return _evened(glyphs)


def _evened(glyphs: list[Glyph]) -> list[Glyph]:
    """Heights of boxes waver by what happens to stand in a line; those that are nearly alike are one size."""
    counts = Counter(round(glyph.size, 1) for glyph in glyphs)
    even: dict[float, float] = {}
    while left := [size for size in counts if size not in even]:
        usual = max(left, key=lambda size: sum(counts[one] for one in left if abs(one - size) <= WAVER * size))
        even.update((size, usual) for size in left if abs(size - usual) <= WAVER * usual)
    return [
        glyph._replace(top=glyph.bottom - even[round(glyph.size, 1)], size=even[round(glyph.size, 1)])
        for glyph in glyphs
    ]


def _bounds(corners: Any, scale: float) -> tuple[float, float, float, float]:
    """Left, top, right, bottom of a quadrangle of pixels, in points."""
    xs, ys = [float(corner[0]) / scale for corner in corners], [float(corner[1]) / scale for corner in corners]
    return min(xs), min(ys), max(xs), max(ys)
