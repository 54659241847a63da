"""Windows to test, and a watch over what they leave behind."""

import gc
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QThreadPool, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from proofreader.app.settings import Settings
from proofreader.app.worker import Worker
from proofreader.ui.desk import Desk
from proofreader.ui.main import make_application
from proofreader.ui.window import MainWindow
from tests.ui.pages import SPRING

Open = Callable[..., MainWindow]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Settings and logs of the tests stay in their own folder."""
    folder = tmp_path / "home"
    monkeypatch.setenv("PROOFREADER_HOME", str(folder))
    return folder


@pytest.fixture
def application(qapp: QApplication) -> QApplication:
    """The application as the program makes it."""
    return make_application()


@pytest.fixture(autouse=True)
def nothing_left_running(qapp: QApplication) -> Iterator[None]:
    """A test that leaves a running timer or a busy thread pool fails."""
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qapp.processEvents()
    assert QThreadPool.globalInstance().waitForDone(2000)
    left = [thing for thing in gc.get_objects() if issubclass(type(thing), QTimer | QThreadPool)]
    timers = [timer for timer in left if isinstance(timer, QTimer) and _alive(timer) and timer.isActive()]
    pools = [pool for pool in left if isinstance(pool, QThreadPool) and _alive(pool) and pool.activeThreadCount()]
    assert not timers, f"timers still run: {[(timer.parent(), timer.interval()) for timer in timers]}"
    assert not pools, f"thread pools still work: {pools}"


def _alive(thing: QTimer | QThreadPool) -> bool:
    try:
        thing.objectName()
    except RuntimeError:  # its C++ part has gone
        return False
    return True


@pytest.fixture
def page_file(tmp_path: Path) -> Path:
    """A page with findings."""
    path = tmp_path / "page.md"
    path.write_text(SPRING, "utf-8")
    return path


@pytest.fixture
def open_window(qtbot: QtBot, application: QApplication, tmp_path: Path) -> Iterator[Open]:
    """Opens a window, on a page if one is given, and waits until the page is checked; closes all of them."""
    made: list[MainWindow] = []

    def open_(path: Path | None = None, settings: Settings | None = None, worker: Worker | None = None) -> MainWindow:
        kept = settings or Settings(reviewer="测试", theme="light")
        window = MainWindow(kept, tmp_path / "settings.json", worker)
        made.append(window)
        window.resize(1280, 720)
        window.show()
        qtbot.waitExposed(window)
        window.activateWindow()
        if path is not None:
            window.open_path(path)
            qtbot.waitUntil(lambda: window.desk is not None and window.desk.checking.settled, timeout=20_000)
            assert window.desk is not None
            window.desk.view.scroll_milliseconds = 0
        return window

    yield open_
    for window in made:
        window.close()
        window.deleteLater()


@pytest.fixture
def desk(open_window: Open, page_file: Path) -> Desk:
    """The desk with the page, checked."""
    made = open_window(page_file).desk
    assert made is not None
    return made
