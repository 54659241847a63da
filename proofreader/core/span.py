"""Half-open ranges of code points and edits on them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points; empty where start equals end.

    Raises ValueError when start is negative or after end.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: [{self.start}, {self.end})")

    def __len__(self) -> int:
        return self.end - self.start

    def __bool__(self) -> bool:
        """A span is always something, even an empty one; ask `len` for its size."""
        return True

    def of(self, text: str) -> str:
        """The characters of text that the span covers."""
        return text[self.start : self.end]

    def shift(self, by: int) -> "Span":
        """The same range, moved by a number of code points."""
        return Span(self.start + by, self.end + by)

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share a character; empty spans count where they lie strictly inside the other."""
        if self.start == other.start and self.end == other.end:
            return True
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Whether the other lies within this one, borders included."""
        return self.start <= other.start and other.end <= self.end

    def touches(self, other: "Span") -> bool:
        """Whether the two overlap or stand side by side."""
        return self.start <= other.end and other.start <= self.end


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """Replace the characters of a span; an empty span inserts, an empty replacement deletes."""

    span: Span
    replacement: str

    def shift(self, by: int) -> "Edit":
        """The same edit, moved by a number of code points."""
        return Edit(self.span.shift(by), self.replacement)


def sorted_edits(edits: Iterable[Edit]) -> tuple[Edit, ...]:
    """The edits in the order of the text.

    Raises ValueError when two of them overlap or insert at the same place.
    """
    ordered = tuple(sorted(edits))
    for first, second in pairwise(ordered):
        if first.span.end > second.span.start or first.span == second.span:
            raise ValueError(f"edits overlap: {first} and {second}")
    return ordered


def shared_ends(old: Sequence[object], new: Sequence[object]) -> tuple[int, int]:
    """How many characters two texts (or items two lists) have in common at their start, and then at their end, without
    overlap.
    """
    head = 0
    while head < min(len(old), len(new)) and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < min(len(old), len(new)) - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    return head, tail


def trimmed(start: int, old: str, new: str) -> Edit:
    """The edit that turns `old`, which stands at start, into `new` and touches nothing that both begin or end with.

    A doubled character is cut from its end.
    """
    head, tail = shared_ends(old, new)
    return Edit(Span(start + head, start + len(old) - tail), new[head : len(new) - tail])


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """The text with non-overlapping edits made. Raises ValueError when they overlap or leave the text."""
    parts: list[str] = []
    at = 0
    for edit in sorted_edits(edits):
        if edit.span.end > len(text):
            raise ValueError(f"edit past the end of the text: {edit}")
        parts += (text[at : edit.span.start], edit.replacement)
        at = edit.span.end
    parts.append(text[at:])
    return "".join(parts)
