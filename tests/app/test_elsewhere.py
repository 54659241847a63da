"""Whether the file of an open page was written by another program."""

import os
from pathlib import Path

import pytest

from proofreader.app.elsewhere import PageFile
from proofreader.app.session import Session


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "页.md"
    path.write_text("# 消息\n\n第一稿。\n", "utf-8")
    return path


def test_another_text_is_seen_and_the_same_text_again_is_none(page: Path) -> None:
    was = page.read_bytes()
    with Session.open(page) as session:
        file = PageFile(session)
        assert not file.changed
        os.utime(page, ns=(1, 1))
        assert not file.changed
        page.write_text("# 消息\n\n第二稿，长一些。\n", "utf-8")
        assert file.changed
        page.write_bytes(was)
        assert not file.changed


def test_a_file_that_has_gone_can_still_be_worked_on(page: Path) -> None:
    with Session.open(page) as session:
        file = PageFile(session)
        page.unlink()
        assert not file.changed
