"""Learns the vectors of words and the weights of discriminators on from each other, by gradient.

Vectors that were made of counts (`vector_training`) say what words are like in general. Here they learn to say what
tells confused words apart: each place of the text is asked which of a word and its rivals stands there, and weights,
base rows and vectors all move a little towards the right answer. Besides words of like sound or shape, a word's rivals
are the words it becomes when a character is lost or creeps in, and for the words that often go missing, nothing at all.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy import sparse

from proofreader.spelling.alphabet import SIZE
from proofreader.spelling.discriminator_training import CAP, Indices, Rivalry
from proofreader.spelling.estimation import Floats
from proofreader.spelling.tokenising import Tokenised, passes
from proofreader.spelling.tokens import TokenRow
from proofreader.spelling.training import Progress
from proofreader.spelling.vectors import CLOSE, CLOSE_SHARE, REACH, SENTENCE_SHARE, WordVectors

ROUNDS = 4
BATCH = 8192
STEP = 2e-3
FORGOTTEN = 0.15
"""Share of the words around that are left out each time, so that nothing is learned by heart."""

GAPS = 0.12
"""Places between words, where nothing is missing, asked about for one place of a word."""

FILLERS = 300
"""So many of the most frequent words of one character may be what is missing."""

_SHORTER, _LONGER, _DRAWN, _ASKED = 3, 40, 2, 12
_TOGETHER = 6
_U = np.uint64


@dataclass(frozen=True, slots=True)
class Rivals:
    """Whom each word (an index) is told apart from; -1 for none. The last index is that of nothing."""

    alike: Indices
    """Itself and the words of like sound or shape."""
    shorter: Indices
    """What is left of it without one of its characters."""
    longer: Indices
    """Words of one character more."""
    fillers: Indices
    """Words of one character that may go missing."""

    def draw(self, words: Indices, random: np.random.Generator) -> Indices:
        """For each word a row of itself and rivals, some drawn."""
        nothing = len(self.alike) - 1
        count = (self.longer[words] >= 0).sum(axis=1)
        which = (random.random((len(words), _DRAWN)) * count[:, None]).astype(np.int64)
        longer = np.where(count[:, None] > 0, self.longer[words[:, None], which], -1)
        gap = np.where(np.isin(words, self.fillers), nothing, -1)
        rows = np.concatenate([self.alike[words], self.shorter[words], longer, gap[:, None]], axis=1)
        empty = np.flatnonzero(words == nothing)
        rows[empty, 1 : 1 + _ASKED] = self.fillers[random.integers(0, len(self.fillers), (len(empty), _ASKED))]
        return rows


def rivals_of(tokenised: Tokenised, rivalry: Rivalry, han: npt.NDArray[np.bool_]) -> Rivals:
    """The rivals of learned words; `han` tells by symbol which are ideographs."""
    words = rivalry.words.astype(np.int64)
    count = len(words)
    index = {(int(tokenised.keys[word]), int(tokenised.sizes[word])): row for row, word in enumerate(words.tolist())}
    shorter = np.full((count + 1, _SHORTER), -1, np.int64)
    grown: list[list[int]] = [[] for _ in range(count)]
    for (key, size), row in index.items():
        left = dict.fromkeys(_without(key, size, at) for at in range(size) if size > 1)
        rows = [index[one, size - 1] for one in left if (one, size - 1) in index][:_SHORTER]
        shorter[row, : len(rows)] = rows
        for other in rows:
            grown[other].append(row)
    longer = np.full((count + 1, _LONGER), -1, np.int64)
    for row, others in enumerate(grown):
        ranked = sorted(others, key=lambda other: -int(tokenised.counts[words[other]]))[:_LONGER]
        longer[row, : len(ranked)] = ranked
    alike = np.full((count + 1, rivalry.rivals.shape[1]), -1, np.int64)
    alike[:-1], alike[-1, 0] = rivalry.rivals, count
    single = np.flatnonzero((tokenised.sizes[words] == 1) & han[np.minimum(tokenised.keys[words], _U(SIZE - 1))])
    fillers = single[np.argsort(-tokenised.weighted[words[single]], kind="stable")[:FILLERS]]
    return Rivals(alike, shorter, longer, fillers)


def _without(key: int, size: int, at: int) -> int:
    """The key of a word without its character at an index."""
    behind = SIZE ** (size - 1 - at)
    return int(key // (behind * SIZE) * behind + key % behind)


class Refiner:
    """Softmax over words and their rivals, by Adam; `weights` has a row of base rows' shares for each index."""

    def __init__(self, vectors: WordVectors, base: Floats, weights: Floats, prior: Floats) -> None:
        self.table = vectors.of(np.arange(vectors.count, dtype=np.int32))
        self.base, self.weights = base.copy(), weights.copy()
        self._vectors, self._prior = vectors, prior
        self._means = [np.zeros_like(one) for one in (self.table, self.base, self.weights)]
        self._spreads = [np.zeros_like(one) for one in (self.table, self.base, self.weights)]
        self._steps = 0

    def learn(self, around: npt.NDArray[np.int32], rivals: Indices, step: float, kept: float = 1.0) -> float:
        """Move everything by what stands around some places (`WordVectors.neighbours`) and by who stands there.

        The first of a row of rivals is right. `kept` is the share of the words around that have been left in. The
        mean of -ln p before the step.
        """
        count = len(around)
        blocks = self.blocks(around, 1 / kept)
        x = np.concatenate([block @ self.table for block in blocks], axis=1)
        h = x @ self.base
        known = np.maximum(rivals, 0)
        scores = np.matmul(self.weights[known], h[:, :, None])[:, :, 0] + self._prior[known]
        scores[rivals < 0] = -np.inf
        scores -= scores.max(axis=1, keepdims=True)
        share = np.exp(scores)
        share /= share.sum(axis=1, keepdims=True)
        loss = float(-np.log(np.maximum(share[:, 0], 1e-9)).mean())
        share[:, 0] -= 1
        share /= count
        asked = sparse.csr_matrix(
            (share.ravel(), known.ravel(), np.arange(0, share.size + 1, share.shape[1])), (count, len(self.weights))
        )
        slope = asked @ self.weights
        wide = slope @ self.base.T
        size = self.table.shape[1]
        table = sum(block.T @ wide[:, at * size : (at + 1) * size] for at, block in enumerate(blocks))
        table[0] = 0
        self._move((table, x.T @ slope, asked.T @ h), step)
        return loss

    def blocks(self, around: npt.NDArray[np.int32], lift: float = 1.0) -> list[sparse.csr_matrix]:
        """The blocks of surroundings (`WordVectors.around`) as matrices to multiply the table of vectors with."""
        sides = around[:, 2 : 2 + REACH], around[:, 2 + REACH :]
        parts = (around[:, :1], around[:, 1:2], *(side[:, 1:CLOSE] for side in sides), around[:, 2:])
        shares = (None, None, CLOSE_SHARE, CLOSE_SHARE, SENTENCE_SHARE)
        blocks = []
        for part, share in zip(parts, shares, strict=True):
            words = np.ascontiguousarray(part).ravel()
            weight = np.ones(len(words), np.float32) if share is None else share * self._vectors.emphasis[words]
            values = np.float32(lift) * weight
            ends = np.arange(0, len(words) + 1, part.shape[1])
            blocks.append(sparse.csr_matrix((values, words, ends), (len(part), len(self.table))))
        return blocks

    def _move(self, slopes: tuple[Floats, Floats, Floats], step: float) -> None:
        self._steps += 1
        unbiased = np.float32(step * np.sqrt(1 - 0.99**self._steps) / (1 - 0.9**self._steps))
        parts = (self.table, self.base, self.weights)
        for part, slope, mean, spread in zip(parts, slopes, self._means, self._spreads, strict=True):
            mean *= np.float32(0.9)
            mean += np.float32(0.1) * slope
            slope *= slope
            spread *= np.float32(0.99)
            slope *= np.float32(0.01)
            spread += slope
            np.sqrt(spread, out=slope)
            slope += np.float32(1e-8)
            np.divide(mean, slope, out=slope)
            slope *= unbiased
            part -= slope


