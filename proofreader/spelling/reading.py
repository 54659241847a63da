"""A text as the models read it: symbols, how likely each one is, and where to hold back."""

import re
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
import numpy.typing as npt

from proofreader.cjk.chars import HAN_CLASS
from proofreader.spelling.alphabet import Ids, code_points
from proofreader.spelling.associations import BREAK
from proofreader.spelling.counting import ORDER, windows
from proofreader.spelling.estimation import Floats, places_of
from proofreader.spelling.lexicon import Lexicon, Numbers
from proofreader.spelling.ngram import NgramModel
from proofreader.spelling.segmentation import segment
from proofreader.spelling.tokens import TokenRow, cut_words, is_han_code

PAD = ORDER - 1
"""Boundaries put before and after the text: symbol i of the text is number i + PAD here."""

_QUOTED = re.compile(r"“[^“”\n]{1,60}”|‘[^‘’\n]{1,60}’|「[^「」\n]{1,60}」")
_TITLED = re.compile(r"《[^《》\n]{1,60}》")
_VERSE = re.compile(
    "|".join(f"(?<![{HAN_CLASS}])(?:[{HAN_CLASS}]{{{feet}}}[，,、。；？！\n ]){{2,}}" for feet in (5, 7))
)
_NAME_TAGS = ("nr", "nrt", "nrfg")
_PROPER_TAGS = ("ns", "nt", "nz")
_FOREIGN = re.compile(f"[{HAN_CLASS}]{{1,8}}(?:·[{HAN_CLASS}]{{1,8}})+")

Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class WordRow:
    """The text as a row of word numbers, and by position (code points) the words that end before and begin after it."""

    numbers: Numbers
    before: npt.NDArray[np.int64]
    """Index of the last word that ends at or before each position; -1 where there is none."""
    behind: npt.NDArray[np.int64]
    """Index of the first word that starts at or after each position."""
    tokens: TokenRow
    """The same row, marks and figures included."""

    def at(self, indices: npt.NDArray[np.int64]) -> Numbers:
        """The numbers of words; BREAK outside the text."""
        inside = (indices >= 0) & (indices < len(self.numbers))
        return np.where(inside, self.numbers[np.clip(indices, 0, len(self.numbers) - 1)], BREAK)


@dataclass(frozen=True)
class Reading:
    """A text (paragraphs parted by line ends) and what the character model says of it. Arrays are padded by PAD."""

    text: str
    ids: Ids
    log_p: Floats
    order: npt.NDArray[np.int8]
    _words: WordRow | None = field(default=None, init=False, repr=False, compare=False)

    @property
    def count(self) -> int:
        """Code points of the text."""
        return len(self.text)

    @cached_property
    def total(self) -> npt.NDArray[np.float64]:
        """Running sum of log_p: total[j] - total[i] is the sum over i to j - 1."""
        return np.concatenate([[0.0], np.cumsum(self.log_p.astype(np.float64))])

    @cached_property
    def han(self) -> Flags:
        """Which symbols are ideographs."""
        return _padded(is_han_code(self.text))

    @cached_property
    def points(self) -> npt.NDArray[np.uint32]:
        """The code points of the text, with a space on either side."""
        return code_points(f" {self.text} ")

    @cached_property
    def quoted(self) -> Flags:
        """Which symbols stand in quotation marks."""
        return self._marked(_QUOTED)

    @cached_property
    def titled(self) -> Flags:
        """Which symbols stand in the title of a work."""
        return self._marked(_TITLED)

    @cached_property
    def foreign(self) -> Flags:
        """Which symbols belong to a foreign name with a dot in it."""
        return self._marked(_FOREIGN)

    @cached_property
    def verse(self) -> Flags:
        """Which symbols stand in lines of verse: clauses of five or seven characters that come in pairs."""
        return self._marked(_VERSE)

    def _marked(self, pattern: re.Pattern[str]) -> Flags:
        flags = np.zeros(len(self.text), np.bool_)
        for match in pattern.finditer(self.text):
            flags[match.start() : match.end()] = True
        return _padded(flags)

    @cached_property
    def _tags(self) -> tuple[Flags, Flags]:
        names = np.zeros(len(self.text), np.bool_)
        proper = names.copy()
        for word in segment(self.text):
            if word.tag in _NAME_TAGS:
                names[word.start : word.end] = True
            elif word.tag in _PROPER_TAGS:
                proper[word.start : word.end] = True
        return _padded(names), _padded(proper)

    @property
    def names(self) -> Flags:
        """Which symbols belong to what looks like a person's name."""
        return self._tags[0]

    @property
    def proper(self) -> Flags:
        """Which symbols belong to the name of a place, a body or another thing."""
        return self._tags[1]

    def words(self, lexicon: Lexicon) -> WordRow:
        """The text cut into words by the dictionary alone; kept for the next asking."""
        if self._words is None:
            object.__setattr__(self, "_words", self._cut(lexicon))
        assert self._words is not None
        return self._words

    def _cut(self, lexicon: Lexicon) -> WordRow:
        cut = cut_words(lexicon, self.text, self.ids[PAD:])
        numbers = np.where(cut.row.ends, BREAK, np.where(cut.han, cut.row.numbers, 0)).astype(np.int32)
        places = np.arange(self.count + 2)
        before = np.searchsorted(cut.ends, places, side="right") - 1
        return WordRow(numbers, before, np.searchsorted(cut.starts, places, side="left"), cut.row)

    @cached_property
    def surprise(self) -> Floats:
        """How odd each symbol is in its place, from what follows it too: 5 in plain prose, 20 and more where odd."""
        lp = self.log_p.astype(np.float64)
        after = np.concatenate([lp, np.zeros(2)])
        sums = -(lp + after[1:-1] + after[2:])
        odd: Floats = (sums - self.reach[0] - self.reach[1]).astype(np.float32)
        return odd

    @cached_property
    def reach(self) -> tuple[npt.NDArray[np.int8], npt.NDArray[np.int8]]:
        """Symbols of the longest known n-gram that ends at a place, and of the longest that begins there."""
        ahead = np.ones(len(self.order), np.int8)
        for k in range(1, ORDER):
            reaches = np.flatnonzero(self.order[k:] > k)
            ahead[reaches] = k + 1
        return self.order, ahead

    def repeated(self, keys: npt.NDArray[np.uint64], order: int) -> npt.NDArray[np.int64]:
        """How often the text holds each n-gram (`order` symbols, 2 or 3)."""
        known, counts = self._counts[order]
        at, there = places_of(known, keys)
        return np.where(there, counts[at], 0)

    @cached_property
    def _counts(self) -> dict[int, tuple[npt.NDArray[np.uint64], npt.NDArray[np.int64]]]:
        return {order: np.unique(windows(self.ids, order), return_counts=True) for order in (2, 3)}


def read(model: NgramModel, text: str) -> Reading:
    """Read a text with a model."""
    ids = np.concatenate([np.zeros(PAD, np.uint16), model.alphabet.encode(text), np.zeros(PAD, np.uint16)])
    scores = model.score(ids[None])
    return Reading(text, ids, scores.log_p[0], scores.order[0])


def _padded(flags: npt.NDArray[np.bool_]) -> Flags:
    return np.pad(flags, PAD)
