"""Plants errors into right sentences, the way people make them at a keyboard or scanners on paper."""

import math
import random
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

import numpy as np

from proofreader.cjk.chars import is_han
from proofreader.spelling.alphabet import SIZE, Alphabet
from proofreader.spelling.confusions import Kind
from proofreader.spelling.fillers import GOES_MISSING
from proofreader.spelling.model import Parts
from proofreader.spelling.optional import LONG_FORMS, POSSESSIVE
from proofreader.spelling.segmentation import is_word, segment


class Slip(StrEnum):
    """How the error came about."""

    REAL_WORD = "同音词"
    WHOLE_WORD = "整词同音"
    SOUND = "同音字"
    NEAR = "近音字"
    SHAPE = "形近字"
    NON_WORD = "不成词"
    ADDED = "多字"
    DROPPED = "漏字"
    SWAPPED = "换位"


SHARES: dict[Slip, float] = {
    Slip.REAL_WORD: 0.30,
    Slip.WHOLE_WORD: 0.04,
    Slip.SOUND: 0.18,
    Slip.NEAR: 0.04,
    Slip.SHAPE: 0.06,
    Slip.ADDED: 0.17,
    Slip.DROPPED: 0.17,
    Slip.SWAPPED: 0.04,
}
"""Shares of kinds, about as in what native writers of the media get wrong: half of it one character for another."""

CREEPS_IN: dict[str, float] = {"的": 20.0, "是": 7.0} | dict.fromkeys(
    "了在和一有为中对不上这地得与及就也等将性化个会者们人要到并能可以其所于从我出后着或仅", 1.3
)
"""Characters that get typed or left over once too often and how often, besides repeats of a neighbour."""

DISPENSABLE = frozenset("的了着地就也都还又已将要会能可并等其所中上一个们在不")
"""Words of one character without which the rest mostly stays right, if not the same: 签署(了)协议, 沿线(的)乡亲,
前五(个)月, (在)基础设施领域. 的 is needed behind a verb: 愿意在家做饭的人."""

BALANCE = 2.0
"""ln of frequencies by which a real word may differ from the one meant before it is a third as likely a slip.

Input methods offer the words of one sound for one another, the frequent and the rare alike.
"""

RARER = 0.2
"""Slips befall rarer words more than their share of the text: what is typed all day is typed right."""

SINGLES = 0.12
"""How much likelier a character of a longer word is in a slip that makes a real word than a word of one character."""


NON_WORD_KINDS: dict[Kind, float] = {
    Kind.TONE: 0.5,
    Kind.SOUND | Kind.TONE: 0.12,
    Kind.NEAR: 0.1,
    Kind.SHAPE: 0.28,
}
"""How the character in a slip that makes no word resembles the right one, and how often."""

RARE = -15.0
"""ln of the share of running text below which a word is not what an input method offers first."""


@dataclass(frozen=True, slots=True)
class Planted:
    """A sentence with one error in it."""

    wrong: str
    right: str
    slip: Slip


