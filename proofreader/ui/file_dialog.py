"""Asking for a file. Qt's own dialog, where it is used, has words that its translation left in English."""

from pathlib import Path

from PySide6.QtCore import QFileInfo
from PySide6.QtWidgets import QFileDialog, QFileIconProvider, QWidget


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


class FileDialog(QFileDialog):
    """One existing file, or one to write."""

    def __init__(self, parent: QWidget, title: str, start: Path | None, kinds: list[str], *, save: bool) -> None:
        super().__init__(parent, title)
        self.setAcceptMode(self.AcceptMode.AcceptSave if save else self.AcceptMode.AcceptOpen)
        self.setFileMode(self.FileMode.AnyFile if save else self.FileMode.ExistingFile)
        self.setNameFilters(kinds)
        self._kinds = Kinds(self.tr("文件夹"), self.tr("{0} 文件"))  # the dialog does not keep it
        self.setIconProvider(self._kinds)
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
