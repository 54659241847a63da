"""Word tables on disk: read back as written, faults named with their line."""

from dataclasses import replace
from pathlib import Path

import pytest

from proofreader.checks.rulefile import RuleFileError, read_rules
from proofreader.core.finding import Severity
from proofreader.core.resources import resource

GOOD = """source = "自拟"

word = [
  { wrong = "布署", right = "部署", sample = "周密布署" },
  { wrong = "帐户", right = ["账户"], severity = "warning", sample = "银行帐户", allows = ["帐篷"] },
]

cue = [
  { wrong = "启示", right = "启事", before = ["招聘"], sample = "招聘启示" },
]

pattern = [
  { pattern = "截止(?=目前)", right = "截至", sample = "截止目前", fixed = "截至目前" },
]
"""


def write(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "house.toml"
    path.write_text(text, "utf-8")
    return path


def test_reads_all_kinds(tmp_path: Path) -> None:
    table = read_rules(write(tmp_path, GOOD))
    assert [rule.wrong for rule in table.words] == ["布署", "帐户"]
    assert [rule.line for rule in table.rules] == [4, 5, 9, 13]
    assert table.words[0].fixed == "周密部署" and table.words[0].source == "自拟"
    assert table.words[1].severity is Severity.WARNING and table.words[1].allows == ("帐篷",)
    assert table.cues[0].before == ("招聘",)
    assert table.patterns[0].places("截止目前")


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ('right = "部署", ', "", 4, "right"),
        ('sample = "周密布署"', 'sample = "周密部署"', 4, "sample"),
        ('severity = "warning"', 'severity = "bad"', 5, "severity"),
        ('before = ["招聘"], ', "", 9, "before"),
        ('before = ["招聘"]', "before = [1]", 9, "before"),
        ('before = ["招聘"]', 'before = ["招聘"], colour = 1', 9, "colour"),
        ("截止(?=目前)", "截止(", 13, "正则"),
        (', fixed = "截至目前"', "", 13, "fixed"),
        ('right = "启事"', 'right = "启示"', 9, "相同"),
        ("cue = [", "cues = [", 8, "cues"),
        ('wrong = "布署",', 'wrong = "布署"', 4, "格式"),
    ],
)
def test_a_fault_is_named_with_its_line(tmp_path: Path, old: str, new: str, line: int, words: str) -> None:
    assert old in GOOD
    with pytest.raises(RuleFileError) as caught:
        read_rules(write(tmp_path, GOOD.replace(old, new, 1)))
    assert caught.value.line == line
    assert words in str(caught.value) and f"第{line}行" in str(caught.value)


def test_a_file_in_another_encoding_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "house.toml"
    path.write_bytes(GOOD.encode("gb18030"))
    with pytest.raises(RuleFileError, match="UTF-8"):
        read_rules(path)


@pytest.mark.parametrize("name", ["words", "idioms", "collocations", "variants"])
def test_shipped_tables_have_no_fault_and_their_compiled_forms_the_same_rules(tmp_path: Path, name: str) -> None:
    shipped = resource("rules", f"confusables-{name}.toml")
    read, known = read_rules(write(tmp_path, shipped.read_text("utf-8"))), read_rules(shipped)
    assert [replace(rule, line=0) for rule in read.rules] == [replace(rule, line=0) for rule in known.rules]
    for rule in known.rules[:50]:
        found = {other for _, other in known.form_places(rule.sample)}
        assert rule in found or rule in known.patterns
