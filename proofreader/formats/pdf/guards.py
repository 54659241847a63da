"""What a PDF must not be: encrypted, endless, or a small file that unpacks into a huge one."""

import re
import zlib
from base64 import a85decode
from collections.abc import Iterator

from proofreader.formats.errors import PageError

LARGEST = 200 * 1024 * 1024
"""Bytes a PDF may have."""

MOST_PAGES = 64
"""Pages a PDF may have: an issue of a newspaper, not a book."""

LONGEST_SIDE = 14_400.0
"""Points a page may measure: 200 inches, the most the format allows."""

MOST_UNPACKED = 128 * 1024 * 1024
"""Bytes that streams which are no pictures may unpack into, all together."""

MOST_CONTENT = 24 * 1024 * 1024
"""Bytes that what is drawn on one page may unpack into; as objects it takes thirty times the memory."""

MOST_STATES = 500_000
"""Times that what is drawn may set its state aside: two bytes that take PDFium two hundred."""

MOST_ASCII = 4 * 1024 * 1024
"""Bytes of a stream written in ASCII characters that are looked into."""

_STREAM = re.compile(rb"stream(?<!endstream)\r?\n")  # the word first: thirty times as fast
_NOT_DRAWN = re.compile(rb"/(?:ObjStm|XRef|Length[123]|Metadata|FontFile|CIDFontType0C|OpenType|N [134]\b)")
"""In the head of object streams, fonts, colour profiles."""
_STATE = re.compile(rb"\bq\b")
_ENDING = b"endstream"
_LOOK_BACK = 2_000
_STEP = 1 << 20


def refuse_bombs(data: bytes, name: str) -> None:
    """Raise PageError for a file whose content unpacks beyond all measure."""
    total = states = at = 0
    while (match := _STREAM.search(data, at)) is not None:
        at = match.end()
        head = data[max(0, match.start() - _LOOK_BACK) : match.start()]
        head = head[max(head.rfind(b" obj"), head.rfind(b"\nobj"), 0) :]
        if b"/Image" in head and b"/Subtype" in head:
            continue
        drawn = not _NOT_DRAWN.search(head)
        most = MOST_CONTENT if drawn else MOST_UNPACKED - total
        size = 0
        for piece in _unpacked(data, at, head):
            size += len(piece)
            states += len(_STATE.findall(piece)) if drawn else 0
            if size >= most or total + size >= MOST_UNPACKED:
                raise PageError(f"{name} 解压后太大（超过 {most // 1024 // 1024} MB），不像版面文件，请重新导出 PDF")
            if states > MOST_STATES:
                raise PageError(f"{name} 里的图形太复杂，不像版面文件，请重新导出 PDF")
        total += size


def _unpacked(data: bytes, start: int, head: bytes) -> Iterator[bytes]:
    """What a stream unpacks into, piece by piece; what is packed tells so itself, whatever is said of it."""
    end = data.find(_ENDING, start)
    end = len(data) if end < 0 else end
    plain = _from_ascii(data, start, end)
    if plain is not None:
        data, start, end = plain, 0, len(plain)
    if _is_deflated(data[start : start + 2]):
        pieces = _inflated(data, start)
        first = next(pieces, b"")
        if _is_deflated(first[:2]):
            yield from _again(first, pieces)
        else:
            yield first
            yield from pieces
        return
    if b"LZW" in head:
        yield from _lzw_lengths(data[start:end])
    else:
        yield from (data[at : min(end, at + _STEP)] for at in range(start, end, _STEP))


def _from_ascii(data: bytes, start: int, end: int) -> bytes | None:
    """The bytes of a stream written in ASCII characters (ASCII85 or hex) of a size that can be drawn; else None."""
    tail = data[max(start, end - 10) : end].rstrip()
    if end - start > MOST_ASCII or not tail.endswith(b">"):
        return None
    written = data[start:end].translate(None, b" \t\r\n\f\0")
    try:
        return a85decode(written[:-2]) if tail.endswith(b"~>") else bytes.fromhex(written[:-1].decode("ascii"))
    except ValueError:
        return None


def _is_deflated(head: bytes) -> bool:
    return len(head) == 2 and head[0] & 0x0F == 8 and (head[0] * 256 + head[1]) % 31 == 0


def _inflated(data: bytes, start: int) -> Iterator[bytes]:
    inflate = zlib.decompressobj()
    at, pending = start, b""
    try:
        while not inflate.eof:
            if not pending:
                pending = data[at : at + _STEP]
                at += len(pending)
                if not pending:
                    return
            yield inflate.decompress(pending, _STEP)
            pending = inflate.unconsumed_tail
    except zlib.error:
        return  # a damaged stream: PDFium reads what there is


def _again(first: bytes, others: Iterator[bytes]) -> Iterator[bytes]:
    """What was packed twice."""
    inflate = zlib.decompressobj()
    pending = first
    try:
        while pending or (pending := next(others, b"")):
            yield inflate.decompress(pending, _STEP)
            pending = inflate.unconsumed_tail
    except zlib.error:
        return


def _lzw_lengths(packed: bytes) -> Iterator[bytes]:
    """As many bytes as a stream of LZW unpacks into; which ones is not looked at."""
    lengths = [1] * 256 + [0, 0]
    width, last, held, bits = 9, 0, 0, 0
    for byte in packed:
        held, bits = (held << 8 | byte) & 0xFFFFFF, bits + 8
        if bits < width:
            continue
        bits -= width
        code = held >> bits & (1 << width) - 1
        if code == 256:
            del lengths[258:]
            width, last = 9, 0
            continue
        if code == 257:
            return
        size = lengths[code] if code < len(lengths) else last + 1
        if last and len(lengths) < 4096:
            lengths.append(last + 1)
        last = size
        width = min(12, max(9, (len(lengths) + 1).bit_length()))
        yield bytes(size)
