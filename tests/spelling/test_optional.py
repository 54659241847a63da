"""Characters that may be left out."""

import numpy as np
import pytest

from proofreader.core.resources import resource
from proofreader.spelling.model import Parts, load_parts
from proofreader.spelling.optional import (
    BRIEF,
    JOINING_CAUTION,
    LONG_FORMS,
    NUMERAL_CAUTION,
    PARTICLE_CAUTION,
    POSSESSIVE_CAUTION,
    RANK_CAUTION,
    SHORT_FORM_CAUTION,
    Optional,
)
from proofreader.spelling.proposals import Change, Proposals
from proofreader.spelling.reading import PAD


@pytest.fixture(scope="module")
def parts() -> Parts:
    shipped = resource("models", "spelling")
    return load_parts(shipped, shipped / "confusions.npz")


@pytest.mark.parametrize(
    ("text", "at", "new", "expected"),
    [
        ("违者应报主管部门。", 3, "当", SHORT_FORM_CAUTION),
        ("退还或赔偿损失。", 3, "者", SHORT_FORM_CAUTION),
        ("加大监督力度。", 4, "的", POSSESSIVE_CAUTION),
        ("坚持党的领。", 5, "导", 0.0),
        ("英方于明年初退出。", 2, "将", PARTICLE_CAUTION),
        ("专家来自河北阜平。", 8, "县", RANK_CAUTION),
        ("伊总统抵达。", 1, "朗", SHORT_FORM_CAUTION),
        ("水质稳定达三级。", 5, "到", SHORT_FORM_CAUTION),
        ("庆祝建市70年大会。", 6, "周", SHORT_FORM_CAUTION),
        ("依照本条例第条规定。", 6, "十", NUMERAL_CAUTION),
        ("中国老挝联合声明。", 2, "和", JOINING_CAUTION),
    ],
)
def test_what_may_be_left_out_takes_more(parts: Parts, text: str, at: int, new: str, expected: float) -> None:
    reading = parts.read(text)
    symbols = parts.ngrams.alphabet.encode(new)[None]
    proposals = Proposals(Change.ADD, np.array([at + PAD]), symbols, np.zeros(1, np.uint8))
    assert Optional(parts.ngrams.alphabet).caution(reading, proposals).tolist() == [expected]


def test_other_changes_take_no_more(parts: Parts) -> None:
    reading = parts.read("请父亲和和母亲签字。")
    proposals = Proposals(Change.DROP, np.array([3 + PAD]), np.zeros((1, 0), np.uint16), np.zeros(1, np.uint8))
    assert Optional(parts.ngrams.alphabet).caution(reading, proposals).tolist() == [0.0]


def test_forms_have_two_characters() -> None:
    forms = LONG_FORMS + BRIEF
    assert all(len(word) == 2 for word in forms)
    assert len(set(forms)) == len(forms)
