"""Asking for a file. Qt's own dialog, where it is used, has words that its translation left in English."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QFileInfo,
    QIdentityProxyModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QStandardPaths,
    Qt,
)
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QFileDialog,
    QFileIconProvider,
    QFileSystemModel,
    QHeaderView,
    QSplitter,
    QToolButton,
    QTreeView,
    QWidget,
)

from proofreader.app.paths import state_folder
from proofreader.ui.icons import icon

_Index = QModelIndex | QPersistentModelIndex
DATE = 3
"""The column of the time of the last change."""
PLACES = 150
"""Pixels that the list of places is wide: enough for their names."""
_ARROWS = {"backButton": "previous", "forwardButton": "next", "toParentButton": "up"}


class Kinds(QFileIconProvider):
    """What a file is, in the words of the desk."""

    def __init__(self, folder: str, file: str) -> None:
        super().__init__()
        self._folder, self._file = folder, file

    def type(self, info: QFileInfo) -> str:
        """A folder, or a file by its suffix."""
        if info.isDir():
            return self._folder
        return self._file.format(info.suffix().upper()).strip()


class Columns(QIdentityProxyModel):
    """The columns in the words of the desk, and times as they are written in its language."""

    def __init__(self, titles: Sequence[str], form: str, parent: QObject) -> None:
        """`form` is that of a time, as `QDateTime.toString` takes it."""
        super().__init__(parent)
        self._titles, self._form = titles, form

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The title of a column."""
        across = orientation is Qt.Orientation.Horizontal
        if across and role == Qt.ItemDataRole.DisplayRole and 0 <= section < len(self._titles):
            return self._titles[section]
        return super().headerData(section, orientation, role)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A time in the form wanted; all else as it is."""
        files = self.sourceModel()
        if index.column() == DATE and role == Qt.ItemDataRole.DisplayRole and isinstance(files, QFileSystemModel):
            return files.lastModified(self.mapToSource(index)).toString(self._form)
        return super().data(index, role)


def starting_folder(recent: Sequence[str]) -> Path:
    """Where to look for pages: where the last one lies that is not the program's own, else among the documents."""
    for name in recent:
        folder = Path(name).parent
        if not is_own(folder) and folder.is_dir():
            return folder
    documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return documents if documents.is_dir() else Path.home()


def is_own(folder: Path) -> bool:
    """Whether a folder is the program's own, where nobody looks for anything."""
    return folder.absolute().is_relative_to(state_folder().absolute())


class FileDialog(QFileDialog):
    """One existing file, or one to write."""

    def __init__(self, parent: QWidget, title: str, start: Path | None, kinds: list[str], *, save: bool) -> None:
        super().__init__(parent, title)
        self.setAcceptMode(self.AcceptMode.AcceptSave if save else self.AcceptMode.AcceptOpen)
        self.setFileMode(self.FileMode.AnyFile if save else self.FileMode.ExistingFile)
        self.setNameFilters(kinds)
        self._kinds = Kinds(self.tr("文件夹"), self.tr("{0} 文件"))  # the dialog does not keep it
        self.setIconProvider(self._kinds)
        titles = (self.tr("名称"), self.tr("大小"), self.tr("类型"), self.tr("修改时间"))
        self.setProxyModel(Columns(titles, self.tr("yyyy年M月d日 HH:mm"), self))
        tree = self.findChild(QTreeView)
        if isinstance(tree, QTreeView):
            header = tree.header()
            header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
            header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.resize(860, 540)
        places = self.findChild(QSplitter)
        if isinstance(places, QSplitter):
            places.setSizes([PLACES, self.width() - PLACES])
        ink = self.palette().color(QPalette.ColorRole.WindowText)
        for name, drawn in _ARROWS.items():  # Qt's own are black in the dark too
            button = self.findChild(QToolButton, name)
            if isinstance(button, QToolButton):
                button.setIcon(icon(drawn, ink))
        self.setLabelText(self.DialogLabel.LookIn, self.tr("位置："))
        self.setLabelText(self.DialogLabel.FileName, self.tr("文件名："))
        self.setLabelText(self.DialogLabel.FileType, self.tr("类型："))
        self.setLabelText(self.DialogLabel.Accept, self.tr("保存") if save else self.tr("打开"))
        self.setLabelText(self.DialogLabel.Reject, self.tr("取消"))
        if start is not None:
            self.setDirectory(str(start if start.is_dir() else start.parent))
            if save:
                self.selectFile(start.name)

    @classmethod
    def ask(
        cls, parent: QWidget, title: str, start: Path | None, kinds: list[str], *, save: bool = False
    ) -> Path | None:
        """The file; None when the user thought better of it."""
        dialog = cls(parent, title, start, kinds, save=save)
        try:
            chosen = dialog.selectedFiles() if dialog.exec() else []
            return Path(chosen[0]) if chosen else None
        finally:
            dialog.deleteLater()

    @classmethod
    def ask_several(cls, parent: QWidget, title: str, start: Path | None, kinds: list[str]) -> list[Path]:
        """Existing files; none when the user thought better of it."""
        dialog = cls(parent, title, start, kinds, save=False)
        dialog.setFileMode(cls.FileMode.ExistingFiles)
        try:
            return [Path(name) for name in dialog.selectedFiles()] if dialog.exec() else []
        finally:
            dialog.deleteLater()
