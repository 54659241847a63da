"""Passing states of the window: what is shown in them, and that pictures can be taken of all."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from proofreader.app.issue import places_in, sought_of
from proofreader.app.settings import Settings
from proofreader.checks.house.reading import read_table
from proofreader.core.finding import Severity
from proofreader.core.resources import resource
from proofreader.formats.errors import PageError
from proofreader.formats.profiles import read_profiles
from proofreader.review.decision import Verdict
from proofreader.ui.actions import MENUS
from proofreader.ui.app_lines import said
from proofreader.ui.bindings import Bindings
from proofreader.ui.card_text import group_title
from proofreader.ui.desk import Desk
from proofreader.ui.help_window import HelpWindow
from proofreader.ui.issue_dialog import IssueDialog
from proofreader.ui.language import CHINESE, ENGLISH, speak
from proofreader.ui.rows import Filter
from proofreader.ui.settings_keys import KeysPage
from proofreader.ui.states import take_states
from proofreader.ui.trees import heads
from tests.ui.conftest import Open


@pytest.fixture
def english(application: QApplication) -> Iterator[None]:
    speak(application, ENGLISH)
    yield
    speak(application, CHINESE)


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_pictures_of_all_states_leave_the_page_as_it_was(open_window: Open, tmp_path: Path, qtbot: QtBot) -> None:
    page = Path(shutil.copy(resource("samples", "sample.md"), tmp_path))
    window = open_window(page, Settings(spelling="off"))
    desk = window.desk
    assert desk is not None
    before = [(entry.id, entry.state) for entry in desk.session.entries]
    names: list[str] = []

    def save(widget: QWidget, name: str) -> None:
        assert widget.isVisible() and widget.width() > 50
        names.append(name)

    def wait(done: Callable[[], bool]) -> None:
        qtbot.waitUntil(done, timeout=20_000)

    take_states(window, save, wait)
    assert len(set(names)) == len(names)
    assert {f"menu-{number + 1}" for number in range(len(MENUS))} <= set(names)
    assert {"desk-pdf", "desk-names", "desk-original", "desk-ruler", "desk-working", "tables-full"} <= set(names)
    assert window.desks == [desk]
    assert [(entry.id, entry.state) for entry in desk.session.entries] == before
    assert not list(tmp_path.glob("*.toml"))


def test_one_place_is_one_place(english: None, desk: Desk) -> None:
    session = desk.session
    sought = next(found for entry in session.entries if (found := sought_of(session, entry.id)))
    places = places_in(session, sought)
    dialog = IssueDialog(desk.window(), sought, "")
    for number, some in enumerate((places[:1], (places * 2)[:2])):
        dialog.add_page(str(number), "A1.md", some)
    assert [head.text(0) for head in heads(dialog.tree)] == ["A1.md  1 place", "A1.md  2 places"]
    lost = "有 {0} 处处理在本版找不到位置，列在“失位”里"
    assert said(lost.format(1)) == "1 decision found no place on this page"
    assert said(lost.format(12)) == "12 decisions found no place on this page"


def test_faults_of_tables_are_said_in_english(english: None, tmp_path: Path) -> None:
    table = tmp_path / "a.rules.toml"
    table.write_text('[[forbidden]]\nword = ""\n[[unheard]]\n[[replace]]\nwrong = "甲"\n', "utf-8")
    unheard, replace, forbidden = (said(fault) for fault in read_table(table).faults)
    assert unheard.startswith('a.rules.toml, line 3: unknown entry "unheard"; there are: replace, forbidden,')
    assert replace == "a.rules.toml, line 4: right is missing (what it becomes)"
    assert forbidden == "a.rules.toml, line 1: word is missing"
    table.write_text('allow = ["甲\n', "utf-8")
    (fault,) = read_table(table).faults
    assert said(fault).isascii()


@pytest.mark.parametrize(
    "text",
    [
        "[profile]\nname = 1",
        "[[profile]]\nindent = 1",
        '[[profile]]\nname = "A"\nbase = "B"',
        '[[profile]]\nname = "A"\nwidth = 3',
        '[[profile]]\nname = "A"\nindent = "3"',
        '[[profile]]\nname = "A"\nindent = 30',
        '[[profile]]\nname = "A"\nencoding = "latin-1"',
        '[[profile]\nname = "A"',
    ],
)
def test_faults_of_export_profiles_are_said_in_english(english: None, text: str) -> None:
    with pytest.raises(PageError) as refused:
        read_profiles(text, "profiles.toml")
    line = said(refused.value.message)
    assert line.isascii() or "…" in line, line


def test_a_group_of_several_checks_has_a_name_of_its_own(open_window: Open, tmp_path: Path) -> None:
    path = tmp_path / "页.md"
    path.write_text("会议强调:各地要抓好春耕,备足种子,不误农时;遇到困难要及时上报,大家说对不对?\n", "utf-8")
    desk = open_window(path, Settings(spelling="off")).desk
    assert desk is not None
    ids = next(row.ids for row in desk.model.rows if row.group)
    assert len({desk.session.entry(id_).finding.check for id_ in ids}) > 1
    assert desk.model.line(0)[1] == f"中文里用了半角标点 · 同类 {len(ids)} 处"
    assert group_title(desk.session, ids) == "中文里用了半角标点"
    commas = [id_ for id_ in ids if desk.session.quote(id_) == ","]
    assert group_title(desk.session, commas) == desk.session.entry(commas[0]).finding.message


def test_an_empty_list_offers_to_clear_its_filter(desk: Desk) -> None:
    desk.outline._families.toggle(desk.outline._families.index(0))
    desk.model.set_filter(Filter(severity=Severity.ADVICE, reviewer="—", state=None, hidden=desk.model.filter.hidden))
    assert not desk.model.rows
    (button,) = desk.sidecar._empty._buttons
    assert button.text() == "去掉全部筛选"
    button.click()
    assert desk.model.filter == Filter() and desk.model.rows


def test_a_page_is_not_called_clean_while_words_are_read(open_window: Open, tmp_path: Path) -> None:
    path = tmp_path / "页.md"
    path.write_text("会议在北京召开。\n", "utf-8")
    desk = open_window(path, Settings(spelling="off")).desk
    assert desk is not None and not desk.model.rows
    title = desk.sidecar._empty._title
    assert title.text() == "没有疑点，可以导出"
    desk.spelling.started.emit()
    assert title.text() == "正在检查…"
    desk.spelling.ended.emit()
    assert title.text() == "没有疑点，可以导出"
    assert not desk.view.verticalScrollBar().isEnabled()  # nothing to scroll, nothing drawn


def test_the_help_shows_the_first_that_was_found(open_window: Open, page_file: Path) -> None:
    window = open_window(page_file)
    opened = HelpWindow(window.actions_, window.theme, window)
    opened.search.setText("书名号")
    first = opened.tree.currentItem()
    assert first is not None and opened.text.toPlainText().startswith(first.text(0))
    opened.search.clear()
    opened.show_page("keys")
    line = next(line for line in opened.text.toPlainText().splitlines() if line.startswith("Z"))
    assert line == "Z    Ctrl+Z"


def test_the_line_for_a_new_key_says_what_it_waits_for(application: QApplication, qtbot: QtBot) -> None:
    page = KeysPage(Bindings(), None)  # type: ignore[arg-type]
    qtbot.addWidget(page)
    inner = page.edit.findChild(QLineEdit)
    assert isinstance(inner, QLineEdit)
    page.choose("close")
    assert inner.placeholderText() == "按下新的按键"


def test_another_page_shows_its_own_figures_at_once(
    open_window: Open, page_file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    window = open_window(page_file)
    assert window.desk is not None
    first = next(entry.id for entry in window.desk.session.entries if entry.finding.suggestions)
    window.desk.session.decide(first, Verdict.ACCEPTED)
    qtbot.waitUntil(lambda: "—" not in window.status.rate.text())
    other = tmp_path / "other.md"
    other.write_text("会议在北京召开。\n", "utf-8")
    seen: list[str] = []
    window._pages.turned.connect(lambda _desk: seen.append(window.status.rate.text()))
    window.open_path(other)
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == ["差错率 —"]
    desk = window.desk
    qtbot.waitUntil(lambda: desk.checking.settled)


def test_a_page_that_is_only_read_offers_no_decisions(open_window: Open, page_file: Path, qtbot: QtBot) -> None:
    window = open_window()
    window.pages.open_path(page_file, Settings(spelling="off"), read_only=True)
    qtbot.waitUntil(lambda: window.desk is not None and window.desk.checking.settled, timeout=20_000)
    desk = window.desk
    assert desk is not None and desk.model.current is not None
    assert not any(button.isEnabled() for button in desk.sidecar.card._buttons.values())
