from pathlib import Path

import pytest

from proofreader.engine.config import ConfigError, load_config, make_config

KNOWN = ("punctuation.ascii-comma", "dates.weekday")


def test_names_families_and_checks() -> None:
    config = make_config(["punctuation"], ["dates.weekday"], True, KNOWN)
    assert config.only == {"punctuation"}
    assert config.skip == {"dates.weekday"}
    assert config.advice


def test_an_unknown_name_is_named_in_one_line() -> None:
    with pytest.raises(ConfigError, match=r"没有这样的检查：punctuaton") as error:
        make_config(["punctuaton"], [], False, KNOWN)
    assert "\n" not in str(error.value)


def test_a_file_says_the_same(tmp_path: Path) -> None:
    path = tmp_path / "proofreader.toml"
    path.write_text('skip = ["dates"]\nadvice = true\n', "utf-8")
    config = load_config(path, KNOWN)
    assert (config.only, config.skip, config.advice) == (frozenset(), {"dates"}, True)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("skip = [", "格式有误"),
        ("skips = []", "不认识"),
        ('skip = "dates"', "应当是一列"),
        ("only = [1]", "应当是一列"),
        ('advice = "yes"', "true 或 false"),
        ('only = ["nothing"]', "没有这样的检查"),
    ],
)
def test_a_bad_file_is_one_clear_line(tmp_path: Path, text: str, says: str) -> None:
    path = tmp_path / "proofreader.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(ConfigError, match=says) as error:
        load_config(path, KNOWN)
    assert "\n" not in str(error.value).replace(str(path), "")


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="读不出来"):
        load_config(tmp_path / "no.toml", KNOWN)
