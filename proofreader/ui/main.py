"""Starts the desk."""

import gc
import os
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from proofreader.app.log import start_log, stop_log
from proofreader.app.paths import log_path
from proofreader.app.settings import load_settings
from proofreader.app.worker import Worker
from proofreader.ui.crash import CrashHook
from proofreader.ui.fonts import interface_font
from proofreader.ui.language import CHINESE, language_of, speak
from proofreader.ui.window import MainWindow

COLLECT = (20_000, 20, 50)
"""How seldom the cyclic collector looks: what a page brings is large and stays."""
SWITCH = 0.001
"""Seconds that a check may hold the interpreter while the interface waits for it."""

FRAME = QSize(16, 48)
"""Pixels of a window's frame and title; how many they are is not known before it is shown."""


def make_application(arguments: Sequence[str] = (), language: str = CHINESE) -> QApplication:
    """The application with its style, faces and language; the one that there is, if there is one."""
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(["proofreader", *arguments])
    application.setApplicationName("proofreader")
    application.setApplicationDisplayName("")
    application.setDesktopFileName("proofreader")
    application.setStyle("Fusion")
    application.setFont(interface_font())
    speak(application, language)
    return application


def main(paths: Sequence[Path] = (), worker: Worker | None = None) -> int:
    """Open the desk on pages and the pages of folders, or the start page, until the last window is closed; the exit
    status. `worker` has been started before Qt was loaded, which is the time when it costs least."""
    if not _has_screen():  # Qt would abort
        sys.stderr.write("没有图形界面可用：请在桌面环境里运行，或用 proofreader check 检查版面\n")
        return 2
    sys.setswitchinterval(SWITCH)
    gc.set_threshold(*COLLECT)
    settings = load_settings()
    application = make_application(language=language_of(settings.language))
    log = start_log(log_path())
    hook = CrashHook()
    hook.install()
    window = MainWindow(settings, worker=worker)
    fit_screen(window)
    window.show()
    QTimer.singleShot(0, window, partial(window.open_all, paths) if paths else window.begin)
    try:
        return application.exec()
    finally:
        hook.remove()
        if log is not None:
            stop_log(log)


def fit_screen(window: QWidget) -> None:
    """Make a window no larger than its screen shows of it, with the frame that it is about to get."""
    if not window.windowState() & (Qt.WindowState.WindowMaximized | Qt.WindowState.WindowFullScreen):
        window.resize(window.size().boundedTo(window.screen().availableGeometry().size() - FRAME))


def _has_screen() -> bool:
    """Whether a window can be shown at all."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
