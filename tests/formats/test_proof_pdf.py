"""The marked and the annotated proof, of pages of text and of PDF pages."""

import io
import random
from datetime import UTC, datetime
from pathlib import Path

import pypdfium2
import pytest
from pypdf import PdfReader

from proofreader.core.page import Page
from proofreader.core.span import Edit, Span
from proofreader.formats.errors import PageError
from proofreader.formats.export import export
from proofreader.formats.material import Material, Record
from proofreader.formats.pdf.reading import read_pdf
from proofreader.formats.pdf.source import PdfSource
from proofreader.formats.proof import fonts, marked
from proofreader.formats.proof.ink import Ink
from proofreader.formats.proof.leaders import crossings
from proofreader.formats.proof.marks import TITLES, marks_of
from proofreader.formats.proof.reference import reference_sheet
from proofreader.formats.proof.typeset import BOTTOM, LEFT, NOT_FIRST, NOT_LAST, RIGHT, TOP, typeset
from proofreader.formats.reading import read_bytes
from proofreader.review.decision import Verdict
from tests.formats.newspaper import five_columns, paragraphs, three_columns


@pytest.fixture(scope="module")
def text_page() -> Page:
    """Two articles as Markdown."""
    blocks = ["### 渡口的灯", "本报记者 周立群", *paragraphs(31, 2200), "### 山里的茶", "吴小蓉", *paragraphs(32, 900)]
    return read_bytes("\n\n".join(blocks).encode(), path=None, markdown=True)


@pytest.fixture(scope="module")
def pdf_page() -> Page:
    """A page of three columns."""
    return read_pdf(three_columns().data, None)


def scattered(page: Page, count: int, seed: int) -> list[Edit]:
    """Edits of all kinds here and there."""
    chance = random.Random(seed)
    text = page.text
    edits: list[Edit] = []
    for at in sorted(chance.sample(range(5, len(text) - 30, 12), count)):
        span = Span(at, at + chance.randint(1, 4))
        if "\n" in text[at - 1 : at + 9]:
            continue
        swapped = text[at + 2 : at + 4] + text[at : at + 2]
        edits.append(
            chance.choice(
                [
                    Edit(span, "改作"),
                    Edit(span, ""),
                    Edit(Span(at, at), "增加"),
                    Edit(Span(at, at), "一段比较长的要补进去的话，写在版心外面"),
                    Edit(Span(at, at + 4), swapped),
                    Edit(Span(at, at), "\n"),
                    Edit(Span(at, at + 9), ""),
                ]
            )
        )
    return edits


def planned(page: Page, edits: list[Edit]) -> list[marked.Plan]:
    """What would be drawn."""
    with Ink(fonts.find_faces()) as ink:
        if isinstance(page.source, PdfSource):
            sheets, boxes = marked.widened(page.source)
        else:
            setting = marked.set_in_type(page, ink)
            sheets, boxes = [marked.Sheet(595, 842, 0)] * setting.sheets, setting.boxes
        return marked.planned(ink, page, boxes, sheets, marks_of(Material.of(page, edits)))


@pytest.mark.parametrize("seed", range(2))
@pytest.mark.parametrize("kind", ["text", "three", "five"])
def test_every_edit_is_marked_and_no_leader_crosses(kind: str, seed: int, text_page: Page, pdf_page: Page) -> None:
    page = {"text": text_page, "three": pdf_page}.get(kind) or read_pdf(five_columns().data, None)
    edits = scattered(page, 60, seed)
    plans = planned(page, edits)
    marks = [mark for plan in plans for mark in plan.marks]
    for edit in edits:
        near = Span(max(0, edit.span.start - 1), edit.span.end + 1)
        assert edit.span.of(page.text) == edit.replacement or any(mark.span.touches(near) for mark in marks)
    for plan in plans:
        assert not any(leader.crosses for leader in plan.leaders)
        assert crossings(plan.leaders) == 0
        for note, leader in zip(plan.notes, plan.leaders, strict=True):
            x, y = leader.note
            assert (x if leader.right else x - note.width) >= 0
            assert (x + note.width if leader.right else x) <= plan.sheet.width
            assert y - note.height / 2 >= 0 and y + note.height / 2 <= plan.sheet.height


def test_typesetting(text_page: Page) -> None:
    setting = typeset(text_page, lambda char, size, bold: size if char > "\u2e7f" or char in "“”" else size / 2)
    assert len(setting.boxes) == len(text_page.text)
    heads: list[str] = []
    ends: list[str] = []
    for run in setting.runs:
        heads.append(run.text[0])
        ends.append(run.text[-1])
    assert not set(heads) & NOT_FIRST and not set(ends) & NOT_LAST
    for char, box in zip(text_page.text, setting.boxes, strict=True):
        assert (box is None) == (char == "\n")
        if box is not None:
            assert box.left >= LEFT - 0.1 and box.right <= RIGHT + 6 and box.top >= TOP and box.bottom <= BOTTOM + 0.1


