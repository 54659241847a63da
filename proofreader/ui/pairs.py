"""The original and the corrected text paragraph by paragraph, with what differs told by the edits. No Qt."""

from collections.abc import Sequence
from dataclasses import dataclass

from proofreader.core.span import Edit

Run = tuple[str, bool]
"""Text, and whether it was changed."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Paragraphs that belong together: mostly one on either side; more where one was parted or joined."""

    left: tuple[Run, ...]
    right: tuple[Run, ...]

    @property
    def changed(self) -> bool:
        """Whether they differ."""
        return any(changed for _text, changed in (*self.left, *self.right))


def pairs(text: str, edits: Sequence[Edit]) -> list[Pair]:
    """The pairs of a text and its edits (sorted, not overlapping, in code points of the text)."""
    made: list[Pair] = []
    start = at = 0  # of the pair, of the edits
    while start <= len(text):
        mine: list[Edit] = []
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        while at < len(edits) and edits[at].span.start <= end:
            mine.append(edits[at])
            if edits[at].span.end > end:  # it takes the end of the paragraph with it
                end = text.find("\n", edits[at].span.end)
                end = len(text) if end < 0 else end
            at += 1
        made.append(_pair(text, start, end, mine))
        start = end + 1
    return made


def _pair(text: str, start: int, end: int, edits: Sequence[Edit]) -> Pair:
    left: list[Run] = []
    right: list[Run] = []
    at = start
    for edit in edits:
        if edit.span.start > at:
            left.append((text[at : edit.span.start], False))
            right.append((text[at : edit.span.start], False))
        if len(edit.span):
            left.append((edit.span.of(text), True))
        if edit.replacement:
            right.append((edit.replacement, True))
        at = edit.span.end
    if at < end:
        left.append((text[at:end], False))
        right.append((text[at:end], False))
    return Pair(tuple(left), tuple(right))
