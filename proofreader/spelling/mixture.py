"""The shipped character model mixed with one of a newspaper's own archive."""

from pathlib import Path

import numpy as np
import numpy.typing as npt

from proofreader.spelling.counting import ORDER
from proofreader.spelling.estimation import Floats
from proofreader.spelling.ngram import NgramModel, Scores

SHARE = 0.3
"""How much of each probability comes from the house model."""


class MixedModel(NgramModel):
    """Probabilities of two models, added in fixed shares; symbols are those of the first.

    Raises ModelError when one of the folders holds no model.
    """

    def __init__(self, folder: Path, house: Path, share: float = SHARE) -> None:
        super().__init__(folder)
        self._house = NgramModel(house)
        self._own, self._theirs = np.float32(np.log1p(-share)), np.float32(np.log(share))
        self._map = np.ones(len(self.alphabet.chars) + 2, np.uint16)
        self._map[0] = 0
        self._map[2:] = self._house.alphabet.encode(self.alphabet.chars)

    def score(self, rows: npt.NDArray[np.uint16], most: int = ORDER) -> Scores:
        """Score rows of symbols; the longest n-gram is the longer of both models'."""
        own, theirs = super().score(rows, most), self._house.score(self._map[rows], most)
        return Scores(self._mixed(own.log_p, theirs.log_p), np.maximum(own.order, theirs.order))

    def frequency(self, symbols: npt.NDArray[np.uint16]) -> Floats:
        """ln p of each symbol without context."""
        return self._mixed(super().frequency(symbols), self._house.frequency(self._map[symbols]))

    def pair(self, left: npt.NDArray[np.uint16], right: npt.NDArray[np.uint16]) -> Floats:
        """ln p of each right symbol after its left one alone."""
        return self._mixed(super().pair(left, right), self._house.pair(self._map[left], self._map[right]))

    def _mixed(self, own: Floats, theirs: Floats) -> Floats:
        log_p: Floats = np.logaddexp(own + self._own, theirs + self._theirs)
        return log_p
