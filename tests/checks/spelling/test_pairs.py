"""Suspicions between words that are hard to tell apart say so."""

import pytest

from proofreader.checks.spelling import pairs
from proofreader.checks.spelling.checks import hit_of
from proofreader.core.resources import rows
from proofreader.spelling.confusions import Kind
from proofreader.spelling.proposals import Change
from proofreader.spelling.suspicion import Alternative, Suspicion


@pytest.fixture(autouse=True)
def _listed(monkeypatch: pytest.MonkeyPatch) -> None:
    listed = frozenset({frozenset({"登录", "登陆"}), frozenset({"在", "再"})})
    monkeypatch.setattr(pairs, "badly_told", lambda: listed)


def suspected(text: str, old: str, new: str, *, non_word: bool = False) -> Suspicion:
    start = text.index(old)
    found = (Alternative(new, 0.8, Kind.TONE),)
    return Suspicion(Change.CHARACTER, start, start + len(old), found, 1.0, non_word=non_word)


def test_a_listed_pair_is_said_to_be_hard_to_tell() -> None:
    text = "考生可自行登陆系统查询。"
    one = suspected(text, "登陆", "登录")
    assert pairs.is_advice(text, one)
    assert "供参考" in hit_of(text, one).message
    other = suspected(text, "系统", "洗桶")
    assert not pairs.is_advice(text, other)
    assert "供参考" not in hit_of(text, other).message


def test_a_character_must_be_a_word_of_its_own() -> None:
    assert pairs.is_advice("请明天在打电话。", suspected("请明天在打电话。", "在", "再"))
    assert not pairs.is_advice("问题再于管理。", suspected("问题再于管理。", "再", "在"))
    assert not pairs.is_advice("请明天在打电话。", suspected("请明天在打电话。", "在", "再", non_word=True))


def test_the_shipped_table_holds_pairs_of_words() -> None:
    table = list(rows("rules", "word-pairs-advice.tsv"))
    assert table
    assert all(len(one) == len(other) and one != other and float(share) < 0.97 for one, other, share in table)
