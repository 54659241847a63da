"""How each mark of GB/T 14706 is drawn on the text. Boxes are in points of the sheet; `gap` is room between lines."""

from collections.abc import Sequence

from proofreader.formats.pdf.boxes import Box
from proofreader.formats.proof.ink import Ink, Point

FRAME = 1.8
"""Sizes of the character that the frame of 改正上下角 measures."""

FEW = 8
"""Characters up to which a deletion is circled; more are crossed out in a frame."""


def joined(boxes: Sequence[Box]) -> Box:
    """The rectangle round boxes of one line."""
    return Box(
        boxes[0].page,
        min(box.left for box in boxes),
        min(box.top for box in boxes),
        max(box.right for box in boxes),
        max(box.bottom for box in boxes),
    )


def circled(ink: Ink, places: Sequence[Box]) -> None:
    """1 改正, and all that begins with a ring: a ring round each line of the range."""
    for box in places:
        ink.oval(box.left - 0.8, box.top - 0.6, box.right + 0.8, box.bottom + 0.6)


def struck(ink: Ink, places: Sequence[Box]) -> None:
    """2 删除 of many characters: a frame with a diagonal cross over each line."""
    for box in places:
        ink.box(box.left, box.top - 0.4, box.right, box.bottom + 0.4)
        ink.line((box.left, box.top - 0.4), (box.right, box.bottom + 0.4))
        ink.line((box.left, box.bottom + 0.4), (box.right, box.top - 0.4))


def pigtail(ink: Ink, at: Point, *, right: bool) -> None:
    """The loop at the end of the leader of a deletion; it takes 14 points."""
    x, y = at
    way = 1.0 if right else -1.0
    ink.curve((x, y), (x + way * 9, y - 1), (x + way * 15, y - 7), (x + way * 9, y - 7))
    ink.curve((x + way * 9, y - 7), (x + way * 4, y - 7), (x + way * 6, y + 4), (x + way * 14, y + 4))


def caret(ink: Ink, box: Box) -> None:
    """3 增补: a fork whose point is at the top of the line and whose legs stand on either side of the place."""
    x, height = box.left, box.bottom - box.top
    ink.line(
        (x - 0.26 * height, box.top + 0.5 * height), (x, box.top - 0.3), (x + 0.26 * height, box.top + 0.5 * height)
    )


def framed(ink: Ink, at: Point, text: str, size: float, level: str) -> float:
    """4 改正上下角: the character in a frame, high, low or in the middle; gives back the width."""
    x, top = at
    side, small = FRAME * size, 0.8 * size
    ink.box(x, top, x + side, top + side)
    ink.line((x, top + side / 2), (x + side, top + side / 2))
    shift = {"high": 0.25, "low": 0.75}.get(level, 0.5)
    ink.text(x + (side - ink.measure(text, small, "margin")) / 2, top + shift * side - small / 2, text, small, "margin")
    return side


def turned(ink: Ink, at: Point) -> None:
    """5 转正: the curved arrow at the end of the leader."""
    x, y = at
    ink.curve((x, y + 3), (x + 1, y - 7), (x + 11, y - 7), (x + 11, y + 1))
    ink.head((x + 11.3, y - 3), (x + 10.6, y + 3.5), 3.4)


def transposed(ink: Ink, first: Box, second: Box) -> None:
    """6 对调: a curve over the first group and under the second; what is between them stays inside a third wave."""
    height = first.bottom - first.top
    up, down = first.top - 0.22 * height, first.bottom + 0.22 * height
    ink.curve(
        (first.left, first.bottom), (first.left, up - 0.1 * height), (first.right, up - 0.1 * height),
        (first.right, (first.top + first.bottom) / 2),
    )  # fmt: skip
    if second.left - first.right > 0.5:
        middle = (first.right + second.left) / 2
        ink.curve((first.right, (first.top + first.bottom) / 2), (first.right, down), (middle, down), (middle, down))
        ink.curve((middle, down), (middle, down), (second.left, down), (second.left, (second.top + second.bottom) / 2))
        start, low = second.left, up
        ink.curve(
            (start, (second.top + second.bottom) / 2), (start, low), (second.right, low), (second.right, second.bottom)
        )
    else:
        ink.curve(
            (first.right, (first.top + first.bottom) / 2), (second.left, down + 0.1 * height),
            (second.right, down + 0.1 * height), (second.right, second.top),
        )  # fmt: skip


