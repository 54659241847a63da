"""A single key is text only where the user has put the caret into the page himself."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from proofreader.app.entries import State
from proofreader.review.decision import Verdict
from proofreader.ui.desk import Desk
from proofreader.ui.dialogs import NoteDialog
from proofreader.ui.window import MainWindow
from tests.ui.conftest import Open
from tests.ui.pages import SPRING

Key = Qt.Key


def window_of(desk: Desk) -> MainWindow:
    window = desk.window()
    assert isinstance(window, MainWindow)
    return window


def trigger(desk: Desk, name: str) -> None:
    window_of(desk).actions_[name].trigger()


def nothing_typed(desk: Desk, qtbot: QtBot) -> None:
    """Keys pressed wherever the focus is leave the text alone."""
    before = desk.view.text
    qtbot.wait(20)
    focused = desk.window().focusWidget()
    assert focused is not desk.view
    if focused is not None:
        qtbot.keyClicks(focused, "xw")
    assert desk.view.text == before and desk.bridge.pending is None


def settle_all(desk: Desk) -> None:
    for entry in desk.session.entries:
        desk.session.decide(entry.id, Verdict.REJECTED)


@pytest.mark.parametrize("settled", [False, True])
def test_the_search_gives_the_focus_back_to_the_cards(desk: Desk, qtbot: QtBot, settled: bool) -> None:
    if settled:
        settle_all(desk)
    trigger(desk, "find")
    assert desk.find_bar.wanted.hasFocus()
    qtbot.keyClick(desk.find_bar.wanted, Key.Key_Escape)
    assert desk.sidecar.focus_target.hasFocus()
    nothing_typed(desk, qtbot)


def test_the_search_gives_the_focus_back_to_the_page(desk: Desk, qtbot: QtBot) -> None:
    desk.switch_focus()
    trigger(desk, "find")
    trigger(desk, "find")
    qtbot.keyClick(desk.find_bar.wanted, Key.Key_Escape)
    assert desk.view.hasFocus()


def test_a_search_left_from_a_button(desk: Desk, qtbot: QtBot) -> None:
    trigger(desk, "find")
    desk.find_bar._with.setFocus()
    desk.find_bar.leave()
    assert desk.sidecar.cards.hasFocus()


def test_the_wheel_over_the_page_takes_no_focus(desk: Desk, qtbot: QtBot) -> None:
    place = QPointF(desk.view.viewport().rect().center())
    event = QWheelEvent(
        place, desk.view.viewport().mapToGlobal(place), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(desk.view.viewport(), event)
    nothing_typed(desk, qtbot)
    assert not desk.view.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_a_click_into_the_page_is_meant(desk: Desk, qtbot: QtBot) -> None:
    qtbot.mouseClick(desk.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, 60))
    assert desk.view.hasFocus()


def test_the_last_card_settled_in_a_dialog(desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    for entry in desk.session.entries[:-1]:
        desk.session.decide(entry.id, Verdict.REJECTED)

    def ask(*_args: object, **_more: object) -> str:
        dialog = QDialog(desk.window())
        dialog.show()
        dialog.activateWindow()
        qtbot.waitExposed(dialog)
        qtbot.waitUntil(dialog.isActiveWindow)
        dialog.accept()
        return "请核对"

    monkeypatch.setattr(NoteDialog, "ask", ask)
    qtbot.keyClick(desk.sidecar.cards, Key.Key_D)
    assert desk.session.counts.open == 0 and desk.session.counts.deferred == 1
    desk.window().activateWindow()
    qtbot.waitUntil(desk.window().isActiveWindow)
    assert desk.window().focusWidget() is desk.sidecar
    nothing_typed(desk, qtbot)


@pytest.mark.parametrize("name", ["original", "ruler", "outline", "numbers", "larger"])
def test_views_that_come_and_go(desk: Desk, qtbot: QtBot, name: str) -> None:
    trigger(desk, name)
    if name != "ruler":
        nothing_typed(desk, qtbot)
    if name == "original" and desk._original is not None:
        desk._original.setFocus()
    trigger(desk, name)
    if name in ("original", "ruler"):
        assert desk.sidecar.cards.hasFocus()
    nothing_typed(desk, qtbot)


def test_keys_are_no_text_under_the_ruler(desk: Desk, qtbot: QtBot) -> None:
    before = desk.view.text
    trigger(desk, "ruler")
    assert desk.view.hasFocus()
    qtbot.keyClicks(desk.view, "?z")
    qtbot.keyClick(desk.view, Key.Key_Backspace)
    qtbot.keyClick(desk.view, Key.Key_Down)
    assert desk.view.text == before
    qtbot.mouseClick(desk.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, 60))
    qtbot.keyClicks(desk.view, "?")
    assert desk.view.text != before
    qtbot.keyClick(desk.view, Key.Key_Escape)
    assert desk.view.hasFocus()


def test_the_name_bar_and_another_page(open_window: Open, qtbot: QtBot, tmp_path: Path) -> None:
    for name in ("one.md", "two.md"):
        (tmp_path / name).write_text(SPRING, "utf-8")
    window = open_window(tmp_path / "one.md")
    window.open_path(tmp_path / "two.md")
    qtbot.waitUntil(lambda: len(window.desks) == 2, timeout=20_000)
    qtbot.waitUntil(lambda: all(desk.checking.settled for desk in window.desks), timeout=20_000)

    def ask_and_leave() -> None:
        window.name_bar.open("")
        window.name_bar._leave()

    leave: tuple[Callable[[], object], ...] = (
        ask_and_leave,
        window.actions_["next-page"].trigger,
        window.actions_["close"].trigger,
    )
    for step in leave:
        step()
        assert window.desk is not None
        assert window.focusWidget() is window.desk.sidecar.focus_target
        nothing_typed(window.desk, qtbot)


def test_the_print_counts_what_the_filter_counts(desk: Desk) -> None:
    desk.session.decide(desk.session.entries[0].id, Verdict.DEFERRED)
    marks = desk.showing.proof_marks()
    assert sum(mark.open for mark in marks) == desk.session.counts.open
    assert sum(not mark.open for mark in marks) == desk.session.counts.deferred
    assert desk.session.entries[0].state is State.DEFERRED
