"""How fast the desk answers: from the moment an event was due to the end of the repaint that shows it.

Events are due by the clock. One that the event loop hands over late, because something blocks it, is counted from when
it was due, so that a pause shows however it falls between two events.
"""

import gc
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from proofreader.app.settings import Settings
from proofreader.app.worker import Worker
from proofreader.ui.desk import Desk
from proofreader.ui.main import COLLECT, SWITCH, make_application
from proofreader.ui.window import MainWindow

PATIENCE = 40.0
"""Seconds after which a measurement is given up."""

_LINES = (
    "入夏以来，全县各乡镇抓住晴好天气抢收小麦，农机手昼夜不停，田间道路上运粮的车辆排成长队。",
    "县农业农村局派出技术员，分片包干到村，指导农户适时收割、及时晾晒，防止霉变损失。",
    "城东村种粮大户老郭说，今年雨水匀、管护早，一亩地比去年多打四十多斤，心里踏实。",
    "粮站提前腾仓并仓，新添两条输送线，农户从过磅到结算用时不到半小时，排队的人少了一半。",
    "青石坝的灌渠去年冬天清过淤，今年春灌一轮水提前八天到了渠尾，下游三个村不用再轮流守夜。",
)
_WRONG = (
    "县里召开现场会会议会议，部署下一步工作。",
    "村民 and 种粮大户都来了。",
    "各村要抓住农时,抢种晚秋作物。",
    "他说，这件事不能在拖了，大家的的意见要听。",
)


