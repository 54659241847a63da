"""What a step changed, as told to everyone who listens to a session."""

from dataclasses import dataclass
from enum import StrEnum

from proofreader.core.span import Edit


class ChangeKind(StrEnum):
    """Why the session changed. FINDINGS is a check's result, everything else is a person's step."""

    FINDINGS = "findings"
    DECIDED = "decided"
    CLEARED = "cleared"
    HAND = "hand"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True)
class Change:
    """One step, already on disk.

    `ids` are the entries whose state changed, `skipped` those of the request that were left as they were (no
    suggestion, or in the way of another one's edits). `patches` turn the corrected text as it was into the corrected
    text as it is: non-overlapping edits in code points of the corrected text *before* the step. `listed` says that
    entries came, went or moved to another place in the list; `revision` is the session's after the step.
    """

    kind: ChangeKind
    ids: tuple[str, ...] = ()
    patches: tuple[Edit, ...] = ()
    listed: bool = False
    revision: int = 0
    skipped: tuple[str, ...] = ()
