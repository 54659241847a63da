"""Keeps the findings of a session up to date: has snapshots checked, and again after hand edits."""

import gc
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from proofreader.app.change import Change, ChangeKind
from proofreader.app.house import Stamp
from proofreader.app.page_checker import PageChecker
from proofreader.app.snapshot import Checked, Snapshot
from proofreader.core.span import Span
from proofreader.engine.config import CheckConfig
from proofreader.ui.app_lines import line_of
from proofreader.ui.bridge import Bridge
from proofreader.ui.jobs import Job, Jobs

PAUSE = 300
"""Milliseconds after a hand edit."""
LONG = 30_000
"""A page of more code points than these is looked at where it is shown before it is checked as a whole."""
FIRST = 4_000
"""Code points of that first look."""


class Checking(QObject):
    """Results of a text that has changed meanwhile are thrown away and the check is made again."""

    started = Signal()
    ended = Signal(object)  # seconds, None when there is no result
    checked = Signal(object, object)  # the Snapshot whose findings have been taken, and the house's tables by stamps
    failed = Signal(str)
    warned = Signal(str)  # what is wrong in the house's tables, when that is news

    def __init__(
        self, bridge: Bridge, checker: PageChecker, jobs: Jobs, config: CheckConfig, near: Callable[[], int]
    ) -> None:
        """`near` answers which position of the text is looked at."""
        super().__init__(bridge)
        self._near = near
        self._session, self._checker, self._jobs = bridge.session, checker, jobs
        self.config = config
        """What is checked by."""
        self._house: tuple[Stamp, ...] | None = None
        self._warnings: tuple[str, ...] = ()
        self._job: Job | None = None
        self._looking: Job | None = None
        self._checked = -1
        self._frozen = False
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self.check)
        bridge.changed.connect(self._on_changed)

    @property
    def settled(self) -> bool:
        """Whether what the session holds now has been checked."""
        return self._job is None and not self._timer.isActive() and self._checked == self._session.snapshot().revision

    def configure(self, config: CheckConfig) -> None:
        """Check by another configuration from now on."""
        if config != self.config:
            self.config = config
            self.check()

    def check(self) -> None:
        """Check now."""
        self._timer.stop()
        self.cancel()
        snapshot = self._session.snapshot()
        if self._checked < 0 and len(self._session.text) > LONG:
            near = self._near()
            self._start(snapshot, Span(near, near + FIRST))
        else:
            self._start(snapshot, None)
        self.started.emit()

    def _start(self, snapshot: Snapshot, within: Span | None) -> None:
        config = self.config

        def work(cancelled: Callable[[], bool]) -> tuple[Checked, tuple[Stamp, ...]]:
            return self._checker.check(snapshot, config, cancelled, within)

        self._job = self._jobs.start(
            work,
            lambda result: self._on_result(snapshot, *result) if within is None else self._on_look(snapshot, *result),
            self._on_failure,
        )

    def look(self) -> None:
        """Check again if the house's tables have changed on disk since the last check."""
        known = self._house
        if known is None or self._job is not None:
            return
        self._looking = self._jobs.start(
            lambda _cancelled: self._checker.house(),
            lambda house: self.check() if house != known and self._job is None else None,
            self._on_failure,
        )

    def cancel(self) -> None:
        """Stop a check that is under way."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
            self.ended.emit(None)

    def close(self) -> None:
        """Check no more."""
        self._timer.stop()
        self.cancel()
        if self._looking is not None:
            self._looking.cancel()
        gc.unfreeze()  # what belongs to this page may go

    def _on_look(self, snapshot: Snapshot, result: Checked, _house: tuple[Stamp, ...]) -> None:
        """Show what a first look has found, and go on with the whole page."""
        self._session.take(snapshot, result, initiator=self)
        self._start(self._session.snapshot(), None)

    def _on_result(self, snapshot: Snapshot, result: Checked, house: tuple[Stamp, ...]) -> None:
        self._job = None
        self._house = house
        self._checked = snapshot.revision
        if self._session.take(snapshot, result, initiator=self):
            self.ended.emit(result.seconds)
            self.checked.emit(snapshot, self._house)
            if not self._frozen:
                self._frozen = True
                gc.freeze()  # else the collector walks over page and checks again and again, 30-50 ms each time
            if result.warnings != self._warnings:
                self._warnings = result.warnings
                self.warned.emit("；".join(result.warnings))
        else:
            self.check()

    def _on_failure(self, error: Exception) -> None:
        self._job = None
        self.ended.emit(None)
        self.failed.emit(self.tr("检查没有完成：{0}").format(line_of(error)))

    def _on_changed(self, change: Change, _initiator: object) -> None:
        if change.kind is not ChangeKind.FINDINGS and self._session.snapshot().revision != self._checked:
            self._timer.start()
