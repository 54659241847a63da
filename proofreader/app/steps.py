"""What a person asks for, worked out into an event: who wins where edits meet.

- Edits of one step that overlap: the first in the text wins, the other finding is skipped and stays open.
- Edits that overlap those of an earlier decision: the later wins, the earlier finding is open again. Equal edits do
  not disturb each other: two findings may ask for the same.
- Edits that overlap text typed since the check: skipped, the next check will say.
- A fix in typed text goes into the typed text: the hand edit holds it, the decision itself has no edits.
- Typing inside an accepted fix makes that decision EDITED. Typing over several, or over a fix and typed text at once,
  becomes a hand edit, and the decisions it swallowed are EDITED without those edits.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from proofreader.core.anchor import anchor_at
from proofreader.core.finding import Finding
from proofreader.core.span import Edit, Span, sorted_edits
from proofreader.review.compose import compose
from proofreader.review.decision import Decision, HandEdit, Verdict
from proofreader.review.edit_set import EditSet
from proofreader.review.events import Decided, HandEdited
from proofreader.review.projection import Projection
from proofreader.review.rebase import anchors_of


@dataclass(frozen=True, slots=True)
class Stamp:
    """Who takes a step, and when."""

    reviewer: str
    pass_: int
    time: datetime


@dataclass(frozen=True, slots=True)
class Wanted:
    """A finding to be settled: `edits` against the original, or `typed` against the checked text (for a finding that
    stands in typed text).
    """

    finding: Finding
    verdict: Verdict
    edits: tuple[Edit, ...] = ()
    typed: tuple[Edit, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """What is in effect before a step. `owners` names the decisions behind each edit that is not typed; `checked` is
    the original with the hand edits alone.
    """

    corrected: Projection
    checked: Projection
    decisions: Mapping[str, Decision]
    hand: Mapping[Span, HandEdit]
    owners: Mapping[Edit, Sequence[str]]

    def is_hand(self, edit: Edit) -> bool:
        """Whether an edit in effect was typed."""
        hand = self.hand.get(edit.span)
        return hand is not None and hand.edit == edit


def settle(standing: Standing, wanted: Iterable[Wanted], stamp: Stamp) -> tuple[Decided, tuple[str, ...]]:
    """The event that settles these findings, and the ids of those that had to be skipped."""
    wanted = sorted(wanted, key=lambda one: (one.finding.span, one.finding.id))
    original = standing.corrected.original
    taken, in_typed = EditSet(), EditSet()
    skipped: list[str] = []
    settled: list[Wanted] = []
    for one in wanted:
        typed = [edit for edit in one.typed if edit.span.of(standing.checked.text) != edit.replacement]
        if all(map(in_typed.admits, typed)):
            settled.append(one)
            in_typed.add(*typed)
        else:
            skipped.append(one.finding.id)
    removed, added = _typed_over(standing, (edit for one in settled for edit in one.typed), stamp)
    taken.add(*(hand.edit for hand in added))
    decisions: list[Decision] = []
    for one in settled:
        edits = tuple(edit for edit in sorted(one.edits) if edit.span.of(original) != edit.replacement)
        if taken.admits_all(edits) and not _on_typed(standing, edits):
            taken.add(*edits)
            decisions.append(_decision(one, edits, original, stamp))
        else:
            skipped.append(one.finding.id)
    ids = {decision.finding.id for decision in decisions}
    new = [edit for decision in decisions for edit in decision.edits] + [hand.edit for hand in added]
    cleared = dict.fromkeys(
        owner
        for edit in new
        for other in standing.corrected.overlapping(edit.span)
        if other != edit
        for owner in standing.owners.get(other, ())
        if owner not in ids
    )
    return Decided(stamp.time, tuple(decisions), tuple(cleared), removed, added), tuple(skipped)


def _on_typed(standing: Standing, edits: Iterable[Edit]) -> bool:
    """Whether edits overlap text typed since the check."""
    return any(standing.is_hand(other) for edit in edits for other in standing.corrected.overlapping(edit.span))


def _decision(one: Wanted, edits: tuple[Edit, ...], original: str, stamp: Stamp) -> Decision:
    anchor, further = anchors_of(one.finding, edits, original)
    return Decision(one.finding, one.verdict, edits, anchor, stamp.reviewer, stamp.pass_, stamp.time, one.note, further)


def _typed_over(
    standing: Standing, changes: Iterable[Edit], stamp: Stamp
) -> tuple[tuple[Span, ...], tuple[HandEdit, ...]]:
    """Changes of the checked text as hand edits that go and come."""
    unlike = {edit for edit in changes if edit.span.of(standing.checked.text) != edit.replacement}
    composed = compose(standing.checked, unlike)
    original = standing.corrected.original
    removed = tuple(edit.span for one in composed for edit in one.swallowed)
    added = tuple(_hand(one.edit, original, stamp) for one in composed if one.edit is not None)
    return removed, added


def _hand(edit: Edit, original: str, stamp: Stamp) -> HandEdit:
    return HandEdit(edit, anchor_at(original, edit.span), stamp.reviewer, stamp.pass_, stamp.time)


def type_in(standing: Standing, change: Edit, stamp: Stamp, *, join: bool) -> HandEdited:
    """The event of a change typed into the corrected text. Raises ValueError when it leaves the text."""
    (one,) = compose(standing.corrected, [change], standing.is_hand)
    original = standing.corrected.original
    hands = tuple(edit.span for edit in one.swallowed if standing.is_hand(edit))
    owners = dict.fromkeys(owner for edit in one.swallowed for owner in standing.owners.get(edit, ()))
    mixed = bool(hands) or len(owners) != 1
    decisions: list[Decision] = []
    for owner in owners:
        decision = standing.decisions[owner]
        edits = [edit for edit in decision.edits if edit not in one.swallowed]
        if not mixed and one.edit is not None:
            edits.append(one.edit)
        anchor, further = anchors_of(decision.finding, sorted(edits), original)
        decisions.append(
            replace(
                decision,
                verdict=Verdict.EDITED,
                edits=tuple(sorted(edits)),
                anchor=anchor,
                further=further,
                reviewer=stamp.reviewer,
                pass_=stamp.pass_,
                time=stamp.time,
            )
        )
    added = (_hand(one.edit, original, stamp),) if mixed and one.edit is not None else ()
    return HandEdited(stamp.time, tuple(decisions), (), hands, added, joins=join)


def accepted_too(standing: Standing, wanted: Iterable[Wanted], stamp: Stamp) -> tuple[Edit, ...]:
    """The edits in effect and those of further findings, as far as they do not overlap, in order. Decides nothing."""
    event, _ = settle(standing, wanted, stamp)
    hand = [one.edit for one in standing.hand.values() if one.edit.span not in event.removed]
    edits = {*standing.owners, *hand, *(one.edit for one in event.added)}
    taken = EditSet()
    kept: list[Edit] = []
    for edit in edits:
        if taken.admits(edit):  # a fix in typed text may have grown into another decision's edit
            taken.add(edit)
            kept.append(edit)
    for decision in event.decisions:
        new = [edit for edit in decision.edits if edit not in edits]
        if taken.admits_all(tuple(new)):
            kept += new
            taken.add(*new)
    return sorted_edits(kept)
