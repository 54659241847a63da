"""What speaks for a proposal and what against it, as numbers for the classifier."""

import numpy as np
import numpy.typing as npt

from proofreader.spelling.alphabet import SIZE
from proofreader.spelling.associations import BREAK, REACH, Associations, Relation
from proofreader.spelling.belonging import NAMES as BELONGING_NAMES
from proofreader.spelling.belonging import belonging
from proofreader.spelling.confusions import LOOKS, Kind
from proofreader.spelling.counting import ORDER
from proofreader.spelling.discriminators import Discriminators
from proofreader.spelling.estimation import Floats
from proofreader.spelling.lexicon import Cut, Lexicon
from proofreader.spelling.ngram import NgramModel
from proofreader.spelling.proposals import Change, Proposals, makes_word
from proofreader.spelling.reading import PAD, Reading
from proofreader.spelling.tagger import Tagged
from proofreader.spelling.tagging import NAMES as TAGGING_NAMES
from proofreader.spelling.tagging import tagging

_U = np.uint64
LEAST_GAIN = {Change.CHARACTER: -1.0, Change.WORD: 0.0, Change.DROP: 1.0, Change.ADD: -6.0, Change.SWAP: 0.0}
"""ln p that a proposal must gain to be looked at: a character more costs probability, a character less brings some."""

LEAST_WORD_GAIN = -4.0
"""The same for a character that makes a word with a neighbour: of two real words n-grams alone often take
the wrong one.

Of the newspaper homophones 84 % are among the proposals that gain -1, 95 % with the words, for a fifth more proposals.
"""

REGION = 10
"""Symbols to either side that tell how odd the neighbourhood is."""

WORD_NAMES: tuple[str, ...] = (
    "next_left",
    "next_right",
    "next_best",
    "near",
    "near_best",
    "near_second",
    "near_some",
    "near_missed",
    "next_missed",
    "no_word",
    "length",
    "word_frequency",
)
"""What the words say, of the text as it would be and as it is; also the difference, and the part that is a loss."""

NAMES: tuple[str, ...] = (
    "gain",
    "gain_low",
    "gain_high",
    "gain_first",
    "gain_rest",
    "new_worst",
    "old_worst",
    "new_mean",
    "cover_new",
    "cover_old",
    "cover_gain",
    "left_new",
    "right_new",
    "left_old",
    "right_old",
    "frequency_new",
    "frequency_old",
    "cut_gain",
    "tone",
    "sound",
    "near",
    "shape",
    "margin",
    "region",
    "repeat_old",
    "repeat_new",
    "name",
    "proper",
    "quoted",
    "titled",
    "foreign",
    "edge",
    "echo",
    "echo_near",
    *(f"{side}_{name}" for side in ("new", "old", "change", "loss") for name in WORD_NAMES),
    *BELONGING_NAMES,
    *TAGGING_NAMES,
)
"""The columns of the evidence."""


def rows_of(reading: Reading, proposals: Proposals) -> tuple[npt.NDArray[np.uint16], npt.NDArray[np.uint16]]:
    """The symbols around each place as they are and as they would be: PAD on either side of the change."""
    at = proposals.at[:, None]
    old = reading.ids[at + np.arange(-PAD, proposals.change.old + PAD)[None]]
    new = np.concatenate([old[:, :PAD], proposals.new, old[:, PAD + proposals.change.old :]], axis=1)
    return old, new


def worth_judging(
    lexicon: Lexicon, change: Change, rows: npt.NDArray[np.uint16], gain: Floats
) -> npt.NDArray[np.bool_]:
    """Which proposals, given the text as it would be, are worth their evidence: likely ones, and half-likely words."""
    kept: npt.NDArray[np.bool_] = gain > LEAST_GAIN[change]
    if change is Change.CHARACTER:
        near = np.flatnonzero((gain > LEAST_WORD_GAIN) & ~kept)
        kept[near] = makes_word(lexicon, rows[near], PAD)
    if change in (Change.CHARACTER, Change.ADD):
        own = rows[:, PAD]
        doubled = np.flatnonzero(kept & ((own == rows[:, PAD - 1]) | (own == rows[:, PAD + 1])))
        # 创意园园: a character twice that makes no word either way is a slip, not its mending.
        kept[doubled] = makes_word(lexicon, rows[doubled], PAD)
    return kept


