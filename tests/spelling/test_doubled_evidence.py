"""What speaks for a doubled character being a slip."""

from hypothesis import given
from hypothesis import strategies as st

from proofreader.spelling.doubled_evidence import NAMES, evidence, likelihood
from proofreader.spelling.segmentation import frequency


def test_what_no_word_wants_is_likelier_a_slip_than_two_words_that_meet() -> None:
    assert likelihood("全县督查查检查", 3) > likelihood("上海海关放行", 1)
    assert likelihood("全县督查查检查", 3) > 0 > likelihood("上海海关放行", 1)


def test_the_evidence_has_a_number_for_each_name() -> None:
    assert len(evidence("双双", 0)) == len(NAMES) == len(set(NAMES))


@given(st.text(alphabet="的查民关一A，。𠮷", max_size=12), st.text(alphabet="的查民关一A，。𠮷", max_size=12))
def test_any_neighbours_will_do(before: str, after: str) -> None:
    assert isinstance(likelihood(before + "查查" + after, len(before)), float)


def test_frequent_words_have_the_larger_share() -> None:
    assert 0 < frequency("踟") <= frequency("的") < 1
