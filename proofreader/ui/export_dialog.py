"""Choosing what to export, with a look at it first."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from proofreader.ui.dialogs import dialog_buttons
from proofreader.ui.exporting import ExportError, formats, kind_of, make_export
from proofreader.ui.fonts import body_font
from proofreader.ui.positions import displayed
from proofreader.ui.wording import thousands

if TYPE_CHECKING:
    from proofreader.app.session import Session

LONGEST = 6_000
"""Characters of the preview."""


class ExportDialog(QDialog):
    """Formats at the left, the result at the right."""

    def __init__(self, parent: QWidget, session: "Session", chosen: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("导出"))
        self.resize(min(900, parent.width() - 60), min(600, parent.height() - 60))
        self._session = session
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("格式"))
        self.list.setFixedWidth(190)
        for name in formats():
            item = QListWidgetItem(kind_of(name).title)
            item.setData(Qt.ItemDataRole.UserRole, name)
            item.setSizeHint(QSize(100, 32))
            self.list.addItem(item)
        self._purpose = QLabel(self)
        self._purpose.setWordWrap(True)
        self._preview = QPlainTextEdit(self)
        self._preview.setReadOnly(True)
        self._preview.setAccessibleName(self.tr("预览"))
        self._preview.setFont(body_font(14))
        self._left = QLabel(self._open_words(), self)
        self._left.setProperty("role", "muted")
        self._buttons = dialog_buttons(self, self.tr("选位置保存…"))
        right, middle, column = QVBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        right.addWidget(self._purpose)
        right.addWidget(self._preview, 1)
        middle.addWidget(self.list)
        middle.addLayout(right, 1)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(10)
        column.addLayout(middle, 1)
        column.addWidget(self._left)
        column.addWidget(self._buttons)
        self.list.currentRowChanged.connect(lambda _row: self._show())
        self.list.itemActivated.connect(lambda _item: self.accept())
        names = formats()
        self.list.setCurrentRow(names.index(chosen) if chosen in names else 0)
        self.list.setFocus()

    @property
    def chosen(self) -> str:
        """The name of the format."""
        return str(self.list.currentItem().data(Qt.ItemDataRole.UserRole))

    def _open_words(self) -> str:
        counts = self._session.counts
        words = self.tr("导出已接受和手改的 {0} 处").format(thousands(counts.accepted + counts.edited + counts.hand))
        if counts.open or counts.deferred:
            words += self.tr("；待处理 {0} 处、存疑 {1} 处保留原文").format(
                thousands(counts.open), thousands(counts.deferred)
            )
        return words + self.tr("。原稿不动。")

    def _show(self) -> None:
        kind = kind_of(self.chosen)
        self._purpose.setText(kind.purpose)
        try:
            data = make_export(self._session, self.chosen)
        except ExportError as error:
            self._preview.setPlainText(self.tr("这一版不能存成这种格式：{0}").format(error))
            self._enable(False)
            return
        self._enable(True)
        if kind.text:
            text = data.decode("utf-8", "replace")
            more = self.tr("\n……（还有 {0} 字）").format(thousands(len(text) - LONGEST)) if len(text) > LONGEST else ""
            nothing = self.tr("（没有内容：还没有改动）")
            self._preview.setPlainText(displayed(text[:LONGEST]) + more if text else nothing)
        else:
            size = self.tr("{0} 千字节").format(thousands(max(1, len(data) // 1024)))
            self._preview.setPlainText(
                self.tr("可以导出，{0}。这种格式在这里不能预览，存好后用相应的程序打开。").format(size)
            )

    def _enable(self, on: bool) -> None:
        for button in self._buttons.buttons():
            if self._buttons.buttonRole(button) == self._buttons.ButtonRole.AcceptRole:
                button.setEnabled(on)

    @classmethod
    def ask(cls, parent: QWidget, session: "Session", chosen: str) -> str | None:
        """The format; None when the user thought better of it."""
        dialog = cls(parent, session, chosen)
        try:
            return dialog.chosen if dialog.exec() else None
        finally:
            dialog.deleteLater()
