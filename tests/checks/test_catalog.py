"""What holds for every check of the catalogue."""

import re
from collections import Counter
from pathlib import Path

import pytest

from proofreader.checks.catalog import ALIASES, CHECKS
from proofreader.checks.contract import BlockCheck, BlockView, Check, Family, IssueCheck, PageCheck
from proofreader.cjk.chars import count_han
from proofreader.core.finding import Finding
from proofreader.core.page import BlockKind, Issue, Page
from tests.support.checking import assert_corrected, assert_silent, findings_in, findings_on
from tests.support.pages import block_page

every_check = pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.info.id)
RARE = "𠮷𬭳"  # two ideographs outside the basic plane: two code points, four UTF-16 units


def test_ids_are_unique_and_aliases_lead_to_checks() -> None:
    counts = Counter(check.info.id for check in CHECKS)
    assert [check_id for check_id, count in counts.items() if count > 1] == []
    assert {new for old, new in ALIASES.items() if new not in counts or old in counts} == set()


@every_check
def test_says_what_it_is(check: Check) -> None:
    info = check.info
    assert isinstance(check, BlockCheck | PageCheck | IssueCheck)
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*\.[a-z0-9]+(-[a-z0-9]+)*", info.id)
    assert info.family in Family
    for words in (info.title, info.why):
        assert count_han(words) >= 2, f"not Chinese: {words!r}"
    assert info.source.strip(), "no source"
    assert 0 < info.confidence <= 1
    assert info.examples, "a check without an example"


@every_check
def test_examples_are_corrected_and_then_clean(check: Check) -> None:
    for wrong, right in check.info.examples:
        assert_corrected(check, wrong, right)


@every_check
def test_allowed_texts_are_left_alone(check: Check) -> None:
    for text in check.info.allows:
        assert_silent(check, text)


@every_check
def test_same_result_twice(check: Check) -> None:
    for wrong, _ in check.info.examples:
        assert findings_in(check, wrong) == findings_in(check, wrong)


@every_check
def test_findings_lie_in_the_text_and_speak_chinese(check: Check) -> None:
    for wrong, _ in check.info.examples:
        for text in (wrong, RARE + wrong, f"{RARE}\n{wrong}"):
            for page, found in findings_in(check, text):
                for finding in found:
                    _assert_sound(finding, page)


@every_check
def test_nothing_is_found_in_nothing(check: Check) -> None:
    if isinstance(check, BlockCheck):
        for kind in BlockKind:
            assert list(check.block_hits(BlockView(kind, ""))) == []
    elif isinstance(check, PageCheck):
        assert findings_on(check, block_page("")) == ()
    else:
        assert list(check.issue_hits(Issue(Path(), ()))) == []
        assert list(check.issue_hits(Issue(Path(), (block_page(""), block_page(""))))) == []


def _assert_sound(finding: Finding, page: Page) -> None:
    assert finding.span.end <= len(page.text)
    assert finding.message and count_han(finding.message)
    for suggestion in finding.suggestions:
        assert suggestion.edits
        for edit in suggestion.edits:
            assert edit.span.end <= len(page.text)
            assert edit.replacement != edit.span.of(page.text), "an edit that changes nothing"
