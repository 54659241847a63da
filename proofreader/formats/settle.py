"""Puts the parts of a changed stretch in order: no empty emphasis, no blank lines, no breaks that part nothing."""

from proofreader.formats.bits import CONTENT, Bit, BitKind


def settled(bits: list[Bit]) -> list[Bit]:
    """Without emphasis that holds nothing, lines that hold nothing, and breaks that part nothing."""
    return _reopened(_without_idle_breaks(_outside_marks(_without_idle_lines(_without_empty_pairs(bits)))))


def _without_empty_pairs(bits: list[Bit]) -> list[Bit]:
    counts: list[int] = [0]
    for bit in bits:
        counts.append(counts[-1] + (bit.kind in CONTENT))
    opened: dict[tuple[int, int], int] = {}
    gone: set[int] = set()
    for index, bit in enumerate(bits):
        if bit.kind is BitKind.OPEN:
            opened[bit.pair] = index
        elif bit.kind is BitKind.CLOSE and counts[index] == counts[opened[bit.pair]]:
            gone |= {index, opened[bit.pair]}
    return [bit for index, bit in enumerate(bits) if index not in gone]


def _without_idle_lines(bits: list[Bit]) -> list[Bit]:
    """A line end inside a paragraph whose line lost everything would make a blank line, and so a paragraph."""
    kept: list[Bit] = []
    content = False
    for bit in bits:
        if bit.kind is BitKind.SOFT and not content:
            continue
        content = bit.kind is not BitKind.SOFT and (content or bit.kind in CONTENT)
        kept.append(bit)
    while kept and kept[-1].kind is BitKind.SOFT:
        kept.pop()
    return kept


def _outside_marks(bits: list[Bit]) -> list[Bit]:
    """A break that would be the first or last thing within emphasis stands outside it."""
    kept = list(bits)
    for index in range(len(kept)):
        place = index
        while place > 0 and kept[place].kind is BitKind.BREAK and kept[place - 1].kind is BitKind.OPEN:
            kept[place - 1], kept[place] = kept[place], kept[place - 1]
            place -= 1
    for index in range(len(kept) - 1, -1, -1):
        place = index
        while place + 1 < len(kept) and kept[place].kind is BitKind.BREAK and kept[place + 1].kind is BitKind.CLOSE:
            kept[place + 1], kept[place] = kept[place], kept[place + 1]
            place += 1
    return kept


def _without_idle_breaks(bits: list[Bit]) -> list[Bit]:
    last = max((place for place, bit in enumerate(bits) if bit.kind in CONTENT), default=-1)
    kept: list[Bit] = []
    content = False
    for place, bit in enumerate(bits):
        if bit.kind is BitKind.BREAK and (not content or place > last):
            continue
        content = bit.kind is not BitKind.BREAK and (content or bit.kind in CONTENT)
        kept.append(bit)
    return kept


def _reopened(bits: list[Bit]) -> list[Bit]:
    """Emphasis ends before a new paragraph and begins again after it."""
    kept: list[Bit] = []
    stack: list[Bit] = []
    closing = {bit.pair: bit for bit in bits if bit.kind is BitKind.CLOSE}
    for bit in bits:
        if bit.kind is BitKind.OPEN:
            stack.append(bit)
        elif bit.kind is BitKind.CLOSE and stack:
            stack.pop()
        if bit.kind is BitKind.BREAK:
            kept += [closing[mark.pair] for mark in reversed(stack)]
            kept.append(bit)
            kept += stack
        else:
            kept.append(bit)
    return kept
