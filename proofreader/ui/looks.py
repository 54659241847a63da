"""Which theme is meant, and giving it to the whole program."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from proofreader.app.settings import Settings
from proofreader.ui.fonts import interface_font
from proofreader.ui.theme import Theme


def theme_key(chosen: str) -> str:
    """The theme of a setting; "auto" goes by the system."""
    if chosen in ("light", "dark"):
        return chosen
    dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    return "dark" if dark else "light"


def looks_of(settings: Settings) -> tuple[object, ...]:
    """What has to be painted anew when it changes."""
    return settings.theme, settings.font_size, settings.body_face, settings.interface_face


def paint_application(theme: Theme) -> None:
    """Give all windows of the program a theme."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    if application.font() != interface_font():
        application.setFont(interface_font())
    application.setPalette(theme.palette())
    application.setStyleSheet(theme.style_sheet())
    for widget in application.allWidgets():
        QWidget.update(widget)
