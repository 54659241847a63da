"""The menu of the page, and the outline that follows the text."""

from pathlib import Path

import pytest
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QMenu

from proofreader.core.span import Span
from proofreader.ui.desk import Desk
from proofreader.ui.window import MainWindow
from tests.ui.conftest import Open

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
HEADED = "# 全市农业工作会议\n\n## 一、抓好春耕\n\n组织农机下田。\n\n## 一、健全机制\n\n落实各项责任。\n"


def words(desk: Desk) -> list[str]:
    desk.view.customContextMenuRequested.emit(desk.view.rect().center())
    menu = desk.view.findChild(QMenu)
    if menu is None:
        return []
    assert isinstance(menu, QMenu)
    said = [action.text() for action in menu.actions() if action.text()]
    menu.close()
    return said


def test_the_menu_undoes_as_the_desk_does(desk: Desk) -> None:
    window = desk.window()
    assert isinstance(window, MainWindow)
    assert words(desk)[:2] == [window.actions_["undo"].text(), window.actions_["redo"].text()]
    assert not any("Ctrl+Shift+Z" in word or "(" in word for word in words(desk))


def test_what_is_selected_stays_selected_and_can_be_remembered(desk: Desk) -> None:
    desk.view.setTextCursor(desk.view.cursor_over(Span(2, 4)))
    before = desk.view.textCursor().selectedText()
    assert any("记住这个词" in word for word in words(desk))
    assert desk.view.textCursor().selectedText() == before


def test_no_menu_while_an_input_method_composes(desk: Desk) -> None:
    desk.view.inputMethodEvent(QInputMethodEvent("pin", []))
    assert not words(desk)
    desk.view.inputMethodEvent(QInputMethodEvent())


def test_the_outline_follows_the_corrected_text(open_window: Open, tmp_path: Path) -> None:
    path = tmp_path / "页.md"
    path.write_text(HEADED, "utf-8")
    desk = open_window(path).desk
    assert desk is not None
    at = desk.session.text.index("一、健全")
    desk.session.hand_edit(Span(at, at + 1), "二")
    titles = [child.title for node in desk.outline.nodes for child in node.children]
    assert "二、健全机制" in titles and "一、健全机制" not in titles
    desk.session.undo()
    assert "一、健全机制" in [child.title for node in desk.outline.nodes for child in node.children]
