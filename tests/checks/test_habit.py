"""What a page nearly always does against the standard is house style: advice. What it does now and then is a slip."""

import pytest

from proofreader.core.finding import Severity
from proofreader.engine.config import CheckConfig
from proofreader.engine.run import check_page
from tests.support.pages import block_page

WIDTH, PAUSE = "mixed-language.full-width-letter", "punctuation.pause-after-arabic-number"


def severities(check: str, *blocks: str) -> set[Severity]:
    """How grave the findings of a check on a page are; the page has some."""
    found = check_page(block_page("\n".join(blocks)), CheckConfig(only=frozenset({check}))).findings
    assert found
    return {finding.severity for finding in found}


FULL = "全年新增就业３万人，完成投资２亿元，建成道路５条。"
HALF = "全年新增就业3万人，完成投资2亿元，建成道路5条。"


@pytest.mark.parametrize(
    ("blocks", "severity"),
    [
        ((FULL, FULL, FULL), Severity.ADVICE),
        (
            (FULL, FULL, FULL, FULL, FULL, FULL, "二维码见https://example.com/2024/05/06/7，8路公交可到。"),
            Severity.ADVICE,
        ),
        ((FULL,), Severity.WARNING),
        ((FULL, FULL, FULL, HALF), Severity.WARNING),
        ((FULL, HALF, HALF, HALF), Severity.WARNING),
    ],
)
def test_full_width_digits(blocks: tuple[str, ...], severity: Severity) -> None:
    assert severities(WIDTH, *blocks) == {severity}


def test_pauses_after_arabic_numbers() -> None:
    items = [f"{number}、加强{name}管理" for number, name in enumerate("道路河道市场校园社区工地", 1)]
    assert severities(PAUSE, *items) == {Severity.ADVICE}
    assert severities(PAUSE, *items[:3]) == {Severity.WARNING}
    assert severities(PAUSE, *items, *(item.replace("、", ".") for item in items)) == {Severity.WARNING}


def test_a_page_that_writes_as_the_standard_wants_has_nothing() -> None:
    assert check_page(block_page(HALF), CheckConfig(only=frozenset({WIDTH, PAUSE}))).findings == ()