def run_on(ink: Ink, end: Box, head: Box) -> None:
    """7 接排: a line from the end of the upper line to the head of the lower one."""
    height = end.bottom - end.top
    y0, y1 = (end.top + end.bottom) / 2, (head.top + head.bottom) / 2
    below = head.page == end.page and head.top > end.top and head.left < end.right + 30 and y1 - y0 < 6 * height
    if below:
        middle = (end.bottom + head.top) / 2
        out = 0.9 * height
        ink.curve((end.right + 0.5, y0), (end.right + out, y0), (end.right + out, middle), (end.right - 1, middle))
        ink.line((end.right - 1, middle), (head.left + 1, middle))
        ink.curve((head.left + 1, middle), (head.left - out, middle), (head.left - out, y1), (head.left - 0.5, y1))
        return
    low = end.bottom + 0.55 * height
    ink.curve((end.right + 0.5, y0), (end.right + height, y0), (end.right + height, low), (end.right - 1, low))
    ink.line((end.right - 1, low), (end.right - 1.6 * height, low))
    high = head.top - 0.45 * height
    ink.line((head.left + 1.6 * height, high), (head.left + 1, high))
    ink.curve((head.left + 1, high), (head.left - height, high), (head.left - height, y1), (head.left - 0.5, y1))


def paragraph(ink: Ink, box: Box, left: float, gap: float) -> None:
    """8 另起段: a stroke at the break, then left under the line to where the paragraph will begin."""
    low, stop, x = paragraph_line(box, left, gap)
    ink.line((x, box.top - 0.3 * gap), (x, low), (stop, low), (stop, low + 0.5 * gap + 2))


def paragraph_line(box: Box, left: float, gap: float) -> tuple[float, float, float]:
    """Where the level line of 另起段 lies: its height, its left and its right end."""
    return box.bottom + 0.5 * gap, min(left + 2 * (box.bottom - box.top), box.left - 6), box.left


def moved(ink: Ink, places: Sequence[Box], target: Box, gap: float) -> None:
    """9 转移: a ring and an arrow through the gap to where the text goes, on the same line."""
    circled(ink, places)
    box = places[0]
    lane, *_ = moved_line(places, target, gap)
    x = (box.left + box.right) / 2
    ink.line((x, box.top - 0.6), (x, lane), (target.left, lane))
    ink.arrow((target.left, lane), (target.left, target.bottom), 3.8)


def moved_line(places: Sequence[Box], target: Box, gap: float) -> tuple[float, float, float]:
    """Where the level line of 转移 lies: its height, its left and its right end."""
    ends = sorted(((places[0].left + places[0].right) / 2, target.left))
    return places[0].top - 0.18 * gap - 0.8, ends[0], ends[1]


def crenel(ink: Ink, box: Box, *, down: bool) -> None:
    """10 上下移: battlements over (under) the characters; the short bars show where they belong."""
    height = box.bottom - box.top
    base = box.bottom + 0.3 * height if down else box.top - 0.02 * height
    top = box.top - 0.3 * height if down else box.bottom + 0.3 * height
    ink.line(
        (box.left - 0.5 * height, base), (box.left, base), (box.left, top), (box.right, top), (box.right, base),
        (box.right + 0.5 * height, base),
    )  # fmt: skip


def crenel_side(ink: Ink, box: Box, *, right: bool) -> None:
    """11 左右移: the same turned by a quarter."""
    height = box.bottom - box.top
    base = box.right + 0.45 * height if right else box.left - 0.45 * height
    far = box.left - 0.3 * height if right else box.right + 0.3 * height
    ink.line(
        (base, box.top - 0.3 * height), (base, box.top), (far, box.top), (far, box.bottom), (base, box.bottom),
        (base, box.bottom + 0.3 * height),
    )  # fmt: skip


def aligned(ink: Ink, box: Box) -> None:
    """12 排齐: two parallel lines along the characters."""
    ink.line((box.left - 2, box.top - 1.5), (box.right + 2, box.top - 1.5))
    ink.line((box.left - 2, box.bottom + 1.5), (box.right + 2, box.bottom + 1.5))


