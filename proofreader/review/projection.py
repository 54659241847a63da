"""The corrected text: the original and one list of non-overlapping edits against it."""

from collections.abc import Iterable

from proofreader.core.span import Edit, Span


class Projection:
    """Immutable. `edits` are in code points of the original and in its order; `text` is the corrected text."""

    original: str
    edits: tuple[Edit, ...]
    text: str

    def __init__(self, original: str, edits: Iterable[Edit] = ()) -> None:
        """Raises ValueError when edits overlap or leave the text."""
        raise NotImplementedError

    def to_projected(self, position: int, *, after: bool = False) -> int:
        """Where a position of the original stands in the corrected text.

        A position inside replaced characters goes to the start of what replaced them. At an insertion, `after` says
        whether the place before or behind it is meant.
        """
        raise NotImplementedError

    def to_original(self, position: int, *, after: bool = False) -> int:
        """Where a position of the corrected text stands in the original.

        A position inside a replacement goes to the start of the characters it replaced, with `after` to their end.
        """
        raise NotImplementedError

    def project(self, span: Span) -> Span:
        """The range of the corrected text that a range of the original became, insertions at its borders left out."""
        raise NotImplementedError

    def restore(self, span: Span) -> Span:
        """The range of the original that a range of the corrected text came from."""
        raise NotImplementedError
