"""Settling the same finding throughout the issue: open pages at the desk, the other pages of the folder beside it."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from proofreader.app.issue import (
    Looked,
    Sought,
    look_into,
    pages_beside,
    places_in,
    reading_of,
    settle_in,
    sought_of,
)
from proofreader.app.session import Verdict
from proofreader.ui.app_lines import line_of
from proofreader.ui.card_model import title_of
from proofreader.ui.issue_dialog import IssueDialog
from proofreader.ui.jobs import Jobs

if TYPE_CHECKING:
    from proofreader.app.settings import Settings
    from proofreader.app.worker import Worker
    from proofreader.ui.desk import Desk


class IssueFlow(QObject):
    """One look through the issue, from the current finding of a desk."""

    told = Signal(str)

    def __init__(
        self, desk: "Desk", desks: "Sequence[Desk]", settings: "Settings", worker: "Worker | None", undo_key: str
    ) -> None:
        """`undo_key` is for the notice."""
        super().__init__(desk)
        self._desk, self._desks = desk, desks
        self._settings, self._worker, self._undo_key = settings, worker, undo_key
        self._looked: dict[str, Looked] = {}
        self._refused: list[str] = []
        self._done = 0

    def run(self) -> None:
        """Look, let the user choose, settle."""
        self._desk.bridge.prepare_step()
        id_ = self._desk.model.current
        sought = None if id_ is None else sought_of(self._desk.session, id_)
        if sought is None:
            self.told.emit(self.tr("这一处没有可以照样处理的"))
            return
        dialog = IssueDialog(self._desk.window(), sought, title_of(sought.check))
        jobs = Jobs(self)
        self._look(sought, dialog, jobs)
        try:
            wanted = dialog.ticked if dialog.exec() else {}
        finally:
            jobs.close()
            dialog.deleteLater()
        if wanted and dialog.verdict is not None:
            self._settle(wanted, dialog.verdict)

    def _look(self, sought: Sought, dialog: IssueDialog, jobs: Jobs) -> None:
        """List the open pages now, and the others of the folder as they come."""
        own = self._desk.session.path
        here = [self._desk, *(desk for desk in self._desks if desk is not self._desk)]
        for desk in here:
            if not desk.session.read_only:
                name = desk.session.path.name if desk.session.path else self.tr("版面")
                dialog.add_page(f"#{self._desks.index(desk)}", name, places_in(desk.session, sought))
        open_ = {desk.session.path.absolute() for desk in here if desk.session.path}
        others = [path for path in pages_beside(own) if path.absolute() not in open_] if own else []
        config = self._desk.config
        reading = reading_of(self._settings.spelling, self._settings.sensitivity)
        dialog.show_progress(0, len(others))

        def look(path: Path) -> None:
            def work(cancelled: Callable[[], bool]) -> Looked:
                return look_into(path, sought, config, reading, self._worker, cancelled)

            def done(looked: Looked) -> None:
                self._looked[str(path)] = looked
                dialog.add_page(str(path), path.name, looked.places)
                further()

            def failed(_error: Exception) -> None:
                self._refused.append(path.name)
                further()

            jobs.start(work, done, failed)

        def further() -> None:
            self._done += 1
            dialog.show_progress(self._done, len(others), self._refused)

        for path in others:
            look(path)

    def _settle(self, wanted: dict[str, tuple[str, ...]], verdict: Verdict) -> None:
        count = pages = 0
        lines: list[str] = []
        for key, ids in wanted.items():
            try:
                settled = self._settle_one(key, ids, verdict)
            except Exception as error:  # whatever is wrong with one page, the others are settled
                lines.append(line_of(error))
            else:
                count, pages = count + settled, pages + bool(settled)
        words = self.tr("已接受 {0} 处") if verdict is Verdict.ACCEPTED else self.tr("已拒绝 {0} 处")
        words = words.format(count) + self.tr("，{0} 个版面", "", pages).format(pages)
        undo = self.tr("　{0} 撤销本版的").format(self._undo_key) if self._undo_key and not lines else ""
        self.told.emit("；".join([words + undo, *lines]))

    def _settle_one(self, key: str, ids: Sequence[str], verdict: Verdict) -> int:
        if not key.startswith("#"):
            settings = self._settings
            return settle_in(self._looked[key], ids, verdict, settings.reviewer, settings.pass_)
        desk = self._desks[int(key[1:])]
        desk.bridge.prepare_step()
        return len(desk.session.decide(ids, verdict).ids)
