"""Which characters get written for which: by sound and by shape."""

from enum import IntFlag
from pathlib import Path

import numpy as np
import numpy.typing as npt

from proofreader.spelling.alphabet import SIZE, UNKNOWN, Alphabet, Ids


class Kind(IntFlag):
    """How two characters are alike."""

    TONE = 1
    """Same sound, same tone."""
    SOUND = 2
    """Same sound but for the tone."""
    NEAR = 4
    """Same sound to ears that do not part n from l, zh from z, in from ing."""
    SHAPE = 8
    CODE = 16
    """What a five-stroke typist gets with a key beside the right one, or one key less."""
    LISTED = 32
    """Confused for a reason of their own: the rules have words in which one stands for the other."""


LOOKS = Kind.SHAPE | Kind.CODE | Kind.LISTED
"""Alike in another way than by sound."""


class Confusions:
    """The confusable characters of each symbol of an alphabet."""

    def __init__(self, path: Path, alphabet: Alphabet) -> None:
        with np.load(path) as table:
            chars, starts = table["chars"], table["starts"].astype(np.int64)
            others, kinds = table["others"], table["kinds"]
        ids = alphabet.encode_codes(others)
        sizes = np.diff(starts)
        owner = np.repeat(alphabet.encode_codes(chars), sizes)
        known = (ids > UNKNOWN) & (owner > UNKNOWN)
        order = np.argsort(owner[known], kind="stable")
        self.ids: Ids = ids[known][order]
        self.kinds: npt.NDArray[np.uint8] = kinds[known][order]
        counts = np.bincount(owner[known], minlength=SIZE)
        self.starts: npt.NDArray[np.int64] = np.concatenate([[0], np.cumsum(counts)])

    def of(self, symbols: Ids) -> tuple[npt.NDArray[np.int64], Ids, npt.NDArray[np.uint8]]:
        """For each symbol its confusable ones: (index into symbols, other symbol, kinds), one row a pair."""
        sizes = self.starts[symbols.astype(np.int64) + 1] - self.starts[symbols]
        owner = np.repeat(np.arange(len(symbols)), sizes)
        offset = np.arange(len(owner)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
        at = self.starts[symbols][owner] + offset
        return owner, self.ids[at], self.kinds[at]

    def kind(self, one: int, other: int) -> Kind:
        """How two symbols are alike; 0 when they are not."""
        start, end = self.starts[one], self.starts[one + 1]
        at = np.flatnonzero(self.ids[start:end] == other)
        return Kind(int(self.kinds[start + at[0]])) if len(at) else Kind(0)
