"""What a PDF must not be: encrypted, endless, or a small file that unpacks into a huge one."""

import re
import zlib

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

SECONDS = 25.0
"""Seconds that a whole file may take."""

_STREAM = re.compile(rb"\bstream\r?\n")
_NOT_DRAWN = re.compile(rb"/(?:ObjStm|XRef|Length[123]|Metadata|FontFile|CIDFontType0C|OpenType|N [134]\b)")
"""In the head of object streams, fonts, colour profiles."""
_LOOK_BACK = 2_000
_STEP = 1 << 20


def refuse_bombs(data: bytes, name: str) -> None:
    """Raise PageError for a file whose content unpacks beyond all measure."""
    total = 0
    for match in _STREAM.finditer(data):
        head = data[max(0, match.start() - _LOOK_BACK) : match.start()]
        head = head[max(head.rfind(b" obj"), head.rfind(b"\nobj"), 0) :]
        if b"FlateDecode" not in head and b"/Fl" not in head:
            continue
        if b"/Image" in head and b"/Subtype" in head:
            continue
        drawn = not _NOT_DRAWN.search(head)
        most = MOST_CONTENT if drawn else MOST_UNPACKED - total
        size = _unpacked(data, match.end(), most, nested=head.count(b"FlateDecode") > 1)
        total += size
        if size >= most or total >= MOST_UNPACKED:
            raise PageError(f"{name} 解压后太大（超过 {most // 1024 // 1024} MB），不像版面文件，请重新导出 PDF")


def _unpacked(data: bytes, start: int, most: int, *, nested: bool) -> int:
    """How many bytes a stream unpacks into, counted up to `most`."""
    inflate = zlib.decompressobj()
    inner = zlib.decompressobj() if nested else None
    size = 0
    at = start
    try:
        pending = b""
        while size < most and not inflate.eof:
            if not pending:
                pending = data[at : at + _STEP]
                at += len(pending)
                if not pending:
                    break
            made = inflate.decompress(pending, _STEP)
            pending = inflate.unconsumed_tail
            size += len(made)
            while inner is not None and made and size < most:
                size += len(inner.decompress(made, _STEP))
                made = inner.unconsumed_tail
    except zlib.error:
        pass  # a damaged stream: PDFium reads what there is
    return size
