"""The strip beside the scroll bar that shows where findings are."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from proofreader.ui.theme import Theme

WIDTH = 12


class Overview(QWidget):
    """Ticks at shares (0 to 1) of the document's height; a click asks for that share."""

    asked = Signal(float)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._ticks: Sequence[tuple[float, str]] = ()
        self._current: float | None = None
        self._drawn: QPixmap | None = None
        self._drawn_for = ("", 0)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self.tr("疑点分布"))
        self.setToolTip(self.tr("疑点在版面上的分布，点击前往"))
        self.setFixedWidth(WIDTH)

    def sizeHint(self) -> QSize:
        """As narrow as it can be and still be hit."""
        return QSize(WIDTH, 100)

    def show_ticks(self, ticks: Sequence[tuple[float, str]]) -> None:
        """Show ticks: a share of the height and the name of a colour each."""
        self._ticks, self._drawn = ticks, None
        self.update()

    def show_current(self, share: float | None) -> None:
        """Show where the current entry stands."""
        self._current = share
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ticks over the colour of the page."""
        painter = QPainter(self)
        if self._drawn is None or self._drawn_for != (self.theme.key, self.height()):
            self._drawn, self._drawn_for = self._picture(), (self.theme.key, self.height())
        painter.drawPixmap(0, 0, self._drawn)
        height = self.height() - 4
        if self._current is not None:
            y = round(self._current * height)
            painter.fillRect(QRectF(0, y, WIDTH, 4), self.theme.colour("ink"))
        painter.end()

    def _picture(self) -> QPixmap:
        """The ticks alone: drawn when there are others, not at each repaint."""
        ratio = self.devicePixelRatioF()
        picture = QPixmap(round(WIDTH * ratio), round(self.height() * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(self.theme.colour("paper"))
        height = self.height() - 4
        painter = QPainter(picture)
        for y, name in dict.fromkeys((round(share * height), name) for share, name in self._ticks):
            painter.fillRect(QRectF(3, y + 1, WIDTH - 5, 2), self.theme.colour(name))
        painter.end()
        return picture

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go there."""
        self.asked.emit(max(0.0, min(1.0, event.position().y() / max(1, self.height()))))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go along."""
        self.mousePressEvent(event)
