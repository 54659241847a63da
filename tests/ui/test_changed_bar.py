"""A page that another program writes while it is open."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from proofreader.ui.dialogs import Message
from proofreader.ui.window import MainWindow
from tests.ui.conftest import Open
from tests.ui.pages import SPRING


@pytest.fixture
def window(open_window: Open, page_file: Path) -> MainWindow:
    """A window on a page."""
    return open_window(page_file)


def test_it_is_said_at_once_and_the_focus_stays(window: MainWindow, page_file: Path, qtbot: QtBot) -> None:
    assert window.desk is not None and not window.changed_bar.isVisible()
    focus = window.focusWidget()
    page_file.write_text(SPRING + "\n编辑又加了一段。\n", "utf-8")
    qtbot.waitUntil(window.changed_bar.isVisible, timeout=5000)
    assert window.focusWidget() is focus
    page_file.write_text(SPRING, "utf-8")
    window.changed_bar.look()
    assert not window.changed_bar.isVisible()


def test_a_page_saved_by_being_replaced_is_seen_each_time(window: MainWindow, page_file: Path, qtbot: QtBot) -> None:
    for text in ("编辑加了一段。", "编辑又加了一段。"):
        new = page_file.with_suffix(".tmp")
        new.write_text(f"{SPRING}\n{text}\n", "utf-8")
        new.replace(page_file)
        qtbot.waitUntil(window.changed_bar.isVisible, timeout=5000)
        window.changed_bar.later.click()
        assert not window.changed_bar.isVisible()
        window.changed_bar.look()
        assert not window.changed_bar.isVisible()


def test_opened_again_the_new_text_is_there_with_what_was_decided(
    window: MainWindow, page_file: Path, qtbot: QtBot
) -> None:
    before = window.desk
    assert before is not None
    window.actions_["accept"].trigger()
    accepted = before.session.counts.accepted
    page_file.write_text(SPRING + "\n编辑又加了一段。\n", "utf-8")
    window.changed_bar.look()
    window.changed_bar.reopen.click()
    qtbot.waitUntil(lambda: window.desk is not None and window.desk.checking.settled, timeout=20_000)
    assert window.desk is not None and window.desk is not before
    assert "编辑又加了一段" in window.desk.session.text
    assert window.desk.session.counts.accepted == accepted > 0
    assert not window.changed_bar.isVisible()


def test_the_old_text_is_not_exported_without_a_question(
    window: MainWindow, page_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    exported: list[str] = []
    monkeypatch.setattr(window._exports, "export", lambda _desk, name: exported.append(name))
    answers = [None, True]
    monkeypatch.setattr(Message, "ask", lambda *_words: answers.pop(0))
    window.actions_["export-txt"].trigger()
    assert exported == ["txt"] and len(answers) == 2
    page_file.write_text(SPRING + "\n编辑又加了一段。\n", "utf-8")
    window.actions_["export-txt"].trigger()
    assert exported == ["txt"]
    window.actions_["export-txt"].trigger()
    assert exported == ["txt", "txt"] and not answers
