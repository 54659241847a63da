"""How the error rate is explained."""

from proofreader.core.page import BlockKind
from proofreader.review.error_rate import CountedError, error_rate, load_table
from proofreader.ui.rate_words import TITLES, kind_title, rate_lines, table_lines
from proofreader.ui.status import Status


def error(check: str, wrong: str = "到", zone: BlockKind = BlockKind.BODY) -> CountedError:
    return CountedError(check, wrong, "道", zone)


def test_the_lines_name_weights_doubling_and_caps() -> None:
    errors = [error("spelling.character", zone=BlockKind.HEADLINE), *[error("confusables.word", "以")] * 5]
    lines = rate_lines(error_rate(errors, 10_000))
    assert "计错 5 ÷ 10,000 字" in lines[0]  # one in a headline counts 2, of five alike three count
    assert any("6 处，计 5" in line for line in lines)
    assert any("1 处" in line and "加倍" in line for line in lines)
    assert any("2 处重复" in line for line in lines)


def test_a_capped_kind_is_told() -> None:
    rate = error_rate([error("punctuation.comma", ",")] * 14, 10_000)
    assert rate.weighted == 1.0 and rate.capped == 4
    assert any("＊" in line for line in rate_lines(rate))


def test_every_kind_of_the_table_has_its_words() -> None:
    assert {kind.title for kind in load_table().kinds.values()} == set(TITLES)
    counts = dict(table_lines())
    assert counts[kind_title("错字、别字、多字、漏字")] == "1 字以内计 1，5 字以内计 2，更长的计 4"


def test_the_bottom_line_shows_how(qapp: object) -> None:
    status = Status()
    status.show_rate(None)
    assert "—" in status.rate.text() and status.rate.toolTip()
    status.show_rate(error_rate([error("spelling.character")], 10_000))
    assert status.rate.text() == "差错率 1.0/万" and "计错 1 ÷" in status.rate.toolTip()
    status.deleteLater()
