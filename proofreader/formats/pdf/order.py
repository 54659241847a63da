"""The reading order of a newspaper page: articles from the top, their columns from left to right.

A region is cut where nothing crosses: first above a headline that opens another article, then between columns, then
anywhere across. What cannot be cut (a pinwheel) is sorted by "above" and "left of".
"""

from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar

from proofreader.formats.pdf.patience import Patience


class Placed(Protocol):
    """Something with a place in points, y downwards; `head` tells a headline."""

    left: float
    top: float
    right: float
    bottom: float
    head: bool


P = TypeVar("P", bound=Placed)

SLACK = 0.25
"""Ems that two units may overlap and still be parted."""


def reading_order(units: Sequence[P], body: float, patience: Patience) -> list[P]:
    """The units in the order in which they are read. `body` is the size of body text in points."""
    patience.check()
    if len(units) < 2:
        return list(units)
    slack = SLACK * body
    rows = _parts(units, lambda unit: unit.top, lambda unit: unit.bottom, slack)
    strong = _merge_weak(rows, body)
    if len(strong) > 1:
        return [unit for part in strong for unit in reading_order(part, body, patience)]
    columns = _parts(units, lambda unit: unit.left, lambda unit: unit.right, slack)
    if len(columns) > 1:
        return [unit for part in columns for unit in reading_order(part, body, patience)]
    if len(rows) > 1:
        # One cut at a time: under the first row there may be columns again.
        rest = [unit for part in rows[1:] for unit in part]
        return [*reading_order(rows[0], body, patience), *reading_order(rest, body, patience)]
    return _sorted(units, slack, patience)


def _parts(units: Sequence[P], low: Callable[[P], float], high: Callable[[P], float], slack: float) -> list[list[P]]:
    """Groups of units along one direction, parted by strips that nothing crosses."""
    parts: list[list[P]] = []
    reach = 0.0
    for unit in sorted(units, key=low):
        if parts and low(unit) < reach - slack:
            parts[-1].append(unit)
            reach = max(reach, high(unit))
        else:
            parts.append([unit])
            reach = high(unit)
    return parts


def _merge_weak(rows: Sequence[list[P]], body: float) -> list[list[P]]:
    """Rows put together but where one opens another article: a headline below text that is none."""
    merged: list[list[P]] = []
    for row in rows:
        opens = bool(merged) and _opens(row, body) and not any(unit.head for unit in _last_row(merged[-1], body))
        if not merged or opens:
            merged.append(list(row))
        else:
            merged[-1] += row
    return merged


def _opens(row: Sequence[P], body: float) -> bool:
    top = min(unit.top for unit in row)
    return any(unit.head and unit.top < top + 3 * body for unit in row)


def _last_row(units: Sequence[P], body: float) -> list[P]:
    bottom = max(unit.bottom for unit in units)
    return [unit for unit in units if unit.bottom > bottom - 1.5 * body]


def _sorted(units: Sequence[P], slack: float, patience: Patience) -> list[P]:
    """Topological order: above before below where they share a column, left before right where nothing parts them."""
    count = len(units)
    before: list[set[int]] = [set() for _ in range(count)]
    for first in range(count):
        for second in range(count):
            patience.check()
            if first != second and _before(units, first, second, slack):
                before[second].add(first)
    left = set(range(count))
    ordered: list[P] = []
    while left:
        patience.check()
        free = [index for index in left if not before[index] & left] or list(left)
        chosen = min(free, key=lambda index: (units[index].left, units[index].top))
        ordered.append(units[chosen])
        left.remove(chosen)
    return ordered


def _before(units: Sequence[P], first: int, second: int, slack: float) -> bool:
    a, b = units[first], units[second]
    if _share(a.left, a.right, b.left, b.right, slack):
        return a.top < b.top
    if a.left >= b.left:
        return False
    return not any(
        index not in (first, second)
        and min(a.top, b.top) < unit.top < max(a.top, b.top)
        and _share(unit.left, unit.right, a.left, a.right, slack)
        and _share(unit.left, unit.right, b.left, b.right, slack)
        for index, unit in enumerate(units)
    )


def _share(low: float, high: float, other_low: float, other_high: float, slack: float) -> bool:
    return min(high, other_high) - max(low, other_low) > slack
