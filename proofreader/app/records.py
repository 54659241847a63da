"""What was decided, as the reports and tracked changes of an export tell it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from proofreader.app.entries import Entry, State
from proofreader.app.reference import FAMILIES
from proofreader.core.page import Page
from proofreader.core.span import Edit, Span, apply_edits
from proofreader.formats.material import Record
from proofreader.review.decision import Verdict
from proofreader.review.error_rate import CountedError, error_rate

BY_HAND = "手改"
"""The category of a change typed into the page."""
MANY = 50
"""How often the same error is weighed anew."""


def records_of(page: Page, entries: Iterable[Entry], edits: Sequence[Edit], *, extra: bool) -> tuple[Record, ...]:
    """The records of an export with these edits, in the order of the page: what was settled, hand edits, and with
    `extra` the open findings whose first suggestion is among the edits.

    The weights add up to the error rate's, but for what that caps over a whole issue.
    """
    in_effect = frozenset(edits)
    told = [(entry, record) for entry in entries for record in _record(entry, in_effect, extra=extra)]
    told.sort(key=lambda one: one[1].reach)
    seen: dict[tuple[str, str, str], list[CountedError]] = {}
    return tuple(_weighed(page, entry.finding.check, record, seen) for entry, record in told)


def _record(entry: Entry, in_effect: frozenset[Edit], *, extra: bool) -> Iterator[Record]:
    finding, decision = entry.finding, entry.decision
    category = FAMILIES.get(finding.family, finding.family)
    if entry.hand is not None:
        hand = entry.hand
        edits = (hand.edit,)
        yield Record(hand.edit.span, edits, BY_HAND, Verdict.EDITED, "", "", hand.reviewer, hand.pass_, hand.time)
    elif decision is not None:
        yield Record(
            decision.finding.span,
            tuple(edit for edit in decision.edits if edit in in_effect),
            category,
            decision.verdict,
            finding.message,
            finding.why,
            decision.reviewer,
            decision.pass_,
            decision.time,
            decision.note,
        )
    elif extra and entry.state is State.OPEN and finding.suggestions:
        taken = finding.suggestions[0].edits
        if taken and all(edit in in_effect for edit in taken):
            yield Record(finding.span, taken, category, None, finding.message, finding.why)


def _weighed(page: Page, check: str, record: Record, seen: dict[tuple[str, str, str], list[CountedError]]) -> Record:
    """The record with what it counts for: nothing unless it was confirmed, less where the same error came before."""
    if record.verdict not in (Verdict.ACCEPTED, Verdict.EDITED) or not record.edits:
        return record
    span = Span(min(edit.span.start for edit in record.edits), max(edit.span.end for edit in record.edits))
    wrong = span.of(page.text)
    right = apply_edits(wrong, [edit.shift(-span.start) for edit in record.edits])
    error = CountedError(check, wrong, right, page.blocks[page.block_at(span.start)].kind)
    before = seen.setdefault((check, wrong, right), [])
    if len(before) == MANY:
        # Whatever the table caps has long been reached: the next weighs what the last one did.
        before = before[1:]
    earlier = error_rate(before, 1).weighted
    before.append(error)
    return replace(record, weight=round(error_rate(before, 1).weighted - earlier, 6))
