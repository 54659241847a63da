"""The same finding on the other pages of an issue: looked for first, settled only where somebody says so."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from proofreader.app.entries import Entry, State
from proofreader.app.page_checker import PageChecker, Reading
from proofreader.app.session import Session, Verdict
from proofreader.app.snapshot import Checked
from proofreader.app.worker import Worker
from proofreader.checks.contract import Family
from proofreader.engine.config import CheckConfig
from proofreader.formats.folders import pages_of_folder

AROUND = 14
"""Characters shown on either side of a place."""
_PIECES = 40
"""Pieces that spelling reads between two looks whether to stop."""


@dataclass(frozen=True, slots=True)
class Sought:
    """What makes two findings the same: the check, the words it speaks of, and what they become."""

    check: str
    was: str
    becomes: str


@dataclass(frozen=True, slots=True)
class Place:
    """One finding, with what stands before and behind it in its paragraph."""

    id: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Looked:
    """A page that is not open, as it was looked into. `text` is that of its file then."""

    path: Path
    text: str
    places: tuple[Place, ...]
    results: tuple[tuple[str, Checked], ...] = ()


def sought_of(session: Session, id_: str) -> Sought | None:
    """What to look for; None for a hand edit, and where the way to mend it speaks of other words than its own."""
    entry = session.entry(id_)
    if entry.is_hand or not session.quote(id_).strip():
        return None
    sought = _named(session, entry)
    return sought if sought.becomes != sought.was or not entry.finding.suggestions else None


def places_in(session: Session, sought: Sought) -> tuple[Place, ...]:
    """The open findings of a page that are the same, in order."""
    found = (
        entry
        for entry in session.entries
        if entry.state is State.OPEN and entry.finding.check == sought.check and not entry.is_hand
    )
    return tuple(_place(session, entry) for entry in found if _named(session, entry) == sought)


def pages_beside(path: Path) -> list[Path]:
    """The other pages of the folder, in order; none where it cannot be read."""
    try:
        return [page for page in pages_of_folder(path.parent) if page.absolute() != path.absolute()]
    except OSError:
        return []


def look_into(
    path: Path,
    sought: Sought,
    config: CheckConfig,
    reading: Reading,
    worker: Worker | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Looked:
    """Check a page of the folder and look for the same. Raises PageError, SidecarError, BackendError or Cancelled."""
    with Session.open(path, read_only=True) as session:
        checker = PageChecker(session.page, worker)
        try:
            snapshot = session.snapshot()
            results = [("rules", checker.check(snapshot, config, cancelled)[0])]
            if sought.check.partition(".")[0] == Family.SPELLING and reading.backend != "off":
                complete = False
                while not complete and not cancelled():
                    spelled, complete = checker.spell(snapshot, config, reading, cancelled)
                results.append(("spelling", spelled))
        finally:
            checker.close()
        for stage, result in results:
            session.take(snapshot, result, stage)
        return Looked(path, session.page.text, places_in(session, sought), tuple(results))


def reading_of(spelling: str, sensitivity: str) -> Reading:
    """How spelling reads a page from its start to its end."""
    return Reading(spelling, sensitivity, 0, _PIECES)


def settle_in(looked: Looked, ids: Iterable[str], verdict: Verdict, reviewer: str, pass_: int) -> int:
    """Settle findings of a page that is not open, in one step of its own; how many were settled.

    Raises PageError, SidecarError, LockedError or DecisionError; ChangedError where the page is another one now.
    """
    with Session.open(looked.path, reviewer=reviewer, pass_=pass_) as session:
        if session.page.text != looked.text:
            raise ChangedError(f"{looked.path.name} 刚刚改过，请打开它处理")
        snapshot = session.snapshot()
        for stage, result in looked.results:
            session.take(snapshot, result, stage)
        known = {entry.id for entry in session.entries if entry.state is State.OPEN}
        wanted = [id_ for id_ in ids if id_ in known]
        return len(session.decide(wanted, verdict).ids) if wanted else 0


class ChangedError(Exception):
    """The page file has changed since it was looked into; the message is one line of Chinese."""


def _named(session: Session, entry: Entry) -> Sought:
    was = session.quote(entry.id)
    return Sought(entry.finding.check, was, session.preview(entry.id) if entry.finding.suggestions else was)


def _place(session: Session, entry: Entry) -> Place:
    span, text = session.span_of(entry.id), session.text
    before = text[max(0, span.start - AROUND) : span.start].rpartition("\n")[2]
    after = text[span.end : span.end + AROUND].partition("\n")[0]
    return Place(entry.id, before, after)
