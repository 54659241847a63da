"""The page of checks: families and single checks, each to be turned off, with an example of what it finds."""

from collections.abc import Iterable
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from proofreader.app.reference import all_infos
from proofreader.checks.contract import CheckInfo, Family
from proofreader.ui.fonts import body_font
from proofreader.ui.trees import below, go_to_first, heads
from proofreader.ui.wording import family_name, in_line, severity_name

_ID = Qt.ItemDataRole.UserRole
_TICK = Qt.CheckState.Checked
_BARE = Qt.CheckState.Unchecked


class ChecksPage(QWidget):
    """A tree with ticks; the example of the current check stands below it."""

    def __init__(self, skipped: Iterable[str], parent: QWidget) -> None:
        super().__init__(parent)
        self._search = QLineEdit(self)
        self._search.setPlaceholderText(self.tr("找一项检查"))
        self._search.setAccessibleName(self.tr("找一项检查"))
        self._search.textChanged.connect(self._narrow)
        self.tree = QTreeWidget(self)
        self.tree.setObjectName("skipped")
        self.tree.setHeaderHidden(True)
        self.tree.setAccessibleName(self.tr("检查"))
        self.tree.setColumnCount(2)
        self.tree.setIndentation(18)
        self.tree.currentItemChanged.connect(self._show)
        self.tree.itemChanged.connect(self._on_ticked)
        self._example = QLabel(self)
        self._example.setWordWrap(True)
        self._example.setTextFormat(Qt.TextFormat.RichText)
        self._example.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._example.setMinimumHeight(112)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._search)
        column.addWidget(self.tree, 1)
        column.addWidget(self._example)
        self._infos = {info.id: info for info in all_infos()}
        self._strange: frozenset[str] = frozenset()
        self.show_skipped(skipped)

    def show_skipped(self, skipped: Iterable[str]) -> None:
        """Tick everything but these families and checks."""
        without = frozenset(skipped)
        self._strange = without - self._infos.keys() - {family.value for family in Family}
        self.tree.blockSignals(True)
        self.tree.clear()
        for family in Family:
            own = [info for info in self._infos.values() if info.family is family]
            if own:
                self._add_family(family, own, without)
        self.tree.resizeColumnToContents(1)
        self.tree.setColumnWidth(0, 330)
        self.tree.blockSignals(False)
        go_to_first(self.tree)

    def _add_family(self, family: Family, own: list[CheckInfo], without: frozenset[str]) -> None:
        head = QTreeWidgetItem(self.tree, [family_name(family.value), self.tr("{0} 项", "", len(own)).format(len(own))])
        head.setData(0, _ID, family.value)
        head.setFlags(head.flags() | Qt.ItemFlag.ItemIsAutoTristate | Qt.ItemFlag.ItemIsUserCheckable)
        for info in own:
            item = QTreeWidgetItem(head, [info.title, severity_name(info.severity)])
            item.setData(0, _ID, info.id)
            item.setCheckState(0, _BARE if {info.id, family.value} & without else _TICK)

    def skipped(self) -> tuple[str, ...]:
        """Families and checks without a tick; what this version does not know is kept."""
        names: list[str] = sorted(self._strange)
        for head in heads(self.tree):
            items = below(head)
            bare = [item.data(0, _ID) for item in items if item.checkState(0) == _BARE]
            names += [head.data(0, _ID)] if len(bare) == len(items) else bare
        return tuple(names)

    def _on_ticked(self, item: QTreeWidgetItem, _column: int) -> None:
        self.tree.setCurrentItem(item)

    def _narrow(self, text: str) -> None:
        wanted = text.strip().casefold()
        for head in heads(self.tree):
            whole = wanted in head.text(0).casefold()
            shown = 0
            for item in below(head):
                fits = whole or wanted in item.text(0).casefold() or wanted in str(item.data(0, _ID))
                item.setHidden(not fits)
                shown += fits
            head.setHidden(not shown)
            head.setExpanded(bool(wanted) and bool(shown))

    def _show(self, item: QTreeWidgetItem | None, _before: QTreeWidgetItem | None) -> None:
        info = self._infos.get(item.data(0, _ID)) if item is not None else None
        if info is None:
            self._example.hide()  # families have the whole room
            return
        text = f"<b>{escape(info.title)}</b><br>{escape(info.why)}"
        if info.examples:
            wrong, right = (escape(in_line(part.strip(), 44)) for part in info.examples[0])
            face = body_font(15).families()[0]
            pairs = (("−", wrong), ("＋", right))[: 2 if right != wrong else 1]
            rows = "".join(f"<tr><td width=24>{sign}</td><td>{words}</td></tr>" for sign, words in pairs)
            text += f"<table cellspacing=0 style=\"margin-top:8px;font-family:'{face}';font-size:15px\">{rows}</table>"
        self._example.setText(text)
        self._example.show()
