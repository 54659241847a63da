"""Character classes of Chinese text. Every function takes and returns code points, never UTF-16 units."""

import re

# Unified ideographs, extensions A to H and the compatibility blocks; 〇 (U+3007) is written in years and counts as Han.
HAN_CLASS = "〇㐀-䶿一-鿿豈-﫿\U00020000-\U000323af"
HAN = re.compile(f"[{HAN_CLASS}]")
HAN_RUN = re.compile(f"[{HAN_CLASS}]+")

POINT_MARKS = "。，、；：？！"  # 点号, GB/T 15834-2011
SENTENCE_ENDS = "。？！…"
OPENING_MARKS = "“‘（《〈〔【［「『〖"
CLOSING_MARKS = "”’）》〉〕】］」』〗"
PAIRS = dict(zip(OPENING_MARKS, CLOSING_MARKS, strict=True))


def is_han(char: str) -> bool:
    """Whether one character is a Chinese ideograph (rare four-byte ones and 〇 included)."""
    return HAN.match(char) is not None


def count_han(text: str) -> int:
    """How many ideographs the text holds."""
    return sum(len(run) for run in HAN_RUN.findall(text))
