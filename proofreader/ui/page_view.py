"""The page in an editor: shows the corrected text, tells what was typed, never decides anything itself."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEasingCurve, QEvent, QMimeData, QPropertyAnimation, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from proofreader.core.page import BlockKind
from proofreader.core.span import Edit, Span
from proofreader.ui.difference import difference
from proofreader.ui.positions import Positions, displayed, qt_length, read_back
from proofreader.ui.typeset import MEASURE, Typesetter
from proofreader.ui.word_at import word_at

GUTTER = 30
"""Room on either side of the text for marks, in pixels."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """How one paragraph of the shown text is set; `lead` in code points of the paragraph."""

    kind: BlockKind
    level: int | None = None
    lead: Span | None = None


class PageView(QTextEdit):
    """The page. Positions that come in and go out are code points of the shown text."""

    edited = Signal(object)  # Edit, in code points of the text before it
    caret_moved = Signal(int)
    view_moved = Signal()
    resized = Signal()
    switch = Signal()

    def __init__(self, typesetter: Typesetter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setAccessibleName(self.tr("版面"))
        self.setUndoRedoEnabled(False)  # the session undoes
        self.setAcceptRichText(False)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # never by the wheel, nor because what had the focus has gone
        self.setProperty("acts", "switch")  # by keys the page is reached with that
        self.setAcceptDrops(False)  # files are dropped on the window, text is pasted
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.typesetter = typesetter
        self.composing = False
        self.decorate: Callable[[QPainter, QRectF], None] | None = None
        self._text = ""
        self._positions = Positions("")
        self._quiet = 0
        self._own: QTextDocument | None = None
        self._fitted: tuple[QTextDocument | None, int, int] = (None, 0, 0)
        """The document with the measure and the margin that it has been given."""
        self._after_composing: list[Callable[[], None]] = []
        self._scroll = QPropertyAnimation(self.verticalScrollBar(), b"value", self)
        self._scroll.setEasingCurve(QEasingCurve.Type.OutCubic)
        self.scroll_milliseconds = 130
        self.document().contentsChange.connect(self._on_contents_change)
        self.cursorPositionChanged.connect(self._on_caret)
        bar = self.verticalScrollBar()
        bar.valueChanged.connect(lambda _value: self.view_moved.emit())
        bar.rangeChanged.connect(lambda least, most: bar.setEnabled(most > least))  # no handle where nothing scrolls

    # -- what is shown -------------------------------------------------------------------------------------------

    @property
    def text(self) -> str:
        """The shown text, "\\n" between paragraphs."""
        return self._text

    def load(self, text: str, paragraphs: Sequence[Paragraph]) -> None:
        """Show a text from its start. `paragraphs` has one entry for each line of it."""
        document = QTextDocument(self)
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(GUTTER)
        document.setDefaultFont(self.typesetter.body)
        document.setPlainText(displayed(text))
        self._quiet += 1
        previous, self._own = self._own, document
        self.setDocument(document)
        if previous is not None:  # Qt deletes its own first one itself
            previous.deleteLater()
        self._replace_text(text)
        self.restyle(paragraphs)
        self._quiet -= 1
        document.contentsChange.connect(self._on_contents_change)
        self._fit()
        self.verticalScrollBar().setValue(0)

    def restyle(self, paragraphs: Iterable[Paragraph], first: int = 0) -> None:
        """Set paragraphs anew, from the paragraph `first` on."""
        self._quiet += 1
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        block = self.document().findBlockByNumber(first)
        for paragraph in paragraphs:
            lead = None
            if paragraph.lead is not None:
                inside = Positions(block.text())
                lead = (inside.to_qt(paragraph.lead.start), inside.to_qt(paragraph.lead.end))
            self.typesetter.set_block(block, paragraph.kind, paragraph.level, lead)
            block.setUserState(_style(paragraph))
            block = block.next()
        cursor.endEditBlock()
        self._quiet -= 1

    def set_typesetter(self, typesetter: Typesetter, paragraphs: Sequence[Paragraph]) -> None:
        """Set everything anew in another theme or size."""
        self.typesetter = typesetter
        self.document().setDefaultFont(typesetter.body)
        self.restyle(paragraphs)
        self._fit()

    def needs_restyle(self, first: int, paragraphs: Sequence[Paragraph]) -> bool:
        """Whether paragraphs from `first` on are set in another way than these."""
        block = self.document().findBlockByNumber(first)
        for paragraph in paragraphs:
            if block.userState() != _style(paragraph):
                return True
            block = block.next()
        return False

    def apply(self, edits: Sequence[Edit]) -> None:
        """Make non-overlapping edits, sorted, in code points of the shown text; nothing is told of them."""
        self._quiet += 1
        keep = self.verticalScrollBar().value()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        for edit in reversed(edits):
            cursor.setPosition(self._positions.to_qt(edit.span.start))
            cursor.setPosition(self._positions.to_qt(edit.span.end), QTextCursor.MoveMode.KeepAnchor)
            cursor.insertText(displayed(edit.replacement))
        cursor.endEditBlock()
        parts: list[str] = []
        at = 0
        for edit in edits:
            parts += (self._text[at : edit.span.start], edit.replacement)
            at = edit.span.end
        self._replace_text("".join([*parts, self._text[at:]]))
        self.verticalScrollBar().setValue(keep)
        self._quiet -= 1

    def when_settled(self, action: Callable[[], None]) -> None:
        """Run an action now, or as soon as the input method has finished composing."""
        if self.composing:
            self._after_composing.append(action)
        else:
            action()

    def _replace_text(self, text: str) -> None:
        self._text = text
        self._positions = Positions(text)

    # -- places --------------------------------------------------------------------------------------------------

    def qt_position(self, position: int) -> int:
        """The document's position of a code point."""
        return self._positions.to_qt(position)

    def from_qt(self, position: int) -> int:
        """The code point at a position of the document."""
        return self._positions.from_qt(position)

    def caret(self) -> int:
        """Where the caret stands, in code points."""
        return self._positions.from_qt(self.textCursor().position())

    def place_caret(self, position: int, end: int | None = None) -> None:
        """Put the caret at a code point without telling anybody and without scrolling; not while composing. With `end`
        what lies between is selected."""
        if self.composing:
            return
        self._quiet += 1
        keep = self.verticalScrollBar().value()
        cursor = self.textCursor()
        cursor.setPosition(self._positions.to_qt(min(position, len(self._text))))
        if end is not None:
            cursor.setPosition(self._positions.to_qt(min(end, len(self._text))), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(keep)
        self._quiet -= 1

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select the word under the pointer; Qt would take the whole run of Chinese."""
        if event.button() is not Qt.MouseButton.LeftButton:
            super().mouseDoubleClickEvent(event)
            return
        point = event.position().toPoint()
        cursor = self.cursorForPosition(point)
        behind = point.x() < self.cursorRect(cursor).center().x()  # the pointer is on the character before the place
        word = word_at(self._text, max(0, self._positions.from_qt(cursor.position()) - behind))
        cursor.setPosition(self._positions.to_qt(word.start))
        cursor.setPosition(self._positions.to_qt(word.end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def visible_span(self) -> Span:
        """The code points that the viewport shows, whole paragraphs at its edges."""
        area = self.viewport().rect()
        first = self.cursorForPosition(area.topLeft()).block()
        last = self.cursorForPosition(area.bottomRight()).block()
        end = self._positions.from_qt(last.position() + last.length() - 1)
        return Span(self._positions.from_qt(first.position()), min(max(end, 0), len(self._text)))

    def caret_rect(self, position: int) -> QRect:
        """The caret's place at a code point, in viewport coordinates."""
        return self.rect_at(self._positions.to_qt(max(0, min(position, len(self._text)))))

    def rect_at(self, qt_position: int) -> QRect:
        """The caret's place at a position of the document, in viewport coordinates."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(qt_position)
        return self.cursorRect(cursor)

    def cursor_over(self, span: Span) -> QTextCursor:
        """A cursor that selects a range of code points, and keeps to it while the text changes."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._positions.to_qt(span.start))
        cursor.setPosition(self._positions.to_qt(span.end), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def document_y(self, position: int) -> float:
        """How far down the document the line of a code point stands, in pixels."""
        block = self.document().findBlock(self._positions.to_qt(position))
        box: QRectF = self.document().documentLayout().blockBoundingRect(block)
        line = block.layout().lineForTextPosition(self._positions.to_qt(position) - block.position())
        return box.top() + (line.y() if line.isValid() else 0.0)

    def scroll_to(self, position: int, *, at: float = 0.38) -> int:
        """Bring a code point softly to a share of the viewport's height. Returns where its line will be, in pixels.

        A place that is already well in view stays where it is.
        """
        bar = self.verticalScrollBar()
        y = self.document_y(position)
        height = self.viewport().height()
        wanted = round(y - height * at)
        if height * 0.12 <= y - bar.value() <= height * 0.72 and self._scroll.state() != self._scroll.State.Running:
            wanted = bar.value()
        wanted = max(bar.minimum(), min(bar.maximum(), wanted))
        self._scroll.stop()
        if not self.isVisible() or not self.scroll_milliseconds or wanted == bar.value():
            bar.setValue(wanted)
        else:
            self._scroll.setDuration(self.scroll_milliseconds)
            self._scroll.setStartValue(bar.value())
            self._scroll.setEndValue(wanted)
            self._scroll.start()
        return round(y - wanted)

    # -- what comes in -------------------------------------------------------------------------------------------

    def _on_contents_change(self, position: int, removed: int, added: int) -> None:
        if self._quiet:
            return
        # Qt counts the end of the last paragraph in, and reports changes of format too: the texts decide.
        start = self._positions.from_qt(position)
        end = self._positions.from_qt(min(position + removed, qt_length(self._text)))
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        last = self.document().characterCount() - 1
        cursor.setPosition(min(position + added, last), QTextCursor.MoveMode.KeepAnchor)
        becomes = read_back(cursor.selectedText())
        was = self._text[start:end]
        edit = difference(displayed(was), becomes, start)
        if edit is None:
            return
        self._replace_text(self._text[: edit.span.start] + edit.replacement + self._text[edit.span.end :])
        self.edited.emit(edit)

    def _on_caret(self) -> None:
        if not self._quiet and not self.composing:
            self.caret_moved.emit(self.caret())

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Remember whether an input method composes: nothing is drawn anew until it has finished."""
        self.composing = bool(event.preeditString())
        super().inputMethodEvent(event)
        if not self.composing:
            waiting, self._after_composing = self._after_composing, []
            for action in waiting:
                action()

    def finish_composing(self) -> None:
        """Take over what the input method composes, because something else is about to change the page."""
        if self.composing:
            QGuiApplication.inputMethod().commit()
        if self.composing:  # the input method did not answer
            self.inputMethodEvent(QInputMethodEvent())

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the session, although the editor would take the keys."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
            if alt or event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo):
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tab goes to the sidecar; a line end is always a paragraph."""
        if event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self.switch.emit()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.isReadOnly():
            self.textCursor().insertBlock()
            self.ensureCursorVisible()
            return
        super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste plain text only."""
        if source.hasText():
            self.textCursor().insertText(displayed(source.text().replace("\r\n", "\n").replace("\r", "\n")))

    # -- drawing -------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the measure and centre it."""
        super().resizeEvent(event)
        self._fit()
        self.view_moved.emit()
        self.resized.emit()

    def _fit(self) -> None:
        room = self.width() - self.verticalScrollBar().sizeHint().width()
        measure = min(round(MEASURE * self.typesetter.em) + 2 * GUTTER + 2, room)
        side = max(0, (room - measure) // 2)
        if (self.document(), measure, side) == self._fitted:
            return  # Qt would lay the whole page out again
        self._fitted = (self.document(), measure, side)
        self.setViewportMargins(side, 0, side, 0)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setLineWrapColumnOrWidth(measure)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The page, then the signs in its margins."""
        super().paintEvent(event)
        if self.decorate is not None:
            painter = QPainter(self.viewport())
            self.decorate(painter, QRectF(event.rect()))
            painter.end()


def _style(paragraph: Paragraph) -> int:
    """A number for how a paragraph is set, kept with its block."""
    return hash((paragraph.kind, paragraph.level, paragraph.lead)) & 0x7FFFFFFF
