"""Looking for text, without a window."""

import pytest

from proofreader.core.span import Span
from proofreader.ui.searching import SearchError, Wanted


def test_plain_text_is_taken_as_it_stands() -> None:
    assert Wanted("a.c").places("abc a.c") == [Span(4, 7)]


def test_patterns_and_their_groups() -> None:
    wanted, text = Wanted(r"(\d+)个", pattern=True), "共12个村、3个镇"
    places = wanted.places(text)
    assert [place.of(text) for place in places] == ["12个", "3个"]
    assert wanted.replaced(text, places[0], r"\1 个") == "12 个"


def test_width_and_script_count_for_nothing_when_asked() -> None:
    assert Wanted("A1", width=True).places("Ａ１和A1") == [Span(0, 2), Span(3, 5)]
    assert Wanted("汉", script=True).places("漢字汉字") == [Span(0, 1), Span(2, 3)]
    assert Wanted("漢", script=True).places("汉") == [Span(0, 1)]


def test_places_stay_true_beyond_the_first_plane() -> None:
    assert Wanted("田", width=True, script=True).places("𠮷田") == [Span(1, 2)]


def test_a_broken_pattern_is_one_line() -> None:
    with pytest.raises(SearchError):
        Wanted("(", pattern=True).places("x")
    with pytest.raises(SearchError):
        Wanted("x", pattern=True).replaced("x", Span(0, 1), r"\1")


def test_empty_matches_are_none() -> None:
    assert Wanted("x*", pattern=True).places("ab") == []
