"""Code points of the text against the UTF-16 units that Qt counts in: the only place that knows of both.

Also what Qt may be shown: its documents take some characters for ends of paragraphs or frames, so those are drawn as a
stand-in, one for one, and positions stay true.
"""

import re
from bisect import bisect_left

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_STAND_INS = {
    0x00: 0xFFFD,
    0x0D: 0x20,
    0x2028: 0x20,
    0x2029: 0x20,
    0xFDD0: 0xFFFD,
    0xFDD1: 0xFFFD,
    0xFFFC: 0xFFFD,
    **dict.fromkeys(range(0xD800, 0xE000), 0xFFFD),
}
_STANDS_IN = re.compile("[\x00\r\u2028\u2029\ufdd0\ufdd1\ufffc\ud800-\udfff]")


def displayed(text: str) -> str:
    """The text as a document may hold it; as many code points as before, "\\n" between paragraphs."""
    return text.translate(_STAND_INS) if _STANDS_IN.search(text) else text


def read_back(text: str) -> str:
    """Text taken from a document, with "\\n" where Qt has its own ends of paragraph and line."""
    return text.replace("\u2029", "\n").replace("\u2028", "\n")


class Positions:
    """Positions in one text: code points (ours) and UTF-16 units (Qt's). Free while no character is outside the BMP."""

    def __init__(self, text: str) -> None:
        self._astral = [found.start() for found in _ASTRAL.finditer(text)]
        self._high = [at + index for index, at in enumerate(self._astral)]

    def to_qt(self, code_point: int) -> int:
        """UTF-16 units before a code point."""
        return code_point + bisect_left(self._astral, code_point) if self._astral else code_point

    def from_qt(self, unit: int) -> int:
        """Code points before a UTF-16 unit; a unit inside a character counts as its start."""
        return unit - bisect_left(self._high, unit) if self._astral else unit


def qt_length(text: str) -> int:
    """UTF-16 units of a text."""
    return len(text) + len(_ASTRAL.findall(text))
