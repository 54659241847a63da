"""The words that speak for what is meant."""

import pytest

from proofreader.checks.spelling.checks import hit_of
from proofreader.core.resources import resource
from proofreader.spelling.confusions import Kind
from proofreader.spelling.cues import MOST, cues
from proofreader.spelling.model import Parts, load_parts
from proofreader.spelling.proposals import Change
from proofreader.spelling.suspicion import Alternative, Suspicion


@pytest.fixture(scope="module")
def parts() -> Parts:
    shipped = resource("models", "spelling")
    return load_parts(shipped, shipped / "confusions.npz")


def cues_of(parts: Parts, text: str, old: str, new: str) -> tuple[str, ...]:
    assert parts.discriminators is not None
    at = text.index(old)
    place = slice(at, at + len(old))
    return cues(parts.discriminators, parts.lexicon, parts.ngrams.alphabet, parts.read(text), place, new)


def test_the_word_that_goes_with_what_is_meant(parts: Parts) -> None:
    found = cues_of(parts, "全市要抓好各项工作的落石。", "落石", "落实")
    assert "抓好" in found
    assert len(found) <= MOST


def test_words_of_another_sentence_say_nothing(parts: Parts) -> None:
    alone = cues_of(parts, "落石。", "落石", "落实")
    assert alone == ()
    assert cues_of(parts, "我们要抓好各项工作。落石。", "落石", "落实") == ()


def test_an_unknown_word_has_no_cues(parts: Parts) -> None:
    assert cues_of(parts, "抓好工作的落龘。", "落龘", "落实") == ()


def test_they_stand_on_the_card() -> None:
    text = "要抓好工作的落石。"
    made = Suspicion(
        Change.CHARACTER, 6, 8, (Alternative("落实", 0.8, Kind.TONE),), 1.0, real_word=True, cues=("抓好", "工作")
    )
    assert hit_of(text, made).message == "“落石”疑为“落实”之误（同音；与“抓好”“工作”搭配的多是“落实”）"
