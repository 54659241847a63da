"""The spelling checks over the shipped models: examples, silence, groups, and how they speak."""

import pytest

from proofreader.checks.contract import PageCheck
from proofreader.checks.spelling.checks import spelling_checks
from proofreader.checks.spelling.infos import INFOS
from proofreader.core.span import apply_edits
from proofreader.engine.config import CheckConfig
from proofreader.engine.spelling import check_spelling
from proofreader.spelling.backend import load_backend
from tests.support.pages import read_text

BACKEND = load_backend("builtin")


@pytest.mark.parametrize("info", INFOS, ids=lambda info: info.id)
def test_examples_are_corrected_and_then_clean(info: object) -> None:
    for wrong, right in info.examples:  # type: ignore[attr-defined]
        page = read_text(wrong)
        findings = check_spelling(page, BACKEND).findings
        assert [finding.check for finding in findings] == [info.id]  # type: ignore[attr-defined]
        assert apply_edits(page.text, findings[0].suggestions[0].edits) == right
        assert check_spelling(read_text(right), BACKEND).findings == ()
    for text in info.allows:  # type: ignore[attr-defined]
        assert check_spelling(read_text(text), BACKEND).findings == ()


def test_five_checks_read_a_page_once() -> None:
    seen: list[str] = []

    class Counting:
        name = "counting"

        def suspicions(self, text: str, *_: object) -> list[object]:
            seen.append(text)
            return []

    checks = spelling_checks(Counting())  # type: ignore[arg-type]
    assert len(checks) == 5 and all(isinstance(check, PageCheck) for check in checks)
    check_spelling(read_text("一页。"), Counting())  # type: ignore[arg-type]
    assert seen == ["一页。"]


def test_wanted_checks_only() -> None:
    text = "会议强调，要全面贯彻落实党中央决策步署。"
    assert check_spelling(read_text(text), BACKEND, CheckConfig(skip=frozenset({"spelling"}))).findings == ()
    only = CheckConfig(only=frozenset({"spelling.missing-character"}))
    assert check_spelling(read_text(text), BACKEND, only).findings == ()


def test_what_a_finding_says() -> None:
    (finding,) = check_spelling(read_text("会议强调，要全面贯彻落实党中央决策步署。"), BACKEND).findings
    assert "疑为" in finding.message and "同音" in finding.message
    assert 0 < finding.confidence <= 1
    assert 1 <= len(finding.suggestions) <= 5


def test_addresses_are_left_alone() -> None:
    assert check_spelling(read_text("全文见 https://example.com/a/b.html ，欢迎阅读。"), BACKEND).findings == ()
