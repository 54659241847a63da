"""Text with what does not matter for comparing taken away."""

import re

from proofreader.cjk.chars import HAN_CLASS

_KEPT = re.compile(f"[{HAN_CLASS}0-9A-Za-z%]+")


def bones(text: str) -> str:
    """Only ideographs, digits and Latin letters: two texts that differ in punctuation and spaces have the same."""
    return "".join(_KEPT.findall(text))
