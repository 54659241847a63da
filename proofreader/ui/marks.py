"""Marks in the page: underlines and backgrounds as extra selections, for what the viewport shows and no more."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from proofreader.app.entries import Entry, State
from proofreader.core.finding import Severity
from proofreader.core.span import Span
from proofreader.ui.fonts import interface_font
from proofreader.ui.page_view import GUTTER, PageView
from proofreader.ui.theme import Theme

_Underline = QTextCharFormat.UnderlineStyle
_LINES = {
    Severity.ERROR: _Underline.WaveUnderline,
    Severity.WARNING: _Underline.DashUnderline,
    Severity.ADVICE: _Underline.DotLine,
}


@dataclass(frozen=True, slots=True)
class Mark:
    """One entry as the page shows it; `span` in code points of the shown text."""

    entry: Entry
    span: Span
    current: bool = False


class Marks:
    """Draws marks over a page view. `show_rejected` keeps a thin line under what was rejected."""

    def __init__(self, view: PageView, theme: Theme) -> None:
        self._view = view
        self.theme = theme
        self.show_rejected = False
        self._drawn: list[Mark] = []
        view.decorate = self._decorate

    def draw(self, marks: Iterable[Mark]) -> None:
        """Show these marks, and none but these."""
        self._drawn = list(marks)
        selections = []
        for mark in sorted(self._drawn, key=lambda mark: mark.current):
            made = self._format(mark)
            if made is not None:
                selections.append(self._selection(mark.span, made))
        self._view.setExtraSelections(selections)
        self._view.viewport().update()

    def _selection(self, span: Span, made: QTextCharFormat) -> QTextEdit.ExtraSelection:
        span = visible_part(span, self._view.text)
        cursor = QTextCursor(self._view.document())
        cursor.setPosition(self._view.qt_position(span.start))
        cursor.setPosition(self._view.qt_position(span.end), QTextCursor.MoveMode.KeepAnchor)
        selection = QTextEdit.ExtraSelection()
        selection.cursor = cursor
        selection.format = made
        return selection

    def _format(self, mark: Mark) -> QTextCharFormat | None:
        entry, made = mark.entry, QTextCharFormat()
        colour = self.theme.colour
        if entry.is_hand or entry.state is State.EDITED:
            made.setBackground(colour("hand-soft"))
        elif entry.state is State.ACCEPTED:
            made.setBackground(colour("accepted-soft"))
        elif entry.state is State.DEFERRED:
            self._underline(made, _Underline.DotLine, "deferred")
        elif entry.state is State.REJECTED:
            if not self.show_rejected and not mark.current:
                return None
            self._underline(made, _Underline.SingleUnderline, "rejected")
        else:
            self._underline(made, _LINES[entry.finding.severity], entry.finding.severity.value)
        if mark.current:
            if entry.state is State.OPEN and not entry.is_hand:
                made.setBackground(self.theme.soft(entry.finding.severity))
            elif entry.state is State.DEFERRED:
                made.setBackground(colour("deferred-soft"))
            elif entry.state is State.REJECTED:
                made.setBackground(colour("line"))
        return made

    def _underline(self, made: QTextCharFormat, style: QTextCharFormat.UnderlineStyle, colour: str) -> None:
        made.setUnderlineStyle(style)
        made.setUnderlineColor(self.theme.colour(colour))

    # -- signs that are not characters -----------------------------------------------------------------------------

    def _decorate(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        text = self._view.text
        for mark in self._drawn:
            span, entry = mark.span, mark.entry
            if entry.state is State.DEFERRED:
                self._sign(painter, span, "？", "deferred")
            if mark.current:
                self._stripe(painter, span, "hand" if entry.is_hand else _colour(entry))
            if entry.state in (State.OPEN, State.DEFERRED):
                for at in range(span.start, min(span.end, len(text))):
                    if text[at] == "\n":
                        self._break(painter, at, _colour(entry))

    def _sign(self, painter: QPainter, span: Span, sign: str, colour: str) -> None:
        place = self._view.caret_rect(span.start)
        painter.setFont(interface_font(15))
        painter.setPen(self.theme.colour(colour))
        painter.drawText(QRectF(0, place.top(), GUTTER - 6, place.height()), Qt.AlignmentFlag.AlignCenter, sign)

    def _stripe(self, painter: QPainter, span: Span, colour: str) -> None:
        first, last = self._view.caret_rect(span.start), self._view.caret_rect(span.end)
        right = self._view.viewport().width() - 5
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.colour(colour))
        painter.drawRoundedRect(QRectF(right, first.top(), 4, last.bottom() - first.top()), 2, 2)

    def _break(self, painter: QPainter, at: int, colour: str) -> None:
        """A bent arrow where a paragraph ends that should go on."""
        place = QRectF(self._view.caret_rect(at))
        x, y = place.left() + 5, place.center().y()
        painter.setPen(QPen(self.theme.colour(colour), 1.6))
        painter.drawPolyline([QPointF(x + 11, y - 5), QPointF(x + 11, y + 2), QPointF(x, y + 2)])
        painter.drawPolyline([QPointF(x + 4, y - 2), QPointF(x, y + 2), QPointF(x + 4, y + 6)])


def _colour(entry: Entry) -> str:
    return "deferred" if entry.state is State.DEFERRED else entry.finding.severity.value


def visible_part(span: Span, text: str) -> Span:
    """The span, widened to a neighbouring character on either side where it holds nothing that can be underlined."""
    if span.of(text).strip():
        return span
    return Span(max(0, span.start - 1), min(len(text), span.end + 1))
