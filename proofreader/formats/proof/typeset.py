"""A page of text set in two columns on proof sheets, with a box for every character."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from proofreader.core.page import Block, BlockKind, Page
from proofreader.core.span import Span
from proofreader.formats.pdf.boxes import Box

NOT_FIRST = frozenset("，。、；：？！”’）》〉」』】〕…—％%),.;:?!·～")
"""What must not begin a line (clreq)."""

NOT_LAST = frozenset("“‘（《〈「『【〔([")
"""What must not end a line."""

WIDTH, HEIGHT = 595.0, 842.0
"""A4 in points."""

LEFT, RIGHT, TOP, BOTTOM = 92.0, 503.0, 56.0, 800.0
"""Where the text stands on the sheet; the rest is for the marks."""

GUTTER = 21.0
LEADING = 2.0
"""Ems from line to line: room for the marks between lines."""

Measure = Callable[[str, float, bool], float]
"""The width of a character in points, by its size and whether it is bold."""


class Run(NamedTuple):
    """Characters drawn at once: `spacing` points are added after each."""

    page: int
    left: float
    top: float
    size: float
    text: str
    bold: bool
    spacing: float


@dataclass(slots=True)
class Setting:
    """Sheets set from a page; `boxes` has an entry a code point of `Page.text`, None for a line end."""

    runs: list[Run]
    boxes: list[Box | None]
    sheets: int


class Style(NamedTuple):
    """How a kind of block is set: size in points, bold, over both columns, centred, ems of indent."""

    size: float
    bold: bool = False
    wide: bool = False
    centred: bool = False
    indent: float = 0.0


_STYLES = {
    BlockKind.MASTHEAD: Style(8.5, wide=True),
    BlockKind.DATELINE: Style(8.5, wide=True),
    BlockKind.HEADLINE: Style(17.0, bold=True, wide=True, centred=True),
    BlockKind.BYLINE: Style(10.0, wide=True, centred=True),
    BlockKind.HEADING: Style(10.0, bold=True, indent=2.0),
    BlockKind.CAPTION: Style(8.5),
    BlockKind.TABLE_CELL: Style(9.0),
}
_BODY = Style(10.0, indent=2.0)


class _Line(NamedTuple):
    span: Span
    style: Style
    indent: float
    bold: Span | None
    last: bool


def typeset(page: Page, measure: Measure) -> Setting:
    """Set a page in the sizes of a proof."""
    setter = _Setter(page, measure)
    waiting: list[_Line] = []
    for block in page.blocks:
        style = _STYLES.get(block.kind, _BODY)
        lines = list(setter.lines(block, style))
        if style.wide:
            setter.columns(waiting)
            waiting = []
            setter.wide(lines)
        else:
            waiting += lines
    setter.columns(waiting)
    return Setting(setter.runs, setter.boxes, setter.page + 1)


@dataclass(slots=True)
class _Setter:
    source: Page
    measure: Measure
    runs: list[Run] = field(default_factory=list)
    boxes: list[Box | None] = field(default_factory=list)
    page: int = 0
    top: float = TOP

    def __post_init__(self) -> None:
        self.boxes = [None] * len(self.source.text)

    @property
    def width(self) -> float:
        """The width of a column in points."""
        return (RIGHT - LEFT - GUTTER) / 2

    def lines(self, block: Block, style: Style) -> "list[_Line]":
        """A block broken into lines."""
        width = RIGHT - LEFT if style.wide else self.width
        made: list[_Line] = []
        at = block.span.start
        while at < block.span.end:
            indent = style.indent * style.size if at == block.span.start else 0.0
            end = self._break(at, block.span.end, width - indent, style)
            made.append(_Line(Span(at, end), style, indent, block.lead, end == block.span.end))
            at = end
        return made

    def _break(self, start: int, stop: int, width: float, style: Style) -> int:
        text = self.source.text
        end, used = start, 0.0
        while end < stop:
            used += self.measure(text[end], style.size, style.bold)
            if used > width + 0.01 and end > start:
                break
            end += 1
        best = end
        while start + 1 < end < stop and (
            text[end] in NOT_FIRST or text[end - 1] in NOT_LAST or (_word(text[end - 1]) and _word(text[end]))
        ):
            end -= 1
        return best if end <= start + 1 and best > start + 1 else end

    def wide(self, lines: Sequence[_Line]) -> None:
        """Lines over both columns."""
        if not lines:
            return
        size = lines[0].style.size
        pitch = size * (1.75 if size > 12 else LEADING)
        if lines[0].style.bold and self.top > TOP:
            self.top += 10
        # A headline does not stand alone at the foot of a sheet.
        room = 5 * pitch if lines[0].style.bold else pitch
        for number, line in enumerate(lines):
            if self.top + (room if number == 0 else size) > BOTTOM:
                self._turn()
            self._put(line, LEFT, RIGHT - LEFT, self.top)
            self.top += pitch
        self.top += 2

    def columns(self, lines: Sequence[_Line]) -> None:
        """Lines in two columns of like height, on as many sheets as they need."""
        rest = list(lines)
        while rest:
            pitch = LEADING * _BODY.size
            room = int((BOTTOM - self.top - _BODY.size) // pitch) + 1
            if room < 2 and self.top > TOP:
                self._turn()
                continue
            count = min(room, (len(rest) + 1) // 2) if len(rest) <= 2 * room else room
            for column in range(2):
                left = LEFT + column * (self.width + GUTTER)
                for number, line in enumerate(rest[:count]):
                    self._put(line, left, self.width, self.top + number * pitch)
                del rest[:count]
            self.top += count * pitch + 4
            if rest:
                self._turn()

    def _turn(self) -> None:
        self.page += 1
        self.top = TOP

    def _put(self, line: _Line, left: float, width: float, top: float) -> None:
        text, style = line.span.of(self.source.text), line.style
        bold = [
            style.bold or (line.bold is not None and at < line.bold.end) for at in range(line.span.start, line.span.end)
        ]
        widths = [self.measure(char, style.size, heavy) for char, heavy in zip(text, bold, strict=True)]
        free = width - line.indent - sum(widths)
        spacing = 0.0
        if style.centred:
            left += max(0.0, free / 2)
        elif not line.last and len(text) > 1 and free < 0.2 * width:
            spacing = free / (len(text) - 1)
        x = left + line.indent
        begun = x
        for number in range(len(text)):
            self.boxes[line.span.start + number] = Box(self.page, x, top, x + widths[number], top + style.size)
            x += widths[number] + spacing
            if number + 1 == len(text) or bold[number + 1] != bold[number]:
                first = next(at for at in range(number, -1, -1) if at == 0 or bold[at - 1] != bold[number])
                part = text[first : number + 1]
                self.runs.append(Run(self.page, begun, top, style.size, part, bold[number], spacing))
                begun = x


def _word(char: str) -> bool:
    return char.isascii() and char.isalnum()
