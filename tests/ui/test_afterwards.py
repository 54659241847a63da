"""When nothing is pending the corrected text is checked once more."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from proofreader.app.session import State
from proofreader.review.decision import Verdict
from proofreader.ui.desk import Desk
from proofreader.ui.rows import Filter
from tests.ui.conftest import Open

PAGE = """\
# 水库抢修纪实

经过排查，停水的原因是由于闸门锈蚀造成的，抢修队连夜更换。

市里派出技术员技术员，深入现场指导。
"""


@pytest.fixture
def repaired(open_window: Open, tmp_path: Path, qtbot: QtBot) -> Desk:
    """A page all of whose findings were accepted, but one rejected."""
    path = tmp_path / "dam.md"
    path.write_text(PAGE, "utf-8")
    desk = open_window(path).desk
    assert desk is not None
    for entry in desk.session.entries:
        repeated = "技术员" in desk.session.quote(entry.id)
        desk.session.decide(entry.id, Verdict.REJECTED if repeated else Verdict.ACCEPTED)
    qtbot.waitUntil(lambda: bool(desk.afterwards.places), timeout=20_000)
    return desk


def title(desk: Desk) -> str:
    return desk.sidecar._empty._title.text()


def test_what_an_accepted_change_leaves_is_told(repaired: Desk, qtbot: QtBot) -> None:
    assert len(repaired.afterwards.places) == 1
    place = repaired.afterwards.places[0]
    assert place.quote.startswith("原因是") and place.span.of(repaired.session.text) == place.quote
    assert title(repaired) == "改后又有 1 处疑点"
    assert "原因是" in repaired.sidecar._empty.places.text()


def test_enter_goes_there_and_leaves_the_focus(repaired: Desk, qtbot: QtBot) -> None:
    qtbot.keyClick(repaired.sidecar, Qt.Key.Key_Return)
    assert repaired.view.textCursor().selectedText() == repaired.afterwards.places[0].quote
    assert not repaired.view.hasFocus() and title(repaired).startswith("改后")
    repaired.view.textCursor().insertText("原因是闸门锈蚀")
    repaired.bridge.settle()
    assert not repaired.afterwards.places
    qtbot.waitUntil(lambda: repaired.checking.settled and repaired.afterwards.settled, timeout=20_000)
    assert title(repaired) == "全部处理完，可以导出"


def test_it_goes_with_the_step_that_made_it(repaired: Desk, qtbot: QtBot) -> None:
    accepted = next(entry.id for entry in repaired.session.entries if entry.state is State.ACCEPTED)
    repaired.session.clear(accepted)
    assert not repaired.afterwards.places and repaired.afterwards.settled
    repaired.session.decide(accepted, Verdict.DEFERRED)
    qtbot.waitUntil(lambda: repaired.afterwards.settled, timeout=20_000)
    assert not repaired.afterwards.places and title(repaired) == "全部处理完，可以导出"


def test_a_filter_that_finds_nothing_says_so(repaired: Desk) -> None:
    repaired.model.set_filter(Filter(state=State.DEFERRED))
    assert title(repaired) == "没有存疑的"
    assert not repaired.sidecar._empty.places.text()
