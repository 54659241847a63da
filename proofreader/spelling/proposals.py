"""What might stand there instead: one array row a proposal, for all places of a text at once."""

from dataclasses import dataclass
from enum import IntEnum

import numpy as np
import numpy.typing as npt

from proofreader.spelling.alphabet import SIZE, UNKNOWN, Ids
from proofreader.spelling.confusions import Confusions
from proofreader.spelling.estimation import Floats
from proofreader.spelling.fillers import Fillers
from proofreader.spelling.homophones import Homophones
from proofreader.spelling.lexicon import Lexicon
from proofreader.spelling.ngram import NgramModel
from proofreader.spelling.reading import PAD, Flags, Reading

Places = npt.NDArray[np.int64]


class Change(IntEnum):
    """What a proposal does to the text."""

    CHARACTER = 0
    """One character for another."""
    WORD = 1
    """Two characters for two others."""
    DROP = 2
    """One character less."""
    ADD = 3
    """One character more."""
    SWAP = 4
    """Two neighbours change places."""

    @property
    def old(self) -> int:
        """How many symbols it takes away."""
        return (1, 2, 1, 0, 2)[self]

    @property
    def new(self) -> int:
        """How many symbols it puts in."""
        return (1, 2, 0, 1, 2)[self]


@dataclass(frozen=True, slots=True)
class Proposals:
    """Proposals of one kind: places (indices into the reading), symbols to put in, how the characters are alike."""

    change: Change
    at: Places
    new: Ids
    """A matrix with one row a proposal and `change.new` columns."""
    alike: npt.NDArray[np.uint8]

    def __len__(self) -> int:
        return len(self.at)

    def only(self, kept: Flags | Places) -> "Proposals":
        """Some of the proposals."""
        return Proposals(self.change, self.at[kept], self.new[kept], self.alike[kept])


@dataclass(frozen=True, slots=True)
class Effort:
    """How hard to look: the least surprise of a place, the least gain (ln p of pairs) and the number of proposals."""

    surprise: float = 0.0
    pair_gain: float = -4.0
    per_place: int = 24


def substitutions(model: NgramModel, confusions: Confusions, reading: Reading, effort: Effort) -> Proposals:
    """Characters that sound or look like the ones in odd places and go better with their neighbours."""
    places = np.flatnonzero(reading.han & (reading.surprise >= effort.surprise) & (reading.ids > UNKNOWN))
    owner, other, alike = confusions.of(reading.ids[places])
    at = places[owner]
    here = _pair_sum(model, reading, places)
    there = model.pair(reading.ids[at - 1], other) + model.pair(other, reading.ids[at + 1])
    gain = there - here[owner]
    kept = np.flatnonzero(gain >= effort.pair_gain)
    kept = best_of_each(at[kept], gain[kept], effort.per_place, kept)
    return Proposals(Change.CHARACTER, at[kept], other[kept][:, None], alike[kept])


def _pair_sum(model: NgramModel, reading: Reading, places: Places) -> Floats:
    ids = reading.ids
    total: Floats = model.pair(ids[places - 1], ids[places]) + model.pair(ids[places], ids[places + 1])
    return total


def best_of_each(group: Places, score: npt.NDArray[np.floating], most: int, rows: Places) -> Places:
    """Of the rows of each group the ones with the highest scores, at most so many; in the order of the groups."""
    order = np.lexsort((-score, group))
    ranked = group[order]
    first = np.flatnonzero(np.concatenate([[True], ranked[1:] != ranked[:-1]])) if len(ranked) else ranked
    sizes = np.diff(np.concatenate([first, [len(ranked)]]))
    rank = np.arange(len(ranked)) - np.repeat(first, sizes)
    return rows[order[rank < most]]


RAREST_WORD = -16.0
"""ln of the share of running text below which a word is not what an input method offers."""


def makes_word(lexicon: Lexicon, rows: Ids, column: int) -> Flags:
    """In which rows of symbols the one in a column makes a word with the one before or behind it."""
    wide = rows[:, column - 1 : column + 2].astype(np.uint64)
    size = np.uint64(SIZE)
    left = lexicon.numbers(wide[:, 0] * size + wide[:, 1])
    right = lexicon.numbers(wide[:, 1] * size + wide[:, 2])
    made: Flags = np.maximum(lexicon.log_p(left), lexicon.log_p(right)) > RAREST_WORD
    return made


