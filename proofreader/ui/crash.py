"""What nobody expected: what is being typed goes to disk first, then the log, then a dialog says what happened."""

import logging
import sys
from contextlib import suppress
from types import TracebackType

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from proofreader.app.paths import log_path
from proofreader.ui.elided import Elided
from proofreader.ui.window import MainWindow

_log = logging.getLogger(__name__)


class CrashHook:
    """Stands in for `sys.excepthook` while the desk runs. Speaks once, and writes down everything."""

    def __init__(self) -> None:
        self._said = False
        self._before = sys.excepthook

    def install(self) -> None:
        """Take over."""
        sys.excepthook = self._handle

    def remove(self) -> None:
        """Put back what was there."""
        sys.excepthook = self._before

    def _handle(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        windows = [window for window in QApplication.topLevelWidgets() if isinstance(window, MainWindow)]
        for window in windows:
            with suppress(Exception):  # whatever is broken, the rest is kept
                window.keep()
        _log.error("unexpected", exc_info=(kind, error, trace))
        self._before(kind, error, trace)
        shown = [window for window in windows if window.isVisible()]
        if self._said or not shown:
            return
        self._said = True
        CrashDialog.tell(QApplication.activeWindow() or shown[0], f"{kind.__name__}: {error}")


class CrashDialog(QDialog):
    """What happened, what is safe, where the log is."""

    def __init__(self, parent: QWidget, what: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("程序出了意外"))
        self.setMinimumWidth(520)
        title = QLabel(self.tr("程序出了意外，处理记录都已存盘"), self)
        title.setStyleSheet("font-size: 16px; font-weight: 600;")
        words = QLabel(self.tr("可以接着校对。要是不对劲，请关掉程序再打开：打开着的版面会回到离开的地方。"), self)
        words.setWordWrap(True)
        self.details = QPlainTextEdit(what, self)
        self.details.setReadOnly(True)
        self.details.setAccessibleName(self.tr("出了什么事"))
        self.details.setFixedHeight(84)
        where = Elided(self, Qt.TextElideMode.ElideMiddle)
        where.say(self.tr("详情在日志里：{0}").format(log_path()))
        where.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)  # however long the path is
        where.setProperty("role", "muted")
        row = QHBoxLayout()
        folder, close = QPushButton(self.tr("打开日志文件夹"), self), QPushButton(self.tr("接着校对"), self)
        folder.setAutoDefault(False)
        folder.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(log_path().parent))))
        close.setProperty("role", "primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        row.addWidget(folder)
        row.addStretch(1)
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 18)
        column.setSpacing(12)
        for widget in (title, words, self.details, where):
            column.addWidget(widget)
        column.addLayout(row)

    @classmethod
    def tell(cls, parent: QWidget, what: str) -> None:
        """Say what happened, until the dialog is closed."""
        dialog = cls(parent, what)
        dialog.exec()
        dialog.deleteLater()
