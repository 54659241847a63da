"""The same finding on all pages of the issue, page by page, with ticks; nothing is settled before that is said."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QTreeWidget, QTreeWidgetItem, QWidget

from proofreader.app.issue import Place, Sought
from proofreader.ui.card_text import in_few_words
from proofreader.ui.tick_dialog import TickDialog
from proofreader.ui.trees import below, heads
from proofreader.ui.wording import in_line, quoted

_KEY = Qt.ItemDataRole.UserRole


class IssueDialog(TickDialog):
    """A tree of pages and places. Pages may come while it is shown."""

    def __init__(self, parent: QWidget, sought: Sought, title: str) -> None:
        change = in_few_words(sought.was, sought.becomes) if sought.becomes != sought.was else quoted(sought.was, 18)
        self.tree, self._bar, self._progress = QTreeWidget(), QProgressBar(), QLabel()
        looking = QHBoxLayout()
        looking.addWidget(self._bar)
        looking.addWidget(self._progress, 1)
        super().__init__(parent, f"{change}　{title}", self.tree, looking)
        self._sought = sought
        self.looking = False
        """Whether further pages may come."""
        self.setWindowTitle(self.tr("本期同样处理"))
        self.resize(min(760, parent.width() - 60), min(600, parent.height() - 60))
        self.tree.setHeaderHidden(True)
        self.tree.setAccessibleName(self.tr("同样的疑点，按版面排列"))
        self.tree.setIndentation(18)
        self.tree.itemChanged.connect(lambda _item, _column: self._count())
        self._progress.setProperty("role", "muted")
        self._progress.setWordWrap(True)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(120)
        self.show_progress(0, 0)
        self._count()

    def add_page(self, key: str, name: str, places: Sequence[Place]) -> None:
        """List the places of a page; `key` is what `ticked` calls it. A page without any is not listed."""
        if not places:
            return
        self.tree.blockSignals(True)
        page = QTreeWidgetItem(self.tree, [self.tr("{0}　{1} 处", "", len(places)).format(name, len(places))])
        page.setFlags(page.flags() | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsAutoTristate)
        page.setData(0, _KEY, key)
        font = page.font(0)
        font.setBold(True)
        page.setFont(0, font)
        was, becomes = in_line(self._sought.was, 20), in_line(self._sought.becomes, 20)
        change = f"[{was}→{becomes}]" if becomes != was else f"[{was}]"
        for place in places:
            item = QTreeWidgetItem(page, [f"{in_line(place.before)}{change}{in_line(place.after)}"])
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(0, Qt.CheckState.Checked)
            item.setData(0, _KEY, place.id)
            item.setSizeHint(0, QSize(100, 26))
        page.setExpanded(True)
        self.tree.blockSignals(False)
        if self.tree.currentItem() is None:
            self.tree.setCurrentItem(below(page)[0])
        self._count()

    def show_progress(self, done: int, total: int, refused: Sequence[str] = ()) -> None:
        """How many of the folder's other pages have been looked into; the names of those that could not be."""
        self.looking = done < total
        self._bar.setVisible(self.looking)
        self._bar.setRange(0, max(1, total))
        self._bar.setValue(done)
        if self.looking:
            words = self.tr("正在看同一文件夹的其他版面 {0}/{1}").format(done, total)
        elif total:
            words = self.tr("同一文件夹的 {0} 个版面都看过了", "", total).format(total)
        else:
            words = self.tr("只看了打开的版面")
        if refused:
            words += self.tr("；没有看成：{0}").format("、".join(refused))
        self._progress.setText(words)

    @property
    def ticked(self) -> dict[str, tuple[str, ...]]:
        """The ids of what is ticked, by page."""
        made: dict[str, tuple[str, ...]] = {}
        for page in heads(self.tree):
            items = [item for item in below(page) if item.checkState(0) == Qt.CheckState.Checked]
            if items:
                made[str(page.data(0, _KEY))] = tuple(str(item.data(0, _KEY)) for item in items)
        return made

    def _tick(self, on: bool) -> None:
        for page in heads(self.tree):
            page.setCheckState(0, Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)

    def _count(self) -> None:
        count = sum(map(len, self.ticked.values()))
        self._show_count(count, fixable=self._sought.becomes != self._sought.was)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing is leaving."""
        self.reject()
        super().closeEvent(event)
