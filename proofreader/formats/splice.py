"""Edits of the page written into the file: which parts of it stay, which go, and what comes in between.

The file is woven anew as a list of tokens: ranges of the decoded file that stay, and new text. Only blocks that an edit
touches are looked at; blocks whose break is deleted are woven together as one run.
"""

from collections.abc import Iterable, Iterator

from proofreader.core.span import Edit, Span, sorted_edits, trimmed
from proofreader.formats.bits import CONTENT, KINDS, Bit, BitKind
from proofreader.formats.bytemap import ByteMap
from proofreader.formats.encoding import Decoded
from proofreader.formats.pieces import Piece, Role
from proofreader.formats.readable import on_one_line, read_alike, readable
from proofreader.formats.settle import settled
from proofreader.formats.source import BlockPlace, TextSource

Token = Span | str


def spliced(source: TextSource, edits: Iterable[Edit]) -> bytes:
    """The bytes of the file with the edits made. See TextSource.splice."""
    tokens = list(weave(source, edits))
    if tokens == [Span(0, len(source.decoded))]:
        return source.data
    decoded = Decoded(source.encoding, source.codec, source.bom, source.decoded, source.newline)
    places = ByteMap(source.data, decoded)
    parts = [source.bom]
    for token in tokens:
        if isinstance(token, str):
            parts.append(decoded.encoded(token))
        else:
            parts.append(source.data[places.offset(token.start) : places.offset(token.end)])
    return b"".join(parts)


def weave(source: TextSource, edits: Iterable[Edit]) -> Iterator[Token]:
    """Ranges of the decoded file that stay and new text ("\\n" for newlines), in order; neighbours are merged.

    Raises ValueError when edits overlap or leave the page.
    """
    pieces = _by_paragraph(source, sorted_edits(edits))
    at = 0
    kept: Span | None = None
    for first, last, own in _runs(source, pieces):
        start, end = source.places[first].prefix, source.places[last].end
        for token in (Span(at, start), *_run(source, first, last, own)):
            if isinstance(token, Span) and kept is not None and kept.end == token.start:
                kept = Span(kept.start, token.end)
            elif token:
                if kept is not None and len(kept):
                    yield kept
                kept = None
                if isinstance(token, Span):
                    kept = token
                else:
                    yield token
        at = end
    end = len(source.decoded)
    if kept is not None and kept.end == at:
        yield Span(kept.start, end)
        return
    if kept is not None and len(kept):
        yield kept
    if at < end:
        yield Span(at, end)


def _by_paragraph(source: TextSource, edits: Iterable[Edit]) -> list[Edit]:
    """Edits without what they leave as it is at either end, and cut at the breaks that page and replacement share."""
    cut: list[Edit] = []
    for given in edits:
        if given.span.end > source.places[-1].last:
            raise ValueError(f"edit past the end of the page: {given}")
        edit = _narrowed(given, source)
        replacement = edit.replacement
        first, last = source.block_index(edit.span.start), source.block_index(edit.span.end)
        breaks = [place.last for place in source.places[first:last]]
        new = replacement.split("\n")
        at = edit.span.start
        # A replacement as long as the breaks it covers keeps them all; with fewer or more, the first ones.
        for stop in breaks[: len(new) - 1]:
            cut.append(Edit(Span(at, stop), new.pop(0)))
            at = stop + 1
        cut.append(Edit(Span(at, edit.span.end), "\n".join(new)))
    return [edit for edit in cut if edit.replacement or len(edit.span)]


def _narrowed(edit: Edit, source: TextSource) -> Edit:
    """The edit without the characters at either end that it puts back where they were."""
    new = edit.replacement.replace("\r\n", "\n").replace("\r", "\n")
    return trimmed(edit.span.start, edit.span.of(source.text), new)


def _runs(source: TextSource, edits: list[Edit]) -> Iterator[tuple[int, int, list[Edit]]]:
    """Blocks that have to be woven together (first and last index), with their edits."""
    run: tuple[int, int, list[Edit]] | None = None
    for edit in edits:
        first, last = source.block_index(edit.span.start), source.block_index(edit.span.end)
        if run is not None and first <= run[1]:
            run = (run[0], max(run[1], last), [*run[2], edit])
        else:
            if run is not None:
                yield run
            run = (first, last, [edit])
    if run is not None:
        yield run


