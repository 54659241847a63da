"""PDF pages: with nothing decided a proof is the page itself; with decisions exactly the decided characters change.

A PDF is not written anew: what is decided goes into text, Word and web pages made from it, and into its proofs.
"""

import io
import random
from functools import cache

import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from proofreader.core.page import Page
from proofreader.core.span import Edit, Span, apply_edits
from proofreader.formats.docx.reading import read_docx
from proofreader.formats.export import export
from proofreader.formats.pdf.reading import read_pdf
from proofreader.formats.pdf.source import PdfSource
from proofreader.formats.reading import read_bytes
from proofreader.formats.web.reading import read_html
from tests.formats.docx_files import settled
from tests.formats.newspaper import Sheet, columns, headline, paragraphs

DOCUMENTS = range(20)
MANY = settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@cache
def document(seed: int) -> tuple[bytes, tuple[str, ...]]:
    """A page of one to four columns under a headline, with or without a picture, and what a reader reads."""
    chance = random.Random(seed)
    count = chance.randint(1, 4)
    width = 90.0 + 170 * count
    sheet = Sheet(width, chance.choice((500, 620, 800)), size=chance.choice((8.5, 9, 10)), leading=14.5)
    sheet.by_glyph = chance.random() < 0.3
    title = headline(seed, int((width - 80) // 30) - 1)
    sheet.centred(40, width - 40, 40, title, 28)
    slots = columns(40, width - 40, count, 16, 90, sheet.height - 40)
    if chance.random() < 0.5:
        first = slots[0]
        sheet.picture(first.left, 90, first.left + first.width, 180)
        slots[0] = type(first)(first.left, 190, first.width, first.bottom)
    body = sheet.flow(paragraphs(seed + 100, chance.randint(300, 500) * count), slots)
    return sheet.pdf(chance.choice(("drawn", "rows", "shuffled"))), (title, *body)


@cache
def page_of(seed: int) -> Page:
    return read_pdf(document(seed)[0], None)


def pictures(data: bytes) -> list[bytes]:
    made = pypdfium2.PdfDocument(data)
    try:
        return [made[number].render(scale=0.6).to_numpy().tobytes() for number in range(len(made))]
    finally:
        made.close()


@pytest.mark.parametrize("seed", DOCUMENTS)
def test_nothing_decided_changes_nothing(seed: int) -> None:
    data, blocks = document(seed)
    page = page_of(seed)
    assert page.text == "\n".join(blocks)
    annotated, marked = export(page, [], "pdf-annotated"), export(page, [], "pdf-marked")
    assert pictures(annotated) == pictures(data)
    again, before = read_pdf(annotated, None), page.source
    assert again.text == page.text and again.blocks == page.blocks
    assert isinstance(again.source, PdfSource) and isinstance(before, PdfSource)
    assert again.source.boxes == before.boxes and again.source.sheets == before.sheets
    assert not any(one.get("/Annots") for one in PdfReader(io.BytesIO(annotated)).pages)
    assert read_pdf(marked, None).text == page.text
    for to in ("txt", "docx", "html-page"):
        assert reread(export(page, [], to), to).text == page.text
    assert export(page, [], "diff") == b""


def reread(data: bytes, to: str) -> Page:
    if to.startswith("docx"):
        return read_docx(data, None)
    return read_html(data, None) if to == "html-page" else read_bytes(data, path=None, markdown=to == "md")


@st.composite
def edited(draw: st.DrawFn, text: str) -> list[Edit]:
    places = sorted(draw(st.sets(st.integers(0, len(text)), min_size=1, max_size=10)))
    spans = [Span(start, min(end, start + 8)) for start, end in zip(places[::2], places[1::2], strict=False)]
    if draw(st.booleans()):
        spans += [Span(at, at) for at in places if all(not other.touches(Span(at, at)) for other in spans)]
    spans = [span for span in spans if "\n" not in span.of(text)]
    return [Edit(span, draw(st.text(st.sampled_from("改好字，市\n"), max_size=4))) for span in spans]


@MANY
@given(st.sampled_from(DOCUMENTS), st.data())
def test_exactly_what_is_decided_changes(seed: int, data: st.DataObject) -> None:
    page = page_of(seed)
    edits = data.draw(edited(page.text))
    wanted = [line for line in apply_edits(page.text, edits).split("\n") if line]
    for to in ("txt", "docx", "docx-tracked", "html-page"):
        assert reread(export(page, edits, to), to).text.split("\n") == wanted, to
    tracked = export(page, edits, "docx-tracked")
    assert read_docx(settled(tracked, accept=True), None).text.split("\n") == wanted
    assert read_docx(settled(tracked, accept=False), None).text == page.text


@MANY
@given(st.sampled_from(DOCUMENTS), st.data())
def test_proofs_say_what_is_decided_and_keep_the_page(seed: int, data: st.DataObject) -> None:
    """The text of the page stays as it is under annotations; each says what becomes of its characters."""
    page = page_of(seed)
    edits = [edit for edit in data.draw(edited(page.text)) if edit.span.of(page.text) != edit.replacement]
    made = export(page, edits, "pdf-annotated")
    assert read_pdf(made, None).text == page.text
    found = [dict(one.get_object()) for one in PdfReader(io.BytesIO(made)).pages[0].get("/Annots", [])]
    assert bool(found) == bool(edits)
    source = page.source
    assert isinstance(source, PdfSource)
    boxes = [[float(value) for value in note["/Rect"]] for note in found]  # type: ignore[attr-defined]
    height = source.sheets[0].height
    for edit in edits:
        for place in source.places(edit.span):
            middle = height - (place.top + place.bottom) / 2
            assert any(low - 1 <= middle <= high + 1 and left - 12 <= place.right and place.left <= right + 12
                       for left, low, right, high in boxes)  # fmt: skip
