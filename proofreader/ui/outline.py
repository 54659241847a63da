"""The left panel: articles and headings with open counts, and the families with a tick each."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QListView,
    QStackedWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from proofreader.ui.family_model import SWATCH, FamilyModel
from proofreader.ui.name_list import NameList
from proofreader.ui.outline_model import COUNT, Node, OutlineModel
from proofreader.ui.theme import Theme

ROW = 30
_Index = QModelIndex | QPersistentModelIndex


class _CountDelegate(QStyledItemDelegate):
    """A title cut at the right, and a count at the edge; for families a tick box in the family's colour."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(40, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        box: QRect = option.rect
        state: QStyle.StateFlag = option.state
        font = QFont(option.font)
        colour = self.theme.colour
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected or state & QStyle.StateFlag.State_MouseOver:
            whole = QRectF(6, box.top() + 1, box.right() - 11, box.height() - 2)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("pressed" if selected else "hover"))
            painter.drawRoundedRect(whole, 6, 6)
        left, right = box.left() + 2, box.right() - 14
        swatch = index.data(SWATCH)
        if swatch:
            left = box.left() + 14
            self._tick(painter, QRectF(left, box.center().y() - 6, 14, 14), swatch, index)
            left += 24
        count = int(index.data(COUNT) or 0)
        top_level = not index.parent().isValid() and not swatch
        font.setWeight(QFont.Weight.DemiBold if top_level else QFont.Weight.Normal)
        painter.setFont(font)
        metrics = QFontMetrics(font)
        painter.setPen(colour("chrome-ink" if count else "muted"))
        number = f"{count:,}" if count else "–" if swatch else ""
        width = metrics.horizontalAdvance(number)
        painter.drawText(QRect(right - width, box.top(), width + 2, ROW), Qt.AlignmentFlag.AlignVCenter, number)
        painter.setPen(colour("chrome-ink" if count or top_level or swatch else "muted"))
        title = metrics.elidedText(str(index.data()), Qt.TextElideMode.ElideRight, right - width - 8 - left)
        painter.drawText(QRect(left, box.top(), right - left, ROW), Qt.AlignmentFlag.AlignVCenter, title)
        painter.restore()

    def _tick(self, painter: QPainter, box: QRectF, swatch: str, index: _Index) -> None:
        strong = self.theme.colour(swatch)
        shown = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) == Qt.CheckState.Checked
        painter.setPen(QPen(strong, 1.5))
        painter.setBrush(strong if shown else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 3, 3)
        if shown:
            painter.setPen(QPen(self.theme.colour("chrome"), 1.8))
            x, y = box.left(), box.top()
            painter.drawPolyline([QPointF(x + 3.2, y + 7.2), QPointF(x + 6, y + 10), QPointF(x + 10.8, y + 4.4)])


class Outline(QWidget):
    """Asks for places of the original, in code points."""

    asked = Signal(int)
    names_wanted = Signal()  # for the first time

    def __init__(self, outline: OutlineModel, families: FamilyModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._outline, self._families = outline, families
        self._named = False
        self.tree = QTreeView(self)
        self.tree.setModel(outline)
        self.tree.setHeaderHidden(True)
        self.tree.setIndentation(16)
        self.tree.setUniformRowHeights(True)
        self.tree.setMouseTracking(True)
        self.tree.setAccessibleName(self.tr("稿件"))
        self.tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.tree.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self.tree.expandAll()
        self.tree.clicked.connect(self._on_clicked)
        self.tree.activated.connect(self._on_clicked)
        self._list = QListView(self)
        self._list.setModel(families)
        self._list.setMouseTracking(True)
        self._list.setAccessibleName(self.tr("类型"))
        self._list.setSelectionMode(QListView.SelectionMode.NoSelection)
        self._list.clicked.connect(families.toggle)
        self._list.activated.connect(families.toggle)
        families.modelReset.connect(self._fit)
        self._delegates = [_CountDelegate(theme, self.tree), _CountDelegate(theme, self._list)]
        self.tree.setItemDelegate(self._delegates[0])
        self._list.setItemDelegate(self._delegates[1])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(0)
        self.names = NameList(self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.tree)
        self._stack.addWidget(self.names)
        column.addLayout(self._switches())
        column.addWidget(self._stack, 1)
        self._types = QWidget(self)
        types = QVBoxLayout(self._types)
        types.setContentsMargins(0, 0, 0, 0)
        types.setSpacing(0)
        types.addLayout(self._heading(self.tr("类型"), ""))
        types.addWidget(self._list)
        column.addWidget(self._types)
        self._fit()

    @property
    def nodes(self) -> list[Node]:
        """The articles of the page."""
        return self._outline.nodes

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        for delegate in self._delegates:
            delegate.theme = theme
        self.tree.viewport().update()
        self._list.viewport().update()

    def _switches(self) -> QHBoxLayout:
        """Articles or names."""
        row = QHBoxLayout()
        row.setContentsMargins(8, 6, 8, 2)
        row.setSpacing(2)
        group = self._choice = QButtonGroup(self)
        for place, text in enumerate((self.tr("稿件"), self.tr("人名地名"))):
            button = QToolButton(self)
            button.setText(text)
            button.setCheckable(True)
            button.setChecked(place == 0)
            button.setAutoRaise(True)
            button.setAccessibleName(text)
            button.clicked.connect(lambda _on=False, place=place: self.turn(place))
            group.addButton(button, place)
            row.addWidget(button)
        row.addStretch(1)
        return row

    def turn(self, place: int) -> None:
        """Show the articles (0) or the names (1)."""
        self._stack.setCurrentIndex(place)
        self._choice.button(place).setChecked(True)
        if place and not self._named:
            self._named = True
            self.names_wanted.emit()

    def _heading(self, left: str, right: str) -> QHBoxLayout:
        row = QHBoxLayout()
        for text, stretch in ((left, 1), (right, 0)):
            label = QLabel(text, self)
            label.setProperty("role", "section")
            row.addWidget(label, stretch)
        return row

    def _fit(self) -> None:
        rows = self._families.rowCount()
        self._types.setVisible(rows > 0)
        self._list.setFixedHeight(min(rows, 13) * ROW + 2)

    def _on_clicked(self, index: QModelIndex) -> None:
        self.asked.emit(self._outline.node(index).start)
