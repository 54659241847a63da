"""Plants slips all over running text at once, with what each place should be: millions of examples to learn from.

`planting` makes single errors with care, to measure by; here the kinds are the same and the hand is quicker.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from proofreader.spelling.alphabet import SIZE, Ids, code_points
from proofreader.spelling.confusions import LOOKS, Kind
from proofreader.spelling.lexicon import LONGEST
from proofreader.spelling.model import Parts
from proofreader.spelling.optional import LONG_FORMS, POSSESSIVE
from proofreader.spelling.planting import BALANCE, CREEPS_IN, DISPENSABLE, RARE, RARER
from proofreader.spelling.proposals import Places, best_of_each
from proofreader.spelling.tagger import State
from proofreader.spelling.tokens import cut_words, is_han_code

_U = np.uint64


RATES, RATE_SHARES = (0.0, 0.05, 0.12, 0.25), (0.2, 0.25, 0.35, 0.2)
"""Slips tried for each ideograph of a line, and for what share of the lines; about half of those tried can be made."""

SHARES: dict[State, float] = {State.WRONG: 0.62, State.EXTRA: 0.14, State.AFTER_GAP: 0.2, State.SWAPPED: 0.04}

_APART = 6
"""Characters from one slip to the next."""

_REAL = 0.7
"""Share of the wrong characters that make another word where one can be made."""

_SINGLE_WRONG, _SINGLE_DROPPED = 0.3, 0.6
"""How much likelier a character of a longer word is to be wrong, or left out, than a word of one character."""

_KIND_WEIGHTS: dict[Kind, float] = {Kind.TONE: 2.0, Kind.SOUND: 1.0, Kind.NEAR: 0.2, LOOKS: 0.3}
_FREQUENT = -10.0
"""ln of the share of text from which on words are spared: what is typed all day is typed right."""

_HOMOPHONE_SHARE = 0.06


@dataclass(frozen=True, slots=True)
class Corrupted:
    """Text with slips; for each code point a State, and the symbol that stood there or is missing (0 for others)."""

    text: str
    states: npt.NDArray[np.uint8]
    targets: Ids


class Corruptor:
    """Makes slips in running text; the same seed makes the same ones."""

    def __init__(self, parts: Parts, seed: int) -> None:
        alphabet = parts.ngrams.alphabet
        self._parts, self._draw = parts, np.random.default_rng(seed)
        self._codes = code_points(alphabet.decode(range(2 + len(alphabet.chars))))
        self._creeps = alphabet.encode("".join(CREEPS_IN))
        weights = np.array(list(CREEPS_IN.values()))
        self._creep_shares = weights / weights.sum()
        kept = np.zeros(SIZE, np.bool_)
        kept[alphabet.encode("".join(DISPENSABLE - {POSSESSIVE}))] = True
        self._dispensable = kept
        self._long_forms = [parts.lexicon.number_of(alphabet.encode(word)) for word in LONG_FORMS]

    def corrupt(self, text: str) -> Corrupted:
        """The text with slips, lines of it with many and lines with none."""
        page = self._cut(text)
        makers: dict[State, Callable[[_Page, Places, _Edits], None]] = {
            State.WRONG: self._wrong,
            State.EXTRA: self._extra,
            State.AFTER_GAP: self._gap,
            State.SWAPPED: self._swapped,
        }
        at = self._places(page)
        kinds = self._draw.choice(list(SHARES), len(at), p=list(SHARES.values()))
        edits = _Edits.none(len(page.ids))
        for state, make in makers.items():
            make(page, at[kinds == state], edits)
        return self._made(page, edits)

    def _cut(self, text: str) -> "_Page":
        codes = code_points(text)
        ids = self._parts.ngrams.alphabet.encode_codes(codes)
        cut = cut_words(self._parts.lexicon, text, ids)
        sizes = cut.ends - cut.starts
        word = np.repeat(np.arange(len(sizes)), sizes)
        return _Page(codes.copy(), ids, is_han_code(text), cut.starts[word], sizes[word], cut.row.numbers[word])

    def _places(self, page: "_Page") -> Places:
        line = np.cumsum(page.codes == 10)
        rate = self._draw.choice(RATES, int(line[-1]) + 1, p=RATE_SHARES)[line]
        at = np.flatnonzero(page.han & (self._draw.random(len(line)) < rate))
        at = at[(at > 0) & (at < len(line) - 3)]
        return at[np.diff(at, prepend=-_APART) >= _APART]

    def _wrong(self, page: "_Page", at: Places, edits: "_Edits") -> None:
        parts, draw = self._parts, self._draw
        whole = (page.size[at] == 2) & (draw.random(len(at)) < _HOMOPHONE_SHARE)
        self._homophone(page, page.start[at[whole]], edits)
        own = np.maximum(parts.lexicon.log_p(page.number[at]), -20)
        rare = np.exp(-RARER * (own - _FREQUENT)) * np.where(page.size[at] == 1, _SINGLE_WRONG, 1.0)
        at = at[~whole & (draw.random(len(at)) < rare)]
        owner, other, alike = parts.confusions.of(page.ids[at])
        own = np.maximum(parts.lexicon.log_p(page.number[at]), -20)
        new = np.maximum(parts.lexicon.log_p(self._changed(page, at[owner], other)), -20)
        likeness = np.zeros(len(owner))
        for kind, weight in _KIND_WEIGHTS.items():
            likeness += weight * ((alike & int(kind)) > 0)
        makes_word = new > RARE
        real = draw.random(len(at)) < _REAL
        log_weight = np.where(makes_word, -np.abs(new - own[owner]) / BALANCE, 0.8 * parts.ngrams.frequency(other))
        fine = (makes_word == real[owner]) & (likeness > 0)
        row = _drawn(owner, np.where(fine, log_weight + np.log(likeness + 1e-9), -np.inf), draw)
        places = at[owner[row]]
        edits.states[places], edits.targets[places] = State.WRONG, page.ids[places]
        page.codes[places] = self._codes[other[row]]

    def _changed(self, page: "_Page", at: Places, other: Ids) -> npt.NDArray[np.int32]:
        """The numbers of the words that stand at these places, with another character there."""
        keys = np.zeros(len(at), np.uint64)
        start, size = page.start[at], page.size[at]
        for step in range(LONGEST):
            inside = np.flatnonzero(size > step)
            place = start[inside] + step
            symbol = np.where(place == at[inside], other[inside], page.ids[place]).astype(np.uint64)
            keys[inside] = keys[inside] * _U(SIZE) + symbol
        return np.where(size <= LONGEST, self._parts.lexicon.numbers(keys), 0).astype(np.int32)

    def _homophone(self, page: "_Page", at: Places, edits: "_Edits") -> None:
        """Words of two characters for others of one sound."""
        at = at[page.han[at + 1]]
        owner, others, _ = self._parts.homophones.of(page.ids[at], page.ids[at + 1])
        wide = others.astype(np.uint64)
        share = self._parts.lexicon.log_p(self._parts.lexicon.numbers(wide[:, 0] * _U(SIZE) + wide[:, 1]))
        row = _drawn(owner, 0.5 * np.maximum(share, -20), self._draw)
        for step in range(2):
            places, new = at[owner[row]] + step, others[row, step]
            differs = page.ids[places] != new
            places, new = places[differs], new[differs]
            edits.states[places], edits.targets[places] = State.WRONG, page.ids[places]
            page.codes[places] = self._codes[new]

    def _extra(self, page: "_Page", at: Places, edits: "_Edits") -> None:
        draw = self._draw.random(len(at))
        creeping = self._codes[self._draw.choice(self._creeps, len(at), p=self._creep_shares)]
        near = np.clip(at + self._draw.integers(-8, 9, len(at)), 0, len(page.ids) - 1)
        near = np.where(page.han[near], near, at)
        edits.inserted[at] = np.where(draw < 0.5, creeping, page.codes[np.where(draw < 0.7, at, near)])

    def _gap(self, page: "_Page", at: Places, edits: "_Edits") -> None:
        single = page.size[at] == 1
        optional = (single & self._dispensable[page.ids[at]]) | np.isin(page.number[at], self._long_forms)
        at = at[~optional & (~single | (self._draw.random(len(at)) < _SINGLE_DROPPED))]
        edits.dropped[at] = True
        edits.states[at + 1], edits.targets[at + 1] = State.AFTER_GAP, page.ids[at]

    def _swapped(self, page: "_Page", at: Places, edits: "_Edits") -> None:
        at = at[page.han[at + 1] & (page.ids[at] != page.ids[at + 1])]
        edits.states[at] = State.SWAPPED
        page.codes[at], page.codes[at + 1] = page.codes[at + 1], page.codes[at]

    @staticmethod
    def _made(page: "_Page", edits: "_Edits") -> Corrupted:
        times = 1 + (edits.inserted > 0) - edits.dropped.astype(np.int64)
        at = np.repeat(np.arange(len(times)), times)
        extra = np.flatnonzero(at[1:] == at[:-1])  # the first of two is what was put in
        codes, states, targets = page.codes[at], edits.states[at], edits.targets[at]
        codes[extra], states[extra], targets[extra] = edits.inserted[at[extra]], State.EXTRA, 0
        return Corrupted(codes.astype("<u4").tobytes().decode("utf-32-le", "surrogatepass"), states, targets)


@dataclass(frozen=True, slots=True)
class _Page:
    """A text by code point: symbols, and start, size and number of the word over each; `codes` is written into."""

    codes: npt.NDArray[np.uint32]
    ids: Ids
    han: npt.NDArray[np.bool_]
    start: Places
    size: Places
    number: npt.NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class _Edits:
    """What is done at each code point: left out, or something put before it (its code; 0 for nothing)."""

    inserted: npt.NDArray[np.uint32]
    dropped: npt.NDArray[np.bool_]
    states: npt.NDArray[np.uint8]
    targets: Ids

    @classmethod
    def none(cls, count: int) -> "_Edits":
        return cls(
            np.zeros(count, np.uint32),
            np.zeros(count, np.bool_),
            np.zeros(count, np.uint8),
            np.zeros(count, np.uint16),
        )


def _drawn(owner: Places, log_weight: npt.NDArray[np.floating], draw: np.random.Generator) -> Places:
    """One row for each owner, drawn by weight; none where all weights are nothing."""
    score = log_weight + draw.gumbel(size=len(owner))
    first = best_of_each(owner, score, 1, np.arange(len(owner)))
    return first[np.isfinite(score[first])]
