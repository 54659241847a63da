"""The truth about one open page, shared by the desk and the command line."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from typing import Literal, Self

from proofreader.app.change import Change, ChangeKind
from proofreader.app.entries import Counts, Entry, State
from proofreader.app.lock import LockedError
from proofreader.app.snapshot import Snapshot, check_snapshot
from proofreader.core.page import Page
from proofreader.core.span import Edit, Span
from proofreader.engine.run import CheckResult
from proofreader.formats.sidecar import SidecarError
from proofreader.review.decision import Decision, HandEdit, Verdict
from proofreader.review.projection import Projection

__all__ = [
    "Change", "ChangeKind", "Counts", "DecisionError", "Entry", "LockedError", "Session", "SidecarError", "Snapshot",
    "State", "Verdict", "check_snapshot",
]  # fmt: skip

Listener = Callable[[Change, object], None]
Extra = Literal["none", "safe", "all"]


class DecisionError(ValueError):
    """A step that cannot be taken; the message is one line of Chinese for the user."""


class Session:
    """One page under review: its findings, what was decided, the corrected text.

    No Qt, no threads: all methods are called from one thread, and listeners are called in it, after the step is on
    disk. Positions are code points: of the original `page.text` in findings, decisions and `edits()`; of the
    *corrected* text in `span_of`, `hand_edit` and `Change.patches`. `revision` grows with every change of the
    corrected text.
    """

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        reviewer: str = "",
        pass_: int = 1,
        read_only: bool = False,
        now: Callable[[], datetime] | None = None,
    ) -> Session:
        """Open a page file with the decisions of its sidecar. `now` answers the time of decisions (UTC clock).

        Where the page's folder cannot be written, decisions go to the user's state folder (app/paths.py), keyed by the
        page's content, and `warnings` says so. Raises PageError, SidecarError or LockedError, each with one line of
        Chinese; after LockedError the page can still be opened with `read_only`.
        """
        raise NotImplementedError

    @classmethod
    def of(
        cls, page: Page, *, reviewer: str = "", pass_: int = 1, now: Callable[[], datetime] | None = None
    ) -> Session:
        """A session without a sidecar, for a page that came through standard input: nothing is kept on disk."""
        raise NotImplementedError

    def close(self) -> None:
        """Give the lock back. Closing twice is harmless; a closed session can be read but not changed."""
        raise NotImplementedError

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # What there is

    page: Page
    """The page as its file has it."""
    path: Path | None
    reviewer: str
    """Name and pass go into every decision from now on; both may be set at any time."""
    pass_: int
    read_only: bool
    warnings: tuple[str, ...]
    """One line of Chinese each: what opening had to put right or could not keep."""
    sidecar: Path | None
    """Where decisions are kept; None for a session without a sidecar."""

    @property
    def revision(self) -> int:
        """Grows with every change of the corrected text."""
        raise NotImplementedError

    @property
    def text(self) -> str:
        """The corrected text: the original with all edits in effect."""
        return self.projection.text

    @property
    def projection(self) -> Projection:
        """The corrected text with its edits, mapping positions both ways."""
        raise NotImplementedError

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Findings, decisions and hand edits in the order of the text (of the original)."""
        raise NotImplementedError

    def entry(self, id_: str) -> Entry:
        """One entry. Raises KeyError."""
        raise NotImplementedError

    @property
    def orphans(self) -> tuple[Decision | HandEdit, ...]:
        """What was decided or typed and found no place when the page file had changed."""
        raise NotImplementedError

    @property
    def counts(self) -> Counts:
        """How far the review is."""
        raise NotImplementedError

    @property
    def characters(self) -> int:
        """Characters of the corrected text without white space and line ends."""
        raise NotImplementedError

    def span_of(self, id_: str) -> Span:
        """Where an entry stands in the corrected text now. Raises KeyError."""
        raise NotImplementedError

    def entries_within(self, span: Span) -> tuple[Entry, ...]:
        """The entries that touch a range of the corrected text (a viewport), in order; fast."""
        raise NotImplementedError

    def quote(self, id_: str) -> str:
        """The characters the finding speaks of, as they were when it was found. Raises KeyError."""
        raise NotImplementedError

    def preview(self, id_: str, suggestion: int = 0) -> str:
        """What `quote(id_)` becomes when the suggestion is taken; edits outside it are left out.

        Raises KeyError, or IndexError when there is no such suggestion.
        """
        raise NotImplementedError

    # Checking

    def snapshot(self) -> Snapshot:
        """What is to be checked now. Cheap when no hand edit was made since the last one."""
        raise NotImplementedError

    def take(self, snapshot: Snapshot, result: CheckResult, stage: str = "rules", initiator: object = None) -> bool:
        """Use a check's findings in place of what the same stage found before; False when they are stale.

        Stages come independently (rules first, spelling when it is ready); where findings of two stages overlap, the
        engine's overlap policy tells.
        """
        raise NotImplementedError

    # Steps: each is one event on disk, one undo step and one Change. All raise DecisionError when the session is
    # read-only or closed or the step makes no sense, SidecarError when it cannot be written (then nothing changed).

    def decide(
        self,
        ids: str | Iterable[str],
        verdict: Verdict,
        *,
        suggestion: int = 0,
        edits: Iterable[Edit] | None = None,
        replacement: str | None = None,
        note: str = "",
        initiator: object = None,
    ) -> Change:
        """Settle findings, one or a whole group, in one step.

        ACCEPTED takes the suggestion of that index. EDITED takes `replacement` for the finding's own characters, or
        `edits` against the original. A finding that cannot be accepted (no such suggestion, text just changed by hand,
        in the way of another of the same step) is skipped; when all are skipped, DecisionError. Where edits overlap
        those of an earlier decision, the earlier one is open again. Raises KeyError for an unknown id.
        """
        raise NotImplementedError

    def accept_safe(self, ids: Iterable[str] | None = None, *, initiator: object = None) -> Change | None:
        """Accept the first suggestion of every open finding where that is safe; None when there is none.

        `ids` narrows it down (what a filter shows).
        """
        raise NotImplementedError

    def safe_ids(self) -> tuple[str, ...]:
        """The open findings that `accept_safe` would take."""
        raise NotImplementedError

    def group_of(self, id_: str) -> tuple[str, ...]:
        """The finding and the open ones of its group, in order. Raises KeyError."""
        raise NotImplementedError

    def clear(self, ids: str | Iterable[str], *, initiator: object = None) -> Change:
        """Back to open; for a hand edit, back to the original text. Raises KeyError."""
        raise NotImplementedError

    def note(self, id_: str, note: str, *, initiator: object = None) -> Change:
        """Change the note of a settled finding."""
        raise NotImplementedError

    def hand_edit(self, span: Span, replacement: str, *, join: bool = False, initiator: object = None) -> Change:
        """A change typed into the *corrected* text at `span`. With `join` it belongs to the undo step of the hand edit
        just before it (typing a word), if that was the last step.

        Inside the text of an accepted finding it makes that decision EDITED; elsewhere it becomes, or grows, a hand
        edit of its own. Raises ValueError for a span outside the text.
        """
        raise NotImplementedError

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back; steps of earlier sessions on the same page file count."""
        raise NotImplementedError

    @property
    def can_redo(self) -> bool:
        """Whether there is an undone step."""
        raise NotImplementedError

    def undo(self, *, initiator: object = None) -> Change | None:
        """Take the last step back; None when there is none."""
        raise NotImplementedError

    def redo(self, *, initiator: object = None) -> Change | None:
        """Make the last undone step again; None when there is none."""
        raise NotImplementedError

    # Results

    def edits(self, extra: Extra = "none") -> tuple[Edit, ...]:
        """The edits against the original for export, in order; `extra` adds the first suggestions of open findings:
        only the safe ones, or all."""
        raise NotImplementedError

    def export(self, to: str, extra: Extra = "none") -> bytes:
        """The page with its edits in a format of `formats.export.FORMATS`. Raises ValueError for another."""
        raise NotImplementedError

    # Listening

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call listener(change, initiator) after every step; returns what ends that."""
        raise NotImplementedError
