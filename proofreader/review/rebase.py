"""Decisions carried over to a page file that has changed."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from proofreader.core.anchor import Anchor, anchor_at, locate
from proofreader.core.finding import Finding, Suggestion
from proofreader.core.span import Edit, Span
from proofreader.review.decision import Decision, HandEdit
from proofreader.review.edit_set import EditSet


@dataclass(frozen=True, slots=True)
class Carried:
    """What found its place in the new text, and what did not."""

    decisions: tuple[Decision, ...]
    hand: tuple[HandEdit, ...]
    orphans: tuple[Decision | HandEdit, ...]


def rebase(kept: Iterable[Decision | HandEdit], text: str) -> Carried:
    """Find every decision and hand edit again in a changed text, by quote and context.

    They are looked for in the order of the old text, each near where the one before it has moved to. What finds no
    place, or a place that an earlier one has taken, is an orphan.
    """
    decisions: list[Decision] = []
    hands: list[HandEdit] = []
    orphans: list[Decision | HandEdit] = []
    taken = EditSet()
    ids: set[str] = set()
    drift = 0
    for item in sorted(kept, key=lambda item: (item.anchor.span, isinstance(item, Decision))):
        place = locate(item.anchor, text, item.anchor.span.start + drift)
        moved = None if place is None else _moved(item, place, text, drift)
        if moved is None or place is None or (isinstance(moved, Decision) and moved.finding.id in ids):
            orphans.append(item)
            continue
        edits = moved.edits if isinstance(moved, Decision) else (moved.edit,)
        if not taken.admits_all(edits):
            orphans.append(item)
            continue
        taken.add(*edits)
        drift = place.start - item.anchor.span.start
        if isinstance(moved, Decision):
            decisions.append(moved)
            ids.add(moved.finding.id)
        else:
            hands.append(moved)
    return Carried(tuple(decisions), tuple(hands), tuple(orphans))


def anchors_of(finding: Finding, edits: Iterable[Edit], text: str) -> tuple[Anchor, tuple[Anchor, ...]]:
    """The anchor of a decision and those of its edits that lie outside the finding."""
    outside = tuple(anchor_at(text, edit.span) for edit in edits if not finding.span.contains(edit.span))
    return anchor_at(text, finding.span), outside


def _moved(item: Decision | HandEdit, place: Span, text: str, drift: int) -> Decision | HandEdit | None:
    anchor = anchor_at(text, place)
    by = place.start - item.anchor.span.start
    if isinstance(item, HandEdit):
        return replace(item, edit=Edit(place, item.edit.replacement), anchor=anchor)
    further = iter(item.further)
    edits: list[Edit] = []
    outside: list[Anchor] = []
    for edit in item.edits:
        if item.anchor.span.contains(edit.span):
            edits.append(Edit(edit.span.shift(by), edit.replacement))
            continue
        old = next(further, None)
        found = None if old is None else locate(old, text, edit.span.start + drift)
        if found is None:
            return None
        edits.append(Edit(found, edit.replacement))
        outside.append(anchor_at(text, found))
    finding = replace(item.finding, span=place, suggestions=_suggestions(item.finding, by, len(text)))
    return replace(item, finding=finding, edits=tuple(sorted(edits)), anchor=anchor, further=tuple(outside))


def _suggestions(finding: Finding, by: int, size: int) -> tuple[Suggestion, ...]:
    """Those that the finding's own place tells where they go; the next check brings the others again."""
    return tuple(
        suggestion.shift(by)
        for suggestion in finding.suggestions
        if all(edit.span.start + by >= 0 and edit.span.end + by <= size for edit in suggestion.edits)
    )
