"""The list of the sidecar: one line a row, and the current row open as a card, level with its place in the page."""

from PySide6.QtCore import (
    QAbstractItemModel,
    QKeyCombination,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import (
    QCursor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from proofreader.app.entries import Entry, State
from proofreader.ui.actions import Actions
from proofreader.ui.card import OpenCard
from proofreader.ui.card_model import CardModel
from proofreader.ui.theme import Theme
from proofreader.ui.wording import widest_family

LINE = 34
"""Height of a closed row, in pixels."""
MARGIN = 8
LEAST = LINE
"""Room above the first row that is always allowed, in pixels."""
_SIGNS = {State.ACCEPTED: "✓", State.REJECTED: "✗", State.EDITED: "✎", State.DEFERRED: "？"}
_SIGN_COLOURS = {
    State.ACCEPTED: "accepted",
    State.REJECTED: "muted",
    State.EDITED: "hand",
    State.DEFERRED: "deferred",
}


def mark_colour(entry: Entry) -> str:
    """The name of the colour that an entry goes by in the list and in the page."""
    if entry.is_hand:
        return "hand"
    if entry.state is State.DEFERRED:
        return "deferred"
    return entry.finding.severity.value


class RowDelegate(QStyledItemDelegate):
    """Draws closed rows; keeps room for the open card."""

    def __init__(self, model: CardModel, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.card_row = -1
        self.card_height = LINE
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """One line, or the open card."""
        return QSize(60, self.card_height + 2 * MARGIN if index.row() == self.card_row else LINE)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """A coloured square, the family, what it is about, and a sign of its state."""
        row = index.row()
        if row == self.card_row or row >= len(self._model.rows):
            return
        box: QRect = option.rect
        state: QStyle.StateFlag = option.state
        entry = self._model.entry(row)
        family, words = self._model.line(row)
        colour = self.theme.colour
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("hover"))
            painter.drawRoundedRect(QRectF(box).adjusted(MARGIN, 1, -MARGIN, -1), 6, 6)
        left = box.left() + MARGIN + STEP
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(mark_colour(entry)))
        middle = box.center().y() + 0.5
        if len(self._model.rows[row].ids) > 1:  # a pile of sheets for a group
            painter.drawRoundedRect(QRectF(left - 2, middle - 6, 8, 8), 2, 2)
            painter.setPen(QPen(colour("chrome"), 1))
            painter.drawRoundedRect(QRectF(left + 1, middle - 3, 8, 8), 2, 2)
        else:
            painter.drawRoundedRect(QRectF(left, middle - 4, 8, 8), 2, 2)
        font: QFont = option.font
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(colour("muted"))
        left += 18
        wide = metrics.horizontalAdvance(widest_family())
        painter.drawText(QRect(left, box.top(), wide + 4, box.height()), Qt.AlignmentFlag.AlignVCenter, family)
        left += wide + 10
        right = box.right() - MARGIN - 8
        sign = _SIGNS.get(entry.state, "") if not entry.is_hand else ""
        if sign:
            painter.setPen(colour(_SIGN_COLOURS[entry.state]))
            painter.drawText(QRect(right - 16, box.top(), 16, box.height()), Qt.AlignmentFlag.AlignCenter, sign)
            right -= 22
        painter.setPen(colour("chrome-ink"))
        words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, right - left)
        painter.drawText(QRect(left, box.top(), right - left, box.height()), Qt.AlignmentFlag.AlignVCenter, words)
        painter.restore()


STEP = 12


