"""A picture of the real window on a page, for the README: `python -m proofreader.ui.screenshot PAGE PICTURE`.

The page is copied first, so that nothing is left beside it.
"""

import argparse
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QTimer

from proofreader.app.settings import Settings
from proofreader.ui.main import make_application
from proofreader.ui.theme import THEMES
from proofreader.ui.window import MainWindow

PAUSE = 400
"""Milliseconds between two looks at the window."""


def take(page: Path, picture: Path, *, theme: str, size: tuple[int, int], steps: Sequence[str]) -> int:
    """Open a copy of the page, trigger the named actions one after the other, and save what is seen; exit status."""
    application = make_application()
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(shutil.copy(page, folder))
        window = MainWindow(Settings(theme=theme, reviewer="校对员"), Path(folder) / "settings.json")
        window.resize(*size)
        window.show()
        window.open_path(copy)
        waiting = list(steps)

        def look() -> None:
            if window.desk is None or not (window.desk.checking.settled and window.desk.spelling.settled):
                return
            if waiting:
                window.actions_[waiting.pop(0)].trigger()
                return
            timer.stop()
            window.grab().save(str(picture), "PNG", 0)  # as small as it gets
            window.close()
            application.quit()

        timer = QTimer(window)
        timer.timeout.connect(look)
        timer.start(PAUSE)
        return application.exec()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("page", type=Path)
    parser.add_argument("picture", type=Path)
    parser.add_argument("--theme", choices=THEMES, default="light")
    parser.add_argument("--size", type=int, nargs=2, default=(1440, 900))
    parser.add_argument("--do", nargs="*", default=[], help="names of actions")
    words = parser.parse_args()
    raise SystemExit(take(words.page, words.picture, theme=words.theme, size=tuple(words.size), steps=words.do))
