"""What can be opened: files by their kinds, folders of pages, what is dropped, what the clipboard holds."""

import re
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMimeData
from PySide6.QtWidgets import QFileDialog, QWidget

from proofreader.formats.errors import PageError
from proofreader.formats.folders import SUFFIXES, pages_of_folder
from proofreader.formats.writing import write_file
from proofreader.ui.file_dialog import FileDialog

MOST = 40
"""Pages opened at once; a thick issue has 24."""

NAME = 20
"""Characters of the first line that name a page from the clipboard."""

_KINDS = (
    ("文本", (".txt",)),
    ("Markdown", (".md", ".markdown")),
    ("Word 文档", (".docx",)),
    ("PDF", (".pdf",)),
    ("InDesign 文档", (".idml",)),
    ("网页", (".html", ".htm")),
    ("方正书版小样", (".fbd",)),
)
_MARKDOWN = re.compile(r"^#{1,6} ", re.MULTILINE)


def page_kinds() -> list[str]:
    """The filters of the dialog: all pages, each kind, all files."""
    kinds = [(_tr("全部版面"), SUFFIXES), *((_tr(title), suffixes) for title, suffixes in _KINDS)]
    return [*(f"{title} ({' '.join(f'*{suffix}' for suffix in suffixes)})" for title, suffixes in kinds),
            f"{_tr('全部文件')} (*)"]  # fmt: skip


def ask_pages(parent: QWidget, folder: Path | None) -> list[Path]:
    """One or several pages; none when the user thought better of it."""
    return FileDialog.ask_several(parent, _tr("打开版面"), folder, page_kinds())


def ask_folder(parent: QWidget, folder: Path | None) -> list[Path]:
    """The pages of a folder. Raises PageError where it has none."""
    chosen = QFileDialog.getExistingDirectory(parent, _tr("打开一期"), str(folder or ""))
    return pages_of([Path(chosen)]) if chosen else []


def pages_of(paths: Sequence[Path]) -> list[Path]:
    """Files, and of folders the pages in them. Raises PageError where there are none, or more than can be opened."""
    found: list[Path] = []
    for path in paths:
        if not path.is_dir():
            found.append(path)
            continue
        try:
            inside = pages_of_folder(path)
        except OSError as error:
            raise PageError(_tr("文件夹 {0} 读不出来，请检查权限").format(path.name)) from error
        if not inside:
            raise PageError(_tr("文件夹 {0} 里没有版面文件（.txt、.md、.docx 等）").format(path.name))
        found += inside
    if len(found) > MOST:
        raise PageError(_tr("一次最多打开 {0} 个版面，这里有 {1} 个，请分几次打开").format(MOST, len(found)))
    return found


def dropped(mime: QMimeData) -> list[Path]:
    """The files and folders that are being dropped."""
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]


def clipboard_text(mime: QMimeData | None) -> tuple[str, str]:
    """What the clipboard holds as the text of a page, and the suffix it wants: Markdown where it has headings.

    From Word, WPS and web pages headings and paragraphs are kept, the rest of their look is not. Raises PageError.
    """
    if mime is None:  # an empty clipboard of some systems
        mime = QMimeData()
    if mime.hasHtml():
        from proofreader.formats.export import export
        from proofreader.formats.web.reading import read_fragment

        try:
            page = read_fragment(mime.html())
        except PageError as error:
            if not mime.text().strip():
                raise PageError(_tr("剪贴板里没有文字，请先复制要校对的内容")) from error
        else:
            text = export(page, (), "md").decode()
            return (text, ".md") if _MARKDOWN.search(text) else (page.text + "\n", ".txt")
    text = mime.text()
    if not text.strip():
        raise PageError(_tr("剪贴板里没有文字，请先复制要校对的内容"))
    return (text if text.endswith("\n") else text + "\n"), ".txt"


def page_from_clipboard(parent: QWidget, mime: QMimeData | None, folder: Path | None) -> Path | None:
    """Save what the clipboard holds as a new page, where the user says; None when the user thought better of it.

    Raises PageError, also where there is a file of that name.
    """
    text, suffix = clipboard_text(mime)
    first = re.sub(r'[\\/:*?"<>|#*\s\x00-\x1f]+', "", text.strip().partition("\n")[0])[:NAME].strip(".")
    start = (folder or Path.home()) / f"{first or _tr('新版面')}{suffix}"
    kinds = [f"{_tr('文本')} (*.txt)", "Markdown (*.md)"]
    path = FileDialog.ask(
        parent, _tr("剪贴板的内容存在哪里"), start, kinds if suffix == ".txt" else kinds[::-1], save=True
    )
    if path is None:
        return None
    if path.suffix.lower() not in (".txt", ".md", ".markdown"):
        path = path.with_name(path.name + suffix)
    if path.exists():
        raise PageError(_tr("已经有 {0} 了，为免覆盖请换一个名字").format(path.name))
    write_file(path, text.encode("utf-8", "replace"))
    return path


def _tr(text: str) -> str:
    return QCoreApplication.translate("Opening", text)
