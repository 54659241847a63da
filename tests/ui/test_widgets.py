"""Everything that can be pressed or typed into has a name, and every word is Chinese."""

import re

from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QTextEdit,
    QWidget,
)

from proofreader.ui.actions import TABLE
from proofreader.ui.desk import Desk

INTERACTIVE = (QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QTextEdit)
# File formats, file names, keys and what is on the page may be written in Latin letters.
LATIN = re.compile(
    r"Markdown|Word|WPS|PDF|InDesign|Ctrl|Shift|Alt|Tab|Home|End|Esc|F\d+|page\.md|\b[A-Z]\b|<[^>]*>|and"
)


def own(widget: QWidget) -> bool:
    return not widget.objectName().startswith("qt_") and not isinstance(widget, QHeaderView)


def test_everything_interactive_has_a_name(desk: Desk) -> None:
    nameless = [
        widget
        for widget in desk.window().findChildren(QWidget)
        if isinstance(widget, INTERACTIVE) and own(widget) and not isinstance(widget.parent(), QMenu)
        if not widget.accessibleName() and not (isinstance(widget, QAbstractButton) and widget.text())
    ]
    assert not nameless


def test_every_word_is_chinese(desk: Desk) -> None:
    actions = [desk._actions[spec.name] for spec in TABLE]
    words = [action.text() + action.toolTip() for action in actions]
    for widget in desk.window().findChildren(QWidget):
        if isinstance(widget, QAbstractButton | QLabel) and own(widget):
            words.append(widget.text())
    english = [text for text in words if re.search("[A-Za-z]{2}", LATIN.sub("", text))]
    assert not english
