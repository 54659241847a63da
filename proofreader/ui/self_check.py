"""`proofreader --self-check`: proves an installation. Opens a page in the window, finds, decides, exports, compares."""

import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication

from proofreader.app.session import Verdict
from proofreader.app.settings import Settings
from proofreader.app.worker import Worker
from proofreader.ui.main import make_application
from proofreader.ui.window import MainWindow

PATIENCE = 30.0
"""Seconds that any one step may take."""

WRONG = "### 清渠放水\n\n今天渠首开闸放水,沿线沿线五个村受益和,村民 and 种粮大户都松了一口气。\n"
RIGHT = "### 清渠放水\n\n今天渠首开闸放水，沿线五个村受益，村民和种粮大户都松了一口气。\n"


class SelfCheckError(RuntimeError):
    """What did not work; one line of Chinese."""


def self_check() -> None:
    """Run the whole way once, without a screen. Raises SelfCheckError at the first thing that does not work."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = make_application()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["PROOFREADER_HOME"] = str(Path(folder, "home"))
        page = Path(folder, "page.md")
        page.write_text(WRONG, "utf-8")
        with Worker() as worker:
            exported = _review(application, page, worker)
            if not worker.answers:
                raise SelfCheckError("自检没有通过：检查用的进程没有起来")
        if page.read_text("utf-8") != WRONG:
            raise SelfCheckError("自检没有通过：版面文件被改动了")
    if exported != RIGHT:
        raise SelfCheckError(f"自检没有通过：导出的是“{exported}”")


def _review(application: QApplication, path: Path, worker: Worker) -> str:
    window = MainWindow(Settings(), path.with_name("settings.json"), worker)
    window.show()
    window.open_path(path)
    _wait(application, lambda: window.desk is not None, "版面没有打开")
    desk = window.desk
    assert desk is not None
    _wait(application, lambda: desk.checking.settled, "检查没有完成")
    session = desk.session
    session.decide([entry.id for entry in session.entries], Verdict.ACCEPTED)
    application.processEvents()
    if desk.view.toPlainText() != session.text:
        raise SelfCheckError("自检没有通过：窗口里的文字与改好的不一致")
    exported = session.export("md").decode("utf-8")
    window.close()
    application.processEvents()
    return exported


def _wait(application: QApplication, done: Callable[[], bool], otherwise: str) -> None:
    began = time.monotonic()
    while not done():
        application.processEvents()
        if time.monotonic() - began > PATIENCE:
            raise SelfCheckError(f"自检没有通过：{otherwise}")
        time.sleep(0.005)
