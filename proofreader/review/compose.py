"""Changes made in a corrected text, folded into the list of edits against the original."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from proofreader.core.span import Edit, Span, apply_edits, sorted_edits
from proofreader.review.projection import Projection


@dataclass(frozen=True, slots=True)
class Composed:
    """One or more changes of a corrected text as a single edit of the original.

    `edit` takes the place of `swallowed` edits of the projection; None when together they leave the original as it
    was. `changes` are those that went into it.
    """

    edit: Edit | None
    swallowed: tuple[Edit, ...]
    changes: tuple[Edit, ...]


@dataclass(slots=True)
class _Reach:
    """The edits [low, high) that changes swallow, and the ranges of original and corrected text they cover."""

    low: int
    high: int
    start: int
    end: int
    out_start: int
    out_end: int
    changes: list[Edit]


def compose(
    projection: Projection, changes: Iterable[Edit], sticky: Callable[[Edit], bool] = lambda _: False
) -> tuple[Composed, ...]:
    """Each change (non-overlapping, in code points of `projection.text`) as an edit of the original, in order.

    A change swallows the edits that it cuts into, an insertion at the very same place, and edits beside it that are
    `sticky`: what is typed goes on with what was typed just before. Raises ValueError when changes overlap or leave
    the text.
    """
    reaches: list[_Reach] = []
    for change in sorted_edits(changes):
        if change.span.end > len(projection.text):
            raise ValueError(f"change past the end of the text: {change}")
        reach = _reach(projection, change, sticky)
        last = reaches[-1] if reaches else None
        if last is not None and (reach.low < last.high or _same_insertion(last, reach)):
            last.high, last.end = max(last.high, reach.high), max(last.end, reach.end)
            last.out_end = max(last.out_end, reach.out_end)
            last.changes.append(change)
        else:
            reaches.append(reach)
    return tuple(_composed(projection, reach) for reach in reaches)


def _same_insertion(first: _Reach, second: _Reach) -> bool:
    return first.start == first.end == second.start == second.end


def _reach(projection: Projection, change: Edit, sticky: Callable[[Edit], bool]) -> _Reach:
    edits, (out_start, out_end) = projection.edits, (change.span.start, change.span.end)
    first, last = projection.slots(out_start)
    if out_start == out_end and first <= last:
        low = high = _slot(projection, out_start, first, last, sticky)
    else:
        low, high = last, projection.slots(out_end)[0]
    start, end = projection.slot_start(low, out_start), projection.slot_start(high, out_end)
    if low < high:
        if projection.output(low).start < out_start:
            start, out_start = edits[low].span.start, projection.output(low).start
        if projection.output(high - 1).end > out_end:
            end, out_end = edits[high - 1].span.end, projection.output(high - 1).end
    while low and edits[low - 1].span.end == start and _joins(edits[low - 1], start, end, sticky):
        low -= 1
        start, out_start = edits[low].span.start, projection.output(low).start
    while high < len(edits) and edits[high].span.start == end and _joins(edits[high], start, end, sticky):
        end, out_end = edits[high].span.end, projection.output(high).end
        high += 1
    return _Reach(low, high, start, end, out_start, out_end, [change])


def _slot(projection: Projection, position: int, first: int, last: int, sticky: Callable[[Edit], bool]) -> int:
    """Where an insertion belongs among edits that meet at its place: beside a sticky one, or behind them all."""
    edits = projection.edits
    for slot in range(first, last + 1):
        if slot and edits[slot - 1].span.end == projection.slot_start(slot, position) and sticky(edits[slot - 1]):
            return slot
    for slot in range(first, last + 1):
        if (
            slot < len(edits)
            and edits[slot].span.start == projection.slot_start(slot, position)
            and sticky(edits[slot])
        ):
            return slot
    return last


def _joins(edit: Edit, start: int, end: int, sticky: Callable[[Edit], bool]) -> bool:
    return sticky(edit) or (start == end and edit.span == Span(start, end))


def _composed(projection: Projection, reach: _Reach) -> Composed:
    written = projection.text[reach.out_start : reach.out_end]
    text = apply_edits(written, [change.shift(-reach.out_start) for change in reach.changes])
    span = Span(reach.start, reach.end)
    edit = None if span.of(projection.original) == text else Edit(span, text)
    return Composed(edit, projection.edits[reach.low : reach.high], tuple(reach.changes))
