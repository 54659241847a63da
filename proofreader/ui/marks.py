"""Marks in the page, for the viewport only: backgrounds as extra selections, lines and signs painted over them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QTextCharFormat, QTextCursor, QTextLine
from PySide6.QtWidgets import QTextEdit

from proofreader.app.entries import Entry, State
from proofreader.core.finding import Severity
from proofreader.core.span import Span
from proofreader.ui.fonts import interface_font
from proofreader.ui.page_view import GUTTER, PageView
from proofreader.ui.theme import Theme
from proofreader.ui.underlines import HEIGHT, Underlines

_LINES = {Severity.ERROR: "wave", Severity.WARNING: "dash", Severity.ADVICE: "dot"}

NARROWEST = 10
"""Pixels of line under the narrowest mark."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One entry as the page shows it; `span` in code points of the shown text."""

    entry: Entry
    span: Span
    current: bool = False


@dataclass(frozen=True, slots=True)
class _Drawn:
    """A mark with its cursor: Qt moves that while somebody types, so nothing has to be drawn anew for it."""

    mark: Mark
    cursor: QTextCursor
    breaks: tuple[QTextCursor, ...]


class Marks:
    """Draws marks over a page view. `show_rejected` keeps a thin line under what was rejected."""

    def __init__(self, view: PageView, theme: Theme) -> None:
        self._view = view
        self._underlines = Underlines()
        self.theme = theme
        self.show_rejected = False
        self._drawn: list[_Drawn] = []
        view.decorate = self._decorate

    def draw(self, marks: Iterable[Mark]) -> None:
        """Show these marks, and none but these."""
        self._drawn = [self._prepared(mark) for mark in marks]
        selections = []
        for drawn in sorted(self._drawn, key=lambda drawn: drawn.mark.current):
            colour = background(drawn.mark)
            if colour:
                selection = QTextEdit.ExtraSelection()
                selection.cursor = drawn.cursor
                selection.format = QTextCharFormat()
                selection.format.setBackground(self.theme.colour(colour))
                selections.append(selection)
        self._view.setExtraSelections(selections)
        self._view.viewport().update()

    def _prepared(self, mark: Mark) -> _Drawn:
        text = self._view.text
        breaks = []
        if mark.entry.state in (State.OPEN, State.DEFERRED):
            at = text.find("\n", mark.span.start, mark.span.end)
            while at >= 0:
                breaks.append(self._view.cursor_over(Span(at, at)))
                at = text.find("\n", at + 1, mark.span.end)
        return _Drawn(mark, self._view.cursor_over(visible_part(mark.span, text)), tuple(breaks))

    # -- lines and signs, painted after the text -------------------------------------------------------------------

    def _decorate(self, painter: QPainter, area: QRectF) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for drawn in self._drawn:
            mark = drawn.mark
            kind, colour = line(mark, self.show_rejected)
            if kind:
                for box in self._boxes(drawn.cursor):
                    if box.intersects(area):
                        self._underlines.draw(painter, box, kind, self.theme.colour(colour))
            if mark.entry.state is State.DEFERRED:
                self._sign(painter, drawn.cursor)
            if mark.current:
                self._stripe(painter, drawn.cursor, _colour(mark.entry))
            for place in drawn.breaks:
                self._break(painter, place, _colour(mark.entry))

    def _boxes(self, cursor: QTextCursor) -> Iterator[QRectF]:
        """Where lines go under a range: one box for each line of text that it touches, in viewport coordinates."""
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        document = cursor.document()
        block = document.findBlock(start)
        shift = self._view.verticalScrollBar().value()
        while block.isValid() and block.position() <= end:
            layout = block.layout()
            corner = layout.position()
            at = max(0, start - block.position())
            last = min(block.length() - 1, end - block.position())
            while at < last:
                row = layout.lineForTextPosition(at)
                if not row.isValid():
                    break
                stop = min(last, row.textStart() + row.textLength())
                left, right = _x(row, at), _x(row, stop)
                base = corner.y() + row.y() + row.ascent() + 3.5 - shift
                narrow = max(0.0, NARROWEST - (right - left)) / 2  # under a comma a line would be a speck
                yield QRectF(corner.x() + left - narrow, base, right - left + 2 * narrow, HEIGHT)
                if stop <= at:
                    break
                at = stop
            block = block.next()

    def _sign(self, painter: QPainter, cursor: QTextCursor) -> None:
        place = self._view.rect_at(cursor.selectionStart())
        painter.setFont(interface_font(15))
        painter.setPen(self.theme.colour("deferred"))
        painter.drawText(QRectF(0, place.top(), GUTTER - 6, place.height()), Qt.AlignmentFlag.AlignCenter, "？")

    def _stripe(self, painter: QPainter, cursor: QTextCursor, colour: str) -> None:
        first, last = self._view.rect_at(cursor.selectionStart()), self._view.rect_at(cursor.selectionEnd())
        right = self._view.viewport().width() - 5
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.colour(colour))
        painter.drawRoundedRect(QRectF(right, first.top(), 4, last.bottom() - first.top()), 2, 2)

    def _break(self, painter: QPainter, cursor: QTextCursor, colour: str) -> None:
        """A bent arrow where a paragraph ends that should go on."""
        place = QRectF(self._view.rect_at(cursor.position()))
        x, y = place.left() + 5, place.center().y()
        painter.setPen(QPen(self.theme.colour(colour), 1.6))
        painter.drawPolyline([QPointF(x + 11, y - 5), QPointF(x + 11, y + 2), QPointF(x, y + 2)])
        painter.drawPolyline([QPointF(x + 4, y - 2), QPointF(x, y + 2), QPointF(x + 4, y + 6)])


def _x(row: QTextLine, at: int) -> float:
    found: Any = row.cursorToX(at)  # a pair, whatever the stubs say
    return float(found[0])


def background(mark: Mark) -> str:
    """The name of the colour behind a mark; "" for none."""
    entry = mark.entry
    if entry.is_hand or entry.state is State.EDITED:
        return "hand-soft"
    if entry.state is State.ACCEPTED:
        return "accepted-soft"
    if not mark.current:
        return ""
    if entry.state is State.DEFERRED:
        return "deferred-soft"
    return "line" if entry.state is State.REJECTED else f"{entry.finding.severity.value}-soft"


def line(mark: Mark, show_rejected: bool) -> tuple[str, str]:
    """The kind of line under a mark and the name of its colour; both "" for none."""
    entry = mark.entry
    if entry.state is State.OPEN:
        return _LINES[entry.finding.severity], entry.finding.severity.value
    if entry.state is State.DEFERRED:
        return "dot", "deferred"
    if entry.state is State.REJECTED and (show_rejected or mark.current):
        return "line", "rejected"
    return "", ""


def _colour(entry: Entry) -> str:
    if entry.is_hand:
        return "hand"
    return "deferred" if entry.state is State.DEFERRED else entry.finding.severity.value


def visible_part(span: Span, text: str) -> Span:
    """The span, widened to a neighbouring character on either side where it holds nothing that can be underlined."""
    if span.of(text).strip():
        return span
    return Span(max(0, span.start - 1), min(len(text), span.end + 1))
