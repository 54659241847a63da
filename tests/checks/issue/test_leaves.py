"""Which page of the paper a page is, by what is printed on it or by its file's name."""

from dataclasses import replace
from pathlib import Path

import pytest

from proofreader.checks.issue.leaves import leaf, leaf_of
from tests.support.pages import block_page, read_text


@pytest.mark.parametrize(
    ("folio", "number"),
    [
        ("2024年3月5日 星期二 第3版", "3"),
        ("2024年3月5日 星期二 A03版", "A3"),
        ("2024年3月5日 第三版", "3"),
        ("2024年3月5日 第12345期 今日8版", None),
        ("2024年3月5日 星期二", None),
    ],
)
def test_what_is_printed(folio: str, number: str | None) -> None:
    assert leaf_of(read_text(f"{folio}\n\n### 春耕开始\n\n农机下田。\n")) == number


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("A1.md", "A1"),
        ("2024-03-05-A03-要闻.txt", "A3"),
        ("第3版.docx", "3"),
        ("晨报0305_02版.txt", "2"),
        ("03.txt", "3"),
        ("春耕.txt", None),
        ("luoyang-2020-04-30.md", None),
        ("MP4说明.txt", None),
    ],
)
def test_the_name_of_the_file(name: str, number: str | None) -> None:
    assert leaf_of(replace(block_page("农机下田。"), path=Path(name))) == number


def test_numbers_written_in_different_ways_are_the_same() -> None:
    assert leaf("03") == leaf("3") == leaf("三") == "3"
    assert leaf("B02") == leaf("B2") != leaf("2")
