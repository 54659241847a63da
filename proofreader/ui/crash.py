"""What nobody expected: written to the log, then said in one line. Decisions are on disk already."""

import logging
import sys
from types import TracebackType

from PySide6.QtWidgets import QApplication

from proofreader.app.paths import log_path
from proofreader.ui.dialogs import Message

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
        _log.error("unexpected", exc_info=(kind, error, trace))
        self._before(kind, error, trace)
        window = QApplication.activeWindow()
        if self._said or window is None:
            return
        self._said = True
        line = window.tr("程序出了意外（{0}）。处理记录都已存盘；详情在日志里：{1}")
        Message.tell(window, line.format(kind.__name__, log_path()))