class Planter:
    """Makes one error at a time; the same seed makes the same errors."""

    def __init__(self, parts: Parts, seed: int) -> None:
        self._parts = parts
        self._model, self._lexicon, self._confusions = parts.ngrams, parts.lexicon, parts.confusions
        self._random = random.Random(seed)

    def plant(self, sentence: str, shares: dict[Slip, float] = SHARES) -> Planted | None:
        """The sentence with one error of a kind drawn by its share; None where none can be made."""
        slip = self._random.choices(list(shares), list(shares.values()))[0]
        makers: dict[Slip, Callable[[str], str | None]] = {
            Slip.REAL_WORD: self._real_word,
            Slip.WHOLE_WORD: self._word,
            Slip.SOUND: lambda text: self._character(text, Kind.SOUND | Kind.TONE),
            Slip.NEAR: lambda text: self._character(text, Kind.NEAR),
            Slip.SHAPE: lambda text: self._character(text, Kind.SHAPE),
            Slip.NON_WORD: self._non_word,
            Slip.ADDED: self._add,
            Slip.DROPPED: self._drop,
            Slip.SWAPPED: self._swap,
        }
        for _ in range(4):
            wrong = makers[slip](sentence)
            if wrong is not None and wrong != sentence:
                return Planted(wrong, sentence, slip)
        return None

    def _alphabet(self) -> Alphabet:
        return self._model.alphabet

    def _character(self, text: str, kinds: Kind) -> str | None:
        words = [word for word in segment(text) if len(word.text) <= 3 and all(map(is_han, word.text))]
        words = [word for word in words if word.tag not in ("nr", "nrt")]
        if not words:
            return None
        word = self._random.choice(words)
        place = self._random.randrange(len(word.text))
        options = self._options(word.text[place], kinds)
        if not options:
            return None
        other = self._random.choices([one for one, _ in options], [weight for _, weight in options])[0]
        at = word.span.start + place
        return text[:at] + other + text[at + 1 :]

    def _real_word(self, text: str) -> str | None:
        """A character for one of like sound, so that the word becomes another: of all such slips one by its weight."""
        words = [word for word in segment(text) if len(word.text) <= 3 and all(map(is_han, word.text))]
        words = [word for word in words if word.tag not in ("nr", "nrt")]
        made: list[tuple[int, str]] = []
        weights: list[float] = []
        for word in self._random.sample(words, min(len(words), 8)):
            own = self._log_p(word.text)
            for place, char in enumerate(word.text):
                for other, weight in self._options(char, Kind.SOUND | Kind.TONE):
                    wrong = self._log_p(word.text[:place] + other + word.text[place + 1 :])
                    if wrong > RARE:
                        weight *= math.exp(-abs(wrong - own) / BALANCE - RARER * own)
                        made.append((word.span.start + place, other))
                        weights.append(weight * (SINGLES if len(word.text) == 1 else 1.0))
        if not made:
            return None
        at, other = self._random.choices(made, weights)[0]
        return text[:at] + other + text[at + 1 :]

    def _log_p(self, text: str) -> float:
        """ln of a word's share of running text; -20 for what is none."""
        number = self._lexicon.number_of(self._alphabet().encode(text))
        return max(float(self._lexicon.log_p(np.array([number], np.int32))[0]), -20.0)

    def _non_word(self, text: str) -> str | None:
        """A character of a word for one like it, so that the word is none: what an input method does not offer."""
        words = [word for word in segment(text) if 2 <= len(word.text) <= 4 and all(map(is_han, word.text))]
        words = [word for word in words if word.tag not in ("nr", "nrt", "nrfg", "ns") and self._is_word(word.text)]
        if not words:
            return None
        word = self._random.choice(words)
        place = self._random.randrange(len(word.text))
        kinds = self._random.choices(list(NON_WORD_KINDS), list(NON_WORD_KINDS.values()))[0]
        options = [
            (other, weight)
            for other, weight in self._options(word.text[place], kinds)
            if not self._is_known(word.text[:place] + other + word.text[place + 1 :])
        ]
        if not options:
            return None
        other = self._random.choices([one for one, _ in options], [weight for _, weight in options])[0]
        at = word.span.start + place
        return text[:at] + other + text[at + 1 :]

    def _is_known(self, text: str) -> bool:
        """Whether a lexicon has this word at all."""
        return bool(self._lexicon.number_of(self._alphabet().encode(text))) or is_word(text)

    def _word(self, text: str) -> str | None:
        words = [word for word in segment(text) if len(word.text) == 2 and all(map(is_han, word.text))]
        self._random.shuffle(words)
        for word in words[:6]:
            ids = self._alphabet().encode(word.text)
            _, others, _ = self._parts.homophones.of(ids[:1], ids[1:])
            if len(others):
                rows = others.astype(np.uint64)
                shares = self._parts.lexicon.log_p(
                    self._parts.lexicon.numbers(rows[:, 0] * np.uint64(SIZE) + rows[:, 1])
                )
                row = self._random.choices(range(len(others)), np.exp(0.5 * np.maximum(shares, -20)).tolist())[0]
                other = self._alphabet().decode(others[row].tolist())
                return text[: word.span.start] + other + text[word.span.end :]
        return None

    def _options(self, char: str, kinds: Kind) -> list[tuple[str, float]]:
        symbol = np.array([self._alphabet().number(char)], np.uint16)
        _, others, alike = self._confusions.of(symbol)
        fine = np.flatnonzero(alike & int(kinds))
        if not len(fine):
            return []
        weights = np.exp(0.8 * self._model.frequency(others[fine]))
        # A slip of the same tone is likelier than one of another.
        weights = weights * np.where(alike[fine] & Kind.TONE, 2.0, 1.0)
        # And one that also looks alike likelier still.
        both = (alike[fine] & Kind.SHAPE > 0) & (alike[fine] & Kind.SOUND | alike[fine] & Kind.TONE > 0)
        weights = weights * np.where(both, 3.0, 1.0)
        return list(zip(self._alphabet().decode(others[fine]), weights.tolist(), strict=True))

    def _is_word(self, text: str) -> bool:
        return self._log_p(text) > RARE

    def _add(self, text: str) -> str | None:
        places = _han_places(text)
        if not places:
            return None
        at = self._random.choice(places)
        draw = self._random.random()
        if draw < 0.5:
            extra = self._random.choices(list(CREEPS_IN), list(CREEPS_IN.values()))[0]
        elif draw < 0.68:
            extra = text[at]
        elif draw < 0.84:
            words = [word for word in segment(text) if len(word.text) == 2 and all(map(is_han, word.text))]
            if not words:
                return None
            word = self._random.choice(words)
            return text[: word.span.end] + self._random.choice(word.text) + text[word.span.end :]
        else:
            extra = text[self._random.choice(places)]
        return text[:at] + extra + text[at:]

    def _drop(self, text: str) -> str | None:
        """A character less, so that something is wrong: what good Chinese may leave out is no slip."""
        words = segment(text)
        draw = self._random.random()
        if draw < 0.2:
            places = [
                word.start for left, word in pairwise(words) if word.text == POSSESSIVE and left.tag.startswith("v")
            ]
        elif draw < 0.6:
            places = [word.start for word in words if word.text in GOES_MISSING and word.text not in DISPENSABLE]
        else:
            places = [
                at
                for word in words
                if word.text not in DISPENSABLE and word.text not in LONG_FORMS
                for at in range(word.start, word.end)
                if is_han(text[at])
            ]
        if not places:
            return None
        at = self._random.choice(places)
        return text[:at] + text[at + 1 :]

    def _swap(self, text: str) -> str | None:
        places = [at for at in _han_places(text)[:-1] if is_han(text[at + 1]) and text[at] != text[at + 1]]
        if not places:
            return None
        at = self._random.choice(places)
        return text[:at] + text[at + 1] + text[at] + text[at + 2 :]


def _han_places(text: str) -> list[int]:
    return [at for at, char in enumerate(text) if is_han(char)]
