"""Settling the same finding throughout the issue."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from proofreader.app.session import Session, State
from proofreader.review.decision import Verdict
from proofreader.ui.issue_dialog import IssueDialog
from proofreader.ui.trees import below, heads
from proofreader.ui.window import MainWindow
from tests.ui.conftest import Open

TEXTS = (
    "渡口天亮了 and 船开了。\n\n孩子们 and 老人。\n",
    "桥头的灯 and 渡口的灯。\n",
    "灯 and 船。\n",
    "没有什么可说的。\n",
)


@pytest.fixture
def pages(tmp_path: Path) -> list[Path]:
    folder = tmp_path / "issue"
    folder.mkdir()
    made = [folder / f"A{number}.txt" for number in range(1, len(TEXTS) + 1)]
    for path, text in zip(made, TEXTS, strict=True):
        path.write_text(text, "utf-8")
    return made


@pytest.fixture
def window(open_window: Open, pages: list[Path], qtbot: QtBot) -> MainWindow:
    """The first two pages are open, the first in front at its first 'and'."""
    window = open_window(pages[1])
    window.open_path(pages[0])
    qtbot.waitUntil(lambda: window.desk is not None and window.desk.session.path == pages[0])
    desk = window.desk
    assert desk is not None
    qtbot.waitUntil(lambda: desk.checking.settled, timeout=20_000)
    desk.model.reveal(next(entry.id for entry in desk.session.entries if "and" in desk.session.quote(entry.id)))
    return window


def answering(monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, step: Callable[[IssueDialog], None]) -> None:
    """Let the dialog wait until the folder has been looked through, then be answered."""

    def exec_(dialog: IssueDialog) -> int:
        qtbot.waitUntil(lambda: not dialog.looking, timeout=20_000)
        step(dialog)
        return dialog.result()

    monkeypatch.setattr(IssueDialog, "exec", exec_)


def states(path: Path) -> list[State]:
    with Session.open(path, read_only=True) as session:
        return [entry.state for entry in session.entries if entry.decision]


def test_open_pages_and_the_folder_are_settled_together(
    window: MainWindow, pages: list[Path], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []

    def step(dialog: IssueDialog) -> None:
        seen.extend(head.text(0) for head in heads(dialog.tree))
        below(heads(dialog.tree)[0])[1].setCheckState(0, Qt.CheckState.Unchecked)
        assert dialog.accepting.text() == "接受 3 处　⏎"
        qtbot.keyClick(dialog, Qt.Key.Key_Return)

    answering(monkeypatch, qtbot, step)
    window.actions_["issue"].trigger()
    assert seen == ["A1.txt　2 处", "A2.txt　1 处", "A3.txt　1 处"]
    desk = window.desk
    assert desk is not None and "渡口天亮了和船开了" in desk.session.text and "孩子们 and 老人" in desk.session.text
    assert states(pages[1]) == states(pages[2]) == [State.ACCEPTED] and states(pages[3]) == []
    assert pages[2].read_text("utf-8") == TEXTS[2]


def test_leaving_settles_nothing(
    window: MainWindow, pages: list[Path], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    answering(monkeypatch, qtbot, lambda dialog: dialog.reject())
    window.actions_["issue"].trigger()
    assert not any(map(states, pages))


def test_rejecting_works_too(
    window: MainWindow, pages: list[Path], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def step(dialog: IssueDialog) -> None:
        dialog.rejecting.click()
        assert dialog.verdict is Verdict.REJECTED

    answering(monkeypatch, qtbot, step)
    window.actions_["issue"].trigger()
    assert states(pages[0]) == [State.REJECTED] * 2 and states(pages[2]) == [State.REJECTED]
