"""The settings dialog: every field has a widget, checks can be turned off, keys changed, files taken over."""

from dataclasses import fields
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from proofreader.app.settings import PAGES, Settings, export_settings
from proofreader.ui.actions import TABLE
from proofreader.ui.bindings import FIXED, Bindings, is_single, pressed
from proofreader.ui.dialogs import Message
from proofreader.ui.file_dialog import FileDialog
from proofreader.ui.settings_checks import ChecksPage
from proofreader.ui.settings_dialog import SettingsDialog
from proofreader.ui.settings_keys import KeysPage
from proofreader.ui.settings_tables import TablesPage
from tests.ui.conftest import Open


def test_every_setting_that_is_not_hidden_has_its_widget(open_window: Open) -> None:
    dialog = SettingsDialog(open_window(), Settings())
    for one in fields(Settings):
        assert one.metadata["hidden"] or dialog.findChild(QWidget, one.name), one.name
    assert dialog.pages.count() == len(PAGES)


def test_checks_and_families_can_be_turned_off(open_window: Open) -> None:
    page = ChecksPage(("style", "duplication.repeated-word", "future.check"), open_window())
    assert set(page.skipped()) == {"style", "duplication.repeated-word", "future.check"}
    head = page.tree.topLevelItem(1)
    assert head is not None
    head.setCheckState(0, Qt.CheckState.Unchecked)
    assert "numbering" in page.skipped()
    page.show_skipped(())
    assert page.skipped() == ()


def test_a_key_that_is_taken_is_refused_in_one_line(open_window: Open) -> None:
    page = KeysPage(Bindings(), open_window())
    page.choose("accept")
    page._rebind("Backspace")
    assert "拒绝" in page.said()
    assert not page.bindings.chosen
    page._rebind("Space")
    assert page.said() == ""
    assert page.bindings.lines() == ("accept=Space",)
    page.choose("reject")
    page._rebind("Return")  # free now
    assert page.bindings.chosen["reject"] == "Return"
    page.choose("accept")
    page._rebind(None)
    assert "拒绝" in page.said()


def test_rebound_keys_act_and_are_shown(open_window: Open, page_file: Path) -> None:
    window = open_window(page_file, Settings(theme="light", shortcuts=("accept=Space", "open=", "next=Ctrl+J", "x=Y")))
    actions = window.actions_
    assert actions.keys_of("accept") == "Space"
    assert "Space" in actions["accept"].text()
    assert not actions["open"].shortcuts()
    assert [shortcut.toString() for shortcut in actions["next"].shortcuts()] == ["Ctrl+J"]
    window._use(Settings(theme="light"))
    assert "⏎" in actions["accept"].text()


def test_bindings_survive_being_written() -> None:
    bindings = Bindings().with_key("accept", "Space").with_key("open", "").with_key("find", "Ctrl+F")
    assert Bindings.read(bindings.lines()) == bindings
    assert "find" not in bindings.chosen  # its own key
    assert bindings.with_key("accept", None).chosen == {"open": ""}


def test_the_table_itself_has_no_conflicts() -> None:
    bindings = Bindings()
    for spec in TABLE:
        if spec.name not in FIXED:
            for key in (*spec.keys, *spec.single):
                assert bindings.conflict(spec.name, key) is None, (spec.name, key)


@pytest.mark.parametrize(
    ("key", "single"), [("E", True), ("Shift+J", True), ("F8", False), ("Ctrl+E", False), ("", False)]
)
def test_single_keys_are_those_that_type(key: str, single: bool) -> None:
    assert is_single(key) is single


def test_every_action_can_be_told_from_its_keys() -> None:
    assert all(pressed(spec) for spec in TABLE if spec.keys or spec.single)


def test_settings_are_taken_over_from_a_file(
    open_window: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "theirs.json"
    export_settings(Settings(reviewer="程予辉", font_size=22), path)
    monkeypatch.setattr(FileDialog, "ask", lambda *_args, **_more: path)
    dialog = SettingsDialog(open_window(), Settings())
    dialog._import()
    assert (dialog.chosen().reviewer, dialog.chosen().font_size) == ("程予辉", 22)
    dialog._export()
    told: list[str] = []
    monkeypatch.setattr(Message, "tell", lambda _parent, line: told.append(line))
    path.write_text("{}", "utf-8")
    dialog._import()
    assert len(told) == 1


def test_tables_in_effect_are_listed_with_what_is_wrong_in_them(open_window: Open, page_file: Path) -> None:
    page_file.with_name("our.rules.toml").write_text('[[replace]]\nwrong = "甲"\n', "utf-8")
    page = TablesPage(page_file, open_window())
    listed = [page.list.item(row).text() for row in range(page.list.count())]
    assert any(line.startswith("our.rules.toml") and "⚠" in line for line in listed)
