"""Findings that have nothing to say while an accepted fix stands: inside a passage that it strikes out, or of the
very fault that it has mended.

Were the first left open, taking one would open the deletion again, and what somebody had struck out would be back. The
second come from another check that has learned of the fault since: what is settled would be asked again.
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


def is_mended(finding: Finding, corrected: Projection) -> bool:
    """Whether all that the first suggestion of a finding would change has been changed just so."""
    edits = finding.suggestions[0].edits if finding.suggestions else ()
    return bool(edits) and all(edit in corrected.overlapping(edit.span) for edit in edits)


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
