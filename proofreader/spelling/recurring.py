"""A function word too many after the same words again and again: what a careless replacing leaves all over a page.

Taking any character away makes a text likelier, so one place proves little. But where the same phrase with the same
function word behind it comes several times, goes on differently each time, goes on at times as it never can (a
conjunction before a mark or a localiser), and nearly always reads better without, the word is not meant.
"""

from collections import defaultdict
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from proofreader.cjk.chars import is_han
from proofreader.spelling.confusions import Kind
from proofreader.spelling.ngram import NgramModel
from proofreader.spelling.proposals import Change
from proofreader.spelling.reading import PAD, Reading
from proofreader.spelling.suspicion import Alternative, Suspicion

FUNCTION_WORDS = "和与及或的了着在对为将把被向从并"
CONJUNCTIONS = "和与及或并"
_CANNOT_FOLLOW = "，。；：！？、）》”,;:!?中里上下内外间的了着过地得之等"
"""What no conjunction stands before: marks, localisers, particles."""

PHRASE = 4
"""Characters before the function word that must be the same."""

LEAST = 4
"""Times the phrase must come."""

CLEAR_GAIN = 4.0
"""ln p that striking the word out must gain where the word is taken for wrong."""


@dataclass(frozen=True, slots=True)
class _Place:
    at: int
    gain: float
    impossible: bool


def recurring(model: NgramModel, reading: Reading) -> list[Suspicion]:
    """Function words that a page has too many of after a phrase that recurs, as one group a phrase."""
    text = reading.text
    groups: dict[str, list[int]] = defaultdict(list)
    for at, char in enumerate(text):
        if char in FUNCTION_WORDS and at >= PHRASE and all(map(is_han, text[at - PHRASE : at])):
            groups[text[at - PHRASE : at + 1]].append(at)
    found: list[Suspicion] = []
    for phrase, places in groups.items():
        if len(places) >= LEAST:
            found += _judge(model, reading, phrase, places)
    return found


def _judge(model: NgramModel, reading: Reading, phrase: str, places: list[int]) -> list[Suspicion]:
    text, word = reading.text, phrase[-1]
    following = {text[at + 1 : at + 3] for at in places}
    if len(following) < 0.75 * len(places) or text.count(phrase[:-1]) <= len(places):
        return []
    gains = deletion_gains(model, reading, places)
    impossible = [word in CONJUNCTIONS and text[at + 1 : at + 2] in _CANNOT_FOLLOW for at in places]
    if sum(impossible) < 2 or np.median(gains) < CLEAR_GAIN or (gains > 1).mean() < 0.7:
        return []
    share = float((gains > CLEAR_GAIN).mean())
    return [
        Suspicion(
            Change.DROP,
            at,
            at + 1,
            (Alternative("", min(0.95, 0.5 + 0.45 * share), Kind(0)),),
            float(gain - CLEAR_GAIN),
            group=f"DROP:{phrase}",
        )
        for at, gain, wrong in zip(places, gains.tolist(), impossible, strict=True)
        if gain >= CLEAR_GAIN or wrong
    ]


def deletion_gains(
    model: NgramModel, reading: Reading, places: list[int]
) -> "np.ndarray[tuple[int], np.dtype[np.float64]]":
    """How much ln p each place gains when its character is struck out."""
    at = np.array(places, np.int64) + PAD
    rows = np.concatenate(
        [reading.ids[at[:, None] + np.arange(-PAD, 0)], reading.ids[at[:, None] + np.arange(1, PAD + 1)]], axis=1
    )
    new = model.score(rows).log_p[:, PAD:].astype(np.float64).sum(1)
    old = reading.log_p[at[:, None] + np.arange(PAD + 1)].astype(np.float64).sum(1)
    gains: npt.NDArray[np.float64] = new - old
    return gains
