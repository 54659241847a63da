"""All keys on one sheet, drawn from the action table."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from proofreader.ui.actions import MENUS, TABLE, Actions, action_title, menu_title


class CheatSheet(QDialog):
    """Three columns of menus, which scroll on a small screen; Esc closes."""

    def __init__(self, parent: QWidget, actions: Actions) -> None:
        super().__init__(parent)
        self._actions = actions
        self.setWindowTitle(self.tr("全部按键"))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(26, 16, 12, 14)
        outer.setSpacing(10)
        sheet = self._sheet = QWidget(self)
        columns = QHBoxLayout(sheet)
        columns.setContentsMargins(0, 0, 14, 0)
        columns.setSpacing(40)
        for menus in (MENUS[2:3], MENUS[3:4], (MENUS[1], MENUS[0], MENUS[4])):
            column = QVBoxLayout()
            column.setSpacing(4)
            for menu in menus:
                column.addWidget(_heading(menu, sheet))
                column.addLayout(self._lines(menu))
                column.addSpacing(8)
            column.addStretch(1)
            columns.addLayout(column)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setAccessibleName(self.windowTitle())
        scroll.setWidget(sheet)
        outer.addWidget(scroll, 1)
        hint = QLabel(self.tr("单键在疑点栏有焦点时可用；在任何地方都可以按 Alt+该键。"), self)
        hint.setProperty("role", "muted")
        outer.addWidget(hint)
        room = outer.contentsMargins()
        self.resize(
            sheet.sizeHint().width() + room.left() + room.right(),
            min(parent.height() - 24, sheet.sizeHint().height() + hint.sizeHint().height() + 44),
        )

    def _lines(self, menu: str) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(1)
        grid.setColumnStretch(0, 1)
        for spec in TABLE:
            shown = self._actions.keys_of(spec.name)
            if spec.menu == menu and shown:
                row = grid.rowCount()
                grid.addWidget(QLabel(action_title(spec), self._sheet), row, 0)
                keys = QLabel(shown, self._sheet)
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
