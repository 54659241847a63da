"""Passages about which a check is to be quiet: how they are known again, and the entry that is written."""

from pathlib import Path

import pytest

from proofreader.app.house import load_table
from proofreader.app.house_ignoring import ignore_passage, passage_at
from proofreader.app.house_removing import HouseEntry, entries_in, remove_entry
from proofreader.app.house_writing import HouseError
from proofreader.checks.house import House
from proofreader.core.span import Span
from proofreader.engine.config import CheckConfig
from proofreader.engine.run import check_page
from tests.support.pages import block_page

COLON = "punctuation.ascii-colon"
TEXT = "地址:新城路8号。电话:另行通知。\n地址:新城路8号，请走北门。"


def place(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


@pytest.mark.parametrize(
    ("words", "passage"),
    [
        ("新城路8号", "新城路8号"),
        (":", "地址:新城路8号"),
        ("8", "地址:新城路8号"),
        ("走北门", ":新城路8号，请走北门"),  # eight on the left, nothing but the full stop on the right
    ],
)
def test_a_passage_holds_the_place_and_enough_to_be_known_again(words: str, passage: str) -> None:
    assert passage_at(TEXT, place(TEXT, words)) == passage


def test_nothing_to_know_it_by_and_too_much_are_refused() -> None:
    for text, span in (("——。——", Span(2, 3)), ("农机下田。\n农机下田。", Span(0, 11)), ("长" * 61, Span(0, 61))):
        with pytest.raises(HouseError):
            passage_at(text, span)


def test_the_check_is_quiet_there_and_only_there(tmp_path: Path) -> None:
    table = tmp_path / "proofreader.toml"
    table.write_text("# 本报用语\n", "utf-8")
    page, wanted = block_page(TEXT), CheckConfig(only=frozenset({COLON}))
    first, *others = check_page(page, wanted).findings
    passage = passage_at(page.text, first.span)
    assert ignore_passage(COLON, passage, table=table) is not None
    assert ignore_passage(COLON, passage, table=table) is None, "told already"
    left = check_page(page, wanted, house=House((load_table(table),))).findings
    assert [finding.id for finding in left] == [others[0].id], "the same words below are left alone too"
    assert table.read_text("utf-8").startswith("# 本报用语\n")


def test_what_stood_in_the_table_stays(tmp_path: Path) -> None:
    table = tmp_path / "proofreader.toml"
    table.write_bytes('\ufeffallow = ["好词"]\r\n\r\n[[forbidden]]\r\nword = "抢抓"'.encode())
    added = ignore_passage(COLON, '地址:"新城"路', table=table)
    assert added is not None and added.before is not None and added.after.startswith(added.before)
    read = load_table(table)
    assert read.faults == () and read.allow == ("好词",) and read.ignores[0].text == '地址:"新城"路'
    added.take_back()
    assert table.read_bytes() == added.before


def test_an_entry_can_be_taken_out_again(tmp_path: Path) -> None:
    table = tmp_path / "proofreader.toml"
    table.write_text('[[ignore]]\ncheck = "style"\npage = "广告*"\n', "utf-8")
    kept = table.read_text("utf-8")
    ignore_passage(COLON, "地址:新城路", table=table)
    entry = HouseEntry("地址:新城路", check=COLON)
    assert entries_in(table) == (entry,)
    assert remove_entry(table, entry) is not None and remove_entry(table, entry) is None
    assert table.read_text("utf-8").strip() == kept.strip()
