"""A short way round the desk: a few sentences beside the things they speak of. Esc or a click ends it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from proofreader.ui.window import MainWindow

WIDTH = 360
GAP = 14
LOOK = 100
"""Milliseconds between two looks whether the page is there."""


class Tour(QObject):
    """Opens the sample page where none is open, and speaks of five things."""

    ended = Signal()

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._at = 0
        self._ring = _Ring(window)
        self.bubble = _Bubble(window)
        self.bubble.next.clicked.connect(self.forward)
        self.bubble.skip.clicked.connect(self.end)
        self.bubble.left.connect(self.end)
        self._waiting = QTimer(self, interval=LOOK)
        self._waiting.timeout.connect(self._look)
        window.installEventFilter(self)
        keys = window.actions_.first_key
        self.steps: list[tuple[Callable[[], QWidget | None], str, str]] = [
            (
                self._page,
                self.tr("版面"),
                self.tr("疑点在原文里用底线标出。原稿文件一字不动，改动都记在旁边的文件里。"),
            ),
            (
                self._sidecar,
                self.tr("疑点"),
                self.tr("{0} 接受，{1} 拒绝，随即转到下一处；{2} 自己改，{3} 存疑。按错了，{4} 撤销。").format(
                    keys("accept"), keys("reject"), keys("edit"), keys("defer"), keys("undo")
                ),
            ),
            (self._outline, self.tr("稿件和类型"), self.tr("点一篇稿件就到那里；点一个类型，就不显示或再显示它。")),
            (
                self._bar,
                self.tr("成批处理"),
                self.tr("“全部安全项”一次接受不必细看的；{0} 接受同类全部。都能一次撤销。").format(
                    keys("accept-group")
                ),
            ),
            (
                self._bar,
                self.tr("导出和帮助"),
                self.tr(
                    "处理完，{0} 导出清样。右上角选校次、填姓名，修订和清单上会写，不填也行。"
                    "{1} 说明当前这条检查，{2} 找任何命令，{3} 列出全部按键。"
                ).format(keys("export-txt"), keys("explain"), keys("palette"), keys("keys")),
            ),
        ]

    def start(self) -> None:
        """Begin as soon as there is a page."""
        if self._window.desk is None:
            self._window.actions_["sample"].trigger()
        self._waiting.start()

    def forward(self) -> None:
        """Go on; past the last step is the end."""
        self._at += 1
        if self._at < len(self.steps):
            self._show()
        else:
            self.end()

    def end(self) -> None:
        """Take everything away."""
        self._waiting.stop()
        self._window.removeEventFilter(self)
        self._ring.hide()
        self._ring.deleteLater()
        self.bubble.hide()
        self.bubble.deleteLater()
        if self._window.desk is not None:
            self._window.desk.sidecar.take_focus()
        self.ended.emit()
        self.deleteLater()

    def _look(self) -> None:
        if self._window.desk is not None and self._window.desk.checking.settled:
            self._waiting.stop()
            self._show()

    def _show(self) -> None:
        target, title, words = self.steps[self._at]
        last = self._at == len(self.steps) - 1
        self.bubble.say(title, words, f"{self._at + 1}/{len(self.steps)}", last=last)
        self._place(target())
        self.bubble.show()
        self.bubble.raise_()
        self.bubble.next.setFocus()

    def _place(self, target: QWidget | None) -> None:
        self.bubble.fit()
        if target is None:
            self._ring.hide()
            return
        box = QRect(target.mapTo(self._window, QPoint(0, 0)), target.size())
        self._ring.setGeometry(box.adjusted(1, 1, -1, -1))
        self._ring.show()
        self._ring.raise_()
        within = target is self._page()  # beside it are the findings, which are to be seen
        place = (_within if within else _beside)(box, self.bubble.rect(), self._window.rect())
        self.bubble.move(self._off_the_finding(place))

    def _off_the_finding(self, place: QPoint) -> QPoint:
        """Below the line of the current finding, if the bubble would cover it."""
        desk = self._window.desk
        if desk is None:
            return place
        view = desk.view.viewport()
        caret = desk.view.cursorRect()
        line = QRect(view.mapTo(self._window, QPoint(0, caret.top())), QSize(view.width(), caret.height()))
        below = line.bottom() + GAP
        if (
            not line.intersects(QRect(place, self.bubble.size()))
            or below + self.bubble.height() > self._window.height()
        ):
            return place
        return QPoint(place.x(), below)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay beside the thing when the window changes its size."""
        if event.type() == QEvent.Type.Resize and self.bubble.isVisible():
            self._place(self.steps[self._at][0]())
        return super().eventFilter(watched, event)

    def _page(self) -> QWidget | None:
        return self._window.desk.view if self._window.desk else None

    def _sidecar(self) -> QWidget | None:
        return self._window.desk.sidecar if self._window.desk else None

    def _outline(self) -> QWidget | None:
        desk = self._window.desk
        return desk.outline if desk is not None and desk.outline.isVisible() else None

    def _bar(self) -> QWidget | None:
        return self._window.bar


