"""The page as it was laid out: tiles of a PDF drawn off the interface thread, with boxes over them."""

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from proofreader.formats.pdf.boxes import Box
from proofreader.formats.pdf.source import PdfSource
from proofreader.ui.jobs import Job, Jobs
from proofreader.ui.theme import Theme

if TYPE_CHECKING:
    from proofreader.formats.pdf.tiles import Picture, Tile

SIDE = 512
"""Pixels of a tile's side; what formats.pdf.tiles draws."""

KEPT = 96
"""Tiles kept: a megabyte each."""

LEAST, MOST = 0.2, 6.0
"""Pixels a point."""

STEP = 1.25
"""By how much one step of zoom enlarges."""


@dataclass(frozen=True, slots=True)
class Boxed:
    """A finding as the facsimile shows it: its places, the name of a colour, and whether it is the current one."""

    places: tuple[Box, ...]
    colour: str
    current: bool = False


class FacsimileView(QAbstractScrollArea):
    """One page of a PDF. `picked` tells the code point of the page's original text that was clicked."""

    picked = Signal(int)
    turned = Signal()

    def __init__(self, source: PdfSource, theme: Theme, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source, self._jobs = source, jobs
        self.theme = theme
        self._number = 0
        self._scale = 0.0
        self._fitted = True
        self._boxes: Sequence[Boxed] = ()
        self._tiles: OrderedDict[Tile, QImage] = OrderedDict()
        self._drawing: dict[Tile, Job] = {}
        self._maker: object | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("版面图"))
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def number(self) -> int:
        """The page of the file that is shown, from 0."""
        return self._number

    @property
    def scale(self) -> float:
        """Screen pixels a point."""
        return self._scale

    @property
    def drawn(self) -> bool:
        """Whether all that can be seen has been drawn."""
        return not self._drawing and bool(self._tiles)

    def close_file(self) -> None:
        """Draw no more; wait for what is being drawn."""
        from proofreader.formats.pdf.tiles import TileMaker

        for job in self._drawing.values():
            job.cancel()
        self._drawing.clear()
        if isinstance(self._maker, TileMaker):
            self._maker.close()

    # -- what is shown -------------------------------------------------------------------------------------------

    def show_boxes(self, boxes: Sequence[Boxed]) -> None:
        """Draw these boxes, and none but these."""
        self._boxes = boxes
        self.viewport().update()

    def reveal(self, places: Sequence[Box]) -> None:
        """Turn to the page of these places and bring the first into view."""
        if not places:
            return
        self.turn_to(places[0].page)
        first = places[0]
        seen = QRectF(self._corner(), self.viewport().size())
        box = self._on_paper(first).translated(self._corner())
        if not seen.adjusted(20, 20, -20, -20).contains(box):
            self.horizontalScrollBar().setValue(round(box.center().x() - self.viewport().width() / 2))
            self.verticalScrollBar().setValue(round(box.center().y() - self.viewport().height() * 0.4))

    def turn_to(self, number: int) -> None:
        """Show another page of the file."""
        number = max(0, min(len(self._source.sheets) - 1, number))
        if number != self._number:
            self._number = number
            self._measure()
            self.verticalScrollBar().setValue(0)
            self.turned.emit()

    def zoom(self, factor: float, at: QPoint | None = None) -> None:
        """Enlarge or reduce about a point of the viewport."""
        before, scale = self._scale, max(LEAST, min(MOST, self._scale * factor))
        if scale == before:
            return
        spot = at or self.viewport().rect().center()
        corner = self._corner()
        self._fitted, self._scale = False, scale
        self._measure()
        self.horizontalScrollBar().setValue(round((corner.x() + spot.x()) * scale / before - spot.x()))
        self.verticalScrollBar().setValue(round((corner.y() + spot.y()) * scale / before - spot.y()))

    def fit(self) -> None:
        """As wide as the view."""
        self._fitted = True
        self._measure()

    # -- drawing -------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tiles that are there, the boxes over them; tiles that are not are asked for."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self.theme.colour("chrome"))
        sheet = self._source.sheets[self._number]
        paper = QRectF(-self._corner().x(), -self._corner().y(), sheet.width * self._scale, sheet.height * self._scale)
        painter.fillRect(paper, QColor("white"))
        self._paint_tiles(painter)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for boxed in self._boxes:
            self._paint_box(painter, boxed)
        painter.end()

    def _paint_tiles(self, painter: QPainter) -> None:
        ratio = self.devicePixelRatioF()
        step = SIDE / ratio
        corner = self._corner()
        wanted: set[Tile] = set()
        for tile in self._visible(ratio):
            wanted.add(tile)
            image = self._tiles.get(tile)
            if image is None:
                self._ask(tile)
                continue
            self._tiles.move_to_end(tile)
            painter.drawImage(QPointF(tile.column * step - corner.x(), tile.row * step - corner.y()), image)
        for tile in [tile for tile in self._drawing if tile not in wanted]:
            self._drawing.pop(tile).cancel()

    def _visible(self, ratio: float) -> "list[Tile]":
        from proofreader.formats.pdf.tiles import Tile

        sheet = self._source.sheets[self._number]
        step = SIDE / ratio
        corner, size = self._corner(), self.viewport().size()
        columns = range(max(0, int(corner.x() // step)), int((corner.x() + size.width()) // step) + 1)
        rows = range(max(0, int(corner.y() // step)), int((corner.y() + size.height()) // step) + 1)
        scale = self._scale * ratio
        return [
            Tile(self._number, scale, column, row)
            for row in rows
            for column in columns
            if column * SIDE < sheet.width * scale and row * SIDE < sheet.height * scale
        ]

    def _ask(self, tile: "Tile") -> None:
        if tile in self._drawing:
            return
        from proofreader.formats.pdf.tiles import TileMaker

        if not isinstance(self._maker, TileMaker):
            self._maker = TileMaker(self._source.data)
        maker = self._maker
        ratio = self.devicePixelRatioF()

        def done(picture: "Picture | None") -> None:
            self._drawing.pop(tile, None)
            if picture is not None:
                image = QImage(
                    picture.pixels, picture.width, picture.height, picture.stride, QImage.Format.Format_RGB32
                ).copy()
                image.setDevicePixelRatio(ratio)
                self._tiles[tile] = image
                while len(self._tiles) > KEPT:
                    self._tiles.popitem(last=False)
                self.viewport().update()

        def failed(_error: Exception) -> None:
            self._drawing.pop(tile, None)

        self._drawing[tile] = self._jobs.start(lambda _cancelled: maker.draw(tile), done, failed)

    def _paint_box(self, painter: QPainter, boxed: Boxed) -> None:
        colour = self.theme.colour(boxed.colour)
        fill = QColor(colour)
        fill.setAlpha(70 if boxed.current else 28)
        painter.setPen(QPen(colour, 2.0 if boxed.current else 1.0))
        painter.setBrush(fill)
        for place in boxed.places:
            if place.page == self._number:
                painter.drawRect(self._on_paper(place).adjusted(-1.5, -1.0, 1.5, 1.0))

    # -- places --------------------------------------------------------------------------------------------------

    def _corner(self) -> QPointF:
        """What stands at the top left of the viewport, in screen pixels of the sheet."""
        sheet = self._source.sheets[self._number]
        spare = max(0.0, (self.viewport().width() - sheet.width * self._scale) / 2)
        return QPointF(self.horizontalScrollBar().value() - spare, self.verticalScrollBar().value())

    def _on_paper(self, box: Box) -> QRectF:
        corner = self._corner()
        width, height = (box.right - box.left) * self._scale, (box.bottom - box.top) * self._scale
        return QRectF(box.left * self._scale - corner.x(), box.top * self._scale - corner.y(), max(width, 3), height)

    def _measure(self) -> None:
        sheet, size = self._source.sheets[self._number], self.viewport().size()
        if self._fitted:
            self._scale = max(LEAST, min(MOST, size.width() / sheet.width))
        for bar, whole, part in (
            (self.horizontalScrollBar(), sheet.width, size.width()),
            (self.verticalScrollBar(), sheet.height, size.height()),
        ):
            bar.setRange(0, max(0, round(whole * self._scale) - part))
            bar.setPageStep(part)
            bar.setSingleStep(40)
        self.viewport().update()

    # -- mouse and keys ------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the sheet as wide as the view, unless the user chose another size."""
        super().resizeEvent(event)
        self._measure()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell which character was clicked."""
        spot = (event.position() + self._corner()) / max(self._scale, LEAST)
        position = self._source.at(self._number, spot.x(), spot.y())
        if position is not None:
            self.picked.emit(position)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl the wheel zooms."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(STEP ** (event.angleDelta().y() / 120), event.position().toPoint())
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page keys turn the page at its end, plus and minus zoom, 0 fits the width."""
        bar = self.verticalScrollBar()
        if event.key() == Qt.Key.Key_PageDown and bar.value() == bar.maximum():
            self.turn_to(self._number + 1)
        elif event.key() == Qt.Key.Key_PageUp and bar.value() == 0:
            self.turn_to(self._number - 1)
        elif event.text() and event.text() in "+=":
            self.zoom(STEP)
        elif event.text() and event.text() in "-_":
            self.zoom(1 / STEP)
        elif event.text() == "0":
            self.fit()
        else:
            super().keyPressEvent(event)
