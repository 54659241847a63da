"""Has the corrected text checked once when nothing is pending: accepted changes can leave errors, or make new ones."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from proofreader.app.afterwards import Afterthought, afterthoughts, corrected_snapshot
from proofreader.app.house import Stamp
from proofreader.app.page_checker import PageChecker
from proofreader.app.snapshot import Checked
from proofreader.ui.bridge import Bridge
from proofreader.ui.checking import Checking
from proofreader.ui.jobs import Job, Jobs
from proofreader.ui.page_view import PageView
from proofreader.ui.sidecar import Sidecar
from proofreader.ui.wording import in_line, quoted

PAUSE = 200
"""Milliseconds after the last step."""


def place_words(place: Afterthought) -> str:
    """A place in one line: the words, and what is said of them."""
    return f"{quoted(place.quote, 14)}　{in_line(place.message, 30)}" if place.quote.strip() else place.message


class Afterwards(QObject):
    """Shows in the sidecar what it finds; who asks for one of the places there is brought to it."""

    def __init__(
        self, bridge: Bridge, checker: PageChecker, jobs: Jobs, checking: Checking, sidecar: Sidecar, view: PageView
    ) -> None:
        super().__init__(bridge)
        self._bridge, self._session, self._checker, self._jobs = bridge, bridge.session, checker, jobs
        self._checking, self._sidecar, self._view = checking, sidecar, view
        self._job: Job | None = None
        self._at = -1
        self.places: list[Afterthought] = []
        """What was found, in code points of the corrected text."""
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self._check)
        bridge.changed.connect(lambda _change, _initiator: self._look())
        checking.ended.connect(lambda _seconds: self._again())
        sidecar.place_asked.connect(self._go_to)

    @property
    def settled(self) -> bool:
        """Whether nothing is under way."""
        return self._job is None and not self._timer.isActive()

    def _look(self) -> None:
        """Check soon, if nothing is pending and the text is another one than that of the last time."""
        if self._session.revision != self._at:
            self._at = -1
            if self._job is not None:
                self._job.cancel()
                self._job = None
            self._show([])
        if self._session.counts.open or not self._checking.settled:
            self._timer.stop()
        elif self._at < 0 and self._job is None:
            self._timer.start()

    def _again(self) -> None:
        """Check soon although the text is the same: the checks or the house's tables may be others."""
        if not self._session.counts.open and self._job is None and self._checking.settled:
            self._timer.start()

    def close(self) -> None:
        """Check no more."""
        self._timer.stop()
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _check(self) -> None:
        revision, config = self._session.revision, self._checking.config
        snapshot = corrected_snapshot(self._session, revision)
        if snapshot is None:
            self._at = revision
            return

        def work(cancelled: Callable[[], bool]) -> tuple[Checked, tuple[Stamp, ...]]:
            return self._checker.check(snapshot, config, cancelled)

        self._job = self._jobs.start(work, lambda result: self._on_result(revision, result[0]), self._on_failure)

    def _on_result(self, revision: int, checked: Checked) -> None:
        self._job = None
        if revision == self._session.revision:
            self._at = revision
            self._show(afterthoughts(self._session, checked.founds))

    def _on_failure(self, _error: Exception) -> None:
        self._job = None  # the page itself has been checked; what this adds is not worth a notice

    def _show(self, places: list[Afterthought]) -> None:
        if places != self.places:
            self.places = places
            self._sidecar.show_places([place_words(place) for place in places])

    def _go_to(self, at: int) -> None:
        span = self._bridge.span_now(self.places[at].span)
        self._view.scroll_to(span.start)
        self._view.place_caret(span.start, span.end)
