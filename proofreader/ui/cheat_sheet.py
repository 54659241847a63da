"""All keys on one sheet, drawn from the action table."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from proofreader.ui.actions import MENUS, TABLE, Actions, action_title, menu_title


class CheatSheet(QDialog):
    """Two columns of menus; Esc closes."""

    def __init__(self, parent: QWidget, actions: Actions) -> None:
        super().__init__(parent)
        self._actions = actions
        self.setWindowTitle(self.tr("全部按键"))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(26, 20, 26, 18)
        outer.setSpacing(14)
        columns = QHBoxLayout()
        columns.setSpacing(44)
        outer.addLayout(columns)
        for menus in (MENUS[2:3], (MENUS[1], MENUS[3], MENUS[0], MENUS[4])):
            column = QVBoxLayout()
            column.setSpacing(4)
            for menu in menus:
                column.addWidget(_heading(menu, self))
                column.addLayout(self._lines(menu))
                column.addSpacing(8)
            column.addStretch(1)
            columns.addLayout(column)
        hint = QLabel(self.tr("单键在疑点栏有焦点时可用；在任何地方都可以按 Alt+该键。"), self)
        hint.setProperty("role", "muted")
        outer.addWidget(hint)

    def _lines(self, menu: str) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(5)
        grid.setColumnMinimumWidth(0, 150)
        for spec in TABLE:
            shown = self._actions.keys_of(spec.name)
            if spec.menu == menu and shown:
                row = grid.rowCount()
                grid.addWidget(QLabel(action_title(spec), self), row, 0)
                keys = QLabel(shown, self)
                keys.setProperty("role", "muted")
                grid.addWidget(keys, row, 1, Qt.AlignmentFlag.AlignRight)
        return grid

    @classmethod
    def ask(cls, parent: QWidget, actions: Actions) -> None:
        """Show the sheet until it is closed."""
        sheet = cls(parent, actions)
        sheet.exec()
        sheet.deleteLater()


def _heading(text: str, parent: QWidget) -> QLabel:
    label = QLabel(menu_title(text), parent)
    label.setStyleSheet("font-weight: 600; font-size: 14px;")
    return label
