"""Characters that belong to no word where they stand, while one like them completes a word: 海拨 for 海拔.

Against a slip that makes another real word the sentence has to testify, and the evidence is never strong. A slip that
makes no word at all testifies against itself: so these proposals are judged apart, by a classifier of their own.
"""

import numpy as np
import numpy.typing as npt

from proofreader.spelling.caution import caution
from proofreader.spelling.estimation import Floats
from proofreader.spelling.evidence import NAMES as ALL_NAMES
from proofreader.spelling.evidence import rows_of
from proofreader.spelling.lexicon import Lexicon
from proofreader.spelling.ngram import NgramModel
from proofreader.spelling.proposals import Change, Proposals
from proofreader.spelling.reading import PAD, Reading

LEAST_RATIO = 2.5
"""ln of how much likelier the word, or its pairs of characters, must be than the pairs that stand there.

A ratio, because great amounts of text hold the slip itself now and then.
"""

RAREST = -16.5
"""ln of the share of running text of the rarest word that may be meant."""

COINED = 1.0
"""Log odds more for a suffix that makes words as they are needed: 考室, 柜式, 首部, which no dictionary has all."""

_SUFFIXES = [ord(char) for char in "室式型性率度器机者员厂站队所处科级类版"]

EXTRA: tuple[str, ...] = (
    "ratio",
    "word_ratio",
    "bond_old",
    "bond_outside",
    "bond_new",
    "word_new",
    "size_three",
    "size_four",
    "last",
    "single_old",
    "stray",
    "sound_and_shape",
)
NAMES: tuple[str, ...] = (*ALL_NAMES, *EXTRA)
"""The columns of this evidence."""

_COLUMN = {name: index for index, name in enumerate(ALL_NAMES)}


def nonwords(
    model: NgramModel,
    lexicon: Lexicon,
    reading: Reading,
    proposals: Proposals,
    evidence: npt.NDArray[np.float32],
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.float32]]:
    """Which proposals make a word of what is none, and their evidence (columns as in NAMES)."""
    if proposals.change is not Change.CHARACTER:
        return np.zeros(0, np.int64), np.zeros((0, len(NAMES)), np.float32)
    # Lengths stand in the evidence as a quarter, by a third.
    single = evidence[:, _COLUMN["old_length"]] < 1.5 / 12
    longer = evidence[:, _COLUMN["new_length"]] > 1.5 / 12
    known = evidence[:, _COLUMN["new_word_frequency"]] > RAREST / 30
    rows = np.flatnonzero(single & longer & known)
    old_rows, new_rows = rows_of(reading, proposals.only(rows))
    cut = lexicon.cut(new_rows, PAD)
    start, end = cut.start.astype(np.int64), (cut.start + cut.size).astype(np.int64)
    in_left, in_right = start < 0, end > 1
    ids = reading.ids
    at = proposals.at[rows]
    # What stands there must be no word itself, however rare.
    here = lexicon.numbers_of(ids, at + start, at + end)
    left, old, new, right = old_rows[:, PAD - 1], old_rows[:, PAD], new_rows[:, PAD], old_rows[:, PAD + 1]
    uni = model.frequency
    left_old, right_old = model.pair(left, old) - uni(old), model.pair(old, right) - uni(right)
    left_new, right_new = model.pair(left, new) - uni(new), model.pair(new, right) - uni(right)
    zero = np.float32(0)
    han = reading.han
    left_out, right_out = np.where(han[at - 1], left_old, zero), np.where(han[at + 1], right_old, zero)
    inside_old = np.where(in_left, left_old, zero) + np.where(in_right, right_old, zero)
    inside_new = np.where(in_left, left_new, zero) + np.where(in_right, right_new, zero)
    ratio = inside_new - inside_old + uni(new) - uni(old)
    # ln p of the pair that stands there, to be held against the whole word's: a pair inside one word alone has little
    # probability in a Kneser-Ney model, whose pairs count what they follow.
    pair_old = np.maximum(
        np.where(in_left, uni(left) + uni(old) + left_old, -30.0),
        np.where(in_right, uni(right) + uni(old) + right_old, -30.0),
    )
    word_new = np.maximum(lexicon.log_p(cut.word), -20)
    word_ratio = word_new - pair_old
    outside = np.maximum(np.where(in_left, -9.0, left_out), np.where(in_right, -9.0, right_out))
    outside = np.where(in_left & in_right, 0.0, outside)
    alike = proposals.alike[rows]
    extra: list[npt.NDArray[np.floating]] = [
        ratio / 10,
        word_ratio / 10,
        inside_old / 5,
        outside / 5,
        inside_new / 5,
        word_new / 10,
        (cut.size == 3).astype(np.float32),
        (cut.size == 4).astype(np.float32),
        (end == 1).astype(np.float32),
        _single(lexicon, old) / 10,
        _stray(lexicon, ids, at, start, end) / 2,
        ((alike & 8 > 0) & (alike & 7 > 0)).astype(np.float32),
    ]
    kept = np.flatnonzero((here == 0) & (np.maximum(ratio, word_ratio) > LEAST_RATIO))
    wide = np.concatenate([evidence[rows], np.stack(extra, 1).astype(np.float32)], axis=1)
    return rows[kept], wide[kept]


def nonword_caution(
    reading: Reading, proposals: Proposals, evidence: npt.NDArray[np.float32]
) -> npt.NDArray[np.float64]:
    """How much surer one must be of each of these proposals, in log odds."""
    suffix = np.isin(reading.points[1:-1][proposals.at - PAD], _SUFFIXES)
    last = evidence[:, NAMES.index("last")] > 0
    return caution(reading, proposals) + COINED * (suffix & last)


def _single(lexicon: Lexicon, symbols: npt.NDArray[np.uint16]) -> Floats:
    """ln of the share that a character has as a word of its own: 的 and 至 stand alone rightly."""
    words = lexicon.numbers(symbols.astype(np.uint64))
    share: Floats = np.maximum(lexicon.log_p(words), -17)
    return share


def _stray(
    lexicon: Lexicon,
    ids: npt.NDArray[np.uint16],
    at: npt.NDArray[np.int64],
    start: npt.NDArray[np.int64],
    end: npt.NDArray[np.int64],
) -> Floats:
    """Whether the word's other characters, as they stand, make words with what is outside it (0 to 2)."""
    before = lexicon.numbers_of(ids, at + start - 1, at + start + 1) > 0
    after = lexicon.numbers_of(ids, at + end - 1, at + end + 1) > 0
    stray: Floats = before.astype(np.float32) + after.astype(np.float32)
    return stray
