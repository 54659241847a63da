"""All instances of a group in one list: untick what is to be left, then settle the rest in one step."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from proofreader.app.entries import Entry
from proofreader.review.decision import Verdict
from proofreader.ui.card_text import proposed
from proofreader.ui.tick_dialog import TickDialog
from proofreader.ui.wording import in_line

if TYPE_CHECKING:
    from proofreader.app.session import Session

AROUND = 14
"""Characters shown on either side."""


class GroupDialog(TickDialog):
    """The instances in the order of the text, each with some characters around it."""

    def __init__(self, parent: QWidget, session: "Session", ids: tuple[str, ...], title: str) -> None:
        self.list = QListWidget()
        super().__init__(parent, title, self.list)
        self.setWindowTitle(self.tr("同类疑点"))
        self.setMinimumSize(640, 420)
        self.list.setAccessibleName(self.tr("同类疑点"))
        self.list.setUniformItemSizes(True)
        for id_ in ids:
            self._add(session, session.entry(id_))
        self.list.setCurrentRow(0)
        self.list.itemChanged.connect(lambda _item: self._show_count(len(self.ticked)))
        self._show_count(len(self.ticked))

    def _add(self, session: "Session", entry: Entry) -> None:
        span, text = session.span_of(entry.id), session.text
        was, becomes = proposed(session, entry)
        before = text[max(0, span.start - AROUND) : span.start].rpartition("\n")[2]
        after = text[span.end : span.end + AROUND].partition("\n")[0]
        change = f"[{in_line(was, 20)}→{in_line(becomes, 20)}]" if becomes != was else f"[{in_line(was, 20)}]"
        item = QListWidgetItem(f"{in_line(before)}{change}{in_line(after)}")
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked)
        item.setData(Qt.ItemDataRole.UserRole, entry.id)
        item.setSizeHint(QSize(100, 30))
        self.list.addItem(item)

    @property
    def ticked(self) -> tuple[str, ...]:
        """The ids of what is ticked, in the order of the text."""
        items = [self.list.item(row) for row in range(self.list.count())]
        return tuple(
            item.data(Qt.ItemDataRole.UserRole) for item in items if item.checkState() == Qt.CheckState.Checked
        )

    def _tick(self, on: bool) -> None:
        for row in range(self.list.count()):
            self.list.item(row).setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)

    @classmethod
    def ask(
        cls, parent: QWidget, session: "Session", ids: tuple[str, ...], title: str
    ) -> tuple[Verdict, tuple[str, ...]] | None:
        """What to do with which of them; None when the user thought better of it."""
        dialog = cls(parent, session, ids, title)
        try:
            return (dialog.verdict, dialog.ticked) if dialog.exec() and dialog.verdict is not None else None
        finally:
            dialog.deleteLater()
