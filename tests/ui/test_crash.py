"""What nobody expected."""

import sys

import pytest
from pytestqt.qtbot import QtBot

from proofreader.ui.crash import CrashHook
from proofreader.ui.dialogs import Message
from tests.ui.conftest import Open


def test_it_is_said_once_and_the_hook_is_put_back(
    open_window: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    passed_on: list[object] = []
    monkeypatch.setattr(Message, "tell", lambda _parent, line: told.append(line))
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
