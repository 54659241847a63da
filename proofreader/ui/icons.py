"""The program's own icons, drawn in the colour that the theme asks for."""

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from proofreader.core.resources import resource

_SIZES = (20, 40)


def icon(name: str, colour: QColor) -> QIcon:
    """An icon by the name of its file in resources/icons. Raises FileNotFoundError for one that does not ship."""
    drawn = QIcon()
    for size in _SIZES:
        drawn.addPixmap(pixmap(name, colour, size))
    return drawn


def pixmap(name: str, colour: QColor, size: int) -> QPixmap:
    """An icon as a square picture, size in pixels."""
    source = resource("icons", f"{name}.svg").read_bytes().replace(b"currentColor", colour.name().encode())
    picture = QPixmap(size, size)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(source)).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return picture


def program_icon() -> QIcon:
    """The icon of the window and the task bar."""
    drawn = QIcon()
    for size in (16, 24, 32, 48, 64, 128, 256):
        drawn.addPixmap(pixmap("proofreader", QColor("#000000"), size))
    return drawn
