"""The error rate of a page under review, from what was confirmed as wrong."""

from collections.abc import Iterator

from proofreader.app.entries import Entry, State
from proofreader.app.session import Session
from proofreader.core.span import Span, apply_edits
from proofreader.review.error_rate import CountedError, ErrorRate, error_rate

CONFIRMED = (State.ACCEPTED, State.EDITED)


def session_rate(session: Session) -> ErrorRate | None:
    """The rate of the accepted findings and hand edits over the characters of the text; None before the first one."""
    errors = list(_errors(session))
    return error_rate(errors, session.characters) if errors else None


def _errors(session: Session) -> Iterator[CountedError]:
    page = session.page
    for entry in session.entries:
        if entry.state in CONFIRMED and entry.edits:
            span = _reach(entry)
            right = apply_edits(span.of(page.text), [edit.shift(-span.start) for edit in entry.edits])
            zone = page.blocks[page.block_at(span.start)].kind
            yield CountedError(entry.finding.check, span.of(page.text), right, zone)


def _reach(entry: Entry) -> Span:
    """From the first to the last of the entry's edits."""
    return Span(min(edit.span.start for edit in entry.edits), max(edit.span.end for edit in entry.edits))
