"""Finding what is nearly an idiom: three characters of four in their places, or two neighbours swapped."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from operator import add
from typing import NamedTuple

SIZE = 4
"""How many code points an idiom has here."""


class Near(NamedTuple):
    """The four code points of a text from `start` on are `idiom` but for one at `odd`, or two swapped at `odd`."""

    start: int
    idiom: str
    odd: int
    swapped: bool


@dataclass(frozen=True)
class NearIdioms:
    """Four-character idioms, looked up by their halves: a slip leaves one half whole, or swaps the middle two."""

    idioms: Iterable[str]

    @cached_property
    def _by_half(self) -> tuple[dict[str, str], dict[str, str], dict[str, str]]:
        """By first half, by second half, by first and third character: the other halves of all such idioms, joined."""
        heads: dict[str, str] = {}
        tails: dict[str, str] = {}
        middles: dict[str, str] = {}
        for idiom in self.idioms:
            head, tail = idiom[:2], idiom[2:]
            heads[head] = heads.get(head, "") + tail
            tails[tail] = tails.get(tail, "") + head
            if idiom[1] != idiom[2]:
                middles[idiom[::2]] = middles.get(idiom[::2], "") + idiom[1::2]
        return heads, tails, middles

    def within(self, text: str) -> Iterator[Near]:
        """Every place of a text that is nearly an idiom; several idioms may fit one place. Idioms themselves are not
        left out: they may be near another one.
        """
        heads, tails, middles = self._by_half
        for at, pair in enumerate(map(add, text, text[1:])):
            if pair in heads:
                rest, others = text[at + 2 : at + SIZE], heads[pair]
                if len(rest) == 2 and (rest[0] in others or rest[1] in others):
                    for half, odd, swapped in _near(rest, others):
                        yield Near(at, pair + half, odd + 2, swapped)
            if pair in tails and at > 1:
                rest, others = text[at - 2 : at], tails[pair]
                if rest[0] in others or rest[1] in others:
                    for half, odd, swapped in _near(rest, others):
                        yield Near(at - 2, half + pair, odd, swapped)
            if pair in middles:
                rest, others = text[at + 2 : at + SIZE], middles[pair]
                if len(rest) == 2 and rest in others and others.index(rest) % 2 == 0:
                    yield Near(at, pair[0] + rest[0] + pair[1] + rest[1], 1, True)


def _near(half: str, others: str) -> Iterator[tuple[str, int, bool]]:
    """The halves among the joined ones that are one character off, or the same the other way round."""
    one, two = half[0], half[1]
    for at in range(0, len(others), 2):
        first, second = others[at], others[at + 1]
        if first == one:
            if second != two:
                yield first + second, 1, False
        elif second == two:
            yield first + second, 0, False
        elif first == two and second == one:
            yield first + second, 0, True
