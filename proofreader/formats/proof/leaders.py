"""Leaders from errors to the margin: up between the lines, straight to the nearest margin, and none across another."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

APART = 0.9
"""Points between two leaders side by side at least."""

SLOPE = 15.0
"""Points beside the text in which leaders spread to their notes."""

Point = tuple[float, float]
Flat = tuple[float, float, float]
"""A level line: its height on the sheet, where it begins and ends."""


@dataclass(frozen=True, slots=True)
class Call:
    """Something that calls for a note: its top in the middle (`x`, `top`), its `bottom`, the free room above and below
    it in points, and the width and height of the note.
    """

    x: float
    top: float
    bottom: float
    above: float
    below: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Leader:
    """Where a leader runs (from the error to its note) and where the note stands: the middle of its near edge.

    `crosses` tells that no way was free.
    """

    points: tuple[Point, ...]
    right: bool
    note: Point
    crosses: bool = False


@dataclass(frozen=True, slots=True)
class _Way:
    call: int
    right: bool
    lane: float
    start: float
    crosses: bool


def routed(
    calls: Sequence[Call], left: float, right: float, top: float, bottom: float, lines: Sequence[Flat] = ()
) -> list[Leader]:
    """The leaders of one sheet in the order of the calls. The text stands between `left` and `right`, notes between
    `top` and `bottom` as far as there is room; what does not fit runs on below. `lines` are level lines of other marks
    that leaders should not meet.
    """
    ways: list[_Way] = []
    middle = (left + right) / 2
    for index in sorted(range(len(calls)), key=lambda at: min(calls[at].x - left, right - calls[at].x)):
        call = calls[index]
        side = call.x >= middle
        best: tuple[int, _Way] | None = None
        for way in _candidates(index, call, side):
            crossed = sum(_meet(way, other, calls, left, right) for other in ways)
            crossed += sum(_touches(way, line, calls, left, right) for line in lines)
            if best is None or crossed < best[0]:
                best = (crossed, way)
            if not crossed:
                break
        assert best is not None
        crossed, way = best
        ways.append(way if not crossed else _Way(way.call, way.right, way.lane, way.start, True))
    leaders: dict[int, Leader] = {}
    for is_right in (False, True):
        some = sorted((way for way in ways if way.right == is_right), key=lambda way: way.lane)
        edge = right if is_right else left
        end = edge + SLOPE if is_right else edge - SLOPE
        heights = [calls[way.call].height for way in some]
        for way, y in zip(some, _slots([way.lane for way in some], heights, top, bottom), strict=True):
            x = calls[way.call].x
            points = ((x, way.start), (x, way.lane), (edge, way.lane), (end, y))
            leaders[way.call] = Leader(points, is_right, (end, y), way.crosses)
    return [leaders[index] for index in range(len(calls))]


def _candidates(index: int, call: Call, side: bool) -> Iterator[_Way]:
    """Ways for a leader, the best first: in the gap above on the near side, then the far side, then below."""
    for right in (side, not side):
        for part in (0.3, 0.45, 0.6, 0.75, 0.9, 0.2):
            yield _Way(index, right, call.top - part * call.above, call.top, False)
        for part in (0.35, 0.55, 0.75, 0.2, 0.9):
            yield _Way(index, right, call.bottom + part * call.below, call.bottom, False)


def _meet(way: _Way, other: _Way, calls: Sequence[Call], left: float, right: float) -> bool:
    """Whether two ways cross or nearly touch."""
    flats = [_flat(one, calls, left, right) for one in (way, other)]
    uprights = [(calls[one.call].x, *sorted((one.start, one.lane))) for one in (way, other)]
    (y0, low0, high0), (y1, low1, high1) = flats
    if abs(y0 - y1) < APART and ((low0 < high1 and low1 < high0) or way.right == other.right):
        return True
    for (y, low, high), (x, top, bottom) in ((flats[0], uprights[1]), (flats[1], uprights[0])):
        if low - 0.3 < x < high + 0.3 and top - 0.4 < y < bottom + 0.4:
            return True
    (x0, top0, bottom0), (x1, top1, bottom1) = uprights
    return abs(x0 - x1) < APART and top0 < bottom1 and top1 < bottom0


def _touches(way: _Way, line: Flat, calls: Sequence[Call], left: float, right: float) -> bool:
    """Whether a way meets a level line of another mark."""
    (y0, low0, high0), (y1, low1, high1) = _flat(way, calls, left, right), line
    if abs(y0 - y1) < APART and low0 < high1 and low1 < high0:
        return True
    top, bottom = sorted((way.start, way.lane))
    return low1 < calls[way.call].x < high1 and top < y1 < bottom


def _flat(way: _Way, calls: Sequence[Call], left: float, right: float) -> Flat:
    x = calls[way.call].x
    return (way.lane, x, right) if way.right else (way.lane, left, x)


def _slots(wanted: Sequence[float], heights: Sequence[float], top: float, bottom: float) -> list[float]:
    """Where notes stand (the middle of each), in order, none over another, as near as can be to what is wanted."""
    places: list[float] = []
    floor = top
    for y, height in zip(wanted, heights, strict=True):
        place = max(y, floor + height / 2)
        places.append(place)
        floor = place + height / 2
    ceiling = max(bottom, top + sum(heights))
    for index in range(len(places) - 1, -1, -1):
        places[index] = min(places[index], ceiling - heights[index] / 2)
        ceiling = places[index] - heights[index] / 2
    return places


def crossings(leaders: Iterable[Leader]) -> int:
    """How many pairs of leaders cross or touch."""
    return sum(_cross(first.points, second.points) for first, second in combinations(leaders, 2))


def _cross(first: Sequence[Point], second: Sequence[Point]) -> bool:
    return any(_segments_meet(a, b, c, d) for a, b in pairwise(first) for c, d in pairwise(second))


def _segments_meet(a: Point, b: Point, c: Point, d: Point) -> bool:
    def turn(p: Point, q: Point, r: Point) -> float:
        return (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])

    def within(p: Point, q: Point, r: Point) -> bool:
        return min(p[0], q[0]) <= r[0] <= max(p[0], q[0]) and min(p[1], q[1]) <= r[1] <= max(p[1], q[1])

    one, two, three, four = turn(a, b, c), turn(a, b, d), turn(c, d, a), turn(c, d, b)
    if one * two < 0 and three * four < 0:
        return True
    ends = ((one, a, b, c), (two, a, b, d), (three, c, d, a), (four, c, d, b))
    return any(side == 0 and within(p, q, r) for side, p, q, r in ends)
