"""Going round the parts of the window from the keyboard."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from proofreader.ui.window import MainWindow

THICK = 2
"""Pixels of the line over the part that has the focus."""


def panes(window: "MainWindow") -> list[QWidget]:
    """What can have the focus in each part that is shown, in the order they are gone round."""
    found: list[QWidget] = []
    desk = window.desk
    if desk is not None:
        found += [desk.outline.tree, desk.find_bar.wanted]
        if desk.facsimile is not None:
            found.append(desk.facsimile.view)
        found += [desk.view, desk.sidecar.focus_target]
    found += [window.changed_bar.reopen, window.name_bar.name]
    return [pane for pane in found if pane.isVisible()]


def pane_of(window: "MainWindow", widget: QWidget | None) -> QWidget | None:
    """The part that a widget belongs to, if it belongs to one."""
    parts = panes(window)
    while widget is not None and widget not in parts:
        widget = widget.parentWidget()
    return widget


def next_pane(window: "MainWindow") -> None:
    """Give the focus to the next part."""
    parts = panes(window)
    if not parts:
        return
    focused = pane_of(window, window.focusWidget())
    at = parts.index(focused) if focused is not None else -1
    parts[(at + 1) % len(parts)].setFocus(Qt.FocusReason.ShortcutFocusReason)


class FocusLine(QWidget):
    """A line along the top of the part that has the focus: who works by keys sees where they go."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._pane: QWidget | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus)

    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is None or new.window() is not self._window:
            return  # a menu or a dialog: it will come back
        if self._pane is not None:
            self._pane.removeEventFilter(self)
        self._pane = pane_of(self._window, new)
        if self._pane is None:
            self.hide()
        else:
            self._pane.installEventFilter(self)
            self._follow()

    def _follow(self) -> None:
        if self._pane is not None:
            corner = self._pane.mapTo(self._window, QPoint(0, 0))
            self.setGeometry(corner.x(), corner.y(), self._pane.width(), THICK)
            self.setVisible(self._pane.isVisible())
            self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay with the part when it is moved."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Hide, QEvent.Type.Show):
            self._follow()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """In the accent colour."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.palette().color(QPalette.ColorRole.Accent))
        painter.end()
