"""What the accepted changes have left or made wrong: findings of the corrected text that nobody has seen yet."""

from collections.abc import Iterable
from dataclasses import dataclass

from proofreader.app.entries import Entry
from proofreader.app.found import Found
from proofreader.app.reviewed import ReviewedPage
from proofreader.app.snapshot import Snapshot
from proofreader.core.span import Span


@dataclass(frozen=True, slots=True)
class Afterthought:
    """A finding of the corrected text; `span` in code points of that text."""

    check: str
    span: Span
    quote: str
    message: str


def corrected_snapshot(page: ReviewedPage, revision: int) -> Snapshot | None:
    """The corrected text, to be checked; None where it is the text that has been checked already."""
    if all(not entry.edits or entry.is_hand for entry in page.entries):
        return None
    return Snapshot(revision, page.page, page.projection)


def afterthoughts(page: ReviewedPage, founds: Iterable[Found]) -> list[Afterthought]:
    """What a check of the corrected text has found that is new, in the order of the text.

    Nothing comes back that was decided upon: the same check with the same words, or at the same place of the original,
    unless what was accepted there has left the error standing.
    """
    text, quiet = page.text, set(page.quiet)
    kept = [entry for entry in page.entries if not entry.is_hand and not entry.edits]
    words = {(entry.finding.check, page.quote(entry.id)) for entry in kept}
    made: dict[tuple[str, Span], Afterthought] = {}
    for found in founds:
        check, span = found.finding.check, found.seen.span
        one = Afterthought(check, span, span.of(text), found.finding.message)
        if check in quiet or (check, one.quote) in words or _known(kept, found):
            continue
        made.setdefault((check, span), one)
    return sorted(made.values(), key=lambda one: (one.span, one.check))


def _known(kept: Iterable[Entry], found: Found) -> bool:
    finding = found.finding
    return any(
        entry.finding.check == finding.check and (
            entry.finding.span == finding.span or entry.finding.span.overlaps(finding.span)
        )
        for entry in kept
    )  # fmt: skip
