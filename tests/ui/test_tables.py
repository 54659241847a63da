"""The house's tables that a page goes by: counted in the bottom line, listed with their entries, entries taken out."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from proofreader.ui.desk import Desk
from proofreader.ui.settings_tables import TablesPage
from tests.ui.conftest import Open


@pytest.fixture
def table(page_file: Path) -> Path:
    """A table with a fault, in the folder above the page."""
    path = page_file.parent / "proofreader.toml"
    path.write_text('allow = ["春水"]\n[[replace]]\nwrong = "老渡"\nright = "新渡"\n[[forbidden]]\n', "utf-8")
    return path


def test_tables_in_effect_are_counted_with_their_faults(
    open_window: Open, table: Path, page_file: Path, qtbot: QtBot
) -> None:
    window = open_window(page_file)
    desk = window.desk
    assert desk is not None
    qtbot.waitUntil(lambda: desk.tables.count == 1, timeout=5000)
    button = window.status.tables
    assert button.isVisible() and "用语表 1 份" in button.text() and "1 处有误" in button.text()
    table.unlink()
    desk.tables.look(at_once=True)
    qtbot.waitUntil(lambda: not button.isVisible(), timeout=5000)


def test_the_list_shows_path_faults_and_entries(table: Path, page_file: Path, desk: Desk) -> None:
    page = TablesPage(page_file, desk)
    line = page.list.item(0).text()
    assert table.name in line and str(table.parent) in line and "⚠" in line
    assert [page.entries.item(row).text() for row in range(page.entries.count())] == [
        "“老渡”→“新渡”",
        "“春水”　不再提示",
    ]
    page.deleteLater()


def test_an_entry_is_taken_out(table: Path, page_file: Path, desk: Desk, qtbot: QtBot) -> None:
    page = TablesPage(page_file, desk)
    page.entries.setCurrentRow(1)
    with qtbot.waitSignal(page.changed):
        page.remove.click()
    assert "春水" not in table.read_text("utf-8") and page.entries.count() == 1
    page.remove.click()
    assert page.entries.count() == 0 and page.remove.isHidden()
    page.deleteLater()


def test_entries_are_added_from_the_page(table: Path, page_file: Path, desk: Desk, qtbot: QtBot) -> None:
    page = TablesPage(page_file, desk)
    assert not page._replace.isEnabled() and not page._allow.isEnabled()
    page._word.setText("上游渡")
    assert page._allow.isEnabled() and not page._replace.isEnabled()
    with qtbot.waitSignal(page.changed):
        page._allow.click()
    page._word.setText("旧桥头")
    page._right.setText("新桥头")
    assert page._replace.isEnabled() and not page._allow.isEnabled()
    with qtbot.waitSignal(page.changed):
        page._replace.click()
    written = table.read_text("utf-8")
    assert "上游渡" in written and "新桥头" in written and not page._word.text()
    assert "“旧桥头”→“新桥头”" in [page.entries.item(row).text() for row in range(page.entries.count())]
    page.deleteLater()


def test_an_empty_table_is_not_counted(open_window: Open, page_file: Path, qtbot: QtBot) -> None:
    (page_file.parent / "proofreader.toml").write_text("allow = []\n", "utf-8")
    window = open_window(page_file)
    assert window.desk is not None
    window.desk.tables.look(at_once=True)
    qtbot.wait(300)
    assert window.desk.tables.count == 0 and not window.status.tables.isVisible()
