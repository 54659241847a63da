"""The spelling stage behind the rules: what is looked at comes first."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from proofreader.app.house import Stamp
from proofreader.app.page_checker import PageChecker, Reading
from proofreader.app.snapshot import Checked, Snapshot
from proofreader.engine.config import CheckConfig
from proofreader.ui.app_lines import line_of
from proofreader.ui.bridge import Bridge
from proofreader.ui.jobs import Job, Jobs

STAGE = "spelling"


class Spelling(QObject):
    """Looks for misspellings in snapshots, a few pieces a step, so that the first findings come soon."""

    started = Signal()
    ended = Signal()
    failed = Signal(str)

    def __init__(
        self,
        bridge: Bridge,
        checker: PageChecker,
        jobs: Jobs,
        config: CheckConfig,
        backend: str,
        near: Callable[[], int],
        sensitivity: str = "normal",
    ) -> None:
        """`jobs` is the models' own queue; `near` answers which position of the text is looked at."""
        super().__init__(bridge)
        self._session, self._checker, self._jobs = bridge.session, checker, jobs
        self._config, self._near = config, near
        self._backend, self._sensitivity = backend, sensitivity
        self._job: Job | None = None
        self._house: tuple[Stamp, ...] | None = None
        self._read = -1
        self._broken = False

    @property
    def wanted(self) -> bool:
        """Whether there is anything to run."""
        return self._backend != "off" and STAGE not in self._config.skip and not self._broken

    def again(self) -> None:
        """Read the text as it is, if it has not been read by this configuration."""
        if not self.settled:
            self.read(self._session.snapshot(), self._house)

    @property
    def settled(self) -> bool:
        """Whether the text as it is has been read."""
        return self._job is None and (not self.wanted or self._read == self._session.snapshot().revision)

    def configure(self, config: CheckConfig, backend: str, sensitivity: str = "normal") -> None:
        """Go by another configuration, from the next reading on."""
        if (backend, sensitivity) != (self._backend, self._sensitivity):
            self._broken, self._read = False, -1
        if (config, backend) != (self._config, self._backend):
            self._read = -1
        self._config, self._backend, self._sensitivity = config, backend, sensitivity

    def read(self, snapshot: Snapshot, house: tuple[Stamp, ...] | None) -> None:
        """Read a snapshot, unless that has been done with the same tables of the house."""
        self.cancel()
        if house != self._house:
            self._house, self._read = house, -1
        if self.wanted and snapshot.revision != self._read:
            self.started.emit()
            self._step(snapshot, 1)

    def cancel(self) -> None:
        """Stop reading."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
            self.ended.emit()

    def _step(self, snapshot: Snapshot, most: int) -> None:
        config, reading = self._config, Reading(self._backend, self._sensitivity, self._near(), most)

        def work(cancelled: Callable[[], bool]) -> tuple[Checked, bool]:
            return self._checker.spell(snapshot, config, reading, cancelled)

        self._job = self._jobs.start(
            work,
            lambda result: self._on_result(snapshot, most, *result),
            self._on_failure,
        )

    def _on_result(self, snapshot: Snapshot, most: int, checked: Checked, complete: bool) -> None:
        self._job = None
        if not self._session.take(snapshot, checked, STAGE, initiator=self):
            self.ended.emit()  # the text has changed: the next check of the rules comes back here
        elif complete:
            self._read = snapshot.revision
            self.ended.emit()
        else:
            self._step(snapshot, most * 2)

    def _on_failure(self, error: Exception) -> None:
        self._job = None
        self._broken = True
        self.ended.emit()
        self.failed.emit(self.tr("字词没有查：{0}").format(line_of(error)))
