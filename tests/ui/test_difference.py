"""The one edit between two texts."""

from hypothesis import given
from hypothesis import strategies as st

from proofreader.core.span import Edit, Span, apply_edits
from proofreader.ui.difference import difference

words = st.text(alphabet="甲乙丙", max_size=8)


@given(words, words)
def test_it_turns_one_into_the_other(was: str, becomes: str) -> None:
    edit = difference(was, becomes)
    assert apply_edits(was, [edit] if edit else []) == becomes


def test_it_is_no_larger_than_it_must_be() -> None:
    assert difference("甲乙丙", "甲丁丙", 10) == Edit(Span(11, 12), "丁")
    assert difference("甲甲", "甲") == Edit(Span(1, 2), "")
    assert difference("甲", "甲") is None
