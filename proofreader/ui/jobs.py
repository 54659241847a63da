"""Work off the interface thread: a job gets values, gives back a value, and may be told to stop."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from threading import Event
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot

_log = logging.getLogger(__name__)


class Job:
    """One piece of work under way. `cancel` asks it to stop; what it brings afterwards is thrown away."""

    def __init__(self) -> None:
        self._stop = Event()

    def cancel(self) -> None:
        """Ask the work to stop."""
        self._stop.set()

    def cancelled(self) -> bool:
        """Whether it was asked to stop; the work itself looks here now and then."""
        return self._stop.is_set()


@dataclass(frozen=True, slots=True)
class _Asker:
    done: Callable[[Any], None]
    failed: Callable[[Exception], None]
    dropped: Callable[[Any], None]


class _Runner(QRunnable):
    def __init__(self, jobs: "Jobs", job: Job, work: Callable[[Callable[[], bool]], object]) -> None:
        super().__init__()
        self._jobs, self._job, self._work = jobs, job, work

    def run(self) -> None:
        result: object = None
        error: Exception | None = None
        if not self._job.cancelled():
            try:
                result = self._work(self._job.cancelled)
            except Exception as raised:  # every failure belongs to the one who asked
                error = raised
        self._jobs.finished.emit(self._job, result, error)


class Jobs(QObject):
    """A queue of its own thread: one job after the other. Results arrive in the interface thread."""

    finished = Signal(object, object, object)
    busy = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._pool.setExpiryTimeout(-1)
        self._waiting: dict[Job, _Asker] = {}
        self.finished.connect(self._on_finished)

    def start(
        self,
        work: Callable[[Callable[[], bool]], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
        dropped: Callable[[Any], None] = lambda _result: None,
    ) -> Job:
        """Queue work; `work` is given a function that says whether to stop. One of `done`, `failed` is called later, or
        `dropped` with a result that came after the job was cancelled."""
        job = Job()
        self._waiting[job] = _Asker(done, failed, dropped)
        if len(self._waiting) == 1:
            self.busy.emit(True)
        self._pool.start(_Runner(self, job, work))
        return job

    def close(self) -> None:
        """Stop everything and wait for the thread to end."""
        for job in self._waiting:
            job.cancel()
        self._pool.clear()
        self._pool.waitForDone()

    @Slot(object, object, object)
    def _on_finished(self, job: Job, result: object, error: Exception | None) -> None:
        waiting = self._waiting.pop(job, None)
        if waiting is None:
            return
        if not self._waiting:
            self.busy.emit(False)
        if job.cancelled():
            if error is None and result is not None:
                waiting.dropped(result)
        elif error is None:
            waiting.done(result)
        else:
            _log.debug("job failed", exc_info=error)
            waiting.failed(error)
