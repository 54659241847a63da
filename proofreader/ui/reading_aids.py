"""Aids for reading: numbers of the lines in the margin, and a ruler that leaves one line lit (唱校)."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QTextBlock, QTextCursor

from proofreader.ui.fonts import interface_font
from proofreader.ui.page_view import GUTTER, PageView
from proofreader.ui.theme import Theme

VEIL = 205
"""How much of the other lines the ruler hides, of 255."""


class ReadingAids(QObject):
    """Draws over a page view, after its marks."""

    ended = Signal()  # the ruler was left by Esc
    focus_back = Signal()  # the ruler needs the focus no more, and nobody has put the caret into the page meanwhile

    def __init__(self, view: PageView, theme: Theme) -> None:
        super().__init__(view)
        self._view, self.theme = view, theme
        self._marks = view.decorate
        self._numbers = self._ruler = False
        self._lent = False
        """Whether the page has the focus for the ruler alone: nobody has put the caret there to type."""
        view.decorate = self._decorate
        view.installEventFilter(self)
        view.viewport().installEventFilter(self)
        view.cursorPositionChanged.connect(self._on_caret)

    def show_numbers(self, on: bool) -> None:
        """Number the lines, or not."""
        self._numbers = on
        self._view.viewport().update()

    def show_ruler(self, on: bool) -> None:
        """Leave only the line of the caret lit, or all of them."""
        was, self._ruler = self._ruler, on
        if on and not was:
            self._lent = self._view.window().focusWidget() is not self._view
            self._view.setFocus()
            self._follow()
        elif self._lent and not on:
            self._lent = False
            self.focus_back.emit()
        self._view.viewport().update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """With the ruler: Down or space for the next line, Up for the one before, Esc to end."""
        if not self._ruler:
            return False
        if event.type() == QEvent.Type.MouseButtonPress or _goes(event):
            self._lent = False  # now the user has put the caret there, or gone elsewhere
        if event.type() == QEvent.Type.InputMethod and self._lent:
            return True
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() == Qt.Key.Key_Escape:
            self.show_ruler(False)
            self.ended.emit()
            return True
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Space: 1, Qt.Key.Key_Up: -1}
        by = steps.get(Qt.Key(event.key()))
        if by is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return self._lent and _types(event)
        self._step(by)
        return True

    def _step(self, by: int) -> None:
        cursor = self._view.textCursor()
        block = cursor.block()
        line = block.layout().lineForTextPosition(cursor.positionInBlock()).lineNumber() + by
        if line < 0:
            block = block.previous()
            line = block.layout().lineCount() - 1 if block.isValid() else 0
        elif line >= block.layout().lineCount():
            block, line = block.next(), 0
        if block.isValid():
            start = block.layout().lineAt(line).textStart() if block.layout().lineCount() else 0
            cursor.setPosition(block.position() + start, QTextCursor.MoveMode.MoveAnchor)
            self._view.setTextCursor(cursor)
            self._follow()

    def _follow(self) -> None:
        self._view.scroll_to(self._view.caret(), at=0.4)

    def _on_caret(self) -> None:
        if self._ruler:
            self._view.viewport().update()

    # -- drawing -------------------------------------------------------------------------------------------------

    def _decorate(self, painter: QPainter, area: QRectF) -> None:
        if self._marks is not None:
            self._marks(painter, area)
        if self._numbers:
            self._draw_numbers(painter)
        if self._ruler:
            self._draw_veil(painter)

    def _draw_numbers(self, painter: QPainter) -> None:
        painter.setFont(interface_font(10))
        painter.setPen(self.theme.colour("muted"))
        shift, height = self._view.verticalScrollBar().value(), self._view.viewport().height()
        block = self._view.cursorForPosition(self._view.viewport().rect().topLeft()).block()
        number = self._before(block)
        while block.isValid():
            layout = block.layout()
            top = layout.position().y() - shift
            if top > height:
                return
            for at in range(layout.lineCount()):
                line = layout.lineAt(at)
                number += 1
                box = QRectF(0, top + line.y(), GUTTER - 8, line.height())
                painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(number))
            block = block.next()

    def _before(self, block: QTextBlock) -> int:
        """Lines above a block. Those that Qt has not laid out yet count as one each."""
        number = 0
        above = self._view.document().begin()
        while above.isValid() and above != block:
            number += max(1, above.layout().lineCount())
            above = above.next()
        return number

    def _draw_veil(self, painter: QPainter) -> None:
        caret = self._view.cursorRect()
        cursor = self._view.textCursor()
        line = cursor.block().layout().lineForTextPosition(cursor.positionInBlock())
        top, height = float(caret.top()), float(caret.height())
        if line.isValid():
            top = cursor.block().layout().position().y() + line.y() - self._view.verticalScrollBar().value()
            height = line.height()
        veil = QColor(self.theme.colour("paper"))
        veil.setAlpha(VEIL)
        whole = QRectF(self._view.viewport().rect())
        painter.fillRect(QRectF(0, 0, whole.width(), max(0.0, top - 2)), veil)
        painter.fillRect(QRectF(0, top + height + 4, whole.width(), whole.height()), veil)
        painter.fillRect(QRectF(0, top + height + 3, whole.width(), 1.5), self.theme.colour("accent"))


def _goes(event: QEvent) -> bool:
    """Whether the focus goes elsewhere in the window, not to a menu or another window for a while."""
    if event.type() != QEvent.Type.FocusOut or not isinstance(event, QFocusEvent):
        return False
    return event.reason() not in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)


def _types(event: QKeyEvent) -> bool:
    """Whether a key would change the text."""
    held = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    return bool(event.text()) and not held and event.key() not in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
