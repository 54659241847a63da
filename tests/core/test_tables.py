"""Tables read from their compiled form only while it is that of the table."""

import tomllib
from datetime import date
from pathlib import Path

import pytest

from proofreader.core.resources import resource
from proofreader.core.tables import compile_table, compiled_path, compiled_table, read_table


def make(folder: Path, text: str) -> Path:
    path = folder / "words.toml"
    path.write_text(text, "utf-8")
    compiled_path(path).parent.mkdir(exist_ok=True)
    return path


def test_a_compiled_table_reads_as_the_table(tmp_path: Path) -> None:
    path = make(tmp_path, '[[word]]\nwrong = "布署"\nright = ["部署"]\ngap = 2\nshare = 0.5\n')
    assert compiled_table(path) is None
    compiled_path(path).write_bytes(compile_table(path))
    assert compiled_table(path) == read_table(path) == tomllib.loads(path.read_text("utf-8"))


def test_a_compiled_table_out_of_date_is_passed_over(tmp_path: Path) -> None:
    path = make(tmp_path, 'word = "旧"\n')
    compiled_path(path).write_bytes(compile_table(path))
    path.write_text('word = "新"\n', "utf-8")
    assert compiled_table(path) is None and read_table(path) == {"word": "新"}


def test_line_ends_do_not_make_a_table_new(tmp_path: Path) -> None:
    path = make(tmp_path, 'word = "词"\n')
    compiled_path(path).write_bytes(compile_table(path))
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert compiled_table(path) == {"word": "词"}


def test_a_table_with_dates_stays_toml(tmp_path: Path) -> None:
    path = make(tmp_path, "since = 2020-04-30\n")
    with pytest.raises(TypeError):
        compile_table(path)
    assert read_table(path) == {"since": date(2020, 4, 30)}


def test_shipped_compiled_tables_are_up_to_date() -> None:
    compiled = sorted(resource("rules", "compiled").glob("*.json"))
    assert compiled
    for path in compiled:
        table = resource("rules", f"{path.stem}.toml")
        assert path.read_bytes() == compile_table(table), "run python packaging/tables/compile_rules.py"
