"""Entries taken out of a house table, with nothing else touched."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofreader.app.house_removing import HouseEntry, entries_in, remove_entry
from proofreader.app.house_writing import HouseError, always_replace, remember_word

WRITTEN = """# 春耕报用语，勿删
allow = [
    "好词",  # 专名
    '渡口',
]

# 农事
[[replace]]
wrong = "技术员"
right = "农技员"

# 地名
[[replace]]
wrong = "老渡口"
right = ""

[[forbidden]]
word = "抢抓"
"""


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "proofreader.toml"
    path.write_text(WRITTEN, "utf-8")
    return path


def test_entries_are_listed_the_latest_first(table: Path) -> None:
    assert entries_in(table) == (
        HouseEntry("老渡口", ""),
        HouseEntry("技术员", "农技员"),
        HouseEntry("渡口"),
        HouseEntry("好词"),
    )


def test_an_allowed_word_goes_with_its_line(table: Path) -> None:
    assert remove_entry(table, HouseEntry("渡口")) is not None
    assert table.read_text("utf-8") == WRITTEN.replace("    '渡口',\n", "")
    assert remove_entry(table, HouseEntry("渡口")) is None


def test_a_replacement_goes_and_remarks_of_the_next_stay(table: Path) -> None:
    remove_entry(table, HouseEntry("技术员", "农技员"))
    assert table.read_text("utf-8") == WRITTEN.replace('[[replace]]\nwrong = "技术员"\nright = "农技员"\n', "")
    remove_entry(table, HouseEntry("老渡口", ""))
    assert entries_in(table) == (HouseEntry("渡口"), HouseEntry("好词"))
    assert "# 地名" in table.read_text("utf-8") and "抢抓" in table.read_text("utf-8")


def test_line_ends_and_mark_of_the_file_stay(table: Path) -> None:
    table.write_bytes(b"\xef\xbb\xbf" + WRITTEN.replace("\n", "\r\n").encode())
    remove_entry(table, HouseEntry("技术员", "农技员"))
    data = table.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf") and data.count(b"\n") == data.count(b"\r\n")
    assert "农技员" not in data.decode()


def test_a_broken_table_is_left_alone(table: Path) -> None:
    table.write_text("allow = [", "utf-8")
    with pytest.raises(HouseError):
        remove_entry(table, HouseEntry("好词"))
    assert table.read_text("utf-8") == "allow = ["


WORDS = st.lists(
    st.text(st.sampled_from("春耕\"'\\#],[=好"), min_size=1, max_size=4).map(lambda word: f"词{word}"),
    min_size=1, max_size=4, unique=True,
)  # fmt: skip


@given(WORDS, st.data())
def test_what_is_added_can_be_taken_out(
    tmp_path_factory: pytest.TempPathFactory, words: list[str], data: st.DataObject
) -> None:
    path = tmp_path_factory.mktemp("house") / "a.toml"
    for at, word in enumerate(words):
        if at % 2:
            always_replace(word, f"{word}新", table=path)
        else:
            remember_word(word, table=path)
    entries = entries_in(path)
    assert len(entries) == len(words)
    gone = data.draw(st.sampled_from(entries))
    assert remove_entry(path, gone) is not None
    assert set(entries_in(path)) == set(entries) - {gone}
    tomllib.loads(path.read_text("utf-8"))
