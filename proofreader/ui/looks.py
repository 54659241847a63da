"""Which theme is meant, and giving it to the whole program."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from proofreader.ui.theme import Theme


def theme_key(chosen: str) -> str:
    """The theme of a setting; "auto" goes by the system."""
    if chosen in ("light", "dark"):
        return chosen
    dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return "dark" if dark else "light"


def paint_application(theme: Theme) -> None:
    """Give all windows of the program a theme."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    application.setPalette(theme.palette())
    application.setStyleSheet(theme.style_sheet())
    for widget in application.allWidgets():
        QWidget.update(widget)
