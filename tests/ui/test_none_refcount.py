"""PySide6 6.12.0 took a reference to None away with each of many calls, until Python aborted ("none_dealloc").

The pin in pyproject.toml can be lifted when this passes with a newer one.
"""

import sys

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication

CALLS = 3000


class _Sender(QObject):
    sent = Signal(object)


class _Model(QAbstractListModel):
    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 1

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        return None


def test_calls_leave_the_reference_count_of_none_alone(qapp: QApplication) -> None:
    sender, model = _Sender(), _Model()
    sender.sent.connect(lambda _value: None)
    picture = QPixmap(4, 4)
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        sender.sent.emit(None)
        model.index(0, 0).data()
        painter = QPainter(picture)
        painter.fillRect(0, 0, 2, 2, Qt.GlobalColor.white)
        painter.end()
    assert sys.getrefcount(None) > before - CALLS / 2
