"""Learns the vectors of words from what stands beside them (`vectors`)."""

import numpy as np
import numpy.typing as npt

from proofreader.spelling.estimation import Floats
from proofreader.spelling.tokenising import Tokenised
from proofreader.spelling.tokens import TokenRow
from proofreader.spelling.training import Progress

WORDS = 40_000
"""How many words get a vector."""

WIDTH = 80
"""Numbers in a vector."""

_MARKERS = 1500
"""Words that tell what kind of word stands beside them, by place: just before, just behind, in the sentence."""

_FRAME = 60
"""The first word that tells something by being in the sentence."""

_NEAR = 6
_LEAST = np.float32(1.0)


def learn_vectors(tokenised: Tokenised, progress: Progress, words: int = WORDS, width: int = WIDTH) -> Floats:
    """Vectors by word number, of length 1: the main directions of how much oftener than by chance words meet markers.

    Takes a quarter of a gigabyte for each 15,000 words.
    """
    words = min(words, len(tokenised.counts) - 1)
    markers = min(_MARKERS, words)
    counts = np.zeros((words + 1, 3 * markers), np.float32)
    for number, piece in enumerate(tokenised.pieces):
        _count(counts, piece.load(), np.float32(min(piece.weight, 1.0)), markers)
        progress("数邻词", number / len(tokenised.pieces))
    counts[0] = 0
    for start in range(0, 3 * markers, markers):
        _associate(counts[:, start : start + markers])
    progress("算词向量", 0.0)
    values, directions = np.linalg.eigh(counts.T @ counts)
    width = min(width, int((values > 1e-3).sum()))
    main = directions[:, ::-1][:, :width] / np.maximum(values[::-1][:width], 1e-9) ** 0.25
    vectors = counts @ main.astype(np.float32)
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    unit: Floats = (vectors / np.maximum(lengths, 1e-6)).astype(np.float32)
    progress("算词向量", 1.0)
    return unit


def _count(counts: npt.NDArray[np.float32], row: TokenRow, weight: np.float32, markers: int) -> None:
    sentence = np.cumsum(row.ends)
    numbers = np.where(row.numbers < len(counts), row.numbers, 0).astype(np.int64)
    frame = min(_FRAME, len(counts) // 100 + 1)
    for apart in range(1, _NEAR + 1):
        before, behind = numbers[:-apart], numbers[apart:]
        fine = (before > 0) & (behind > 0) & (sentence[:-apart] == sentence[apart:])
        # The most frequent words stand in every sentence: being there they tell nothing.
        first, columns = (1, (0, markers)) if apart == 1 else (frame, (2 * markers, 2 * markers))
        for word, marker, column in ((behind, before, columns[0]), (before, behind, columns[1])):
            chosen = fine & (marker >= first) & (marker < first + markers)
            cells = word[chosen] * counts.shape[1] + marker[chosen] + (column - first)
            distinct, seen = np.unique(cells, return_counts=True)
            counts.ravel()[distinct] += weight * seen


def _associate(counts: npt.NDArray[np.float32]) -> None:
    """Counts into how much oftener than by chance, ln, where it is oftener; rare markers count a little less."""
    total = counts.sum()
    if not total:
        return
    rows = counts.sum(axis=1, keepdims=True) + 1
    columns = (counts.sum(axis=0, keepdims=True) + 1) ** 0.75
    columns *= total / columns.sum()
    for start in range(0, len(counts), 5000):
        part = counts[start : start + 5000]
        strength = np.log(np.maximum(part, 1e-6) * total / (rows[start : start + 5000] * columns))
        part[:] = np.where(part >= _LEAST, np.maximum(strength, 0), 0)
