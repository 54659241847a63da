"""Going round the parts of the window from the keyboard."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from proofreader.ui.window import MainWindow


def panes(window: "MainWindow") -> list[QWidget]:
    """What can have the focus in each part that is shown, in the order they are gone round."""
    found: list[QWidget] = []
    desk = window.desk
    if desk is not None:
        found += [desk.outline.tree, desk.find_bar.wanted]
        if desk.facsimile is not None:
            found.append(desk.facsimile.view)
        found += [desk.view, desk.sidecar.focus_target]
    found.append(window.name_bar.name)
    return [pane for pane in found if pane.isVisible()]


def next_pane(window: "MainWindow") -> None:
    """Give the focus to the next part."""
    parts = panes(window)
    if not parts:
        return
    focused: QWidget | None = window.focusWidget()
    at = -1
    while focused is not None and at < 0:
        at = next((place for place, pane in enumerate(parts) if pane is focused), -1)
        focused = focused.parentWidget()
    parts[(at + 1) % len(parts)].setFocus(Qt.FocusReason.ShortcutFocusReason)
