"""Where one must be surer."""

import numpy as np
import pytest

from proofreader.core.resources import resource
from proofreader.spelling.caution import NUMERAL, caution
from proofreader.spelling.model import Parts, load_parts
from proofreader.spelling.proposals import Change, Proposals
from proofreader.spelling.reading import PAD


@pytest.fixture(scope="module")
def parts() -> Parts:
    shipped = resource("models", "spelling")
    return load_parts(shipped, shipped / "confusions.npz")


@pytest.mark.parametrize(
    ("text", "at", "expected"),
    [("慰问消防三支队官兵。", 4, NUMERAL), ("慰问三三个支队官兵。", 2, 0.0), ("慰问了了支队官兵。", 2, 0.0)],
)
def test_a_numeral_is_not_lightly_struck_out(parts: Parts, text: str, at: int, expected: float) -> None:
    proposals = Proposals(Change.DROP, np.array([at + PAD]), np.zeros((1, 0), np.uint16), np.zeros(1, np.uint8))
    assert caution(parts.read(text), proposals).tolist() == [expected]
