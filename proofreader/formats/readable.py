"""Markdown that is read again as what it says, whatever was typed into it."""

import re

from proofreader.formats.bits import CONTENT, Bit, BitKind
from proofreader.formats.inline import escaped, parse_inline
from proofreader.formats.plain import LINE_ENDS
from proofreader.formats.source import BlockPlace, TextSource

_LINE_END = re.compile(f"[{LINE_ENDS}]")


def read_alike(source: TextSource, place: BlockPlace) -> bool:
    """Whether the block is read as inline Markdown; a block of code is not."""
    return parse_inline(source.decoded, place.start, place.end)[0].strip() == source.text[place.first : place.last]


def readable(source: TextSource, bits: list[Bit]) -> list[Bit]:
    """The bits in a way that is read again as what they say: as they are, else escaped, else without emphasis."""
    for attempt in (bits, _escaped(bits), _without_pairs(bits), _escaped(_without_pairs(bits))):
        if all(_reads(source, paragraph) for paragraph in _paragraphs(attempt)):
            return attempt
    return bits


def _paragraphs(bits: list[Bit]) -> list[list[Bit]]:
    paragraphs: list[list[Bit]] = [[]]
    for bit in bits:
        if bit.kind is BitKind.BREAK:
            paragraphs.append([])
        else:
            paragraphs[-1].append(bit)
    return paragraphs


def _reads(source: TextSource, bits: list[Bit]) -> bool:
    wanted = "".join(bit.shown or source.decoded[bit.start : bit.end] for bit in bits if bit.kind in CONTENT)
    written = "".join(bit.text or source.decoded[bit.start : bit.end] for bit in bits)
    return parse_inline(written, 0, len(written))[0].strip() == wanted.strip()


def _escaped(bits: list[Bit]) -> list[Bit]:
    return [bit._replace(text=escaped(bit.text)) if bit.kind is BitKind.NEW else bit for bit in bits]


def _without_pairs(bits: list[Bit]) -> list[Bit]:
    return [bit for bit in bits if bit.kind not in (BitKind.OPEN, BitKind.CLOSE)]


def on_one_line(source: TextSource, bits: list[Bit]) -> list[Bit]:
    """Without the line ends inside paragraphs: joined to a heading or a table cell they would end it."""
    joined: list[Bit] = []
    for bit in bits:
        if not _LINE_END.search(source.decoded, bit.start, bit.end):
            joined.append(bit)
        elif bit.kind is BitKind.KEEP:
            joined.append(Bit(BitKind.NEW, text=" ", shown=" ", block=bit.block))
    return joined
