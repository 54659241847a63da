"""Which word belongs in a place, the one that stands there or the one proposed: what the discriminators say."""

import numpy as np
import numpy.typing as npt

from proofreader.spelling.alphabet import SIZE, Ids
from proofreader.spelling.discriminators import NOTHING, Discriminators
from proofreader.spelling.estimation import Floats
from proofreader.spelling.lexicon import Cut, Lexicon, Numbers
from proofreader.spelling.proposals import Change, Places, Proposals
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
known and fill the same place, and which of that is so. Where a character comes or goes, the words are the longer one
and what is left of it, or nothing; of those the last columns tell which is a word."""

_MOST = 10.0


def belonging(
    discriminators: Discriminators | None,
    lexicon: Lexicon,
    reading: Reading,
    proposals: Proposals,
    rows: tuple[Ids, Ids],
    cuts: tuple[Cut, Cut],
) -> npt.NDArray[np.float32]:
    """What speaks for each proposal (columns as in NAMES); all zero for a swap.

    `rows` are the symbols around the place and `cuts` the words over it, as they are and as they would be.
    """
    count, change = len(proposals), proposals.change
    if discriminators is None or change is Change.SWAP or not count:
        return np.zeros((count, len(NAMES)), np.float32)
    (old_rows, new_rows), (old_cut, new_cut) = rows, cuts
    if change is Change.ADD:
        lesser = without(lexicon, new_rows, new_cut)
        words, spans = (lesser, new_cut.word), (_span(reading, proposals, new_cut, 1),) * 2
        same = new_cut.size > 1
    elif change is Change.DROP:
        lesser = without(lexicon, old_rows, old_cut)
        words, spans = (old_cut.word, lesser), (_span(reading, proposals, old_cut),) * 2
        same = old_cut.size > 1
    else:
        words = old_cut.word, new_cut.word
        spans = _span(reading, proposals, old_cut), _span(reading, proposals, new_cut)
        same = (new_cut.start == old_cut.start) & (new_cut.size == old_cut.size)
    old, new = (_score(discriminators, lexicon, reading, span, word) for span, word in zip(spans, words, strict=True))
    odds = np.clip(new - old, -_MOST, _MOST)
    known_old, known_new = (discriminators.knows(word) for word in words)
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


def without(lexicon: Lexicon, rows: Ids, cut: Cut) -> Numbers:
    """The numbers of the words over a column without the symbol in it; NOTHING for a word of one symbol."""
    found = np.where(cut.size > 1, 0, NOTHING).astype(np.int32)
    for size in range(2, int(cut.size.max(initial=0)) + 1):
        which = np.flatnonzero(cut.size == size)
        steps = np.arange(size - 1)[None] + cut.start[which, None]
        left = rows[which[:, None], PAD + steps + (steps >= 0)].astype(np.uint64)
        powers = np.uint64(SIZE) ** np.arange(size - 2, -1, -1).astype(np.uint64)
        found[which] = lexicon.numbers((left * powers).sum(axis=1, dtype=np.uint64))
    return found


def _span(reading: Reading, proposals: Proposals, cut: Cut, longer: int = 0) -> tuple[Places, Places]:
    """Where the words of a cut start and end in the text as it is, which is so many symbols shorter."""
    start = proposals.at - PAD + cut.start
    return np.clip(start, 0, reading.count), np.clip(start + cut.size - longer, 0, reading.count)


def _score(
    discriminators: Discriminators, lexicon: Lexicon, reading: Reading, span: tuple[Places, Places], word: Numbers
) -> Floats:
    words = reading.words(lexicon)
    # Many proposals have one place: what lies around it is gathered once.
    places, which = np.unique(span[0] * (reading.count + 1) + span[1], return_inverse=True)
    start, end = places // (reading.count + 1), places % (reading.count + 1)
    around = discriminators.surroundings(words.tokens, words.before[start], words.behind[end])
    return discriminators.score(around[which], word)
