"""Whole pages with planted errors: what is found, what is missed, and what is cried wolf about."""

from pathlib import Path

import pytest

from proofreader.app.whole import check_whole
from proofreader.core.finding import Finding, suggested_text
from proofreader.core.page import Page
from proofreader.core.span import Span
from proofreader.engine.config import CheckConfig
from tests.support.planted import Planted, read_planted

GOLDEN = Path(__file__).parent / "golden"
PAGES = sorted(GOLDEN.glob("planted-*.md"))
EXAMINED = sorted(GOLDEN.glob("examined-*.md"))
RECALL = 0.95
EXAMINED_RECALL, STRAYS = 0.85, 2
"""Of pages set by people who had not seen the checks: the share that must be found, and how many findings may be stray
(mostly beside a planted place that can be mended in two ways)."""


def near(finding: Finding, planted: Planted) -> bool:
    """Whether a finding speaks of the planted place; a mark beside it (a missing pair, a word's border) counts."""
    wider = Span(max(0, planted.span.start - 1), planted.span.end + 1)
    return finding.span.overlaps(wider) or any(
        edit.span.touches(planted.span) for suggestion in finding.suggestions for edit in suggestion.edits
    )


def mends(page: Page, finding: Finding, planted: Planted) -> bool:
    """Whether one of the suggestions brings about what ought to be there."""
    if planted.right is None:
        return True
    reach = Span(min(finding.span.start, planted.span.start), max(finding.span.end, planted.span.end))
    before = page.text[reach.start : planted.span.start]
    after = page.text[planted.span.end : reach.end]
    wanted = before + planted.right + after
    return any(suggested_text(page.text, reach, suggestion) == wanted for suggestion in finding.suggestions)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_planted_errors_are_found_and_nothing_else(path: Path) -> None:
    page, planted = read_planted(path.read_text("utf-8"))
    findings = check_whole(page, CheckConfig(), "builtin")[0].findings
    missed = [
        one for one in planted if not any(near(finding, one) and mends(page, finding, one) for finding in findings)
    ]
    false = [finding for finding in findings if not any(near(finding, one) for one in planted)]
    lines = [f"missed {one.family}: {one.wrong!r} -> {one.right!r}" for one in missed]
    lines += [f"false {finding.check}: {finding.span.of(page.text)!r} {finding.message}" for finding in false]
    report = "\n".join(lines)
    assert len(planted) - len(missed) >= RECALL * len(planted), report
    assert not false, report


@pytest.mark.parametrize("path", EXAMINED, ids=lambda path: path.stem)
def test_pages_set_by_an_examiner_are_read_well(path: Path) -> None:
    page, planted = read_planted(path.read_text("utf-8"))
    findings = check_whole(page, CheckConfig(), "builtin")[0].findings
    missed = [one for one in planted if not any(near(finding, one) for finding in findings)]
    stray = [finding for finding in findings if not any(near(finding, one) for one in planted)]
    report = "\n".join(
        [f"missed {one.family}: {one.wrong!r} -> {one.right!r}" for one in missed]
        + [f"stray {finding.check}: {finding.span.of(page.text)!r} {finding.message}" for finding in stray]
    )
    assert len(planted) - len(missed) >= EXAMINED_RECALL * len(planted), report
    assert len(stray) <= STRAYS, report
