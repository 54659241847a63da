"""What a standard forbids and a page does all the same, nearly always: house style, of which it is enough to advise."""

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


@dataclass(frozen=True)
class HabitCheck:
    """A page check over the hits of a block check: advice where the page nearly always writes so, else as they are.

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
        habit = self._is_habit(page, len(found))
        for index, hit in found:
            start = page.start(index)
            yield replace(
                hit,
                span=hit.span.shift(start),
                suggestions=tuple(suggestion.shift(start) for suggestion in hit.suggestions),
                severity=Severity.ADVICE if habit else hit.severity,
                message=f"{hit.message}（本版几乎都这样写，可能是本报体例）" if habit else hit.message,
            )

    def _is_habit(self, page: PageView, times: int) -> bool:
        """Whether the page writes so nearly always."""
        if times < LEAST:
            return False
        most = times / SHARE - times
        right = 0
        for block in page.blocks:
            right += sum(not block.is_protected(Span(*match.span())) for match in self._otherwise.finditer(block.text))
            if right > most:
                return False
        return True
