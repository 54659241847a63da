"""Conjunctions and what they join."""

import numpy as np
import pytest

from proofreader.core.resources import resource
from proofreader.spelling.coordination import CONJUNCTION_CAUTION, TWICE_CAUTION, Coordination
from proofreader.spelling.model import Parts, load_parts
from proofreader.spelling.proposals import Change, Proposals
from proofreader.spelling.reading import PAD


@pytest.fixture(scope="module")
def parts() -> Parts:
    shipped = resource("models", "spelling")
    return load_parts(shipped, shipped / "confusions.npz")


@pytest.mark.parametrize(
    ("text", "wrong", "new", "expected"),
    [
        ("请父亲或母亲签字。", "或", "和", CONJUNCTION_CAUTION),
        ("请父亲或母亲签字。", "或", "获", 0.0),
        ("修缮教室及教师宿舍。", "师", "室", TWICE_CAUTION),
        ("修缮教师及教室屋顶。", "师", "室", TWICE_CAUTION),
        ("商量工事、公事。", "工", "公", TWICE_CAUTION),
        ("商量公事和工事。", "工", "公", TWICE_CAUTION),
        ("修缮教室的教师宿舍。", "师", "室", 0.0),
        ("教室及老师宿舍。", "师", "室", 0.0),
        ("室", "室", "师", 0.0),
    ],
)
def test_what_takes_more(parts: Parts, text: str, wrong: str, new: str, expected: float) -> None:
    symbols = parts.ngrams.alphabet.encode(new)[None]
    at = np.array([text.index(wrong) + PAD])
    proposals = Proposals(Change.CHARACTER, at, symbols, np.zeros(1, np.uint8))
    assert Coordination(parts.ngrams.alphabet).caution(parts.read(text), proposals).tolist() == [expected]


def test_other_changes_take_no_more(parts: Parts) -> None:
    proposals = Proposals(Change.DROP, np.array([3 + PAD]), np.zeros((1, 0), np.uint16), np.zeros(1, np.uint8))
    reading = parts.read("请父亲和和母亲签字。")
    assert Coordination(parts.ngrams.alphabet).caution(reading, proposals).tolist() == [0.0]
