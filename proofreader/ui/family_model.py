"""The families of what was found: how many are open, and whether they are shown."""

from collections import Counter
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from proofreader.app.change import Change
from proofreader.app.entries import Entry, State
from proofreader.checks.contract import Family
from proofreader.core.finding import Severity
from proofreader.ui.bridge import Bridge
from proofreader.ui.outline_model import COUNT
from proofreader.ui.wording import family_name

_Index = QModelIndex | QPersistentModelIndex
SWATCH = Qt.ItemDataRole.UserRole + 1
"""Role: the name of a colour, that of the gravest finding of the family."""
_ORDER = [family.value for family in Family]


class FamilyModel(QAbstractListModel):
    """One row for each family that the page has findings of; ticked ones are shown."""

    hidden_changed = Signal(object)  # frozenset of families

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._session = bridge, bridge.session
        self._gravest, self._open = self._counted()
        self._families = sorted(self._gravest, key=_place)
        self._hidden: frozenset[str] = frozenset()
        bridge.changed.connect(self._on_changed)

    @property
    def families(self) -> list[str]:
        """The families of the page, in a fixed order."""
        return self._families

    def open_of(self, family: str) -> int:
        """How many findings of a family are open."""
        return self._open[family]

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """How many families there are."""
        return 0 if parent.isValid() else len(self._families)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Name, count, swatch and tick."""
        if not index.isValid() or not 0 <= index.row() < len(self._families):
            return None
        family = self._families[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return family_name(family)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr("{0}，待处理 {1} 处").format(family_name(family), self._open[family])
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Unchecked if family in self._hidden else Qt.CheckState.Checked
        if role == COUNT:
            return self._open[family]
        return self._gravest[family].value if role == SWATCH else None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Every row can be ticked."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemNeverHasChildren

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Show or hide a family."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        family = self._families[index.row()]
        shown = Qt.CheckState(value) == Qt.CheckState.Checked
        self._hidden = self._hidden - {family} if shown else self._hidden | {family}
        self.dataChanged.emit(index, index, [Qt.ItemDataRole.CheckStateRole])
        self.hidden_changed.emit(self._hidden)
        return True

    def toggle(self, index: _Index) -> None:
        """Show what is hidden, hide what is shown."""
        shown = self.data(index, Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        self.setData(index, Qt.CheckState.Unchecked if shown else Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)

    def show_all(self) -> None:
        """Show every family."""
        if self._hidden:
            self._hidden = frozenset()
            self.dataChanged.emit(self.index(0), self.index(len(self._families) - 1))
            self.hidden_changed.emit(self._hidden)

    def _on_changed(self, _change: Change, _initiator: object) -> None:
        passage = self._bridge.passage
        if passage is not None and self._follow(passage):
            return
        gravest, opened = self._counted()
        if gravest.keys() == self._gravest.keys():
            self._gravest, self._open = gravest, opened
            if gravest:
                self.dataChanged.emit(self.index(0), self.index(len(gravest) - 1))
            return
        self.beginResetModel()
        self._gravest, self._open = gravest, opened
        self._families = sorted(gravest, key=_place)
        self.endResetModel()

    def _follow(self, passage: list[tuple[Entry | None, Entry | None]]) -> bool:
        """Count by difference; False when a finding came or went, which may bring another family."""
        changed: Counter[str] = Counter()
        for before, after in passage:
            one = before or after
            if one is None or one.is_hand:
                continue
            if before is None or after is None:
                return False
            changed[one.finding.family] += (after.state is State.OPEN) - (before.state is State.OPEN)
        for family, by in changed.items():
            if by:
                self._open[family] += by
                index = self.index(self._families.index(family))
                self.dataChanged.emit(index, index)
        return True

    def _counted(self) -> tuple[dict[str, Severity], Counter[str]]:
        gravest: dict[str, Severity] = {}
        opened: Counter[str] = Counter()
        for entry in self._session.entries:
            if entry.is_hand:
                continue
            family, severity = entry.finding.family, entry.finding.severity
            known = gravest.get(family)
            if known is None or (severity is not known and severity.rank < known.rank):
                gravest[family] = severity
            if entry.state is State.OPEN:
                opened[family] += 1
        return gravest, opened


def _place(family: str) -> int:
    return _ORDER.index(family) if family in _ORDER else len(_ORDER)
