"""Between the session, which knows no Qt, and the views, which hold no truth."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from proofreader.app.change import Change, ChangeKind
from proofreader.app.entries import Entry
from proofreader.core.span import Edit, Span
from proofreader.ui.app_lines import line_of

if TYPE_CHECKING:
    from proofreader.app.session import Session

Passage = list[tuple[Entry | None, Entry | None]] | None
"""Entries before and after a change; None when all of them may be others."""
TYPING = 300
"""Milliseconds without a key after which what was typed becomes one step of the session."""
TYPING_LIMIT = 1500
"""Milliseconds after which it does so even while typing goes on."""


class Bridge(QObject):
    """Tells the views of changes and gathers what is typed into steps.

    While something typed is pending, the page shows `text`, which is ahead of `session.text`; every step goes through
    `settle` first.
    """

    changed = Signal(object, object)  # Change, initiator
    failed = Signal(str)
    typing = Signal()  # something typed is pending
    step_coming = Signal()  # whoever holds something back hands it over now

    def __init__(self, session: "Session", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self._pending: Edit | None = None
        self._joining: bool | None = None
        self._unsubscribe = session.subscribe(self._tell)
        self._pause = QTimer(self, singleShot=True, interval=TYPING)
        self._limit = QTimer(self, singleShot=True, interval=TYPING_LIMIT)
        self._pause.timeout.connect(self.settle)
        self._limit.timeout.connect(self.settle)
        self.hand_initiator: object = None
        self._known = {entry.id: entry for entry in session.entries}
        self.passage: Passage = None
        """What the change being told did to each entry, so that nobody has to count all of them anew."""

    @property
    def pending(self) -> Edit | None:
        """What was typed and is not yet a step: one edit against `session.text`."""
        return self._pending

    def span_now(self, span: Span) -> Span:
        """A range of `session.text` as the page shows it, with what is being typed."""
        if self._pending is None:
            return span
        if not len(span):  # a deletion leaves a point, which has no two sides to grow apart
            point = self._moved(span.start, after=True)
            return Span(point, point)
        start = self._moved(span.start, after=False)
        return Span(start, max(start, self._moved(span.end, after=True)))

    def position_settled(self, position: int) -> int:
        """A position of the shown text in `session.text`."""
        edit = self._pending
        if edit is None or position <= edit.span.start:
            return position
        end = edit.span.start + len(edit.replacement)
        return edit.span.start if position < end else position - len(edit.replacement) + len(edit.span)

    def _moved(self, position: int, *, after: bool) -> int:
        edit = self._pending
        if edit is None or position < edit.span.start or (after and position == edit.span.start):
            return position
        if position >= edit.span.end:
            return position + len(edit.replacement) - len(edit.span)
        return edit.span.start + (len(edit.replacement) if after else 0)

    def typed(self, edit: Edit) -> None:
        """Something was typed: an edit against the shown text as it was just before."""
        pending = self._pending
        if pending is not None:
            shown = Span(pending.span.start, pending.span.start + len(pending.replacement))
            if not shown.touches(edit.span):
                self.settle()
                pending = None
        if pending is None:
            self._pending = edit
            self._limit.start()
            self.typing.emit()
        else:
            self._pending = _merged(pending, edit, self.session.text)
        self._pause.start()

    def settle(self) -> None:
        """Make a step of what was typed, if anything was."""
        self._pause.stop()
        self._limit.stop()
        edit, self._pending = self._pending, None
        if edit is None or edit.span.of(self.session.text) == edit.replacement:
            return
        try:
            join = bool(self._joining)
            self.session.hand_edit(edit.span, edit.replacement, join=join, initiator=self.hand_initiator)
        except Exception as error:  # a full disk, say: the page must show what is kept, and the user must know
            self.failed.emit(line_of(error))

        if self._joining is not None:
            self._joining = True

    def prepare_step(self) -> None:
        """Before a step of another kind: finish what the input method composes, settle what was typed."""
        self.step_coming.emit()
        self.settle()

    @contextmanager
    def one_step(self) -> Iterator[None]:
        """What is typed within the block, wherever in the page, is undone in one go."""
        self.prepare_step()
        self._joining = False
        try:
            yield
            self.settle()
        finally:
            self._joining = None

    def close(self) -> None:
        """Settle, and hear no more."""
        self.settle()
        self._unsubscribe()

    def _tell(self, change: Change, initiator: object) -> None:
        self.passage = self._passage(change)
        self.changed.emit(change, initiator)

    def _passage(self, change: Change) -> Passage:
        if change.kind is ChangeKind.FINDINGS and not change.listed:
            return []  # the check has found what was known
        if change.kind is ChangeKind.FINDINGS or (change.listed and not change.ids):  # or a check fell silent
            self._known = {entry.id: entry for entry in self.session.entries}
            return None
        pairs: list[tuple[Entry | None, Entry | None]] = []
        for id_ in dict.fromkeys(change.ids):
            before = self._known.pop(id_, None)
            try:
                after = self._known[id_] = self.session.entry(id_)
            except KeyError:  # it has gone
                after = None
            if before is not after:
                pairs.append((before, after))
        return pairs


def _merged(first: Edit, second: Edit, text: str) -> Edit:
    """Two edits as one: `second` is against the text with `first` made, and touches what first put there."""
    shown_end = first.span.start + len(first.replacement)
    start = min(first.span.start, second.span.start)
    end = max(shown_end, second.span.end)
    head = text[start : first.span.start]
    tail_end = first.span.end + (end - shown_end)
    shown = head + first.replacement + text[first.span.end : tail_end]
    replaced = shown[: second.span.start - start] + second.replacement + shown[second.span.end - start :]
    return Edit(Span(start, tail_end), replaced)
