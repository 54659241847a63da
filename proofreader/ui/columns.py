"""A long document in columns on one sheet, as large as the room allows. Pure geometry."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

GAP = 18.0
"""Room between two columns on the sheet, in pixels."""
MOST = 60
LARGEST = 1.3
"""A short page on a large screen is larger than on the desk: the more of the sheet is used."""


@dataclass(frozen=True, slots=True)
class Columns:
    """`cuts` are the tops of the columns in the document, and its end; `left` and `top` where the first one stands on
    the sheet; `width` of a column in the document; `scale` from the document to the sheet.
    """

    cuts: tuple[float, ...]
    left: float
    top: float
    width: float
    scale: float

    @property
    def pitch(self) -> float:
        """From one column to the next, on the sheet."""
        return self.width * self.scale + GAP

    def on_sheet(self, x: float, y: float) -> tuple[float, float]:
        """A place of the document on the sheet."""
        column = max(0, min(len(self.cuts) - 2, bisect_right(self.cuts, y) - 1))
        return self.left + column * self.pitch + x * self.scale, self.top + (y - self.cuts[column]) * self.scale

    def in_document(self, x: float, y: float) -> tuple[float, float]:
        """The place of the document at one of the sheet, the nearest where there is none."""
        column = max(0, min(len(self.cuts) - 2, int((x - self.left) // self.pitch)))
        inside = self.cuts[column] + max(0.0, (y - self.top) / self.scale)
        across = (x - self.left - column * self.pitch) / self.scale
        return max(0.0, min(self.width, across)), min(inside, self.cuts[column + 1] - 1)


def in_columns(lines: Sequence[tuple[float, float]], width: float, room: tuple[float, float]) -> Columns:
    """Lines (top and bottom of each, in order) of a document of that width on a sheet of `room` (width, height).

    There are as many columns as make the lines largest; none is cut within a line.
    """
    best: Columns | None = None
    end = lines[-1][1] if lines else 1.0
    for number in range(1, MOST + 1):
        cuts = _cut(lines, end / number)
        columns = len(cuts) - 1
        tallest = max(below - above for above, below in pairwise(cuts))
        across = (room[0] - GAP * (columns - 1)) / (columns * width)
        scale = min(across, room[1] / tallest, LARGEST)
        if scale <= 0 or (best is not None and scale <= best.scale):
            continue
        left = max(0.0, (room[0] - columns * width * scale - GAP * (columns - 1)) / 2)
        best = Columns(cuts, left, 0.0, width, scale)
    return best or Columns((0.0, end), 0.0, 0.0, width, 0.01)


def _cut(lines: Sequence[tuple[float, float]], height: float) -> tuple[float, ...]:
    """Cuts at the tops of lines, each column at least as tall as asked for but for the last."""
    cuts = [lines[0][0] if lines else 0.0]
    for top, _bottom in lines:
        if top - cuts[-1] >= height:
            cuts.append(top)
    return (*cuts, lines[-1][1] if lines else 1.0)
