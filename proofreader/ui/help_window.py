"""The help window: every check with reasons and examples, the keys, the house's own tables; searched as one types."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QSplitter,
    QTextBrowser,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from proofreader.app.reference import all_infos
from proofreader.checks.contract import CheckInfo, Family
from proofreader.ui.actions import Actions
from proofreader.ui.help_text import about_page, check_page, family_page, house_page, keys_page, rate_page
from proofreader.ui.theme import Theme
from proofreader.ui.trees import below
from proofreader.ui.wording import family_name

_PAGE = Qt.ItemDataRole.UserRole


class HelpWindow(QDialog):
    """Stands beside the desk; Esc closes it, the desk goes on meanwhile."""

    def __init__(self, actions: Actions, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._actions, self._theme = actions, theme
        self._infos = {info.id: info for info in all_infos()}
        self._here: tuple[str, str] = ("", "")
        self.setWindowTitle(self.tr("帮助"))
        self.resize(900, 620)
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("在检查、理由和例子里查找"))
        self.search.setAccessibleName(self.tr("在帮助里查找"))
        self.search.setClearButtonEnabled(False)
        self.search.textChanged.connect(self._narrow)
        self.search.returnPressed.connect(self._first)
        self.tree = QTreeWidget(self)
        self.tree.setHeaderHidden(True)
        self.tree.setAccessibleName(self.tr("帮助的页"))
        self.tree.setIndentation(16)
        self.tree.currentItemChanged.connect(lambda item, _before: self._show(item))
        self.text = QTextBrowser(self)
        self.text.setObjectName("help")
        self.text.setAccessibleName(self.tr("说明"))
        self.text.setOpenLinks(False)
        self.text.document().setDocumentMargin(22)
        self.text.anchorClicked.connect(self._on_link)
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(12, 12, 4, 8)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addWidget(self.tree, 1)
        both = QSplitter(Qt.Orientation.Horizontal, self)
        both.setHandleWidth(1)
        both.setChildrenCollapsible(False)
        both.addWidget(left)
        both.addWidget(self.text)
        both.setSizes([280, 620])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(both)
        self._items: dict[str, QTreeWidgetItem] = {}
        self._fill()
        self.show_page("keys")

    def _fill(self) -> None:
        for family in Family:
            own = [info for info in self._infos.values() if info.family is family]
            if own:
                head = self._add(self.tree.invisibleRootItem(), family_name(family.value), family.value)
                for info in own:
                    self._add(head, info.title, info.id)
        for key, title in (
            ("house", self.tr("本报自己的规定")),
            ("keys", self.tr("全部按键")),
            ("rate", self.tr("差错率怎么算")),
            ("about", self.tr("关于")),
        ):
            self._add(self.tree.invisibleRootItem(), title, key)

    def _add(self, above: QTreeWidgetItem, title: str, page: str) -> QTreeWidgetItem:
        item = self._items[page] = QTreeWidgetItem(above, [title])
        item.setData(0, _PAGE, page)
        item.setToolTip(0, title)
        return item

    # -- what is shown -------------------------------------------------------------------------------------------

    def show_page(self, page: str) -> None:
        """Show a page by its key: a check, a family, "house", "keys", "rate", "about". An unknown one shows nothing."""
        item = self._items.get(page)
        if item is not None:
            self.search.clear()
            self.tree.setCurrentItem(item)
            self._scroll()

    def _scroll(self) -> None:
        """Bring the current page to the middle of the tree, where its family is seen with it."""
        item = self.tree.currentItem()
        if item is not None:
            self.tree.scrollToItem(item, QTreeWidget.ScrollHint.PositionAtCenter)

    def showEvent(self, event: QShowEvent) -> None:
        """Only now the tree has its height."""
        super().showEvent(event)
        self._scroll()

    def show_check(self, check: str, here: str = "") -> None:
        """Show a check, with what it says of the place asked about."""
        self._here = (check, here)
        if self.tree.currentItem() is self._items.get(check):
            self._show(self._items[check])
        self.show_page(check)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self._show(self.tree.currentItem())

    def _show(self, item: QTreeWidgetItem | None) -> None:
        if item is None:
            return
        page = str(item.data(0, _PAGE))
        plain: dict[str, Callable[[], str]] = {
            "house": lambda: house_page(self._theme),
            "keys": lambda: keys_page(self._actions, self._theme),
            "rate": lambda: rate_page(self._theme),
            "about": lambda: about_page(self._theme),
        }
        info = self._infos.get(page)
        if info is not None:
            self.text.setHtml(check_page(info, self._theme, self._here[1] if self._here[0] == page else ""))
        elif page in plain:
            self.text.setHtml(plain[page]())
        else:
            own = [one for one in self._infos.values() if one.family.value == page]
            self.text.setHtml(family_page(page, own, self._theme))

    def _on_link(self, link: QUrl) -> None:
        self.show_page(link.toString().removeprefix("check:"))

    # -- searching -----------------------------------------------------------------------------------------------

    def found(self) -> list[str]:
        """The pages that the search left, checks first."""
        return [page for page, item in self._items.items() if not item.isHidden() and not item.childCount()]

    def _narrow(self, text: str) -> None:
        wanted = text.split()
        for page, item in self._items.items():
            info = self._infos.get(page)
            if info is not None:
                item.setHidden(not all(_says(info, word) for word in wanted))
            elif not item.childCount():
                item.setHidden(not all(word in item.text(0) for word in wanted))
        for item in self._items.values():
            if item.childCount():
                shown = any(not child.isHidden() for child in below(item))
                item.setHidden(not shown)
                item.setExpanded(bool(wanted) and shown)
        pages = self.found()
        if wanted and pages:  # the first is shown while one types
            self.tree.setCurrentItem(self._items[pages[0]])

    def _first(self) -> None:
        pages = self.found()
        if pages:
            self.tree.setCurrentItem(self._items[pages[0]])
            self.tree.setFocus()


def _says(info: CheckInfo, word: str) -> bool:
    """Whether a check speaks of a word anywhere, case apart."""
    word = word.casefold()
    texts = (info.id, info.title, info.why, info.source, family_name(info.family.value))
    return any(word in text.casefold() for text in texts) or any(
        word in wrong.casefold() or word in right.casefold() for wrong, right in info.examples
    )
