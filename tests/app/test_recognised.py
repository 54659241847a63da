"""What is found on a page that was read off a picture says how sure the reading is."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from proofreader.app.recognised import SURE, doubted, recognition_line
from proofreader.app.session import Session
from proofreader.app.whole import check_whole
from proofreader.core.finding import Safety
from proofreader.core.page import Page
from proofreader.core.span import Span
from proofreader.engine.config import CheckConfig
from proofreader.engine.run import check_page
from proofreader.formats.reading import read_bytes

TEXT = "清晨的渡口上,老船工解开了缆绳。\n孩子们上学,要坐船。"


@dataclass(frozen=True, slots=True)
class Picture:
    """The source map of a page that was recognised."""

    confidence: tuple[float, ...]
    encoding: str = "pdf"
    sha256: str = "0" * 64

    def to_source(self, span: Span) -> Span | None:
        return None


@pytest.fixture
def page() -> Page:
    """A page whose first comma was hard to read."""
    made = read_bytes(TEXT.encode(), path=None, markdown=False)
    at = made.text.index(",")
    confidence = tuple(0.4 if position == at else 0.99 for position in range(len(made.text)))
    return Page(Path("版.pdf"), made.text, made.blocks, made.articles, Picture(confidence))


def test_findings_on_doubtful_characters_are_less_sure_and_never_safe(page: Page) -> None:
    plain = check_page(page).findings
    found = tuple(doubted(page, plain))
    assert [one.id for one in found] == [one.id for one in plain]
    first, second = (one for one in found if one.check == "punctuation.ascii-comma")
    assert "识别把握 40%" in first.message and first.confidence == pytest.approx(0.4 * plain[0].confidence)
    assert all(one.safety is Safety.JUDGEMENT for one in first.suggestions)
    assert second in plain and any(one.safety is Safety.SAFE for one in second.suggestions)


def test_the_whole_check_and_the_session_use_it(page: Page) -> None:
    result, line = check_whole(page, CheckConfig(), "off")
    assert any("识别把握" in one.message for one in result.findings)
    assert "1 字把握不大" in line and "“口上,老船”" in line and "\n" not in line
    session = Session.of(page)
    assert any("识别" in warning for warning in session.warnings)
    assert session.take(session.snapshot(), check_page(page))
    assert sum("识别把握" in entry.finding.message for entry in session.entries) == 1


def test_pages_of_text_are_as_they_were() -> None:
    page = read_bytes(TEXT.encode(), path=None, markdown=False)
    found = check_page(page).findings
    assert tuple(doubted(page, found)) == found and recognition_line(page) == ""
    assert 0 < SURE < 1