def test_the_proof_of_a_text_page_holds_its_text(text_page: Page) -> None:
    edits = scattered(text_page, 30, 9)
    made = export(text_page, edits, "pdf-marked")
    document = pypdfium2.PdfDocument(made)
    text = "".join(document[number].get_textpage().get_text_range() for number in range(len(document)))
    document.close()
    assert "渡口的灯" in text and "改作" in text


def test_the_facsimile_lies_under_the_marks(pdf_page: Page) -> None:
    edits = scattered(pdf_page, 30, 9)
    made = export(pdf_page, edits, "pdf-marked")
    again = read_pdf(made, None)
    assert "白鹭湾十年治水记" in again.text
    assert isinstance(pdf_page.source, PdfSource) and isinstance(again.source, PdfSource)
    before, after = pdf_page.source, again.source
    old = before.boxes[pdf_page.text.index("白鹭湾十年")]
    new = after.boxes[again.text.index("白鹭湾十年")]
    assert old is not None and new is not None
    shift = new.left - old.left
    assert shift > 50 and abs(new.top - old.top) < 0.5
    assert len(before.sheets) == len(after.sheets) and after.sheets[0].width > before.sheets[0].width


def test_colours_by_pass(pdf_page: Page) -> None:
    edits = scattered(pdf_page, 12, 4)
    records = [Record(edit.span, (edit,), "字词", Verdict.ACCEPTED, pass_=2) for edit in edits]
    made = marked.write_marked(Material.of(pdf_page, edits, records))
    document = pypdfium2.PdfDocument(made)
    picture = document[0].render(scale=1.0).to_pil().convert("RGB")
    document.close()
    seen = {colour for _, colour in picture.getcolors(1 << 24) or []}
    assert (0x1F, 0x4F, 0xD8) in seen and (0xD0, 0x02, 0x1B) not in seen


def annotations(data: bytes) -> list[list[dict[str, object]]]:
    """The annotations of each page."""
    return [[dict(one.get_object()) for one in page.get("/Annots", [])] for page in PdfReader(io.BytesIO(data)).pages]


def test_annotations_stand_on_their_characters(pdf_page: Page) -> None:
    at = pdf_page.text.index("治水记")
    edit = Edit(Span(at, at + 2), "护水")
    record = Record(
        edit.span,
        (edit,),
        "字词",
        Verdict.ACCEPTED,
        "用词",
        "与正文一致",
        "林晓",
        time=datetime(2023, 5, 16, 9, tzinfo=UTC),
    )
    made = export(pdf_page, [edit], "pdf-annotated", [record])
    ((note,),) = annotations(made)
    assert note["/Subtype"] == "/Highlight" and note["/T"] == "林晓"
    assert str(note["/Contents"]).startswith("“治”改为“护”") and "与正文一致" in str(note["/Contents"])
    assert isinstance(pdf_page.source, PdfSource)
    box = pdf_page.source.boxes[at]
    assert box is not None
    left, low, right, high = (float(value) for value in note["/Rect"])  # type: ignore[attr-defined]
    assert left == pytest.approx(box.left, abs=0.1) and 1100 - high == pytest.approx(box.top, abs=0.1)
    assert right - left == pytest.approx(36, abs=1) and high - low == pytest.approx(36, abs=0.5)


def test_annotations_of_a_text_page(text_page: Page) -> None:
    edits = scattered(text_page, 40, 5)
    found = annotations(export(text_page, edits, "pdf-annotated"))
    assert len(found) > 1
    assert sum(map(len, found)) == len(marks_of(Material.of(text_page, edits)))


def test_without_decisions_the_pages_look_the_same(pdf_page: Page) -> None:
    assert isinstance(pdf_page.source, PdfSource)
    made = export(pdf_page, [], "pdf-annotated")
    pictures = []
    for data in (pdf_page.source.data, made):
        document = pypdfium2.PdfDocument(data)
        pictures.append(document[0].render(scale=0.7).to_numpy().tobytes())
        document.close()
    assert pictures[0] == pictures[1]


def test_no_font_is_said_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(PageError) as caught:
        fonts.find_faces((tmp_path,))
    assert "字体" in caught.value.message and "\n" not in caught.value.message


def test_the_reference_sheet_names_every_mark() -> None:
    document = pypdfium2.PdfDocument(reference_sheet())
    text = document[0].get_textpage().get_text_range()
    document.close()
    for number, title in enumerate(TITLES, 1):
        assert f"{number}　{title}" in text