def gather(
    model: NgramModel,
    lexicon: Lexicon,
    associations: Associations,
    discriminators: Discriminators | None,
    tagged: Tagged | None,
    reading: Reading,
    proposals: Proposals,
) -> tuple[Proposals, npt.NDArray[np.float32]]:
    """The proposals that raise the likelihood enough to be looked at, and their evidence (columns as in NAMES)."""
    old_rows, new_rows = rows_of(reading, proposals)
    change = proposals.change
    scores = model.score(new_rows)
    new_lp = scores.log_p[:, PAD:]
    steps = np.arange(change.old + PAD)
    old_lp = reading.log_p[proposals.at[:, None] + steps]
    gain = new_lp.sum(1) - old_lp.sum(1)
    kept = np.flatnonzero(worth_judging(lexicon, change, new_rows, gain))
    proposals, gain = proposals.only(kept), gain[kept]
    old_rows, new_rows, new_lp, old_lp = old_rows[kept], new_rows[kept], new_lp[kept], old_lp[kept]
    at = proposals.at
    new_order = scores.order[kept][:, PAD:]
    old_order = reading.order[at[:, None] + steps]
    columns: list[npt.NDArray[np.floating]] = [
        gain / 10,
        np.minimum(gain, 5) / 5,
        np.maximum(gain - 12, 0) / 10,
        (new_lp[:, 0] - old_lp[:, 0]) / 10,
        (new_lp[:, 1:].sum(1) - old_lp[:, 1:].sum(1)) / 10,
        new_lp.min(1) / 10,
        old_lp.min(1) / 10,
        new_lp[:, : change.new + 2].mean(1) / 5,
    ]
    cover_new = _cover(new_order, change.new)
    cover_old = _cover(old_order, change.old)
    left_new, left_old = new_order[:, 0], old_order[:, 0]
    right_new, right_old = _right(new_order, change.new), _right(old_order, change.old)
    columns += [cover_new / 5, cover_old / 5, (cover_new - cover_old) / 3]
    columns += [left_new / 5, right_new / 5, left_old / 5, right_old / 5]
    columns.append(_frequency(model, proposals.new) / 10)
    columns.append(_frequency(model, old_rows[:, PAD : PAD + change.old]) / 10)
    new_cut, old_cut = lexicon.cut(new_rows, PAD), lexicon.cut(old_rows, PAD)
    columns.append((new_cut.log_p - old_cut.log_p) / 10)
    for kind in (Kind.TONE, Kind.SOUND, Kind.NEAR, LOOKS):
        columns.append((proposals.alike & kind > 0).astype(np.float32))
    columns.append(_margin(at, gain) / 5)
    columns.append(_region(reading, at, change.old) / 5)
    columns.append(np.log1p(np.minimum(_repeats(reading, old_rows, change.old), 20)))
    columns.append(np.log1p(np.minimum(_repeats(reading, new_rows, change.new, own=0), 20)))
    columns += [flags[at].astype(np.float32) for flags in (reading.names, reading.proper, reading.quoted)]
    columns += [flags[at].astype(np.float32) for flags in (reading.titled, reading.foreign)]
    columns.append((~reading.han[at - 1]).astype(np.float32) + (~reading.han[at + change.old]))
    columns.extend(_echoes(old_rows, new_rows, change))
    new_words = word_evidence(lexicon, associations, reading, at, new_cut, change.new - change.old)
    old_words = word_evidence(lexicon, associations, reading, at, old_cut, 0)
    difference = new_words - old_words
    words = np.concatenate([new_words / 3, old_words / 3, difference / 3, np.minimum(difference, 0)], axis=1)
    belongs = belonging(discriminators, lexicon, reading, proposals, (old_rows, new_rows), (old_cut, new_cut))
    tags = tagging(tagged, reading, proposals)
    return proposals, np.concatenate([np.stack(columns, 1), words, belongs, tags], axis=1).astype(np.float32)


def word_evidence(
    lexicon: Lexicon,
    associations: Associations,
    reading: Reading,
    at: npt.NDArray[np.int64],
    cut: Cut,
    longer: int,
) -> npt.NDArray[np.float32]:
    """What the words around say of the word at each place (columns as in WORD_NAMES).

    `longer` is by how many symbols the text the word was cut from is longer than the reading's.
    """
    words = reading.words(lexicon)
    place = at - PAD
    start = np.clip(place + cut.start, 0, reading.count)
    end = np.clip(place + cut.start + cut.size - longer, 0, reading.count)
    steps = np.arange(REACH)
    left = words.before[start][:, None] - steps
    right = words.behind[end][:, None] + steps
    left_words, right_words = words.at(left), words.at(right)
    # A sentence's end hides what lies beyond it.
    left_words = np.where(np.logical_and.accumulate(left_words != BREAK, axis=1), left_words, 0)
    right_words = np.where(np.logical_and.accumulate(right_words != BREAK, axis=1), right_words, 0)
    next_left = associations.between(Relation.NEXT, left_words[:, 0], cut.word)
    next_right = associations.between(Relation.NEXT, cut.word, right_words[:, 0])
    centre = np.repeat(cut.word[:, None], REACH - 1, axis=1).ravel()
    before = associations.between(Relation.NEAR, left_words[:, 1:].ravel(), centre)
    behind = associations.between(Relation.NEAR, centre, right_words[:, 1:].ravel())
    shape = (len(at), REACH - 1)
    near = np.concatenate([before.pmi.reshape(shape), behind.pmi.reshape(shape)], axis=1)
    missed = before.missed.reshape(shape).sum(1) + behind.missed.reshape(shape).sum(1)
    ranked = np.sort(near, axis=1)
    frequency = np.maximum(lexicon.log_p(cut.word), -20)
    return np.stack(
        [
            next_left.pmi,
            next_right.pmi,
            np.maximum(next_left.pmi, next_right.pmi),
            near.sum(1) / 4,
            ranked[:, -1],
            ranked[:, -2],
            np.log1p((near > 0.5).sum(1)),
            missed / 4,
            (next_left.missed + next_right.missed) / 3,
            (cut.word == 0).astype(np.float32),
            cut.size / 4,
            frequency / 10,
        ],
        axis=1,
    ).astype(np.float32)


