"""Full-width forms of ASCII letters and digits."""

import re

FULL_LETTERS = re.compile("[０-９Ａ-Ｚａ-ｚ]+(?:[．－＋／＆][０-９Ａ-Ｚａ-ｚ]+)*％?")
_TO_HALF = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}


def to_half_width(text: str) -> str:
    """The text with full-width ASCII forms (U+FF01 to U+FF5E) made half-width."""
    return text.translate(_TO_HALF)