class CardList(QAbstractItemView):
    """The rows. Single keys work here; everything else goes by the actions.

    All rows but the open one are of one height, so that places are told by reckoning, however many there are; and there
    may be room above the first row, so that its card can stand level with its place in the page.
    """

    def __init__(self, model: CardModel, card: OpenCard, actions: Actions, theme: Theme, parent: QWidget) -> None:
        # Qt lays out as soon as anything is set, so what that asks for comes first.
        self._model, self._card, self._actions = model, card, actions
        self._delegate = RowDelegate(model, theme)
        self._lead = 0  # pixels above the first row
        self._tail = 0  # pixels below the last one
        super().__init__(parent)
        self._delegate.setParent(self)
        self.setObjectName("cards")
        self.setAccessibleName(self.tr("疑点"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setAutoScroll(False)
        self.setMouseTracking(True)
        self.verticalScrollBar().setSingleStep(LINE)
        card.setParent(self.viewport())
        card.hide()
        card.grown.connect(self._remeasure)
        self.setItemDelegate(self._delegate)
        self.setModel(model)
        self.clicked.connect(lambda index: model.go_to_row(index.row()))

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._delegate.theme = theme
        self.viewport().update()

    def open_row(self, row: int | None) -> None:
        """Open the card at a row, or at none. The card must show its content already."""
        self._delegate.card_row = -1 if row is None else row
        if row is None:
            self._card.hide()
            self.setCurrentIndex(QModelIndex())
        else:
            self._delegate.card_height = self._card.height_for(self.viewport().width() - 2 * MARGIN)
            self.setCurrentIndex(self._model.index(row))
        self._lay_out()
        self._keep_in_view()

    def level_with(self, y: int) -> None:
        """Scroll so that the open card stands at a height of the viewport; rows above and below make room.

        Room is made above the first row only as far as no other row is pushed out of sight for it.
        """
        row = self._delegate.card_row
        if not 0 <= row < len(self._model.rows):
            return
        height = self.viewport().height()
        y = max(0, min(y, height - self._delegate.card_height - 2 * MARGIN))
        top = self._top(row) - self._lead
        self._tail = 0
        spare = max(LEAST, height - (self._whole() - self._lead))
        self._lead = max(0, min(y - top, spare))
        y = min(y, top + self._lead)
        self._tail = max(0, top + self._lead - y + height - self._whole())
        self._lay_out()
        self.verticalScrollBar().setValue(top + self._lead - y)

    # -- where things are ----------------------------------------------------------------------------------------

    def _top(self, row: int) -> int:
        """How far down the list a row begins, in pixels."""
        after = 0 <= self._delegate.card_row < row
        return self._lead + row * LINE + (self._delegate.card_height + 2 * MARGIN - LINE if after else 0)

    def _whole(self) -> int:
        return self._top(len(self._model.rows)) + self._tail

    def _lay_out(self) -> None:
        self.updateGeometries()
        self.viewport().update()

    def visualRect(self, index: QModelIndex | QPersistentModelIndex) -> QRect:
        """The row in the viewport."""
        if not index.isValid():
            return QRect()
        open_ = index.row() == self._delegate.card_row
        height = self._delegate.card_height + 2 * MARGIN if open_ else LINE
        return QRect(0, self._top(index.row()) - self.verticalOffset(), self.viewport().width(), height)

    def indexAt(self, point: QPoint) -> QModelIndex:
        """The row at a place of the viewport."""
        y = point.y() + self.verticalOffset() - self._lead
        card, extra = self._delegate.card_row, self._delegate.card_height + 2 * MARGIN - LINE
        if y < 0:
            return QModelIndex()
        row = y // LINE
        if 0 <= card < row:
            row = max(card, (y - extra) // LINE)
        return self._model.index(row) if row < len(self._model.rows) else QModelIndex()

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a row into view."""
        box, bar = self.visualRect(index), self.verticalScrollBar()
        if box.top() < 0:
            bar.setValue(bar.value() + box.top())
        elif box.bottom() > self.viewport().height():
            bar.setValue(bar.value() + min(box.top(), box.bottom() - self.viewport().height()))

    def verticalOffset(self) -> int:
        """Pixels scrolled."""
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:
        """Never any."""
        return 0

    def isIndexHidden(self, index: QModelIndex | QPersistentModelIndex) -> bool:
        """No row is hidden."""
        return False

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """The keys go by the actions."""
        return self.currentIndex()

    def setSelection(self, rect: QRect, command: object) -> None:
        """Nothing is selected."""

    def visualRegionForSelection(self, selection: object) -> QRegion:
        """Nothing is selected."""
        return QRegion()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The rows that are seen."""
        painter = QPainter(self.viewport())
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        plain = option.state & ~QStyle.StateFlag.State_MouseOver
        under = self.indexAt(self.viewport().mapFromGlobal(QCursor.pos())) if self.underMouse() else QModelIndex()
        area: QRect = event.rect()
        index = self.indexAt(QPoint(0, max(area.top(), self._lead - self.verticalOffset())))
        row = index.row() if index.isValid() else len(self._model.rows)
        while row < len(self._model.rows):
            index = self._model.index(row)
            box = self.visualRect(index)
            if box.top() > area.bottom():
                break
            option.rect = box
            option.state = plain | QStyle.StateFlag.State_MouseOver if row == under.row() else plain
            self._delegate.paint(painter, option, index)
            row += 1
        painter.end()

    # -- changes -------------------------------------------------------------------------------------------------

    def _place(self) -> None:
        index = self._model.index(self._delegate.card_row)
        if self._delegate.card_row < 0 or not index.isValid():
            self._card.hide()
            return
        self._card.setGeometry(self.visualRect(index).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN))
        self._card.show()

    def updateGeometries(self) -> None:
        """The card goes where its row goes."""
        super().updateGeometries()
        bar, height = self.verticalScrollBar(), self.viewport().height()
        bar.setPageStep(height)
        bar.setRange(0, max(0, self._whole() - height))
        self._place()

    def rowsInserted(self, parent: QModelIndex | QPersistentModelIndex, start: int, end: int) -> None:
        """Rows have come."""
        super().rowsInserted(parent, start, end)
        self._lay_out()

    def rowsRemoved(self, _parent: QModelIndex, _start: int, _end: int) -> None:
        """Rows have gone."""
        self._lay_out()

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Follow a model; Qt tells a view itself of everything but of what has been removed."""
        super().setModel(model)
        if model is not None:
            model.rowsRemoved.connect(self.rowsRemoved)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """The card scrolls with its row."""
        super().scrollContentsBy(dx, dy)
        self.viewport().update()
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrower card is taller."""
        super().resizeEvent(event)
        self._remeasure()

    def _remeasure(self) -> None:
        if self._delegate.card_row >= 0:
            self._delegate.card_height = self._card.height_for(self.viewport().width() - 2 * MARGIN)
        self._lay_out()
        self._keep_in_view()

    def _keep_in_view(self) -> None:
        """Show the whole of the open card, unless the list has been scrolled away from it."""
        index = self._model.index(self._delegate.card_row)
        if index.isValid() and self.visualRect(index).intersects(self.viewport().rect()):
            self.scrollTo(index)

    def handle_key(self, event: QKeyEvent) -> bool:
        """Do what a single key of the action table asks for; False when it is none of them."""
        if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self._actions["switch"].trigger()
            return True
        combined = event.keyCombination()
        modifiers = combined.keyboardModifiers() & ~Qt.KeyboardModifier.KeypadModifier
        action = self._actions.for_key(QKeySequence(QKeyCombination(modifiers, combined.key())))
        if action is None:
            return False
        action.trigger()  # a disabled one does nothing
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The single keys of the action table; PageUp and PageDown scroll."""
        if self.handle_key(event):
            return
        if event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + (1 if event.key() == Qt.Key.Key_PageDown else -1) * bar.pageStep())
        else:
            event.ignore()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab is a key of the desk."""
        return False
