"""What stands round a place on a sheet: how much room there is between its line and the next, where the text ends."""

from collections.abc import Sequence

from proofreader.core.page import Page
from proofreader.formats.pdf.boxes import Box, places_of


class Surroundings:
    """The lines of a page as they lie on its sheets."""

    def __init__(self, page: Page, boxes: Sequence[Box | None]) -> None:
        self._lines: dict[int, list[Box]] = {}
        for block in page.blocks:
            for box in places_of(boxes, block.span):
                self._lines.setdefault(box.page, []).append(box)

    def edges(self, page: int, width: float) -> tuple[float, float]:
        """The left and right edge of the text on a sheet, in points."""
        lines = self._lines.get(page, [])
        left, right = (
            min((box.left for box in lines), default=width / 4),
            max((box.right for box in lines), default=0.0),
        )
        return left, max(right, left)

    def room(self, box: Box) -> tuple[float, float]:
        """The free points above and below a place, as far as leaders may use them."""
        height = box.bottom - box.top
        above = below = 0.8 * height
        x = (box.left + box.right) / 2
        for line in self._lines.get(box.page, []):
            if line.left - 1 <= x <= line.right + 1:
                if line.bottom <= box.top + 0.3 * height:
                    above = min(above, box.top - line.bottom)
                elif line.top >= box.bottom - 0.3 * height:
                    below = min(below, line.top - box.bottom)
        return max(above, 1.5), max(below, 1.5)

    def line_left(self, box: Box) -> float:
        """Where the column begins in which a place lies: the left edge of the lines near it, in points."""
        height = box.bottom - box.top
        lefts = [
            line.left
            for line in self._lines.get(box.page, [])
            if line.left <= box.left + 1 and line.right >= box.left - 1 and abs(line.top - box.top) < 4 * height
        ]
        return min(lefts, default=box.left)
