"""Hostile files given to the command: one clear line, status 2, within 1 GB and 30 seconds, and nothing written."""

import io
import json
import os
import random
import subprocess
import sys
import zipfile
import zlib
from base64 import a85encode
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import pytest

from proofreader.formats.refusal import MAGIC
from tests.formats.docx_files import SPACES, docx, p, packed, parts_of
from tests.formats.newspaper import Sheet, three_columns
from tests.formats.test_pdf_hostile import drawings_in_drawings, encrypted, many_pages
from tests.support.idml_files import chars, frame, idml, para, spread, story

SECONDS = 30.0
MEMORY = 1024
"""MB."""

MEASURED = """
import json, resource, subprocess, sys, time
began = time.monotonic()
done = subprocess.run(sys.argv[1:], capture_output=True, text=True)
unit = 1024 if sys.platform == "linux" else 1024 * 1024
most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // unit
print(json.dumps([done.returncode, time.monotonic() - began, most, done.stdout, done.stderr]))
"""
"""A command's exit status, seconds, MB at most, and what it said: from a small process, whose memory it inherits."""

LAUGHS = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
ENTITIES = f'<!DOCTYPE d [<!ENTITY a0 "ha">{LAUGHS}]>'
OUTSIDE = '<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
PICTURE = b"\x89PNG\r\n\x1a\n" + b"\0" * 500


def word(document: str | bytes, **others: bytes) -> bytes:
    """A docx whose document is this."""
    parts: dict[str, str | bytes] = dict(parts_of(docx(p("甲"))))
    parts["word/document.xml"] = document
    return packed({**parts, **{name.replace("__", "/"): data for name, data in others.items()}})


def body(text: str, head: str = "") -> str:
    return f"{head}<w:document {SPACES}><w:body>{text}</w:body></w:document>"


def zip_of_zips(levels: int) -> bytes:
    """Zips within zips, the innermost of them large."""
    data = b"\0" * (1 << 24)
    for level in range(levels):
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
            for number in range(8):
                archive.writestr(f"word/{level}-{number}.zip", data)
        data = made.getvalue()
    return data


def design(text: str) -> bytes:
    """An InDesign document whose story is this."""
    whole = idml({"u1": story("u1", para(chars("<Content>甲</Content>")))}, spreads=[spread(frame("u1", 0, 0, 90, 60))])
    with zipfile.ZipFile(io.BytesIO(whole)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, text.encode() if name.startswith("Stories/") else data)
    return made.getvalue()


def scattered(count: int) -> bytes:
    """A page with so many characters of all sizes anywhere."""
    chance = random.Random(1)
    sheet = Sheet(800, 1100)
    for _ in range(count):
        at = chance.random() * 780, chance.random() * 1080
        sheet.put(*at, chr(chance.randint(0x4E00, 0x9000)), chance.choice((2, 5, 9, 20)))
    return sheet.pdf()


def unpacked_twice() -> bytes:
    """Content that was packed twice, and does not say so."""
    packed_ = zlib.compress(zlib.compress(b" " * (200 << 20), 9), 9)
    one = many_pages(1, content=b"")
    empty = zlib.compress(b"", 9)
    return one.replace(
        f"<< /Length {len(empty)} /Filter /FlateDecode >>\nstream\n".encode() + empty,
        f"<< /Length {len(packed_)} /Filter 9 0 R >>\nstream\n".encode() + packed_,
    )


def in_letters() -> bytes:
    """Content that unpacks into much, written in ASCII85."""
    letters = a85encode(zlib.compress(b" " * (300 << 20), 9)) + b"~>"
    empty = zlib.compress(b"", 9)
    return many_pages(1, content=b"").replace(
        f"<< /Length {len(empty)} /Filter /FlateDecode >>\nstream\n".encode() + empty,
        f"<< /Length {len(letters)} /Filter [/ASCII85Decode /FlateDecode] >>\nstream\n".encode() + letters,
    )


