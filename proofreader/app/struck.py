"""Findings inside a passage that an accepted fix strikes out: they have nothing to say while that stands.

Were they left open, taking one would open the deletion again, and what somebody had struck out would be back.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from proofreader.core.finding import Finding
from proofreader.core.span import Edit, Span
from proofreader.review.projection import Projection


def is_struck(span: Span, corrected: Projection) -> bool:
    """Whether an edit in effect deletes all of a range of the original, and more than it."""
    return any(
        not edit.replacement and edit.span.contains(span) and len(edit.span) > len(span)
        for edit in corrected.overlapping(span)
    )


def inside_deletions(findings: Iterable[Finding], edits: Iterable[Edit]) -> Iterator[str]:
    """The ids of findings that lie within one of the deletions among some edits of one step."""
    places = sorted(edit.span for edit in edits if not edit.replacement and len(edit.span) > 1)
    if not places:
        return
    starts = [span.start for span in places]
    for finding in findings:
        index = bisect_right(starts, finding.span.start) - 1
        if index >= 0 and finding.span != places[index] and places[index].contains(finding.span):
            yield finding.id
