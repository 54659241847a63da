"""The whole page small, like a proof print: findings marked where they stand, a click goes there."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QPixmap,
    QResizeEvent,
    QTextDocument,
)
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QToolTip, QVBoxLayout, QWidget

from proofreader.ui.columns import Columns, in_columns
from proofreader.ui.theme import Theme

MARGIN = 16
LEGIBLE = 0.16
"""Below this scale lines are drawn as bars: nobody could read them, and drawing letters takes long."""
NEAR = 14.0
"""Pixels within which a click means a mark."""
LEAST = 6.0
"""Pixels that a mark has at least on either side."""


@dataclass(frozen=True, slots=True)
class ProofMark:
    """An entry on the print: its span in positions of the document, what it says, the name of its colour, and whether
    it is still open."""

    id: str
    start: int
    end: int
    words: str
    colour: str
    open: bool


class Sheet(QWidget):
    """The print. `asked` carries the id of a mark, `went` a position of the document."""

    asked = Signal(str)
    went = Signal(int)

    def __init__(
        self, document: QTextDocument, marks: Sequence[ProofMark], current: str, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._document, self._marks, self._theme = document, marks, theme
        self._current = next((at for at, mark in enumerate(marks) if mark.id == current), -1)
        self._picture: QPixmap | None = None
        self._columns: Columns | None = None
        self._boxes: list[QRectF] = []
        self._lines = list(_lines(document))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(320, 240)
        self.setAccessibleName(self.tr("版面小样"))
        self._describe()

    def step(self, by: int) -> None:
        """Go to another mark, the next open one where there are open ones."""
        order = [at for at, mark in enumerate(self._marks) if mark.open] or list(range(len(self._marks)))
        if not order:
            return
        after = [at for at in order if at > self._current] if by > 0 else [at for at in order if at < self._current]
        self._current = (after[0] if by > 0 else after[-1]) if after else order[0 if by > 0 else -1]
        self._describe()
        self.update()

    @property
    def current(self) -> ProofMark | None:
        """The mark that Enter goes to."""
        return self._marks[self._current] if 0 <= self._current < len(self._marks) else None

    def mark_at(self, place: QPointF) -> ProofMark | None:
        """The mark at a place of the sheet, or the nearest one near it."""
        self._lay_out()
        best, nearest = None, NEAR
        for mark, box in zip(self._marks, self._boxes, strict=True):
            dx = max(box.left() - place.x(), 0.0, place.x() - box.right())
            dy = max(box.top() - place.y(), 0.0, place.y() - box.bottom())
            if max(dx, dy) < nearest:
                best, nearest = mark, max(dx, dy)
        return best

    def box_of(self, id_: str) -> QRectF:
        """Where a mark stands on the sheet. Raises StopIteration for an unknown one."""
        self._lay_out()
        return next(box for mark, box in zip(self._marks, self._boxes, strict=True) if mark.id == id_)

    # -- drawing -------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """The page, drawn once for each size, and the frame around the current mark."""
        self._lay_out()
        if self._picture is None:
            self._picture = self._drawn()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture)
        if 0 <= self._current < len(self._boxes):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme.colour("ink"), 2.5))
            painter.drawRoundedRect(self._boxes[self._current].adjusted(-4, -4, 4, 4), 3, 3)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another room, another print."""
        super().resizeEvent(event)
        self._columns = self._picture = None

    def _lay_out(self) -> None:
        if self._columns is not None:
            return
        room = float(self.width() - 2 * MARGIN), float(self.height() - 2 * MARGIN)
        columns = in_columns(
            [(top, bottom) for top, bottom, _left, _right in self._lines], self._document.size().width(), room
        )
        self._columns = Columns(columns.cuts, columns.left + MARGIN, MARGIN, columns.width, columns.scale)
        self._boxes = [self._box(mark) for mark in self._marks]

    def _box(self, mark: ProofMark) -> QRectF:
        assert self._columns is not None
        found = _first_line_of(self._document, mark.start, mark.end)
        x, y = self._columns.on_sheet(found.left(), found.top() + 1)
        box = QRectF(x, y, found.width() * self._columns.scale, found.height() * self._columns.scale)
        least = LEAST if self._columns.scale >= LEGIBLE else LEAST / 2
        wide, high = max(0.0, least - box.width()) / 2, max(0.0, least - box.height()) / 2
        return box.adjusted(-wide, -high, wide, high)

    def _drawn(self) -> QPixmap:
        assert self._columns is not None
        ratio = self.devicePixelRatioF()
        picture = QPixmap(round(self.width() * ratio), round(self.height() * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(self._theme.colour("paper"))
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._columns.scale >= LEGIBLE:
            self._draw_text(painter, self._columns)
        else:
            self._draw_bars(painter, self._columns)
        painter.setPen(QPen(self._theme.colour("line"), 1))
        for column in range(1, len(self._columns.cuts) - 1):
            x = self._columns.left + column * self._columns.pitch - 9
            painter.drawLine(QPointF(x, MARGIN), QPointF(x, self.height() - MARGIN))
        for mark, box in zip(self._marks, self._boxes, strict=True):
            colour = self._theme.colour(mark.colour)
            painter.setPen(QPen(colour, 1.5 if self._columns.scale > 0.5 else 1.0))
            colour.setAlpha(70 if mark.open else 0)  # the words stay to be read
            painter.setBrush(colour)
            painter.drawRect(box)
        painter.end()
        return picture

    def _draw_text(self, painter: QPainter, columns: Columns) -> None:
        context = QAbstractTextDocumentLayout.PaintContext()
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Text, self._theme.colour("ink"))
        context.palette = palette
        for number, (top, bottom) in enumerate(pairwise(columns.cuts)):
            painter.save()
            painter.translate(columns.left + number * columns.pitch, columns.top)
            painter.scale(columns.scale, columns.scale)
            painter.translate(0, -top)
            clip = QRectF(0, top, columns.width, bottom - top)
            painter.setClipRect(clip)
            context.clip = clip
            self._document.documentLayout().draw(painter, context)
            painter.restore()

    def _draw_bars(self, painter: QPainter, columns: Columns) -> None:
        colour = self._theme.colour("faded")
        colour.setAlpha(110)
        for top, bottom, left, right in self._lines:
            x, y = columns.on_sheet(left, top)
            height = (bottom - top) * columns.scale
            painter.fillRect(QRectF(x, y + height * 0.25, (right - left) * columns.scale, height * 0.5), colour)

    # -- going somewhere -----------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the mark, or to the place of the text."""
        mark = self.mark_at(event.position())
        if mark is not None:
            self.asked.emit(mark.id)
            return
        assert self._columns is not None
        x, y = self._columns.in_document(event.position().x(), event.position().y())
        place = self._document.documentLayout().hitTest(QPointF(x, y), Qt.HitTestAccuracy.FuzzyHit)
        if place >= 0:
            self.went.emit(place)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over what can be clicked."""
        shape = Qt.CursorShape.PointingHandCursor if self.mark_at(event.position()) else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)

    def event(self, event: QEvent) -> bool:
        """What a mark says, where the mouse rests."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            mark = self.mark_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), mark.words if mark else "", self)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, J and K go from mark to mark, Enter goes there."""
        steps = {
            Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1, Qt.Key.Key_J: 1,
            Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1, Qt.Key.Key_K: -1,
        }  # fmt: skip
        key = Qt.Key(event.key())
        if key in steps:
            self.step(steps[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current is not None:
            self.asked.emit(self.current.id)
        else:
            super().keyPressEvent(event)

    def _describe(self) -> None:
        count = sum(mark.open for mark in self._marks)
        words = self.tr("待处理 {0} 处").format(count)
        if self.current is not None:
            words += f"　{self.current.words}"
        self.setAccessibleDescription(words)


class ProofPrint(QDialog):
    """The print with its legend. `asked` and `went` as the sheet's; either closes the dialog."""

    asked = Signal(str)
    went = Signal(int)

    def __init__(
        self, parent: QWidget, document: QTextDocument, marks: Sequence[ProofMark], current: str, theme: Theme
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("版面小样"))
        self.resize(parent.width() - 60, parent.height() - 60)
        self.sheet = Sheet(document, marks, current, theme, self)
        self.sheet.asked.connect(self._ask)
        self.sheet.went.connect(self._go)
        row = QHBoxLayout()
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(18)
        open_, settled = sum(mark.open for mark in marks), sum(not mark.open for mark in marks)
        row.addWidget(QLabel(self.tr("■ 待处理 {0} 处").format(open_), self))
        row.addWidget(QLabel(self.tr("□ 已处理 {0} 处").format(settled), self))
        hint = QLabel(self.tr("点击前往；↑ ↓ 换一处，⏎ 前往"), self)
        hint.setProperty("role", "muted")
        row.addWidget(hint, 1)
        close = QPushButton(self.tr("关闭"), self)
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 10)
        column.setSpacing(10)
        column.addWidget(self.sheet, 1)
        column.addLayout(row)
        self.sheet.setFocus()

    def _ask(self, id_: str) -> None:
        self.accept()
        self.asked.emit(id_)

    def _go(self, place: int) -> None:
        self.accept()
        self.went.emit(place)


def _lines(document: QTextDocument) -> Iterator[tuple[float, float, float, float]]:
    """Top, bottom, left and right of every line of a document."""
    layout = document.documentLayout()
    block = document.begin()
    while block.isValid():
        origin = layout.blockBoundingRect(block).topLeft()
        for number in range(block.layout().lineCount()):
            line = block.layout().lineAt(number)
            seen = line.naturalTextRect().translated(origin)
            yield origin.y() + line.y(), origin.y() + line.y() + line.height(), seen.left(), seen.right()
        block = block.next()


def _first_line_of(document: QTextDocument, start: int, end: int) -> QRectF:
    """The box of a range of a document, as far as its first line goes."""
    block = document.findBlock(start)
    origin = document.documentLayout().blockBoundingRect(block).topLeft()
    line = block.layout().lineForTextPosition(start - block.position())
    if not line.isValid():
        return QRectF(origin.x(), origin.y(), 4, 16)
    last = min(end - block.position(), line.textStart() + line.textLength())
    left, right = (_across(line.cursorToX(place)) for place in (start - block.position(), last))
    return QRectF(origin.x() + left, origin.y() + line.y(), max(4.0, right - left), line.height())


def _across(found: object) -> float:
    """Qt answers a pair in some versions."""
    return float(found[0] if isinstance(found, tuple) else found)  # type: ignore[arg-type]
