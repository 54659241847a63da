"""Help, palette, tour."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from proofreader.app.settings import Settings, load_settings
from proofreader.ui.assisting import Assisting
from proofreader.ui.choices import choices
from proofreader.ui.fuzzy import initials, score
from proofreader.ui.help_window import HelpWindow
from proofreader.ui.palette import Palette
from proofreader.ui.window import MainWindow
from tests.ui.conftest import Open

# A screen that is none cannot put a window before another.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def _help(window: MainWindow) -> HelpWindow:
    opened = window.findChild(HelpWindow)
    assert opened is not None
    return opened


def test_help_opens_at_the_check_of_the_current_finding(open_window: Open, page_file: Path) -> None:
    window = open_window(page_file)
    assert window.desk is not None and window.desk.model.current is not None
    finding = window.desk.session.entry(window.desk.model.current).finding
    window.actions_["explain"].trigger()
    words = _help(window).text.toPlainText()
    assert finding.check in words
    assert finding.message[:6] in words
    window.actions_["about"].trigger()
    assert "报纸校对" in _help(window).text.toPlainText()


def test_help_without_a_page_lists_the_keys(open_window: Open) -> None:
    window = open_window()
    window.actions_["explain"].trigger()
    assert "Ctrl+O" in _help(window).text.toPlainText()


def test_help_is_searched_by_titles_reasons_and_examples(open_window: Open) -> None:
    window = open_window()
    window.actions_["reference"].trigger()
    opened = _help(window)
    everything = len(opened.found())
    opened.search.setText("执行力执行力")
    assert opened.found() == ["duplication.repeated-word"]
    opened._first()
    assert "duplication.repeated-word" in opened.text.toPlainText()
    opened.search.setText("没有这样的词")
    assert not opened.found()
    opened.search.clear()
    assert len(opened.found()) == everything


def test_a_family_links_to_its_checks(open_window: Open) -> None:
    window = open_window()
    window._assisting.help_at("numbering")
    opened = _help(window)
    assert "check:numbering." in opened.text.toHtml()


@pytest.mark.parametrize(
    ("wanted", "better", "worse"),
    [("接受", "接受", "接受同类全部"), ("js", "接受", "撤销"), ("全受", "全部接受", "接受"), ("fold", "scaffold", "x")],
)
def test_the_nearer_name_is_found_first(wanted: str, better: str, worse: str) -> None:
    first, second = score(wanted, better), score(wanted, worse)
    assert first is not None
    assert second is None or first < second


def test_initials_are_those_of_the_readings() -> None:
    assert initials("撤销 Ctrl") == "cx ctrl"


def test_the_palette_finds_commands_places_and_checks(open_window: Open, page_file: Path, qtbot: QtBot) -> None:
    window = open_window(page_file)
    offered = choices(window.actions_, window.desk, window._assisting.help_at)
    palette = Palette(window, offered)
    assert palette.list.topLevelItemCount() > 20
    for typed, title in (
        ("cxcw", ""),
        ("cxjc", "重新检查"),
        ("春耕备耕", "全市春耕备耕工作有序展开"),
        ("重复的词语", "重复的词语"),
    ):
        palette.line.setText(typed)
        chosen = palette.chosen()
        assert (chosen.title if chosen else "") == title
    palette.line.setText("放大")
    qtbot.keyClick(palette.line, Qt.Key.Key_Down)
    assert palette.chosen() is not None


def test_what_is_chosen_in_the_palette_is_done(
    open_window: Open, page_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(page_file)
    monkeypatch.setattr(Palette, "ask", lambda _p, offered: next(one for one in offered if one.title == "放大文字"))
    window.actions_["palette"].trigger()
    assert window._settings.font_size == Settings().font_size + 1


def test_the_tour_goes_round_once(open_window: Open, page_file: Path, tmp_path: Path, qtbot: QtBot) -> None:
    window = open_window(page_file)
    window.start_tour()
    assisting = window.findChild(Assisting)
    assert assisting is not None
    tour = assisting.tour
    assert tour is not None
    qtbot.waitUntil(lambda: tour.bubble.isVisible())
    steps = len(tour.steps)
    assert 4 <= steps <= 5
    for _ in range(steps):
        assert window.rect().contains(tour.bubble.geometry())
        qtbot.mouseClick(tour.bubble.findChildren(QPushButton)[1], Qt.MouseButton.LeftButton)
    assert assisting.tour is None
    assert load_settings(tmp_path / "settings.json").toured
    window.start_tour()
    assert assisting.tour is None


def test_esc_leaves_the_tour_and_decides_nothing(open_window: Open, page_file: Path, qtbot: QtBot) -> None:
    window = open_window(page_file)
    assert window.desk is not None
    settled = window.desk.session.counts.settled
    window.actions_["tour"].trigger()
    tour = window._assisting.tour
    assert tour is not None
    qtbot.waitUntil(lambda: tour.bubble.isVisible())
    qtbot.keyClick(tour.bubble, Qt.Key.Key_J)
    qtbot.keyClick(tour.bubble, Qt.Key.Key_Escape)
    assert window._assisting.tour is None
    assert window.desk.session.counts.settled == settled
