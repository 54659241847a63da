"""Misprints of common words: what is found, where the check stays silent."""

from pathlib import Path

import pytest

from proofreader.checks.confusables.misprint import CHECKS, Misprint
from proofreader.checks.confusables.misprint_table import MisprintTable
from proofreader.checks.contract import BlockView, Hit, PageView
from proofreader.core.finding import Severity
from tests.support.checking import corrected, hits_of
from tests.support.pages import read_text

CHECK = CHECKS[0]


def found(check: Misprint, text: str) -> list[Hit]:
    page = read_text(text)
    return list(
        check.page_hits(PageView(page, tuple(BlockView(block.kind, block.span.of(page.text)) for block in page.blocks)))
    )


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("这些惠企施措正在见效。", "这些惠企措施正在见效。"),  # inside what the segmenter guesses to be one word
        ("工人用稼接的办法改良果树。", "工人用嫁接的办法改良果树。"),
        ("会场设在县图馆二楼。", "会场设在县图书馆二楼。"),
    ],
)
def test_misprints_of_common_words_are_corrected(wrong: str, right: str) -> None:
    assert corrected(CHECK, wrong) == right


def test_a_quoted_form_is_only_advice() -> None:
    assert [hit.severity for hit in found(CHECK, "他把小店叫作“灌概小铺”。")] == [Severity.ADVICE]


def test_what_a_page_has_twice_is_a_term() -> None:
    assert hits_of(CHECK, "### 稼接走红\n\n老果树稼接了新品种。") == []


@pytest.mark.parametrize(
    "text",
    [
        "记者从稼接市政府获悉，道路已通车。",
        "稼接晚报讯，天气转凉。",
        "项目由稼接实业有限公司承建。",
        "农家乐老板名叫稼接，今年四十岁。",
        "演员稼接说，戏里有真情。",
        "他见稼接之也，乃归。",
    ],
)
def test_what_may_be_a_name_is_left_alone(text: str) -> None:
    assert hits_of(CHECK, text) == []


def test_an_abbreviation_has_not_lost_the_middle_of_a_word(tmp_path: Path) -> None:
    path = tmp_path / "misprints.tsv"
    path.write_text("冬\t\t会冬奥会\n", "utf-8")
    check = Misprint(CHECK.info, lambda: MisprintTable(path))
    assert hits_of(check, "本届大冬会开幕。") == []
    assert corrected(check, "本届冬会开幕。") == "本届冬奥会开幕。"


def test_a_name_and_the_verb_behind_it_are_no_word(tmp_path: Path) -> None:
    path = tmp_path / "misprints.tsv"
    path.write_text("湘\t率效率\t\n", "utf-8")
    check = Misprint(CHECK.info, lambda: MisprintTable(path))
    assert hits_of(check, "陈树湘率部队突围。") == []
    assert corrected(check, "办事湘率很高。") == "办事效率很高。"
