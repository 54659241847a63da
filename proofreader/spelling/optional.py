"""Characters that may be left out: 监督(的)力度, 应(当)报, 或(者)赔偿. That they are not there proves little."""

import numpy as np
import numpy.typing as npt

from proofreader.spelling.alphabet import SIZE, Alphabet
from proofreader.spelling.proposals import Change, Proposals
from proofreader.spelling.reading import Reading

POSSESSIVE, POSSESSIVE_CAUTION = "的", 1.5
"""Between an attribute and its noun it is a matter of rhythm; log odds more."""

SHORT_FORM_CAUTION = 2.0
"""Log odds more for what makes one of these of its short form, which is as right."""

_LONG_FORMS = (
    "或者应当应该可以但是因为如果已经虽然仅仅曾经并且而且能够需要按照依照根据自从为了由于既然必须以及"
    "关于对于属于位于成为作为及其此外例如比如不能没有之后之前以后以前以上以下还是都是就是也是只是正在"
    "发放发送购买修建种植缴纳"
    "刚刚常常往往非常十分更加最为较为极其尤其均为共有共计即将将要便于利于"
)
LONG_FORMS = tuple(_LONG_FORMS[at : at + 2] for at in range(0, len(_LONG_FORMS), 2))


class Optional:
    """Knows by an alphabet what may be left out."""

    def __init__(self, alphabet: Alphabet) -> None:
        self._possessive = alphabet.number(POSSESSIVE)
        self._forms = np.array([_key(*alphabet.encode(word)) for word in LONG_FORMS], np.int64)

    def caution(self, reading: Reading, proposals: Proposals) -> npt.NDArray[np.float64]:
        """How much surer one must be of each character to be put in, in log odds; 0 for other changes."""
        if proposals.change is not Change.ADD:
            return np.zeros(len(proposals))
        before, new, behind = reading.ids[proposals.at - 1], proposals.new[:, 0], reading.ids[proposals.at]
        completes = np.isin(_key(before, new), self._forms) | np.isin(_key(new, behind), self._forms)
        extra: npt.NDArray[np.float64] = POSSESSIVE_CAUTION * (new == self._possessive) + SHORT_FORM_CAUTION * completes
        return extra


def _key(first: npt.ArrayLike, second: npt.ArrayLike) -> npt.NDArray[np.int64]:
    return np.asarray(first).astype(np.int64) * SIZE + np.asarray(second).astype(np.int64)
