"""Open findings inside a passage that an accepted fix strikes out."""

from dataclasses import replace

from proofreader.app.session import Session, State, Verdict
from proofreader.core.finding import Suggestion
from proofreader.core.span import Edit, Span
from tests.support.findings import finding, result_of
from tests.support.pages import block_page

FIRST = "渠通了,水来了。"
TEXT = f"{FIRST}\n大家高兴。\n{FIRST}"
SECOND = TEXT.rindex(FIRST)


def opened() -> tuple[Session, str, str, str]:
    """A session with a comma in the first paragraph, the whole third one repeated, and a comma inside it."""
    session = Session.of(block_page(TEXT))
    comma, inner = TEXT.index(","), TEXT.rindex(",")
    repeat = finding(TEXT, SECOND, SECOND + 2, check="duplication.paragraph")
    repeat = replace(repeat, suggestions=(Suggestion((Edit(Span(SECOND - 1, len(TEXT)), ""),)),))
    found = [finding(TEXT, comma, comma + 1, "，"), repeat, finding(TEXT, inner, inner + 1, "，", occurrence=1)]
    assert session.take(session.snapshot(), result_of(found))
    first, whole, second = (entry.id for entry in session.entries)
    return session, first, whole, second


def test_they_are_not_asked_about_while_it_stands() -> None:
    session, first, repeat, inner = opened()
    change = session.decide(repeat, Verdict.ACCEPTED)
    assert change.listed and inner in change.ids
    assert [entry.id for entry in session.entries] == [first, repeat]
    assert session.counts.open == 1


def test_they_come_back_with_the_passage() -> None:
    session, first, repeat, inner = opened()
    session.decide(repeat, Verdict.ACCEPTED)
    change = session.undo()
    assert change is not None and change.listed
    assert [entry.id for entry in session.entries] == [first, repeat, inner]
    session.redo()
    assert inner not in {entry.id for entry in session.entries}
    session.decide(repeat, Verdict.REJECTED)
    assert session.entry(inner).state is State.OPEN


def test_accepting_everything_keeps_the_deletion() -> None:
    session, first, repeat, inner = opened()
    change = session.decide([first, repeat, inner], Verdict.ACCEPTED)
    assert change.skipped == (inner,)
    assert session.text == "渠通了，水来了。\n大家高兴。"
    assert session.counts.open == 0


def test_what_was_decided_before_stays_listed() -> None:
    session, _, repeat, inner = opened()
    session.decide(inner, Verdict.REJECTED)
    session.decide(repeat, Verdict.ACCEPTED)
    assert session.entry(inner).state is State.REJECTED


def test_what_is_mended_is_not_asked_again_by_a_check_that_has_learned_of_it_since() -> None:
    text = "工人按装了机器。"
    session = Session.of(block_page(text))
    word = finding(text, 2, 4, check="confusables.non-word")
    word = replace(word, suggestions=(Suggestion((Edit(Span(2, 3), "安"),)),))
    session.take(session.snapshot(), result_of([word]))
    session.decide(word.id, Verdict.ACCEPTED)
    sign = replace(finding(text, 2, 3, "安", check="spelling.wrong-character"), id="later")
    session.take(session.snapshot(), result_of([sign]))
    assert [entry.id for entry in session.entries] == [word.id] and session.counts.open == 0
    change = session.undo()
    assert change is not None and change.listed and "later" in change.ids
    assert session.entry("later").state is State.OPEN
    session.redo()
    assert session.counts.open == 0
    session.decide(word.id, Verdict.REJECTED)
    assert session.entry("later").state is State.OPEN