def places_of(
    row: TokenRow, weight: float, index: Indices, share: npt.NDArray[np.float64], gaps: float, draw: np.random.Generator
) -> tuple[Indices, Indices, Indices]:
    """Places of a row to learn from: the words before and behind (indices into the row) and who stands between.

    `index` is that of each word number (-1 for what is not learned), `share` how many of an index's places are drawn,
    `gaps` how many of all places between words.
    """
    words = index[row.numbers]
    at = np.flatnonzero(words >= 0)
    at = at[draw.random(len(at)) < weight * share[words[at]]]
    gap = np.flatnonzero((row.numbers > 0) & (draw.random(len(row.numbers)) < weight * gaps))
    gap = gap[gap > 0]
    gap = gap[~row.ends[gap - 1] & ~row.ends[gap]]
    return (
        np.concatenate([at, gap]) - 1,
        np.concatenate([at + 1, gap]),
        np.concatenate([words[at], np.full(len(gap), len(share))]),
    )


def refine(
    tokenised: Tokenised, vectors: WordVectors, rivals: Rivals, base: Floats, weights: Floats, words: Indices,
    progress: Progress, rounds: int = ROUNDS, seed: int = 1,
) -> Refiner:  # fmt: skip
    """Go through the text several times; the same text gives the same numbers.

    `words` are the word numbers of `rivals`; `base` and `weights` (a row for each of them, one more for nothing) are
    what learning begins with.
    """
    counts = np.minimum(tokenised.counts[words], CAP)
    refiner = Refiner(vectors, base, weights, np.log(np.append(counts + 2, CAP)).astype(np.float32))
    index = np.full(len(tokenised.counts), -1, np.int64)
    index[words] = np.arange(len(words))
    share = CAP / np.maximum(tokenised.weighted[words], 1e-9)
    gaps = GAPS * np.minimum(tokenised.weighted[words], CAP).sum() / tokenised.weighted.sum()
    draw = np.random.default_rng(seed)
    for pieces, done in passes(tokenised, rounds, seed, _TOGETHER):
        pieces_read = [(piece.load(), piece.weight) for piece in pieces]
        around, who = _gathered(
            vectors, [(row, *places_of(row, w, index, share, gaps, draw)) for row, w in pieces_read]
        )
        step = STEP * max(0.03, 1 - done)
        losses = []
        for part in _batches(len(who), draw):
            seen = np.where(draw.random(around[part].shape, np.float32) < FORGOTTEN, 0, around[part])
            losses.append(refiner.learn(seen, rivals.draw(who[part], draw), step, 1 - FORGOTTEN))
        progress(f"学辨词（{np.mean(losses):.3f}）", done)
    return refiner


def _gathered(
    vectors: WordVectors, found: list[tuple[TokenRow, Indices, Indices, Indices]]
) -> tuple[npt.NDArray[np.int32], Indices]:
    around = np.concatenate([vectors.neighbours(row, left, right) for row, left, right, _ in found])
    return around, np.concatenate([who for *_, who in found])


def _batches(count: int, draw: np.random.Generator) -> Iterator[Indices]:
    mixed = draw.permutation(count)
    for start in range(0, count, BATCH):
        yield mixed[start : start + BATCH]
