"""The facsimile beside the text of a PDF page."""

import random
import time
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from proofreader.formats.pdf.source import PdfSource
from proofreader.ui.desk import Desk
from proofreader.ui.facsimile import Facsimile
from tests.formats.newspaper import Sheet, columns
from tests.ui.conftest import Open
from tests.ui.sheets import TEXTS, two_sheets


@pytest.fixture
def pdf_desk(open_window: Open, tmp_path: Path) -> Desk:
    """The desk with a PDF page of two sheets, checked."""
    path = two_sheets(tmp_path / "page.pdf")
    made = open_window(path).desk
    assert made is not None
    return made


def facsimile(desk: Desk, qtbot: QtBot) -> Facsimile:
    """The facsimile, drawn."""
    assert desk.facsimile is not None
    view = desk.facsimile.view
    qtbot.waitUntil(lambda: view.drawn, timeout=10_000)
    return desk.facsimile


def test_a_page_of_text_has_none(desk: Desk) -> None:
    assert desk.facsimile is None


def test_the_sheet_is_drawn(pdf_desk: Desk, qtbot: QtBot) -> None:
    view = facsimile(pdf_desk, qtbot).view
    image = view.viewport().grab().toImage()
    dark = sum(
        image.pixelColor(x, y).lightness() < 90 for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)
    )
    assert dark > 50  # type, small as it is


def test_the_current_finding_is_in_view(pdf_desk: Desk, qtbot: QtBot) -> None:
    pane = facsimile(pdf_desk, qtbot)
    first, last = pdf_desk.session.entries[0], pdf_desk.session.entries[-1]
    pdf_desk.model.reveal(last.id)
    assert pane.view.number == 1
    pdf_desk.model.reveal(first.id)
    assert pane.view.number == 0


def test_a_click_goes_to_the_finding(pdf_desk: Desk, qtbot: QtBot) -> None:
    pane = facsimile(pdf_desk, qtbot)
    source = pdf_desk.session.page.source
    assert isinstance(source, PdfSource)
    entry = pdf_desk.session.entries[2]
    (place,) = source.places(entry.finding.span)
    pane.view.fit()
    scale, corner = pane.view.scale, pane.view._corner()
    spot = QPoint(
        round((place.left + place.right) / 2 * scale - corner.x()),
        round((place.top + place.bottom) / 2 * scale - corner.y()),
    )
    qtbot.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert pdf_desk.model.current == entry.id


def test_zoom_keeps_the_middle(pdf_desk: Desk, qtbot: QtBot) -> None:
    view = facsimile(pdf_desk, qtbot).view
    before = view.scale
    view.zoom(2.0)
    qtbot.waitUntil(lambda: view.drawn, timeout=10_000)
    assert view.scale == pytest.approx(2 * before)
    middle = view.viewport().rect().center()
    place = (view._corner().y() + middle.y()) / view.scale
    view.zoom(1.5)
    assert (view._corner().y() + middle.y()) / view.scale == pytest.approx(place, abs=2)
    view.fit()
    assert view.scale == pytest.approx(before)


def test_pages_are_turned(pdf_desk: Desk, qtbot: QtBot) -> None:
    view = facsimile(pdf_desk, qtbot).view
    view.turn_to(1)
    qtbot.waitUntil(lambda: view.drawn, timeout=10_000)
    assert view.number == 1
    view.turn_to(9)
    assert view.number == 1


def test_scrolling_a_heavy_page_never_waits(open_window: Open, tmp_path: Path, qtbot: QtBot) -> None:
    """Large pictures are drawn off the interface thread: a step of scrolling does not wait for them."""
    from PIL import Image
    from reportlab.lib.utils import ImageReader

    noise = Image.frombytes("RGB", (700, 500), random.Random(1).randbytes(700 * 500 * 3)).resize((2800, 2000))
    sheet = Sheet(800, 1600)
    sheet.flow(TEXTS, columns(40, 760, 2, 14, 40, 300))
    for number in range(4):
        place = (40.0, 40.0 + 310 * number, 720.0, 300.0)
        sheet.jobs.append((400.0, 0.0, lambda canvas, place=place: canvas.drawImage(ImageReader(noise), *place)))
    path = tmp_path / "heavy.pdf"
    path.write_bytes(sheet.pdf())
    assert path.stat().st_size > 2_000_000
    desk = open_window(path).desk
    assert desk is not None
    view = facsimile(desk, qtbot).view
    view.zoom(3.0)
    bar, steps = view.verticalScrollBar(), []
    for step in range(60):
        began = time.perf_counter()
        bar.setValue(bar.maximum() * step // 60)
        view.viewport().repaint()
        steps.append(time.perf_counter() - began)
        qtbot.wait(5)
    qtbot.waitUntil(lambda: view.drawn, timeout=20_000)
    assert sorted(steps)[55] < 0.05
