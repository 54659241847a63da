"""The lines of a docx as drafts of blocks: what styles and formatting say they are."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from proofreader.core.page import BlockKind
from proofreader.formats.bylines import is_byline
from proofreader.formats.captions import is_caption
from proofreader.formats.docx.names import Element
from proofreader.formats.docx.story import Line, Unit, Zone
from proofreader.formats.docx.styles import Look, Styles
from proofreader.formats.furniture import page_furniture
from proofreader.formats.pieces import Draft
from proofreader.formats.plain import LINE, SPACES

LONGEST = 50
"""Code points that a line set like a headline has at most."""
LARGER = 4
"""Half points by which a headline without a style is larger than the text."""


@dataclass(frozen=True, slots=True)
class Cut:
    """A draft and where its characters begin, counted over all lines."""

    draft: Draft
    at: int
    zone: Zone


@dataclass(slots=True)
class _Piece:
    """A stretch of a line between two breaks, without the white space around it."""

    line: Line
    text: str
    at: int
    lead: int
    blanks: int
    looks: list[tuple[Look, int]]

    @property
    def paragraph(self) -> Element:
        return self.line.paragraphs[0]

    @property
    def size(self) -> int:
        return max((look.size for look, _ in self.looks), default=0)

    @property
    def bold(self) -> bool:
        return all(look.bold for look, _ in self.looks)


def drafts_of(lines: Sequence[Line], styles: Styles) -> list[Cut]:
    """One draft for each stretch of text that a reader takes for a paragraph, in order."""
    pieces = list(_pieces(lines, styles))
    sizes: Counter[int] = Counter()
    for piece in pieces:
        for look, length in piece.looks:
            sizes[look.size] += length
    usual = sizes.most_common(1)[0][0] if sizes else 0
    heavy = sum(length for piece in pieces for look, length in piece.looks if look.bold) * 2 > sizes.total()
    levels = _levels(pieces, styles, usual)
    return [_cut(piece, level, styles, heavy) for piece, level in zip(pieces, levels, strict=True)]


def _pieces(lines: Sequence[Line], styles: Styles) -> list[_Piece]:
    found: list[_Piece] = []
    at = blanks = 0
    for line in lines:
        text = line.text
        for match in LINE.finditer(text):
            content = match[1].strip(SPACES)
            if not content:
                blanks += match.start() < len(text) or not text
                continue
            lead = len(match[1]) - len(match[1].lstrip(SPACES))
            start = match.start() + lead
            looks = _looks(line, styles, at + start, at + start + len(content))
            found.append(_Piece(line, content, at + start, lead, blanks, looks))
            blanks = 0
        at += len(text)
    return found


def _looks(line: Line, styles: Styles, start: int, end: int) -> list[tuple[Look, int]]:
    found: list[tuple[Look, int]] = []
    known: dict[Element, Look] = {}
    for unit in line.units:
        length = min(end, unit.at + len(unit.text)) - max(start, unit.at)
        if length > 0:
            if unit.run not in known:
                known[unit.run] = styles.look(_paragraph(unit, line), unit.run)
            found.append((known[unit.run], length))
    return found


def _paragraph(unit: Unit, line: Line) -> Element:
    if len(line.paragraphs) == 1:
        return line.paragraphs[0]
    return next(one for one in unit.run.iterancestors() if one in line.paragraphs)


def _levels(pieces: Sequence[_Piece], styles: Styles, usual: int) -> list[int | None]:
    """The level of each piece as a heading, 1 the highest; None for text.

    Lines that are only set like headlines rank by size; where one is larger than every heading that has a style, it
    stands above those.
    """
    styled = [
        None if piece.line.cell or piece.line.zone is not Zone.BODY else styles.title_level(piece.paragraph)
        for piece in pieces
    ]
    largest = max((piece.size for piece, level in zip(pieces, styled, strict=True) if level is not None), default=0)
    set_so = [
        level is None and _set_like_headline(piece, styles, usual) for piece, level in zip(pieces, styled, strict=True)
    ]
    sizes = sorted({piece.size for piece, so in zip(pieces, set_so, strict=True) if so}, reverse=True)
    above = sum(size > largest for size in sizes) if largest else 0
    lowest = min((level for level in styled if level is not None), default=0)
    levels: list[int | None] = []
    for piece, level, so in zip(pieces, styled, set_so, strict=True):
        if level is not None:
            levels.append(level - lowest + 1 + above)
        elif so:
            rank = sizes.index(piece.size)
            levels.append(rank + 1 if not largest or rank < above else above + 4 + rank)
        else:
            levels.append(None)
    return levels


def _set_like_headline(piece: _Piece, styles: Styles, usual: int) -> bool:
    text = piece.text
    if piece.line.cell or piece.line.zone is not Zone.BODY or len(text) > LONGEST or text[-1] in "。；，、;,":
        return False
    if is_byline(text, after_headline=False) or page_furniture(text) is not None or is_caption(text):
        return False
    larger = piece.size - usual
    centred = styles.centred(piece.paragraph)
    return (larger >= LARGER and (centred or piece.bold)) or larger >= 2 * LARGER or (centred and piece.bold)


def _cut(piece: _Piece, level: int | None, styles: Styles, heavy: bool) -> Cut:
    kind: BlockKind | None = None
    if piece.line.cell:
        kind = BlockKind.TABLE_CELL
    elif styles.is_caption(piece.paragraph):
        kind = BlockKind.CAPTION
    elif level is not None:
        kind = BlockKind.HEADLINE if level == 1 else BlockKind.HEADING
    bold = 0
    for look, length in piece.looks if not heavy and kind is None else ():
        if not look.bold:
            break
        bold += length
    indented = styles.indented(piece.paragraph)
    start = piece.lead or (2 if indented else 0)
    draft = Draft(
        piece.text,
        (),
        0,
        start,
        start + len(piece.text),
        kind,
        level,
        bold=min(bold, len(piece.text)),
        blanks=piece.blanks,
        indented=start > 0 and not styles.centred(piece.paragraph),
        cell=piece.line.cell,
    )
    return Cut(draft, piece.at, piece.line.zone)
