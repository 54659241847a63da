"""Asks once under whose name the review goes: a line at the foot of the window that holds nothing up."""

from datetime import UTC, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from proofreader.app.change import Change, ChangeKind
from proofreader.app.session import Session
from proofreader.ui.asking_bar import AskingBar

_STEPS = (ChangeKind.DECIDED, ChangeKind.HAND)


class NameBar(AskingBar):
    """`answered` carries the name, empty where there is to be none; `left` says that it is gone without an answer."""

    answered = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(self.tr("处理记在谁的名下？修订稿和清单上会写这个名字。"), parent)
        self._asked = False
        self.since = datetime.now(UTC)
        """What is settled from now on without a name gets the one that is given."""
        self.name = QLineEdit(self)
        self.name.setAccessibleName(self.tr("校对员姓名"))
        self.name.setPlaceholderText(self.tr("姓名"))
        self.name.setFixedWidth(150)
        self.name.returnPressed.connect(self._take)
        self.take, self.none = QPushButton(self.tr("记下"), self), QPushButton(self.tr("不填"), self)
        self.take.setProperty("role", "primary")
        self.take.clicked.connect(self._take)
        self.none.clicked.connect(lambda: self._answer(""))
        self.words.setBuddy(self.name)
        self.lay_out(self.name, self.take, self.none)

    def listen(self, session: Session, wanted: bool) -> None:
        """Ask at the first step of a session, where that is `wanted`: nobody has answered yet."""
        if wanted and not session.read_only:
            session.subscribe(self._on_change)

    def ask(self) -> None:
        """Ask, unless that has been done since the program began. The focus stays where it is."""
        if not self._asked:
            self._asked = True
            self.show()

    def open(self, name: str) -> None:
        """Ask because the user wants to be asked; `name` is the one so far."""
        self._asked = True
        self.name.setText(name)
        self.show()
        self.name.setFocus()
        self.name.selectAll()

    def _on_change(self, change: Change, _initiator: object) -> None:
        if change.kind in _STEPS:
            self.ask()

    def _take(self) -> None:
        self._answer(self.name.text().strip())

    def _answer(self, name: str) -> None:
        self._leave()
        self.answered.emit(name)

    def _leave(self) -> None:
        self.hide()
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves; no key goes on to the desk."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()


def sign_all(sessions: list[Session], since: datetime) -> int:
    """Put the sessions' reviewer to what was settled without a name since then; how many places that was."""
    signed = 0
    for session in sessions:
        change = None if session.read_only else session.sign(since)
        signed += len(change.ids) if change is not None else 0
    return signed
