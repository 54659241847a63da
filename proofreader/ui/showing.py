"""Decides when marks and overview are drawn: once for many changes, and never into a composition."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from proofreader.app.entries import Entry, State
from proofreader.core.span import Span
from proofreader.ui.bridge import Bridge
from proofreader.ui.card_list import mark_colour
from proofreader.ui.card_model import CardModel, summary
from proofreader.ui.marks import Mark, Marks
from proofreader.ui.overview import Overview
from proofreader.ui.page_view import PageView

if TYPE_CHECKING:
    from proofreader.ui.proof_print import ProofMark

PROPORTIONAL = 30_000
"""From this many characters on, the overview goes by characters and not by laid-out lines."""
OVERVIEW_PAUSE = 150
"""Milliseconds that the overview may lag behind."""


class Showing(QObject):
    """Brings the entries of the session before the eye."""

    def __init__(self, bridge: Bridge, model: CardModel, view: PageView, marks: Marks, overview: Overview) -> None:
        super().__init__(view)
        self._bridge, self._session, self._model = bridge, bridge.session, model
        self._view, self._marks, self._overview = view, marks, overview
        self._wanted = False
        self._later = QTimer(self, singleShot=True, interval=OVERVIEW_PAUSE)
        self._later.timeout.connect(self._draw_ticks)

    def close(self) -> None:
        """Draw no more."""
        self._later.stop()

    def span(self, id_: str) -> Span:
        """Where an entry stands in the shown text, with what is being typed."""
        return self._bridge.span_now(self._session.span_of(id_))

    def shown(self, span: Span) -> Span:
        """A range of the original as the page shows it."""
        return self._bridge.span_now(self._session.projection.project(span))

    def marks_changed(self) -> None:
        """The marks are to be drawn anew, before the next repaint."""
        if not self._wanted:
            self._wanted = True
            # A queued call comes before Qt repaints; a timer would come after it, and the page be painted twice.
            QTimer.singleShot(0, self, self._draw_marks)

    def all_changed(self) -> None:
        """Marks and overview are to be drawn anew."""
        self.marks_changed()
        self._later.start()

    def current_changed(self) -> None:
        """Another entry is the current one."""
        self.marks_changed()
        current = self._model.current
        self._overview.show_current(None if current is None else self._share(self._session.entry(current)))

    def proof_marks(self) -> "list[ProofMark]":
        """Every entry that is shown, for the print of the whole page."""
        from proofreader.ui.proof_print import ProofMark

        hidden = self._model.filter.hidden
        made = []
        for entry in self._session.entries:
            if entry.finding.family in hidden or entry.state is State.REJECTED:
                continue
            span, open_ = self.span(entry.id), entry.state is State.OPEN
            start, end = self._view.qt_position(span.start), self._view.qt_position(span.end)
            words = summary(self._bridge, entry)
            colour = mark_colour(entry) if open_ or entry.is_hand else "accepted"
            made.append(ProofMark(entry.id, start, end, words, colour, open_))
        return made

    def _draw_marks(self) -> None:
        if self._wanted:
            self._wanted = False
            self._view.when_settled(self._draw_marks_now)

    def _draw_marks_now(self) -> None:
        seen = self._view.visible_span()
        settled = Span(self._bridge.position_settled(seen.start), self._bridge.position_settled(seen.end))
        hidden, current = self._model.filter.hidden, self._model.current
        marks: list[Mark] = []
        for entry in self._session.entries_within(settled):
            if entry.finding.family not in hidden or entry.id == current:
                marks.append(Mark(entry, self.span(entry.id), entry.id == current))
                marks += [Mark(entry, span) for span in self._elsewhere(entry)]
        self._marks.draw(marks)

    def _elsewhere(self, entry: Entry) -> Iterator[Span]:
        """Where an accepted suggestion has mended another place than the one found."""
        projection = self._session.projection
        for edit in entry.edits:
            if not entry.finding.span.contains(edit.span):
                start = projection.to_projected(edit.span.start)
                end = projection.to_projected(edit.span.end, after=True)
                yield self._bridge.span_now(Span(start, max(start, end)))

    def _draw_ticks(self) -> None:
        hidden = self._model.filter.hidden
        self._overview.show_ticks(
            [
                (self._share(entry), mark_colour(entry))
                for entry in self._session.entries
                if entry.state in (State.OPEN, State.DEFERRED) and entry.finding.family not in hidden
            ]
        )

    def _share(self, entry: Entry) -> float:
        whole = len(self._session.page.text)
        if whole > PROPORTIONAL:
            return entry.finding.span.start / whole
        return self._view.document_y(self.span(entry.id).start) / max(1.0, self._view.document().size().height())
