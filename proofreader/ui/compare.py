"""The whole page twice: the original at the left, the corrected text at the right, paragraph beside paragraph."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFont,
    QMouseEvent,
    QShowEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QLabel, QPushButton, QTextEdit, QVBoxLayout, QWidget

from proofreader.core.span import Edit
from proofreader.ui.fonts import body_font
from proofreader.ui.pairs import Pair, Run, pairs
from proofreader.ui.positions import displayed
from proofreader.ui.theme import Theme
from proofreader.ui.wording import BREAK

GAP = 8
"""Pixels between paragraphs."""


class Compare(QDialog):
    """Both sides scroll together. A double click asks for a paragraph of the original, by number."""

    asked = Signal(int)

    def __init__(
        self, parent: QWidget, text: str, edits: Sequence[Edit], theme: Theme, pixels: int, looked_at: int = 0
    ) -> None:
        """`looked_at` is where to begin, in code points of `text`."""
        super().__init__(parent)
        self._begin: int | None = looked_at
        self.setWindowTitle(self.tr("改前改后对照"))
        self.resize(min(1480, parent.width() - 40), min(1200, parent.height() - 40))
        self._pairs, self._theme, self._pixels = pairs(text, edits), theme, pixels
        self._shown: list[int] = []
        self.left, self.right = self._side(self.tr("原文")), self._side(self.tr("改后"))
        self._fitting = QTimer(self, singleShot=True, interval=60)
        self._fitting.timeout.connect(self._fit)
        changed = sum(pair.changed for pair in self._pairs)
        self.only = QCheckBox(self.tr("只看有改动的段（{0} 段）").format(changed), self)
        self.only.setChecked(changed > 0 and len(self._pairs) > 30)
        self.only.toggled.connect(lambda _on: self.fill())
        top, sides = QHBoxLayout(), QHBoxLayout()
        top.addWidget(QLabel(self.tr("原文"), self), 1)
        top.addWidget(QLabel(self.tr("改后"), self), 1)
        sides.setSpacing(8)
        for side in (self.left, self.right):
            sides.addWidget(side, 1)
            side.installEventFilter(self)
            side.viewport().installEventFilter(self)
        bottom = QHBoxLayout()
        bottom.addWidget(self.only)
        bottom.addStretch(1)
        close = QPushButton(self.tr("关闭"), self)
        close.clicked.connect(self.accept)
        bottom.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.addLayout(top)
        column.addLayout(sides, 1)
        column.addLayout(bottom)
        bars = self.left.verticalScrollBar(), self.right.verticalScrollBar()
        bars[0].valueChanged.connect(bars[1].setValue)
        bars[1].valueChanged.connect(bars[0].setValue)
        self.fill()

    def _side(self, name: str) -> QTextEdit:
        side = QTextEdit(self)
        side.setReadOnly(True)
        side.setAccessibleName(name)
        side.setFont(body_font(self._pixels))
        side.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        side.document().setDocumentMargin(14)
        return side

    def fill(self) -> None:
        """Write both sides anew."""
        self._shown = [at for at, pair in enumerate(self._pairs) if pair.changed or not self.only.isChecked()]
        shown = [self._pairs[at] for at in self._shown]
        self._write(self.left, [pair.left for pair in shown], "error")
        self._write(self.right, [pair.right for pair in shown], "accepted")
        if not shown:
            self.left.setPlaceholderText(self.tr("还没有改动"))
        self._fitting.start()

    def _write(self, side: QTextEdit, paragraphs: Sequence[Sequence[Run]], colour: str) -> None:
        side.clear()
        cursor = QTextCursor(side.document())
        plain, changed = QTextCharFormat(), QTextCharFormat()
        plain.setForeground(self._theme.colour("ink"))
        changed.setForeground(self._theme.colour(colour))
        changed.setBackground(self._theme.colour(f"{colour}-soft"))
        if colour == "error":
            changed.setFontStrikeOut(True)
        else:
            changed.setFontWeight(QFont.Weight.Bold)
            changed.setFontUnderline(True)
        cursor.beginEditBlock()
        for number, runs in enumerate(paragraphs):
            if number:
                cursor.insertBlock()
            for text, is_changed in runs:
                shown = text.replace("\n", BREAK + "\u2028") if is_changed else text.replace("\n", "\u2028")
                cursor.insertText(displayed(shown).replace("\n", " "), changed if is_changed else plain)
        cursor.endEditBlock()
        side.moveCursor(QTextCursor.MoveOperation.Start)  # or it would be shown from its end on

    def _fit(self) -> None:
        """Make both sides of each pair as tall as the taller one."""
        place = self.left.verticalScrollBar().value()
        left, right = self.left.document(), self.right.document()
        heights = [
            (left.documentLayout().blockBoundingRect(a).height() - _below(a),
             right.documentLayout().blockBoundingRect(b).height() - _below(b), a, b)
            for a, b in zip(_blocks(left), _blocks(right), strict=True)
        ]  # fmt: skip
        for mine, other, a, b in heights:
            tall = max(mine, other) + GAP
            for height, block in ((mine, a), (other, b)):
                if abs(_below(block) - (tall - height)) > 0.5:
                    set_ = QTextBlockFormat()
                    set_.setBottomMargin(tall - height)
                    QTextCursor(block).mergeBlockFormat(set_)
        if self._begin is not None:
            at = next((row for row, pair in enumerate(self._shown) if self._end_of(pair) >= self._begin), 0)
            block = left.findBlockByNumber(at)
            top = left.documentLayout().blockBoundingRect(block).top() if at else 0.0
            place, self._begin = round(top), None
        self.left.verticalScrollBar().setValue(place)
        self.right.verticalScrollBar().setValue(place)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Another width asks for other heights; a double click asks for its paragraph."""
        if event.type() == QEvent.Type.Resize and watched in (self.left, self.right):
            self._fitting.start()
        if event.type() == QEvent.Type.MouseButtonDblClick and isinstance(event, QMouseEvent):
            side = self.left if watched is self.left.viewport() else self.right
            number = side.cursorForPosition(event.position().toPoint()).blockNumber()
            if number < len(self._shown):
                self.asked.emit(self._start_of(self._shown[number]))
                self.accept()
                return True
        return super().eventFilter(watched, event)

    def _start_of(self, number: int) -> int:
        """Where a pair begins in the original, in code points."""
        return sum(_length(pair) + 1 for pair in self._pairs[:number])

    def _end_of(self, number: int) -> int:
        return self._start_of(number) + _length(self._pairs[number])

    def showEvent(self, event: QShowEvent) -> None:
        """In step from the first sight on."""
        super().showEvent(event)
        self._fit()

    def done(self, result: int) -> None:
        """Nothing goes on after closing."""
        self._fitting.stop()
        super().done(result)


def _length(pair: Pair) -> int:
    return sum(len(text) for text, _changed in pair.left)


def _below(block: QTextBlock) -> float:
    return block.blockFormat().bottomMargin()


def _blocks(document: QTextDocument) -> list[QTextBlock]:
    made = []
    block = document.begin()
    while block.isValid():
        made.append(block)
        block = block.next()
    return made
