"""Starting the desk."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

from proofreader.ui.main import fit_screen, main
from proofreader.ui.window import MainWindow


def _windows() -> list[MainWindow]:
    return [
        widget for widget in QApplication.topLevelWidgets() if isinstance(widget, MainWindow) and widget.isVisible()
    ]


def _close_when(ready: Callable[[MainWindow], bool]) -> QTimer:
    def look() -> None:
        windows = _windows()
        if windows and all(map(ready, windows)):
            timer.stop()
            for window in windows:
                window.close()
                window.deleteLater()

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(20)
    return timer


def test_it_opens_every_page_it_is_given(qapp: QApplication, page_file: Path, tmp_path: Path, home: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("今天下雨。\n", "utf-8")
    timer = _close_when(lambda window: window.desk is not None and window.desk.checking.settled)
    assert main([page_file, other]) == 0
    assert not timer.isActive()
    assert (home / "state" / "proofreader.log").is_file()


def test_it_opens_the_pages_of_a_folder(qapp: QApplication, page_file: Path, tmp_path: Path, home: Path) -> None:
    folder = tmp_path / "一期"
    folder.mkdir()
    for name in ("1.txt", "2.txt"):
        (folder / name).write_text("今天下雨。\n", "utf-8")
    titles: list[str] = []

    def ready(window: MainWindow) -> bool:
        open_ = window.desk is not None and window._tabs.count() == 2 and window.desk.checking.settled
        if open_ and window.windowTitle().startswith("1.txt"):
            titles.append(window.windowTitle())
        return bool(titles)

    timer = _close_when(ready)
    assert main([folder]) == 0
    assert not timer.isActive()


def test_it_starts_without_a_page(qapp: QApplication) -> None:
    timer = _close_when(lambda window: window.desk is None)
    assert main() == 0
    assert not timer.isActive()


def test_a_window_is_no_larger_than_the_screen(qapp: QApplication) -> None:
    room = qapp.primaryScreen().availableGeometry().size()
    window = QWidget()
    window.resize(room.width() + 200, 300)
    fit_screen(window)
    assert window.width() < room.width() and window.height() == 300
    window.deleteLater()


def test_without_a_screen_it_says_so(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    assert main() == 2
    assert "proofreader check" in capsys.readouterr().err
