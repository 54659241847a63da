"""The page of keys: every action, its key, another one for it. A key that is taken is refused in one line."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from proofreader.ui.actions import MENUS, TABLE, action_title, keys_shown, menu_title
from proofreader.ui.bindings import FIXED, Bindings
from proofreader.ui.trees import below, heads

_NAME = Qt.ItemDataRole.UserRole


class KeysPage(QWidget):
    """The action table by menus, and below it the key of the current action."""

    def __init__(self, bindings: Bindings, parent: QWidget) -> None:
        super().__init__(parent)
        self.bindings = bindings
        self._search = QLineEdit(self)
        self._search.setPlaceholderText(self.tr("找一个命令"))
        self._search.setAccessibleName(self.tr("找一个命令"))
        self._search.textChanged.connect(self._narrow)
        self.tree = QTreeWidget(self)
        self.tree.setObjectName("shortcuts")
        self.tree.setHeaderHidden(True)
        self.tree.setColumnCount(2)
        self.tree.setAccessibleName(self.tr("命令和按键"))
        self._items: dict[str, QTreeWidgetItem] = {}
        for menu in MENUS:
            head = QTreeWidgetItem(self.tree, [menu_title(menu)])
            for spec in TABLE:
                if spec.menu == menu and spec.name not in FIXED:
                    item = self._items[spec.name] = QTreeWidgetItem(head, [action_title(spec)])
                    item.setData(0, _NAME, spec.name)
        self.tree.expandAll()
        self.tree.setColumnWidth(0, 330)
        self.edit = QKeySequenceEdit(self)
        self.edit.setMaximumSequenceLength(1)
        self.edit.setAccessibleName(self.tr("按下新的按键"))
        self._ask_for_key()
        self.edit.editingFinished.connect(self._on_pressed)
        self._none, self._default = QPushButton(self.tr("不用按键"), self), QPushButton(self.tr("恢复默认"), self)
        self._all = QPushButton(self.tr("全部恢复默认"), self)
        for button in (self._none, self._default, self._all):
            button.setAutoDefault(False)
        self._none.clicked.connect(lambda: self._rebind(""))
        self._default.clicked.connect(lambda: self._rebind(None))
        self._all.clicked.connect(self._reset)
        self._line = QLabel(self)
        self._line.setWordWrap(True)
        self._line.setMinimumHeight(20)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.edit, 1)
        for button in (self._none, self._default, self._all):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._search)
        column.addWidget(self.tree, 1)
        column.addLayout(row)
        column.addWidget(self._line)
        self.tree.currentItemChanged.connect(lambda _now, _before: self._on_current())
        self.show_bindings(bindings)
        self.tree.setCurrentItem(self._items["open"])

    def show_bindings(self, bindings: Bindings) -> None:
        """Show other keys."""
        self.bindings = bindings
        for spec in TABLE:
            if spec.name in self._items:
                item = self._items[spec.name]
                item.setText(1, keys_shown(bindings.bound(spec)))
                font = item.font(1)
                font.setBold(spec.name in bindings.chosen)
                item.setFont(1, font)

    def choose(self, name: str) -> None:
        """Make an action the current one."""
        self.tree.setCurrentItem(self._items[name])

    def said(self) -> str:
        """The line below: why a key was refused, or nothing."""
        return self._line.text()

    def _current(self) -> str | None:
        item = self.tree.currentItem()
        return None if item is None else item.data(0, _NAME)

    def _ask_for_key(self) -> None:
        """An empty line that says what it waits for; Qt brings its own words whenever it is cleared."""
        self.edit.clear()
        inner = self.edit.findChild(QLineEdit)
        if inner is not None:
            inner.setAccessibleName(self.edit.accessibleName())
            inner.setPlaceholderText(self.edit.accessibleName())

    def _on_current(self) -> None:
        self._ask_for_key()
        self._line.clear()
        for widget in (self.edit, self._none, self._default):
            widget.setEnabled(self._current() is not None)

    def _on_pressed(self) -> None:
        key = self.edit.keySequence().toString(QKeySequence.SequenceFormat.PortableText)
        if key:
            self._rebind(key)
            self._ask_for_key()

    def _rebind(self, key: str | None) -> None:
        name = self._current()
        if name is None:
            return
        taken = self._taken(name, key)
        if taken:
            self._line.setText(taken)
            return
        self._line.clear()
        self.show_bindings(self.bindings.with_key(name, key))

    def _taken(self, name: str, key: str | None) -> str:
        default = next(spec for spec in TABLE if spec.name == name)
        for wanted in (key,) if key else (*default.keys, *default.single) if key is None else ():
            other = self.bindings.conflict(name, wanted)
            if other is not None:
                return self.tr("{0} 已经是“{1}”的按键").format(wanted, action_title(other))
        return ""

    def _reset(self) -> None:
        self._line.clear()
        self.show_bindings(Bindings())

    def _narrow(self, text: str) -> None:
        wanted = text.strip().casefold()
        for item in self._items.values():
            item.setHidden(wanted not in f"{item.text(0)} {item.text(1)}".casefold())
        for head in heads(self.tree):
            head.setHidden(all(item.isHidden() for item in below(head)))
