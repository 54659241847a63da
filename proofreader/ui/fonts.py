"""Chinese faces: the first of each chain that the machine has. Simplified ones are named, or Japanese shapes appear."""

from functools import cache

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

BODY = ("Source Han Serif SC", "Noto Serif CJK SC", "Noto Serif SC", "Songti SC", "STSong", "SimSun")
INTERFACE = (
    "Source Han Sans SC",
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "PingFang SC",
    "Microsoft YaHei UI",
    "WenQuanYi Micro Hei",
)
INTERFACE_PIXELS = 13
_CHOSEN: dict[tuple[str, ...], str] = {BODY: "body-face", INTERFACE: "interface-face"}
"""Properties of the application that hold the user's own choice."""


@cache
def present(chain: tuple[str, ...]) -> tuple[str, ...]:
    """The families of the chain that the machine has, in order; the whole chain where it has none of them."""
    here = set(QFontDatabase.families())
    return tuple(family for family in chain if family in here) or chain


def body_font(pixels: int) -> QFont:
    """The face of the page. `pixels` is the height of an em."""
    return _font(BODY, pixels, QFont.StyleHint.Serif)


def interface_font(pixels: int = INTERFACE_PIXELS) -> QFont:
    """The face of everything around the page. `pixels` is the height of an em."""
    return _font(INTERFACE, pixels, QFont.StyleHint.SansSerif)


def em(font: QFont) -> float:
    """The width of one Chinese character, in pixels."""
    return QFontMetricsF(font).horizontalAdvance("国")


def choose_faces(body: str, interface: str) -> None:
    """Put the user's faces before the chains, in fonts made from now on. Empty: the chains alone."""
    application = QCoreApplication.instance()
    assert application is not None
    application.setProperty(_CHOSEN[BODY], body)
    application.setProperty(_CHOSEN[INTERFACE], interface)


def _font(chain: tuple[str, ...], pixels: int, hint: QFont.StyleHint) -> QFont:
    font = QFont()
    application = QCoreApplication.instance()
    chosen = application.property(_CHOSEN[chain]) if application is not None else None
    font.setFamilies([*([chosen] if chosen else []), *present(chain)])
    font.setStyleHint(hint)
    font.setPixelSize(pixels)
    return font
