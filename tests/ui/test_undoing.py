"""Undo and redo: in the order things were done, and named in the notice and in the menu."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from proofreader.app.session import State
from proofreader.ui.desk import Desk
from proofreader.ui.rows import Filter
from tests.ui.conftest import Open


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """A table of the page's project."""
    path = tmp_path / "proofreader.toml"
    path.write_text("# 春耕报用语\n", "utf-8")
    return path


@pytest.fixture
def said(desk: Desk) -> list[str]:
    """The notices."""
    lines: list[str] = []
    desk.deciding.told.connect(lines.append)
    desk.house_rules.told.connect(lines.append)
    return lines


def current_at(desk: Desk, word: str) -> str:
    id_ = next(entry.id for entry in desk.session.entries if word in desk.session.quote(entry.id))
    desk.model.reveal(id_)
    return id_


def settled(desk: Desk, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: desk.checking.settled, timeout=20_000)


def test_undo_says_what_it_undid(desk: Desk, said: list[str]) -> None:
    current_at(desk, "and")
    desk.deciding.accept()
    desk.undoing.undo()
    assert said[-1].startswith("已撤销：接受“") and "and" in said[-1]
    desk.undoing.redo()
    assert said[-1].startswith("已重做：接受“")


def test_the_menu_names_the_step(open_window: Open, page_file: Path, qtbot: QtBot) -> None:
    window = open_window(page_file)
    assert window.desk is not None
    undo, redo = window.actions_["undo"], window.actions_["redo"]
    current_at(window.desk, "and")
    window.desk.deciding.reject()
    qtbot.waitUntil(lambda: "拒绝“" in undo.text(), timeout=2000)
    assert undo.text().endswith("\tZ　Ctrl+Z") and undo.iconText() == "撤销"
    undo.trigger()
    qtbot.waitUntil(lambda: "拒绝“" in redo.text() and "：" not in undo.text(), timeout=2000)


def test_entries_and_steps_are_undone_in_their_order(desk: Desk, table: Path, said: list[str], qtbot: QtBot) -> None:
    first = current_at(desk, "and")
    desk.deciding.accept()
    desk.house_rules.remember("春水")
    settled(desk, qtbot)
    desk.model.go_to_row(0)
    second = desk.model.current or ""
    desk.deciding.reject()
    written = table.read_text("utf-8")
    assert "春水" in written
    desk.undoing.undo()
    assert desk.session.entry(second).state is State.OPEN and table.read_text("utf-8") == written
    desk.undoing.undo()
    assert table.read_text("utf-8") == "# 春耕报用语\n" and said[-1] == "已撤销：记住“春水”"
    assert desk.session.entry(first).state is State.ACCEPTED
    desk.undoing.undo()
    assert desk.session.entry(first).state is State.OPEN and not desk.undoing.can_undo
    desk.undoing.redo()
    desk.undoing.redo()
    assert table.read_text("utf-8") == written
    desk.undoing.redo()
    assert desk.session.entry(second).state is State.REJECTED and not desk.undoing.can_redo
    settled(desk, qtbot)


def test_what_was_written_into_the_table_meanwhile_stays(desk: Desk, table: Path, qtbot: QtBot) -> None:
    desk.house_rules.remember("春水")
    table.write_text(table.read_text("utf-8") + '\n[[forbidden]]\nword = "抢抓"\n', "utf-8")
    desk.undoing.undo()
    assert "春水" not in table.read_text("utf-8") and "抢抓" in table.read_text("utf-8")
    settled(desk, qtbot)


def test_reject_and_remember_is_one_step(desk: Desk, table: Path, qtbot: QtBot) -> None:
    id_ = current_at(desk, "and")
    desk.reject_and_remember()
    settled(desk, qtbot)
    assert "and" in table.read_text("utf-8")
    desk.undoing.undo()
    settled(desk, qtbot)
    assert "and" not in table.read_text("utf-8") and desk.session.entry(id_).state is State.OPEN
    desk.undoing.redo()
    settled(desk, qtbot)
    assert "and" in table.read_text("utf-8")


def test_what_is_no_word_is_neither_rejected_nor_remembered(desk: Desk, table: Path) -> None:
    failed: list[str] = []
    desk.house_rules.failed.disconnect()
    desk.house_rules.failed.connect(failed.append)
    for entry in desk.session.entries:
        if not any(map(str.isalnum, desk.session.quote(entry.id))):
            desk.model.reveal(entry.id)
            desk.reject_and_remember()
    assert failed and desk.session.counts.settled == 0
    assert table.read_text("utf-8") == "# 春耕报用语\n"


def test_a_new_step_ends_what_could_be_made_again(desk: Desk, table: Path, qtbot: QtBot) -> None:
    desk.house_rules.remember("春水")
    settled(desk, qtbot)
    desk.undoing.undo()
    desk.model.go_to_row(0)
    desk.deciding.reject()
    assert not desk.undoing.can_redo
    settled(desk, qtbot)


def test_notices_name_the_keys_in_effect(open_window: Open, page_file: Path) -> None:
    from proofreader.app.settings import Settings

    window = open_window(page_file, Settings(theme="light", reviewer="测试", shortcuts=("undo=F2", "reject=X")))
    assert window.desk is not None
    lines: list[str] = []
    window.desk.deciding.told.connect(lines.append)
    current_at(window.desk, "and")
    window.desk.deciding.accept_safe()
    assert lines[-1].endswith("　F2 撤销")


def test_a_notice_goes_when_undo_would_take_back_another_step(open_window: Open, page_file: Path, qtbot: QtBot) -> None:
    window = open_window(page_file)
    desk = window.desk
    assert desk is not None
    notice = window.status._notice

    def group() -> None:
        desk.model.go_to_row(0)
        desk.deciding.accept_group()
        assert "撤销" in notice.toolTip() + notice.accessibleName() + notice.text()

    group()
    desk.deciding.reject()
    assert not notice.text()
    desk.undoing.undo()
    assert notice.text().startswith("已撤销：拒绝")
    desk.undoing.undo()
    group()
    desk.view.textCursor().insertText("新")
    assert not notice.text()
    window.tell("已导出")
    desk.bridge.settle()
    assert notice.text() == "已导出"
    settled(desk, qtbot)


def test_a_group_is_taken_back_as_a_group_after_other_steps(desk: Desk, said: list[str]) -> None:
    desk.model.go_to_row(0)
    group = desk.session.group_of(desk.model.current or "")
    assert len(group) > 2
    desk.deciding.accept_group()
    desk.deciding.reject()
    desk.model.set_filter(Filter(state=State.ACCEPTED))
    desk.model.set_current(group[1])
    button = desk.sidecar.card._reopen_group
    assert button.isVisible() and f"{len(group)} 处" in button.text()
    desk.deciding.reject_group()
    assert all(desk.session.entry(id_).state is State.REJECTED for id_ in group)
    desk.model.set_filter(Filter(state=None))
    desk.model.set_current(group[1])
    button.click()
    assert all(desk.session.entry(id_).state is State.OPEN for id_ in group)
    assert said[-1].startswith(f"已恢复 {len(group)} 处")
    desk.model.set_current(group[0])
    assert not button.isVisible()
