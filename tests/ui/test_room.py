"""What stands where: beside its place, within reach, and nothing over what is being decided."""

from pathlib import Path

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QSplitter, QToolButton
from pytestqt.qtbot import QtBot

from proofreader.ui.compare import Compare
from proofreader.ui.desk import Desk
from proofreader.ui.file_dialog import FileDialog
from proofreader.ui.find_bar import WIDEST
from proofreader.ui.sidecar import LEVEL
from proofreader.ui.theme import load_theme
from tests.ui.conftest import Open


def _apart(desk: Desk) -> int:
    """Pixels between the context line of the card and its place in the page."""
    place = desk.view.caret_rect(desk.showing.span(desk.model.current or "").start).topLeft()
    card = desk.sidecar.cards.visualRect(desk.model.index(desk.model.row_of(desk.model.current or "") or 0))
    wanted = desk.view.viewport().mapToGlobal(place).y()
    return abs(desk.sidecar.cards.viewport().mapToGlobal(QPoint(0, card.top() + LEVEL)).y() - wanted)


def test_the_card_goes_with_its_place_when_the_page_moves(desk: Desk, qtbot: QtBot) -> None:
    desk.window().resize(1800, 1200)
    desk.find_bar.open()
    qtbot.waitUntil(lambda: _apart(desk) <= 1, timeout=3000)
    desk.find_bar.leave()
    qtbot.waitUntil(lambda: _apart(desk) <= 1, timeout=3000)


def test_the_lines_of_the_find_bar_stay_within_reach(desk: Desk, qtbot: QtBot) -> None:
    desk.window().resize(2560, 1440)
    desk.find_bar.open()
    buttons = desk.find_bar.findChildren(QToolButton)

    def reach() -> int:
        return max(button.geometry().right() for button in buttons) - desk.find_bar.wanted.x()

    qtbot.waitUntil(lambda: desk.find_bar.width() > WIDEST > reach(), timeout=3000)
    desk.find_bar.leave()


def test_nothing_is_exported_without_a_page(open_window: Open, page_file: Path) -> None:
    window = open_window()
    assert not window.bar._export.isEnabled()
    window = open_window(page_file)
    assert window.bar._export.isEnabled()


def test_the_comparison_is_in_step_when_it_is_first_seen(desk: Desk) -> None:
    dialog = Compare(desk.window(), desk.session.page.text * 40, (), load_theme("light"), 17)
    dialog.grab()
    bars = dialog.left.verticalScrollBar(), dialog.right.verticalScrollBar()
    assert bars[0].maximum() > 0 and [bar.value() for bar in bars] == [0, 0]
    dialog.done(0)
    dialog.deleteLater()


def test_places_of_the_file_dialog_have_room_for_their_names(desk: Desk, tmp_path: Path) -> None:
    dialog = FileDialog(desk, "打开", tmp_path, ["Markdown (*.md)"], save=False)
    dialog.grab()
    splitter = dialog.findChild(QSplitter)
    assert isinstance(splitter, QSplitter) and splitter.sizes()[0] >= 120
    dialog.deleteLater()


def test_the_tour_leaves_the_current_finding_to_be_seen(open_window: Open, page_file: Path, qtbot: QtBot) -> None:
    window = open_window(page_file)
    window.start_tour()
    tour, desk = window.assisting.tour, window.desk
    assert tour is not None and desk is not None
    qtbot.waitUntil(tour.bubble.isVisible)
    tour.forward()
    for row in range(len(desk.model.rows)):
        desk.model.go_to_row(row)
        tour._place(desk.sidecar)
        caret = desk.view.cursorRect()
        line = QRect(desk.view.viewport().mapTo(window, caret.topLeft()), caret.size())
        assert not tour.bubble.geometry().intersects(line)
    tour.end()
