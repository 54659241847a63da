"""Cutting Chinese text into words, with rjieba (jieba's dictionary and hidden Markov model in compiled form)."""

from functools import cache
from typing import NamedTuple

from proofreader.core.span import Span

_RUNNING = 60_101_967.0
"""Words of the text that the dictionary was counted on."""


class Word(NamedTuple):
    """One word of a text with its place (code points) and its part of speech in jieba's tag set (n, v, a, m, x …).

    A tuple, because a page has thousands and most are never looked at.
    """

    text: str
    start: int
    tag: str

    @property
    def end(self) -> int:
        """The code point behind the word."""
        return self.start + len(self.text)

    @property
    def span(self) -> Span:
        """The word's place."""
        return Span(self.start, self.start + len(self.text))


@cache
def _segmenter():  # type: ignore[no-untyped-def]  # rjieba has no type information
    import rjieba  # 0.1 s to load its dictionary: paid by the first text that needs words, not at import

    return rjieba  # its own instance, made at import: another `Jieba()` would load the dictionary a second time


def segment(text: str) -> tuple[Word, ...]:
    """The words of a text in order, without gaps: they join to the text again."""
    words: list[Word] = []
    at = 0
    for word, tag in _segmenter().tag(text):
        words.append(Word(word, at, tag))
        at += len(word)
    return tuple(words)


def cut(text: str) -> list[str]:
    """The words of a text by the dictionary alone (no guessing at unknown words): faster than `segment`."""
    return list(_segmenter().cut(text, False))


def is_word(text: str) -> bool:
    """Whether the segmenter's dictionary holds this word."""
    return bool(_segmenter().has_word(text))


def frequency(word: str) -> float:
    """The share of running text that a word of the dictionary has; of a single character 1.7e-8 at least."""
    return max(1, int(_segmenter().suggest_freq(word))) / _RUNNING
