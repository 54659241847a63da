"""What the step is that undo takes back, or redo makes again: told as values, worded by the desk."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from proofreader.core.span import Edit, Span, apply_edits
from proofreader.review.decision import Decision, HandEdit, Verdict
from proofreader.review.replay import Turn


class StepKind(StrEnum):
    """The four verdicts, or what else a step can be. MIXED settled findings in several ways at once."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"
    EDITED = "edited"
    DEFERRED = "deferred"
    MIXED = "mixed"
    REOPENED = "reopened"
    TYPED = "typed"
    QUIET = "quiet"
    HEARD = "heard"
    NOTED = "noted"
    SIGNED = "signed"


@dataclass(frozen=True, slots=True)
class StepName:
    """A step in the direction it was taken. `was` and `becomes` are what it changed, where that is the same in all
    `count` places; the same text twice where nothing changed. `check` is the check that they share, else empty.
    """

    kind: StepKind
    count: int = 1
    was: str = ""
    becomes: str = ""
    check: str = ""


def name_of(turn: Turn, original: str) -> StepName:
    """The name of a step; `original` is `Page.text`."""
    quiet = [check for check, (before, after) in turn.quiet.items() if before != after]
    if quiet:
        on = turn.quiet[quiet[0]][1]
        return StepName(StepKind.QUIET if on else StepKind.HEARD, len(quiet), check=quiet[0])
    made = [(before, after) for before, after in turn.decisions.values() if before != after]
    settled = [after for _before, after in made if after is not None]
    typed = [(before, after) for before, after in turn.hand.values() if before != after]
    if (made or typed) and all(_signed(*pair) for pair in (*made, *typed)):
        return StepName(StepKind.SIGNED, len(made) + len(typed))
    if typed and (not settled or all(one.verdict is Verdict.EDITED for one in settled)):
        return _typed(typed, original)
    if not settled:
        return _named(StepKind.REOPENED, [before for before, _after in made if before is not None], original)
    if all(_noted(before, after) for before, after in made):
        return _named(StepKind.NOTED, settled, original)
    verdicts = {one.verdict for one in settled}
    kind = StepKind(settled[0].verdict.value) if len(verdicts) == 1 else StepKind.MIXED
    return _named(kind, settled, original)


def _typed(typed: list[tuple[HandEdit | None, HandEdit | None]], original: str) -> StepName:
    kept = [after for _before, after in typed if after is not None]
    gone = [before for before, _after in typed if before is not None]
    if not kept:  # typed text taken back by hand
        return StepName(StepKind.REOPENED, len(gone), *_change([gone[0].edit], original)[::-1])
    changes = {_change([one.edit], original) for one in kept}
    return StepName(StepKind.TYPED, len(kept), *(changes.pop() if len(changes) == 1 else ("", "")))


def _named(kind: StepKind, decisions: list[Decision], original: str) -> StepName:
    changes = {_change(one.edits or [_nothing(one, original)], original) for one in decisions}
    checks = {one.finding.check for one in decisions}
    was, becomes = changes.pop() if len(changes) == 1 else ("", "")
    return StepName(kind, len(decisions), was, becomes, checks.pop() if len(checks) == 1 else "")


def _nothing(decision: Decision, original: str) -> Edit:
    span = decision.finding.span
    return Edit(span, span.of(original))


def _change(edits: Iterable[Edit], original: str) -> tuple[str, str]:
    """What stood there and what came, from the first edit to the last."""
    edits = tuple(edits)
    span = Span(min(edit.span.start for edit in edits), max(edit.span.end for edit in edits))
    was = span.of(original)
    return was, apply_edits(was, [edit.shift(-span.start) for edit in edits])


def _signed(before: Decision | HandEdit | None, after: Decision | HandEdit | None) -> bool:
    return before is not None and after is not None and replace(before, reviewer=after.reviewer) == after


def _noted(before: Decision | None, after: Decision | None) -> bool:
    return before is not None and after is not None and (before.verdict, before.edits) == (after.verdict, after.edits)
