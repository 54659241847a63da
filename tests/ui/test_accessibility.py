"""Everything that can be pressed or typed into, in every window and dialog: a name, a place for Tab, a key."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QKeySequenceEdit,
    QLineEdit,
    QMenu,
    QMenuBar,
    QMessageBox,
    QPlainTextEdit,
    QScrollBar,
    QTabBar,
    QTextEdit,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from proofreader.ui.actions import TABLE
from proofreader.ui.panes import next_pane, panes
from proofreader.ui.window import MainWindow
from tests.ui.conftest import Open
from tests.ui.walking import toured, walked

INTERACTIVE = (
    QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QTextEdit, QPlainTextEdit,
    QAbstractSpinBox, QKeySequenceEdit, QTabBar,
)  # fmt: skip
BY_OTHER_KEYS = ("疑点分布",)
"""What is for the mouse alone, because keys do the same from anywhere: F8, arrows, Page Down."""


def interactive(top: QWidget) -> Iterator[QWidget]:
    """What one can act on, without the inner parts of Qt's own widgets."""
    for widget in top.findChildren(QWidget):
        inner = isinstance(
            widget.parent(), QComboBox | QAbstractSpinBox | QKeySequenceEdit | QMenu | QMenuBar | QTabBar
        )
        inner = inner and not (isinstance(widget, QToolButton) and widget.property("acts"))
        inner = inner or isinstance(widget, QHeaderView | QScrollBar) or widget.objectName().startswith("qt_")
        if (isinstance(widget, INTERACTIVE) or is_own(widget)) and not inner and widget.window() is top:
            yield widget


def is_own(widget: QWidget) -> bool:
    """Whether a widget of the desk's own takes clicks."""
    ours = [kind for kind in type(widget).__mro__ if kind.__module__.startswith("proofreader.")]
    return any("mousePressEvent" in vars(kind) or issubclass(kind, QAbstractScrollArea) for kind in ours)


@pytest.fixture
def tops(open_window: Open, page_file: Path, tmp_path: Path, qtbot: QtBot) -> Iterator[dict[str, QWidget]]:
    """Every window and dialog."""
    with walked(open_window, page_file, tmp_path, qtbot) as made:
        yield made


def astray(tops: dict[str, QWidget], window: MainWindow) -> Iterator[tuple[str, str, str]]:
    """What neither Tab nor a key nor a menu reaches."""
    listed = {action for menu in window.bar.menus.findChildren(QMenu) for action in menu.actions()}
    reached = {spec.name for spec in TABLE if window.actions_[spec.name] in listed}
    for place, top in tops.items():
        chain, following = {top}, top.nextInFocusChain()
        while following is not top and following not in chain:
            chain.add(following)
            following = following.nextInFocusChain()
        for widget in interactive(top):
            if widget in chain and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                continue
            # Buttons of the main window never take the focus away from the findings: an action does what they do.
            acts = widget.property("acts")
            if isinstance(widget, QToolButton) and widget.defaultAction() is not None:
                acts = widget.defaultAction().objectName()
            if acts not in reached and widget.accessibleName() not in BY_OTHER_KEYS:
                yield place, type(widget).__name__, widget.objectName() or widget.accessibleName()


def test_everything_has_a_name_a_place_for_tab_and_a_key(tops: dict[str, QWidget]) -> None:
    assert {"start", "window", "facsimile", "proof", "issue", "tables"} <= tops.keys()
    nameless = [
        (place, type(widget).__name__, widget.objectName(), type(widget.parent()).__name__, widget.toolTip())
        for place, top in tops.items()
        for widget in interactive(top)
        if not widget.accessibleName() and not (isinstance(widget, QAbstractButton) and widget.text().strip())
    ]
    assert not nameless
    window = tops["window"]
    assert isinstance(window, MainWindow)
    assert not list(astray(tops, window))
    untitled = [place for place, top in tops.items() if not top.windowTitle() and not isinstance(top, QMessageBox)]
    assert not untitled


def test_what_acts_has_a_key_or_a_menu_entry(open_window: Open) -> None:
    window = open_window()
    listed = {action for menu in window.bar.menus.findChildren(QMenu) for action in menu.actions()}
    assert [spec.name for spec in TABLE if window.actions_[spec.name] not in listed] == []


def test_keys_are_not_given_twice() -> None:
    given = [key for spec in TABLE for key in (*spec.keys, *spec.single)]
    assert sorted(given) == sorted(set(given))


def test_the_tour_is_walked_by_keys(open_window: Open, page_file: Path, qtbot: QtBot) -> None:
    window = open_window(page_file)
    with toured(window, qtbot) as (bubble,):
        assert bubble.accessibleName()
        buttons = bubble.findChildren(QAbstractButton)
        assert len(buttons) == 2 and all(button.focusPolicy() & Qt.FocusPolicy.TabFocus for button in buttons)


def test_every_part_of_the_window_is_gone_round(tops: dict[str, QWidget]) -> None:
    for place, parts in (("window", 5), ("facsimile", 4)):
        window = tops[place]
        assert isinstance(window, MainWindow)
        window.activateWindow()
        assert len(panes(window)) == parts
        seen = []
        for _ in range(parts):
            next_pane(window)
            seen.append(window.focusWidget())
            if QApplication.focusWidget() is not None and QApplication.focusWidget().window() is window:
                top = seen[-1].mapTo(window, QPoint(0, 0))
                assert window.focus_line.isVisible() and window.focus_line.pos() == top
        assert len(set(map(id, seen))) == parts


def test_menus_open_by_their_keys(open_window: Open, page_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    window = open_window(page_file)
    opened: list[str] = []
    monkeypatch.setattr(QToolButton, "showMenu", lambda button: opened.append(str(button.property("acts"))))
    for name in ("filter", "filter-types", "filter-more"):
        window.actions_[name].trigger()
    assert opened == ["filter", "filter-types", "filter-more"]
