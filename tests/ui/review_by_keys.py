"""Run by test_scripted_review.py in a process of its own: a real window that says, one JSON line a change, what stands
in the open card. It takes no steps itself; the keys come from outside."""

import json
import sys
from pathlib import Path

from PySide6.QtCore import QTimer

from proofreader.app.settings import Settings
from proofreader.ui.main import make_application
from proofreader.ui.window import MainWindow


def run(page: Path) -> None:
    application = make_application()
    window = MainWindow(Settings(reviewer="测试", theme="light", spelling="off"), page.with_name("settings.json"))
    window.showMaximized()
    window.open_path(page)
    said = ""

    def look() -> None:
        nonlocal said
        desk = window.desk
        if desk is None or not desk.checking.settled:
            return
        model, session = desk.model, desk.session
        row = model.row_of(model.current or "")
        line = json.dumps(
            {
                "window": int(window.winId()),
                "open": session.counts.open,
                "quote": session.quote(model.current) if model.current else "",
                "together": len(model.rows[row].ids) if row is not None else 0,
                "focus": desk.sidecar.cards.hasFocus() or desk.sidecar.hasFocus(),
                "result": "" if session.counts.open else session.export("md").decode(),
            }
        )
        if line != said:
            said = line
            sys.stdout.write(line + "\n")
            sys.stdout.flush()

    timer = QTimer(window)
    timer.timeout.connect(look)
    timer.start(15)
    application.exec()


if __name__ == "__main__":
    run(Path(sys.argv[1]))
