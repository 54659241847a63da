"""Everything that can be pressed or typed into, in every window and dialog: a name, a place for Tab, a key."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QKeySequenceEdit,
    QLineEdit,
    QMenu,
    QMenuBar,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QTextEdit,
    QToolButton,
    QWidget,
)

from proofreader.ui.actions import TABLE
from proofreader.ui.scenes import dialogs
from proofreader.ui.window import MainWindow
from tests.ui.conftest import Open

INTERACTIVE = (
    QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QTextEdit, QPlainTextEdit,
    QAbstractSpinBox, QKeySequenceEdit,
)  # fmt: skip


def interactive(top: QWidget) -> Iterator[QWidget]:
    """What one can act on, without the inner parts of Qt's own widgets."""
    for widget in top.findChildren(QWidget):
        inner = isinstance(widget.parent(), QComboBox | QAbstractSpinBox | QKeySequenceEdit | QMenu | QMenuBar)
        inner = inner or isinstance(widget, QHeaderView) or widget.objectName().startswith("qt_")
        if isinstance(widget, INTERACTIVE) and not inner and widget.window() is top:
            yield widget


@pytest.fixture
def tops(open_window: Open, page_file: object) -> Iterator[dict[str, QWidget]]:
    """The window and every dialog."""
    window = open_window(page_file)  # type: ignore[arg-type]
    made: dict[str, QWidget] = {"window": window}
    made |= {name: make() for name, make in dialogs(window).items() if "-file" not in name}  # those are Qt's own
    yield made
    for name, dialog in made.items():
        if name != "window":
            dialog.deleteLater()


def test_everything_has_a_name(tops: dict[str, QWidget]) -> None:
    nameless = [
        (place, type(widget).__name__, widget.objectName())
        for place, top in tops.items()
        for widget in interactive(top)
        if not widget.accessibleName() and not (isinstance(widget, QAbstractButton) and widget.text().strip())
    ]
    assert not nameless


def test_everything_is_reached_by_tab_or_has_a_key(tops: dict[str, QWidget]) -> None:
    window = tops["window"]
    assert isinstance(window, MainWindow)
    astray = []
    for place, top in tops.items():
        chain, widget = {top}, top.nextInFocusChain()
        while widget is not top and widget not in chain:
            chain.add(widget)
            widget = widget.nextInFocusChain()
        for widget in interactive(top):
            # Buttons of the main window never take the focus away from the findings.
            by_tab = widget in chain and bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
            if not by_tab and not (place == "window" and isinstance(widget, QToolButton | QPushButton)):
                astray.append((place, type(widget).__name__, widget.objectName() or widget.accessibleName()))
    assert not astray


def test_what_acts_has_a_key_or_a_menu_entry(tops: dict[str, QWidget]) -> None:
    window = tops["window"]
    assert isinstance(window, MainWindow)
    listed = {action for menu in window.bar.menus.findChildren(QMenu) for action in menu.actions()}
    for spec in TABLE:
        action = window.actions_[spec.name]
        assert action in listed or action.shortcuts(), spec.name


def test_every_dialog_has_a_title(tops: dict[str, QWidget]) -> None:
    for place, top in tops.items():
        assert top.windowTitle() or isinstance(top, QMessageBox), place
