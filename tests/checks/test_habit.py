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


OTHER = "记者走访多个乡镇，看到农田里一片繁忙。"


def collection(*articles: tuple[str, ...]) -> list[str]:
    """The blocks of a long file of articles, with paragraphs without any number between them."""
    return [block for article in articles for block in (*article, *([OTHER] * (160 // len(articles))))]


@pytest.mark.parametrize("articles", [((FULL,) * 3, (HALF,) * 5), ((HALF,) * 5, (FULL,) * 2, (HALF,) * 5)])
def test_in_a_collection_each_text_has_its_own_style(articles: tuple[tuple[str, ...], ...]) -> None:
    assert severities(WIDTH, *collection(*articles)) == {Severity.ADVICE}


@pytest.mark.parametrize("slip", [HALF.replace("2", "２"), "全市共有小学８所。"])
def test_an_outlier_in_one_article_of_a_collection_is_a_slip(slip: str) -> None:
    blocks = collection((FULL,) * 6, (HALF, HALF, slip, HALF, HALF))
    page = block_page("\n".join(blocks))
    found = check_page(page, CheckConfig(only=frozenset({WIDTH}))).findings
    warned = [finding for finding in found if finding.severity is Severity.WARNING]
    assert [slip in blocks[page.block_at(finding.span.start)] for finding in warned] == [True]


def test_numbers_of_items_in_a_collection_follow_their_own_list() -> None:
    words = "道路河道市场校园社区工地"
    pauses = [f"{number}、加强{name}管理" for number, name in enumerate(words, 1)]
    points = [f"{number}.整治{name}环境" for number, name in enumerate(words, 1)]
    assert severities(PAUSE, *collection(tuple(pauses), tuple(points), tuple(points))) == {Severity.ADVICE}
    points[4] = points[4].replace(".", "、")
    assert Severity.WARNING in severities(PAUSE, *collection(tuple(pauses), tuple(points)))
