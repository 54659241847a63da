"""The pages that are open in a window: opened in a thread, one desk each, shown in tabs, one of them in front."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from proofreader.ui.app_lines import line_of
from proofreader.ui.dialogs import Message
from proofreader.ui.jobs import Job, Jobs
from proofreader.ui.tabs import PageTabs

if TYPE_CHECKING:
    from proofreader.app.session import Session
    from proofreader.app.settings import Settings
    from proofreader.ui.desk import Desk


class OpenPages(QObject):
    """Desks in the order of the tabs. `make` makes the desk of a session."""

    opening = Signal(str)  # the name of a page that is being opened; "" when one has been, or could not be
    arrived = Signal(object)  # a Desk that is open now, and not yet in front
    turned = Signal(object)  # the Desk that is in front now
    leaving = Signal(object)  # a Desk whose session is about to be closed
    emptied = Signal()

    def __init__(
        self, make: "Callable[[Session], Desk]", stack: QStackedWidget, tabs: PageTabs, jobs: Jobs, window: QWidget
    ) -> None:
        super().__init__(window)
        self._make, self._stack, self._tabs, self._jobs, self._window = make, stack, tabs, jobs, window
        self.front: Desk | None = None
        """The page in front."""
        self.desks: list[Desk] = []
        self._jobs_opening: list[Job] = []
        tabs.asked.connect(lambda at: self.turn_to(self.desks[at]))
        tabs.closing.connect(lambda at: self.close_page(self.desks[at]))

    @property
    def paths(self) -> list[Path]:
        """The files of the open pages."""
        return [desk.session.path for desk in self.desks if desk.session.path is not None]

    @property
    def busy(self) -> bool:
        """Whether a page has been asked for that is not there yet."""
        return bool(self._jobs_opening)

    def desk_of(self, path: Path) -> "Desk | None":
        """The desk of a file, if it is open."""
        wanted = path.absolute()
        return next((one for one in self.desks if one.session.path and one.session.path.absolute() == wanted), None)

    def open_path(self, path: Path, settings: "Settings", *, read_only: bool = False) -> None:
        """Open a page beside those that are open; one that is open already comes to the front."""
        known = self.desk_of(path)
        if known is not None:
            self.turn_to(known)
            return

        def work(_cancelled: Callable[[], bool]) -> "Session":
            from proofreader.app.session import Session  # takes a while: not in the interface thread

            return Session.open(path, reviewer=settings.reviewer, pass_=settings.pass_, read_only=read_only)

        self.opening.emit(path.name)
        self._jobs_opening = [job for job in self._jobs_opening if not job.cancelled()]
        refused = partial(self._on_refused, path, settings)
        self._jobs_opening.append(self._jobs.start(work, self._on_opened, refused, lambda session: session.close()))

    def when_open(self, action: Callable[[], None]) -> None:
        """Run an action when all that has been asked for so far is open: one job comes after the other."""
        self._jobs.start(lambda _cancelled: None, lambda _none: action(), lambda _error: None)

    def cancel(self) -> None:
        """Open no more of what has been asked for."""
        for job in self._jobs_opening:
            job.cancel()

    def turn_to(self, desk: "Desk") -> None:
        """Bring an open page to the front."""
        self.front = desk
        self._stack.setCurrentWidget(desk)
        self._show_tabs()
        self.turned.emit(desk)

    def turn_by(self, by: int) -> None:
        """Bring another tab to the front, so many to the right."""
        if self.front in self.desks:
            self.turn_to(self.desks[(self.desks.index(self.front) + by) % len(self.desks)])

    def close_page(self, desk: "Desk | None" = None) -> None:
        """Close a page, by default the one in front; then its neighbour is."""
        desk = desk or self.front
        if desk is None:
            return
        self.leaving.emit(desk)
        at = self.desks.index(desk)
        self.desks.remove(desk)
        desk.close_session()
        self._stack.removeWidget(desk)
        desk.deleteLater()
        if not self.desks:
            self.front = None
            self.emptied.emit()
        elif desk is self.front:
            self.turn_to(self.desks[min(at, len(self.desks) - 1)])
        self._show_tabs()

    def _on_opened(self, session: "Session") -> None:
        self.opening.emit("")
        desk = self._make(session)
        self.desks.insert(self.desks.index(self.front) + 1 if self.front in self.desks else 0, desk)
        self._stack.addWidget(desk)
        self.arrived.emit(desk)
        self.turn_to(desk)
        desk.checking.check()

    def _on_refused(self, path: Path, settings: "Settings", error: Exception) -> None:
        from proofreader.app.lock import LockedError

        self.opening.emit("")
        if isinstance(error, LockedError):
            if Message.ask(self._window, str(error), self.tr("只读打开")):
                self.open_path(path, settings, read_only=True)
            return
        Message.tell(self._window, line_of(error) or self.tr("打不开：{0}").format(path))

    def _show_tabs(self) -> None:
        pages = [(path.name, str(path)) if path else ("", "") for path in (desk.session.path for desk in self.desks)]
        self._tabs.show_pages(pages, self.desks.index(self.front) if self.front in self.desks else 0)
