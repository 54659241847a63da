"""The corrected text: the original and one list of non-overlapping edits against it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate

from proofreader.core.span import Edit, Span, apply_edits, sorted_edits

Key = tuple[int, int]


class Projection:
    """Immutable. `edits` are in code points of the original and in its order; `text` is the corrected text.

    Several edits can meet at one point of the corrected text (deletions leave nothing behind), so a point has *slots*:
    slot k lies behind `edits[:k]` and before `edits[k:]`.
    """

    __slots__ = ("_ends", "_out_ends", "_out_starts", "_shifts", "_starts", "edits", "original", "text")

    original: str
    edits: tuple[Edit, ...]
    text: str

    def __init__(self, original: str, edits: Iterable[Edit] = ()) -> None:
        """Raises ValueError when edits overlap or leave the text."""
        ordered = sorted_edits(edits)
        self._fill(original, ordered, apply_edits(original, ordered))

    def _fill(self, original: str, edits: tuple[Edit, ...], text: str) -> None:
        self.original, self.edits, self.text = original, edits, text
        self._starts = [edit.span.start for edit in edits]
        self._ends = [edit.span.end for edit in edits]
        sizes = [len(edit.replacement) for edit in edits]
        grown = (size - end + start for size, start, end in zip(sizes, self._starts, self._ends, strict=True))
        self._shifts = list(accumulate(grown, initial=0))  # _shifts[k]: how far edits[:k] push what follows
        self._out_starts = [start + shift for start, shift in zip(self._starts, self._shifts, strict=False)]
        self._out_ends = [start + size for start, size in zip(self._out_starts, sizes, strict=True)]

    # Positions

    def to_projected(self, position: int, *, after: bool = False) -> int:
        """Where a position of the original stands in the corrected text.

        A position inside replaced characters goes to the start of what replaced them, with `after` to its end. At an
        insertion, `after` says whether the place before or behind it is meant.
        """
        index = bisect_left(self._starts, position)
        if index and self._ends[index - 1] > position:
            return self._out_ends[index - 1] if after else self._out_starts[index - 1]
        if after and index < len(self.edits) and self._starts[index] == self._ends[index] == position:
            return self._out_ends[index]
        return position + self._shifts[index]

    def to_original(self, position: int, *, after: bool = False) -> int:
        """Where a position of the corrected text stands in the original.

        A position inside a replacement goes to the start of the characters it replaced, with `after` to their end.
        Where characters were deleted, `after` says whether the place before or behind them is meant.
        """
        first, last = self.slots(position)
        if first > last:  # inside edits[last]
            return self._ends[last] if after else self._starts[last]
        return position - self._shifts[last if after else first]

    def project(self, span: Span) -> Span:
        """The range of the corrected text that a range of the original became, insertions at its borders left out."""
        start = self.to_projected(span.start, after=len(span) > 0 and not self._inside(span.start))
        end = self.to_projected(span.end, after=self._inside(span.end))
        return Span(start, max(start, end))

    def restore(self, span: Span) -> Span:
        """The range of the original that a range of the corrected text came from; whole edits where it cuts one."""
        if not len(span):
            return Span(self.to_original(span.start), self.to_original(span.start, after=True))
        first, last = self.slots(span.start)
        start = self._starts[last] if first > last else span.start - self._shifts[last]
        first, last = self.slots(span.end)
        end = self._ends[last] if first > last else span.end - self._shifts[first]
        return Span(start, max(start, end))

    def range_of(self, edit: Edit) -> Span:
        """Where the replacement of one of `edits` stands in the corrected text. Raises ValueError for a stranger."""
        index = self._index(edit)
        return Span(self._out_starts[index], self._out_ends[index])

    def plain_shift(self, span: Span) -> int | None:
        """How far a range of the corrected text that no edit touches is from its place in the original; None where
        one does.
        """
        before = bisect_left(self._out_ends, span.start)
        return -self._shifts[before] if before == bisect_right(self._out_starts, span.end) else None

    def slots(self, position: int) -> tuple[int, int]:
        """The first and last slot at a point of the corrected text; first > last inside the edit with index `last`."""
        return bisect_left(self._out_starts, position), bisect_right(self._out_ends, position)

    def slot_start(self, slot: int, position: int) -> int:
        """The position of the original for a slot at a point of the corrected text."""
        return position - self._shifts[slot]

    def output(self, index: int) -> Span:
        """The range of the corrected text that `edits[index]` wrote."""
        return Span(self._out_starts[index], self._out_ends[index])

    def overlapping(self, span: Span) -> tuple[Edit, ...]:
        """The edits that cannot stand beside another edit of this span, in order."""
        found: list[Edit] = []
        for index in range(bisect_left(self._ends, span.start), len(self.edits)):
            if self._starts[index] > span.end:
                break
            if self.edits[index].span.overlaps(span):
                found.append(self.edits[index])
        return tuple(found)

    def _inside(self, position: int) -> bool:
        index = bisect_left(self._starts, position)
        return index > 0 and self._ends[index - 1] > position

    def _index(self, edit: Edit) -> int:
        index = bisect_left(self._starts, edit.span.start)
        while index < len(self.edits) and self._starts[index] == edit.span.start:
            if self.edits[index] == edit:
                return index
            index += 1
        raise ValueError(f"not an edit of this projection: {edit}")

    # Change

    def changed(self, removed: Sequence[Edit], added: Sequence[Edit]) -> tuple["Projection", tuple[Edit, ...]]:
        """The projection with some edits gone and others come, and what that does to the corrected text: patches in
        code points of this projection's `text`. Raises ValueError for a removed edit that is not there, or an overlap.
        """
        edits = list(self.edits)
        keys = list(zip(self._starts, self._ends, strict=True))
        for edit in removed:
            index = bisect_left(keys, (edit.span.start, edit.span.end))
            if index == len(edits) or edits[index] != edit:
                raise ValueError(f"not an edit of this projection: {edit}")
            del edits[index], keys[index]
        for edit in added:
            key = (edit.span.start, edit.span.end)
            index = bisect_left(keys, key)
            if (index and edits[index - 1].span.end > edit.span.start) or (
                index < len(keys) and (keys[index] == key or keys[index][0] < edit.span.end)
            ):
                raise ValueError(f"edits overlap: {edit}")
            edits.insert(index, edit)
            keys.insert(index, key)
        made = Projection.__new__(Projection)
        made._fill(self.original, tuple(edits), "")
        patches = tuple(self._patches(made, keys, [*removed, *added]))
        made.text = apply_edits(self.text, patches)
        return made, patches

    def _patches(self, made: "Projection", new_keys: list[Key], touched: list[Edit]) -> Iterable[Edit]:
        old_keys = list(zip(self._starts, self._ends, strict=True))
        for low, high, span in _regions(touched):
            old = range(bisect_left(old_keys, low), bisect_right(old_keys, high))
            new = range(bisect_left(new_keys, low), bisect_right(new_keys, high))
            place = Span(span.start + self._shifts[old.start], span.end + self._shifts[old.stop])
            text = made._written(span, new)
            if place.of(self.text) != text:
                yield Edit(place, text)

    def _written(self, span: Span, indices: range) -> str:
        inside = [self.edits[index].shift(-span.start) for index in indices]
        return apply_edits(span.of(self.original), inside)


def _regions(edits: list[Edit]) -> Iterable[tuple[Key, Key, Span]]:
    """Edits that touch, taken together: first and last key and the range of the original, in order."""
    low: Key | None = None
    high, end = (0, 0), 0
    for edit in sorted(edits, key=lambda edit: (edit.span.start, edit.span.end)):
        key = (edit.span.start, edit.span.end)
        if low is not None and key[0] > end:
            yield low, high, Span(low[0], end)
            low = None
        if low is None:
            low, end = key, key[1]
        high, end = key, max(end, key[1])
    if low is not None:
        yield low, high, Span(low[0], end)
