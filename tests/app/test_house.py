"""House tables on disk: where they lie, when they are read again, entries added to them, entries tried."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofreader.app.bench import time_house
from proofreader.app.house import HouseShelf, house_files, load_table
from proofreader.app.house_testing import try_table
from proofreader.app.house_writing import HouseError, always_replace, remember_word, writable_table
from proofreader.app.paths import config_folder
from proofreader.core.resources import resource
from proofreader.formats.reading import read_page


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The user's own tables are not the tester's."""
    monkeypatch.setenv("PROOFREADER_HOME", str(tmp_path / "home"))


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """A page three folders down."""
    path = tmp_path / "paper" / "2024" / "03" / "05" / "A1.md"
    path.parent.mkdir(parents=True)
    path.write_text("# 春耕开始\n\n农机下田。\n", "utf-8")
    return path


def put(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


ALLOW = 'allow = ["好词"]\n'


def test_tables_are_found_nearest_first(page: Path) -> None:
    paper = page.parents[3]
    nearest = put(page.parent / "今天.rules.toml", ALLOW)
    month = put(page.parents[1] / "proofreader.toml", ALLOW)
    folder = put(paper / "校对规则" / "用语.toml", ALLOW)
    names = put(paper / "校对规则" / "人名.txt", "林书函\n")
    own = put(config_folder() / "house" / "我的.toml", ALLOW)
    put(paper / "house" / "版面.txt", "这是一块版面，不是名单\n")
    put(paper.parent / "proofreader.toml", ALLOW)  # too far up
    put(page.parent / "别的.toml", ALLOW)  # anybody's
    assert house_files(page) == (nearest, month, names, folder, own)
    assert house_files(None) == (own,)


def test_tables_are_read_again_only_when_they_change(page: Path) -> None:
    path = put(page.parent / "proofreader.toml", '[[forbidden]]\nword = "抢抓"\n')
    shelf = HouseShelf()
    house = shelf.house(page)
    assert shelf.house(page) is house and len(house.checks) == 1
    path.write_text('[[forbidden]]\nword = "抢抓"\n\n[[must]]\nright = "云岭日报"\n', "utf-8")
    changed = shelf.house(page)
    assert changed is not house and len(changed.checks) == 2
    stamp = path.stat().st_mtime_ns + 1_000_000_000
    os.utime(path, ns=(stamp, stamp))
    assert shelf.house(page) is not changed
    path.unlink()
    assert shelf.house(page).checks == ()


def test_a_folder_called_house_may_hold_anything(page: Path) -> None:
    put(page.parent / "house" / "heating.toml", "[boiler]\ndegrees = 60\n")
    assert HouseShelf().house(page).faults == ()
    put(page.parent / "校对规则" / "用语.toml", "[boiler]\ndegrees = 60\n")
    assert "boiler" in HouseShelf().house(page).faults[0]


def test_a_bad_table_leaves_the_others(page: Path) -> None:
    put(page.parent / "a.rules.toml", "[[forbidden]\n")
    put(page.parent / "b.rules.toml", '[[forbidden]]\nword = "抢抓"\n')
    (page.parent / "c.rules.toml").mkdir()
    house = HouseShelf().house(page)
    assert len(house.checks) == 1
    assert [fault.split()[0] for fault in house.faults] == ["a.rules.toml", "c.rules.toml"]


# -- adding entries --------------------------------------------------------------------------------------------------

COMMENTED = """\
# 本报用语，二〇二四年修订

allow = [  # 允许的
    "给力哥",
]

[[replace]]  # 票券
wrong = "门票卷"
right = "门票券"
"""


def test_entries_are_added_and_everything_else_stays(page: Path) -> None:
    path = put(page.parent / "proofreader.toml", COMMENTED)
    added = remember_word("布署酒家", page)
    assert added is not None and added.path == path
    assert always_replace("农机员", "农技员", page, why="统一") is not None
    text = path.read_text("utf-8")
    rest = text.replace('"布署酒家", ', "").replace(
        '\n[[replace]]\nwrong = "农机员"\nright = "农技员"\nwhy = "统一"\n', ""
    )
    assert rest == COMMENTED
    table = load_table(path)
    assert table.faults == () and set(table.allow) == {"布署酒家", "给力哥"}
    assert [entry.rule.wrong for entry in table.replace] == ["门票卷", "农机员"]


def test_what_is_there_already_is_not_added_again(page: Path) -> None:
    path = put(page.parent / "proofreader.toml", COMMENTED)
    assert remember_word("给力哥", page) is None
    assert always_replace("门票卷", "门票券", page) is None
    with pytest.raises(HouseError, match="已经规定"):
        always_replace("门票卷", "票", page)
    assert path.read_text("utf-8") == COMMENTED


def test_an_entry_can_be_taken_back(page: Path) -> None:
    path = put(page.parent / "proofreader.toml", COMMENTED)
    added = remember_word("甲乙", page)
    assert added is not None
    added.take_back()
    assert path.read_text("utf-8") == COMMENTED
    fresh = remember_word("甲乙", None)
    assert fresh is not None and fresh.path.is_relative_to(config_folder())
    fresh.path.write_text(fresh.path.read_text("utf-8") + "# 又改了\n", "utf-8")
    with pytest.raises(HouseError):
        fresh.take_back()


def test_a_table_with_a_fault_is_not_written_to(page: Path) -> None:
    path = put(page.parent / "proofreader.toml", "allow = [\n")
    with pytest.raises(HouseError, match="先改好"):
        remember_word("甲乙", page)
    assert path.read_text("utf-8") == "allow = [\n"
    for word in ("", "  ", "，", "甲\n乙", "甲" * 61):
        with pytest.raises(HouseError):
            remember_word(word, page)


def test_windows_line_ends_and_byte_order_mark_stay(page: Path) -> None:
    path = page.parent / "proofreader.toml"
    path.write_bytes(b"\xef\xbb\xbf" + COMMENTED.replace("\n", "\r\n").encode())
    remember_word("甲乙", page)
    always_replace("丙丁", "丁丙", page)
    data = path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf") and data.count(b"\n") == data.count(b"\r\n")
    assert load_table(path).faults == () and "甲乙" in load_table(path).allow


def test_entries_go_to_the_project_else_to_the_user(page: Path) -> None:
    assert writable_table(page).is_relative_to(config_folder())
    put(page.parents[1] / "proofreader.toml", ALLOW)
    assert writable_table(page) == page.parents[1] / "proofreader.toml"
    (page.parent / "校对规则").mkdir()
    assert writable_table(page).parent == page.parent / "校对规则"
    added = remember_word("甲乙", page)
    assert added is not None and added.path in house_files(page)


@given(st.lists(st.tuples(st.booleans(), st.text(min_size=1, max_size=8), st.text(max_size=8)), max_size=6))
def test_whatever_is_added_can_be_read(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[bool, str, str]]
) -> None:
    path = tmp_path_factory.mktemp("house") / "proofreader.toml"
    for allow, word, right in steps:
        try:
            if allow:
                remember_word(word, table=path)
                assert word.strip() in load_table(path).allow
            else:
                always_replace(word, right, table=path)
        except HouseError:
            continue
        assert load_table(path).faults == ()


