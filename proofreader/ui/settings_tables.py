"""The page of house tables: which are in effect on the page, what is wrong in them, where they lie, what was added to
them from the desk and can be taken out again."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from proofreader.app.house import house_files, load_table
from proofreader.app.house_removing import HouseEntry, entries_in, remove_entry
from proofreader.app.house_writing import Added, HouseError, always_replace, remember_word
from proofreader.app.paths import config_folder
from proofreader.formats.reasons import reason_of
from proofreader.ui.app_lines import said
from proofreader.ui.card_model import title_of
from proofreader.ui.dialogs import Message
from proofreader.ui.wording import quoted

_PATH = _ENTRY = Qt.ItemDataRole.UserRole


class TablesPage(QWidget):
    """Shows files; they are written with any editor, and count as soon as they are saved."""

    changed = Signal()

    def __init__(self, page: Path | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._page = page
        about = self._line(
            self.tr(
                "本报的用语表放在版面所在的文件夹、它上面三层以内的文件夹，或者设置文件夹里；存盘就生效。"
                "写法见帮助里的“本报自己的规定”。"
            ),
            muted=True,
        )
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("用语表"))
        self.list.setWordWrap(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.currentItemChanged.connect(lambda _item, _before: self._show_entries())
        self._none = self._line(
            self.tr("这一版还没有用语表。在下面添加一条，或者用“记住这个词”“今后都改成”，就有了。"), muted=True
        )
        self._own = self._line("")
        self.entries = QListWidget(self)
        self.entries.setAccessibleName(self.tr("我的用语"))
        self.entries.setUniformItemSizes(True)
        for boxed in (self.list, self.entries):
            boxed.setProperty("role", "boxed")
        self._word, self._right = QLineEdit(self), QLineEdit(self)
        for line, name in ((self._word, self.tr("词")), (self._right, self.tr("今后改成"))):
            line.setAccessibleName(name)
            line.setPlaceholderText(name)
            line.textChanged.connect(self._offer)
        self._replace = self._button(self.tr("添加改法"), self._add_replacement)
        self._allow = self._button(self.tr("这个词不再提示"), self._add_word)
        self._at = self._button(self.tr("打开所在文件夹"), self._open_current)
        self.remove = self._button(self.tr("删除这一条"), self._remove)
        self.entries.currentRowChanged.connect(lambda row: self.remove.setEnabled(row >= 0))
        self._column = QVBoxLayout(self)
        self._lay_out(about)
        self._offer()
        self._fill()

    def _lay_out(self, about: QLabel) -> None:
        upper, lower, adding = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        for row in (upper, lower, adding):
            row.setSpacing(8)
        upper.addWidget(self._at)
        upper.addWidget(self._button(self.tr("打开设置文件夹"), self._open_own))
        upper.addStretch(1)
        lower.addWidget(self.remove)
        lower.addStretch(1)
        adding.addWidget(self._word, 1)
        adding.addWidget(QLabel("→", self))
        adding.addWidget(self._right, 1)
        adding.addWidget(self._replace)
        adding.addWidget(self._allow)
        column = self._column
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(about)
        column.addWidget(self.list, 3)
        column.addWidget(self._none)
        column.addLayout(upper)
        column.addSpacing(6)
        column.addWidget(self._own)
        column.addWidget(self.entries, 3)
        column.addLayout(lower)
        column.addLayout(adding)
        column.addStretch(0)

    def _line(self, text: str, *, muted: bool = False) -> QLabel:
        label = QLabel(text, self)
        label.setWordWrap(True)
        if muted:
            label.setProperty("role", "muted")
        return label

    def _button(self, text: str, do: object) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.clicked.connect(do)
        return button

    def _fill(self) -> None:
        kept = self.list.currentRow()
        self.list.clear()
        for path in house_files(self._page):
            table = load_table(path)
            count = sum(table.counts.values())
            line = self.tr("{0}　{1} 条", "", count).format(path.name, count) + f"\n{path.parent}"
            for fault in table.faults:
                line += f"\n⚠ {said(fault).removeprefix(path.name).lstrip(' ,')}"
            item = QListWidgetItem(line, self.list)
            item.setToolTip(str(path))
            item.setData(_PATH, str(path))
        some = bool(self.list.count())
        self._none.setVisible(not some)
        self._column.setStretch(self._column.count() - 1, 0 if some else 1)  # else what there is floats in the middle
        self.list.setVisible(some)
        self._at.setEnabled(some)
        self.list.setCurrentRow(min(max(0, kept), self.list.count() - 1))
        self._show_entries()

    @property
    def _path(self) -> Path | None:
        item = self.list.currentItem()
        return None if item is None else Path(item.data(_PATH))

    def _show_entries(self) -> None:
        self.entries.clear()
        path = self._path
        found: tuple[HouseEntry, ...] = ()
        if path is not None and path.suffix == ".toml":
            try:
                found = entries_in(path)
            except (HouseError, OSError):  # what is wrong with it is said above
                found = ()
        for entry in found:
            item = QListWidgetItem(self._words(entry), self.entries)
            item.setData(_ENTRY, entry)
        self._own.setText(
            self.tr("{0} 里的用语（记住的词、今后的改法）").format(path.name) if found and path is not None else ""
        )
        for widget in (self._own, self.entries, self.remove):
            widget.setVisible(bool(found))
        self.entries.setCurrentRow(0 if found else -1)

    def _words(self, entry: HouseEntry) -> str:
        if entry.check:
            return self.tr("{0}　不再提示“{1}”").format(quoted(entry.word), title_of(entry.check))
        if entry.right is None:
            return self.tr("{0}　不再提示").format(quoted(entry.word))
        if not entry.right:
            return self.tr("{0}　删去").format(quoted(entry.word))
        return f"{quoted(entry.word)}→{quoted(entry.right)}"

    def _remove(self) -> None:
        path, item = self._path, self.entries.currentItem()
        if path is None or item is None:
            return
        try:
            remove_entry(path, item.data(_ENTRY))
        except HouseError as error:
            Message.tell(self, str(error))
        except OSError as error:
            Message.tell(self, self.tr("没有删掉：{0}").format(reason_of(error)))
        else:
            row = self.entries.currentRow()
            self._fill()
            self.entries.setCurrentRow(min(row, self.entries.count() - 1))
            self.changed.emit()

    def _offer(self) -> None:
        """What can be made of what is written."""
        word, right = bool(self._word.text().strip()), bool(self._right.text().strip())
        self._replace.setEnabled(word and right)
        self._allow.setEnabled(word and not right)

    def _add_replacement(self) -> None:
        self._add(partial(always_replace, self._word.text(), self._right.text(), self._page))

    def _add_word(self) -> None:
        self._add(partial(remember_word, self._word.text(), self._page))

    def _add(self, write: Callable[[], Added | None]) -> None:
        try:
            added = write()
        except HouseError as error:
            Message.tell(self, str(error))
            return
        except OSError as error:
            Message.tell(self, self.tr("没有写进去：{0}").format(reason_of(error)))
            return
        self._word.clear()
        self._right.clear()
        self._word.setFocus()
        self._fill()
        if added is not None:
            rows = [row for row in range(self.list.count()) if self.list.item(row).data(_PATH) == str(added.path)]
            self.list.setCurrentRow(rows[0] if rows else self.list.currentRow())
            self.changed.emit()

    def _open_current(self) -> None:
        if self._path is not None:
            _open(self._path.parent)

    def _open_own(self) -> None:
        config_folder().mkdir(parents=True, exist_ok=True)
        _open(config_folder())


def _open(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
