"""Glyphs to lines: what stands on one baseline in one column."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from proofreader.formats.pdf.drawings import Rect
from proofreader.formats.pdf.glyphs import Glyph
from proofreader.formats.pdf.patience import Patience

TIGHT = 0.35
"""Ems between two glyphs of a line that need no second thought."""

LOOSE = 1.6
"""Ems between two glyphs of one line at most."""

LARGE = 1.35
"""How many times larger than body text a headline is."""


@dataclass(slots=True)
class Line:
    """Glyphs on one baseline, from left to right, without spaces at either end (top to bottom where `vertical`)."""

    glyphs: list[Glyph]
    vertical: bool = False
    left: float = field(init=False)
    top: float = field(init=False)
    right: float = field(init=False)
    bottom: float = field(init=False)
    size: float = field(init=False)

    def __post_init__(self) -> None:
        while len(self.glyphs) > 1 and self.glyphs[-1].char.isspace():
            self.glyphs.pop()
        while len(self.glyphs) > 1 and self.glyphs[0].char.isspace():
            del self.glyphs[0]
        self.size = _usual(glyph.size for glyph in self.glyphs)
        main = [glyph for glyph in self.glyphs if glyph.size > 0.8 * self.size]
        self.left = min(glyph.left for glyph in self.glyphs)
        self.right = max(glyph.right for glyph in self.glyphs)
        self.top = min(glyph.top for glyph in main)
        self.bottom = max(glyph.bottom for glyph in main)

    @property
    def blank(self) -> bool:
        """Whether it shows nothing."""
        return all(glyph.char.isspace() for glyph in self.glyphs)


def _usual(sizes: Iterable[float]) -> float:
    counts = Counter(round(size, 1) for size in sizes)
    return max(counts, key=lambda size: (counts[size], size))


def body_size(glyphs: Sequence[Glyph]) -> float:
    """The size in points that most characters have; sizes within 0.3 points of each other count as one."""
    counts = Counter(round(glyph.size, 1) for glyph in glyphs)
    best = max(counts, key=lambda size: sum(counts[other] for other in counts if abs(other - size) <= 0.3))
    near = {size: count for size, count in counts.items() if abs(size - best) <= 0.3}
    return max(near, key=lambda size: near[size])


def lines_of(glyphs: Sequence[Glyph], body: float, rules: Sequence[Rect], patience: Patience) -> list[Line]:
    """The lines of a page, from the top down. `body` is the size of body text, `rules` part columns."""
    walls = [rule for rule in rules if rule.bottom - rule.top > rule.right - rule.left]
    runs = _joined(_strict_runs(glyphs), TIGHT, lambda last, first: True, patience)
    cover = _Cover(runs, body)
    runs = _joined(
        runs, LOOSE, lambda last, first: not _walled(last, first, walls) and cover.inner(last, first), patience
    )
    lines = [Line(run) for run in runs]
    return sorted(_vertical([line for line in lines if not line.blank]), key=lambda line: (line.top, line.left))


def _strict_runs(glyphs: Sequence[Glyph]) -> list[list[Glyph]]:
    """Glyphs that follow each other both in the file and on the paper."""
    runs: list[list[Glyph]] = []
    last: Glyph | None = None
    for glyph in glyphs:
        if last is not None:
            em = max(last.size, glyph.size)
            near = -0.6 * em <= glyph.left - last.right <= TIGHT * em and glyph.left >= last.left
            if near and abs(glyph.bottom - last.bottom) <= 0.12 * em:
                runs[-1].append(glyph)
                last = glyph
                continue
        runs.append([glyph])
        last = glyph
    return runs


def _joined(
    runs: list[list[Glyph]], reach: float, admits: Callable[[Glyph, Glyph], bool], patience: Patience
) -> list[list[Glyph]]:
    """Runs that stand on one baseline put together, whatever order the file has them in: those not more than `reach`
    ems apart, where `admits` allows what lies between the last glyph of one and the first of the next.
    """
    step = max(4.0, _usual(run[0].size for run in runs) / 2) if runs else 4.0
    rows: defaultdict[int, list[tuple[float, int]]] = defaultdict(list)
    for index, run in enumerate(runs):
        rows[int(run[0].bottom // step)].append((run[0].left, index))
    for row in rows.values():
        row.sort()
    wanted: list[tuple[float, int, int]] = []
    for index, run in enumerate(runs):
        patience.check()
        found = _next(runs, index, rows, step, reach)
        if found is not None and admits(run[-1], runs[found[1]][0]):
            wanted.append((found[0], index, found[1]))
    follows: dict[int, int] = {}
    taken: set[int] = set()
    for _, index, found_index in sorted(wanted):
        if found_index not in taken:
            follows[index] = found_index
            taken.add(found_index)
    heads = (index for index in range(len(runs)) if index not in taken)
    return [[glyph for at in _chain(head, follows) for glyph in runs[at]] for head in heads]


def _chain(head: int, follows: dict[int, int]) -> list[int]:
    chain = [head]
    while chain[-1] in follows:
        chain.append(follows[chain[-1]])
    return chain


def _next(
    runs: list[list[Glyph]], index: int, rows: dict[int, list[tuple[float, int]]], step: float, reach: float
) -> tuple[float, int] | None:
    """The run that stands next on the same baseline within reach, and how far off it is in points."""
    last = runs[index][-1]
    best: tuple[float, int] | None = None
    span = int(0.7 * last.size // step) + 1
    middle = int(last.bottom // step)
    for key in range(middle - span, middle + span + 1):
        row = rows.get(key)
        if row is None:
            continue
        for at in range(bisect_left(row, (last.left + 0.01, 0)), len(row)):
            left, other = row[at]
            first = runs[other][0]
            gap = left - last.right
            if gap > 3 * LOOSE * last.size or (best is not None and gap > best[0]):
                break
            em = max(last.size, first.size)
            if other != index and -0.6 * em <= gap <= reach * em and _level(last, first):
                best = (gap, other)
    return best


def _level(last: Glyph, first: Glyph) -> bool:
    """Whether two glyphs stand on one baseline, or one is a small raised or lowered figure beside the other."""
    small, large = sorted((last.size, first.size))
    apart = abs(last.bottom - first.bottom)
    if small > 0.8 * large:
        return apart <= 0.25 * large
    if small > 0.45 * large and first.left - last.right <= TIGHT * large:
        return apart <= 0.7 * large
    return False


def _walled(last: Glyph, first: Glyph, walls: Sequence[Rect]) -> bool:
    """Whether an upright rule stands between two glyphs."""
    middle = (last.top + last.bottom) / 2
    return any(last.right - 2 <= wall.left <= first.left + 2 and wall.top <= middle <= wall.bottom for wall in walls)


class _Cover:
    """Tells a wide space inside a line from the space between columns: lines nearby cross the one, not the other."""

    def __init__(self, runs: Sequence[Sequence[Glyph]], body: float) -> None:
        self._body = body
        rows = sorted(
            (run[0].bottom, run[0].left, run[-1].right) for run in runs if len(run) > 2 and run[0].size < LARGE * body
        )
        self._rows = rows
        self._bottoms = [row[0] for row in rows]

    def inner(self, last: Glyph, first: Glyph) -> bool:
        """Whether the space between two glyphs of a baseline lies inside a line."""
        if last.char.isspace() or first.char.isspace():
            return first.left - last.right <= 0.6 * max(last.size, first.size)
        if min(last.size, first.size) >= LARGE * self._body:
            return True  # headlines never stand head to head in a newspaper, but they have wide spaces
        x = (last.right + first.left) / 2
        reach = 4.5 * max(last.size, first.size)
        at = bisect_left(self._bottoms, last.bottom - reach)
        beside = 0
        while at < len(self._rows) and self._bottoms[at] <= last.bottom + reach:
            bottom, left, right = self._rows[at]
            at += 1
            if abs(bottom - last.bottom) <= 0.25 * last.size:
                continue
            if left < x < right:
                return True
            beside += left <= first.left + 3 * first.size and right >= last.right - 3 * last.size
        return beside < 2


def _vertical(lines: list[Line]) -> list[Line]:
    """Single glyphs one below the other become upright lines (直排), read downwards."""
    single = [line for line in lines if len(line.glyphs) == 1 and line.glyphs[0].char > "\u2e7f"]
    if len(single) < 3:
        return lines
    single.sort(key=lambda line: (round(line.left / 3), line.top))
    chains: list[list[Line]] = []
    for line in single:
        if chains:
            last = chains[-1][-1]
            step = line.top - last.top
            same = abs(line.left - last.left) < 0.2 * line.size and abs(line.size - last.size) < 0.1 * line.size
            if same and 0.8 * line.size <= step <= 1.45 * line.size:
                chains[-1].append(line)
                continue
        chains.append([line])
    upright = [chain for chain in chains if len(chain) >= 3]
    gone = {id(line) for chain in upright for line in chain}
    made = [Line([line.glyphs[0] for line in chain], vertical=True) for chain in upright]
    return [line for line in lines if id(line) not in gone] + made
