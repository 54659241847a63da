"""What a check is about, with its source and examples."""

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QVBoxLayout, QWidget

from proofreader.app.reference import info_of
from proofreader.core.finding import Finding
from proofreader.ui.fonts import body_font
from proofreader.ui.wording import family_name, in_line

EXAMPLES = 3


class Explanation(QDialog):
    """One check."""

    def __init__(self, parent: QWidget, finding: Finding) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("检查说明"))
        self.setMinimumWidth(520)
        column = QVBoxLayout(self)
        column.setContentsMargins(26, 22, 26, 18)
        column.setSpacing(10)
        info = info_of(finding.check)
        title = QLabel(info.title if info else finding.message, self)
        title.setStyleSheet("font-size: 17px; font-weight: 600;")
        column.addWidget(title)
        kind = QLabel(f"{family_name(finding.family)}　{finding.check}", self)
        kind.setProperty("role", "muted")
        kind.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(kind)
        self._add(column, info.why if info else finding.why)
        if finding.check.startswith("phrases.house-"):
            self._add(column, finding.message)  # names the table and the line
        if info is not None:
            if info.source:
                self._add(column, self.tr("依据：{0}").format(info.source), muted=True)
            for wrong, right in info.examples[:EXAMPLES]:
                self._example(column, wrong, right)
        column.addSpacing(8)
        button = QPushButton(self.tr("关闭"), self)
        button.clicked.connect(self.accept)
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignRight)

    def _add(self, column: QVBoxLayout, text: str, *, muted: bool = False) -> QLabel:
        label = QLabel(text, self)
        label.setWordWrap(True)
        if muted:
            label.setProperty("role", "muted")
        column.addWidget(label)
        return label

    def _example(self, column: QVBoxLayout, wrong: str, right: str) -> None:
        before, after = (escape(in_line(text.strip().replace("\n\n", "\n"), 64)) for text in (wrong, right))
        label = self._add(column, f"−　{before}<br>＋　{after}")
        label.setTextFormat(Qt.TextFormat.RichText)
        label.setFont(body_font(15))

    @classmethod
    def ask(cls, parent: QWidget, finding: Finding) -> None:
        """Show the check of a finding until the dialog is closed."""
        dialog = cls(parent, finding)
        dialog.exec()
        dialog.deleteLater()
