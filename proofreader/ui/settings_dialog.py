"""The settings dialog, made from the fields of Settings: one page for each of their pages."""

from collections.abc import Callable
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QListWidget,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from proofreader.app.settings import PAGES, Settings, SettingsError, export_settings, import_settings
from proofreader.formats.reasons import reason_of
from proofreader.ui.bindings import Bindings
from proofreader.ui.dialogs import Message, dialog_buttons
from proofreader.ui.file_dialog import FileDialog
from proofreader.ui.settings_checks import ChecksPage
from proofreader.ui.settings_fields import add_field, words
from proofreader.ui.settings_keys import KeysPage
from proofreader.ui.settings_tables import TablesPage


class SettingsDialog(QDialog):
    """Pages on the left, the settings of one page on the right. `page` is the file on the desk, if there is one."""

    def __init__(self, parent: QWidget, settings: Settings, page: Path | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("设置"))
        self.resize(760, 560)
        self._settings = settings
        self._page = page
        self._read: dict[str, Callable[[], Any]] = {}
        self.pages = QListWidget(self)
        self.pages.setObjectName("pages")
        self.pages.setAccessibleName(self.tr("设置的页"))
        self.pages.setFixedWidth(140)
        self._stack = QStackedWidget(self)
        self.pages.currentRowChanged.connect(self._stack.setCurrentIndex)
        middle = QHBoxLayout()
        middle.setSpacing(20)
        middle.addWidget(self.pages)
        middle.addWidget(self._stack, 1)
        bottom = QHBoxLayout()
        for text, step in ((self.tr("导入…"), self._import), (self.tr("导出…"), self._export)):
            button = QPushButton(text, self)
            button.setAutoDefault(False)
            button.clicked.connect(step)
            bottom.addWidget(button)
        bottom.addStretch(1)
        bottom.addWidget(dialog_buttons(self, self.tr("确定")))
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 18, 20, 16)
        column.setSpacing(14)
        column.addLayout(middle, 1)
        column.addLayout(bottom)
        self._fill()
        self.pages.setCurrentRow(0)

    def _fill(self) -> None:
        while self._stack.count():
            old = self._stack.widget(0)
            assert old is not None
            self._stack.removeWidget(old)
            old.deleteLater()
        kept = self.pages.currentRow()
        self.pages.blockSignals(True)
        self.pages.clear()
        self._read.clear()
        for key, title in PAGES.items():
            self.pages.addItem(words(title))
            self._stack.addWidget(self._made(key))
        self.pages.blockSignals(False)
        self.pages.setCurrentRow(max(0, kept))

    def _made(self, page: str) -> QWidget:
        if page == "tables":
            return TablesPage(self._page, self)
        if page == "checks":
            checks = ChecksPage(self._settings.skipped, self)
            self._read["skipped"] = checks.skipped
            return checks
        if page == "keys":
            keys = KeysPage(Bindings.read(self._settings.shortcuts), self)
            self._read["shortcuts"] = lambda: keys.bindings.lines()
            return keys
        sheet = QWidget(self)
        grid = QGridLayout(sheet)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        grid.setAlignment(Qt.AlignmentFlag.AlignTop)
        for one in fields(Settings):
            if one.metadata["page"] == page and not one.metadata["hidden"]:
                self._read[one.name] = add_field(grid, one, getattr(self._settings, one.name), sheet)
        return sheet

    def turn_to(self, page: str) -> None:
        """Show one of the pages by its key."""
        self.pages.setCurrentRow(list(PAGES).index(page))

    def chosen(self) -> Settings:
        """What the dialog says now."""
        return replace(self._settings, **{name: read() for name, read in self._read.items()})

    def _import(self) -> None:
        path = FileDialog.ask(self, self.tr("导入设置"), None, [self.tr("设置 (*.json)")])
        if path is None:
            return
        try:
            self._settings = import_settings(self.chosen(), path)
        except SettingsError as error:
            Message.tell(self, str(error))
        else:
            self._fill()

    def _export(self) -> None:
        path = FileDialog.ask(
            self, self.tr("导出设置"), Path(self.tr("校对设置.json")), [self.tr("设置 (*.json)")], save=True
        )
        if path is None:
            return
        try:
            export_settings(self.chosen(), path if path.suffix else path.with_suffix(".json"))
        except OSError as error:
            Message.tell(self, self.tr("设置没有存下来：{0}").format(reason_of(error)))

    @classmethod
    def ask(cls, parent: QWidget, settings: Settings, page: Path | None = None) -> Settings | None:
        """The settings as changed; None when they are to stay."""
        dialog = cls(parent, settings, page)
        try:
            return dialog.chosen() if dialog.exec() else None
        finally:
            dialog.deleteLater()
