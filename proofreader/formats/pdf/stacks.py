"""Lines to stacks: lines of one size, one below the other, as a column or a headline has them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from proofreader.formats.bylines import is_byline
from proofreader.formats.pdf.drawings import Drawings, Rect
from proofreader.formats.pdf.lines import LARGE, Line
from proofreader.formats.pdf.patience import Patience

LEADING = 2.1
"""Ems from baseline to baseline within a stack at most."""


@dataclass(slots=True, eq=False)
class Stack:
    """Lines from top to bottom. `head` tells that it is set in headline size, `frame` the box it stands in (-1: none);
    `byline` a line right under a headline that names the author."""

    lines: list[Line]
    head: bool
    frame: int
    caption: bool = False
    byline: bool = False
    left: float = field(init=False)
    top: float = field(init=False)
    right: float = field(init=False)
    bottom: float = field(init=False)

    def __post_init__(self) -> None:
        self.left = min(line.left for line in self.lines)
        self.right = max(line.right for line in self.lines)
        self.top = min(line.top for line in self.lines)
        self.bottom = max(line.bottom for line in self.lines)

    @property
    def size(self) -> float:
        """The size of its characters in points."""
        return self.lines[0].size

    @property
    def characters(self) -> int:
        """How many glyphs it has."""
        return sum(len(line.glyphs) for line in self.lines)


def stacks_of(lines: Sequence[Line], body: float, drawings: Drawings, patience: Patience) -> list[Stack]:
    """The stacks of a page in no order. Lines must come from the top down."""
    homes = [_frame(line, drawings.frames) for line in lines]
    large = [line.size >= LARGE * body for line in lines]
    flat = [rule for rule in drawings.rules if rule.right - rule.left > rule.bottom - rule.top]
    below = _neighbours(lines, homes, flat, patience)
    above: dict[int, list[int]] = {}
    signed: set[int] = set()
    for upper, found in below.items():
        for lower in found:
            above.setdefault(lower, []).append(upper)
            if large[upper] and not large[lower] and _is_signed(lines[lower]):
                signed.add(lower)
    stacks: list[Stack] = []
    begun: set[int] = set()
    for index, line in enumerate(lines):
        if index in begun:
            continue
        chain = [index]
        begun.add(index)
        while not line.vertical:
            found = below.get(chain[-1], [])
            if (
                chain[-1] in signed
                or len(found) != 1
                or len(above[found[0]]) != 1
                or not _same(lines, chain, found[0], below)
            ):
                break
            chain.append(found[0])
            begun.add(found[0])
        members = [lines[at] for at in chain]
        stacks.append(Stack(members, large[index], homes[index], byline=index in signed))
    return stacks


def _is_signed(line: Line) -> bool:
    """Whether a line under a headline names who wrote the article."""
    text = "".join(glyph.char for glyph in line.glyphs)
    return is_byline(text, after_headline=True) or is_byline(re.sub(r"[ \u3000]", "", text), after_headline=True)


def _frame(line: Line, frames: Sequence[Rect]) -> int:
    """The innermost frame that holds a line, by index; -1 for none."""
    x, y = (line.left + line.right) / 2, (line.top + line.bottom) / 2
    holding = [index for index, frame in enumerate(frames) if frame.holds(x, y)]
    return min(holding, key=lambda index: frames[index].area) if holding else -1


def _neighbours(
    lines: Sequence[Line], homes: Sequence[int], flat: Sequence[Rect], patience: Patience
) -> dict[int, list[int]]:
    """For each line those right below it: within reach, side by side with nothing between."""
    below: dict[int, list[int]] = {}
    for index, line in enumerate(lines):
        patience.check()
        found: list[int] = []
        reach = line.bottom + LEADING * line.size
        for at in range(index + 1, len(lines)):
            other = lines[at]
            if other.top > reach:
                break
            if homes[at] != homes[index] or other.top < line.top + 0.5 * line.size:
                continue
            if min(line.right, other.right) - max(line.left, other.left) <= 0.3 * min(line.size, other.size):
                continue
            hidden = any(
                lines[one].bottom <= other.top + 0.4 * other.size
                and lines[one].top < other.top - 0.4 * other.size
                and min(lines[one].right, other.right) - max(lines[one].left, other.left) > 0
                for one in found
            )
            if not hidden and not _ruled(line, other, flat):
                found.append(at)
        below[index] = found
    return below


def _ruled(upper: Line, lower: Line, flat: Sequence[Rect]) -> bool:
    """Whether a rule lies between two lines."""
    left, right = max(upper.left, lower.left), min(upper.right, lower.right)
    return any(
        upper.bottom - 0.3 * upper.size <= rule.top <= lower.top + 0.3 * lower.size
        and rule.left < right
        and rule.right > left
        and rule.right - rule.left > 2 * upper.size
        for rule in flat
    )


def _same(lines: Sequence[Line], chain: Sequence[int], lower: int, below: dict[int, list[int]]) -> bool:
    """Whether the lower line goes on with the stack."""
    last, line = lines[chain[-1]], lines[lower]
    em = max(last.size, line.size)
    if line.vertical or abs(line.size - last.size) > 0.08 * em:
        return False
    pitch = line.bottom - last.bottom
    if len(chain) > 1:
        usual = min(lines[low].bottom - lines[up].bottom for up, low in pairwise(chain))
        if pitch > usual + 0.9 * em:
            return False
    elif pitch > LEADING * em:
        return False
    return not _narrows(lines, chain, lower, below)


def _narrows(lines: Sequence[Line], chain: Sequence[int], lower: int, below: dict[int, list[int]]) -> bool:
    """Whether another, narrower or wider column begins with the lower line: it and the next end together, elsewhere."""
    line = lines[lower]
    right = max(lines[at].right for at in chain)
    following = below.get(lower, [])
    if len(following) != 1:
        return False
    after = lines[following[0]]
    agree = abs(after.right - line.right) < 0.5 * line.size
    if line.right < right - 2.5 * line.size and agree:
        return True
    # Wider: two full lines in a row that pass the right edge of all above.
    return line.right > right + 2.5 * line.size and agree and len(chain) > 1
