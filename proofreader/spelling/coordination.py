"""Conjunctions and what they join: 母亲和(或)妻子 is as right, and nothing is joined to itself: 教室及教师."""

import numpy as np
import numpy.typing as npt

from proofreader.spelling.alphabet import Alphabet
from proofreader.spelling.proposals import Change, Proposals
from proofreader.spelling.reading import Reading

CONJUNCTIONS = "和与及或同跟暨"
CONJUNCTION_CAUTION = 3.0
"""One for another is a matter of sense, not a slip, though 和 has the reading huò too; log odds more."""

TWICE_CAUTION = 3.0
"""Log odds more for what makes the words of two characters on both sides of a conjunction or comma the same."""

_JOINTS = CONJUNCTIONS + "、，"


class Coordination:
    """Knows the conjunctions by an alphabet."""

    def __init__(self, alphabet: Alphabet) -> None:
        self._conjunctions, self._joints = alphabet.encode(CONJUNCTIONS), alphabet.encode(_JOINTS)

    def caution(self, reading: Reading, proposals: Proposals) -> npt.NDArray[np.float64]:
        """How much surer one must be of one character for another, in log odds; 0 for other changes."""
        if proposals.change is not Change.CHARACTER:
            return np.zeros(len(proposals))
        ids, at, new = reading.ids, proposals.at, proposals.new[:, 0]
        exchanged = np.isin(ids[at], self._conjunctions) & np.isin(new, self._conjunctions)
        twice = np.zeros(len(at), np.bool_)
        # By the place of the new character in one of the two words: where the joint stands, its twin, its neighbour.
        for joint, twin, other in ((-1, -3, 1), (-2, -3, -1), (1, 3, -1), (2, 3, 1)):
            joined = np.isin(ids[at + joint], self._joints)
            twice |= joined & (ids[at + twin] == new) & (ids[at + twin + other] == ids[at + other])
        return CONJUNCTION_CAUTION * exchanged + TWICE_CAUTION * twice
