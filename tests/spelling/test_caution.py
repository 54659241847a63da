"""Where one must be surer."""

import numpy as np
import pytest

from proofreader.core.resources import resource
from proofreader.spelling.caution import DIPLOMATIC, DIRECTIONS, NUMERAL, PARALLEL, SHORT_NAME, caution
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


def test_a_country_in_one_character_needs_no_second(parts: Parts) -> None:
    assert caution(parts.read("部长明天赴印出席会议。"), added(6)).tolist() == [SHORT_NAME]
    assert caution(parts.read("减少对日出口。"), added(4)).tolist() == [SHORT_NAME]
    assert caution(parts.read("今日出口。"), added(2)).tolist() == [0.0]
    assert caution(parts.read("日出东方。"), added(1)).tolist() == [0.0]
    assert caution(parts.read("部长明天出席会议。"), added(4)).tolist() == [0.0]


def test_directions_keep_their_places(parts: Parts) -> None:
    def swapped(at: int) -> Proposals:
        return Proposals(Change.SWAP, np.array([at + PAD]), np.zeros((1, 2), np.uint16), np.zeros(1, np.uint8))

    assert caution(parts.read("北南双方会谈。"), swapped(0)).tolist() == [DIRECTIONS]
    assert caution(parts.read("北边双方会谈。"), swapped(0)).tolist() == [0.0]


def added(at: int) -> Proposals:
    return Proposals(Change.ADD, np.array([at + PAD]), np.zeros((1, 1), np.uint16), np.zeros(1, np.uint8))


def changed(at: int) -> Proposals:
    return Proposals(Change.CHARACTER, np.array([at + PAD]), np.zeros((1, 1), np.uint16), np.zeros(1, np.uint8))


@pytest.mark.parametrize(
    ("text", "at", "expected"),
    [
        ("要补短板，强弱项，夯基础。", 10, PARALLEL),
        ("强弱项，夯基础。", 0, PARALLEL),
        ("强弱项，夯基础。", 7, PARALLEL),
        ("要强弱项，要夯基础。", 6, 0.0),
        ("夯基础。", 1, 0.0),
        ("强弱项。“夯基础。", 6, 0.0),
        ("", 0, 0.0),
    ],
)
def test_clauses_of_three_are_a_style(parts: Parts, text: str, at: int, expected: float) -> None:
    assert caution(parts.read(text), added(at)).tolist() == [expected]


@pytest.mark.parametrize(
    ("text", "at", "expected"),
    [
        ("签署对俄伊朝法案。", 4, DIPLOMATIC),
        ("签署对俄伊朝法案。", 5, DIPLOMATIC),
        ("与墨方官员会谈。", 1, DIPLOMATIC),
        ("改朝换代的事。", 1, 0.0),
    ],
)
def test_countries_in_one_character_come_and_go_with_the_news(
    parts: Parts, text: str, at: int, expected: float
) -> None:
    assert caution(parts.read(text), changed(at)).tolist() == [expected]
