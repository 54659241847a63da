"""Slips planted by the thousand: what is told of them puts the text right again."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from proofreader.core.resources import resource
from proofreader.spelling.corrupting import Corrupted, Corruptor
from proofreader.spelling.model import Parts, load_parts
from proofreader.spelling.tagger import State

SENTENCES = (
    "市政府召开专题会议，研究部署秋粮收购和农村道路建设工作。",
    "记者从县气象局了解到，未来三天全县以多云天气为主，气温逐步回升。",
    "老人每天清晨到河边散步，顺手把岸上的垃圾捡起来。",
    "项目总投资 3.5 亿元，预计 2026 年底竣工。",
    "应当听取群众的意见，发放补贴。",
)


@pytest.fixture(scope="module")
def parts() -> Parts:
    folder = resource("models", "spelling")
    return load_parts(folder, folder / "confusions.npz")


def mended(parts: Parts, made: Corrupted) -> list[int]:
    """The symbols of the text without the slips."""
    ids = parts.ngrams.alphabet.encode(made.text).tolist()
    found: list[int] = []
    at = 0
    while at < len(ids):
        state, target = State(int(made.states[at])), int(made.targets[at])
        if state is State.AFTER_GAP:
            found += [target, ids[at]]
        elif state is State.SWAPPED:
            found += [ids[at + 1], ids[at]]
            at += 1
        elif state is not State.EXTRA:
            found.append(target if state is State.WRONG else ids[at])
        at += 1
    return found


@settings(deadline=None, max_examples=40)
@given(seed=st.integers(0, 10_000), lines=st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=12))
def test_what_is_told_of_the_slips_puts_the_text_right(parts: Parts, seed: int, lines: list[str]) -> None:
    text = "\n".join(lines)
    made = Corruptor(parts, seed).corrupt(text)
    assert len(made.text) == len(made.states) == len(made.targets)
    assert mended(parts, made) == parts.ngrams.alphabet.encode(text).tolist()


def test_every_kind_of_slip_is_made(parts: Parts) -> None:
    made = Corruptor(parts, 3).corrupt("\n".join(SENTENCES * 60))
    counts = np.bincount(made.states, minlength=len(State))
    assert (counts[1:] >= 5).all()
    assert counts[0] > 10 * counts[1:].sum()


def test_what_may_be_left_out_is_not(parts: Parts) -> None:
    made = Corruptor(parts, 4).corrupt("\n".join(["应当签署了合同也发放补贴。"] * 300))
    gone = {parts.ngrams.alphabet.decode([int(one)]) for one in made.targets[made.states == State.AFTER_GAP]}
    assert gone
    assert not gone & set("应当了也发放")


def test_the_same_seed_makes_the_same_slips(parts: Parts) -> None:
    text = "\n".join(SENTENCES * 20)
    one, other = (Corruptor(parts, 5).corrupt(text) for _ in range(2))
    assert one.text == other.text
    assert one.text != Corruptor(parts, 6).corrupt(text).text
