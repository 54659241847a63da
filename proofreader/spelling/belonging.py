"""Which word belongs in a place, the one that stands there or the one proposed: what the discriminators say."""

import numpy as np
import numpy.typing as npt

from proofreader.spelling.discriminators import Discriminators
from proofreader.spelling.estimation import Floats
from proofreader.spelling.lexicon import Cut, Lexicon
from proofreader.spelling.proposals import Change, Proposals
from proofreader.spelling.reading import PAD, Reading

NAMES: tuple[str, ...] = (
    "belongs",
    "belongs_new",
    "belongs_old",
    "belongs_word",
    "belongs_known_new",
    "belongs_known_old",
    "belongs_same",
)
"""The columns: log odds of the new word against the old, what they are made of, the log odds where both words are
known and fill the same place, and which of that is so."""

_MOST = 10.0


def belonging(
    discriminators: Discriminators | None,
    lexicon: Lexicon,
    reading: Reading,
    proposals: Proposals,
    new_cut: Cut,
    old_cut: Cut,
) -> npt.NDArray[np.float32]:
    """What speaks for each proposal (columns as in NAMES); all zero for changes that are no word for a word."""
    count = len(proposals)
    if discriminators is None or proposals.change not in (Change.CHARACTER, Change.WORD) or not count:
        return np.zeros((count, len(NAMES)), np.float32)
    new = _score(discriminators, lexicon, reading, proposals, new_cut)
    old = _score(discriminators, lexicon, reading, proposals, old_cut)
    odds = np.clip(new - old, -_MOST, _MOST)
    known_new, known_old = discriminators.knows(new_cut.word), discriminators.knows(old_cut.word)
    same = (new_cut.start == old_cut.start) & (new_cut.size == old_cut.size)
    columns = [
        odds / 4,
        new / 4,
        old / 4,
        np.where(known_new & known_old & same, odds / 4, 0),
        known_new,
        known_old,
        same,
    ]
    return np.stack(columns, axis=1).astype(np.float32)


def _score(
    discriminators: Discriminators, lexicon: Lexicon, reading: Reading, proposals: Proposals, cut: Cut
) -> Floats:
    words = reading.words(lexicon)
    place = proposals.at - PAD
    start = np.clip(place + cut.start, 0, reading.count)
    end = np.clip(place + cut.start + cut.size, 0, reading.count)
    # Many proposals have one place: what lies around it is gathered once.
    spans, which = np.unique(start * (reading.count + 1) + end, return_inverse=True)
    start, end = spans // (reading.count + 1), spans % (reading.count + 1)
    around = discriminators.surroundings(words.tokens, words.before[start], words.behind[end])
    return discriminators.score(around[which], cut.word)
