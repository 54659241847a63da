"""Filters, groups, the original, names, tabs, places found again."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from proofreader.app.entries import State
from proofreader.app.settings import load_settings
from proofreader.app.statistics import statistics_of
from proofreader.core.finding import Severity
from proofreader.review.decision import Verdict
from proofreader.ui.card_list import LINE
from proofreader.ui.compare import Compare
from proofreader.ui.desk import Desk
from proofreader.ui.dialogs import NoteDialog
from proofreader.ui.group_dialog import GroupDialog
from proofreader.ui.more_filters import article_spans
from proofreader.ui.rows import Filter
from proofreader.ui.statistics import StatisticsDialog
from proofreader.ui.theme import load_theme
from tests.ui.conftest import Open
from tests.ui.pages import SPRING


def shown(desk: Desk) -> list[str]:
    return [id_ for row in desk.model.rows for id_ in row.ids]


def test_filters_by_severity_reviewer_and_article(desk: Desk) -> None:
    entries = desk.session.entries
    desk.model.set_filter(Filter(severity=Severity.ERROR))
    assert shown(desk)
    assert all(desk.session.entry(id_).finding.severity is Severity.ERROR for id_ in shown(desk))
    desk.session.decide(entries[0].id, Verdict.REJECTED)
    desk.model.set_filter(Filter(None, reviewer="测试"))
    assert shown(desk) == [entries[0].id]
    ((_title, span),) = article_spans(desk.session.page)
    desk.model.set_filter(Filter(None, article=span))
    assert set(shown(desk)) == {entry.id for entry in entries}


def test_part_of_a_group_is_settled(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    ids = desk.session.group_of(desk.model.current or "")
    dialog = GroupDialog(desk, desk.session, ids, "")
    dialog.list.item(1).setCheckState(Qt.CheckState.Unchecked)
    assert dialog.ticked == (ids[0], ids[2])
    monkeypatch.setattr(GroupDialog, "ask", lambda *_args: (Verdict.ACCEPTED, (ids[0], ids[2])))
    desk.deciding.look_at_group()
    assert [desk.session.entry(id_).state for id_ in ids] == [State.ACCEPTED, State.OPEN, State.ACCEPTED]
    desk.deciding.undo()
    assert desk.session.counts.accepted == 0


def test_rejected_with_a_reason(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(NoteDialog, "ask", lambda *_args, **_more: "引文原样")
    id_ = desk.model.current or ""
    desk.deciding.reject_with_reason()
    decision = desk.session.entry(id_).decision
    assert decision is not None
    assert (decision.verdict, decision.note) == (Verdict.REJECTED, "引文原样")


def test_the_original_lies_over_the_page(desk: Desk) -> None:
    desk.deciding.accept_group()
    desk.toggle_original()
    assert desk.shows_original
    assert desk._original is not None
    assert desk._original.text == desk.session.page.text != desk.view.text
    desk.toggle_original()
    assert not desk.shows_original


def test_both_sides_of_the_comparison_have_a_paragraph_for_each_other(desk: Desk) -> None:
    desk.deciding.accept_safe()
    dialog = Compare(desk, desk.session.page.text, desk.session.edits(), load_theme("light"), 17)
    dialog.only.setChecked(False)
    assert dialog.left.document().blockCount() == dialog.right.document().blockCount()
    dialog.done(0)


def test_hand_edits_are_cards_and_can_be_taken_back(desk: Desk) -> None:
    text = desk.session.text
    desk.session.hand_edit(desk.session.projection.project(desk.session.page.blocks[0].span), "春耕")
    desk.model.set_filter(Filter(State.EDITED))
    assert desk.model.current is not None
    desk.deciding.reject()
    assert desk.session.text == text


def test_a_card_stands_level_though_no_row_is_above_it(desk: Desk) -> None:
    cards = desk.sidecar.cards
    desk.model.go_to_row(0)
    cards.level_with(180)
    assert cards.visualRect(desk.model.index(0)).top() == 180
    desk.model.go_to_row(len(desk.model.rows) - 1)
    cards.level_with(40)
    assert cards.visualRect(desk.model.index(len(desk.model.rows) - 1)).top() == 40
    assert cards.indexAt(cards.visualRect(desk.model.index(1)).center()).row() == 1
    assert cards.visualRect(desk.model.index(1)).height() == LINE


def test_names_of_the_page(desk: Desk, qtbot: QtBot) -> None:
    desk.outline.turn(1)
    names = desk.outline.names
    qtbot.waitUntil(lambda: any("李小田" in names.item(row).text() for row in range(names.count())), timeout=10_000)
    row = next(row for row in range(names.count()) if "李小田" in names.item(row).text())
    names.itemClicked.emit(names.item(row))
    assert desk.view.textCursor().selectedText() == "李小田"


def test_statistics_count_what_was_confirmed(desk: Desk) -> None:
    desk.deciding.accept_group()
    desk.deciding.reject()
    figures = statistics_of(desk.session)
    assert figures.families == (("punctuation", 3),)
    assert figures.reviewers == (("测试", 3),)
    assert figures.total == 3
    assert sum(figures.rejected.values()) == 1
    StatisticsDialog(desk.window(), figures, desk.session.characters, load_theme("dark")).grab()


def test_pages_in_tabs_and_found_again(open_window: Open, page_file: Path, tmp_path: Path, qtbot: QtBot) -> None:
    other = tmp_path / "other.md"
    other.write_text(SPRING.replace("春耕", "夏收"), "utf-8")
    window = open_window(page_file)
    first = window.desk
    assert first is not None
    first.model.go_to_row(2)
    current = first.model.current
    window.open_path(other)
    qtbot.waitUntil(lambda: window.desk is not first and window.desk is not None and window.desk.checking.settled)
    assert window._tabs.count() == 2
    window.actions_["next-page"].trigger()
    assert window.desk is first
    window.open_path(other)
    assert window.desk is not first
    window.close()

    again = open_window(settings=load_settings(tmp_path / "settings.json"))
    again.open_kept()
    qtbot.waitUntil(lambda: len(again.desks) == 2 and all(one.checking.settled for one in again.desks))
    found = next(one for one in again.desks if one.session.path == page_file)
    assert found.model.current == current
    again.actions_["close"].trigger()
    again.actions_["close"].trigger()
    assert again.desk is None