# -- trying entries --------------------------------------------------------------------------------------------------


def test_the_sample_table_passes() -> None:
    test = try_table(resource("samples", "house.toml"))
    assert test.table.faults == () and test.failed == 0 and len(test.tried) > 8


def test_entries_that_do_not_do_what_they_say_fail(tmp_path: Path) -> None:
    path = put(
        tmp_path / "x.rules.toml",
        """\
[[replace]]
wrong = "农机员"
right = "农技员"
sample = "请农机员来"
fixed = "请农业技术员来"

[[forbidden]]
word = "炸裂"
sample = "人气火爆"

[[replace]]
wrong = "登陆"
right = "登录"
allows = ["台风登陆沿海。"]
""",
    )
    first, second, third = try_table(path).tried
    assert (first.origin.line, first.problem) == (1, "改成了“请农技员来”，应为“请农业技术员来”")
    assert second.problem == "没有查出：人气火爆"
    assert third.problem == "不该提示的提示了：台风登陆沿海。"


# -- speed -----------------------------------------------------------------------------------------------------------


def test_forty_thousand_names_load_at_once_and_cost_little() -> None:
    timing = time_house(read_page(resource("samples", "sample.md")), 40_000, runs=12)
    assert timing.load < 1.0
    assert timing.housed < timing.plain * 1.2 + 0.005  # 5 ms: a page takes 12, and a busy machine jitters
