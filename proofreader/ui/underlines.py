"""Wavy, dashed and dotted lines under text: small tiles, drawn once for each colour and repeated along the line."""

from math import pi, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPolygonF

HEIGHT = 5
_PERIODS = {"wave": 7, "dash": 8, "dot": 4, "line": 4}


class Underlines:
    """Draws lines under ranges; `ratio` is the device pixel ratio."""

    def __init__(self) -> None:
        self._tiles: dict[tuple[str, str, float], QPixmap] = {}

    def draw(self, painter: QPainter, box: QRectF, kind: str, colour: QColor) -> None:
        """A line of a kind (wave, dash, dot, line) along the box, whose height is HEIGHT."""
        ratio = painter.device().devicePixelRatio()
        key = (kind, colour.name(), ratio)
        tile = self._tiles.get(key)
        if tile is None:
            tile = self._tiles[key] = _tile(kind, colour, ratio)
        # Tiles hang on the page and not on the mark, so that neighbouring marks make one line.
        painter.drawTiledPixmap(box, tile, QPointF(box.left() % _PERIODS[kind], 0))


def _tile(kind: str, colour: QColor, ratio: float) -> QPixmap:
    period = _PERIODS[kind]
    tile = QPixmap(round(period * 8 * ratio), round(HEIGHT * ratio))
    tile.setDevicePixelRatio(ratio)
    tile.fill(Qt.GlobalColor.transparent)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    width = period * 8
    if kind == "wave":
        painter.setPen(QPen(colour, 1.4))
        steps = [QPointF(x / 2, 2.5 + 1.6 * sin(x / 2 / period * 2 * pi)) for x in range(-2, 2 * width + 3)]
        painter.drawPolyline(QPolygonF(steps))
    elif kind == "dash":
        for x in range(0, width, period):
            painter.fillRect(QRectF(x, 1.5, 5, 1.8), colour)
    elif kind == "dot":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        for x in range(0, width, period):
            painter.drawEllipse(QRectF(x + 0.8, 1.4, 2, 2))
    else:
        painter.fillRect(QRectF(0, 2, width, 1), colour)
    painter.end()
    return tile
