"""Places in the page: deletions that are being followed by typing, words under the pointer, an unchecked page."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from proofreader.core.span import Edit, Span
from proofreader.ui.desk import Desk
from proofreader.ui.word_at import word_at


def test_a_point_stays_a_point_while_something_is_typed_at_it(desk: Desk) -> None:
    bridge = desk.bridge
    bridge.typed(Edit(Span(12, 12), "新"))
    for at in range(9, 16):
        assert len(bridge.span_now(Span(at, at))) == 0
        assert len(bridge.span_now(Span(at, at + 1))) >= 1
    bridge.settle()


def test_deleting_a_character_and_typing_another_raises_nothing(desk: Desk, qtbot: QtBot) -> None:
    view = desk.view
    view.setFocus()
    at = desk.session.text.index("。")
    view.place_caret(at)
    qtbot.keyClick(view, Qt.Key.Key_Backspace)
    desk.bridge.settle()
    qtbot.keyClicks(view, "x")
    qtbot.wait(50)
    desk.bridge.settle()
    assert "x。" in desk.session.text


def test_the_word_under_a_position() -> None:
    text = "本报讯\n走进改造一新的菜市场。"
    at = text.index("市场")
    assert word_at(text, at).of(text) in ("菜市场", "市场")
    assert word_at(text, text.index("讯") + 1).of(text) == ""
    assert word_at(text, len(text)).of(text) == ""


def test_a_double_click_selects_a_word(desk: Desk, qtbot: QtBot) -> None:
    view = desk.view
    at = desk.session.text.rindex("。") - 2
    cursor = view.textCursor()
    cursor.setPosition(view.qt_position(at))
    place = view.cursorRect(cursor).center()
    place.setX(place.x() + 6)
    qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    chosen = view.textCursor().selectedText()
    assert chosen and len(chosen) <= 4
    assert chosen[0] in desk.session.text
