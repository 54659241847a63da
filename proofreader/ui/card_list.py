"""The list of the sidecar: one line a row, and the current row open as a card, level with its place in the page."""

from PySide6.QtCore import QKeyCombination, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QKeySequence, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from proofreader.app.entries import Entry, State
from proofreader.ui.actions import Actions
from proofreader.ui.card import OpenCard
from proofreader.ui.card_model import CardModel
from proofreader.ui.theme import Theme

LINE = 34
"""Height of a closed row, in pixels."""
MARGIN = 8
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
        painter.drawText(QRect(left, box.top(), 60, box.height()), Qt.AlignmentFlag.AlignVCenter, family)
        left += metrics.horizontalAdvance("繁异体") + 10
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


class CardList(QListView):
    """The rows. Single keys work here; everything else goes by the actions."""

    def __init__(self, model: CardModel, card: OpenCard, actions: Actions, theme: Theme, parent: QWidget) -> None:
        # Qt lays out as soon as anything is set, so what that asks for comes first.
        self._model, self._card, self._actions = model, card, actions
        self._delegate = RowDelegate(model, theme)
        super().__init__(parent)
        self._delegate.setParent(self)
        self.setObjectName("cards")
        self.setAccessibleName(self.tr("疑点"))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
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
        self.doItemsLayout()
        self._place()

    def level_with(self, y: int) -> None:
        """Scroll the open card so that its context stands at a height of the viewport, as far as the list allows."""
        index = self._model.index(self._delegate.card_row)
        if index.isValid():
            top = self.visualRect(index).top() + self.verticalOffset()
            room = self.viewport().height() - self._delegate.card_height - 2 * MARGIN
            self.verticalScrollBar().setValue(top - max(0, min(y, room)))
            self._place()

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
        self._place()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """The card scrolls with its row."""
        super().scrollContentsBy(dx, dy)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrower card is taller."""
        super().resizeEvent(event)
        self._remeasure()

    def _remeasure(self) -> None:
        if self._delegate.card_row >= 0:
            self._delegate.card_height = self._card.height_for(self.viewport().width() - 2 * MARGIN)
            self.doItemsLayout()
            self._place()

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
