"""Says in the bottom line and the bar how the page in front stands, and what is under way."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from proofreader.app.change import Change, ChangeKind
from proofreader.ui.actions import Actions
from proofreader.ui.app_lines import said
from proofreader.ui.dialogs import Message
from proofreader.ui.open_pages import OpenPages
from proofreader.ui.status import Status
from proofreader.ui.top_bar import TopBar

if TYPE_CHECKING:
    from proofreader.ui.desk import Desk

NOTICE = 5000
"""Milliseconds that a notice stays."""
LAG = 150
"""Milliseconds that the error rate and the number of safe findings may lag behind."""


class Reporting(QObject):
    """Hears what the desks tell; counts are those of the page in front."""

    def __init__(self, status: Status, bar: TopBar, actions: Actions, pages: OpenPages, window: QWidget) -> None:
        super().__init__(window)
        self._status, self._bar, self._actions, self._pages, self._window = status, bar, actions, pages, window
        self._of_step = False
        """Whether the notice speaks of the step that undo would take back."""
        self._notice = QTimer(self, singleShot=True, interval=NOTICE)
        self._notice.timeout.connect(lambda: status.show_notice(""))
        self._lagging = QTimer(self, singleShot=True, interval=LAG)
        self._lagging.timeout.connect(self._show_lagging)
        pages.opening.connect(self._on_opening)
        pages.leaving.connect(lambda _desk: self._lagging.stop())

    def tell(self, line: str) -> None:
        """Show a notice for a while; takes no focus."""
        hint = self._actions.hint("undo")
        self._of_step = bool(hint) and hint in line
        self._status.show_notice(said(line))
        self._notice.start()

    def _tell_step(self, line: str) -> None:
        """A notice of the last step: true until another is made."""
        self.tell(line)
        self._of_step = True

    def _forget_step(self) -> None:
        """Another step was made, or another page came to the front: what the notice says could be undone is not what
        undo would take back now."""
        if self._of_step:
            self._of_step = False
            self._notice.stop()
            self._status.show_notice("")

    def _on_changed(self, change: Change, _initiator: object) -> None:
        if change.kind is not ChangeKind.FINDINGS:
            self._forget_step()

    def fail(self, line: str) -> None:
        """Say what went wrong, in a dialog."""
        Message.tell(self._window, line)

    def close(self) -> None:
        """Show nothing any more."""
        self._notice.stop()
        self._lagging.stop()

    def listen(self, desk: "Desk") -> None:
        """Hear what a desk tells."""
        desk.counted.connect(self.show_counts)
        desk.tables.counted.connect(self.show_counts)
        desk.bridge.changed.connect(self._on_changed)
        desk.bridge.typing.connect(self._forget_step)
        for told in (desk.deciding.told, desk.house_rules.told):
            told.connect(self._tell_step)
        for said_of in (desk.checking.warned, desk.checking.failed, desk.spelling.failed):
            said_of.connect(self.tell)
        for failed in (desk.deciding.failed, desk.house_rules.failed, desk.bridge.failed):
            failed.connect(self.fail)
        desk.checking.started.connect(lambda: self._status.show_work(self.tr("正在检查")))
        desk.checking.ended.connect(self._on_checked)
        desk.spelling.started.connect(lambda: self._status.show_work(self.tr("正在查字词")))
        desk.spelling.ended.connect(lambda: self._status.show_work(""))
        if desk.session.warnings:
            self.tell("；".join(desk.session.warnings))

    def show_page(self, desk: "Desk") -> None:
        """Show which page is in front, and how it stands."""
        self._forget_step()
        path = desk.session.path
        name = path.name if path else self.tr("版面")
        state = self.tr("　只读") if desk.session.read_only else ""
        self._status.show_file(name + state, str(path or ""))
        self._window.setWindowTitle(self.tr("{0} — 报纸校对").format(name))
        self.show_counts()
        self._show_lagging()  # nothing of the page before it

    def show_no_page(self) -> None:
        """Show that there is none."""
        self._status.clear()
        self._bar.show_safe(0)
        self._window.setWindowTitle(self.tr("报纸校对"))

    def show_counts(self) -> None:
        """Show how the page in front stands now."""
        desk = self._pages.front
        if desk is not None:
            self._status.show_counts(desk.session.counts, desk.session.characters)
            self._status.show_tables(desk.tables.count, desk.tables.faults)
            self._lagging.start()
            self._actions["undo"].setEnabled(desk.undoing.can_undo)
            self._actions["redo"].setEnabled(desk.undoing.can_redo)

    def _show_lagging(self) -> None:
        """What need not be right at once, because it takes long to count on a long page."""
        from proofreader.app.rate import session_rate

        desk = self._pages.front
        if desk is not None:
            desk.undoing.name(self._actions)
            self._bar.show_safe(0 if desk.session.read_only else len(desk.deciding.safe_ids()))
            self._status.show_rate(session_rate(desk.session))

    def _on_opening(self, name: str) -> None:
        self._status.show_work(self.tr("正在打开 {0}").format(name) if name else "")

    def _on_checked(self, seconds: float | None) -> None:
        self._status.show_work("")
        if seconds is not None:
            self._status.show_check(seconds)
