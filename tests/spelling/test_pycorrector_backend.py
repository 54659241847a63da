"""What pycorrector changes, told as suspicions. The library itself is an extra and not needed here."""

from pathlib import Path

import pytest

from proofreader.spelling.backend import BackendError
from proofreader.spelling.proposals import Change
from proofreader.spelling.pycorrector_backend import PycorrectorBackend, changes


def test_differences_are_suspicions() -> None:
    (one,) = changes("少先队员因该让座", "少先队员应该让座", 10)
    assert (one.change, one.start, one.end, one.alternatives[0].text) == (Change.CHARACTER, 14, 15, "应")
    (two,) = changes("我们的的家", "我们的家", 0)
    assert two.change is Change.DROP
    (three,) = changes("我们家", "我们的家", 0)
    assert (three.change, three.start, three.end) == (Change.ADD, 2, 2)
    assert changes("一样", "一样", 0) == []


def test_it_says_what_is_missing(tmp_path: Path) -> None:
    with pytest.raises(BackendError, match="pycorrector"):
        PycorrectorBackend(tmp_path / "none")
