"""A line at the foot of the window that asks something and holds nothing up."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget


class AskingBar(QFrame):
    """Words with what answers them behind; hidden until it is wanted."""

    def __init__(self, line: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("asking")
        self.words = QLabel(line, self)
        self.words.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.hide()

    def lay_out(self, *answers: QWidget) -> None:
        """Put the answers behind the words, in this order."""
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 14, 6)
        row.setSpacing(8)
        for widget in (self.words, *answers):
            row.addWidget(widget)
        row.addStretch(1)
