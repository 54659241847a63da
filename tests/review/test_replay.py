"""The fold: steps, undo, redo, and journals that lost a line."""

from datetime import UTC, datetime

from proofreader.core.anchor import Anchor
from proofreader.core.span import Edit, Span
from proofreader.review.decision import Decision, HandEdit, Verdict
from proofreader.review.events import Decided, Event, HandEdited, Rebased, Redone, Undone
from proofreader.review.replay import replay
from tests.support.findings import finding

NOW = datetime(2024, 5, 6, tzinfo=UTC)
UNDO, REDO = Undone(NOW), Redone(NOW)


def decision(verdict: Verdict = Verdict.ACCEPTED, at: int = 1) -> Decision:
    found = finding("甲,乙,丙", at, at + 1, "，")
    edits = found.suggestions[0].edits if verdict is Verdict.ACCEPTED else ()
    return Decision(found, verdict, edits, Anchor(found.span, ",", "甲", "乙"), "程", 1, NOW)


def hand(start: int, text: str) -> HandEdit:
    edit = Edit(Span(start, start), text)
    return HandEdit(edit, Anchor(edit.span, "", "", "甲"), "程", 1, NOW)


def typed(text: str, joins: bool = False, before: HandEdit | None = None) -> HandEdited:
    removed = () if before is None else (before.edit.span,)
    return HandEdited(NOW, removed=removed, added=(hand(0, text),), joins=joins)


FIRST, SECOND = decision(), decision(Verdict.REJECTED, at=3)


def test_the_last_word_on_a_finding_counts() -> None:
    again = decision(Verdict.DEFERRED)
    state = replay([Decided(NOW, (FIRST, SECOND)), Decided(NOW, (again,))])
    assert state.decisions == {FIRST.finding.id: again, SECOND.finding.id: SECOND}
    assert state.edits == ()


def test_undo_brings_back_what_a_step_replaced_and_redo_the_step() -> None:
    again = decision(Verdict.DEFERRED)
    events: list[Event] = [Decided(NOW, (FIRST,)), Decided(NOW, (again, SECOND), cleared=())]
    assert replay([*events, UNDO]).decisions == {FIRST.finding.id: FIRST}
    assert replay([*events, UNDO, UNDO]).decisions == {}
    assert replay([*events, UNDO, UNDO, REDO]).decisions == {FIRST.finding.id: FIRST}
    assert replay([*events, UNDO, UNDO, REDO, REDO]) == replay(events)


def test_a_new_step_ends_redo() -> None:
    state = replay([Decided(NOW, (FIRST,)), UNDO, Decided(NOW, (SECOND,)), REDO])
    assert state.decisions == {SECOND.finding.id: SECOND} and not state.can_redo


def test_letters_of_a_word_are_one_step() -> None:
    word: list[Event] = [typed("全"), typed("全国", joins=True, before=hand(0, "全"))]
    assert replay(word).edits == (Edit(Span(0, 0), "全国"),)
    assert replay([*word, UNDO]).edits == ()
    assert replay([*word, UNDO, REDO]) == replay(word)


def test_letters_do_not_join_a_step_of_another_kind() -> None:
    state = replay([typed("全"), Decided(NOW, (FIRST,)), typed("全国", joins=True, before=hand(0, "全")), UNDO])
    assert state.edits == (Edit(Span(0, 0), "全"), *FIRST.edits)


def test_undo_with_nothing_to_undo_does_nothing() -> None:
    assert replay([UNDO, REDO, Decided(NOW, (FIRST,))]).decisions == {FIRST.finding.id: FIRST}


def test_rebasing_is_where_undo_ends() -> None:
    rebased = Rebased(NOW, "", 5, (SECOND,), (hand(0, "新"),), (FIRST,))
    state = replay([Decided(NOW, (FIRST,)), rebased, UNDO])
    assert state.decisions == {SECOND.finding.id: SECOND} and state.orphans == (FIRST,)
    assert state.edits == (Edit(Span(0, 0), "新"),)


def test_equal_edits_of_two_decisions_are_one() -> None:
    twin = Decision(finding("甲,乙,丙", 0, 2, "甲，"), Verdict.ACCEPTED, FIRST.edits, FIRST.anchor, "程", 1, NOW)
    assert replay([Decided(NOW, (FIRST, twin))]).edits == FIRST.edits