def made_page(characters: int) -> str:
    """A page of our own of about that many characters, in Markdown, with an error or more in two of five sentences."""
    parts: list[str] = []
    length = number = 0
    while length < characters:
        if number % 24 == 0:
            parts.append(f"### 麦收时节走乡村之{number // 24 + 1}")
        elif number % 8 == 0:
            parts.append("#### 田间见闻")
        line = "".join(_LINES[(number * 3 + k) % len(_LINES)] for k in range(3))
        parts.append(line + _WRONG[number % len(_WRONG)] + _WRONG[(number // 3 + 1) % len(_WRONG)])
        length += len(parts[-1])
        number += 1
    return "\n\n".join(parts) + "\n"


@dataclass(frozen=True, slots=True)
class Timing:
    """Milliseconds: `typing` from key press to repaint while checks run, `deciding` from the key of a decision to the
    repaint of page and sidecar; each the median, the 95th percentile and the longest. `typing_work` and `deciding_work`
    are what the interface itself was at work meanwhile (processor time of its thread), which a busy machine leaves as
    it is."""

    characters: int
    findings: int
    platform: str
    typing: tuple[float, float, float]
    deciding: tuple[float, float, float]
    typing_work: tuple[float, float, float]
    deciding_work: tuple[float, float, float]


class _Repaints(QObject):
    """Calls back at the end of a repaint of all the widgets it watches."""

    def __init__(self, widgets: list[QWidget], done: Callable[[], None]) -> None:
        super().__init__()
        self._widgets, self._done = widgets, done
        self._awaited: set[int] = set()
        for widget in widgets:
            widget.installEventFilter(self)

    def await_all(self) -> None:
        """From now on, wait for each of them."""
        self._awaited = {id(widget) for widget in self._widgets}

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A queued call comes when the repaint that has begun is over."""
        if event.type() == QEvent.Type.Paint and self._awaited:
            self._awaited.discard(id(watched))
            if not self._awaited:
                QTimer.singleShot(0, self, self._done)
        return False


class Presses(QObject):
    """Sends key events at fixed intervals and takes the time of each, in milliseconds: on the clock, and the work of
    this thread from the event to the end of the repaint."""

    def __init__(self, send: Callable[[int], bool], watched: list[QWidget], interval: float) -> None:
        """`send(number)` sends one event, or answers False when nothing is left. `interval` in seconds."""
        super().__init__()
        self.times: list[float] = []
        self.works: list[float] = []
        self.finished = False
        self._send, self._interval = send, interval
        self._repaints = _Repaints(watched, self._on_painted)
        self._due = time.perf_counter() + interval
        self._sent: float | None = None
        self._began = 0.0
        self._timer = QTimer(self, interval=1, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        if self._sent is not None or time.perf_counter() < self._due:
            return
        self._sent, self._began = self._due, time.thread_time()
        self._repaints.await_all()
        if not self._send(len(self.times)):
            self.finished = True
            self._sent = None  # what is painted from now on answers nothing
            self._timer.stop()

    def _on_painted(self) -> None:
        if self._sent is not None:
            now = time.perf_counter()
            self.times.append((now - self._sent) * 1000)
            self.works.append((time.thread_time() - self._began) * 1000)
            self._due = max(self._sent + self._interval, now)
            self._sent = None


def time_desk(characters: int, *, keys: int = 150, decisions: int = 60) -> Timing:
    """Type into, and decide upon, a page of that many characters in a real window, with checks in a process beside."""
    with Worker() as worker:
        return _time_desk(characters, keys, decisions, worker)


def _time_desk(characters: int, keys: int, decisions: int, worker: Worker) -> Timing:
    application = make_application()
    sys.setswitchinterval(SWITCH)
    gc.set_threshold(*COLLECT)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "page.md")
        path.write_text(made_page(characters), "utf-8")
        window = MainWindow(Settings(theme="light"), Path(folder, "settings.json"), worker)
        window.resize(1440, 900)
        window.show()
        window.open_path(path)
        _wait(application, lambda: window.desk is not None)
        desk = window.desk
        assert desk is not None
        _wait(application, lambda: desk.checking.settled and desk.spelling.settled)
        deciding = _decide(application, desk, decisions)
        typing = _type(application, desk, keys)
        timing = Timing(
            len(desk.session.text), desk.session.counts.total, application.platformName(),
            _three(typing.times), _three(deciding.times), _three(typing.works), _three(deciding.works),
        )  # fmt: skip
        window.close()
        window.deleteLater()
        application.processEvents()
    return timing


def _type(application: QApplication, desk: Desk, keys: int) -> Presses:
    """A burst of characters with pauses in which checks start, in the middle of the page."""
    view = desk.view
    view.place_caret(len(view.text) // 2)
    view.ensureCursorVisible()
    view.setFocus()

    def send(number: int) -> bool:
        if number >= keys:
            return False
        if not number % 25:
            desk.checking.check()  # so that checks always run
        key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "麦")
        QCoreApplication.sendEvent(view, key)
        return True

    return _run(application, Presses(send, [view.viewport()], 0.06))


def _decide(application: QApplication, desk: Desk, decisions: int) -> Presses:
    """Accept and reject in turns."""
    cards = desk.sidecar.cards
    desk.sidecar.take_focus()
    desk.model.go_to_row(min(3, len(desk.model.rows) - 1))

    def send(number: int) -> bool:
        if number >= decisions or desk.session.counts.open < 3:
            return False
        current = desk.model.current
        fixable = current is not None and desk.session.entry(current).finding.suggestions
        which = Qt.Key.Key_Return if fixable and number % 3 != 2 else Qt.Key.Key_Backspace
        QCoreApplication.sendEvent(cards, QKeyEvent(QEvent.Type.KeyPress, which, Qt.KeyboardModifier.NoModifier))
        return True

    return _run(application, Presses(send, [desk.view.viewport(), cards.viewport()], 0.25))


def _run(application: QApplication, presses: Presses) -> Presses:
    _wait(application, lambda: presses.finished)
    return presses


def _three(times: list[float]) -> tuple[float, float, float]:
    if len(times) < 2:
        return (0.0, 0.0, 0.0)
    return statistics.median(times), statistics.quantiles(times, n=20)[-1], max(times)


def _wait(application: QApplication, done: Callable[[], bool]) -> None:
    began = time.monotonic()
    while not done():
        application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        time.sleep(0.0005)  # leaves the interpreter to the checks, as a waiting event loop does
        if time.monotonic() - began > PATIENCE:
            raise TimeoutError("the desk did not answer")


_COLD = """
import sys
from proofreader.app.worker import Worker
with Worker() as worker:
    from proofreader.ui.latency import start_cold
    start_cold(sys.argv[1], worker)
"""
"""As the program starts: the worker first."""


def time_cold(characters: int) -> tuple[float, float, float]:
    """Seconds from starting a new process to its window, on from there to the first findings shown; and how long the
    program itself, its worker apart, was at work until then (processor time)."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "page.md")
        path.write_text(made_page(characters), "utf-8")
        environment = {**os.environ, "PROOFREADER_HOME": str(Path(folder, "home"))}
        began = time.time()
        command = [sys.executable, "-c", _COLD, str(path)]
        done = subprocess.run(command, env=environment, capture_output=True, check=True, timeout=PATIENCE)
        marks = json.loads(done.stdout)
        return marks["window"] - began, marks["findings"] - marks["window"], marks["work"]


def start_cold(page: str, worker: Worker) -> None:
    """Start as the program does, and print when the window and when the first findings were seen."""
    from proofreader.ui import main

    marks: dict[str, float] = {}
    timer = QTimer()

    def look() -> None:
        window = next((one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow)), None)
        if window is None or not window.isVisible():
            return
        marks.setdefault("window", time.time())
        if window.desk is not None and window.desk.session.counts.total:
            marks["findings"], marks["work"] = time.time(), time.process_time()
            timer.stop()
            sys.stdout.write(json.dumps(marks))
            window.close()

    main.make_application()
    timer.timeout.connect(look)
    timer.start(5)
    main.main([Path(page)], worker)
