"""The truth about one open page, shared by the desk and the command line."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Self

from proofreader.app.change import Change, ChangeKind
from proofreader.app.entries import Counts, Entry, State
from proofreader.app.found import found_in
from proofreader.app.lock import LockedError
from proofreader.app.recognised import doubtful_founds, recognition_line
from proofreader.app.records import records_of
from proofreader.app.reviewed import Extra, ReviewedPage, takes_first
from proofreader.app.signing import signed
from proofreader.app.snapshot import Checked, Snapshot, check_snapshot
from proofreader.app.step_names import StepName, name_of
from proofreader.app.steps import Stamp, Wanted, accepted_too, settle, type_in
from proofreader.app.store import Store, open_store
from proofreader.core.page import Page
from proofreader.core.span import Edit, Span
from proofreader.engine.run import CheckResult
from proofreader.formats.export import export
from proofreader.formats.reading import read_page
from proofreader.formats.sidecar import SidecarError
from proofreader.review.decision import Verdict
from proofreader.review.events import Decided, Event, Redone, Undone
from proofreader.review.replay import ReviewState

if TYPE_CHECKING:
    from proofreader.formats.profiles import Laid, Profile

__all__ = [
    "Change", "ChangeKind", "Counts", "DecisionError", "Entry", "LockedError", "Session", "SidecarError", "Snapshot",
    "State", "Verdict", "check_snapshot",
]  # fmt: skip

Listener = Callable[[Change, object], None]


class DecisionError(ValueError):
    """A step that cannot be taken; the message is one line of Chinese for the user."""


class Session(ReviewedPage):
    """One page under review: its findings, what was decided, the corrected text.

    No Qt, no threads: all methods are called from one thread, and listeners are called in it, after the step is on
    disk. Positions are code points: of the original `page.text` in findings, decisions and `edits()`; of the
    *corrected* text in `span_of`, `hand_edit` and `Change.patches`. `revision` grows with every change of the
    corrected text.
    """

    path: Path | None
    read_only: bool
    reviewer: str
    """Name and pass go into every decision from now on; both may be set at any time."""
    pass_: int
    warnings: tuple[str, ...]
    """One line of Chinese each: what opening had to put right or could not keep, what is wrong in the house's tables
    as the last check found them."""

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
        now = now or _utc_now
        page = read_page(path)
        store = open_store(page, path, reviewer=reviewer, read_only=read_only, time=now())
        return cls(page, store, reviewer=reviewer, pass_=pass_, read_only=read_only, now=now)

    @classmethod
    def of(
        cls, page: Page, *, reviewer: str = "", pass_: int = 1, now: Callable[[], datetime] | None = None
    ) -> Session:
        """A session without a sidecar, for a page that came through standard input: nothing is kept on disk."""
        store = Store(ReviewState())
        return cls(page, store, reviewer=reviewer, pass_=pass_, read_only=False, now=now or _utc_now)

    def __init__(
        self, page: Page, store: Store, *, reviewer: str, pass_: int, read_only: bool, now: Callable[[], datetime]
    ) -> None:
        """Use `open` or `of`."""
        super().__init__(page, store.state)
        self.path = page.path
        self.reviewer, self.pass_ = reviewer, pass_
        self.read_only = read_only
        line = recognition_line(page)
        self.warnings = (*store.warnings, line) if line else store.warnings
        self._store, self._now = store, now
        self._closed = False
        self._listeners: list[Listener] = []

    def close(self) -> None:
        """Give the lock back. Closing twice is harmless; a closed session can be read but not changed."""
        if not self._closed:
            self._closed = True
            self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # What there is

    @property
    def sidecar(self) -> Path | None:
        """The file that decisions are kept in; None for a session without one."""
        return None if self._store.sidecar is None else self._store.sidecar.path

    # Checking

    def take(self, snapshot: Snapshot, result: CheckResult, stage: str = "rules", initiator: object = None) -> bool:
        """Use a check's findings in place of what the same stage found before; False when they are stale.

        Stages come independently (rules first, spelling when it is ready); where findings of two stages overlap, the
        engine's overlap policy tells.
        """
        if snapshot.revision != self._hand_revision:
            return False
        founds = result.founds if isinstance(result, Checked) else found_in(result.findings, self._checked)
        if isinstance(result, Checked):
            if stage == "rules":
                self.warnings = (*self._store.warnings, *result.warnings)
            self._titles.update(result.titles)
        listed = self._put(stage, doubtful_founds(self.page, founds))
        self._tell(Change(ChangeKind.FINDINGS, listed=listed, revision=self._revision), initiator)
        return True

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
        self._writable()
        entries = self._asked(ids)
        given = None if edits is None else tuple(edits)
        if verdict is Verdict.EDITED and given is None and replacement is None:
            raise DecisionError("改动的文字没有给出")
        wanted: list[Wanted] = []
        skipped: list[str] = []
        for entry in entries:
            one = None if entry.is_hand else self._wanted(entry, verdict, suggestion, given, replacement, note)
            if one is None:
                skipped.append(entry.id)
            else:
                wanted.append(one)
        event, left = settle(self._standing(), wanted, self._stamp())
        skipped += left
        if not event.decisions:
            raise DecisionError(_why_not(entries, verdict))
        return self._step(event, ChangeKind.DECIDED, initiator, tuple(skipped))

    def accept_safe(self, ids: Iterable[str] | None = None, *, initiator: object = None) -> Change | None:
        """Accept the first suggestion of every open finding where that is safe; None when there is none.

        `ids` narrows it down (what a filter shows).
        """
        safe = self.safe_ids()
        if ids is not None:
            wanted = set(ids)
            safe = tuple(id_ for id_ in safe if id_ in wanted)
        return self.decide(safe, Verdict.ACCEPTED, initiator=initiator) if safe else None

    def clear(self, ids: str | Iterable[str], *, initiator: object = None) -> Change:
        """Back to open; for a hand edit, back to the original text. Raises KeyError."""
        self._writable()
        entries = self._asked(ids)
        cleared = tuple(entry.id for entry in entries if entry.decision is not None)
        removed = tuple(entry.hand.edit.span for entry in entries if entry.hand is not None)
        if not cleared and not removed:
            raise DecisionError("这里还没有处理，不用撤回")
        return self._step(Decided(self._now(), (), cleared, removed), ChangeKind.CLEARED, initiator)

    def set_quiet(self, check: str, quiet: bool = True, *, initiator: object = None) -> Change:
        """Show no open findings of a check on this page any more, or show them again. Settled ones stay listed."""
        self._writable()
        if quiet == (check in self._state.quiet):
            raise DecisionError("本版已经不提示这一类" if quiet else "本版没有停用这一类")
        event = Decided(self._now(), quiet=(check,)) if quiet else Decided(self._now(), heard=(check,))
        return self._step(event, ChangeKind.DECIDED, initiator)

    def note(self, id_: str, note: str, *, initiator: object = None) -> Change:
        """Change the note of a settled finding. Raises KeyError."""
        self._writable()
        decision = self._listing[id_].decision
        if decision is None:
            raise DecisionError("先处理这个疑点，再写备注")
        noted = replace(decision, note=note, reviewer=self.reviewer, pass_=self.pass_, time=self._now())
        return self._step(Decided(self._now(), (noted,)), ChangeKind.DECIDED, initiator)

    def hand_edit(self, span: Span, replacement: str, *, join: bool = False, initiator: object = None) -> Change:
        """A change typed into the *corrected* text at `span`. With `join` it belongs to the undo step of the hand edit
        just before it (typing a word), if that was the last step.

        Inside the text of an accepted finding it makes that decision EDITED; elsewhere it becomes, or grows, a hand
        edit of its own (app/steps.py). Raises ValueError for a span outside the text.
        """
        self._writable()
        if span.end > len(self.text):
            raise ValueError(f"outside the text: {span}")
        if span.of(self.text) == replacement:
            return Change(ChangeKind.HAND, revision=self._revision)
        event = type_in(self._standing(), Edit(span, replacement), self._stamp(), join=join)
        return self._step(event, ChangeKind.HAND, initiator)

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back; steps of earlier sessions on the same page file count."""
        return self._state.can_undo and not self.read_only

    @property
    def can_redo(self) -> bool:
        """Whether there is an undone step."""
        return self._state.can_redo and not self.read_only

    @property
    def depth(self) -> int:
        """How many steps there are to take back."""
        return self._state.depth

    @property
    def undo_name(self) -> StepName | None:
        """What `undo` would take back; None when there is nothing."""
        turn = self._state.next_undo() if self.can_undo else None
        return name_of(turn, self.page.text) if turn is not None else None

    @property
    def redo_name(self) -> StepName | None:
        """What `redo` would make again; None when there is nothing."""
        turn = self._state.next_redo() if self.can_redo else None
        return name_of(turn, self.page.text) if turn is not None else None

    def sign(self, since: datetime, *, initiator: object = None) -> Change | None:
        """Put the reviewer's name to what was settled or typed without a name since a time; None where nothing was."""
        self._writable()
        event = signed(self._state, self.reviewer, since, self._now())
        return self._step(event, ChangeKind.DECIDED, initiator) if event is not None else None

    def undo(self, *, initiator: object = None) -> Change | None:
        """Take the last step back; None when there is none."""
        self._writable()
        return self._step(Undone(self._now()), ChangeKind.UNDO, initiator) if self.can_undo else None

    def redo(self, *, initiator: object = None) -> Change | None:
        """Make the last undone step again; None when there is none."""
        self._writable()
        return self._step(Redone(self._now()), ChangeKind.REDO, initiator) if self.can_redo else None

    # Results

    def edits(self, extra: Extra = "none") -> tuple[Edit, ...]:
        """The edits against the original for export, in order; `extra` adds the first suggestions of open findings:
        only the safe ones, or all. What would overlap an edit already there is left out.
        """
        if extra == "none":
            return self._corrected.edits
        wanted = [self._wanted(entry, Verdict.ACCEPTED) for entry in self.entries if takes_first(entry, extra)]
        return accepted_too(self._standing(), (one for one in wanted if one is not None), self._stamp())

    def export(self, to: str, extra: Extra = "none") -> bytes:
        """The page with its edits in a format of `formats.export.FORMATS`. Raises ValueError for another."""
        edits = self.edits(extra)
        return export(self.page, edits, to, records_of(self.page, self.entries, edits, extra=extra != "none"))

    def lay_out(self, profile: Profile, extra: Extra = "none") -> Laid:
        """The corrected text the way a layout system wants it."""
        from proofreader.formats.profiles import lay_out  # the table of characters is read for it

        return lay_out(self.page, self.edits(extra), profile)

    # Listening

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call listener(change, initiator) after every step; returns what ends that."""
        self._listeners.append(listener)

        def end() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return end

    # Inside

    def _writable(self) -> None:
        if self._closed:
            raise DecisionError("本版已经关闭")
        if self.read_only:
            raise DecisionError("本版以只读方式打开，不能处理")

    def _asked(self, ids: str | Iterable[str]) -> list[Entry]:
        names = (ids,) if isinstance(ids, str) else dict.fromkeys(ids)
        return [self._listing[id_] for id_ in names]

    def _stamp(self) -> Stamp:
        return Stamp(self.reviewer, self.pass_, self._now())

    def _step(self, event: Event, kind: ChangeKind, initiator: object, skipped: tuple[str, ...] = ()) -> Change:
        self._store.append(event)
        ids, patches, listed = self._follow(event)
        change = Change(kind, ids, patches, listed, self._revision, skipped)
        self._tell(change, initiator)
        return change

    def _tell(self, change: Change, initiator: object) -> None:
        for listener in tuple(self._listeners):
            listener(change, initiator)


def _why_not(entries: list[Entry], verdict: Verdict) -> str:
    if not entries:
        return "没有选中疑点"
    if all(entry.is_hand for entry in entries):
        return "手工修改不用处理，要去掉请撤回"
    if verdict is Verdict.ACCEPTED and all(not entry.finding.suggestions for entry in entries):
        return "这处疑点没有修改建议，请直接在版面上改"
    return "这处文字刚刚改过，请等检查完再处理"


def _utc_now() -> datetime:
    return datetime.now(UTC)
