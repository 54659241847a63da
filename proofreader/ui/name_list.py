"""The people and places of the page with how often each is named; a click goes from one place to the next."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from proofreader.app.names import Name, NameKind


class NameList(QListWidget):
    """Asks for places of the original, in code points: start and length."""

    asked = Signal(int, int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("人名地名"))
        self.setObjectName("names")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._turns: dict[str, int] = {}
        self.itemClicked.connect(self._go)
        self.itemActivated.connect(self._go)
        self.show_names(None)

    def show_names(self, names: Sequence[Name] | None) -> None:
        """List them; None while they are being looked for."""
        self.clear()
        self._turns.clear()
        if not names:
            self._add(self.tr("没有找到人名地名") if names is not None else self.tr("正在找…"))
            return
        for kind, title in ((NameKind.PERSON, self.tr("人名")), (NameKind.PLACE, self.tr("地名"))):
            some = [name for name in names if name.kind is kind]
            if some:
                self._add(self.tr("{0}　{1} 个").format(title, len(some)))
            for name in some:
                item = QListWidgetItem(f"{name.text}　{len(name.places)}")
                item.setData(Qt.ItemDataRole.UserRole, name)
                item.setToolTip(self.tr("第一处：第 {0} 字。再点一次到下一处").format(name.places[0] + 1))
                item.setSizeHint(QSize(80, 28))
                self.addItem(item)

    def _add(self, title: str) -> None:
        item = QListWidgetItem(title)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setSizeHint(QSize(80, 30))
        self.addItem(item)

    def _go(self, item: QListWidgetItem) -> None:
        name = item.data(Qt.ItemDataRole.UserRole)
        if isinstance(name, Name):
            turn = self._turns.get(name.text, 0)
            self._turns[name.text] = (turn + 1) % len(name.places)
            self.asked.emit(name.places[turn], len(name.text))