def deletions(model: NgramModel, reading: Reading, effort: Effort, hopeful: Flags | None = None) -> Proposals:
    """Characters without which their neighbours go together; only in hopeful places where these are told."""
    odd = _odd(reading)
    places = _hopeful(np.flatnonzero(reading.han & (odd >= effort.surprise)), hopeful)
    here = _pair_sum(model, reading, places)
    gain = model.pair(reading.ids[places - 1], reading.ids[places + 1]) - here
    places = places[gain >= 1.0]
    return Proposals(Change.DROP, places, np.zeros((len(places), 0), np.uint16), np.zeros(len(places), np.uint8))


def swaps(model: NgramModel, reading: Reading, effort: Effort) -> Proposals:
    """Neighbours that go better the other way round."""
    ids = reading.ids
    after = np.concatenate([reading.han[1:], [False]])
    odd = _odd(reading)
    places = np.flatnonzero(reading.han & after & (odd >= effort.surprise))
    places = places[ids[places] != ids[places + 1]]
    one, two, left, right = ids[places], ids[places + 1], ids[places - 1], ids[places + 2]
    here = model.pair(left, one) + model.pair(one, two) + model.pair(two, right)
    there = model.pair(left, two) + model.pair(two, one) + model.pair(one, right)
    kept = there - here >= 0
    return Proposals(Change.SWAP, places[kept], np.stack([two, one], 1)[kept], np.zeros(int(kept.sum()), np.uint8))


def insertions(
    model: NgramModel, fillers: Fillers, reading: Reading, effort: Effort, hopeful: Flags | None = None
) -> Proposals:
    """Characters that make neighbours go together, only in hopeful places where these are told; the place is the
    symbol they come before."""
    ids = reading.ids
    before = np.concatenate([[False], reading.han[:-1]])
    odd = reading.surprise >= effort.surprise + 5
    places = np.flatnonzero((reading.han | before) & odd & (reading.order <= 4))
    places = _hopeful(places[(places >= PAD) & (places < PAD + reading.count + 1)], hopeful)
    left, right = ids[places - 1], ids[places]
    owner, new = fillers.between(left, right)
    gain = model.pair(left[owner], new) + model.pair(new, right[owner])
    # A character more always costs probability; how much it may cost is for the evidence to say.
    kept = np.flatnonzero(gain - model.pair(left, right)[owner] >= -7.0)
    kept = best_of_each(owner[kept], gain[kept], 24, kept)
    owner, new = owner[kept], new[kept]
    at = places[owner]
    rows = np.stack([ids[at - 2], ids[at - 1], new, ids[at], ids[at + 1]], axis=1)
    gain = model.score(rows, most=3).log_p[:, 2:].sum(1)
    kept = best_of_each(owner, gain, 6, np.arange(len(owner)))
    return Proposals(Change.ADD, at[kept], new[kept][:, None], np.zeros(len(kept), np.uint8))


def words(model: NgramModel, homophones: Homophones, reading: Reading, effort: Effort) -> Proposals:
    """Words of two characters that sound like what stands in odd places."""
    ids = reading.ids
    after = np.concatenate([reading.han[1:], [False]])
    places = np.flatnonzero(reading.han & after & (_odd(reading) >= effort.surprise + 4))
    owner, new, alike = homophones.of(ids[places], ids[places + 1])
    at = places[owner]
    here = model.pair(ids[at - 1], ids[at]) + model.pair(ids[at], ids[at + 1]) + model.pair(ids[at + 1], ids[at + 2])
    there = model.pair(ids[at - 1], new[:, 0]) + model.pair(new[:, 0], new[:, 1]) + model.pair(new[:, 1], ids[at + 2])
    kept = np.flatnonzero(there - here >= 0)
    kept = best_of_each(at[kept], (there - here)[kept], 6, kept)
    return Proposals(Change.WORD, at[kept], new[kept], alike[kept])


def _hopeful(places: Places, hopeful: Flags | None) -> Places:
    return places if hopeful is None else places[hopeful[places]]


def _odd(reading: Reading) -> Floats:
    """The surprise of each place or of the one after it, whichever is greater."""
    odd: Floats = np.maximum(reading.surprise, np.concatenate([reading.surprise[1:], [0]]))
    return odd
