"""The page's articles and headings as a tree, with the number of open findings in each."""

from bisect import bisect_left
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from proofreader.app.change import Change
from proofreader.app.entries import Entry, State
from proofreader.core.page import BlockKind, Page
from proofreader.core.span import Span
from proofreader.ui.bridge import Bridge

if TYPE_CHECKING:
    from proofreader.app.session import Session

_Index = QModelIndex | QPersistentModelIndex
COUNT = Qt.ItemDataRole.UserRole
"""Role: the number of open findings."""
FEW = 40
"""Up to so many changed entries, counts go by difference."""


@dataclass(eq=False)
class Node:
    """An article, a heading, or lines that belong to no article. `start`, `end`, `said` in code points of the original.

    `said` is where the title stands in the page, if it does.
    """

    title: str
    start: int
    end: int = 0
    parent: "Node | None" = None
    children: "list[Node]" = field(default_factory=list)
    open: int = 0
    said: Span | None = None


def outline_of(page: Page, loose: str) -> list[Node]:
    """The tree of a page. `loose` is the title of what belongs to no article."""
    nodes: list[Node] = []
    articles: dict[int, Node] = {}
    for block in page.blocks:
        if block.article is None:
            if not nodes or nodes[-1].title != loose:
                nodes.append(Node(loose, block.span.start))
            nodes[-1].end = block.span.end + 1
            continue
        article = articles.get(block.article)
        if article is None:
            title = page.articles[block.article].title or block.span.of(page.text)[:20]
            article = articles[block.article] = Node(title, block.span.start)
            nodes.append(article)
        article.end = block.span.end + 1
        if article.said is None and block.span.of(page.text).strip() == article.title:
            article.said = block.span
        heading = block.span if block.kind is BlockKind.HEADING else block.lead
        if article.children:
            article.children[-1].end = article.end
        if heading is not None:
            child = Node(heading.of(page.text).strip(), block.span.start, block.span.end + 1, article, said=heading)
            if article.children:
                article.children[-1].end = block.span.start
            article.children.append(child)
    return nodes


class OutlineModel(QAbstractItemModel):
    """Articles at the top, headings below them."""

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._session: Session = bridge.session
        self._nodes = outline_of(self._session.page, self.tr("版头"))
        self._retitle()
        self._recount()
        bridge.changed.connect(self._on_changed)

    def index(self, row: int, column: int, parent: _Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        """The index of a node."""
        nodes = self.node(parent).children if parent.isValid() else self._nodes
        if column != 0 or not 0 <= row < len(nodes):
            return QModelIndex()
        return self.createIndex(row, column, nodes[row])

    def parent(self, index: _Index | None = None) -> Any:
        """The index of the article of a heading. (Without an index, Qt means the parent of the model.)"""
        if index is None:
            return super().parent()
        above = self.node(index).parent if index.isValid() else None
        return QModelIndex() if above is None else self.createIndex(self._nodes.index(above), 0, above)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Children of a node."""
        return len(self.node(parent).children) if parent.isValid() else len(self._nodes)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """One column; the count is drawn beside the title."""
        return 1

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Title and count."""
        if not index.isValid():
            return None
        node = self.node(index)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return node.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr("{0}，待处理 {1} 处").format(node.title, node.open)
        return node.open if role == COUNT else None

    @property
    def nodes(self) -> list[Node]:
        """The articles, in the order of the page."""
        return self._nodes

    def node(self, index: _Index) -> Node:
        """The node of an index."""
        node = index.internalPointer()
        assert isinstance(node, Node)
        return node

    def _retitle(self) -> None:
        """Call everything as the corrected text does."""
        session = self._session
        for row, node in enumerate(self._nodes):
            above = self.index(row, 0)
            for index, made in [
                (above, node),
                *((self.index(at, 0, above), it) for at, it in enumerate(node.children)),
            ]:
                if made.said is None:
                    continue
                lines = session.projection.project(made.said).of(session.text).strip().split("\n")
                if lines[0] and lines[0] != made.title:
                    made.title = lines[0]
                    self.dataChanged.emit(index, index, [Qt.ItemDataRole.DisplayRole])

    def _on_changed(self, change: Change, _initiator: object) -> None:
        if change.patches:
            self._retitle()
        passage = self._bridge.passage
        if passage is not None and len(passage) <= FEW:
            self._follow(passage)
            return
        self._recount()
        for row, node in enumerate(self._nodes):
            index = self.index(row, 0)
            self.dataChanged.emit(index, index, [COUNT])
            if node.children:
                self.dataChanged.emit(self.index(0, 0, index), self.index(len(node.children) - 1, 0, index), [COUNT])

    def _follow(self, passage: list[tuple[Entry | None, Entry | None]]) -> None:
        """Count by difference."""
        for before, after in passage:
            for entry, by in ((before, -1), (after, 1)):
                if entry is not None and entry.state is State.OPEN:
                    self._add(entry.finding.span.start, by)

    def _add(self, start: int, by: int) -> None:
        for row, node in enumerate(self._nodes):
            if node.start <= start < node.end:
                node.open += by
                index = self.index(row, 0)
                self.dataChanged.emit(index, index, [COUNT])
                for place, child in enumerate(node.children):
                    if child.start <= start < child.end:
                        child.open += by
                        below = self.index(place, 0, index)
                        self.dataChanged.emit(below, below, [COUNT])

    def _recount(self) -> None:
        starts = [e.finding.span.start for e in self._session.entries if e.state is State.OPEN and not e.is_hand]
        for node in self._nodes:
            for made in (node, *node.children):
                made.open = bisect_left(starts, made.end) - bisect_left(starts, made.start)
