"""A text that has many slips has more of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofreader.spelling.backend import load_backend
from proofreader.spelling.density import LEAST, MOST, lift

PLAIN = (
    "老人们在社区食堂吃上了热呼饭。法院依法判绝被告赔偿损失。民警成功破荻一起盗窃案。"
    "果农正在采摘成熟的苹裹。工厂排放的污水严重污梁河流。居民对小区物业服务表示满义。\n"
)
DOUBTFUL = "他的事迹在当地广为留传。"


@given(st.integers(0, 500), st.integers(1, 200_000))
def test_it_never_takes_away_and_never_says_too_much(slips: int, characters: int) -> None:
    assert 0 <= lift(slips, characters) <= MOST
    assert lift(slips, characters) <= lift(slips + 1, characters)
    assert lift(slips, characters) >= lift(slips, characters + 1000)


def test_ordinary_copy_gets_nothing() -> None:
    assert lift(LEAST - 1, 500) == 0
    assert lift(4, 20_000) == 0
    assert lift(12, 2_000) == MOST


def test_what_is_doubtful_alone_is_found_among_many() -> None:
    backend = load_backend("builtin")
    assert backend.suspicions(DOUBTFUL) == []
    found = backend.suspicions(PLAIN + DOUBTFUL)
    assert [one.alternatives[0].text for one in found if one.start >= len(PLAIN)] == ["流"]


def test_one_slip_repeated_is_one_slip() -> None:
    backend = load_backend("builtin")
    found = backend.suspicions("\n".join(["法院依法判绝被告赔偿损失。"] * 2 + [DOUBTFUL]))
    assert all(one.alternatives[0].text != "流" for one in found)


@pytest.mark.parametrize("adapts", [True, False])
def test_measured_sentences_stand_for_themselves(adapts: bool) -> None:
    backend = load_backend("builtin", adapts=adapts)
    late = [one for one in backend.suspicions(PLAIN + DOUBTFUL) if one.start >= len(PLAIN)]
    assert bool(late) == adapts
