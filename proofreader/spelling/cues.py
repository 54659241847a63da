"""Which words around a place speak for one word and against another: what a card can give as its reason."""

from collections.abc import Iterator

import numpy as np

from proofreader.cjk.chars import is_han
from proofreader.spelling.alphabet import Alphabet
from proofreader.spelling.discriminators import Discriminators
from proofreader.spelling.lexicon import Lexicon
from proofreader.spelling.reading import Reading
from proofreader.spelling.tokens import TokenRow
from proofreader.spelling.vectors import CLOSE, REACH

LEAST = 0.7
"""Log odds that a word must lend to be named."""

MOST = 2


def cues(
    discriminators: Discriminators, lexicon: Lexicon, alphabet: Alphabet, reading: Reading, place: slice, meant: str
) -> tuple[str, ...]:
    """The words close to a place (code points of the reading's text) without which `meant` would belong there less.

    In the order of the text, at most `MOST`; none where one of the two words is not known. A word's part is what the
    log odds lose when it is taken out.
    """
    old, new = (lexicon.number_of(alphabet.encode(text)) for text in (reading.text[place], meant))
    pair = np.array([new, old], np.int32)
    if not discriminators.knows(pair).all():
        return ()
    words = reading.words(lexicon)
    left, right = int(words.before[place.start]), int(words.behind[place.stop])
    first, last = max(0, left - REACH), min(len(words.tokens.numbers), right + REACH + 1)
    numbers, ends = words.tokens.numbers[first:last], words.tokens.ends[first:last]

    def odds(numbers: np.ndarray) -> float:
        around = discriminators.surroundings(
            TokenRow(numbers, ends), np.array([left - first]), np.array([right - first])
        )
        one, other = discriminators.score(np.repeat(around, 2, axis=0), pair)
        return float(one - other)

    whole = odds(numbers)
    parts: list[tuple[float, int]] = []
    for token in _close(ends, left - first, right - first):
        without = numbers.copy()
        without[token] = 0
        parts.append((whole - odds(without), token + first))
    best = sorted(token for part, token in sorted(parts, reverse=True)[:MOST] if part >= LEAST)
    found = (_text(reading, words.before, words.behind, token) for token in best)
    return tuple(text for text in found if len(text) > 1 and all(map(is_han, text)))


def _close(ends: np.ndarray, left: int, right: int) -> Iterator[int]:
    """The words close by on either side, in the same sentence."""
    for token in range(left, max(-1, left - CLOSE), -1):
        if ends[token]:
            break
        yield token
    for token in range(right, min(len(ends), right + CLOSE)):
        if ends[token]:
            break
        yield token


def _text(reading: Reading, before: np.ndarray, behind: np.ndarray, token: int) -> str:
    start = int(np.searchsorted(behind, token, side="right")) - 1
    end = int(np.searchsorted(before, token, side="left"))
    return reading.text[start:end]
