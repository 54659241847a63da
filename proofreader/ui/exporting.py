"""Writing the result beside the page, never over it."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QIODevice, QSaveFile
from PySide6.QtWidgets import QWidget

from proofreader.formats.errors import PageError
from proofreader.formats.export import FORMATS
from proofreader.ui.file_dialog import FileDialog

if TYPE_CHECKING:
    from proofreader.app.session import Session


@dataclass(frozen=True, slots=True)
class Kind:
    """One format: the word in the file's name, its suffix, its title, what it is for; `text` can be previewed."""

    word: str
    suffix: str
    title: str
    purpose: str
    text: bool = False


_KINDS = {
    "txt": Kind("清样", ".txt", "纯文本", "处理后的干净文字，可以直接排版", True),
    "md": Kind("清样", ".md", "Markdown", "处理后的文字，保留标题层次", True),
    "docx": Kind("清样", ".docx", "Word 文档", "处理后的 Word 文档"),
    "docx-tracked": Kind("修订", ".docx", "Word 修订稿", "每一处改动都是修订，编辑可以逐处接受"),
    "idml": Kind("清样", ".idml", "InDesign 文档", "改好的 InDesign 交换文件"),
    "pdf-marked": Kind("校样", ".pdf", "校样 PDF", "按校对符号标出改动"),
    "pdf-annotated": Kind("批注", ".pdf", "批注 PDF", "原版面上加批注"),
    "html": Kind("校样", ".html", "网页校样", "改动用颜色标出，浏览器里看"),
    "xlsx": Kind("校对记录", ".xlsx", "Excel 校对记录", "一处一行：原文、改后、理由、校对员"),
    "csv": Kind("校对记录", ".csv", "CSV 校对记录", "一处一行的表格文本", True),
    "html-page": Kind("网页", ".html", "网页版面", "处理后的文字排成网页", True),
    "fbd": Kind("小样", ".fbd", "方正书版小样", "处理后的方正排版文件"),
    "diff": Kind("修改", ".diff", "修改对照", "逐行对照，给程序读", True),
    "json": Kind("处理", ".json", "处理清单", "版面、改动和全文，给程序读", True),
}


class ExportError(Exception):
    """The result was not written; the message is one line of Chinese."""


def kind_of(name: str) -> Kind:
    """What is known of a format; one that nobody described is called by its name."""
    made = _KINDS.get(name) or Kind("导出", f".{name.partition('-')[0]}", name.upper(), "")
    purpose = _tr(made.purpose) if made.purpose else ""
    return replace(made, word=_tr(made.word), title=_tr(made.title), purpose=purpose)


def formats() -> list[str]:
    """All formats, those for people first."""
    return sorted(FORMATS, key=lambda name: list(_KINDS).index(name) if name in _KINDS else len(_KINDS))


def make_export(session: "Session", kind: str) -> bytes:
    """The result in a format. Raises ExportError where the page cannot be written so."""
    try:
        return session.export(kind)
    except (PageError, ValueError) as error:
        raise ExportError(str(error)) from error


def ask_target(parent: QWidget, session: "Session", kind: str) -> Path | None:
    """Where the result is to go; None when the user thought better of it."""
    made, page = kind_of(kind), session.path
    name = f"{page.stem if page else _tr('版面')}.{made.word}{made.suffix}"
    start = page.with_name(name) if page else Path(name)
    path = FileDialog.ask(parent, _tr("导出"), start, [f"{made.title} (*{made.suffix})"], save=True)
    return path if path is None or path.suffix else path.with_suffix(made.suffix)


def write_export(session: "Session", kind: str, path: Path) -> None:
    """Write the result, all or nothing. Raises ExportError, also for the page file itself."""
    if session.path is not None and path.resolve() == session.path.resolve():
        raise ExportError(_tr("不能覆盖原稿：请换一个文件名"))
    data = make_export(session, kind)
    file = QSaveFile(str(path))
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        raise ExportError(_tr("写不进这个文件：{0}（{1}）").format(path, file.errorString()))
    file.write(data)
    if not file.commit():
        raise ExportError(_tr("没有写完，原来的文件还在：{0}（{1}）").format(path, file.errorString()))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Exporting", text)
