"""Findings of a check, brought from the text that was checked (original and hand edits) back to the original."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from proofreader.core.finding import Finding, Suggestion
from proofreader.core.span import Edit, Span
from proofreader.review.compose import compose
from proofreader.review.decision import Decision
from proofreader.review.projection import Projection


@dataclass(frozen=True, slots=True)
class Found:
    """A finding in code points of the original.

    A finding that speaks of typed text has no exact place in the original: `typed` are the hand edits it stands in,
    `seen` is the finding in code points of `checked.text` (the text that was checked). It lasts as long as those hand
    edits do.
    """

    finding: Finding
    seen: Finding
    checked: Projection
    typed: tuple[Edit, ...] = ()

    def place(self, corrected: Projection) -> Span:
        """Where it stands in a corrected text."""
        if not self.typed:
            return corrected.project(self.finding.span)
        start = self._point(self.seen.span.start, corrected)
        return Span(start, max(start, self._point(self.seen.span.end, corrected)))

    def _point(self, position: int, corrected: Projection) -> int:
        for edit in self.typed:
            place = self.checked.range_of(edit)
            if place.start <= position <= place.end and edit in corrected.overlapping(edit.span):
                return corrected.range_of(edit).start + position - place.start
        return corrected.to_projected(self.checked.to_original(position))


def found_in(findings: Iterable[Finding], checked: Projection) -> list[Found]:
    """Findings on `checked.text` as findings on `checked.original`."""
    if not checked.edits:
        return [Found(finding, finding, checked) for finding in findings]
    return [_found(finding, checked) for finding in findings]


def _found(finding: Finding, checked: Projection) -> Found:
    spans = [finding.span, *(edit.span for one in finding.suggestions for edit in one.edits)]
    low, high = min(span.start for span in spans), max(span.end for span in spans)
    by = checked.plain_shift(Span(low, high))
    if by is not None:
        return Found(finding if not by else _shifted(finding, by), finding, checked)
    typed: list[Edit] = []
    suggestions: list[Suggestion] = []
    for suggestion in finding.suggestions:
        composed = compose(checked, suggestion.edits)
        typed += (edit for one in composed for edit in one.swallowed)
        edits = tuple(one.edit for one in composed if one.edit is not None)
        suggestions.append(replace(suggestion, edits=edits))
    span = checked.restore(finding.span)
    typed += (edit for edit in checked.overlapping(span) if checked.range_of(edit).overlaps(finding.span))
    moved = replace(finding, span=span, suggestions=tuple(suggestions))
    return Found(moved, finding, checked, tuple(sorted(set(typed))))


def _shifted(finding: Finding, by: int) -> Finding:
    return replace(
        finding, span=finding.span.shift(by), suggestions=tuple(one.shift(by) for one in finding.suggestions)
    )


def named(founds: Iterable[Found], decisions: Mapping[str, Decision]) -> dict[str, Found]:
    """Findings by id, where those that were decided upon keep the id of their decision.

    An id comes from the words around a finding, so typing nearby changes it; check and place in the original do not.
    """
    by_place = {(decision.finding.check, decision.finding.span): id_ for id_, decision in decisions.items()}
    result: dict[str, Found] = {}
    for found in founds:
        finding = found.finding
        id_ = by_place.get((finding.check, finding.span)) if not found.typed else None
        if id_ is None or id_ in result:
            id_ = finding.id
            decision = decisions.get(id_)
            if id_ in result or (decision is not None and not _same(decision.finding, finding)):
                id_ = _free(id_, result, decisions)
        result[id_] = found if id_ == finding.id else replace(found, finding=replace(finding, id=id_))
    return result


def _same(decided: Finding, finding: Finding) -> bool:
    return decided.check == finding.check and decided.span.touches(finding.span)


def _free(id_: str, result: Mapping[str, Found], decisions: Mapping[str, Decision]) -> str:
    number = 2
    while f"{id_}-{number}" in result or f"{id_}-{number}" in decisions:
        number += 1
    return f"{id_}-{number}"