def steps(ink: Ink, heads: Sequence[Box]) -> None:
    """13 排阶梯形: stairs along the heads of the lines."""
    points: list[Point] = []
    for box in heads:
        points += [(box.left - 2, box.top - 1), (box.left - 2, box.bottom + 2)]
    ink.line(*points)


def upright(ink: Ink, at: Point, size: float) -> None:
    """14 正图: level and plumb line, the arrow points to the top of the picture."""
    x, y = at
    ink.line((x - size, y), (x + size, y))
    ink.arrow((x, y), (x, y - 1.6 * size), 0.5 * size)


def wedge(ink: Ink, box: Box, *, opens: bool) -> None:
    """15 加大空距 ∨ and 16 减小空距 ∧ over the gap at the left edge of the box (∧ between both edges)."""
    height = box.bottom - box.top
    x = (box.left + box.right) / 2
    high, low = box.top - 0.42 * height, box.top + 0.06 * height
    tip, feet = (low, high) if opens else (high, low)
    ink.line((x - 0.3 * height, feet), (x, tip), (x + 0.3 * height, feet))


def wedge_lines(ink: Ink, at: Point, size: float, *, opens: bool) -> None:
    """15 and 16 for the room between lines: > and < at their heads."""
    x, y = at
    tip, feet = (x + size, x) if opens else (x, x + size)
    ink.line((feet, y - 0.6 * size), (tip, y), (feet, y + 0.6 * size))


def hash_sign(ink: Ink, at: Point, size: float, strokes: int = 0) -> float:
    """17 空字距: the sign #, with a stroke more for each fraction; gives back its width."""
    x, top = at
    for part in (0.33, 0.67):
        ink.line((x + part * size + 0.08 * size, top), (x + part * size - 0.08 * size, top + size))
        ink.line((x, top + part * size), (x + size, top + part * size))
    for number in range(strokes):
        ink.line((x + size * (1.15 + 0.2 * number), top), (x + size * (0.95 + 0.2 * number), top + size))
    return size * (1.2 + 0.2 * strokes)


def parted(ink: Ink, box: Box) -> None:
    """18 分开: a Y dropped between two words."""
    height, x = box.bottom - box.top, box.left
    fork = box.top + 0.3 * height
    ink.line((x - 0.25 * height, box.top - 0.2 * height), (x, fork), (x, box.bottom + 0.1 * height))
    ink.line((x + 0.25 * height, box.top - 0.2 * height), (x, fork))


def kept(ink: Ink, boxes: Sequence[Box]) -> None:
    """19 保留: a triangle under each character."""
    for box in boxes:
        sign(
            ink,
            ((box.left + box.right) / 2, box.bottom + 0.28 * (box.bottom - box.top)),
            0.4 * (box.bottom - box.top),
            0,
        )


def dotted(ink: Ink, boxes: Sequence[Box]) -> None:
    """21 说明: a small circle under each character; where there are many, under the first and last three."""
    some = boxes if len(boxes) <= 8 else [*boxes[:3], *boxes[-3:]]
    for box in some:
        ink.ring((box.left + box.right) / 2, box.bottom + 1.9, 1.4)


def sign(ink: Ink, at: Point, size: float, number: int) -> None:
    """20 代替: one of the signs △○□◇☆▽ about a point."""
    x, y = at
    half = size / 2
    if number == 1:
        ink.ring(x, y, half)
    elif number == 2:
        ink.box(x - half, y - half, x + half, y + half)
    elif number == 3:
        ink.polygon([(x, y - half), (x + half, y), (x, y + half), (x - half, y)])
    elif number == 5:
        ink.polygon([(x, y + half), (x + half, y - half), (x - half, y - half)])
    elif number == 4:
        ink.line((x - half, y), (x + half, y))
        ink.line((x - 0.6 * half, y - half), (x + 0.6 * half, y + half))
        ink.line((x + 0.6 * half, y - half), (x - 0.6 * half, y + half))
    else:
        ink.polygon([(x, y - half), (x + half, y + half), (x - half, y + half)])
