"""Text with what does not matter for comparing taken away."""

import re

_DROPPED = re.compile(r"[^\w%]+|_+")


def bones(text: str) -> str:
    """Only ideographs, digits, letters and %: two texts that differ in punctuation and spaces have the same."""
    return _DROPPED.sub("", text)
