"""Writing the result beside the page, never over it."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QIODevice, QSaveFile
from PySide6.QtWidgets import QWidget

from proofreader.ui.file_dialog import FileDialog

if TYPE_CHECKING:
    from proofreader.app.session import Session

KINDS = {
    "txt": ("清样", ".txt", "纯文本"),
    "md": ("清样", ".md", "Markdown"),
    "diff": ("修改", ".diff", "修改对照"),
    "json": ("处理", ".json", "处理清单"),
}


class ExportError(Exception):
    """The result was not written; the message is one line of Chinese."""


def ask_target(parent: QWidget, session: "Session", kind: str) -> Path | None:
    """Where the result is to go; None when the user thought better of it."""
    word, suffix, title = KINDS[kind]
    page = session.path
    name = f"{page.stem if page else _tr('版面')}.{_tr(word)}{suffix}"
    start = page.with_name(name) if page else Path(name)
    path = FileDialog.ask(parent, _tr("导出"), start, [f"{_tr(title)} (*{suffix})"], save=True)
    return path if path is None or path.suffix else path.with_suffix(suffix)


def write_export(session: "Session", kind: str, path: Path) -> None:
    """Write the result, all or nothing. Raises ExportError, also for the page file itself."""
    if session.path is not None and path.resolve() == session.path.resolve():
        raise ExportError(_tr("不能覆盖原稿：请换一个文件名"))
    file = QSaveFile(str(path))
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        raise ExportError(_tr("写不进这个文件：{0}（{1}）").format(path, file.errorString()))
    file.write(session.export(kind))
    if not file.commit():
        raise ExportError(_tr("没有写完，原来的文件还在：{0}（{1}）").format(path, file.errorString()))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Exporting", text)
