"""Find and replace in the page. A replacement is a hand edit like any other."""

from collections.abc import Callable
from contextlib import AbstractContextManager

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from proofreader.ui.page_view import PageView
from proofreader.ui.positions import displayed


class FindBar(QFrame):
    """A line above the page; Esc closes it."""

    closed = Signal()

    def __init__(
        self, view: PageView, one_step: Callable[[], AbstractContextManager[None]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("findbar")
        self._view, self._one_step = view, one_step
        self._what, self._with = QLineEdit(self), QLineEdit(self)
        self._found = QLabel(self)
        self._found.setProperty("role", "muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 10, 6)
        row.setSpacing(6)
        for line, hint in ((self._what, self.tr("查找")), (self._with, self.tr("替换为"))):
            line.setPlaceholderText(hint)
            line.setAccessibleName(hint)
            line.setClearButtonEnabled(False)
            line.installEventFilter(self)
            row.addWidget(line, 1)
        row.insertWidget(1, self._found)
        for text, action in (
            (self.tr("上一个"), lambda: self.search(backward=True)),
            (self.tr("下一个"), self.search),
            (self.tr("替换"), self.replace),
            (self.tr("全部替换"), self.replace_all),
        ):
            button = QPushButton(text, self)
            button.setProperty("role", "flat")
            button.setAutoDefault(False)
            button.clicked.connect(lambda _on=False, action=action: action())
            row.addWidget(button)
        self._what.textChanged.connect(lambda _text: self._count())
        self.hide()

    def open(self) -> None:
        """Show the bar, ready to type; what is selected in the page is looked for."""
        selected = self._view.textCursor().selectedText()
        self.show()
        if selected and "\u2029" not in selected:
            self._what.setText(selected)
        self._what.setFocus()
        self._what.selectAll()
        self._count()

    def search(self, *, backward: bool = False) -> bool:
        """Select the next occurrence, from the top again after the last. False when there is none."""
        what = displayed(self._what.text())
        if not what:
            return False
        text, cursor = displayed(self._view.text), self._view.textCursor()
        if backward:
            at = text.rfind(what, 0, max(0, self._view.from_qt(cursor.selectionStart())))
            at = at if at >= 0 else text.rfind(what)
        else:
            at = text.find(what, self._view.from_qt(cursor.selectionEnd()))
            at = at if at >= 0 else text.find(what)
        if at < 0:
            return False
        cursor.setPosition(self._view.qt_position(at))
        cursor.setPosition(self._view.qt_position(at + len(what)), QTextCursor.MoveMode.KeepAnchor)
        self._view.setTextCursor(cursor)
        self._view.scroll_to(at)
        return True

    def replace(self) -> None:
        """Replace what is selected if it is what was looked for, and go to the next."""
        cursor = self._view.textCursor()
        if cursor.selectedText() == displayed(self._what.text()) and cursor.hasSelection():
            cursor.insertText(displayed(self._with.text()))
            self._count()
        self.search()

    def replace_all(self) -> None:
        """Replace every occurrence."""
        what, becomes = displayed(self._what.text()), displayed(self._with.text())
        if not what or what == becomes:
            return
        text = displayed(self._view.text)
        places = []
        at = text.find(what)
        while at >= 0:
            places.append(at)
            at = text.find(what, at + len(what))
        cursor = QTextCursor(self._view.document())
        with self._one_step():
            for at in reversed(places):
                cursor.setPosition(self._view.qt_position(at))
                cursor.setPosition(self._view.qt_position(at + len(what)), QTextCursor.MoveMode.KeepAnchor)
                cursor.insertText(becomes)
        self._found.setText(self.tr("已替换 {0} 处").format(len(places)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter finds, Shift+Enter finds backwards, Esc closes."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                self.hide()
                self.closed.emit()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if watched is self._with:
                    self.replace()
                else:
                    self.search(backward=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
                return True
        return super().eventFilter(watched, event)

    def _count(self) -> None:
        what = displayed(self._what.text())
        count = displayed(self._view.text).count(what) if what else 0
        self._found.setText(self.tr("{0} 处").format(count) if what else "")
