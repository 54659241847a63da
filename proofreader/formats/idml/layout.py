"""Which stories are printed, and in which order a reader meets them.

Positions are points of the spread, y growing downwards.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from proofreader.formats.idml.package import IdmlPackage
from proofreader.formats.xml_parsing import Element

Matrix = tuple[float, float, float, float, float, float]
SAME: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
MOST_PAGES = 20
"""Pages of a spread that are looked at; InDesign allows ten."""
MOST_FRAMES = 500
"""Stories on a page up to which columns are looked for."""
GUTTER = 1.0
"""Points that two columns or rows may overlap and still be apart."""


class Box(NamedTuple):
    """A rectangle of the spread, in points."""

    left: float
    top: float
    right: float
    bottom: float

    def with_(self, other: "Box") -> "Box":
        """The smallest rectangle around both."""
        return Box(
            min(self.left, other.left),
            min(self.top, other.top),
            max(self.right, other.right),
            max(self.bottom, other.bottom),
        )


class Frame(NamedTuple):
    """A text frame: its story, and where it stands."""

    story: str
    box: Box


@dataclass(frozen=True, slots=True)
class Order:
    """The stories by their ids: those on pages in reading order, and those that masters print on the pages."""

    stories: tuple[str, ...]
    margins: tuple[str, ...]


def reading_order(package: IdmlPackage, design: Element) -> Order:
    """Stories on the pages, spread by spread and page by page; what stands beside the pages or on layers that are not
    shown is left out. Raises PageError.
    """
    hidden = {layer.get("Self") for layer in design.iter("Layer") if layer.get("Visible") == "false"}
    stories: dict[str, None] = {}
    margins: dict[str, None] = {}
    masters: set[str] = set()
    for name in package.listed(design, "Spread"):
        root = package.tree(name)
        for spread in () if root is None else root.iterchildren("Spread"):
            masters |= {page.get("AppliedMaster", "n") for page in spread.iterchildren("Page")}
            stories.update(dict.fromkeys(_spread(spread, hidden)))
    for name in package.listed(design, "MasterSpread"):
        root = package.tree(name)
        for spread in () if root is None else root.iterchildren("MasterSpread"):
            if spread.get("Self") in masters:
                margins.update(dict.fromkeys(_spread(spread, hidden)))
    return Order(tuple(stories), tuple(story for story in margins if story not in stories))


def _spread(spread: Element, hidden: set[str | None]) -> Iterator[str]:
    frames = list(_frames(spread, SAME, hidden))
    pages = list(filter(None, map(_page, spread.iterchildren("Page"))))[:MOST_PAGES]
    pages.sort(key=lambda page: page.left)
    if not pages:
        yield from ordered(frames)
    for number, page in enumerate(pages):
        others = pages[:number] + pages[number + 1 :]
        own = [frame for frame in frames if _shared(frame.box, page) and _is_best(frame.box, page, others)]
        yield from ordered(own)


def _is_best(box: Box, page: Box, others: Sequence[Box]) -> bool:
    return all(_shared(box, page) >= _shared(box, other) for other in others)


def _shared(box: Box, page: Box) -> float:
    """The part of a page that a frame covers, in square points; a frame without height counts by its place."""
    width = min(box.right, page.right) - max(box.left, page.left)
    height = min(box.bottom, page.bottom) - max(box.top, page.top)
    return max(width, 0.001) * max(height, 0.001) if width >= 0 and height >= 0 else 0.0


def _page(page: Element) -> Box | None:
    numbers = _numbers(page.get("GeometricBounds", ""))
    if len(numbers) != 4:
        return None
    top, left, bottom, right = numbers
    matrix = _matrix(page.get("ItemTransform"))
    return _around([_moved(matrix, left, top), _moved(matrix, right, bottom)])


def _frames(parent: Element, matrix: Matrix, hidden: set[str | None]) -> Iterator[Frame]:
    """The text frames in an element, groups and frames in frames included."""
    for item in parent.iterchildren("*"):
        if item.get("Visible") == "false" or item.get("Nonprinting") == "true" or item.get("ItemLayer") in hidden:
            continue
        own = _times(matrix, _matrix(item.get("ItemTransform")))
        if item.tag in ("TextFrame", "TextPath") and item.get("ParentStory"):
            holder = item if item.tag == "TextFrame" else parent
            yield Frame(item.get("ParentStory"), _bounds(holder, own if item.tag == "TextFrame" else matrix))
        if item.tag not in ("Page", "Properties"):
            yield from _frames(item, own, hidden)


def _bounds(item: Element, matrix: Matrix) -> Box:
    path = item.find("Properties/PathGeometry")
    anchors = [] if path is None else [_numbers(point.get("Anchor", "")) for point in path.iter("PathPointType")]
    points = [_moved(matrix, one[0], one[1]) for one in anchors if len(one) == 2]
    return _around(points or [_moved(matrix, 0.0, 0.0)])


def ordered(frames: Sequence[Frame]) -> Iterator[str]:
    """The stories of a page in reading order: cut into columns, where there are none into rows, and again.

    Columns come first, so that a headline stays with the text under it, whatever stands beside them.
    """
    boxes: dict[str, Box] = {}
    for frame in frames:
        boxes[frame.story] = boxes[frame.story].with_(frame.box) if frame.story in boxes else frame.box
    yield from _cut([Frame(story, box) for story, box in boxes.items()])


def _by_place(frames: Sequence[Frame]) -> Iterator[str]:
    yield from (frame.story for frame in sorted(frames, key=lambda one: (one.box.top, one.box.left)))


def _cut(frames: list[Frame]) -> Iterator[str]:
    if len(frames) > MOST_FRAMES:
        yield from _by_place(frames)
        return
    waiting = [frames]
    while waiting:
        group = waiting.pop()
        parts = _apart(group, 0) if len(group) > 1 else [group]
        if len(parts) == 1 and len(group) > 1:
            parts = _rows(group)
        if len(parts) == 1:
            yield from _by_place(group)
        else:
            waiting += reversed(parts)


def _rows(frames: list[Frame]) -> list[list[Frame]]:
    """The frames in rows; rows under each other that the same white space parts into columns are one."""
    groups: list[list[Frame]] = []
    for row in _apart(frames, 1):
        if groups and len(_apart([*groups[-1], *row], 0)) > 1:
            groups[-1] += row
        else:
            groups.append(row)
    return groups


def _apart(frames: list[Frame], axis: int) -> list[list[Frame]]:
    """The frames in groups that white space runs between: columns (axis 0) or rows (axis 1)."""
    groups: list[list[Frame]] = []
    reach = float("-inf")
    for frame in sorted(frames, key=lambda one: one.box[axis]):
        if not groups or frame.box[axis] > reach - GUTTER:
            groups.append([])
        groups[-1].append(frame)
        reach = max(reach, frame.box[axis + 2])
    return groups


def _numbers(text: str) -> list[float]:
    try:
        return [float(word) for word in text.split()]
    except ValueError:
        return []


def _matrix(text: str | None) -> Matrix:
    numbers = _numbers(text or "")
    return (numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]) if len(numbers) == 6 else SAME


def _times(outer: Matrix, inner: Matrix) -> Matrix:
    """What an item's own matrix does, and then that of what it stands in."""
    a, b, c, d, x, y = inner
    o = outer
    x, y = _moved(outer, x, y)
    return (a * o[0] + b * o[2], a * o[1] + b * o[3], c * o[0] + d * o[2], c * o[1] + d * o[3], x, y)


def _moved(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    a, b, c, d, right, down = matrix
    return a * x + c * y + right, b * x + d * y + down


def _around(points: list[tuple[float, float]]) -> Box:
    across, down = [x for x, _ in points], [y for _, y in points]
    return Box(min(across), min(down), max(across), max(down))
