"""What the desk exports: formats in words, the bytes of one, a look at it, and writing it beside the page."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QIODevice, QSaveFile
from PySide6.QtWidgets import QWidget

from proofreader.core.page import Page
from proofreader.core.span import Edit, apply_edits
from proofreader.formats.apart import apart_line
from proofreader.formats.errors import PageError
from proofreader.formats.export import export, formats_for
from proofreader.ui.app_lines import said
from proofreader.ui.file_dialog import FileDialog, is_own, starting_folder
from proofreader.ui.tracked_look import Row, tracked_rows

if TYPE_CHECKING:
    from proofreader.app.entries import Entry
    from proofreader.app.session import Session
    from proofreader.formats.pdf.tiles import Picture

WIDTH = 560
"""Pixels of the picture of a proof's first page."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One format: the word in the file's name, its suffix, its title, what it is for.

    `look` is how it is shown before it is saved: "text" as it is, "picture" its first page, "tracked" the changes in
    their paragraphs, "" the text that it will hold, else the name of a format of text that says the same.
    """

    word: str
    suffix: str
    title: str
    purpose: str
    look: str = "text"


_KINDS = {
    "txt": Kind("清样", ".txt", "纯文本", "处理后的干净文字，可以直接排版"),
    "md": Kind("清样", ".md", "Markdown", "处理后的文字，保留标题层次"),
    "docx": Kind("清样", ".docx", "Word 文档", "处理后的 Word 文档", ""),
    "docx-tracked": Kind("修订", ".docx", "Word 修订稿", "每一处改动都是修订，编辑可以逐处接受", "tracked"),
    "idml": Kind("清样", ".idml", "InDesign 文档", "改好的 InDesign 交换文件", ""),
    "pdf-marked": Kind("校样", ".pdf", "校样 PDF", "按校对符号标出改动", "picture"),
    "pdf-annotated": Kind("批注", ".pdf", "批注 PDF", "原版面上加批注", "picture"),
    "html": Kind("校样", ".html", "网页校样", "改动用颜色标出，浏览器里看", "tracked"),
    "xlsx": Kind("校对记录", ".xlsx", "Excel 校对记录", "一处一行：原文、改后、理由、校对员", "csv"),
    "csv": Kind("校对记录", ".csv", "CSV 校对记录", "一处一行的表格文本"),
    "html-page": Kind("网页", ".html", "网页版面", "处理后的文字排成网页"),
    "fbd": Kind("小样", ".fbd", "方正书版小样", "处理后的方正排版文件", ""),
    "diff": Kind("修改", ".diff", "修改对照", "逐行对照，给程序读"),
    "json": Kind("处理", ".json", "处理清单", "版面、改动和全文，给程序读"),
}

_PROFILES = {
    "通用": "UTF-8（带 BOM），段首空两格",
    "方正": "GB 18030 编码，段首空两格",
    "方正分稿": "GB 18030 编码，每篇稿件一个文件",
    "InDesign": "UTF-8（带 BOM），段首不空格",
    "采编": "UTF-8，段间空一行，段首不空格",
}
_OWN_PROFILE = "自己的方案，写在 {0}"


class ExportError(Exception):
    """The result was not made or not written; the message is one line of Chinese."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A format, and for text the profile of the layout system ("" for the file as it came)."""

    format: str
    profile: str = ""

    @property
    def key(self) -> str:
        """How a choice is kept."""
        return f"{self.format}/{self.profile}" if self.profile else self.format

    @staticmethod
    def from_key(key: str) -> "Choice":
        """A choice that was kept."""
        format_, _, profile = key.partition("/")
        return Choice(format_, profile)


class Product(NamedTuple):
    """What is to be saved: bytes, their suffix, a look at them, a line about them, a line about what was not done."""

    data: bytes
    suffix: str
    text: str = ""
    picture: "Picture | None" = None
    note: str = ""
    undone: str = ""
    rows: tuple[Row, ...] | None = None
    """The changes in their paragraphs, where that is the look."""


def kind_of(name: str) -> Kind:
    """What is known of a format; one that nobody described is called by its name."""
    made = _KINDS.get(name) or Kind("导出", f".{name.partition('-')[0]}", name.upper(), "")
    purpose = _tr(made.purpose) if made.purpose else ""
    return replace(made, word=_tr(made.word), title=_tr(made.title), purpose=purpose)


