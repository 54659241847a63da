"""From asking what to export to telling where it went."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from proofreader.ui.app_lines import line_of, said
from proofreader.ui.dialogs import Message
from proofreader.ui.jobs import Jobs

if TYPE_CHECKING:
    from proofreader.ui.desk import Desk
    from proofreader.ui.exporting import Choice, Product


class ExportFlow(QObject):
    """Asks, writes, tells. `tell` shows a notice for a while; what has to be read is said in a dialog."""

    def __init__(self, parent: QWidget, tell: Callable[[str], None]) -> None:
        super().__init__(parent)
        self._window, self._tell = parent, tell
        self._jobs: Jobs | None = None

    def ask(self, desk: "Desk", kept: str) -> str:
        """Let the user choose, look and save; gives back what is to be kept as the last choice."""
        from proofreader.ui.export_dialog import ExportDialog  # brings in the writers

        desk.bridge.settle()
        if self._jobs is None:
            self._jobs = Jobs(self)
        answer = ExportDialog.ask(self._window, desk.session, kept, self._jobs, desk.theme)
        if answer is None:
            return kept
        choice, product = answer
        self._save(desk, choice, product)
        return choice.key

    def export(self, desk: "Desk", name: str) -> None:
        """Save in a format at once, without a look."""
        from proofreader.ui.exporting import Choice, ExportError, Maker

        desk.bridge.settle()
        choice = Choice(name)
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            product = Maker(desk.session).make(choice)
        except ExportError as error:
            QGuiApplication.restoreOverrideCursor()
            Message.tell(self._window, line_of(error))
            return
        QGuiApplication.restoreOverrideCursor()
        self._save(desk, choice, product)

    def close(self) -> None:
        """End the thread."""
        if self._jobs is not None:
            self._jobs.close()

    def _save(self, desk: "Desk", choice: "Choice", product: "Product") -> None:
        from proofreader.ui.exporting import ExportError, ask_target, write_product

        session = desk.session
        path = ask_target(self._window, session.path, choice, product.suffix)
        if path is None:
            return
        try:
            write_product(session.path, product, path)
        except ExportError as error:
            Message.tell(self._window, line_of(error))
            return
        left = session.counts.open
        more = self.tr("，还有 {0} 处待处理").format(left) if left else ""
        done = self.tr("已导出到 {0}{1}").format(path.name, more)
        self._tell(done)
        if product.undone:
            Message.tell(self._window, self.tr("{0}。{1}").format(done, said(product.undone)))


def formats_of(desk: "Desk | None") -> list[str]:
    """What a page can be exported to; nothing where no page is open."""
    if desk is None:
        return []
    from proofreader.ui.exporting import formats  # brings in the writers

    return formats(desk.session.page)
