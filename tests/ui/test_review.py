"""The whole review, by keyboard, in a real window."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from proofreader.app.entries import State
from proofreader.ui.desk import Desk
from proofreader.ui.dialogs import NoteDialog
from tests.ui.conftest import Open
from tests.ui.pages import SETTLED, SPRING

Key = Qt.Key


def press(qtbot: QtBot, desk: Desk, *keys: Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    for key in keys:
        qtbot.keyClick(desk.sidecar.cards, key, modifier)


def states(desk: Desk) -> dict[str, State]:
    return {entry.id: entry.state for entry in desk.session.entries}


def quotes(desk: Desk) -> list[str]:
    return [desk.session.quote(entry.id) for entry in desk.session.entries if not entry.is_hand]


def current_quote(desk: Desk) -> str:
    assert desk.model.current is not None
    return desk.session.quote(desk.model.current)


def test_sidecar_has_the_focus_and_the_first_finding_is_open(desk: Desk) -> None:
    assert desk.sidecar.cards.hasFocus()
    assert desk.model.current == desk.session.entries[0].id
    assert desk.sidecar.card.isVisible()


def test_enter_through_the_page_settles_everything(desk: Desk, qtbot: QtBot) -> None:
    press(qtbot, desk, Key.Key_Return, modifier=Qt.KeyboardModifier.ControlModifier)
    for _ in range(desk.session.counts.open):
        press(qtbot, desk, Key.Key_Return)
    assert desk.session.counts.open == 0
    assert desk.session.export("md").decode() == SETTLED
    assert desk.view.text == desk.session.text
    assert desk.sidecar._stack.currentWidget() is desk.sidecar._empty


def test_a_review_is_found_again_after_closing(
    open_window: Open, page_file: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(NoteDialog, "ask", lambda *_args: "请核对")
    window = open_window(page_file)
    desk = window.desk
    assert desk is not None
    press(
        qtbot, desk, Key.Key_Return, modifier=Qt.KeyboardModifier.ControlModifier
    )  # the half-width commas, as a group
    assert desk.session.counts.accepted == 3
    assert current_quote(desk) == "技术员技术员"
    press(qtbot, desk, Key.Key_Return)
    press(qtbot, desk, Key.Key_2)  # another suggestion for “and”
    assert current_quote(desk) == "的的"
    press(qtbot, desk, Key.Key_Backspace)
    press(qtbot, desk, Key.Key_D)
    press(qtbot, desk, Key.Key_Z)  # the deferral is taken back, and current again
    assert current_quote(desk) == "\n"
    press(qtbot, desk, Key.Key_D)
    text, before = desk.session.text, states(desk)
    assert "良种三百万斤与化肥" in text
    assert "城关镇的的干部" in text
    exported = desk.session.export("txt")
    window.close()

    again = open_window(page_file).desk
    assert again is not None
    assert states(again) == before
    assert again.session.text == text == again.view.text
    assert again.session.export("txt") == exported
    assert page_file.read_text("utf-8") == SPRING
    deferred = next(entry for entry in again.session.entries if entry.state is State.DEFERRED)
    assert deferred.decision is not None
    assert deferred.decision.note == "请核对"


def test_editing_in_the_card(desk: Desk, qtbot: QtBot) -> None:
    press(qtbot, desk, Key.Key_Down)
    assert current_quote(desk) == "技术员技术员"
    press(qtbot, desk, Key.Key_E)
    line = desk.sidecar.card._line
    assert line.text() == "技术员"
    line.clear()
    line.insert("农技员")  # key clicks know only ASCII
    qtbot.keyClick(line, Key.Key_Return)
    assert "派出农技员，" in desk.session.text
    assert desk.session.counts.edited == desk.session.counts.settled == 1  # Enter has decided this one only
    assert desk.sidecar.cards.hasFocus()


def test_escape_leaves_the_edit(desk: Desk, qtbot: QtBot) -> None:
    press(qtbot, desk, Key.Key_E)
    qtbot.keyClick(desk.sidecar.card._line, Key.Key_Escape)
    assert not desk.sidecar.card.editing
    assert desk.session.counts.settled == 0
    assert desk.sidecar.cards.hasFocus()


def test_undo_and_redo_of_a_group(desk: Desk, qtbot: QtBot) -> None:
    original = desk.view.text
    press(qtbot, desk, Key.Key_Return, modifier=Qt.KeyboardModifier.ControlModifier)
    corrected = desk.view.text
    press(qtbot, desk, Key.Key_Z)
    assert desk.view.text == original
    assert desk.session.counts.open == 7
    press(qtbot, desk, Key.Key_Z, modifier=Qt.KeyboardModifier.ShiftModifier)
    assert desk.view.text == corrected == desk.session.text


def test_enter_walks_through_a_group_before_it_goes_on(desk: Desk, qtbot: QtBot) -> None:
    for _ in range(3):
        assert current_quote(desk) == ","
        press(qtbot, desk, Key.Key_Return)
    assert current_quote(desk) == "技术员技术员"


def test_walking(desk: Desk, qtbot: QtBot) -> None:
    rows = len(desk.model.rows)
    press(qtbot, desk, Key.Key_J, Key.Key_Down)
    assert desk.model.row_of(desk.model.current or "") == 2
    press(qtbot, desk, Key.Key_K, Key.Key_Up, Key.Key_Up)
    assert desk.model.row_of(desk.model.current or "") == 0
    press(qtbot, desk, Key.Key_End)
    assert desk.model.row_of(desk.model.current or "") == rows - 1
    press(qtbot, desk, Key.Key_Home)
    assert desk.model.row_of(desk.model.current or "") == 0
    first = desk.model.current
    press(qtbot, desk, Key.Key_J, modifier=Qt.KeyboardModifier.ShiftModifier)
    assert desk.model.current != first
    assert current_quote(desk) == ","


def test_keys_work_when_everything_is_settled(desk: Desk, qtbot: QtBot) -> None:
    desk.deciding.accept_group()
    while desk.session.counts.open:
        press(qtbot, desk, Key.Key_Return)
    assert desk.sidecar.hasFocus()
    qtbot.keyClick(desk.sidecar, Key.Key_Z)
    assert desk.session.counts.open == 1
    assert desk.sidecar.cards.hasFocus()


def test_the_counts_follow_where_the_card_stays(desk: Desk) -> None:
    safe = set(desk.session.safe_ids())
    other = next(entry.id for entry in desk.session.entries if entry.id not in safe)
    desk.model.set_current(other)
    desk.deciding.accept_safe()
    left = desk.session.counts.open
    assert desk.model.current == other and left == len(desk.model.rows)
    assert desk.sidecar._states.text().split()[1] == str(left)
    assert f"/{left}<" in desk.sidecar.card._count.text()


def test_what_is_being_written_outlives_a_check(desk: Desk, qtbot: QtBot) -> None:
    desk.model.go_to_row(1)
    desk.model.go_to_row(0)
    desk.start_editing()
    desk.sidecar.card._line.setText("自己写的")
    desk.checking.check()
    qtbot.waitUntil(lambda: desk.checking.settled, timeout=20_000)
    desk.sidecar.refresh()
    assert desk.sidecar.card.editing and desk.sidecar.card._line.text() == "自己写的"
    desk.deciding.reject()
    assert not desk.sidecar.card.editing


def test_what_is_being_written_outlives_a_look_at_another_finding(desk: Desk) -> None:
    desk.model.go_to_row(0)
    desk.start_editing()
    desk.sidecar.card._line.setText("写了一半")
    desk.model.go_to_row(1)
    card = desk.sidecar.card
    assert not card.editing and "写了一半" not in card._hint.text()
    desk.model.go_to_row(0)
    assert not card.editing and "写了一半" in card._hint.text() and not card._hint.isHidden()
    desk.start_editing()
    assert card._line.text() == "写了一半"
    card._end_editing()  # given up
    desk.start_editing()
    assert card._line.text() != "写了一半"


def test_safe_ones_at_once(desk: Desk) -> None:
    safe = set(desk.session.safe_ids())
    assert safe
    desk.deciding.accept_safe()
    assert all(desk.session.entry(id_).state is State.ACCEPTED for id_ in safe)
    assert desk.session.counts.accepted == len(safe)


def test_joined_paragraphs_are_parted_again_by_undo(desk: Desk, qtbot: QtBot) -> None:
    blocks = desk.view.document().blockCount()
    press(qtbot, desk, Key.Key_End, Key.Key_Return)
    assert desk.view.document().blockCount() == blocks - 1
    press(qtbot, desk, Key.Key_Z)
    assert desk.view.document().blockCount() == blocks
    last = desk.view.document().lastBlock()
    assert last.blockFormat().textIndent() > 0


def test_caret_in_the_page_opens_the_card(desk: Desk) -> None:
    at = desk.view.text.index("的的")
    cursor = desk.view.textCursor()
    cursor.setPosition(desk.view.qt_position(at + 1))
    desk.view.setTextCursor(cursor)
    assert current_quote(desk) == "的的"


def test_caret_in_settled_text_shows_its_card_for_the_while(desk: Desk, qtbot: QtBot) -> None:
    press(qtbot, desk, Key.Key_Down, Key.Key_Return)
    at = desk.view.text.index("技术员")
    cursor = desk.view.textCursor()
    cursor.setPosition(desk.view.qt_position(at + 1))
    desk.view.setTextCursor(cursor)
    assert desk.model.current is not None
    assert desk.session.entry(desk.model.current).state is State.ACCEPTED
    desk.model.go_to_row(0)
    assert all(desk.session.entry(id_).state is State.OPEN for row in desk.model.rows for id_ in row.ids)


def test_reopening_a_settled_finding(desk: Desk, qtbot: QtBot) -> None:
    press(qtbot, desk, Key.Key_Down)
    id_ = desk.model.current
    press(qtbot, desk, Key.Key_Return)
    assert id_ is not None
    desk.model.reveal(id_)
    desk.deciding.reopen()
    assert desk.session.entry(id_).state is State.OPEN
    assert desk.model.current == id_