def formats(page: Page) -> list[str]:
    """The formats that a page can be made into, those for people first."""
    return sorted(formats_for(page), key=lambda name: list(_KINDS).index(name) if name in _KINDS else len(_KINDS))


def profiles() -> tuple[list[tuple[str, str, str]], str]:
    """Name, title and purpose of each profile, and what is wrong with the user's own ("" for nothing)."""
    from proofreader.app.profiles import known_profiles, profiles_path
    from proofreader.formats.profiles import PRESETS

    fault = ""
    try:
        names = list(known_profiles())
    except PageError as error:
        names, fault = list(PRESETS), error.message
    own = _tr(_OWN_PROFILE).format(profiles_path())
    return [
        (name, _tr(name), _tr(_PROFILES[name])) if name in _PROFILES else (name, name, own) for name in names
    ], fault


class Maker:
    """Makes exports of the page as it stood when this was made; may be used in another thread."""

    def __init__(self, session: "Session") -> None:
        self.page = session.page
        self._edits: tuple[Edit, ...] = session.edits()
        self._entries: tuple[Entry, ...] = session.entries

    def make(self, choice: Choice, *, look: bool = False) -> Product:
        """The product, with a look at it where that is asked for. Raises ExportError."""
        try:
            return self._laid_out(choice.profile) if choice.profile else self._written(choice.format, look=look)
        except (PageError, ValueError) as error:
            raise ExportError(str(error)) from error

    def _laid_out(self, name: str) -> Product:
        from proofreader.app.profiles import profile_named
        from proofreader.formats.profiles import lay_out, missing_lines

        profile = profile_named(name)
        laid = lay_out(self.page, self._edits, profile)
        texts = [(file, data.decode(profile.encoding).replace("\r\n", "\n")) for file, data in laid.files]
        several = len(texts) > 1
        shown = "\n".join(f"── {file} ──\n{text}" for file, text in texts) if several else texts[0][1]
        note = _tr("补字：{0}").format("；".join(map(said, missing_lines(laid.missing)))) if laid.missing else ""
        return Product(laid.as_bytes(), ".zip" if several else ".txt", shown, None, note)

    def _written(self, name: str, *, look: bool) -> Product:
        kind, data = kind_of(name), self._export(name)
        made = Product(data, kind.suffix, undone=apart_line(self.page, self._edits, name))
        if not look:
            return made
        if kind.look == "picture":
            return made._replace(picture=_first_page(data))
        if kind.look == "tracked":
            return made._replace(rows=tuple(tracked_rows(self.page.text, self._edits)))
        if not kind.look:
            return made._replace(text=apply_edits(self.page.text, self._edits))
        return made._replace(text=_decoded(data if kind.look == "text" else self._export(kind.look)))

    def _export(self, name: str) -> bytes:
        from proofreader.app.records import records_of

        return export(self.page, self._edits, name, records_of(self.page, self._entries, self._edits, extra=False))


def _decoded(data: bytes) -> str:
    for codec in ("utf-8-sig", "gb18030"):
        try:
            return data.decode(codec)
        except UnicodeDecodeError:
            continue
    return data.decode("utf-8", "replace")


def _first_page(data: bytes) -> "Picture | None":
    from proofreader.formats.pdf.tiles import first_page

    return first_page(data, WIDTH)


def ask_target(parent: QWidget, path: Path | None, choice: Choice, suffix: str) -> Path | None:
    """Where the result is to go; None when the user thought better of it."""
    kind = kind_of(choice.format)
    profile = f".{choice.profile}" if choice.profile else ""
    name = f"{path.stem if path else _tr('版面')}.{kind.word}{profile}{suffix}"
    start = (starting_folder(()) if path is None or is_own(path.parent) else path.parent) / name
    chosen = FileDialog.ask(parent, _tr("导出"), start, [f"{kind.title} (*{suffix})"], save=True)
    return chosen if chosen is None or chosen.suffix else chosen.with_suffix(suffix)


def write_product(page: Path | None, product: Product, path: Path) -> None:
    """Write the result, all or nothing. Raises ExportError, also for the page file itself."""
    if page is not None and path.resolve() == page.resolve():
        raise ExportError(_tr("不能覆盖原稿：请换一个文件名"))
    file = QSaveFile(str(path))
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        raise ExportError(_tr("写不进这个文件：{0}（{1}）").format(path, file.errorString()))
    file.write(product.data)
    if not file.commit():
        raise ExportError(_tr("没有写完，原来的文件还在：{0}（{1}）").format(path, file.errorString()))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Exporting", text)
