"""Which of two words that get confused belongs in a place: linear classifiers over the words around it.

Each word that others are confused with has a row of weights over its surroundings (`vectors`), learned from where it
stands rightly against where its rivals do (`discriminator_training`). The difference between the scores of two words
is the log odds of the one against the other, how frequent they are left aside. The rows of all words are products of
a few base rows, which keeps them small.
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from proofreader.spelling.estimation import Floats
from proofreader.spelling.lexicon import Numbers
from proofreader.spelling.tokens import TokenRow
from proofreader.spelling.vectors import WordVectors

NOTHING = -1
"""In place of a word number: that there is no word between two others."""


@dataclass(frozen=True, slots=True)
class Weights:
    """Rows of weights for some words."""

    row: npt.NDArray[np.int32]
    """By word number the row of `codes`; -1 for a word that has none."""
    codes: npt.NDArray[np.int8]
    scale: npt.NDArray[np.float32]
    """What each row is to be multiplied with."""
    base: Floats
    """A matrix that takes surroundings to as many numbers as a row has."""
    nothing: int = -1
    """The row of `codes` for `NOTHING`; -1 where it has not been learned."""

    def rows(self, words: Numbers) -> npt.NDArray[np.int32]:
        """By word the row of `codes`; -1 for one that has none."""
        known = (words > 0) & (words < len(self.row))
        rows = np.where(known, self.row[np.where(known, words, 0)], np.int32(-1))
        return np.where(words == NOTHING, np.int32(self.nothing), rows)

    def of(self, words: Numbers) -> Floats:
        """The rows of words over the base; zero for those that have none."""
        rows = self.rows(words)
        short = self.codes[np.maximum(rows, 0)].astype(np.float32) * self.scale[np.maximum(rows, 0), None]
        found: Floats = np.where(rows[:, None] >= 0, short, np.float32(0))
        return found


class Discriminators:
    """Scores words in places of a text."""

    def __init__(self, vectors: WordVectors, weights: Weights) -> None:
        self._vectors, self._weights = vectors, weights

    def knows(self, words: Numbers) -> npt.NDArray[np.bool_]:
        """Which words have been learned."""
        return self._weights.rows(words) >= 0

    def surroundings(self, row: TokenRow, left: npt.NDArray[np.int64], right: npt.NDArray[np.int64]) -> Floats:
        """What lies around places between two words of a row each, for `score`."""
        found: Floats = self._vectors.around(row, left, right) @ self._weights.base
        return found

    def score(self, surroundings: Floats, words: Numbers) -> Floats:
        """How well each word goes with its surroundings; 0 for a word that has not been learned."""
        rows = self._weights.rows(words)
        known = np.maximum(rows, 0)
        codes = self._weights.codes[known].astype(np.float32)
        sums = np.einsum("ij,ij->i", codes, surroundings) * self._weights.scale[known]
        scores: Floats = np.where(rows >= 0, sums, np.float32(0))
        return scores


def write_weights(folder: Path, weights: Weights) -> None:
    """Write rows of weights."""
    np.save(folder / "discriminators.npy", weights.codes)
    nothing = np.array(weights.nothing)
    np.savez_compressed(
        folder / "discriminators.npz", row=weights.row, scale=weights.scale, base=weights.base, nothing=nothing
    )


def load_weights(folder: Path) -> Weights:
    """The weights of a folder, memory-mapped."""
    codes = np.asarray(np.load(folder / "discriminators.npy", mmap_mode="r"))
    with np.load(folder / "discriminators.npz") as table:
        nothing = int(table["nothing"]) if "nothing" in table else -1
        return Weights(table["row"], codes, table["scale"], table["base"], nothing)


def pack(rows: Floats, words: Numbers, moments: npt.NDArray[np.float64], rank: int) -> Weights:
    """Weights as products of a few base rows, so that the scores change as little as may be.

    `rows` are the weights of `words`, one more is that of nothing; `moments` is the mean of x xᵀ over surroundings x.
    """
    values, directions = np.linalg.eigh(moments)
    spread = np.sqrt(np.maximum(values, 1e-9))
    whitened = rows.astype(np.float64) @ directions * spread
    _, main = np.linalg.eigh(whitened.T @ whitened)
    chosen = main[:, ::-1][:, :rank]
    base = directions / spread @ chosen
    short = (whitened @ chosen).astype(np.float32)
    scale = np.maximum(np.abs(short).max(axis=1), 1e-6) / np.float32(127)
    row = np.full(int(words.max(initial=0)) + 1, -1, np.int32)
    row[words] = np.arange(len(words))
    codes = np.rint(short / scale[:, None]).astype(np.int8)
    nothing = len(words) if len(rows) > len(words) else -1
    return Weights(row, codes, scale.astype(np.float32), base.astype(np.float32), nothing)
