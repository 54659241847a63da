"""What the tagger says of proposals, and what it proposes itself."""

import numpy as np
import numpy.typing as npt

from proofreader.spelling.alphabet import SIZE, UNKNOWN
from proofreader.spelling.estimation import Floats
from proofreader.spelling.proposals import Change, Proposals
from proofreader.spelling.reading import PAD, Flags, Reading
from proofreader.spelling.tagger import State, Tagged

NAMES: tuple[str, ...] = ("tag", "tag_known", "tag_around", "tag_other", "tag_char", "tag_both")
"""The columns: log odds of the state that the proposal mends against all being right at its place, whether there are
any, the highest log odds that anything is wrong there or beside it and that something else is, ln p of what is put in,
and the sum with the log odds."""

STATE: dict[Change, State] = {
    Change.CHARACTER: State.WRONG,
    Change.WORD: State.WRONG,
    Change.DROP: State.EXTRA,
    Change.ADD: State.AFTER_GAP,
    Change.SWAP: State.SWAPPED,
}

GAP_ODDS, GAP_MOST = -4.5, 8
"""Log odds of a gap from which on the tagger says what may be missing, and how many characters it names."""

HOPE = -5.5
"""Log odds of a slip from which on a character too many or too few is looked into at all. Of those that are found in
the end all have more, of the places n-grams find odd a third."""

_LEAST = -15.0
"""ln p is no less than this."""


def tagging(tagged: Tagged | None, reading: Reading, proposals: Proposals) -> npt.NDArray[np.float32]:
    """What speaks for each proposal (columns as in NAMES); all zero without a tagger."""
    count = len(proposals)
    if tagged is None or not count:
        return np.zeros((count, len(NAMES)), np.float32)
    change, at = proposals.change, proposals.at - PAD
    odds = tagged.odds
    own = STATE[change]
    last = len(odds) - 1
    here = np.minimum(at, last)
    mending = _mending(tagged, reading, change)
    mends = mending[here]
    if change is Change.WORD:
        mends = np.maximum(mends, mending[np.minimum(here + 1, last)])
    beside = np.clip(here[:, None] + np.arange(-1, change.old + 1), 0, last)
    around = odds[beside].max(axis=(1, 2))
    other = np.delete(odds, own, axis=1)[beside].max(axis=(1, 2))
    char = np.zeros(count, np.float32)
    if change in (Change.CHARACTER, Change.WORD, Change.ADD):
        for column in range(change.new):
            places = np.minimum(at + column, last)
            char += np.maximum(tagged.log_p(own, places, proposals.new[:, column]), _LEAST)
        char /= change.new
    columns = [mends / 5, at <= last, around / 5, other / 5, char / 5, (mends + char) / 5]
    return np.stack(columns, axis=1).astype(np.float32)


def hopeful(tagged: Tagged | None, reading: Reading, change: Change) -> Flags | None:
    """By symbol of the reading whether the tagger gives a change there any hope; None without a tagger."""
    if tagged is None:
        return None
    odds = _mending(tagged, reading, change)
    found = np.ones(len(reading.ids), np.bool_)
    found[PAD : PAD + len(odds)] = odds > HOPE
    return found


def _mending(tagged: Tagged, reading: Reading, change: Change) -> Floats:
    """Log odds by code point of what a change mends; of a character that stands there twice either one is too many."""
    odds: Floats = tagged.odds[:, STATE[change]]
    if change is not Change.DROP:
        return odds
    ids = reading.ids[PAD : PAD + len(odds)]
    twice = ids[1:] == ids[:-1]
    either = odds.copy()
    either[:-1] = np.where(twice, np.maximum(odds[:-1], odds[1:]), odds[:-1])
    either[1:] = np.where(twice, np.maximum(either[1:], odds[:-1]), either[1:])
    return either


def with_gaps(tagged: Tagged, reading: Reading, proposals: Proposals) -> Proposals:
    """Proposals to put something in, with those the tagger has of its own."""
    places = np.flatnonzero(tagged.odds[:, State.AFTER_GAP] > GAP_ODDS)
    places = places[reading.han[places + PAD] | reading.han[places + PAD - 1]]
    symbols = tagged.likeliest(State.AFTER_GAP, places, GAP_MOST)
    at, new = np.repeat(places + PAD, GAP_MOST), symbols.ravel()
    fine = new > UNKNOWN
    at, new = np.concatenate([proposals.at, at[fine]]), np.concatenate([proposals.new[:, 0], new[fine]])
    _, kept = np.unique(at * SIZE + new, return_index=True)
    return Proposals(Change.ADD, at[kept], new[kept][:, None], np.zeros(len(kept), np.uint8))