def _cover(order: npt.NDArray[np.int8], length: int) -> Floats:
    """Symbols of the longest known n-gram over the change (over the seam where nothing is put in)."""
    best = np.zeros(len(order), np.int8)
    for column in range(min(order.shape[1], max(length, 1) + PAD)):
        reach = column - length + 1 if length else column + 1
        over = order[:, column] > max(reach, 0)
        best = np.where(over, np.maximum(best, order[:, column]), best)
    return best.astype(np.float32)


def _right(order: npt.NDArray[np.int8], length: int) -> Floats:
    """Symbols of the longest known n-gram that begins at the change's last symbol (or the one before the seam)."""
    best = np.ones(len(order), np.int8)
    first = max(length - 1, 0)
    for column in range(first, min(order.shape[1], first + ORDER)):
        size = column - first + 1 + (length == 0)
        best = np.where(order[:, column] >= size, size, best)
    return best.astype(np.float32)


def _echoes(
    old_rows: npt.NDArray[np.uint16], new_rows: npt.NDArray[np.uint16], change: Change
) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.float32]]:
    """Whether the character taken away or put in stands right beside itself, and whether it stands nearby."""
    rows = old_rows if change is Change.DROP else new_rows
    own = rows[:, PAD : PAD + 1]
    around = np.delete(rows, PAD, axis=1) == own
    beside = around[:, PAD - 1 : PAD + 1].any(1)
    return beside.astype(np.float32), around.any(1).astype(np.float32)


def _frequency(model: NgramModel, symbols: npt.NDArray[np.uint16]) -> Floats:
    if not symbols.shape[1]:
        return np.zeros(len(symbols), np.float32)
    lowest: Floats = model.frequency(symbols).min(1)
    return lowest


def _margin(at: npt.NDArray[np.int64], gain: Floats) -> Floats:
    """How far each proposal is ahead of the best other one at its place (negative when behind), at most 10 in ln p."""
    if not len(at):
        return gain
    order = np.lexsort((-gain, at))
    place, score = at[order], gain[order]
    first = np.flatnonzero(np.concatenate([[True], place[1:] != place[:-1]]))
    sizes = np.diff(np.concatenate([first, [len(place)]]))
    top = np.repeat(score[first], sizes)
    runner = np.where(sizes > 1, score[np.minimum(first + 1, len(score) - 1)], 0.0)
    rank = np.arange(len(place)) - np.repeat(first, sizes)
    ahead = np.where(rank == 0, score - np.repeat(runner, sizes), score - top)
    result = np.empty(len(at), np.float32)
    result[order] = np.clip(ahead, -10, 10)
    return result


def _region(reading: Reading, at: npt.NDArray[np.int64], old: int) -> Floats:
    """Mean ln p of the neighbourhood without the change and what follows it closely."""
    total = reading.total
    last = len(reading.log_p)
    start, end = np.maximum(at - REGION, 0), np.minimum(at + old + 3 + REGION, last)
    near = np.minimum(at + old + 3, last)
    sums = total[at] - total[start] + total[end] - total[near]
    mean: Floats = (sums / np.maximum(at - start + end - near, 1)).astype(np.float32)
    return mean


def _repeats(reading: Reading, rows: npt.NDArray[np.uint16], length: int, own: int = 1) -> npt.NDArray[np.int64]:
    """How often else the text has the change with a neighbour: the rarer of the pairs to its left and right..."""
    wide = rows.astype(np.uint64)
    if length == 0:
        keys = wide[:, PAD - 1] * _U(SIZE) + wide[:, PAD]
        return reading.repeated(keys, 2) - own
    left = (wide[:, PAD - 2] * _U(SIZE) + wide[:, PAD - 1]) * _U(SIZE) + wide[:, PAD]
    right = (wide[:, PAD + length - 1] * _U(SIZE) + wide[:, PAD + length]) * _U(SIZE) + wide[:, PAD + length + 1]
    counts: npt.NDArray[np.int64] = np.maximum(reading.repeated(left, 3), reading.repeated(right, 3)) - own
    return np.maximum(counts, 0)
