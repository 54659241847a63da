"""Small dialogs. Each is an `ask` that returns a value, or None when the user thought better of it."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from proofreader.ui.app_lines import said


def dialog_buttons(dialog: QDialog, accept: str) -> QDialogButtonBox:
    """A row with the button meant and a way out."""
    row = QDialogButtonBox(dialog)
    yes = _primary(accept, row)
    yes.setDefault(True)
    row.addButton(yes, QDialogButtonBox.ButtonRole.AcceptRole)
    row.addButton(QPushButton(_tr("取消"), row), QDialogButtonBox.ButtonRole.RejectRole)
    row.accepted.connect(dialog.accept)
    row.rejected.connect(dialog.reject)
    return row


def _primary(text: str, parent: QWidget) -> QPushButton:
    button = QPushButton(text, parent)
    button.setProperty("role", "primary")
    return button


def _tr(text: str) -> str:
    return QCoreApplication.translate("Dialogs", text)


class NoteDialog(QDialog):
    """A sentence beside a decision: why a finding is put off, or why the original is right."""

    def __init__(self, parent: QWidget, quote: str, note: str, *, rejecting: bool = False) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("拒绝并写理由") if rejecting else self.tr("存疑"))
        self.setMinimumWidth(420)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        words = self.tr("{0}保留原文。理由：") if rejecting else self.tr("{0}留待核实。可以写一句附注：")
        line = words.format(quote)
        title = QLabel(line[:1].upper() + line[1:], self)
        title.setWordWrap(True)
        column.addWidget(title)
        self.text = QPlainTextEdit(note, self)
        self.text.setAccessibleName(self.tr("附注"))
        hint = self.tr("例如：引文原样，已核对") if rejecting else self.tr("例如：请编辑核对人名")
        self.text.setPlaceholderText(hint)
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(84)
        self.text.installEventFilter(self)
        column.addWidget(self.text)
        column.addWidget(dialog_buttons(self, self.tr("拒绝　⏎") if rejecting else self.tr("存疑　⏎")))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter is enough; Shift+Enter begins a new line."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            plain = not event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
                self.accept()
                return True
        return super().eventFilter(watched, event)

    @classmethod
    def ask(cls, parent: QWidget, quote: str, note: str = "", *, rejecting: bool = False) -> str | None:
        """The note, perhaps empty; None when the user thought better of it."""
        dialog = cls(parent, quote, note, rejecting=rejecting)
        try:
            return dialog.text.toPlainText().strip() if dialog.exec() else None
        finally:
            dialog.deleteLater()


class Message(QMessageBox):
    """One clear line, and what can be done about it."""

    def __init__(self, parent: QWidget, line: str, yes: str = "") -> None:
        """A question that `yes` answers; without it, something to be told."""
        sign = QMessageBox.Icon.Question if yes else QMessageBox.Icon.Warning
        super().__init__(sign, _tr("报纸校对"), said(line), QMessageBox.StandardButton.NoButton, parent)
        self.meant = _primary(yes or _tr("知道了"), self)
        self.addButton(self.meant, QMessageBox.ButtonRole.AcceptRole)
        if yes:
            self.addButton(_tr("取消"), QMessageBox.ButtonRole.RejectRole)
        self.setDefaultButton(self.meant)

    @classmethod
    def tell(cls, parent: QWidget, line: str) -> None:
        """Say what went wrong."""
        box = cls(parent, line)
        box.exec()
        box.deleteLater()

    @classmethod
    def ask(cls, parent: QWidget, line: str, yes: str) -> bool | None:
        """Whether to go on; None when the user closed the question."""
        box = cls(parent, line, yes)
        box.exec()
        chosen = box.clickedButton() is box.meant
        box.deleteLater()
        return chosen or None
