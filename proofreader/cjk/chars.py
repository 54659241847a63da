"""Character classes of Chinese text. Every function takes and returns code points, never UTF-16 units."""

import re

# Unified ideographs, extensions A to H and the compatibility blocks; 〇 (U+3007) is written in years and counts as Han.
# Compiling a pattern with this class takes 1 to 3 ms, which a start has to pay: prefer `is_han` and a plainer pattern.
HAN_CLASS = "〇㐀-䶿一-鿿\uf900-\ufaff\U00020000-\U000323af"
HAN_RUN = re.compile(f"[{HAN_CLASS}]+")
HAN = HAN_RUN  # to search for one: the same places, compiled once

SENTENCE_ENDS = "。？！…"


def is_han(char: str) -> bool:
    """Whether one character is a Chinese ideograph (rare four-byte ones and 〇 included); False for ""."""
    return (
        "一" <= char <= "鿿"
        or char == "〇"
        or "㐀" <= char <= "䶿"
        or "\uf900" <= char <= "\ufaff"
        or "\U00020000" <= char <= "\U000323af"
    )


def all_han(text: str) -> bool:
    """Whether a text has nothing but ideographs (true of the empty text)."""
    return all(map(is_han, text))


def count_han(text: str) -> int:
    """How many ideographs the text holds."""
    return sum(len(run) for run in HAN_RUN.findall(text))
