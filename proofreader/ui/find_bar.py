"""Find and replace in the page. A replacement is a hand edit like any other."""

from collections.abc import Callable
from contextlib import AbstractContextManager

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QToolButton, QWidget

from proofreader.core.span import Span
from proofreader.ui.page_view import PageView
from proofreader.ui.positions import displayed
from proofreader.ui.searching import SearchError, Wanted
from proofreader.ui.wording import thousands

WIDEST = 560
"""Pixels of the lines, on the widest screen."""

WIDEST = 1000
"""Pixels that the lines and their buttons take at most."""


class FindBar(QFrame):
    """Two lines above the page; Esc closes it."""

    closed = Signal()

    def __init__(
        self, view: PageView, one_step: Callable[[], AbstractContextManager[None]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("findbar")
        self._view, self._one_step = view, one_step
        self._from_page = False
        """Whether the caret was in the page when the bar was opened."""
        self.wanted, self._with = QLineEdit(self), QLineEdit(self)
        self._found = QLabel(self)
        self._found.setProperty("role", "muted")
        self._found.setMinimumWidth(76)
        self._regex = self._switch(".*", self.tr("正则表达式；替换里 \\1 是第一组"), self.tr("正则表达式"))
        self._width = self._switch(self.tr("全=半"), self.tr("全角和半角不分"), self.tr("不分全角半角"))
        self._script = self._switch(self.tr("繁=简"), self.tr("繁体、异体和简体不分"), self.tr("不分繁简"))
        for line, hint in ((self.wanted, self.tr("查找")), (self._with, self.tr("替换为"))):
            line.setPlaceholderText(hint)
            line.setAccessibleName(hint)
            line.installEventFilter(self)
            line.setMaximumWidth(WIDEST)
        upper, lower = QHBoxLayout(), QHBoxLayout()
        for switch in (self._regex, self._width, self._script):
            upper.addWidget(switch)
        upper.addWidget(self._found)
        self._button(upper, self.tr("上一个"), lambda: self.search(backward=True))
        self._button(upper, self.tr("下一个"), self.search)
        self._button(lower, self.tr("替换"), self.replace)
        self._button(lower, self.tr("全部替换"), self.replace_all)
        self._button(lower, self.tr("关闭 Esc"), self.leave)
        grid = QGridLayout(self)
        grid.setContentsMargins(14, 6, 10, 6)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 1)
        for at, (line, row) in enumerate(((self.wanted, upper), (self._with, lower))):
            row.setSpacing(6)
            row.addStretch(1)
            grid.addWidget(line, at, 0)
            grid.addLayout(row, at, 1)
        self.wanted.textChanged.connect(lambda _text: self._count())
        self.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a wide screen the lines stay within reach of their buttons, above the middle of the page."""
        super().resizeEvent(event)
        layout = self.layout()
        assert layout is not None
        side = max(0, (self.width() - WIDEST) // 2)
        layout.setContentsMargins(14 + side, 6, 10 + side, 6)

    def _switch(self, text: str, tip: str, name: str) -> QToolButton:
        switch = QToolButton(self)
        switch.setText(text)
        switch.setToolTip(tip)
        switch.setAccessibleName(name)
        switch.setCheckable(True)
        switch.toggled.connect(lambda _on: self._count())
        return switch

    def _button(self, row: QHBoxLayout, text: str, action: Callable[[], object]) -> None:
        button = QPushButton(text, self)
        button.setProperty("role", "flat")
        button.setAutoDefault(False)
        button.clicked.connect(lambda _on=False: action())
        row.addWidget(button)

    def open(self) -> None:
        """Show the bar, ready to type; what is selected in the page is looked for."""
        selected = self._view.textCursor().selectedText()
        if not self._has_focus:
            self._from_page = self.window().focusWidget() is self._view
        self.show()
        if selected and "\u2029" not in selected:
            self.wanted.setText(selected)
        self.wanted.setFocus()
        self.wanted.selectAll()
        self._count()

    def leave(self) -> None:
        """Close the bar. The focus goes back to the page only if the user had put the caret there, else `closed` asks
        for a place for it."""
        had_focus = self._has_focus
        self.hide()
        if had_focus and self._from_page:
            self._view.setFocus()
        elif had_focus:
            self.closed.emit()

    @property
    def _has_focus(self) -> bool:
        focused = self.window().focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes from the buttons too; no key goes on to the desk."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()

    def _wanted(self) -> Wanted:
        return Wanted(
            displayed(self.wanted.text()), self._regex.isChecked(), self._width.isChecked(), self._script.isChecked()
        )

    def _places(self) -> list[Span]:
        """Where it is found; says so when it cannot be looked for."""
        try:
            return self._wanted().places(displayed(self._view.text))
        except SearchError as error:
            self._found.setText(str(error))
            return []

    def search(self, *, backward: bool = False) -> bool:
        """Select the next occurrence, from the top again after the last. False when there is none."""
        places, cursor = self._places(), self._view.textCursor()
        if not places:
            return False
        if backward:
            before = self._view.from_qt(cursor.selectionStart())
            place = next((one for one in reversed(places) if one.end <= before), places[-1])
        else:
            after = self._view.from_qt(cursor.selectionEnd())
            place = next((one for one in places if one.start >= after), places[0])
        self._select(cursor, place)
        self._view.setTextCursor(cursor)
        self._view.scroll_to(place.start)
        self._found.setText(f"{places.index(place) + 1:,}/{len(places):,}")
        return True

    def _select(self, cursor: QTextCursor, place: Span) -> None:
        cursor.setPosition(self._view.qt_position(place.start))
        cursor.setPosition(self._view.qt_position(place.end), QTextCursor.MoveMode.KeepAnchor)

    def replace(self) -> None:
        """Replace what is selected if it is what was looked for, and go to the next."""
        cursor = self._view.textCursor()
        selected = Span(self._view.from_qt(cursor.selectionStart()), self._view.from_qt(cursor.selectionEnd()))
        if len(selected) and selected in self._places():
            becomes = self._becomes([selected])
            if becomes is None:
                return
            cursor.insertText(becomes[0])
            self._count()
        self.search()

    def replace_all(self) -> None:
        """Replace every occurrence."""
        places = self._places()
        becomes = self._becomes(places)
        if not places or becomes is None:
            return
        cursor = QTextCursor(self._view.document())
        with self._one_step():
            for place, text in zip(reversed(places), reversed(becomes), strict=True):
                self._select(cursor, place)
                cursor.insertText(text)
        self._found.setText(self.tr("已替换 {0} 处").format(len(places)))

    def _becomes(self, places: list[Span]) -> list[str] | None:
        wanted, text, by = self._wanted(), displayed(self._view.text), displayed(self._with.text())
        try:
            return [wanted.replaced(text, place, by) for place in places]
        except SearchError as error:
            self._found.setText(str(error))
            return None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter finds, Shift+Enter finds backwards, Esc closes."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                self.leave()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if watched is self._with:
                    self.replace()
                else:
                    self.search(backward=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
                return True
        return super().eventFilter(watched, event)

    def _count(self) -> None:
        self._found.clear()
        places = self._places()
        if places or (self.wanted.text() and not self._found.text()):
            self._found.setText(self.tr("{0} 处").format(thousands(len(places))))
