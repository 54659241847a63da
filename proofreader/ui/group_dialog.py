"""All instances of a group in one list: untick what is to be left, then settle the rest in one step."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from proofreader.app.entries import Entry
from proofreader.review.decision import Verdict
from proofreader.ui.card_text import proposed
from proofreader.ui.wording import in_line

if TYPE_CHECKING:
    from proofreader.app.session import Session

AROUND = 14
"""Characters shown on either side."""


class GroupDialog(QDialog):
    """Space ticks, Enter accepts what is ticked, Ctrl+Backspace rejects it, Esc leaves."""

    def __init__(self, parent: QWidget, session: "Session", ids: tuple[str, ...], title: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("同类疑点"))
        self.setMinimumSize(640, 420)
        self.verdict: Verdict | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 14)
        column.setSpacing(10)
        head = QLabel(title, self)
        head.setStyleSheet("font-size: 15px; font-weight: 600;")
        head.setWordWrap(True)
        column.addWidget(head)
        hint = QLabel(self.tr("空格：选或不选　⏎ 接受选中的　Ctrl+⌫ 拒绝选中的　Esc 返回"), self)
        hint.setProperty("role", "muted")
        column.addWidget(hint)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("同类疑点"))
        self.list.setUniformItemSizes(True)
        for id_ in ids:
            self._add(session, session.entry(id_))
        self.list.setCurrentRow(0)
        column.addWidget(self.list, 1)
        row = QHBoxLayout()
        self._all = QPushButton(self.tr("全选"), self)
        self._none = QPushButton(self.tr("全不选"), self)
        self._accept, self._reject = QPushButton(self), QPushButton(self)
        self._accept.setProperty("role", "primary")
        for button in (self._all, self._none, self._accept, self._reject):
            button.setAutoDefault(False)
        self._all.clicked.connect(lambda: self._tick(True))
        self._none.clicked.connect(lambda: self._tick(False))
        self._accept.clicked.connect(lambda: self._settle(Verdict.ACCEPTED))
        self._reject.clicked.connect(lambda: self._settle(Verdict.REJECTED))
        row.addWidget(self._all)
        row.addWidget(self._none)
        row.addStretch(1)
        row.addWidget(self._reject)
        row.addWidget(self._accept)
        column.addLayout(row)
        self.list.itemChanged.connect(lambda _item: self._count())
        self._count()

    def _add(self, session: "Session", entry: Entry) -> None:
        span, text = session.span_of(entry.id), session.text
        was, becomes = proposed(session, entry)
        before = text[max(0, span.start - AROUND) : span.start].rpartition("\n")[2]
        after = text[span.end : span.end + AROUND].partition("\n")[0]
        change = f"[{in_line(was, 20)}→{in_line(becomes, 20)}]" if becomes != was else f"[{in_line(was, 20)}]"
        item = QListWidgetItem(f"{in_line(before)}{change}{in_line(after)}")
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked)
        item.setData(Qt.ItemDataRole.UserRole, entry.id)
        item.setSizeHint(QSize(100, 30))
        self.list.addItem(item)

    @property
    def ticked(self) -> tuple[str, ...]:
        """The ids of what is ticked, in the order of the text."""
        items = [self.list.item(row) for row in range(self.list.count())]
        return tuple(
            item.data(Qt.ItemDataRole.UserRole) for item in items if item.checkState() == Qt.CheckState.Checked
        )

    def _tick(self, on: bool) -> None:
        for row in range(self.list.count()):
            self.list.item(row).setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)

    def _count(self) -> None:
        count = len(self.ticked)
        self._accept.setText(self.tr("接受 {0} 处　⏎").format(count))
        self._reject.setText(self.tr("拒绝 {0} 处").format(count))
        self._accept.setEnabled(count > 0)
        self._reject.setEnabled(count > 0)

    def _settle(self, verdict: Verdict) -> None:
        if self.ticked:
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

    @classmethod
    def ask(
        cls, parent: QWidget, session: "Session", ids: tuple[str, ...], title: str
    ) -> tuple[Verdict, tuple[str, ...]] | None:
        """What to do with which of them; None when the user thought better of it."""
        dialog = cls(parent, session, ids, title)
        try:
            return (dialog.verdict, dialog.ticked) if dialog.exec() and dialog.verdict is not None else None
        finally:
            dialog.deleteLater()
