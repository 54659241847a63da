"""Whether the same character twice in a row (的的, 人人, 上海|海关) is Chinese or a slip of the hand.

First the dictionary: a word lies over both characters, or one ends with the first and another begins with the second.
What it does not explain is weighed by counts from clean text: how often the character is doubled after this neighbour
and before that one (目的的, 对对方), against how often the neighbours meet the single character.
"""

import math
import sys
import zlib
from array import array
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from proofreader.core.resources import resource
from proofreader.spelling.segmentation import is_word

LONGEST = 5
"""Code points of the longest word that is looked for around a doubled character."""
_STEPS = 6
"""Counts are kept as steps of log2(count) / 6: 1 to 2**42 in one byte."""
_TRUST = 100.0
"""Sightings of a neighbour that weigh as much as the character's own average."""


@dataclass(frozen=True, slots=True)
class CountTable:
    """Counts of short strings (one or two characters), sorted by key, rounded to a twelfth of an octave."""

    keys: "array[int]"
    levels: bytes

    @staticmethod
    def of(counts: Mapping[str, int]) -> "CountTable":
        """The table of some counts; strings with characters outside the basic plane are left out."""
        rows = sorted((_key(text), count) for text, count in counts.items() if count and max(map(ord, text)) < 0x10000)
        levels = bytes(min(255, round(_STEPS * math.log2(count))) for _, count in rows)
        return CountTable(array("I", [key for key, _ in rows]), levels)

    def __getitem__(self, text: str) -> float:
        """The count of a string, 0 where it is not in the table."""
        key = _key(text)
        at = bisect_left(self.keys, key)
        return 2 ** (self.levels[at] / _STEPS) if at < len(self.keys) and self.keys[at] == key else 0.0


def _key(text: str) -> int:
    key = 0
    for char in text:
        key = key << 16 | (ord(char) & 0xFFFF)
    return key


@dataclass(frozen=True, slots=True)
class DoubleCounts:
    """Counts of characters, of common pairs, of doubles outside words, and of these after and before a neighbour.

    A key of `lefts` is neighbour + character (目的 for 目的的), of `rights` character + neighbour (对方 for 对对方).
    """

    single: CountTable
    pairs: CountTable
    doubled: CountTable
    lefts: CountTable
    rights: CountTable

    @staticmethod
    def of(*counts: Mapping[str, int]) -> "DoubleCounts":
        """From five mappings in the order of the fields."""
        return DoubleCounts(*(CountTable.of(table) for table in counts))

    def to_bytes(self) -> bytes:
        """As stored: compressed; per table its length, the keys (32 bits, little end first), the levels."""
        parts: list[bytes] = []
        for table in (self.single, self.pairs, self.doubled, self.lefts, self.rights):
            keys = b"".join(key.to_bytes(4, "little") for key in table.keys)
            parts += (len(table.keys).to_bytes(4, "little"), keys, table.levels)
        return zlib.compress(b"".join(parts), 9)

    @staticmethod
    def from_bytes(data: bytes) -> "DoubleCounts":
        """The inverse of `to_bytes`. Raises zlib.error for anything else."""
        raw = zlib.decompress(data)
        tables: list[CountTable] = []
        at = 0
        for _ in range(5):
            size = int.from_bytes(raw[at : at + 4], "little")
            keys = array("I")
            keys.frombytes(raw[at + 4 : at + 4 + 4 * size])
            if sys.byteorder == "big":
                keys.byteswap()
            tables.append(CountTable(keys, raw[at + 4 + 4 * size : at + 4 + 5 * size]))
            at += 4 + 5 * size
        return DoubleCounts(*tables)

    def surprise(self, text: str, at: int) -> float:
        """How far the doubled character at `at` and `at + 1` is from what clean text does, in powers of ten.

        0 is as usual, 3 a thousand times rarer than the single character between such neighbours would make us expect.
        """
        char = text[at]
        before, after = text[at - 1 : at] or "\n", text[at + 2 : at + 3] or "\n"
        usual = (self.doubled[char] + 0.3) / (self.single[char] + 300.0)
        left = (self.lefts[before + char] + usual * _TRUST) / (self.pairs[before + char] + _TRUST)
        right = (self.rights[char + after] + usual * _TRUST) / (self.pairs[char + after] + _TRUST)
        return -math.log10(left * right / usual)


@cache
def double_counts() -> DoubleCounts:
    """The counts shipped with the program. Raises FileNotFoundError when they are not installed."""
    return DoubleCounts.from_bytes(resource("models", "doubled.bin").read_bytes())


def word_over(text: str, start: int, end: int) -> bool:
    """Whether a dictionary word longer than the range lies over all of it."""
    return any(
        is_word(text[first:last])
        for first in range(max(0, end - LONGEST), start + 1)
        for last in range(max(end, first + end - start + 1), min(len(text), first + LONGEST) + 1)
    )


def word_ends(text: str, at: int) -> bool:
    """Whether a dictionary word of two characters or more ends at a position."""
    return any(is_word(text[start:at]) for start in range(max(0, at - LONGEST), at - 1))


def word_begins(text: str, at: int) -> bool:
    """Whether a dictionary word of two characters or more begins at a position."""
    return any(is_word(text[at:end]) for end in range(at + 2, min(len(text), at + LONGEST) + 1))


def one_word(text: str, at: int) -> bool:
    """Whether the dictionary has a word over the doubled character at `at` and `at + 1`, 高高|兴兴 included."""
    char = text[at]
    before, after = text[max(0, at - 2) : at], text[at + 2 : at + 4]
    if len(before) == 2 and before[0] == before[1] and is_word(before[1] + char):
        return True
    if len(after) == 2 and after[0] == after[1] and is_word(char + after[0]):
        return True
    return word_over(text, at, at + 2)
