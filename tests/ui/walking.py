"""Every window and dialog of the desk, in every state that shows other widgets, for the tests that walk them all."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from proofreader.app.settings import Settings
from proofreader.ui.assisting import Assisting
from proofreader.ui.scenes import dialogs
from proofreader.ui.window import MainWindow
from tests.ui.conftest import Open
from tests.ui.sheets import two_sheets


@contextmanager
def walked(open_window: Open, page_file: Path, tmp_path: Path, qtbot: QtBot) -> Iterator[dict[str, QWidget]]:
    """Windows and dialogs by name; the dialogs go at the end, the windows with their fixture."""
    settings = Settings(reviewer="程予辉", theme="light")
    table = page_file.parent / "proofreader.toml"
    table.write_text('allow = ["春水"]\n[[replace]]\nwrong = "老渡"\nright = "新渡"\n[[forbidden]]\n', "utf-8")
    start = open_window(None, settings)
    window = open_window(page_file, settings)
    desk = window.desk
    assert desk is not None
    second = page_file.with_name("second.md")
    second.write_bytes(page_file.read_bytes())
    window.open_path(second)
    qtbot.waitUntil(lambda: window.desk is not desk and window.desk is not None, timeout=20_000)
    desk = window.desk
    assert desk is not None
    qtbot.waitUntil(lambda: desk.checking.settled and desk.tables.count > 0, timeout=20_000)
    window.actions_["find"].trigger()
    window.actions_["reviewer"].trigger()
    desk.deciding.accept()
    pdf = two_sheets(tmp_path / "page.pdf")
    facsimile = open_window(pdf, settings)
    tops: dict[str, QWidget] = {"start": start, "window": window, "facsimile": facsimile}
    made = {name: make() for name, make in dialogs(window).items() if "-file" not in name}  # those are Qt's own
    yield tops | made
    for dialog in made.values():
        dialog.deleteLater()


@contextmanager
def toured(window: MainWindow, qtbot: QtBot) -> Iterator[list[QWidget]]:
    """The bubble of the tour, at each step in turn when it is shown."""
    window.start_tour()
    assisting = window.findChild(Assisting)
    assert assisting is not None and assisting.tour is not None
    tour = assisting.tour
    qtbot.waitUntil(tour.bubble.isVisible, timeout=5000)
    yield [tour.bubble]
    tour.end()
