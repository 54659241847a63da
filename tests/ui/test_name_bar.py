"""The reviewer's name: asked for once, at the first step, holding nothing up."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from proofreader.app.settings import Settings, load_settings
from proofreader.ui.window import MainWindow
from tests.ui.conftest import Open

NAMELESS = Settings(theme="light")


@pytest.fixture
def window(open_window: Open, page_file: Path) -> MainWindow:
    """A window on a page of somebody who has never given a name."""
    return open_window(page_file, NAMELESS)


def reviewers(window: MainWindow) -> list[str]:
    assert window.desk is not None
    return [entry.decision.reviewer for entry in window.desk.session.entries if entry.decision]


def test_it_is_asked_at_the_first_decision_and_takes_no_focus(window: MainWindow) -> None:
    assert window.desk is not None and not window.name_bar.isVisible()
    window.desk.sidecar.take_focus()
    window.actions_["accept"].trigger()
    assert window.name_bar.isVisible() and not window.name_bar.name.hasFocus()
    window.actions_["accept"].trigger()
    assert len(reviewers(window)) == 2


def test_the_name_is_kept_and_put_to_what_came_before(window: MainWindow, tmp_path: Path) -> None:
    window.actions_["accept"].trigger()
    window.name_bar.name.setText(" 程予辉 ")
    window.name_bar.take.click()
    assert not window.name_bar.isVisible() and reviewers(window) == ["程予辉"]
    window.actions_["reject"].trigger()
    assert reviewers(window) == ["程予辉"] * 2
    assert load_settings(tmp_path / "settings.json").reviewer == "程予辉"


def test_undo_does_not_stop_at_the_name(window: MainWindow) -> None:
    window.actions_["accept"].trigger()
    window.name_bar.name.setText("程予辉")
    window.name_bar.take.click()
    window.actions_["undo"].trigger()
    assert reviewers(window) == []
    window.actions_["redo"].trigger()
    assert reviewers(window) == ["程予辉"]


def test_no_name_is_an_answer_too(window: MainWindow, tmp_path: Path, open_window: Open, page_file: Path) -> None:
    window.actions_["accept"].trigger()
    window.name_bar.none.click()
    kept = load_settings(tmp_path / "settings.json")
    assert kept.named and not kept.reviewer
    window.close()
    again = open_window(page_file, kept)
    again.actions_["reject"].trigger()
    assert not again.name_bar.isVisible()


def test_it_is_asked_at_an_export_too(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(window._exports, "export", lambda _desk, _kind: None)
    window.actions_["export-txt"].trigger()
    assert window.name_bar.isVisible()


def test_a_name_given_before_is_not_asked_for(open_window: Open, page_file: Path) -> None:
    window = open_window(page_file)
    window.actions_["accept"].trigger()
    assert not window.name_bar.isVisible()


def test_it_can_be_opened_from_the_menu_and_left(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_["reviewer"].trigger()
    assert window.name_bar.name.hasFocus()
    qtbot.keyClicks(window.name_bar.name, "cheng")
    qtbot.keyClick(window.name_bar.name, Qt.Key.Key_Escape)
    assert not window.name_bar.isVisible()
    window.actions_["accept"].trigger()
    assert reviewers(window) == [""]
