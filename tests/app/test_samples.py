"""The sample page that is opened is the user's own copy."""

from pathlib import Path

import pytest

from proofreader.app.samples import NAME, sample_page
from proofreader.core.resources import resource


def test_the_sample_is_copied_and_brought_up_to_date(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PROOFREADER_HOME", str(tmp_path))
    page = sample_page()
    assert page == tmp_path / "state" / NAME
    assert page.read_bytes() == resource("samples", "sample.md").read_bytes()
    page.write_text("旧的一份", "utf-8")
    assert sample_page().read_bytes() == resource("samples", "sample.md").read_bytes()


def test_without_a_place_for_it_the_shipped_one_is_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "state").write_text("一个文件", "utf-8")
    monkeypatch.setenv("PROOFREADER_HOME", str(tmp_path))
    assert sample_page() == resource("samples", "sample.md")
