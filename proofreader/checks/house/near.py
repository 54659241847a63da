"""Places in a text that are one character off a term: found by the halves of long terms, by pairs of short ones."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any, NamedTuple

from proofreader.checks.alike import alike
from proofreader.cjk.chars import is_han
from proofreader.core.span import Span

COMMON = 40
"""A half that more terms share (有限公司) says too little to look for the rest."""
_BETWEEN = frozenset("的和与及或是在")


class Miss(NamedTuple):
    """A place that is one character off a term. `at` is the place of the other character, of the one too many, or of
    the gap, in code points of the text; `gap` tells a character too many or too few from another one.
    """

    span: Span
    term: str
    at: int
    gap: bool = False


class Triples:
    """Terms of three characters, two of which a near miss has. The first one too where `first` says so."""

    def __init__(self, terms: Iterable[str], *, first: bool) -> None:
        self._pairs: tuple[dict[str, str], ...] = ({}, {}, {})
        one_two, one_three, two_three = self._pairs
        for term in terms:
            a, b, c = tuple(term)
            one_two[a + b] = one_two.get(a + b, "") + c
            one_three[a + c] = one_three.get(a + c, "") + b
            if not first:
                two_three[b + c] = two_three.get(b + c, "") + a
        self._firsts = frozenset(pair[0] for pair in one_two)
        self._first = first

    def misses(self, text: str) -> Iterator[Miss]:
        """The near misses in which the other character is alike."""
        one_two, one_three, two_three = self._pairs
        firsts, last = self._firsts, len(text) - 2 if self._firsts else 0
        for start, a in enumerate(text):
            if start >= last:
                return
            known = a in firsts
            if self._first and not known:
                continue
            b, c = text[start + 1], text[start + 2]
            if known:
                for other in one_two.get(a + b, ""):
                    if other != c and alike(other, c):
                        yield Miss(Span(start, start + 3), a + b + other, start + 2)
                for other in one_three.get(a + c, ""):
                    if other != b and alike(other, b):
                        yield Miss(Span(start, start + 3), a + other + c, start + 1)
            for other in two_three.get(b + c, ""):
                if other != a and alike(other, a):
                    yield Miss(Span(start, start + 3), other + b + c, start)


class Halves:
    """Terms of four characters and more: one half of a near miss is right."""

    def __init__(self, terms: Iterable[str]) -> None:
        halves: dict[str, list[tuple[str, bool]]] = {}
        for term in terms:
            middle = len(term) // 2
            halves.setdefault(term[:middle], []).append((term, True))
            halves.setdefault(term[middle:], []).append((term, False))
        self._halves = {half: tuple(found) for half, found in halves.items() if len(found) <= COMMON}

    @cached_property
    def _automaton(self) -> Any:
        return automaton(self._halves)

    def misses(self, text: str, *, gaps: bool) -> Iterator[Miss]:
        """The near misses; `gaps`: also those with a character too many or too few inside."""
        if self._automaton is None:
            return
        for last, half in self._automaton.iter(text):
            end = last + 1
            start = end - len(half)
            for term, is_first in self._halves[half]:
                yield from _behind(text, start, end, term, gaps) if is_first else _before(text, start, end, term, gaps)


def automaton(words: Iterable[str]) -> Any:
    """A search for all the words at once; None for no words."""
    import ahocorasick  # made when the first text comes, not at import

    made = ahocorasick.Automaton()
    for word in words:
        made.add_word(word, word)
    made.make_automaton()
    return made if len(made) else None


def _behind(text: str, start: int, end: int, term: str, gaps: bool) -> Iterator[Miss]:
    """Near misses whose first half stands at [start, end)."""
    rest = term[end - start :]
    size = len(rest)
    place = _changed(rest, text[end : end + size])
    if place is not None:
        yield Miss(Span(start, end + size), term, end + place)
    if not gaps:
        return
    place = _missing(text[end : end + size - 1], rest)
    if place is not None and place < size - 1:
        yield Miss(Span(start, end + size - 1), term, end + place, True)
    place = _missing(rest, text[end : end + size + 1])
    if place is not None and place < size and _is_stray(text[end + place]):
        yield Miss(Span(start, end + size + 1), term, end + place, True)


def _before(text: str, start: int, end: int, term: str, gaps: bool) -> Iterator[Miss]:
    """Near misses whose second half stands at [start, end)."""
    head = term[: len(term) - (end - start)]
    size = len(head)
    if start >= size:
        place = _changed(head, text[start - size : start])
        if place is not None:
            yield Miss(Span(start - size, end), term, start - size + place)
    if not gaps:
        return
    if start >= size - 1:
        place = _missing(text[start - size + 1 : start], head)
        if place:
            yield Miss(Span(start - size + 1, end), term, start - size + 1 + place, True)
    if start >= size + 1:
        place = _missing(head, text[start - size - 1 : start])
        if place and _is_stray(text[start - size - 1 + place]):
            yield Miss(Span(start - size - 1, end), term, start - size - 1 + place, True)


def _is_stray(char: str) -> bool:
    return is_han(char) and char not in _BETWEEN


def _changed(one: str, other: str) -> int | None:
    """Where two texts of one length differ, if it is in one ideograph; else None."""
    if len(one) != len(other) or one == other:
        return None
    head = 0
    while one[head] == other[head]:
        head += 1
    return head if one[head + 1 :] == other[head + 1 :] and is_han(other[head]) else None


def _missing(shorter: str, longer: str) -> int | None:
    """Where the longer text has one character more than the shorter; None where that is not the difference."""
    if len(longer) != len(shorter) + 1:
        return None
    head = 0
    while head < len(shorter) and shorter[head] == longer[head]:
        head += 1
    return head if shorter[head:] == longer[head + 1 :] else None
