"""Drawings that draw drawings: a few lines of a file may ask for billions of objects."""

import io
import re
import zlib
from collections.abc import Mapping

from pypdf import PdfReader
from pypdf.errors import PyPdfError
from pypdf.generic import DictionaryObject, StreamObject

from proofreader.formats.errors import PageError

MOST_DRAWN = 500_000
"""Times that drawings may be drawn on one page, those within others counted each time."""

FAN, DEPTH = 4, 3
"""A file is looked at closely where so many drawings (DEPTH) draw so many others (FAN) each."""

_STREAM = re.compile(rb"stream(?<!endstream)\r?\n")  # the word first: thirty times as fast
_DRAW = re.compile(rb"/(\S+)\s+Do\b")
_LOOKED_AT = 1 << 20


def refuse_nesting(data: bytes, name: str) -> None:
    """Raise PageError for a file whose drawings multiply beyond all measure."""
    if _suspects(data) < DEPTH:
        return
    try:
        for page in PdfReader(io.BytesIO(data)).pages:
            content = page.get_contents()
            if content is not None and _drawn(content.get_data(), page, {}, 0) > MOST_DRAWN:
                raise PageError(f"{name} 里的图形层层相套，无法打开，请重新导出 PDF")
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError, zlib.error):
        return  # damaged: what cannot be followed here PDFium does not follow either


def _suspects(data: bytes) -> int:
    count = 0
    for match in _STREAM.finditer(data):
        head = data[max(0, match.start() - 1_000) : match.start()]
        if b"/Form" not in head[max(head.rfind(b" obj"), 0) :]:
            continue
        content = data[match.end() : match.end() + _LOOKED_AT]
        if b"Flate" in head:
            try:
                content = zlib.decompressobj().decompress(content, _LOOKED_AT)
            except zlib.error:
                continue
        else:
            content = content.partition(b"endstream")[0]
        count += content.count(b"Do") >= FAN
    return count


def _drawn(content: bytes, holder: DictionaryObject, known: dict[int, int], depth: int) -> int:
    """How many times drawings are drawn by a content stream, its own drawings with all theirs."""
    if depth > 40:
        return 0  # PDFium goes no deeper
    resources = holder.get("/Resources")
    things = resources.get_object().get("/XObject") if resources is not None else None
    table = things.get_object() if things is not None else {}
    if not isinstance(table, Mapping):
        return 0
    total = 0
    for drawn in _DRAW.finditer(content):
        thing = table.get("/" + drawn[1].decode("latin-1"))
        form = thing.get_object() if thing is not None else None
        if not isinstance(form, StreamObject) or form.get("/Subtype") != "/Form":
            continue
        if id(form) not in known:
            known[id(form)] = 1  # a drawing that draws itself is drawn once
            known[id(form)] = 1 + _drawn(form.get_data(), form, known, depth + 1)
        total += known[id(form)]
        if total > MOST_DRAWN:
            break
    return total
