"""What a recogniser finds goes through the same layout as a text layer."""

import io
import threading
from difflib import SequenceMatcher
from types import SimpleNamespace

import pypdfium2
import pytest
from pypdf import PdfReader, PdfWriter

from proofreader.formats.errors import PageError
from proofreader.formats.pdf import recognition
from proofreader.formats.pdf.glyphs import Glyph, View
from proofreader.formats.pdf.lock import PDFIUM
from proofreader.formats.pdf.reading import read_pdf
from proofreader.formats.pdf.source import PdfSource
from tests.formats.newspaper import Sheet, columns, paragraphs
from tests.formats.test_pdf_hostile import picture_only

FOUND = SimpleNamespace(
    boxes=[
        [[100, 100], [700, 100], [700, 140], [100, 140]],
        [[100, 160], [700, 160], [700, 200], [100, 200]],
    ],
    txts=("雨后的山坡上长满了蘑菇，孩子", "们提着篮子上山去了。"),
    scores=(0.98, 0.7),
)


def test_lines_are_shared_out_among_their_characters() -> None:
    glyphs = recognition.glyphs_from(FOUND, 2.0)
    assert "".join(glyph.char for glyph in glyphs) == "".join(FOUND.txts)
    assert glyphs[0].left == 50 and glyphs[0].top == 50
    assert {glyph.confidence for glyph in glyphs} == {0.98, 0.7}
    assert recognition.glyphs_from(None, 1.0) == []


def test_confidence_reaches_the_source_map(monkeypatch: pytest.MonkeyPatch) -> None:
    def found(page: object, view: View) -> list[Glyph]:
        return recognition.glyphs_from(FOUND, 2.0)

    monkeypatch.setattr(recognition, "available", lambda: True)
    monkeypatch.setattr(recognition, "recognised", found)
    page = read_pdf(picture_only(), None)
    assert isinstance(page.source, PdfSource) and page.source.recognised
    assert len(page.source.confidence) == len(page.text)
    assert page.source.confidence[-1] == 0.7


def test_each_character_has_its_own_box_and_confidence() -> None:
    words = tuple(
        (char, 0.99 - number / 100, [[100 + 20 * number, 100], [119 + 20 * number, 140]])
        for number, char in enumerate("雨后的")
    )
    found = SimpleNamespace(
        boxes=[[[100, 100], [160, 100], [160, 140], [100, 140]], [[100, 160], [160, 160], [160, 205], [100, 205]]],
        txts=("雨后的", "山坡上"),
        scores=(0.9, 0.7),
        word_results=(words, (("山坡", 0.5, None),)),
    )
    glyphs = recognition.glyphs_from(found, 2.0)
    assert [(glyph.char, glyph.confidence) for glyph in glyphs[:3]] == [("雨", 0.99), ("后", 0.98), ("的", 0.97)]
    assert [glyph.left for glyph in glyphs[:3]] == [50, 60, 70] and glyphs[0].right == 59.5
    assert {glyph.confidence for glyph in glyphs[3:]} == {0.7}
    assert {glyph.size for glyph in glyphs} in ({20.0}, {22.5})  # boxes of one size waver


def test_a_book_of_scans_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    writer = PdfWriter()
    for _ in range(recognition.MOST_PAGES + 1):
        writer.append(PdfReader(io.BytesIO(picture_only())))
    out = io.BytesIO()
    writer.write(out)
    monkeypatch.setattr(recognition, "available", lambda: True)
    monkeypatch.setattr(recognition, "recognised", lambda _page, _view: recognition.glyphs_from(FOUND, 2.0))
    with pytest.raises(PageError, match="最多识别 8 页"):
        read_pdf(out.getvalue(), None)


def test_others_may_draw_while_a_page_is_recognised(monkeypatch: pytest.MonkeyPatch) -> None:
    free: list[bool] = []

    def draw() -> None:
        free.append(PDFIUM.acquire(timeout=1))
        if free[0]:
            PDFIUM.release()

    def recogniser(*_args: object, **_words: object) -> object:
        thread = threading.Thread(target=draw)
        thread.start()
        thread.join()
        return FOUND

    monkeypatch.setattr(recognition, "available", lambda: True)
    monkeypatch.setattr(recognition, "_recogniser", lambda: recogniser)
    assert read_pdf(picture_only(), None).text.startswith("雨后")
    assert free == [True]


def test_the_recogniser_itself() -> None:
    """A page of type as a picture is read again; only where the recogniser is installed."""
    pytest.importorskip("rapidocr", reason="the extra ocr is not installed")
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    sheet = Sheet(420, 600, size=11, leading=18)
    body = sheet.flow(paragraphs(5, 500), columns(40, 380, 2, 18, 60, 560))
    drawn = pypdfium2.PdfDocument(sheet.pdf())
    picture = drawn[0].render(scale=300 / 72).to_pil()
    drawn.close()
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(420, 600))
    canvas.drawImage(ImageReader(picture), 0, 0, 420, 600)
    canvas.showPage()
    canvas.save()
    page = read_pdf(out.getvalue(), None)
    wanted = "\n".join(body)
    blocks = SequenceMatcher(None, wanted, page.text, autojunk=False).get_matching_blocks()
    assert sum(block.size for block in blocks) > 0.97 * len(wanted)
    assert isinstance(page.source, PdfSource) and len(page.source.confidence) == len(page.text)
