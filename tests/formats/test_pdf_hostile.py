"""PDFs that cannot be read say so in one line, soon and in little memory."""

import io
import time
import zlib
from collections.abc import Sequence

import pytest
from pypdf import PdfReader, PdfWriter

from proofreader.formats.errors import PageError
from proofreader.formats.pdf import guards, recognition
from proofreader.formats.pdf.reading import read_pdf
from tests.formats.newspaper import Sheet, three_columns


def written(objects: Sequence[bytes]) -> bytes:
    """A PDF of these objects, the first of which is the catalogue."""
    out = io.BytesIO()
    out.write(b"%PDF-1.7\n")
    offsets: list[int] = []
    for number, body in enumerate(objects, 1):
        offsets.append(out.tell())
        out.write(f"{number} 0 obj\n".encode() + body + b"\nendobj\n")
    start = out.tell()
    out.write(f"xref\n0 {len(offsets) + 1}\n0000000000 65535 f \n".encode())
    for offset in offsets:
        out.write(f"{offset:010d} 00000 n \n".encode())
    out.write(f"trailer\n<< /Size {len(offsets) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n".encode())
    return out.getvalue()


def many_pages(count: int, box: str = "0 0 500 700", content: bytes = b"") -> bytes:
    """A PDF with so many pages that share one content stream."""
    kids = " ".join(f"{number + 4} 0 R" for number in range(count))
    packed = zlib.compress(content, 9)
    return written(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            f"<< /Type /Pages /Count {count} /Kids [{kids}] >>".encode(),
            f"<< /Length {len(packed)} /Filter /FlateDecode >>\nstream\n".encode() + packed + b"\nendstream",
            *(f"<< /Type /Page /Parent 2 0 R /MediaBox [{box}] /Contents 3 0 R >>".encode() for _ in range(count)),
        ]
    )


def drawings_in_drawings(levels: int, fan: int) -> bytes:
    """A page with a drawing that draws another so many times, and that another, and so on."""
    resources = "/Resources << /XObject << /F {} 0 R >> >>"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 500 500] /Contents 4 0 R {resources.format(5)} >>".encode(),
        b"<< /Length 5 >>\nstream\n/F Do\nendstream",
    ]
    for level in range(levels):
        last = level == levels - 1
        content = b"0 0 5 5 re f\n" if last else b"/F Do\n" * fan
        head = f"<< /Type /XObject /Subtype /Form /BBox [0 0 500 500] {'' if last else resources.format(6 + level)}"
        objects.append(f"{head} /Length {len(content)} >>\nstream\n".encode() + content + b"endstream")
    return written(objects)


def encrypted() -> bytes:
    """A page with a password."""
    writer = PdfWriter()
    writer.append(PdfReader(io.BytesIO(three_columns().data)))
    writer.encrypt("secret", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def picture_only() -> bytes:
    """A scan: a picture and no text."""
    sheet = Sheet(400, 300)
    sheet.picture(20, 20, 380, 280)
    return sheet.pdf()


def refused(data: bytes) -> str:
    """The one line that refuses a file."""
    start = time.perf_counter()
    with pytest.raises(PageError) as caught:
        read_pdf(data, None)
    assert time.perf_counter() - start < 10
    message = caught.value.message
    assert "\n" not in message and any("\u4e00" <= char <= "\u9fff" for char in message)
    return message


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "损坏或不是 PDF"),
        (b"plain words, no PDF at all", "损坏或不是 PDF"),
        (b"%PDF-1.7\nnothing follows", "损坏或不是 PDF"),
        (three_columns().data[:300], "损坏或不是 PDF"),
        (encrypted(), "密码"),
        (many_pages(10_000), "10000 页"),
        (many_pages(65), "65 页"),
        (many_pages(1, "0 0 99999999 99999999"), "尺寸"),
        (many_pages(1), "没有文字层"),
        (picture_only(), "没有文字层"),
        (many_pages(1, content=b" " * (300 << 20)), "解压后太大"),
        (drawings_in_drawings(9, 30), "层层相套"),
        (drawings_in_drawings(3, 5), "没有文字层"),
    ],
    ids=[
        "empty",
        "text",
        "head",
        "torn",
        "password",
        "10000",
        "65",
        "huge",
        "blank",
        "scan",
        "bomb",
        "nested",
        "shallow",
    ],
)
def test_refusals(data: bytes, said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recognition, "available", lambda: False)
    assert said in refused(data)


def test_a_scan_names_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recognition, "available", lambda: False)
    assert "proofreader[ocr]" in refused(picture_only())


def test_nested_bombs_are_counted() -> None:
    inner = zlib.compress(b" " * (16 << 20), 9)
    data = b"1 0 obj << /Filter [/FlateDecode /FlateDecode] >>\nstream\n" + zlib.compress(inner, 9) + b"\nendstream"
    guards.refuse_bombs(data, "a")
    with pytest.raises(PageError):
        guards.refuse_bombs(data * 9, "a")


def test_damage_anywhere_is_survived() -> None:
    """Bytes changed here and there: read or refused, never anything else."""
    data = bytearray(three_columns().data)
    for at in range(0, len(data), max(1, len(data) // 20)):
        torn = bytes(data[:at]) + b"\xff<<" + bytes(data[at + 3 :])
        try:
            read_pdf(torn, None)
        except PageError as error:
            assert "\n" not in error.message
