"""Counts the house's tables that a page goes by, away from the interface thread: they may lie on a slow disk."""

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from proofreader.app.house import house_files, load_table
from proofreader.ui.jobs import Job, Jobs

SELDOM = 3.0
"""Seconds between two looks that nobody has asked for."""


class TablesInEffect(QObject):
    """`counted` tells whenever there are others."""

    counted = Signal()

    def __init__(self, page: Path | None, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._page, self._jobs = page, jobs
        self._job: Job | None = None
        self._looked = 0.0
        self.count = 0
        """Tables in effect."""
        self.faults = 0
        """What is wrong in them."""

    def look(self, *, at_once: bool = False) -> None:
        """Count them anew, unless that was done just now."""
        if self._job is not None or (not at_once and time.monotonic() - self._looked < SELDOM):
            return
        page = self._page

        def work(_cancelled: Callable[[], bool]) -> tuple[int, int]:
            tables = [load_table(path) for path in house_files(page)]
            said = [table for table in tables if table.faults or sum(table.counts.values())]
            return len(said), sum(len(table.faults) for table in said)

        self._job = self._jobs.start(work, self._on_counted, lambda _error: self._on_counted((0, 0)))

    def close(self) -> None:
        """Count no more."""
        if self._job is not None:
            self._job.cancel()

    def _on_counted(self, found: tuple[int, int]) -> None:
        self._job, self._looked = None, time.monotonic()
        if found != (self.count, self.faults):
            self.count, self.faults = found
            self.counted.emit()
