"""Rectangles on paper, and those that a range of characters takes up."""

from collections.abc import Sequence
from typing import NamedTuple

from proofreader.core.span import Span


class Box(NamedTuple):
    """A rectangle on one page of the file (counted from 0), in points as shown, y downwards."""

    page: int
    left: float
    top: float
    right: float
    bottom: float


def places_of(boxes: Sequence[Box | None], span: Span) -> tuple[Box, ...]:
    """The rectangles that hold characters with these boxes, one a line; an empty span gives one without width there."""
    if not len(span):
        return _caret(boxes, span.start)
    made: list[Box] = []
    for box in boxes[span.start : span.end]:
        if box is None:
            continue
        if made and _one_line(made[-1], box):
            last = made[-1]
            made[-1] = Box(last.page, last.left, min(last.top, box.top), box.right, max(last.bottom, box.bottom))
        else:
            made.append(box)
    return tuple(made)


def _caret(boxes: Sequence[Box | None], position: int) -> tuple[Box, ...]:
    before = boxes[position - 1] if position else None
    after = boxes[position] if position < len(boxes) else None
    if before is not None:
        return (before._replace(left=before.right),)
    return () if after is None else (after._replace(right=after.left),)


def _one_line(last: Box, box: Box) -> bool:
    height = last.bottom - last.top
    return (
        last.page == box.page
        and abs(box.bottom - last.bottom) < 0.5 * height
        and -0.7 * height <= box.left - last.right <= 2 * height
    )
