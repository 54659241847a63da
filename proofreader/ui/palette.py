"""The command palette: a few characters find any command, article or check."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from proofreader.ui.fuzzy import score
from proofreader.ui.trees import go_to_first, heads

MOST = 60
"""Lines shown."""
_PLACE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that can be chosen: its name, its kind and keys in small letters, what it does."""

    title: str
    kind: str
    keys: str
    run: Callable[[], object]


class Palette(QDialog):
    """One line to type in and the choices below it."""

    def __init__(self, parent: QWidget, choices: Sequence[Choice]) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("找命令、文章和检查"))
        self.resize(560, 420)
        self._choices = choices
        self.line = QLineEdit(self)
        self.line.setPlaceholderText(self.tr("打几个字，或拼音首字母"))
        self.line.setAccessibleName(self.tr("要找什么"))
        self.line.installEventFilter(self)
        self.list = QTreeWidget(self)
        self.list.setHeaderHidden(True)
        self.list.setRootIsDecorated(False)
        self.list.setColumnCount(3)
        self.list.setAccessibleName(self.tr("找到的"))
        self.list.itemActivated.connect(lambda _item, _column: self.accept())
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 14, 14, 10)
        column.setSpacing(8)
        column.addWidget(self.line)
        column.addWidget(self.list, 1)
        self.line.textChanged.connect(self._narrow)
        self._narrow("")
        self.line.setFocus()

    def chosen(self) -> Choice | None:
        """The choice that stands out."""
        item = self.list.currentItem()
        return None if item is None else self._choices[item.data(0, _PLACE)]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows move in the list while one types."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            by = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}.get(
                Qt.Key(event.key())
            )
            if by is not None:
                items, current = heads(self.list), self.list.currentItem()
                if current is not None:
                    self.list.setCurrentItem(items[max(0, min(len(items) - 1, items.index(current) + by))])
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if self.chosen() is not None:
                    self.accept()
                return True
        return super().eventFilter(watched, event)

    def _narrow(self, text: str) -> None:
        scored = [(score(text, choice.title), place) for place, choice in enumerate(self._choices)]
        best = sorted((value, place) for value, place in scored if value is not None)[:MOST]
        self.list.clear()
        for _value, place in best:
            choice = self._choices[place]
            item = QTreeWidgetItem(self.list, [choice.title, choice.kind, choice.keys])
            item.setData(0, _PLACE, place)
            item.setForeground(1, self.palette().placeholderText())
            item.setForeground(2, self.palette().placeholderText())
        self.list.setColumnWidth(0, 330)
        self.list.resizeColumnToContents(1)
        go_to_first(self.list)

    @classmethod
    def ask(cls, parent: QWidget, choices: Sequence[Choice]) -> Choice | None:
        """What was chosen; None when the user thought better of it. Running it is left to whoever asked."""
        dialog = cls(parent, choices)
        try:
            return dialog.chosen() if dialog.exec() else None
        finally:
            dialog.deleteLater()
