"""Lines of the layers below, in the language of the desk."""

import errno
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from proofreader.app.house_writing import HouseError, always_replace
from proofreader.app.session import DecisionError, Session
from proofreader.formats.errors import PageError
from proofreader.formats.reading import read_page
from proofreader.ui.app_lines import line_of, said
from proofreader.ui.language import CHINESE, ENGLISH, speak


@pytest.fixture
def english(application: QApplication) -> Iterator[None]:
    speak(application, ENGLISH)
    yield
    speak(application, CHINESE)


def test_a_chinese_desk_says_them_as_they_are(application: QApplication) -> None:
    speak(application, CHINESE)
    assert said("这里没有可以记住的词，请先在版面里选中") == "这里没有可以记住的词，请先在版面里选中"


def test_values_keep_their_places(english: None, tmp_path: Path) -> None:
    with pytest.raises(PageError) as refused:
        read_page(tmp_path / "没有.md")
    assert said(str(refused.value)) == f"There is no file {tmp_path / '没有.md'}, check its name and folder"
    table = tmp_path / "proofreader.toml"
    always_replace("渡口", "码头", table=table)
    with pytest.raises(HouseError) as held:
        always_replace("渡口", "津渡", table=table)
    assert line_of(held.value) == 'proofreader.toml already changes "渡口" to "码头", change that entry'


def test_a_line_within_a_line_is_said_too(english: None) -> None:
    assert said("校样记录写不进去：a.json（磁盘已满）") == "Decisions cannot be written: a.json (the disk is full)"
    both = "磁盘已满；这里没有可以记住的词，请先在版面里选中"
    assert said(both) == "the disk is full; There is no word to remember here, select one in the page first"


def test_steps_refused_are_said_in_english(english: None) -> None:
    from tests.support.pages import block_page

    with Session.of(block_page("渡口")) as session:
        session.read_only = True
        with pytest.raises(DecisionError) as refused:
            session.undo()
    assert line_of(refused.value) == "This page is open for reading only and cannot be settled"


def test_what_is_not_meant_for_people_is_not_shown(application: QApplication) -> None:
    assert line_of(ValueError("list index out of range")) == "程序内部出错，详情在日志里"
    assert line_of(OSError(errno.ENOSPC, "No space left on device")) == "磁盘已满"


def test_nothing_the_layers_below_say_stays_chinese(english: None) -> None:
    assert said("没有人说过这一句") == "没有人说过这一句"  # what is unknown is better said in Chinese than not
