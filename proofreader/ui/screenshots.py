"""Pictures of every window and dialog: `python -m proofreader.ui.screenshots FOLDER`.

Light and dark, Chinese and English, 1280x720 and 2560x1440, on a copy of the sample page.
"""

import argparse
import os
import shutil
import tempfile
import time
from collections.abc import Callable, Sequence
from itertools import product
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget

from proofreader.app.settings import Settings
from proofreader.core.resources import resource
from proofreader.review.decision import Verdict
from proofreader.ui.language import CHINESE, ENGLISH, speak
from proofreader.ui.main import make_application
from proofreader.ui.scenes import dialogs
from proofreader.ui.states import take_states
from proofreader.ui.theme import THEMES
from proofreader.ui.window import MainWindow

SIZES = ((1280, 720), (2560, 1440))
PATIENCE = 30.0
"""Seconds that a page may take to be checked."""


def take(folder: Path, page: Path, only: str = "", looks: str = "") -> list[Path]:
    """Save a picture of everything; the pictures. `only` is part of the names wanted, `looks` of theme, language and
    width (light-zh-1280). Raises TimeoutError.
    """
    folder.mkdir(parents=True, exist_ok=True)
    application = make_application()
    made: list[Path] = []
    for theme, language, size in product(THEMES, (CHINESE, ENGLISH), SIZES):
        speak(application, language)
        mark = f"{theme}-{language}-{size[0]}"
        if looks not in mark:
            continue
        with tempfile.TemporaryDirectory() as place:
            os.environ["PROOFREADER_HOME"] = place

            def save(widget: QWidget, name: str, mark: str = mark) -> None:
                if only in name:
                    _settle(application)
                    made.append(folder / f"{name}-{mark}.png")
                    widget.grab().save(str(made[-1]), "PNG")

            _take_all(application, Path(place), page, theme, size, save)
    speak(application, CHINESE)
    return made


def _take_all(
    application: QApplication,
    place: Path,
    page: Path,
    theme: str,
    size: tuple[int, int],
    save: Callable[[QWidget, str], None],
) -> None:
    first = MainWindow(Settings(theme=theme), place / "first.json")
    first.resize(*size)
    first.show()
    save(first, "start-first")
    first.close()
    first.deleteLater()
    copy = Path(shutil.copy(page, place))
    window = MainWindow(Settings(theme=theme, reviewer="程予辉", recent=(str(copy),)), place / "settings.json")
    window.resize(*size)
    window.show()
    save(window, "start")
    window.open_path(copy)
    _wait(application, lambda: _settled(window))
    desk = window.desk
    assert desk is not None
    save(window, "desk")
    window.actions_["find"].trigger()
    desk.start_editing()
    save(window, "desk-editing")
    desk.find_bar.hide()
    desk.sidecar.take_focus()
    ids = [entry.id for entry in desk.session.entries if entry.finding.suggestions]
    desk.session.decide(ids[:3], Verdict.ACCEPTED)
    desk.session.decide(ids[3:4], Verdict.REJECTED)
    for action in ("numbers", "show-rejected"):
        window.actions_[action].trigger()
    save(window, "desk-settled")
    for name, make in dialogs(window).items():
        dialog = make()
        dialog.show()
        save(dialog, name)
        dialog.close()
        dialog.deleteLater()
    take_states(window, save, lambda done: _wait(application, done))
    window.actions_["tour"].trigger()
    tour = window.assisting.tour
    assert tour is not None
    _wait(application, tour.bubble.isVisible)
    for step in range(len(tour.steps)):
        save(window, f"tour-{step + 1}")
        tour.forward()
    desk.session.decide([entry.id for entry in desk.session.entries if entry.finding.suggestions], Verdict.ACCEPTED)
    left = [entry.id for entry in desk.session.entries if not entry.decision and not entry.is_hand]
    if left:
        desk.session.decide(left, Verdict.REJECTED)
    save(window, "desk-done")
    figures = dialogs(window)["statistics"]()
    figures.show()
    save(figures, "statistics-done")
    figures.close()
    figures.deleteLater()
    window.close()
    window.deleteLater()
    _settle(application)


def _settled(window: MainWindow) -> bool:
    desk = window.desk
    return desk is not None and desk.checking.settled and desk.spelling.settled


def _settle(application: QApplication) -> None:
    for _ in range(6):
        application.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _wait(application: QApplication, done: Callable[[], bool]) -> None:
    began = time.monotonic()
    while not done():
        application.processEvents()
        if time.monotonic() - began > PATIENCE:
            raise TimeoutError("the page was not checked in time")
        time.sleep(0.005)


def main(arguments: Sequence[str] | None = None) -> int:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--page", type=Path, default=resource("samples", "sample.md"))
    parser.add_argument("--only", default="", help="pictures whose names have this in them")
    parser.add_argument("--looks", default="", help="part of theme-language-width, as light-zh-1280")
    words = parser.parse_args(arguments)
    take(words.folder, words.page, words.only, words.looks)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
