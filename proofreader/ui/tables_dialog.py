"""The house's tables that the page in front goes by, from the bottom line or the menu."""

from pathlib import Path

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from proofreader.ui.settings_tables import TablesPage


class TablesDialog(QDialog):
    """What the settings show of them, by itself."""

    def __init__(self, parent: QWidget, page: Path | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("用语表"))
        self.resize(640, 520)
        self.page = TablesPage(page, self)
        row = QDialogButtonBox(self)
        close = QPushButton(self.tr("关闭"), row)
        close.setDefault(True)
        row.addButton(close, QDialogButtonBox.ButtonRole.RejectRole)
        row.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(self.page, 1)
        column.addWidget(row)
        close.setFocus()

    @classmethod
    def show_tables(cls, parent: QWidget, page: Path | None) -> None:
        """Show them until the user closes the dialog."""
        dialog = cls(parent, page)
        dialog.exec()
        dialog.deleteLater()
