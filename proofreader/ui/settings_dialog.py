"""The settings dialog, made from the fields of Settings."""

from collections.abc import Callable
from dataclasses import Field, fields, replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QGridLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from proofreader.app.settings import Settings
from proofreader.ui.dialogs import dialog_buttons


class SettingsDialog(QDialog):
    """One line a setting; what has no title or no widget of its kind is not shown."""

    def __init__(self, parent: QWidget, settings: Settings) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("设置"))
        self.setMinimumWidth(460)
        self._settings = settings
        self._read: dict[str, Callable[[], Any]] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 18)
        column.setSpacing(16)
        grid = QGridLayout()
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        column.addLayout(grid)
        for one in fields(Settings):
            if not one.metadata["hidden"]:
                self._add(grid, one)
        column.addWidget(dialog_buttons(self, self.tr("确定")))

    def _add(self, grid: QGridLayout, one: "Field[Any]") -> None:
        value = getattr(self._settings, one.name)
        widget = self._widget(one, value)
        if widget is None:
            return
        row = grid.rowCount()
        label = QLabel(self.tr(one.metadata["title"]), self)
        label.setBuddy(widget)
        widget.setAccessibleName(one.metadata["title"])
        grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(widget, row, 1)
        if one.metadata["description"]:
            hint = QLabel(self.tr(one.metadata["description"]), self)
            hint.setProperty("role", "muted")
            hint.setWordWrap(True)
            grid.addWidget(hint, row + 1, 1)
        grid.setRowMinimumHeight(grid.rowCount(), 8)

    def _widget(self, one: "Field[Any]", value: Any) -> QWidget | None:
        choices, bounds = one.metadata["choices"], one.metadata["bounds"]
        if choices is not None:
            box = QComboBox(self)
            for key, title in choices.items():
                box.addItem(self.tr(title), key)
            box.setCurrentIndex(max(0, box.findData(str(value))))
            self._read[one.name] = lambda: type(value)(box.currentData())
            return box
        if isinstance(value, bool):
            tick = QCheckBox(self)
            tick.setChecked(value)
            self._read[one.name] = tick.isChecked
            return tick
        if isinstance(value, int):
            number = QSpinBox(self)
            number.setRange(*(bounds or (0, 9999)))
            number.setValue(value)
            self._read[one.name] = number.value
            return number
        if isinstance(value, str):
            line = QLineEdit(value, self)
            self._read[one.name] = lambda: line.text().strip()
            return line
        return None

    def chosen(self) -> Settings:
        """What the dialog says now."""
        return replace(self._settings, **{name: read() for name, read in self._read.items()})

    @classmethod
    def ask(cls, parent: QWidget, settings: Settings) -> Settings | None:
        """The settings as changed; None when they are to stay."""
        dialog = cls(parent, settings)
        try:
            return dialog.chosen() if dialog.exec() else None
        finally:
            dialog.deleteLater()
