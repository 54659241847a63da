"""What words mean, as short vectors, and what surrounds a place, as a sum of them.

Vectors are learned from which words stand next to each other and in one sentence (`vector_training`), so that words of
one kind lie close together: what is learned of 部门 behind a word holds for 单位 too.
"""

import json
from pathlib import Path

import numpy as np
import numpy.typing as npt

from proofreader.spelling.estimation import Floats
from proofreader.spelling.lexicon import Lexicon, Numbers
from proofreader.spelling.tokens import TokenRow

REACH = 12
"""Words to either side that belong to the surroundings of a place, within the sentence."""

CLOSE = 4
"""Words to either side that are close by."""

BLOCKS = 5
"""Vectors in a row of surroundings: the word before, the word behind, those close by on each side, the sentence."""

CLOSE_SHARE, SENTENCE_SHARE = np.float32(0.7), np.float32(0.5)
_COMMON = np.log(2e-5)
_HALVED = 4 * np.log(2)


class WordVectors:
    """The vectors of the first words of a lexicon; what stands behind them has a vector of zeros."""

    def __init__(self, codes: npt.NDArray[np.int8], scale: float, lexicon: Lexicon) -> None:
        self._codes, self._scale = codes, np.float32(scale)
        share = np.maximum(lexicon.log_p(np.arange(len(codes), dtype=np.int32)), -20)
        # What stands in every sentence says little by being there: by word how much it counts where many are added up.
        self.emphasis: Floats = (1 / np.maximum(1, (share - _COMMON) / _HALVED)).astype(np.float32)

    @property
    def width(self) -> int:
        """Numbers in a row of surroundings."""
        return BLOCKS * int(self._codes.shape[1])

    def of(self, numbers: Numbers) -> Floats:
        """The vectors of words."""
        known = np.where((numbers > 0) & (numbers < len(self._codes)), numbers, 0)
        rows: Floats = self._codes[known].astype(np.float32) * self._scale
        return rows

    @property
    def count(self) -> int:
        """How many words have a vector, the first (of no word) included."""
        return len(self._codes)

    def neighbours(
        self, row: TokenRow, left: npt.NDArray[np.int64], right: npt.NDArray[np.int64]
    ) -> npt.NDArray[np.int32]:
        """The words that `around` adds up: the one before, the one behind, those on each side from the
        place on; 0 for none."""
        count = len(row.numbers)
        known = np.where((row.numbers > 0) & (row.numbers < len(self._codes)), row.numbers, 0).astype(np.int32)
        known = np.append(known, np.int32(0))
        first, behind = _sentences(row, left, right)
        before = left[:, None] - np.arange(REACH)
        after = right[:, None] + np.arange(REACH)
        return np.concatenate(
            [
                known[np.where(left >= 0, left, count)][:, None],
                known[np.minimum(right, count)][:, None],
                np.where(before >= first[:, None], known[np.maximum(before, 0)], 0),
                np.where(after < behind[:, None], known[np.minimum(after, count)], 0),
            ],
            axis=1,
        )

    def around(self, row: TokenRow, left: npt.NDArray[np.int64], right: npt.NDArray[np.int64]) -> Floats:
        """The surroundings of places, each between a word of the row (its index, -1 at the start) and a later one."""
        count = len(row.numbers)
        known = np.where((row.numbers > 0) & (row.numbers < len(self._codes)), row.numbers, 0)
        words = np.concatenate([self.of(known), np.zeros((1, self._codes.shape[1]), np.float32)])
        weighted = words[:-1] * self.emphasis[known][:, None]
        total = np.concatenate([np.zeros((1, weighted.shape[1])), np.cumsum(weighted, axis=0, dtype=np.float64)])
        first, behind = _sentences(row, left, right)

        def between(start: npt.NDArray[np.int64], end: npt.NDArray[np.int64]) -> Floats:
            start = np.clip(start, 0, count)
            sums: Floats = (total[np.clip(end, start, count)] - total[start]).astype(np.float32)
            return sums

        close_left = between(np.maximum(first, left - CLOSE + 1), left)
        close_right = between(right + 1, np.minimum(behind, right + CLOSE))
        wide = between(np.maximum(first, left - REACH + 1), left + 1) + between(
            right, np.minimum(behind, right + REACH)
        )
        surroundings: Floats = np.concatenate(
            [
                words[np.where(left >= 0, left, count)],
                words[np.minimum(right, count)],
                close_left * CLOSE_SHARE,
                close_right * CLOSE_SHARE,
                wide * SENTENCE_SHARE,
            ],
            axis=1,
        )
        return surroundings


def _sentences(
    row: TokenRow, left: npt.NDArray[np.int64], right: npt.NDArray[np.int64]
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """Where the sentence of the word before each place begins, and where that of the word behind it ends."""
    count = len(row.numbers)
    places = np.arange(count + 1)
    last_end = np.maximum.accumulate(np.where(np.append(row.ends, True), places, -1))
    next_end = np.minimum.accumulate(np.where(np.append(row.ends, True), places, count)[::-1])[::-1]
    return np.where(left >= 0, last_end[left] + 1, 0), next_end[np.minimum(right, count)]


def write_vectors(folder: Path, rows: Floats) -> None:
    """Write vectors by word number (row 0 is that of no word)."""
    scale = float(np.abs(rows).max()) / 127
    np.save(folder / "vectors.npy", np.rint(rows / scale).astype(np.int8))
    (folder / "vectors.json").write_text(json.dumps({"scale": scale}), "utf-8")


def load_vectors(folder: Path, lexicon: Lexicon) -> WordVectors:
    """The vectors of a folder, memory-mapped."""
    about = json.loads((folder / "vectors.json").read_text("utf-8"))
    return WordVectors(np.asarray(np.load(folder / "vectors.npy", mmap_mode="r")), float(about["scale"]), lexicon)
