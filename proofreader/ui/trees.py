"""Walking the items of a tree widget."""

from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem


def below(item: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    """The items below an item, in order."""
    found = (item.child(place) for place in range(item.childCount()))
    return [child for child in found if child is not None]


def heads(tree: QTreeWidget) -> list[QTreeWidgetItem]:
    """The items at the top of a tree, in order."""
    return below(tree.invisibleRootItem())


def go_to_first(tree: QTreeWidget) -> None:
    """Make the first item the current one, if there is one."""
    for item in heads(tree)[:1]:
        tree.setCurrentItem(item)
