"""From counted n-grams to a pruned, smoothed model: interpolated modified Kneser-Ney with weighted sources.

Chen and Goodman (1998) for the smoothing; Seymore and Rosenfeld (1996) for the pruning: an n-gram is kept for what it
adds to the likelihood of the corpus over its shorter form. What is pruned before estimation goes into the weight of
the shorter contexts, so that probabilities always add up to one.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from proofreader.spelling.alphabet import SIZE
from proofreader.spelling.counting import ORDER, Grams, load_pieces
from proofreader.spelling.retrieval import Keys

Floats = npt.NDArray[np.float32]
_U = np.uint64


@dataclass(frozen=True, slots=True)
class Level:
    """The n-grams of one order that are candidates for the model, sorted by key, and the sums of their histories."""

    order: int
    keys: Keys
    raw: Floats
    mass: Floats
    """Count after discounting, over the count of the history: the n-gram's own share of probability."""

    @property
    def histories(self) -> Keys:
        """The key of each n-gram's first symbols."""
        return self.keys // _U(SIZE)

    @property
    def lower(self) -> Keys:
        """The key of each n-gram without its first symbol."""
        return self.keys % _U(SIZE ** (self.order - 1))

    def only(self, kept: npt.NDArray[np.bool_]) -> "Level":
        """Some of the n-grams."""
        return Level(self.order, self.keys[kept], self.raw[kept], self.mass[kept])


@dataclass(frozen=True, slots=True)
class Estimate:
    """A model of one order: ln p of each n-gram, and ln of what each history leaves to shorter contexts."""

    keys: Keys
    log_p: Floats
    histories: Keys
    log_rest: Floats


def unigrams(folder: Path, symbols: int) -> npt.NDArray[np.float64]:
    """Probability of each symbol by kinds of contexts to its left; each of the `symbols` in use gets a little."""
    weights = np.full(SIZE, 1e-9)
    weights[:symbols] = 0.01
    for piece in load_pieces(folder, 2):
        worth = np.minimum(1.0, piece.weighted / piece.counts).astype(np.float64)
        weights += np.bincount((piece.keys % _U(SIZE)).astype(np.int64), worth, SIZE)
    share: npt.NDArray[np.float64] = weights / weights.sum()
    return share


def read_level(folder: Path, order: int, least: float) -> Level:
    """The n-grams of one order seen at least so often (unweighted), with their discounted share of the history."""
    discount = _discounts(folder, order)
    keys: list[Keys] = []
    raw: list[Floats] = []
    mass: list[Floats] = []
    for grams in _aligned(folder, order):
        kinds, worth = (grams.counts, grams.weighted) if order == ORDER else (grams.types, grams.weighted_types)
        history = grams.keys // _U(SIZE)
        first = np.flatnonzero(np.concatenate([[True], history[1:] != history[:-1]]))
        sizes = np.diff(np.concatenate([first, [len(history)]]))
        totals = np.repeat(np.add.reduceat(worth.astype(np.float64), first), sizes)
        level = np.clip(np.rint(kinds), 1, 3).astype(np.int64)
        own = worth * (1 - discount[level] / np.maximum(kinds, 1))
        kept = grams.counts >= least
        keys.append(grams.keys[kept])
        raw.append(grams.weighted[kept])
        mass.append((own / totals).astype(np.float32)[kept])
    return Level(order, np.concatenate(keys), np.concatenate(raw), np.concatenate(mass))


def _aligned(folder: Path, order: int) -> Iterator[Grams]:
    """The pieces of one order, cut so that no history is in two of them."""
    held: Grams | None = None
    for piece in load_pieces(folder, order):
        whole = piece if held is None else _joined(held, piece)
        last = whole.keys[-1] // _U(SIZE) * _U(SIZE)
        cut = int(np.searchsorted(whole.keys, last))
        if cut:
            yield _part(whole, 0, cut)
        held = _part(whole, cut, len(whole))
    if held is not None:
        yield held


def _part(grams: Grams, start: int, end: int) -> Grams:
    return Grams(grams.keys[start:end], *grams.figures()[:, start:end])


