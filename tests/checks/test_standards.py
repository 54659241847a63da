"""Every row of the standards is a check, or is left out for a reason that is written down."""

import re
import tomllib
from pathlib import Path

from proofreader.checks.catalog import CHECKS
from proofreader.cjk.chars import count_han
from proofreader.core.resources import resource

_ROW = re.compile(r"\b(PU|OR|NA|NH|NB|NU|HD|SE|PH|TI|DT|AR|GE)-(\d+)((?:[/、]\d+)*)(?!\d)")


def rows_in(text: str) -> set[str]:
    """The rows that a text names; NU-006/007 are two."""
    return {
        f"{family}-{number}"
        for family, first, rest in _ROW.findall(text)
        for number in re.findall(r"\d+", first + rest)
    }


def left_out() -> dict[str, str]:
    """The rows that are left out, each with its reason."""
    table = tomllib.loads(resource("rules", "left-out.toml").read_text("utf-8"))
    return {row: entry["reason"] for entry in table["left"] for row in entry["rows"]}


def built() -> set[str]:
    """The rows that the checks name as their source."""
    return {row for check in CHECKS for row in rows_in(check.info.source)}


def test_every_row_is_built_or_left_out_for_a_reason(shared: Path) -> None:
    rows = rows_in((shared / "standards.md").read_text("utf-8"))
    assert len(rows) > 150
    assert sorted(rows - built() - left_out().keys()) == []
    named = built() | {row for row in left_out() if _ROW.fullmatch(row)}
    assert sorted(named - rows) == [], "no such row"


def test_what_is_left_out_has_a_reason_and_its_checks_exist() -> None:
    known = {check.info.id for check in CHECKS}
    for row, reason in left_out().items():
        assert count_han(reason) >= 8, row
        assert set(re.findall(r"\b[a-z-]+\.[a-z]+(?:-[a-z0-9]+)+", reason)) <= known, row
