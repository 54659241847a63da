"""Characters that may have been left out between two others."""

from pathlib import Path

import numpy as np
import numpy.typing as npt

from proofreader.spelling.alphabet import SIZE, UNKNOWN, Alphabet, Ids
from proofreader.spelling.estimation import Level

GOES_MISSING = "的了在是和一有为中对不上地得与及就也等将个者们人要到并能可以其所于从"
"""Characters that are often left out and go with almost anything."""

_MOST = 24


class Fillers:
    """What often follows and precedes each symbol, from a folder that `write_fillers` made."""

    def __init__(self, folder: Path, alphabet: Alphabet) -> None:
        table = np.load(folder / "fillers.npy", mmap_mode="r")
        self._after, self._before = table[0], table[1]
        self._common = alphabet.encode(GOES_MISSING)

    def between(self, left: Ids, right: Ids) -> tuple[npt.NDArray[np.int64], Ids]:
        """For each gap between two symbols what may be missing: (index of the gap, symbol), one row a proposal."""
        common = np.broadcast_to(self._common, (len(left), len(self._common)))
        rows = np.concatenate([self._after[left], self._before[right], common], axis=1)
        rows.sort(axis=1)
        fresh = np.ones(rows.shape, np.bool_)
        fresh[:, 1:] = rows[:, 1:] != rows[:, :-1]
        fresh &= rows > UNKNOWN
        return np.repeat(np.arange(len(left)), fresh.sum(axis=1)), rows[fresh]


def write_fillers(folder: Path, pairs: Level, alphabet: Alphabet) -> None:
    """Keep the most frequent ideographs after and before each symbol; `pairs` are the n-grams of order 2."""
    first, second = (pairs.keys // np.uint64(SIZE)).astype(np.int64), (pairs.keys % np.uint64(SIZE)).astype(np.int64)
    table = np.zeros((2, SIZE, _MOST), np.uint16)
    for side, (own, other) in enumerate(((first, second), (second, first))):
        fine = np.flatnonzero(alphabet.han[other])
        order = fine[np.lexsort((other[fine], -pairs.raw[fine], own[fine]))]
        ranked = own[order]
        start = np.flatnonzero(np.concatenate([[True], ranked[1:] != ranked[:-1]]))
        rank = np.arange(len(ranked)) - np.repeat(start, np.diff(np.concatenate([start, [len(ranked)]])))
        kept = rank < _MOST
        table[side, ranked[kept], rank[kept]] = other[order][kept]
    np.save(folder / "fillers.npy", table)
