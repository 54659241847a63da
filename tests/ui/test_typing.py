"""Typing in the page is a hand edit, and disturbs nothing."""

import errno

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from proofreader.ui.desk import Desk
from proofreader.ui.dialogs import Message


def put_caret(desk: Desk, words: str, *, after: bool = False) -> None:
    at = desk.view.text.index(words) + (len(words) if after else 0)
    cursor = desk.view.textCursor()
    cursor.setPosition(desk.view.qt_position(at))
    desk.view.setTextCursor(cursor)
    desk.view.setFocus()


def hand_edits(desk: Desk) -> list[str]:
    return [entry.hand.edit.replacement for entry in desk.session.entries if entry.hand is not None]


def test_typing_becomes_one_hand_edit(desk: Desk, qtbot: QtBot) -> None:
    put_caret(desk, "比往年")
    qtbot.keyClicks(desk.view, "abc")
    assert desk.bridge.pending is not None
    desk.bridge.settle()
    assert hand_edits(desk) == ["abc"]
    assert desk.session.text == desk.view.text
    assert "春耕abc比往年" in desk.session.text


def test_typing_settles_by_itself_and_is_checked_again(desk: Desk, qtbot: QtBot) -> None:
    put_caret(desk, "够用到夏收", after=True)
    desk.view.textCursor().insertText("收成收成")
    qtbot.waitUntil(lambda: "收成收成" in desk.session.text and desk.checking.settled, timeout=10_000)
    assert desk.session.text == desk.view.text


def test_typing_after_a_four_byte_character(desk: Desk, qtbot: QtBot) -> None:
    put_caret(desk, "田合作社")
    qtbot.keyClicks(desk.view, "x")
    qtbot.keyClick(desk.view, Qt.Key.Key_Backspace)
    qtbot.keyClick(desk.view, Qt.Key.Key_Backspace)  # the four-byte one itself
    desk.bridge.settle()
    assert "北村的田合作社" in desk.session.text
    assert desk.session.text == desk.view.text


def test_enter_parts_a_paragraph_and_backspace_joins_it(desk: Desk, qtbot: QtBot) -> None:
    before = desk.view.text
    put_caret(desk, "城关镇")
    qtbot.keyClick(desk.view, Qt.Key.Key_Return)
    desk.bridge.settle()
    assert "夏收。\n城关镇" in desk.session.text
    qtbot.keyClick(desk.view, Qt.Key.Key_Backspace)
    desk.bridge.settle()
    assert desk.session.text == before == desk.view.text


def test_a_decision_while_typing_takes_the_typing_first(desk: Desk, qtbot: QtBot) -> None:
    put_caret(desk, "比往年")
    qtbot.keyClicks(desk.view, "q")
    qtbot.keyClick(desk.view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: desk.session.counts.settled > 0)
    assert "春耕q比往年" in desk.session.text
    assert desk.session.text == desk.view.text


def test_undo_in_the_page_is_the_sessions(desk: Desk, qtbot: QtBot) -> None:
    before = desk.view.text
    put_caret(desk, "比往年")
    qtbot.keyClicks(desk.view, "q")
    qtbot.keyClick(desk.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.view.text == before == desk.session.text
    assert not hand_edits(desk)


def test_composition_is_not_disturbed(desk: Desk, qtbot: QtBot) -> None:
    put_caret(desk, "比往年")
    QApplication.sendEvent(desk.view, QInputMethodEvent("nihao", []))
    assert desk.view.composing
    desk.checking.check()
    qtbot.waitUntil(lambda: desk.checking.settled, timeout=10_000)
    desk.showing.all_changed()
    QApplication.processEvents()
    assert desk.view.textCursor().block().layout().preeditAreaText() == "nihao"
    commit = QInputMethodEvent("", [])
    commit.setCommitString("你好")
    QApplication.sendEvent(desk.view, commit)
    desk.bridge.settle()
    assert "春耕你好比往年" in desk.view.text
    assert desk.view.text == desk.session.text


def test_a_decision_ends_a_composition(desk: Desk) -> None:
    put_caret(desk, "比往年")
    QApplication.sendEvent(desk.view, QInputMethodEvent("nihao", []))
    desk.deciding.accept_group()
    assert not desk.view.composing
    assert desk.session.counts.settled > 0
    assert desk.view.text == desk.session.text


def test_the_caret_stays_where_somebody_types(desk: Desk, qtbot: QtBot) -> None:
    put_caret(desk, "比往年")
    qtbot.keyClicks(desk.view, "q")
    at = desk.view.caret()
    qtbot.waitUntil(lambda: desk.bridge.pending is None and desk.checking.settled, timeout=10_000)
    assert desk.view.caret() == at


def test_paste_brings_text_only(desk: Desk) -> None:
    put_caret(desk, "比往年")
    QApplication.clipboard().setText("甲\r\n乙")
    desk.view.paste()
    desk.bridge.settle()
    assert "春耕甲\n乙比往年" in desk.session.text
    assert desk.session.text == desk.view.text


def test_replace_all_is_one_step(desk: Desk) -> None:
    before = desk.view.text
    desk.find_bar.open()
    desk.find_bar.wanted.setText("化肥")
    desk.find_bar._with.setText("农药")
    desk.find_bar.replace_all()
    desk.bridge.settle()
    assert "化肥" not in desk.session.text
    assert desk.session.text == desk.view.text
    desk.deciding.undo()
    assert desk.session.text == before == desk.view.text


def test_typing_that_cannot_be_kept_is_taken_off_the_page(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_args: object, **_more: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    told: list[str] = []
    monkeypatch.setattr(Message, "tell", lambda _parent, line: told.append(line))
    before = desk.view.text
    put_caret(desk, "比往年")
    qtbot.keyClicks(desk.view, "q")
    monkeypatch.setattr(desk.session, "hand_edit", refuse)
    desk.bridge.settle()
    assert told == ["磁盘已满"]
    assert desk.view.text == before == desk.session.text
