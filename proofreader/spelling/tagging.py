"""What the tagger says of proposals, and what it proposes itself."""

import numpy as np
import numpy.typing as npt

from proofreader.spelling.alphabet import SIZE, UNKNOWN
from proofreader.spelling.proposals import Change, Proposals
from proofreader.spelling.reading import PAD, Reading
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
    mends = odds[here, own]
    if change is Change.DROP:
        for step in (-1, 1):  # of a character that stands there twice either one is too many
            near = np.clip(here + step, 0, last)
            same = reading.ids[near + PAD] == reading.ids[proposals.at]
            mends = np.where(same, np.maximum(mends, odds[near, own]), mends)
    if change is Change.WORD:
        mends = np.maximum(mends, odds[np.minimum(here + 1, last), own])
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
