"""How two characters are alike: by sound, by a sound that many do not tell apart, by shape."""

import re
from collections.abc import Iterable, Mapping
from enum import IntEnum
from functools import cache

from proofreader.checks.confusables.near_idioms import Near

_INITIAL = re.compile("zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw]?")
_SAME_INITIAL = {"zh": "z", "ch": "c", "sh": "s", "l": "n", "f": "h"}
_SAME_FINAL = {"ing": "in", "eng": "en", "ang": "an", "iang": "ian", "uang": "uan", "ong": "eng"}


class Likeness(IntEnum):
    """From unlike to the same sound, tones left aside."""

    NONE = 0
    SHAPE = 1
    NEAR = 2
    SOUND = 3


@cache
def near_sound(syllable: str) -> str:
    """The syllable as one who does not part zh from z, n from l, h from f, -ng from -n, xu- from xi- would write it."""
    match = _INITIAL.match(syllable)
    assert match is not None  # every part of the pattern may be empty
    initial, final = match[0], syllable[match.end() :]
    if initial in ("j", "q", "x") and final.startswith("u"):
        final = "i" + final[1:]
    return _SAME_INITIAL.get(initial, initial) + _SAME_FINAL.get(final, final)


class Likenesses:
    """Which characters are alike, from syllables by character and look-alikes by character (both ways are asked)."""

    def __init__(self, syllables: Mapping[str, Iterable[str]], shapes: Mapping[str, str]) -> None:
        self._syllables, self._shapes = syllables, shapes

    def between(self, one: str, other: str) -> Likeness:
        """The strongest likeness of two characters."""
        mine, yours = set(self._syllables.get(one, ())), set(self._syllables.get(other, ()))
        if mine & yours:
            return Likeness.SOUND
        if set(map(near_sound, mine)) & set(map(near_sound, yours)):
            return Likeness.NEAR
        if other in self._shapes.get(one, "") or one in self._shapes.get(other, ""):
            return Likeness.SHAPE
        return Likeness.NONE

    def of(self, window: str, place: Near) -> Likeness:
        """How what is odd about four code points is like the idiom: swapped neighbours count as the same sound."""
        return Likeness.SOUND if place.swapped else self.between(window[place.odd], place.idiom[place.odd])

    def knows(self, char: str) -> bool:
        """Whether the sounds of a character are known."""
        return char in self._syllables
