"""What a standard forbids and a text does all the same, nearly always: house style, of which it is enough to advise."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from proofreader.checks.contract import BlockCheck, CheckInfo, Hit, PageView
from proofreader.core.finding import Severity
from proofreader.core.span import Span

LEAST = 6
"""From so many places on a page shows a habit."""
SHARE = 0.85
"""What part of the places has to be written the same way."""
ENOUGH = 4
"""In a collection, a block with so many places besides the one in question speaks for itself."""
NEAR = 4
"""With fewer of them, so many places on either side are asked, within the article where articles were told apart."""


@dataclass(frozen=True, slots=True)
class _Place:
    """One place in the order of the page: where a hit lies (`hit` its index), or one written as the standard wants."""

    article: int | None
    block: int
    at: int
    hit: int | None


@dataclass(frozen=True)
class HabitCheck:
    """A page check over the hits of a block check: advice where the page nearly always writes so, else as they are.

    A collection has no style of its own, its texts have: there the places round a hit are asked instead of all.
    `otherwise` is a pattern of the places that are written as the standard wants.
    """

    check: BlockCheck
    otherwise: str

    @property
    def info(self) -> CheckInfo:
        """That of the block check."""
        return self.check.info

    @cached_property
    def _otherwise(self) -> re.Pattern[str]:
        return re.compile(self.otherwise)

    def page_hits(self, page: PageView) -> Iterator[Hit]:
        """The hits of all blocks."""
        found = [(index, hit) for index, block in enumerate(page.blocks) for hit in self.check.block_hits(block)]
        if len(found) < LEAST:
            habits: set[int] = set()
        elif page.is_collection:
            habits = self._habits_nearby(page, found)
        else:
            habits = set(range(len(found))) if self._is_habit(page, len(found)) else set()
        where = "附近的文字" if page.is_collection else "本版"
        for number, (index, hit) in enumerate(found):
            moved = hit.shift(page.start(index))
            if number in habits:
                message = f"{hit.message}（{where}几乎都这样写，可能是本报体例）"
                moved = replace(moved, severity=Severity.ADVICE, message=message)
            yield moved

    def _is_habit(self, page: PageView, times: int) -> bool:
        """Whether the page writes so nearly always."""
        most = times / SHARE - times
        right = 0
        for block in range(len(page.blocks)):
            right += len(self._right(page, block))
            if right > most:
                return False
        return True

    def _habits_nearby(self, page: PageView, found: list[tuple[int, Hit]]) -> set[int]:
        """The hits round which at least as many places are written so as otherwise."""
        article = [block.article for block in page.page.blocks]
        places = [
            _Place(article[block], block, hit.span.start, number) for number, (block, hit) in enumerate(found)
        ] + [
            _Place(article[block], block, at, None)
            for block in range(len(page.blocks))
            for at in self._right(page, block)
        ]
        places.sort(key=lambda place: (place.block, place.at))
        habits: set[int] = set()
        by_block: dict[int, list[_Place]] = {}
        for place in places:
            by_block.setdefault(place.block, []).append(place)
        for index, place in enumerate(places):
            if place.hit is None:
                continue
            asked = by_block[place.block]
            if len(asked) <= ENOUGH:
                asked = [one for one in places[max(0, index - NEAR) : index + NEAR + 1] if one.article == place.article]
            if 2 * sum(one.hit is not None for one in asked) >= len(asked):
                habits.add(place.hit)
        return habits

    def _right(self, page: PageView, block: int) -> list[int]:
        """Where a block is written as the standard wants, in code points of its text."""
        view = page.blocks[block]
        return [
            match.start() for match in self._otherwise.finditer(view.text) if not view.is_protected(Span(*match.span()))
        ]
