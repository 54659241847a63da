"""What undo and redo say of the step they take back or make again; a name given afterwards."""

from datetime import UTC, datetime, timedelta

from proofreader.app.session import Session, Verdict
from proofreader.app.step_names import StepKind, StepName
from proofreader.core.span import Span
from tests.support.findings import commas
from tests.support.pages import block_page

TEXT = "市里召开会议,部署防汛工作。\n会后,县里也召开会会议,落实责任。"


def opened(reviewer: str = "程") -> Session:
    session = Session.of(block_page(TEXT), reviewer=reviewer)
    snapshot = session.snapshot()
    assert session.take(snapshot, commas(snapshot.page.text))
    return session


def ids(session: Session) -> list[str]:
    return [entry.id for entry in session.entries]


def test_a_group_is_named_by_its_change_both_ways() -> None:
    session = opened()
    assert session.undo_name is None and session.redo_name is None and session.depth == 0
    session.decide(session.group_of(ids(session)[1]), Verdict.ACCEPTED)
    name = session.undo_name
    assert name is not None and (name.kind, name.count, name.was, name.becomes) == (StepKind.ACCEPTED, 3, ",", "，")
    assert session.depth == 1
    session.undo()
    assert session.redo_name == name and session.undo_name is None and session.depth == 0


def test_steps_of_each_kind_are_told_apart() -> None:
    session = opened()
    first, second, double, _ = ids(session)
    said: list[StepName] = []

    def look() -> None:
        name = session.undo_name
        assert name is not None
        said.append(name)

    session.decide(first, Verdict.REJECTED)
    look()
    session.note(first, "原文如此")
    look()
    session.clear(first)
    look()
    session.decide(double, Verdict.EDITED, replacement="会")
    look()
    session.decide(second, Verdict.DEFERRED)
    look()
    session.hand_edit(Span(0, 2), "省里")
    look()
    check = session.entry(first).finding.check
    session.set_quiet(check)
    look()
    assert [(one.kind, one.was, one.becomes) for one in said] == [
        (StepKind.REJECTED, ",", ","),
        (StepKind.NOTED, ",", ","),
        (StepKind.REOPENED, ",", ","),
        (StepKind.EDITED, "会会", "会"),
        (StepKind.DEFERRED, ",", ","),
        (StepKind.TYPED, "市里", "省里"),
        (StepKind.QUIET, "", ""),
    ]
    assert said[-1].check == check


def test_changes_that_differ_are_counted_only() -> None:
    session = opened()
    session.decide([ids(session)[0], ids(session)[2]], Verdict.REJECTED)
    name = session.undo_name
    assert name is not None and (name.count, name.was) == (2, "")


def test_a_name_given_later_is_put_to_what_was_settled_without() -> None:
    session = opened(reviewer="")
    before = datetime.now(UTC) - timedelta(minutes=1)
    first, second, *_ = ids(session)
    session.decide(first, Verdict.ACCEPTED)
    session.hand_edit(Span(0, 2), "省里")
    assert session.sign(before) is None  # no name yet
    session.reviewer = "程"
    assert session.sign(datetime.now(UTC) + timedelta(minutes=1)) is None  # nothing since then
    session.sign(before)
    decision = session.entry(first).decision
    assert decision is not None and decision.reviewer == "程"
    assert [entry.hand.reviewer for entry in session.entries if entry.hand] == ["程"]
    assert session.undo_name == StepName(StepKind.SIGNED, 2)
    session.decide(second, Verdict.ACCEPTED)
    assert session.sign(before) is None  # all have it
