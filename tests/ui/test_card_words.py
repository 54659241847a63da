"""What a card and a row say of marks and of paragraph ends."""

from pathlib import Path

import pytest

from proofreader.app.entries import State
from proofreader.ui.card_list import LEAST
from proofreader.ui.card_text import _first, _last, card_text, in_few_words
from proofreader.ui.desk import Desk
from proofreader.ui.wording import quoted
from tests.ui.conftest import Open


@pytest.mark.parametrize(
    ("was", "becomes", "said"),
    [
        ("“", "", "删去左引号“"),
        ("错字", "", "删去“错字”"),
        ("他说“好的，一定来", "他说“好的，一定来”", "“，一定来”后补右引号”"),
        ("。", "。\n", "“。”后另起一段"),
        ("\n", "", "与下段连成一段"),
        ("\n忧患。", "忧患。\n", "“忧患。”移到上一段末"),
        ("甲乙", "甲\n乙", "“甲”后另起一段"),
        ("帐户", "账户", "“帐户”→“账户”"),
        ("“中国梦”", "“中国梦", "［“中国梦”］→［“中国梦］"),
    ],
)
def test_a_change_in_few_words(was: str, becomes: str, said: str) -> None:
    assert in_few_words(was, becomes) == said


def test_the_context_parts_no_number_and_no_latin_word(open_window: Open, tmp_path: Path) -> None:
    path = tmp_path / "页.md"
    path.write_text("# 秋收\n\n全县收割晚稻18.6万亩，执行力执行力也要靠得住和2026台机。\n", "utf-8")
    desk = open_window(path).desk
    assert desk is not None
    session = desk.session
    entry = next(entry for entry in session.entries if "执行力" in session.quote(entry.id))
    card = card_text(session, entry, "", 1)
    assert card.change[0].startswith("18.6万亩，") and card.context[0].endswith("晚稻18.6万亩，")
    assert [_first("靠得住和2026台", count) for count in (4, 5, 7)] == ["靠得住和", "靠得住和2026", "靠得住和2026"]
    assert [_last("晚稻18.6万亩", count) for count in (2, 3, 5)] == ["万亩", "18.6万亩", "18.6万亩"]
    assert len(_last("a" * 200, 6)) < 20


def test_every_reason_ends_as_a_sentence(desk: Desk) -> None:
    reasons = [card_text(desk.session, entry, "", 1).reason for entry in desk.session.entries]
    assert reasons and not [reason for reason in reasons if reason[-1:].isalnum()]


def test_corner_brackets_are_never_used() -> None:
    assert "「" not in quoted("他说“好”") + quoted("“") + quoted("‘好’")


def test_the_card_stays_wholly_in_view_while_it_is_edited(desk: Desk) -> None:
    cards, card = desk.sidecar.cards, desk.sidecar.card
    desk.model.go_to_row(0)
    cards.level_with(10_000)
    assert card.geometry().bottom() < cards.viewport().height()
    desk.start_editing()
    assert card.editing
    assert card.geometry().top() >= 0 and card.geometry().bottom() < cards.viewport().height()


def test_accepting_takes_what_is_being_written_and_not_the_proposal(desk: Desk) -> None:
    desk.model.go_to_row(0)
    id_, card = desk.model.current, desk.sidecar.card
    assert id_ is not None
    desk.start_editing()
    card._line.setText("自己写的")
    button = card._buttons["accept"]
    assert button.text() == "确定 ⏎" and button.isEnabled()
    button.click()
    assert desk.session.entry(id_).state is State.EDITED and "自己写的" in desk.session.text
    assert not card.editing and button.text() == "接受 ⏎"


def test_no_room_is_left_above_that_other_rows_could_use(desk: Desk) -> None:
    cards = desk.sidecar.cards
    desk.model.go_to_row(0)
    cards.level_with(10_000)
    rows = len(desk.model.rows)
    last = cards.visualRect(desk.model.index(rows - 1))
    first = cards.visualRect(desk.model.index(0))
    assert first.top() <= LEAST or last.bottom() <= cards.viewport().height()


def test_what_is_written_by_hand_begins_with_the_place_of_the_finding(open_window: Open, tmp_path: Path) -> None:
    path = tmp_path / "页.md"
    path.write_text("# 会议召开\n\n会上，他说：“今年要把种子备足，把化肥备足。各县区要行动起来。\n", "utf-8")
    desk = open_window(path).desk
    assert desk is not None
    (entry,) = [one for one in desk.session.entries if one.finding.check.startswith("punctuation.")]
    text = card_text(desk.session, entry, "1/1", 0)
    assert text.replacement == "“"  # and not the far end of the paragraph, where the first suggestion mends
    assert "左引号“" in text.reason and [words for _number, words in text.others][-1] == "删去左引号“"
