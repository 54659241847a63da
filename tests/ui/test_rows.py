"""Rows of the sidecar, without a window."""

from dataclasses import replace

from proofreader.app.entries import Entry, State
from proofreader.core.finding import Finding, Severity
from proofreader.core.span import Span
from proofreader.ui.rows import Filter, Row, build_rows, following


def entry(name: str, at: int, group: str = "", check: str = "punctuation.x") -> Entry:
    return Entry(Finding(name, check, Span(at, at + 1), Severity.ERROR, 1.0, "", "", group=group))


ENTRIES = [entry("a", 0, "g"), entry("b", 1), entry("c", 2, "g"), entry("d", 3, "g"), entry("e", 4, "h")]


def test_a_group_is_one_row_where_its_first_finding_stands() -> None:
    assert build_rows(ENTRIES, Filter()) == [Row(("a", "c", "d"), "g"), Row(("b",)), Row(("e",))]


def test_a_small_group_is_not_folded() -> None:
    assert build_rows(ENTRIES[:3], Filter()) == [Row(("a",)), Row(("b",)), Row(("c",))]


def test_hidden_families_and_states_are_left_out() -> None:
    assert build_rows(ENTRIES, Filter(hidden=frozenset({"punctuation"}))) == []
    assert build_rows(ENTRIES, Filter(State.ACCEPTED)) == []
    assert build_rows(ENTRIES, Filter(family="dates")) == []
    other = replace(ENTRIES[1], finding=replace(ENTRIES[1].finding, check="dates.x"))
    assert build_rows([*ENTRIES[:1], other], Filter(family="dates")) == [Row(("b",))]


def test_one_entry_may_be_listed_all_the_same() -> None:
    assert build_rows(ENTRIES, Filter(State.ACCEPTED), also="b") == [Row(("b",))]


def test_after_a_decision_the_group_goes_first_then_what_is_below_then_the_top() -> None:
    rows = build_rows(ENTRIES, Filter())
    assert following(rows, {"c", "d", "b"}, 1, ("c", "d")) == "c"
    assert following(rows, {"a", "e"}, 2) == "e"
    assert following(rows, {"a"}, 2) == "a"
    assert following(rows, set(), 1) is None
