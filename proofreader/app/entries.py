"""What the sidecar of the desk lists: findings and hand edits, each with what was done with it."""

from dataclasses import dataclass
from enum import StrEnum

from proofreader.core.finding import Finding
from proofreader.core.span import Edit
from proofreader.review.decision import Decision, HandEdit, Verdict


class State(StrEnum):
    """Where an entry stands; the four settled states are those of `Verdict`."""

    OPEN = "open"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    EDITED = "edited"
    DEFERRED = "deferred"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the sidecar. Positions are code points of the *original* `Page.text`.

    Where it stands in the corrected text now is `Session.span_of(entry.id)`, because that moves with every change
    before it; what it says is `Session.quote(id)` and `Session.preview(id, suggestion)`.
    `edits` are those in effect. A hand edit that belongs to no finding has `hand` set, an empty `finding.check` and
    the state EDITED. `current` is False where no check has found it in the text as it is; its decision is shown all
    the same.
    """

    finding: Finding
    decision: Decision | None = None
    edits: tuple[Edit, ...] = ()
    hand: HandEdit | None = None
    current: bool = True
    rank: int = 0
    """Orders entries of the same place in the original: findings in one typed text, by where they stand in it."""

    @property
    def id(self) -> str:
        """Unique on the page and stable while it is decided upon."""
        return self.finding.id

    @property
    def is_hand(self) -> bool:
        """Whether this is a hand edit of its own."""
        return self.hand is not None

    @property
    def state(self) -> State:
        """Where the entry stands."""
        if self.hand is not None:
            return State.EDITED
        return State.OPEN if self.decision is None else STATE_OF[self.decision.verdict]


STATE_OF = {verdict: State(verdict.value) for verdict in Verdict}


@dataclass(frozen=True, slots=True)
class Counts:
    """How far the review is. `total` counts findings (open or settled), not hand edits of their own (`hand`)."""

    open: int = 0
    accepted: int = 0
    rejected: int = 0
    edited: int = 0
    deferred: int = 0
    hand: int = 0

    @property
    def total(self) -> int:
        """All findings."""
        return self.open + self.settled

    @property
    def settled(self) -> int:
        """Findings that somebody decided upon, 存疑 included."""
        return self.accepted + self.rejected + self.edited + self.deferred