def _joined(first: Grams, second: Grams) -> Grams:
    figures = np.concatenate([first.figures(), second.figures()], axis=1)
    return Grams(np.concatenate([first.keys, second.keys]), *figures)


def _discounts(folder: Path, order: int) -> npt.NDArray[np.float64]:
    """What to take off a count of 1, 2, and 3 or more (index 0 unused)."""
    seen = np.zeros(5)
    for piece in load_pieces(folder, order):
        kinds = np.rint(piece.counts if order == ORDER else piece.types).astype(np.int64)
        seen += np.bincount(np.minimum(kinds, 5), minlength=6)[:5]
    n1, n2, n3, n4 = np.maximum(seen[1:], 1)
    share = n1 / (n1 + 2 * n2)
    wanted = [0.0, 1 - 2 * share * n2 / n1, 2 - 3 * share * n3 / n2, 3 - 4 * share * n4 / n3]
    discounts: npt.NDArray[np.float64] = np.clip(wanted, [0, 0.1, 0.2, 0.3], [0, 0.95, 1.8, 2.7])
    return discounts


def places_of(keys: Keys, wanted: Keys) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.bool_]]:
    """Where wanted keys stand among sorted keys, and whether they are there."""
    at = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
    return at, keys[at] == wanted


def estimate(level: Level, lower_keys: Keys, lower_p: Floats) -> tuple[Estimate, Floats]:
    """The level's probabilities given those of the next shorter order; also each n-gram's p without itself.

    `lower_keys` must hold every n-gram's shorter form. Probabilities given and returned second are natural logarithms.
    """
    history = level.histories
    first = np.flatnonzero(np.concatenate([[True], history[1:] != history[:-1]]))
    sizes = np.diff(np.concatenate([first, [len(history)]]))
    rest = np.clip(1 - np.add.reduceat(level.mass.astype(np.float64), first), 1e-4, 1.0)
    at, _ = places_of(lower_keys, level.lower)
    shorter = np.log(np.repeat(rest, sizes)) + lower_p[at]
    log_p = np.log(level.mass + np.exp(shorter))
    made = Estimate(level.keys, log_p.astype(np.float32), history[first], np.log(rest).astype(np.float32))
    return made, shorter.astype(np.float32)


def estimate_all(levels: list[Level], unigram: npt.NDArray[np.float64]) -> tuple[list[Estimate], list[Floats]]:
    """All orders from 2 up, and what each n-gram adds to the log likelihood of the weighted corpus."""
    keys = np.arange(SIZE, dtype=np.uint64)
    log_p = np.log(unigram).astype(np.float32)
    estimates: list[Estimate] = []
    gains: list[Floats] = []
    for level in levels:
        made, shorter = estimate(level, keys, log_p)
        estimates.append(made)
        gains.append(level.raw * (made.log_p - shorter))
        keys, log_p = made.keys, made.log_p
    return estimates, gains


def prune(levels: list[Level], gains: list[Floats], size_of: Callable[[list[int]], float], limit: float) -> list[Level]:
    """The levels without the n-grams that add least, so that `size_of` their counts is at most the limit (bytes).

    What a longer n-gram needs (its history and its shorter form) stays.
    """
    low, high = 0.0, 1e6
    kept = [np.ones(len(level.keys), np.bool_) for level in levels]
    if size_of([int(row.sum()) for row in kept]) <= limit:
        return levels
    for _ in range(24):
        threshold = (low * high) ** 0.5 if low else min(1.0, high / 2)
        trial = _closed(levels, [gain > threshold for gain in gains])
        if size_of([int(row.sum()) for row in trial]) <= limit:
            high, kept = threshold, trial
        else:
            low = threshold
        if low and high / low < 1.02:
            break
    return [level.only(row) for level, row in zip(levels, kept, strict=True)]


def _closed(levels: list[Level], kept: list[npt.NDArray[np.bool_]]) -> list[npt.NDArray[np.bool_]]:
    for index in range(len(levels) - 1, 0, -1):
        level = levels[index].only(kept[index])
        for needed in (level.histories, level.lower):
            at, there = places_of(levels[index - 1].keys, needed)
            kept[index - 1][at[there]] = True
    return kept
