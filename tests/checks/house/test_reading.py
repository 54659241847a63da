"""Faults of house tables are named with their line, and take nothing else with them."""

from pathlib import Path

import pytest

from proofreader.checks.house import read_names
from tests.checks.house.tables import table_of


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ('[[replace]]\nwrong = "甲"\n', 1, "缺少 right"),
        ('allow = []\n\n[[replace]]\nright = "甲"\n', 3, "缺少 wrong"),
        ('[[replace]]\nwrong = "甲"\nright = "甲"\n', 1, "改前改后相同"),
        ('[[replace]]\nwrong = "甲"\nright = "乙"\ncolour = "red"\n', 1, "不认识的项目：colour"),
        ('[[forbidden]]\nwhy = "不雅"\n', 1, "缺少 word"),
        ('[[must]]\nright = "甲乙"\n', 1, "太短"),
        ('# 说明\n[[pattern]]\npattern = "("\n', 2, "正则表达式有误"),
        ('[[pattern]]\npattern = "a*"\n', 1, "不能匹配空文本"),
        ("[[pattern]]\npattern = \"第(.)届\"\nright = '\\2'\n", 1, "组号有误"),
        ('[[name]]\nname = "王"\n', 1, "太短"),
        ("[[ignore]]\n", 1, "至少要有一个"),
        ('[[replace]]\nwrong = "甲"\nright = "乙"\nseverity = "fatal"\n', 1, "severity"),
        ('[[forbidden]]\nword = "甲"\nsample = ["甲一", "甲二"]\nfixed = "一"\n', 1, "条数不同"),
        ("\n\nnames = 5\n", 3, "一列文字"),
        ("\n[[replaced]]\n", 2, "不认识的项目"),
        ("replace = 3\n", 1, "[[replace]]"),
    ],
)
def test_a_bad_entry_is_named_and_the_others_go_on(tmp_path: Path, text: str, line: int, words: str) -> None:
    table = table_of(tmp_path, text + '\n[[forbidden]]\nword = "好词"\n')
    (fault,) = table.faults
    assert fault.startswith(f"本报.rules.toml 第{line}行：") and words in fault
    assert [entry.rule.wrong for entry in table.forbidden] == ["好词"]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('allow = []\nwrong = "甲\n', 2),
        ("allow = []\n[[replace]\n", 2),
        ("allow = []\n\nwrong = 甲\n", 3),
        ("allow ＝ []\n", 1),
        ("allow = [\n", 2),
    ],
)
def test_what_is_no_toml_is_named_with_its_line(tmp_path: Path, text: str, line: int) -> None:
    (fault,) = table_of(tmp_path, text).faults
    assert fault.startswith(f"本报.rules.toml 第{line}行：")
    assert "\n" not in fault


def test_a_table_in_another_encoding_is_told(tmp_path: Path) -> None:
    path = tmp_path / "名单.names.txt"
    path.write_bytes("王小田".encode("gbk"))
    assert "UTF-8" in read_names(path).faults[0]


def test_a_list_of_names(tmp_path: Path) -> None:
    path = tmp_path / "人.names.txt"
    path.write_text("# 市领导\n林书函，副县长\n高远山\t县长,县委副书记\n\n司徒静怡 # 特约\n", "utf-8")
    table = read_names(path)
    assert [(entry.name, entry.titles, entry.origin.line) for entry in table.names] == [
        ("林书函", ("副县长",), 2),
        ("高远山", ("县长", "县委副书记"), 3),
    ]
    assert table.lists[0].names == ("司徒静怡",)
    assert str(table.lists[0].origin("司徒静怡")) == "出自 人.names.txt 第 5 行"


def test_entries_written_in_one_line_count_too(tmp_path: Path) -> None:
    table = table_of(tmp_path, '\nreplace = [{ wrong = "甲", right = "乙" }, { wrong = "丙", right = "丁" }]\n')
    assert [(entry.rule.wrong, entry.origin.line) for entry in table.replace] == [("甲", 2), ("丙", 2)]