def _run(source: TextSource, first: int, last: int, edits: list[Edit]) -> Iterator[Token]:
    ahead, edits = _paragraphs_ahead(source, first, edits)
    bits = settled(_bits(source, first, last, edits))
    if first < last:
        bits = on_one_line(source, bits)
    if source.markdown and all(read_alike(source, place) for place in source.places[first : last + 1]):
        bits = readable(source, bits)
    for index in range(first, last):
        # Lines of the file that stood in a deleted break (an image, a rule) are not the reader's to delete.
        for span in source.dropped_within(source.places[index].end, source.places[index + 1].prefix):
            yield source.usual.lines
            yield span
            yield source.usual.lines
    yield ahead
    holder = next((bit.block for bit in bits if bit.kind in CONTENT), None)
    place = source.places[first if holder is None else holder]
    if holder is not None:
        yield Span(place.prefix, place.start)
    lines, indent = ("<br>", "") if place.cell else source.usual
    for bit in bits:
        if bit.kind is BitKind.BREAK:
            yield lines + indent
        elif bit.kind is BitKind.NEW:
            yield bit.text
        else:
            yield Span(bit.start, bit.end)


def _paragraphs_ahead(source: TextSource, first: int, edits: list[Edit]) -> tuple[str, list[Edit]]:
    """Whole paragraphs put in before a block go before its markup: text for them, and the edits that remain."""
    edit = edits[0]
    place = source.places[first]
    if edit.span != Span(place.first, place.first) or "\n" not in edit.replacement or place.cell:
        return "", edits
    *paragraphs, rest = edit.replacement.split("\n")
    lines, indent = source.usual
    ahead = "".join(indent + text + lines for text in paragraphs if text)
    return ahead, [*([Edit(edit.span, rest)] if rest else []), *edits[1:]]


def _bits(source: TextSource, first: int, last: int, edits: list[Edit]) -> list[Bit]:
    """The content of blocks first to last with the edits made; breaks between them are gone."""
    bits: list[Bit] = []
    queue = list(reversed(edits))
    for index in range(first, last + 1):
        place = source.places[index]
        for piece in source.pieces[place.first_piece : place.end_piece]:
            _through(bits, piece, place, index, queue, source.text)
        # What replaces the break, and what was put in at the end of a block, follows all of the block.
        while queue and queue[-1].span.start == place.last:
            _put(bits, queue[-1].replacement, index)
            if queue[-1].span.end <= place.last:
                queue.pop()
            else:
                queue[-1] = Edit(Span(place.last + 1, queue[-1].span.end), "")
        while queue and queue[-1].span.start < place.last:
            if queue[-1].span.end <= place.last:
                queue.pop()
            else:
                queue[-1] = Edit(Span(place.last + 1, queue[-1].span.end), "")
    return bits


def _through(bits: list[Bit], piece: Piece, place: BlockPlace, index: int, queue: list[Edit], text: str) -> None:
    """Add one piece with the edits that fall on it; edits that are done leave the queue."""
    if not piece.length:
        kind = KINDS.get(piece.role, BitKind.KEEP)
        bits.append(Bit(kind, piece.start, piece.end, pair=(index, piece.pair), block=index))
        return
    at, stop = piece.page, piece.page + piece.length

    def keep(first: int, last: int) -> None:
        if first < last:
            if piece.role is Role.ATOM:
                bits.append(Bit(BitKind.KEEP, piece.start, piece.end, shown=text[first:last], block=index))
            else:
                shift = piece.start - piece.page
                bits.append(Bit(BitKind.KEEP, first + shift, last + shift, block=index))

    while queue:
        edit = queue[-1]
        start, end = edit.span.start, edit.span.end
        # An insertion belongs to its left neighbour, at the start of a block to its right one.
        reached = start < stop or (start == end == stop)
        if not reached:
            break
        if start == end == at and at != place.first and start not in (at, stop):
            break
        keep(at, max(at, start))
        at = max(at, start)
        _put(bits, edit.replacement, index)
        if end <= stop:
            at = max(at, end)
            queue.pop()
        else:
            queue[-1] = Edit(Span(stop, end), "")
            at = stop
            break
    keep(at, stop)


def _put(bits: list[Bit], text: str, index: int) -> None:
    for number, part in enumerate(text.split("\n")):
        if number:
            bits.append(Bit(BitKind.BREAK, block=index))
        if part:
            bits.append(Bit(BitKind.NEW, text=part, shown=part, block=index))
