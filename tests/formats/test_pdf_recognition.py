"""What a recogniser finds goes through the same layout as a text layer."""

from types import SimpleNamespace

import pytest

from proofreader.formats.pdf import recognition
from proofreader.formats.pdf.glyphs import Glyph, View
from proofreader.formats.pdf.reading import read_pdf
from proofreader.formats.pdf.source import PdfSource
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
