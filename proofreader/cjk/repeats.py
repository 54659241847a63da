"""Places where text says the same twice in a row. Positions and lengths are code points."""

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Repeat:
    """`text[start : start + matched]` stands again at `start + period`.

    The repeat is whole when `matched` reaches `period` (执行力|执行力); short of it something stands between the two
    (深入推|进|深入推).
    """

    start: int
    period: int
    matched: int


def adjacent_repeats(text: str, shortest: int, longest: int, gap: int) -> Iterator[Repeat]:
    """Repeats of `shortest` to `longest` characters in a row, with at most `gap` characters between; by position.

    Linear in the text: each pair of neighbours is compared with where it stood last.
    """
    last: dict[str, int] = {}
    past = 0
    for at in range(len(text) - 1):
        pair = text[at : at + 2]
        before = last.get(pair)
        last[pair] = at
        if before is None or at < past or not 2 <= at - before <= longest + gap:
            continue
        period = at - before
        matched = 2
        while matched < period and at + matched < len(text) and text[before + matched] == text[at + matched]:
            matched += 1
        if matched >= shortest and (matched == period <= longest or 0 < period - matched <= gap):
            past = at + matched - 1
            yield Repeat(before, period, matched)
