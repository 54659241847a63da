"""Maps without keys give back what was put in."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofreader.spelling.retrieval import build, mixed


@given(st.dictionaries(st.integers(0, 2**64 - 1), st.integers(0, 2**16 - 1), min_size=1, max_size=300))
def test_every_value_comes_back(table: dict[int, int]) -> None:
    keys = np.array(list(table), np.uint64)
    values = np.array(list(table.values()), np.uint16)
    made = build(keys, values)
    assert made.get(mixed(keys, made.layout.seed)).tolist() == values.tolist()


def test_large_maps_are_small_and_the_same_each_time() -> None:
    keys = np.random.default_rng(1).integers(0, 2**63, 200_000).astype(np.uint64)
    keys = np.unique(keys)
    values = (keys % np.uint64(251)).astype(np.uint8)
    made = build(keys, values)
    assert len(made.slots) < 1.25 * len(keys)
    assert (made.get(mixed(keys, made.layout.seed)) == values).all()
    assert (build(keys, values).slots == made.slots).all()


def test_repeated_keys_are_refused() -> None:
    keys = np.array([7, 7], np.uint64)
    with pytest.raises(ValueError, match="distinct"):
        build(keys, np.array([1, 2], np.uint8))
