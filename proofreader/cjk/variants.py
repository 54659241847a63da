"""Standard, traditional and variant characters (通用规范汉字表, 2013).

Phrases are converted by OpenCC, which is loaded when first asked for.
"""

from dataclasses import dataclass
from functools import cache

from proofreader.cjk.chars import is_han


@dataclass(frozen=True, slots=True)
class CharacterTable:
    """The 8,105 standard characters and what the traditional and variant ones outside them stand for.

    `simplified` are the standard characters that traditional script does not have.
    """

    standard: frozenset[str]
    traditional: dict[str, str]
    variant: dict[str, str]
    simplified: frozenset[str]

    @staticmethod
    def parse(text: str) -> "CharacterTable":
        """From lines `standard`, `traditional`, `variant`, `simplified`: a tab, then characters (pairs in two).

        Raises KeyError when a line is missing.
        """
        rows = dict(line.split("\t", 1) for line in text.splitlines() if line and not line.startswith("#"))
        return CharacterTable(
            frozenset(rows["standard"]),
            _pairs(rows["traditional"]),
            _pairs(rows["variant"]),
            frozenset(rows["simplified"]),
        )

    def outside(self, text: str) -> frozenset[str]:
        """The ideographs of a text that are neither standard nor known as traditional or variant; 〇 is standard."""
        strange = frozenset(text) - self.standard
        return frozenset(
            char
            for char in strange
            if char != "〇" and is_han(char) and char not in self.traditional and char not in self.variant
        )


def _pairs(text: str) -> dict[str, str]:
    return dict(zip(text[::2], text[1::2], strict=True))


@cache
def _opencc():  # type: ignore[no-untyped-def]  # opencc has no type information
    from opencc import OpenCC  # 15 ms with its dictionaries: paid by the first traditional character

    return OpenCC("t2s")


def to_simplified(text: str) -> str:
    """The text in simplified characters, with regard to phrases (乾隆 stays, 乾燥 becomes 干燥). Same length or not."""
    return str(_opencc().convert(text))
