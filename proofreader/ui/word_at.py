"""The word under the pointer. Qt takes a whole run of Chinese for one word."""

from proofreader.core.span import Span
from proofreader.spelling.segmentation import segment


def word_at(text: str, position: int) -> Span:
    """The word of text that the character at a position belongs to; empty at a line end or past the text."""
    start = text.rfind("\n", 0, position) + 1
    end = text.find("\n", position)
    for word in segment(text[start : len(text) if end < 0 else end]):
        if start + word.start <= position < start + word.end:
            return word.span.shift(start)
    return Span(min(position, len(text)), min(position, len(text)))
