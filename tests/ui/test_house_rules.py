"""Entries for the house's tables made at the desk, and tables that change while it is open."""

from pathlib import Path

import pytest
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from proofreader.app.session import State
from proofreader.ui.card_text import card_text
from proofreader.ui.desk import Desk
from proofreader.ui.house_rules import ReplaceDialog

TABLE = "proofreader.toml"


def rechecked(desk: Desk, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: desk.checking.settled, timeout=20_000)


def checks(desk: Desk) -> list[str]:
    return [entry.finding.check for entry in desk.session.entries]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A table of the page's project."""
    path = tmp_path / TABLE
    path.write_text("# 春耕报用语\n", "utf-8")
    return path


def test_a_word_is_remembered(desk: Desk, project: Path, qtbot: QtBot) -> None:
    desk.model.reveal(next(entry.id for entry in desk.session.entries if "and" in desk.session.quote(entry.id)))
    told: list[str] = []
    desk.house_rules.told.connect(told.append)
    before = len(desk.session.entries)
    desk._actions["remember-word"].trigger()
    rechecked(desk, qtbot)
    assert len(desk.session.entries) == before - 1
    assert project.read_text("utf-8") == '# 春耕报用语\nallow = ["and"]\n\n'
    assert TABLE in told[0]


def test_a_key_after_a_word_of_the_page_is_remembered_does_not_write_over_it(
    desk: Desk, project: Path, qtbot: QtBot
) -> None:
    told: list[str] = []
    desk.house_rules.told.connect(told.append)
    text = desk.session.text
    at = text.index("技术员")
    cursor = desk.view.textCursor()
    cursor.setPosition(at)
    cursor.setPosition(at + 3, QTextCursor.MoveMode.KeepAnchor)
    desk.view.setTextCursor(cursor)
    desk.view.setFocus()
    desk._actions["remember-word"].trigger()
    assert "技术员" in project.read_text("utf-8")
    assert not desk.view.textCursor().hasSelection()
    assert told[0].endswith("Ctrl+Z 撤销")  # Z alone would be written into the page
    rechecked(desk, qtbot)
    desk.sidecar.take_focus()
    assert desk._actions.hint("undo").strip() == "Z 撤销"


def test_a_selection_is_always_replaced(
    desk: Desk, project: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    at = desk.session.text.index("技术员")
    cursor = desk.view.textCursor()
    cursor.setPosition(at)
    cursor.setPosition(at + 3, QTextCursor.MoveMode.KeepAnchor)
    desk.view.setTextCursor(cursor)
    asked: list[tuple[str, str]] = []

    def ask(_parent: object, wrong: str, right: str) -> tuple[str, str]:
        asked.append((wrong, right))
        return wrong, "农技员"

    monkeypatch.setattr(ReplaceDialog, "ask", ask)
    desk._actions["always-replace"].trigger()
    rechecked(desk, qtbot)
    assert asked == [("技术员", "")]
    found = [entry for entry in desk.session.entries if entry.finding.check == "phrases.house-replacement"]
    assert found and f"出自 {TABLE} 第 3 行" in card_text(desk.session, found[0], "1/1", 0).reason


def test_the_same_words_are_left_alone_from_now_on(desk: Desk, project: Path, qtbot: QtBot) -> None:
    entry = next(entry for entry in desk.session.entries if "and" in desk.session.quote(entry.id))
    desk.model.reveal(entry.id)
    before = len(desk.session.entries)
    desk._actions["ignore-passage"].trigger()
    rechecked(desk, qtbot)
    assert len(desk.session.entries) == before - 1
    assert f'[[ignore]]\ncheck = "{entry.finding.check}"\ntext = ' in project.read_text("utf-8")


def test_a_check_is_quiet_on_this_page_until_undone(desk: Desk, qtbot: QtBot) -> None:
    desk.model.go_to_row(0)
    entry = desk.session.entry(desk.model.current or "")
    desk._actions["quiet-check"].trigger()
    assert entry.finding.check not in checks(desk)
    assert entry.id != desk.model.current
    counted = sum(desk._families.open_of(family) for family in desk._families.families)
    assert counted == desk.session.counts.open
    desk.deciding.undo()
    counted = sum(desk._families.open_of(family) for family in desk._families.families)
    assert counted == desk.session.counts.open
    assert desk.session.entry(entry.id).state is State.OPEN


def test_a_table_changed_elsewhere_counts_at_once(desk: Desk, project: Path, qtbot: QtBot) -> None:
    project.write_text('[[forbidden]]\nword = "抢抓农时"\n', "utf-8")
    desk.checking.look()
    qtbot.waitUntil(lambda: "phrases.house-forbidden" in checks(desk), timeout=20_000)
    told: list[str] = []
    desk.checking.warned.connect(told.append)
    project.write_text('[[forbidden]\nword = "抢抓农时"\n', "utf-8")
    desk.checking.look()
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    assert "第1行" in told[0] and "phrases.house-forbidden" not in checks(desk)
