"""What a card and a row say of marks and of paragraph ends."""

import pytest

from proofreader.ui.card_text import in_few_words
from proofreader.ui.wording import quoted


@pytest.mark.parametrize(
    ("was", "becomes", "said"),
    [
        ("“", "", "删去左引号“"),
        ("错字", "", "删去“错字”"),
        ("他说“好的，一定来", "他说“好的，一定来”", "“，一定来”后补右引号”"),
        ("。", "。\n", "“。”后另起一段"),
        ("\n", "", "与下段连成一段"),
        ("甲乙", "甲\n乙", "“甲”后另起一段"),
        ("帐户", "账户", "“帐户”→“账户”"),
        ("“中国梦”", "“中国梦", "［“中国梦”］→［“中国梦］"),
    ],
)
def test_a_change_in_few_words(was: str, becomes: str, said: str) -> None:
    assert in_few_words(was, becomes) == said


def test_corner_brackets_are_never_used() -> None:
    assert "「" not in quoted("他说“好”") + quoted("“") + quoted("‘好’")
