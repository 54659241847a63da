"""Characters as small numbers, the way the language model reads them."""

from collections.abc import Iterable
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

Ids = npt.NDArray[np.uint16]

SIZE = 7100
"""How many symbols there may be: five of them make one exact 64-bit key (7100**5 < 2**64)."""

BOUNDARY = 0
"""The symbol before the first and after the last character of a paragraph."""

UNKNOWN = 1
"""The symbol of every character too rare to have its own."""

_PLANES = 0x30000
_SAME = {
    **dict.fromkeys("0123456789０１２３４５６７８９", "0"),
    **dict.fromkeys(map(chr, (*range(65, 91), *range(97, 123), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))), "a"),
    **dict(zip(",:;?!()[]~%\"'", "，：；？！（）［］～％“‘", strict=True)),
    "．": ".",
    "－": "-",
    "—": "-",
    "–": "-",
    "　": " ",
    "\u00a0": " ",
    "\t": " ",
    "”": "“",
    "’": "‘",
    "•": "·",
    "・": "·",
}


class Alphabet:
    """The symbols of a model: `chars[i - 2]` has number i; 0 is the boundary, 1 the unknown character."""

    def __init__(self, chars: Iterable[str]) -> None:
        self.chars = "".join(chars)
        if len(self.chars) > SIZE - 2:
            raise ValueError(f"an alphabet holds at most {SIZE - 2} characters, not {len(self.chars)}")

    @cached_property
    def _table(self) -> Ids:
        table = np.full(_PLANES, UNKNOWN, np.uint16)
        for number, char in enumerate(self.chars, 2):
            if ord(char) < _PLANES:
                table[ord(char)] = number
        for char, same in _SAME.items():
            table[ord(char)] = table[ord(same)]
        table[ord("\n")] = BOUNDARY
        return table

    @cached_property
    def han(self) -> npt.NDArray[np.bool_]:
        """By number which characters are ideographs."""
        table = np.zeros(SIZE, np.bool_)
        table[2 : 2 + len(self.chars)] = ["\u3400" <= char <= "\u9fff" for char in self.chars]
        return table

    def encode(self, text: str) -> Ids:
        """One number a code point; a line end is the boundary."""
        return self.encode_codes(code_points(text))

    def encode_codes(self, codes: npt.NDArray[np.integer[Any]]) -> Ids:
        """The same for code points that are numbers already."""
        return self._table[np.minimum(codes.astype(np.uint32, copy=False), _PLANES - 1)]

    def decode(self, ids: Iterable[int]) -> str:
        """The characters of numbers; "\\n" for the boundary, "\ufffd" for the unknown character."""
        return "".join("\n\ufffd"[i] if i < 2 else self.chars[i - 2] for i in ids)

    def number(self, char: str) -> int:
        """The number of one character."""
        return int(self._table[min(ord(char), _PLANES - 1)])


def code_points(text: str) -> npt.NDArray[np.uint32]:
    """The code points of a text as numbers."""
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)


def count_characters(counts: npt.NDArray[np.int64], text: str) -> None:
    """Add the characters of a text to counts by code point (an array of 0x30000)."""
    codes = code_points(text)
    counts += np.bincount(np.minimum(codes, _PLANES - 1), minlength=_PLANES)


def most_frequent(counts: npt.NDArray[np.int64], limit: int = SIZE - 2) -> Alphabet:
    """The alphabet of the most frequent characters; of equals, the one with the smaller code point."""
    total = counts.copy()
    for char, same in _SAME.items():
        if char != same:
            total[ord(same)] += total[ord(char)]
            total[ord(char)] = 0
    total[ord("\n")] = total[ord("\r")] = 0
    order = np.argsort(-total, kind="stable")[:limit]
    return Alphabet(chr(code) for code in order if total[code] > 0 and code < _PLANES - 1)


def new_counts() -> npt.NDArray[np.int64]:
    """An empty count by code point."""
    return np.zeros(_PLANES, np.int64)
