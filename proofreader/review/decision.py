"""What a person did with a finding, and what a person typed."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from proofreader.core.anchor import Anchor
from proofreader.core.finding import Finding
from proofreader.core.span import Edit

HAND = "hand:"
"""The id of an entry made of a hand edit begins so; finding ids never hold a colon."""


class Verdict(StrEnum):
    """What was done: accepted (a suggestion taken), rejected, edited (changed by hand), deferred (存疑)."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"
    EDITED = "edited"
    DEFERRED = "deferred"


@dataclass(frozen=True, slots=True)
class Decision:
    """A finding settled. Every position is a code point of the original `Page.text`.

    `finding` is kept whole, so that a decision can be shown when its check is off or finds it no more. `edits` are
    in effect: none when rejected or deferred, and none left of what was typed over together with a hand edit or another
    decision's edit (then the hand edit holds it). `anchor` finds the finding's span again when the page has changed;
    `further` does so for each of `edits` that lies outside it, in their order.
    """

    finding: Finding
    verdict: Verdict
    edits: tuple[Edit, ...]
    anchor: Anchor
    reviewer: str
    pass_: int
    time: datetime
    note: str = ""
    further: tuple[Anchor, ...] = ()


@dataclass(frozen=True, slots=True)
class HandEdit:
    """A change typed into the page that belongs to no finding; `anchor` covers `edit.span`."""

    edit: Edit
    anchor: Anchor
    reviewer: str
    pass_: int
    time: datetime

    @property
    def id(self) -> str:
        """Names the entry of this edit; two hand edits never share a span."""
        return f"{HAND}{self.edit.span.start}-{self.edit.span.end}"