def cut(data: bytes) -> bytes:
    return data[: len(data) // 2]


HOSTILE: dict[str, Callable[[], bytes]] = {
    "zip-bomb.docx": lambda: word(b" " * 400_000_000),
    "zip-bomb-in-pictures.docx": lambda: word(body(p("甲")), word__media__a=b"\0" * 200_000_000),
    "zip-of-zips.docx": lambda: zip_of_zips(4),
    "many-parts.docx": lambda: packed({f"{number}": "" for number in range(60_000)}),
    "entities.docx": lambda: word(body(p("&a9;"), ENTITIES)),
    "entity-of-a-file.docx": lambda: word(body(p("&e;"), OUTSIDE)),
    "deep.docx": lambda: word(body("<w:tbl><w:tr><w:tc>" * 20_000)),
    "half.docx": lambda: cut(docx(p("雨停了" * 500))),
    "a-pdf.docx": lambda: three_columns().data,
    "old-word.docx": lambda: OLD_WORD,
    "empty.docx": lambda: b"",
    "zip-bomb.idml": lambda: design("<a>" + " " * 300_000_000),
    "entities.idml": lambda: design(f"{ENTITIES}<Story>&a9;</Story>"),
    "deep.idml": lambda: design("<a>" * 100_000),
    "a-docx.idml": lambda: docx(p("甲")),
    "ten-thousand-pages.pdf": lambda: many_pages(10_000),
    "drawings-in-drawings.pdf": lambda: drawings_in_drawings(9, 30),
    "bomb.pdf": lambda: many_pages(1, content=b" " * (300 << 20)),
    "packed-twice.pdf": unpacked_twice,
    "in-letters.pdf": in_letters,
    "states.pdf": lambda: many_pages(1, content=b"q " * (8 << 20)),
    "scattered.pdf": lambda: scattered(20_000),
    "half.pdf": lambda: cut(three_columns().data),
    "password.pdf": encrypted,
    "a-picture.pdf": lambda: PICTURE,
    "a-docx.pdf": lambda: docx(p("甲")),
    "deep.html": lambda: b"<div>" * 1_000_000 + "字".encode(),
    "tags.html": lambda: b"<br>" * 4_000_000,
    "a-pdf.html": lambda: three_columns().data,
    "a-picture.fbd": lambda: PICTURE,
    "a-docx.txt": lambda: docx(p("甲")),
    "a-pdf.txt": lambda: three_columns().data,
    "an-idml.md": lambda: design("<Story/>"),
    "a-web-page.txt": lambda: "<!DOCTYPE html><p>字</p>".encode(),
    "no-text.txt": lambda: b"\0\1\2\xff\xfe" * 200_000,
    "too-large.txt": lambda: "雨停了。\n".encode() * 2_000_000,
}


@pytest.mark.slow
@pytest.mark.skipif(find_spec("resource") is None, reason="memory of a child process cannot be measured here")
@pytest.mark.parametrize("name", HOSTILE)
def test_refused_in_one_line_within_bounds(
    name: str, tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    path = tmp_path / "pages" / name
    path.parent.mkdir()
    data = HOSTILE[name]()
    path.write_bytes(data)
    home = tmp_path / "home"
    done = subprocess.run(
        [sys.executable, "-c", MEASURED, sys.executable, "-m", "proofreader", "check", str(path)],
        capture_output=True,
        timeout=120,
        env={**os.environ, "PROOFREADER_HOME": str(home)},
    )
    code, took, memory, said, told = json.loads(done.stdout)
    record_property("bytes, seconds, MB", [len(data), round(took, 1), memory])
    assert (code, said) == (2, "")
    assert told.count("\n") == 1 and path.name in told and any("\u4e00" <= char <= "\u9fff" for char in told)
    assert took < SECONDS and memory < MEMORY
    assert [one.name for one in path.parent.iterdir()] == [name] and path.read_bytes() == data
    assert not [one for one in home.rglob("*") if one.is_file() and one.suffix != ".log"]


def test_every_kind_of_file_that_is_no_text_is_named(tmp_path: Path) -> None:
    from proofreader.formats.errors import PageError
    from proofreader.formats.reading import read_page

    for magic, _ in MAGIC:
        path = tmp_path / "版面.txt"
        path.write_bytes(magic + b"\0" * 300)
        with pytest.raises(PageError) as caught:
            read_page(path)
        assert "\n" not in caught.value.message and path.name in caught.value.message
