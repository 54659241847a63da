"""Run by test_kill.py in a process of its own: takes decisions in a real window, says so, and waits to be killed."""

import sys
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest

from proofreader.app.settings import Settings
from proofreader.ui.main import make_application
from proofreader.ui.window import MainWindow


def run(page: Path) -> None:
    application = make_application()
    window = MainWindow(Settings(reviewer="测试"), page.with_name("settings.json"))
    window.show()
    window.open_path(page)

    def decide() -> None:
        desk = window.desk
        if desk is None or not desk.checking.settled:
            return
        timer.stop()
        QTest.keyClick(desk.sidecar.cards, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(desk.sidecar.cards, Qt.Key.Key_Backspace)
        QTest.keyClick(desk.sidecar.cards, Qt.Key.Key_Return)
        application.processEvents()
        shown = desk.view.toPlainText().replace("\n", "|")
        sys.stdout.buffer.write(f"shown {shown}\n".encode())
        sys.stdout.flush()

    timer = QTimer()
    timer.timeout.connect(decide)
    timer.start(20)
    application.exec()


if __name__ == "__main__":
    run(Path(sys.argv[1]))
