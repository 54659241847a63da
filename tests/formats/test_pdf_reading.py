"""Typeset newspaper pages come back in the order in which they are read."""

import time
from collections.abc import Callable
from difflib import SequenceMatcher
from pathlib import Path

import pytest

from proofreader.core.page import BlockKind, Page
from proofreader.core.span import Span
from proofreader.formats.export import export
from proofreader.formats.pdf.reading import read_pdf
from proofreader.formats.pdf.source import PdfSource
from proofreader.formats.reading import read_page
from tests.formats.newspaper import (
    Made,
    Sheet,
    Slot,
    columns,
    five_columns,
    paragraphs,
    three_columns,
    upright_headline,
)

LAYOUTS = (three_columns, five_columns, upright_headline)


def misplaced(wanted: str, got: str) -> int:
    """Characters that do not stand where they should."""
    blocks = SequenceMatcher(None, wanted, got, autojunk=False).get_matching_blocks()
    return max(len(wanted), len(got)) - sum(block.size for block in blocks)


def source_of(page: Page) -> PdfSource:
    """The boxes of a page."""
    assert isinstance(page.source, PdfSource)
    return page.source


def kinds(page: Page, kind: BlockKind) -> list[str]:
    """The texts of all blocks of a kind."""
    return [block.span.of(page.text) for block in page.blocks if block.kind is kind]


@pytest.mark.parametrize("order", ["drawn", "rows", "shuffled"])
@pytest.mark.parametrize("layout", LAYOUTS)
def test_reading_order(layout: Callable[[str], Made], order: str) -> None:
    made = layout(order)
    wanted = "\n".join(made.blocks)
    page = read_pdf(made.data, None)
    assert misplaced(wanted, page.text) <= 0.005 * len(wanted)
    assert len(page.blocks) == len(made.blocks)


def test_what_the_blocks_are() -> None:
    page = read_pdf(three_columns().data, None)
    assert [article.title for article in page.articles] == ["白鹭湾十年治水记", "短评　水清岸绿"]
    assert kinds(page, BlockKind.BYLINE) == ["本报记者　赵一鸣　通讯员　孙玉兰"]
    assert kinds(page, BlockKind.CAPTION) == ["图为整治后的白鹭湾。 赵一鸣 摄"]
    assert kinds(page, BlockKind.DATELINE) == ["2023年5月16日　星期二"]
    assert kinds(page, BlockKind.MASTHEAD) == ["青川晚报", "第03版　要闻"]


def test_line_over_a_headline_belongs_to_it() -> None:
    page = read_pdf(five_columns().data, None)
    assert page.articles[1].title.startswith("山乡巨变看今朝 ")
    assert len(page.articles) == 4


@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_character_has_a_box_on_the_sheet(layout: Callable[[str], Made]) -> None:
    page = read_pdf(layout("drawn").data, None)
    source = source_of(page)
    assert len(source.boxes) == len(page.text)
    for char, box in zip(page.text, source.boxes, strict=True):
        assert (box is None) == (char == "\n")
        if box is not None:
            sheet = source.sheets[box.page]
            assert 0 <= box.left <= box.right <= sheet.width and 0 <= box.top < box.bottom <= sheet.height


def test_a_place_is_found_from_its_box_and_back() -> None:
    page = read_pdf(three_columns().data, None)
    source = source_of(page)
    for position in range(0, len(page.text), 37):
        box = source.boxes[position]
        if box is not None and not page.text[position].isspace():
            assert source.at(box.page, (box.left + box.right) / 2, (box.top + box.bottom) / 2) == position
    at = page.text.index("图为")
    (place,) = source.places(Span(at, at + 10))
    assert place.left == source.boxes[at].left and place.right == source.boxes[at + 9].right  # type: ignore[union-attr]
    assert source.at(0, 1.0, 1.0) is None


def test_a_range_over_a_line_end_has_two_places() -> None:
    page = read_pdf(three_columns().data, None)
    source = source_of(page)
    for block in page.blocks:
        if block.kind is BlockKind.BODY and len(block.span) > 120:
            assert len(source.places(block.span)) >= 4
            return
    pytest.fail("no long paragraph")


def test_a_paragraph_cut_at_the_column_end_is_whole() -> None:
    sheet = Sheet(500, 400)
    body = sheet.flow(paragraphs(3, 900), columns(40, 460, 3, 14, 40, 220))
    page = read_pdf(sheet.pdf(), None)
    assert page.text.split("\n") == body


def test_pages_follow_each_other() -> None:
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter()
    for made in (three_columns(), upright_headline()):
        import io

        writer.append(PdfReader(io.BytesIO(made.data)))
    out = io.BytesIO()
    writer.write(out)
    page = read_pdf(out.getvalue(), None)
    source = source_of(page)
    assert len(source.sheets) == 2
    assert {box.page for box in source.boxes if box is not None} == {0, 1}
    assert page.text.startswith("青川晚报") and "芦花渡的灯" in page.text


@pytest.mark.parametrize("rotation", [90, 180, 270])
def test_a_turned_page_reads_like_an_upright_one(rotation: int) -> None:
    import io

    from pypdf import PdfReader, PdfWriter

    made = three_columns()
    # Turn the content one way and the page the other.
    writer = PdfWriter()
    writer.append(PdfReader(io.BytesIO(made.data)))
    sheet = writer.pages[0]
    sheet.rotate(rotation)
    sheet.transfer_rotation_to_content()
    sheet.rotate(-rotation)
    out = io.BytesIO()
    writer.write(out)
    page = read_pdf(out.getvalue(), None)
    wanted = "\n".join(made.blocks)
    assert misplaced(wanted, page.text) <= 0.005 * len(wanted)


def test_private_use_and_radicals_stay_for_the_checks() -> None:
    sheet = Sheet(400, 300)
    sheet.flow(["这里有一个部首⽂和一个私用区字\ue001，应当原样留给检查去说明。"], [Slot(40, 40, 320, 280)])
    assert "部首⽂" in read_pdf(sheet.pdf(), None).text
    assert "字\ue001，" in read_pdf(sheet.pdf(), None).text


def test_a_full_page_within_a_second() -> None:
    sheet = Sheet(1100, 1600, size=9, leading=13)
    body = sheet.flow(paragraphs(8, 16_000), columns(40, 1060, 6, 16, 60, 1560))
    assert sum(map(len, body)) > 10_000
    data = sheet.pdf()
    best = 9.0
    for _ in range(3):
        start = time.perf_counter()
        page = read_pdf(data, None)
        best = min(best, time.perf_counter() - start)
    assert page.text.split("\n") == body
    assert best < 3.0  # half a second on a quiet core; shared cores are allowed their time


def test_opened_by_suffix_and_exported(tmp_path: Path) -> None:
    made = three_columns()
    path = tmp_path / "版面.PDF"
    path.write_bytes(made.data)
    page = read_page(path)
    assert export(page, [], "txt").decode().splitlines() == made.blocks
    assert "### 白鹭湾十年治水记" in export(page, [], "md").decode()
    assert path.read_bytes() == made.data
