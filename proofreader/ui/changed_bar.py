"""Says that another program has written the page meanwhile: a line at the foot of the window that holds nothing up."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher
from PySide6.QtWidgets import QPushButton, QWidget

from proofreader.app.elsewhere import PageFile
from proofreader.ui.asking_bar import AskingBar
from proofreader.ui.dialogs import Message
from proofreader.ui.open_pages import OpenPages

if TYPE_CHECKING:
    from proofreader.ui.desk import Desk


class ChangedBar(AskingBar):
    """Speaks of the page in front. `open_path` opens a page; what was decided finds its place in the new text."""

    def __init__(self, pages: OpenPages, open_path: Callable[[Path], None], parent: QWidget) -> None:
        super().__init__(self.tr("版面文件在别处改过，这里还是改动前的文字。重新打开，已处理的都还在。"), parent)
        self._pages, self._open, self._window = pages, open_path, parent
        self._files: dict[Desk, PageFile] = {}
        self._left: dict[Desk, str] = {}
        """What the user has chosen not to open, by its digest."""
        self._watcher = QFileSystemWatcher(self)  # tells nothing of most network drives: `look` is asked besides
        self._watcher.fileChanged.connect(lambda _path: self.look())
        self.reopen, self.later = QPushButton(self.tr("重新打开"), self), QPushButton(self.tr("先不换"), self)
        self.reopen.setProperty("role", "primary")
        self.reopen.clicked.connect(self._on_reopen)
        self.later.clicked.connect(self._on_later)
        self.lay_out(self.reopen, self.later)
        pages.arrived.connect(self._on_arrived)
        pages.turned.connect(lambda _desk: self.look())
        pages.leaving.connect(self._on_leaving)
        pages.emptied.connect(self.hide)

    def look(self) -> None:
        """Show the line, or hide it, by what the file in front holds now."""
        desk = self._pages.front
        file = self._files.get(desk) if desk is not None else None
        if desk is None or file is None:
            self.hide()
            return
        self._watch(file)
        self.setVisible(file.changed and self._left.get(desk) != file.digest())

    def may_export(self, desk: "Desk") -> bool:
        """Whether what is on the desk may go out: the user is asked where the file says something else by now."""
        path = desk.session.path
        if path is None or desk not in self._files or not self._files[desk].changed:
            return True
        line = self.tr("{0} 在打开以后又在别处改过，导出的是改动前的文字").format(path.name)
        return Message.ask(self._window, line, self.tr("照样导出")) is True

    def _on_arrived(self, desk: "Desk") -> None:
        self._files[desk] = PageFile(desk.session)

    def _on_leaving(self, desk: "Desk") -> None:
        file = self._files.pop(desk, None)
        self._left.pop(desk, None)
        if file is not None and str(file.path) in self._watcher.files():
            self._watcher.removePath(str(file.path))

    def _watch(self, file: PageFile) -> None:
        """Qt forgets a file that is replaced by another, as most programs save."""
        if file.path is not None and file.path.exists() and str(file.path) not in self._watcher.files():
            self._watcher.addPath(str(file.path))

    def _on_reopen(self) -> None:
        desk = self._pages.front
        path = desk.session.path if desk is not None else None
        self.hide()
        if desk is not None and path is not None:
            self._pages.close_page(desk)
            self._open(path)

    def _on_later(self) -> None:
        desk = self._pages.front
        if desk is not None and desk in self._files:
            self._left[desk] = self._files[desk].digest()
            desk.sidecar.take_focus()
        self.hide()
