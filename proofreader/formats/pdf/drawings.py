"""What is drawn on a page beside its characters: frames round boxes, rules between articles, pictures."""

from typing import NamedTuple

import pypdfium2 as pdfium
from pypdfium2 import raw

from proofreader.formats.pdf.glyphs import View

MOST_OBJECTS = 40_000
"""Page objects looked at; a map or a chart drawn in more says nothing about the layout."""

THIN = 4.0
"""Points a rule is thick at most."""


class Rect(NamedTuple):
    """A rectangle in points as shown."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def area(self) -> float:
        """Square points."""
        return (self.right - self.left) * (self.bottom - self.top)

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies within."""
        return self.left <= x <= self.right and self.top <= y <= self.bottom


class Drawings(NamedTuple):
    """The frames (outermost first), rules and pictures of a page."""

    frames: tuple[Rect, ...]
    rules: tuple[Rect, ...]
    pictures: tuple[Rect, ...]


def drawings_of(page: pdfium.PdfPage, view: View) -> Drawings:
    """Frames, rules and pictures of a page."""
    frames: list[Rect] = []
    rules: list[Rect] = []
    pictures: list[Rect] = []
    whole = view.width * view.height
    for number, thing in enumerate(page.get_objects(max_depth=3)):
        if number >= MOST_OBJECTS:
            break
        if thing.type not in (raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_IMAGE):
            continue
        rect = Rect(*view.box(*thing.get_bounds()))
        width, height = rect.right - rect.left, rect.bottom - rect.top
        if thing.type == raw.FPDF_PAGEOBJ_IMAGE:
            if width > 20 and height > 20 and rect.area < 0.7 * whole:
                pictures.append(rect)
        elif min(width, height) <= THIN and max(width, height) > 15:
            rules.append(rect)
        elif width > 40 and height > 25 and rect.area < 0.7 * whole and _is_box(thing):
            frames.append(rect)
    frames += _framed(rules, whole)
    return Drawings(tuple(_distinct(frames)), tuple(rules), tuple(_distinct(pictures)))


def _is_box(thing: pdfium.PdfObject) -> bool:
    """Whether a path is a rectangle and no curve."""
    count = raw.FPDFPath_CountSegments(thing.raw)
    if not 4 <= count <= 12:
        return False
    kinds = {raw.FPDFPathSegment_GetType(raw.FPDFPath_GetPathSegment(thing.raw, at)) for at in range(count)}
    return raw.FPDF_SEGMENT_BEZIERTO not in kinds or count > 8  # rounded corners are four curves


def _framed(rules: list[Rect], whole: float) -> list[Rect]:
    """Frames put together from four rules that meet at the corners."""
    flat = [rule for rule in rules if rule.right - rule.left > 40][:400]
    tall = [rule for rule in rules if rule.bottom - rule.top > 25][:400]
    found: list[Rect] = []
    for top in flat:
        sides = [rule for rule in tall if abs(rule.top - top.top) < THIN]
        left = next((rule for rule in sides if abs(rule.left - top.left) < THIN), None)
        right = next((rule for rule in sides if abs(rule.right - top.right) < THIN and rule is not left), None)
        if left is None or right is None or abs(left.bottom - right.bottom) > THIN:
            continue
        if any(abs(rule.top - left.bottom) < THIN and abs(rule.left - top.left) < THIN for rule in flat):
            frame = Rect(top.left, top.top, top.right, left.bottom)
            if frame.area < 0.7 * whole:
                found.append(frame)
    return found


def _distinct(rects: list[Rect]) -> list[Rect]:
    """The rectangles, the largest first, without those that nearly coincide with a larger one."""
    kept: list[Rect] = []
    for rect in sorted(rects, key=lambda one: -one.area)[:200]:
        if not any(all(abs(a - b) < 6 for a, b in zip(rect, other, strict=True)) for other in kept):
            kept.append(rect)
    return kept
