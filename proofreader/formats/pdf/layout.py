"""A page's stacks in reading order, with what is no running text set apart: furniture, captions, boxes."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from proofreader.core.page import BlockKind
from proofreader.formats.captions import is_caption
from proofreader.formats.furniture import page_furniture
from proofreader.formats.pdf.drawings import Drawings, Rect
from proofreader.formats.pdf.glyphs import Glyph
from proofreader.formats.pdf.order import reading_order
from proofreader.formats.pdf.patience import Patience
from proofreader.formats.pdf.stacks import Stack

EDGE = 0.09
"""The part of the height at the top and at the bottom of the text in which page furniture stands."""


class Layout(NamedTuple):
    """Stacks in reading order; `furniture` names those that are masthead or dateline."""

    stacks: list[Stack]
    furniture: dict[int, BlockKind]
    """By `id` of the stack."""


@dataclass(slots=True, eq=False)
class _Unit:
    """One or more stacks that are ordered as one: a stack, or a box with all that stands in it."""

    stacks: list[Stack]
    head: bool
    left: float
    top: float
    right: float
    bottom: float


def laid_out(stacks: Sequence[Stack], drawings: Drawings, body: float, patience: Patience) -> Layout:
    """The stacks of one page as they are read."""
    furniture = _furniture(stacks, drawings, body)
    middle_height = (min(stack.top for stack in stacks) + max(stack.bottom for stack in stacks)) / 2
    edge = [stack for stack in stacks if id(stack) in furniture]
    top = [stack for stack in edge if (stack.top + stack.bottom) / 2 < middle_height]
    foot = [stack for stack in edge if (stack.top + stack.bottom) / 2 >= middle_height]
    rest = [stack for stack in stacks if id(stack) not in furniture]
    for stack in rest:
        patience.check()
        stack.caption = _is_caption(stack, drawings.pictures, body)
    captions = [stack for stack in rest if stack.caption]
    boxes = _boxes([stack for stack in rest if not stack.caption], drawings.frames)
    boxed = {id(stack) for box in boxes for stack in box}
    running = _titled([stack for stack in rest if not stack.caption and id(stack) not in boxed], body, patience)
    ordered = reading_order(running, body, patience)
    for box in boxes:
        patience.check()
        inside = [
            stack for unit in reading_order(_titled(box, body, patience), body, patience) for stack in unit.stacks
        ]
        _insert(ordered, _unit(inside), body)
    for stack in sorted(captions, key=lambda one: (one.top, one.left)):
        patience.check()
        _insert(ordered, _unit([stack]), body)
    middle = [stack for unit in ordered for stack in unit.stacks]
    across = sorted(top, key=lambda stack: (round(stack.top / (3 * body)), stack.left))
    return Layout([*across, *middle, *sorted(foot, key=lambda stack: (stack.top, stack.left))], furniture)


def _unit(stacks: list[Stack]) -> _Unit:
    left, top = min(stack.left for stack in stacks), min(stack.top for stack in stacks)
    right, bottom = max(stack.right for stack in stacks), max(stack.bottom for stack in stacks)
    return _Unit(stacks, any(stack.head for stack in stacks), left, top, right, bottom)


def _titled(stacks: Sequence[Stack], body: float, patience: Patience) -> list[_Unit]:
    """The stacks as units, with lines of a headline, what stands over it (引题) and its byline in one."""
    left = sorted(stacks, key=lambda stack: (stack.top, stack.left))
    groups: list[list[Stack]] = []
    for stack in left:
        patience.check()
        goes_on = stack.head or stack.byline
        home = next((group for group in reversed(groups) if _belongs(group, stack, body)), None) if goes_on else None
        if home is None:
            groups.append([stack])
        else:
            home.append(stack)
    return [_unit(group) for group in groups]


def _belongs(group: Sequence[Stack], stack: Stack, body: float) -> bool:
    """Whether a stack goes on with the headline above it."""
    last = group[-1]
    if last.byline:
        return False
    across = min(last.right, stack.right) - max(last.left, stack.left)
    near = -0.5 * stack.size <= stack.top - last.bottom <= max(1.2 * body, 0.9 * max(last.size, stack.size))
    over = stack.head and not last.head and last.size > 1.05 * body and len(last.lines) == 1 and _over(last, stack)
    return across > 0 and near and (last.head or over)


def _over(last: Stack, stack: Stack) -> bool:
    return stack.left - 2 * last.size <= last.left and last.right <= stack.right + 2 * last.size


def _furniture(stacks: Sequence[Stack], drawings: Drawings, body: float) -> dict[int, BlockKind]:
    """Masthead and dateline: short lines at the top and bottom edge that say so, or stand beyond a full-width rule."""
    top, bottom = min(stack.top for stack in stacks), max(stack.bottom for stack in stacks)
    left, right = min(stack.left for stack in stacks), max(stack.right for stack in stacks)
    edge = EDGE * (bottom - top)
    wide = [rule for rule in drawings.rules if rule.right - rule.left > 0.8 * (right - left)]
    high = [rule.bottom for rule in wide if top < rule.bottom < top + 2 * edge]
    low = [rule.top for rule in wide if bottom - edge < rule.top < bottom]
    found: dict[int, BlockKind] = {}
    for stack in stacks:
        if stack.characters > 80 or len(stack.lines) > 4:
            continue
        kinds = [page_furniture(_plain(line.glyphs)) for line in stack.lines]
        beyond = any(stack.bottom <= rule + 1 for rule in high) or any(stack.top >= rule - 1 for rule in low)
        outer = stack.bottom < top + edge or stack.top > bottom - edge
        if beyond or (outer and all(kinds)):
            found[id(stack)] = kinds[0] or BlockKind.MASTHEAD
        elif outer and stack.bottom - stack.top < 2 * body and _page_number(stack):
            found[id(stack)] = BlockKind.MASTHEAD
    return found if len(found) < len(stacks) else {}


def _plain(glyphs: Sequence[Glyph]) -> str:
    return "".join(glyph.char for glyph in glyphs)


def _page_number(stack: Stack) -> bool:
    text = _plain(stack.lines[0].glyphs).strip(" -—·　")
    return len(stack.lines) == 1 and text.isascii() and text.isalnum() and len(text) <= 3


def _is_caption(stack: Stack, pictures: Sequence[Rect], body: float) -> bool:
    """Whether a stack stands right under (or over) a picture and looks like what stands there."""
    if stack.head or stack.characters > 200 or len(stack.lines) > 6:
        return False
    for picture in pictures:
        inside = stack.left >= picture.left - 1.5 * body and stack.right <= picture.right + 1.5 * body
        under = -body <= stack.top - picture.bottom <= 2 * body
        over = -body <= picture.top - stack.bottom <= 1.5 * body
        text = "".join(_plain(line.glyphs) for line in stack.lines)
        if inside and under and (abs(stack.size - body) > 0.03 * body or is_caption(text) or _centred(stack, picture)):
            return True
        if ((inside and over) or picture.holds((stack.left + stack.right) / 2, stack.top)) and is_caption(text):
            return True
    return False


def _centred(stack: Stack, picture: Rect) -> bool:
    off = abs((stack.left + stack.right) - (picture.left + picture.right)) / 2
    return len(stack.lines) == 1 and off < 0.6 * stack.size and stack.left - picture.left > 2.5 * stack.size


def _boxes(stacks: Sequence[Stack], frames: Sequence[Rect]) -> list[list[Stack]]:
    """The stacks that stand in a frame, by their outermost frame; frames round nearly all the text are none."""
    total = sum(stack.characters for stack in stacks)
    boxes: list[list[Stack]] = []
    taken: set[int] = set()
    for frame in frames:
        inside = [
            stack
            for stack in stacks
            if id(stack) not in taken
            and frame.holds((stack.left + stack.right) / 2, (stack.top + stack.bottom) / 2)
            and stack.left > frame.left - stack.size
            and stack.right < frame.right + stack.size
        ]
        if inside and sum(stack.characters for stack in inside) < 0.6 * total:
            boxes.append(inside)
            taken.update(map(id, inside))
    return boxes


def _insert(ordered: list[_Unit], unit: _Unit, body: float) -> None:
    """Put a box or a caption where the article ends that it stands in."""
    near = [at for at, other in enumerate(ordered) if not other.head]
    if not near:
        ordered.append(unit)
        return
    at = min(near, key=lambda index: _distance(ordered[index], unit))
    at += 1
    while at < len(ordered) and not (ordered[at].head and not ordered[at - 1].head):
        at += 1
    ordered.insert(at, unit)


def _distance(unit: _Unit, other: _Unit) -> float:
    across = max(0.0, max(unit.left, other.left) - min(unit.right, other.right))
    down = max(0.0, max(unit.top, other.top) - min(unit.bottom, other.bottom))
    # What stands above in the same column is nearer than what stands beside.
    return down + 1.5 * across + (1.0 if unit.top > other.top else 0.0)
