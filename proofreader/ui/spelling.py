"""The spelling stage behind the rules: models in a thread of their own, what is looked at first."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from proofreader.app.snapshot import Snapshot
from proofreader.checks.house import NO_HOUSE, House
from proofreader.engine.config import CheckConfig
from proofreader.ui.bridge import Bridge
from proofreader.ui.jobs import Job, Jobs

if TYPE_CHECKING:
    from proofreader.app.spelled import Pieces, Spelled

STAGE = "spelling"


class Spelling(QObject):
    """Looks for misspellings in snapshots, a few pieces a step, so that the first findings come soon."""

    started = Signal()
    ended = Signal()
    failed = Signal(str)

    def __init__(
        self,
        bridge: Bridge,
        jobs: Jobs,
        config: CheckConfig,
        backend: str,
        near: Callable[[], int],
        sensitivity: str = "normal",
    ) -> None:
        """`jobs` is the models' own queue; `near` answers which position of the text is looked at."""
        super().__init__(bridge)
        self._session, self._jobs, self._config, self._near = bridge.session, jobs, config, near
        self._backend, self._sensitivity = backend, sensitivity
        self._pieces: Pieces | None = None
        self._job: Job | None = None
        self._house: House | None = None
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
            self._pieces, self._broken, self._read = None, False, -1
        if (config, backend) != (self._config, self._backend):
            self._read = -1
        self._config, self._backend, self._sensitivity = config, backend, sensitivity

    def read(self, snapshot: Snapshot, house: House | None) -> None:
        """Read a snapshot, unless that has been done with the same tables of the house."""
        self.cancel()
        if house is not self._house:
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
        config, near, pieces, backend = self._config, self._near(), self._pieces, self._backend
        house, wanted = self._house or NO_HOUSE, self._sensitivity

        def work(cancelled: Callable[[], bool]) -> "tuple[Pieces, Spelled]":
            from proofreader.app.spelled import Pieces, spell_snapshot  # not in the interface thread: takes a while
            from proofreader.spelling.backend import load_backend
            from proofreader.spelling.suspicion import Sensitivity

            known = pieces or Pieces(load_backend(backend))
            return known, spell_snapshot(
                snapshot, known, config, house,
                near=near, most=most, sensitivity=Sensitivity(wanted), cancelled=cancelled,
            )  # fmt: skip

        self._job = self._jobs.start(
            work,
            lambda result: self._on_result(snapshot, most, *result),
            self._on_failure,
            lambda result: self._keep(result[0]),
        )

    def _keep(self, pieces: "Pieces") -> None:
        self._pieces = self._pieces or pieces

    def _on_result(self, snapshot: Snapshot, most: int, pieces: "Pieces", spelled: "Spelled") -> None:
        self._job = None
        self._keep(pieces)
        if not self._session.take(snapshot, spelled.checked, STAGE, initiator=self):
            self.ended.emit()  # the text has changed: the next check of the rules comes back here
        elif spelled.complete:
            self._read = snapshot.revision
            self.ended.emit()
        else:
            self._step(snapshot, most * 2)

    def _on_failure(self, error: Exception) -> None:
        self._job = None
        self._broken = True
        self.ended.emit()
        self.failed.emit(self.tr("字词没有查：{0}").format(error))
