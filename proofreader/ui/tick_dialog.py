"""A list of findings with ticks: untick what is to be left, then settle the rest in one step."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLayout, QPushButton, QVBoxLayout, QWidget

from proofreader.review.decision import Verdict


class TickDialog(QDialog):
    """Space ticks, Enter accepts what is ticked, Ctrl+Backspace rejects it, Esc leaves.

    Who derives from it makes the list, can tick everything in it (`_tick`) and says how much is ticked (`_show_count`).
    """

    def __init__(self, parent: QWidget, title: str, ticks: QWidget, *under: QLayout) -> None:
        """`ticks` is the list; `under` stands between it and the buttons."""
        super().__init__(parent)
        self.verdict: Verdict | None = None
        head = QLabel(title, self)
        head.setStyleSheet("font-size: 15px; font-weight: 600;")
        hint = QLabel(self.tr("空格：选或不选　⏎ 接受选中的　Ctrl+⌫ 拒绝选中的　Esc 返回"), self)
        hint.setProperty("role", "muted")
        column, row = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(20, 16, 20, 14)
        column.setSpacing(10)
        for label in (head, hint):
            label.setWordWrap(True)
            column.addWidget(label)
        column.addWidget(ticks, 1)  # before the buttons are made: it has the keys first
        self._all, self._none = QPushButton(self.tr("全选"), self), QPushButton(self.tr("全不选"), self)
        self.accepting, self.rejecting = QPushButton(self), QPushButton(self)
        self.accepting.setProperty("role", "primary")
        for button in (self._all, self._none, self.rejecting, self.accepting):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.insertStretch(2, 1)
        for layout in (*under, row):
            column.addLayout(layout)
        self._all.clicked.connect(lambda: self._tick(True))
        self._none.clicked.connect(lambda: self._tick(False))
        self.accepting.clicked.connect(lambda: self._settle(Verdict.ACCEPTED))
        self.rejecting.clicked.connect(lambda: self._settle(Verdict.REJECTED))

    def _tick(self, on: bool) -> None:
        """Tick or untick all of the list."""
        raise NotImplementedError

    def _show_count(self, count: int, *, fixable: bool = True) -> None:
        """Say on the buttons how many are ticked; what offers no fix cannot be accepted."""
        self.accepting.setText(self.tr("接受 {0} 处　⏎").format(count))
        self.rejecting.setText(self.tr("拒绝 {0} 处").format(count))
        self.accepting.setEnabled(count > 0 and fixable)
        self.rejecting.setEnabled(count > 0)

    def _settle(self, verdict: Verdict) -> None:
        button = self.accepting if verdict is Verdict.ACCEPTED else self.rejecting
        if button.isEnabled():
            self.verdict = verdict
            self.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Ctrl+Backspace settle."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._settle(Verdict.ACCEPTED)
        elif event.key() == Qt.Key.Key_Backspace and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._settle(Verdict.REJECTED)
        else:
            super().keyPressEvent(event)
