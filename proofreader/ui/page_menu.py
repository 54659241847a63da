"""The menu of the page: the desk's own actions and words, where Qt's would undo nothing."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from proofreader.ui.actions import Actions
from proofreader.ui.page_view import PageView

Keys = QKeySequence.StandardKey


def page_menu(view: PageView, actions: Actions) -> QMenu:
    """The menu for what is selected now; what is selected stays selected. It belongs to the caller."""
    selected, may_write = view.textCursor().hasSelection(), not view.isReadOnly()
    menu = QMenu(view)
    menu.addActions([actions["undo"], actions["redo"]])
    menu.addSeparator()
    for text, keys, do, on in (
        (_tr("剪切"), Keys.Cut, view.cut, selected and may_write),
        (_tr("复制"), Keys.Copy, view.copy, selected),
        (_tr("粘贴"), Keys.Paste, view.paste, may_write and view.canPaste()),
        (_tr("全选"), Keys.SelectAll, view.selectAll, bool(view.text)),
    ):
        action = menu.addAction(f"{text}\t{QKeySequence(keys).toString()}")
        action.triggered.connect(do)
        action.setEnabled(on)
    menu.addSeparator()
    menu.addAction(actions["find"])
    return menu


def _tr(text: str) -> str:
    return QCoreApplication.translate("PageMenu", text)
