"""Stacks in reading order to paragraphs: line ends joined, indents and short last lines parting them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from proofreader.cjk.chars import SENTENCE_ENDS
from proofreader.core.page import BlockKind
from proofreader.formats.numbered import is_numbered
from proofreader.formats.pdf.boxes import Box
from proofreader.formats.pdf.glyphs import Glyph
from proofreader.formats.pdf.layout import Layout
from proofreader.formats.pdf.lines import Line
from proofreader.formats.pdf.patience import Patience
from proofreader.formats.pdf.stacks import Stack

INDENT = 0.8
"""Ems by which a line is set in to begin a paragraph."""

SHORT = 1.6
"""Ems that the last line of a paragraph falls short of the column at least."""

VERY_SHORT = 3.2
"""The same where paragraphs are indented and the next line is not."""


@dataclass(slots=True)
class Paragraph:
    """One block of the page before it is known what it is. `chars` and `boxes` run side by side, one a code point."""

    page: int
    kind: BlockKind | None
    level: int | None = None
    indented: bool = False
    chars: list[str] = field(default_factory=list)
    boxes: list[Box] = field(default_factory=list)
    fonts: list[int] = field(default_factory=list)
    confidence: list[float] = field(default_factory=list)
    full: bool = False
    size: float = 0.0

    @property
    def text(self) -> str:
        """Its characters."""
        return "".join(self.chars)

    def add_line(self, line: Line, page: int) -> None:
        """Go on with a line; a space comes between words of Latin script, and where the line has a gap."""
        usual = _usual_gap(line)
        last: Glyph | None = None
        for glyph in line.glyphs:
            if last is None:
                if self.chars and _word(self.chars[-1]) and _word(glyph.char):
                    self._put(" ", self.boxes[-1], self.fonts[-1])
            elif space := _space(last, glyph, usual, line.vertical):
                box = Box(page, min(last.right, glyph.left), last.top, max(last.right, glyph.left), last.bottom)
                self._put(space, box, glyph.font)
            box = Box(page, glyph.left, glyph.top, glyph.right, glyph.bottom)
            self._put(glyph.char, box, glyph.font, glyph.confidence)
            last = glyph

    def _put(self, char: str, box: Box, font: int, confidence: float = 1.0) -> None:
        self.chars.append(char)
        self.boxes.append(box)
        self.fonts.append(font)
        self.confidence.append(confidence)


def paragraphs_of(layout: Layout, page: int, body: float, patience: Patience) -> list[Paragraph]:
    """The paragraphs of one page of the file in reading order."""
    edges = _edges(layout.stacks, patience)
    style = _indenting(layout.stacks, edges)
    usual_font = _usual_font(layout.stacks)
    made: list[Paragraph] = []
    for number, stack in enumerate(layout.stacks):
        left, right = edges[number]
        kind = _kind(stack, layout)
        fresh = True
        for at, line in enumerate(stack.lines):
            last = made[-1] if made else None
            indented = line.left - left >= INDENT * line.size
            short = _short(stack.lines[at - 1], right) if at else 0.0
            heading = kind is None and _is_heading(stack, at, left, right, body, usual_font)
            if kind is BlockKind.HEADLINE:
                begins = fresh or not _wraps(stack, at)
            elif kind is not None:
                begins = fresh if kind is BlockKind.CAPTION else True
            elif heading or (last is not None and last.kind is BlockKind.HEADING and not _goes_on(last, line, fresh)):
                begins = True
            elif fresh:
                begins = last is None or not _continues(last, line, page, indented)
            else:
                begins = indented or short >= (VERY_SHORT if style else SHORT)
            if begins:
                made.append(Paragraph(page, BlockKind.HEADING if heading else kind, indented=indented and kind is None))
                if kind is BlockKind.HEADLINE:
                    made[-1].level = 1
                elif heading:
                    made[-1].level = 4
            made[-1].add_line(line, page)
            made[-1].size = line.size
            made[-1].full = kind is None and _short(line, right) < SHORT
            fresh = False
    return [paragraph for paragraph in made if paragraph.text.strip()]


def _kind(stack: Stack, layout: Layout) -> BlockKind | None:
    if id(stack) in layout.furniture:
        return layout.furniture[id(stack)]
    if stack.caption:
        return BlockKind.CAPTION
    return BlockKind.HEADLINE if stack.head else None


def _edges(stacks: Sequence[Stack], patience: Patience) -> list[tuple[float, float]]:
    """The left and right edge of the column that each stack stands in; a short stack learns it from its neighbours."""
    edges: list[tuple[float, float]] = []
    for stack in stacks:
        patience.check()
        em = stack.size
        lefts: Counter[float] = Counter()
        rights: Counter[float] = Counter()
        for other in stacks:
            if other is not stack and abs(other.size - em) > 0.08 * em:
                continue
            if other.left - 0.5 * em <= stack.left <= other.left + 3 * em and other.right >= stack.right - 0.5 * em:
                overlap = min(other.right, stack.right) - max(other.left, stack.left)
                wide = other.right - other.left
                if overlap > 0 and (len(stack.lines) > 3 or wide < 3 * (stack.right - stack.left)):
                    lefts[round(other.left, 1)] += len(other.lines)
                    rights[round(other.right, 1)] += len(other.lines)
        if len(stack.lines) > 3:
            edges.append((stack.left, stack.right))
        else:
            left = min(lefts, key=lambda x: (-lefts[x], x), default=stack.left)
            right = min(rights, key=lambda x: (-rights[x], -x), default=stack.right)
            edges.append((min(left, stack.left), max(right, stack.right)))
    return edges


def _indenting(stacks: Sequence[Stack], edges: Sequence[tuple[float, float]]) -> bool:
    """Whether paragraphs of this page begin with an indent."""
    return any(
        INDENT * line.size <= line.left - left <= 3 * line.size
        for stack, (left, _) in zip(stacks, edges, strict=True)
        if not stack.head and not stack.caption and len(stack.lines) > 3
        for line in stack.lines
    )


def _short(line: Line, right: float) -> float:
    """By how many ems a line falls short of its column."""
    return (right - line.right) / line.size


def _continues(last: Paragraph, line: Line, page: int, indented: bool) -> bool:
    """Whether the first line of a stack goes on with a paragraph that was cut at the end of the column before."""
    if last.kind is not None or not last.full or indented or abs(last.size - line.size) > 0.08 * line.size:
        return False
    if is_numbered("".join(glyph.char for glyph in line.glyphs[:8])):
        return False
    return last.text.rstrip("”’」』）)")[-1:] not in SENTENCE_ENDS or last.page == page


def _goes_on(last: Paragraph, line: Line, fresh: bool) -> bool:
    """Whether a line is the second line of a subheading: the same font, and the first was full."""
    return not fresh and last.full and bool(last.fonts) and line.glyphs[0].font == last.fonts[-1]


def _wraps(stack: Stack, at: int) -> bool:
    """Whether a line of a headline only goes on with the one above: that one is full, this one begins at its left."""
    above, line = stack.lines[at - 1], stack.lines[at]
    if above.vertical or line.vertical or abs(above.left - line.left) > 0.3 * line.size:
        return False
    return above.right > line.right + 0.8 * line.size and above.right >= stack.right - 0.3 * line.size


def _is_heading(stack: Stack, at: int, left: float, right: float, body: float, usual_font: int) -> bool:
    """Whether a line of running text is a subheading: larger, or short and all in another font with text below."""
    line = stack.lines[at]
    if line.size > 1.12 * body and len(line.glyphs) <= 40 and len(stack.lines) <= 3:
        return True
    if len(stack.lines) < 2 or at == len(stack.lines) - 1 or _short(line, right) < SHORT or len(line.glyphs) < 3:
        return False
    other = all(glyph.font != usual_font for glyph in line.glyphs if glyph.char > "\u2e7f")
    below = any(glyph.font == usual_font for glyph in stack.lines[at + 1].glyphs)
    above = at == 0 or any(glyph.font == usual_font for glyph in stack.lines[at - 1].glyphs)
    return other and below and above and line.glyphs[-1].char not in "，、"


def _usual_font(stacks: Sequence[Stack]) -> int:
    fonts = Counter(
        glyph.font
        for stack in stacks
        if not stack.head
        for line in stack.lines
        for glyph in line.glyphs
        if glyph.char > "\u2e7f"
    )
    return fonts.most_common(1)[0][0] if fonts else 0


def _usual_gap(line: Line) -> float:
    gaps = sorted(second.left - first.right for first, second in pairwise(line.glyphs))
    return max(0.0, gaps[len(gaps) // 2]) if gaps else 0.0


def _space(last: Glyph, glyph: Glyph, usual: float, vertical: bool) -> str:
    """The space that stands between two glyphs without being a character of the file."""
    if vertical or last.char.isspace() or glyph.char.isspace():
        return ""
    gap = glyph.left - last.right
    em = max(last.size, glyph.size)
    if _word(last.char) and _word(glyph.char):
        return " " if gap > 0.12 * em + usual else ""
    return "\u3000" if gap > max(0.75 * em, 2.5 * usual) else ""


def _word(char: str) -> bool:
    return char.isascii() and char.isalnum()