def _beside(box: QRect, bubble: QRect, window: QRect) -> QPoint:
    """Where the bubble has room: right, left or below the thing, else within it."""
    y = max(GAP, min(box.top() + box.height() // 4, window.bottom() - bubble.height() - GAP))
    if box.right() + GAP + bubble.width() < window.right():
        return QPoint(box.right() + GAP, y)
    if box.left() - GAP - bubble.width() > 0:
        return QPoint(box.left() - GAP - bubble.width(), y)
    if box.bottom() + GAP + bubble.height() < window.bottom():
        return QPoint(max(GAP, box.center().x() - bubble.width() // 2), box.bottom() + GAP)
    return QPoint(box.center().x() - bubble.width() // 2, y)


def _within(box: QRect, bubble: QRect, _window: QRect) -> QPoint:
    """Low in the thing, where the least is covered."""
    return QPoint(box.center().x() - bubble.width() // 2, box.bottom() - bubble.height() - 3 * GAP)


class _Ring(QWidget):
    """A frame around what is spoken of."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Drawn in the accent colour."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Accent), 3))
        painter.drawRoundedRect(self.rect().adjusted(2, 2, -2, -2), 6, 6)
        painter.end()


class _Bubble(QFrame):
    """A few words and two buttons."""

    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("tour")
        self.setAutoFillBackground(True)
        self._title, self._words, self._count = QLabel(self), QLabel(self), QLabel(self)
        self._title.setStyleSheet("font-size: 16px; font-weight: 600;")
        self._words.setWordWrap(True)
        self._count.setProperty("role", "muted")
        self.skip, self.next = QPushButton(self.tr("跳过"), self), QPushButton(self)
        self.next.setProperty("role", "primary")
        row = QHBoxLayout()
        row.addWidget(self._count, 1)
        row.addWidget(self.skip)
        row.addWidget(self.next)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 16, 14)
        column.setSpacing(10)
        column.addWidget(self._title)
        column.addWidget(self._words)
        column.addLayout(row)
        self.hide()

    def fit(self) -> None:
        """As tall as the words want; what Qt adjusts knows nothing of lines that wrap."""
        layout = self.layout()
        assert layout is not None
        layout.activate()
        self.setFixedSize(WIDTH, layout.totalHeightForWidth(WIDTH))

    def say(self, title: str, words: str, count: str, *, last: bool) -> None:
        """Show one step."""
        self._title.setText(title)
        self._words.setText(words)
        self._count.setText(count)
        self.skip.setVisible(not last)
        self.next.setText(self.tr("开始校对") if last else self.tr("下一步"))
        self.setAccessibleName(f"{title} {words}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves, Enter goes on; no key goes on to the desk."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.next.click()
