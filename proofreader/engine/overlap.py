"""The one place where findings that speak of the same characters are told apart."""

from collections.abc import Iterable
from dataclasses import replace

from proofreader.core.finding import Finding


def resolve_overlaps(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Non-overlapping findings in the order of the text.

    Of two that overlap the graver stays, then the surer, then the longer, then the one whose check id sorts first;
    the winner names the loser's check in `also`.
    """
    ranked = sorted(findings, key=_rank)
    kept: list[Finding] = []
    taken: dict[int, int] = {}  # code point -> index in kept
    for finding in ranked:
        cells = range(finding.span.start, max(finding.span.end, finding.span.start + 1))
        winner = next((taken[cell] for cell in cells if cell in taken), None)
        if winner is None:
            taken.update(dict.fromkeys(cells, len(kept)))
            kept.append(finding)
        elif finding.check != kept[winner].check and finding.check not in kept[winner].also:
            kept[winner] = replace(kept[winner], also=(*kept[winner].also, finding.check))
    return tuple(sorted(kept, key=lambda finding: (finding.span, finding.check)))


def _rank(finding: Finding) -> tuple[int, float, int, str, int]:
    return (finding.severity.rank, -finding.confidence, -len(finding.span), finding.check, finding.span.start)
