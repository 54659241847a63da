"""Widgets for single settings, made from what the settings say about themselves."""

from collections.abc import Callable
from dataclasses import Field
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLabel, QLineEdit, QSpinBox, QWidget

Reader = Callable[[], Any]


def words(text: str) -> str:
    """A title, description or choice of a setting, in the language of the desk."""
    return QCoreApplication.translate("Settings", text) if text else ""


def add_field(grid: QGridLayout, one: "Field[Any]", value: Any, parent: QWidget) -> Reader:
    """Put a setting on a new row: title, widget, and its description below. Answers how to read it.

    Raises TypeError for a setting of a kind without a widget.
    """
    widget, read = _widget(one, value, parent)
    row = grid.rowCount()
    title = words(one.metadata["title"])
    widget.setAccessibleName(title)
    widget.setObjectName(one.name)
    if isinstance(widget, QCheckBox):
        widget.setText(title)
        grid.addWidget(widget, row, 1)
    else:
        label = QLabel(title, parent)
        label.setBuddy(widget)
        grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(widget, row, 1)
    if one.metadata["description"]:
        hint = QLabel(words(one.metadata["description"]), parent)
        hint.setProperty("role", "muted")
        hint.setWordWrap(True)
        widget.setAccessibleDescription(hint.text())
        grid.addWidget(hint, row + 1, 1)
    grid.setRowMinimumHeight(grid.rowCount(), 8)
    return read


def _widget(one: "Field[Any]", value: Any, parent: QWidget) -> tuple[QWidget, Reader]:
    choices, bounds = one.metadata["choices"], one.metadata["bounds"]
    if choices is not None:
        return _box({key: words(title) for key, title in choices.items()}, value, parent)
    if one.metadata["kind"] == "face":
        here = [family for family in _chinese() if family]
        return _box({"": words("自动选择"), **{family: family for family in here}}, value, parent)
    if isinstance(value, bool):
        tick = QCheckBox(parent)
        tick.setChecked(value)
        return tick, tick.isChecked
    if isinstance(value, int):
        number = QSpinBox(parent)
        number.setRange(*(bounds or (0, 9999)))
        number.setValue(value)
        number.lineEdit().setTextMargins(6, 0, 6, 0)  # the style sheet's padding does not reach it
        return number, number.value
    if isinstance(value, str):
        line = QLineEdit(value, parent)
        return line, lambda: line.text().strip()
    raise TypeError(one.name)


def _box(choices: dict[str, str], value: Any, parent: QWidget) -> tuple[QWidget, Reader]:
    box = QComboBox(parent)
    box.setMaxVisibleItems(16)
    for key, title in choices.items():
        box.addItem(title, key)
    if box.findData(str(value)) < 0:  # a face of another machine
        box.addItem(str(value), str(value))
    box.setCurrentIndex(box.findData(str(value)))
    return box, lambda: type(value)(box.currentData())


def _chinese() -> list[str]:
    system = QFontDatabase.WritingSystem.SimplifiedChinese
    return [family for family in QFontDatabase.families(system) if not family.startswith((".", "@"))]
