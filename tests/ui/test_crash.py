"""What nobody expected."""

import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from proofreader.app.settings import load_settings
from proofreader.ui.crash import CrashDialog, CrashHook
from tests.ui.conftest import Open


def test_it_is_said_once_and_the_hook_is_put_back(
    open_window: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    passed_on: list[object] = []
    monkeypatch.setattr(CrashDialog, "tell", lambda _parent, line: told.append(line))
    monkeypatch.setattr(sys, "excepthook", lambda *what: passed_on.append(what))
    before = sys.excepthook
    window = open_window()
    qtbot.waitUntil(window.isActiveWindow)
    hook = CrashHook()
    hook.install()
    try:
        for _ in range(2):
            sys.excepthook(ValueError, ValueError("x"), None)
    finally:
        hook.remove()
    assert len(told) == 1
    assert "ValueError" in told[0]
    assert len(passed_on) == 2
    assert sys.excepthook is before


def test_what_is_being_typed_is_kept_and_the_page_is_offered_again(
    open_window: Open, page_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(CrashDialog, "tell", lambda _parent, _line: None)
    monkeypatch.setattr(sys, "excepthook", lambda *_what: None)
    window = open_window(page_file)
    desk = window.desk
    assert desk is not None
    desk.view.textCursor().insertText("新")
    assert desk.bridge.pending is not None
    hook = CrashHook()
    hook.install()
    try:
        sys.excepthook(ValueError, ValueError("x"), None)
    finally:
        hook.remove()
    assert desk.bridge.pending is None
    assert str(page_file) in load_settings(tmp_path / "settings.json").window
