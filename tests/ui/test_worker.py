"""The desk with its checks in the worker process: nothing stale is shown, and nothing is lost when the process is."""

import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from proofreader.app.session import Session, Verdict, check_snapshot
from proofreader.app.settings import Settings
from proofreader.app.worker import Worker
from proofreader.core.span import Span
from proofreader.ui.desk import Desk
from tests.ui.conftest import Open
from tests.ui.pages import SPRING

PLAIN = Settings(reviewer="测试", theme="light", spelling="off")
LONG = "\n\n".join(f"第{number}村的的干部在现场会会议上说,要抢抓农时。" for number in range(400)) + "\n"


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    with Worker("spawn") as made:
        yield made


@pytest.fixture
def long_file(tmp_path: Path) -> Path:
    path = tmp_path / "long.md"
    path.write_text(LONG, "utf-8")
    return path


def found(session: Session) -> list[tuple[str, Span]]:
    return [(entry.finding.check, session.span_of(entry.id)) for entry in session.entries if not entry.is_hand]


def expected(session: Session) -> list[tuple[str, Span]]:
    """What a check of the text as it is finds, told by a session that has no past."""
    fresh = Session.of(session.snapshot().page)
    fresh.take(fresh.snapshot(), check_snapshot(fresh.snapshot()))
    return found(fresh)


def settle(qtbot: QtBot, desk: Desk) -> None:
    qtbot.waitUntil(lambda: desk.bridge.pending is None and desk.checking.settled, timeout=60_000)


def opened(qtbot: QtBot, open_window: Open, path: Path, worker: Worker) -> Desk:
    """The desk as soon as it is there, its first check under way."""
    window = open_window(None, PLAIN, worker)
    window.open_path(path)
    qtbot.waitUntil(lambda: window.desk is not None, timeout=20_000)
    assert window.desk is not None
    return window.desk


def test_what_is_found_is_what_a_thread_finds(qtbot: QtBot, open_window: Open, page_file: Path, worker: Worker) -> None:
    desk = open_window(page_file, PLAIN, worker).desk
    assert desk is not None and found(desk.session) == expected(desk.session)


def test_what_is_typed_while_a_result_is_on_its_way_makes_it_stale(
    qtbot: QtBot, open_window: Open, long_file: Path, worker: Worker
) -> None:
    desk = opened(qtbot, open_window, long_file, worker)
    for number in range(6):  # every step makes the check under way one of an older text
        desk.view.place_caret(len("第0村的") + number)
        desk.view.setFocus()
        desk.view.insertPlainText("麦")
        desk.bridge.settle()
        qtbot.wait(60)
        text = desk.session.text
        for check, span in found(desk.session):
            if check == "duplication.repeated-character":
                assert span.of(text).startswith("的")
    settle(qtbot, desk)
    assert desk.session.text.startswith("第0村的麦麦麦麦麦麦的干部")
    assert found(desk.session) == expected(desk.session) and len(found(desk.session)) > 400


def test_decisions_stand_when_the_process_is_killed_while_it_checks(
    qtbot: QtBot, open_window: Open, long_file: Path
) -> None:
    with Worker("spawn") as worker:
        desk = open_window(long_file, PLAIN, worker).desk
        assert desk is not None
        first, second = (entry.id for entry in desk.session.entries[:2])
        desk.session.decide(first, Verdict.ACCEPTED)
        desk.checking.check()
        pid = worker.pid
        assert pid is not None
        qtbot.wait(30)
        desk.session.decide(second, Verdict.REJECTED)
        os.kill(pid, signal.SIGTERM)
        settle(qtbot, desk)
        states = [desk.session.entry(id_).state.value for id_ in (first, second)]
        assert states == ["accepted", "rejected"]
        assert len(found(desk.session)) == len(expected(desk.session))
        desk.session.hand_edit(Span(0, 0), "昨天,")
        settle(qtbot, desk)
        assert worker.pid not in (None, pid)
        assert found(desk.session)[0][1] == Span(2, 3)


def test_a_window_closes_at_once_while_a_check_is_under_way(
    qtbot: QtBot, open_window: Open, long_file: Path, worker: Worker
) -> None:
    desk = opened(qtbot, open_window, long_file, worker)
    window = desk.window()
    qtbot.wait(30)
    began = time.monotonic()
    window.close()
    assert time.monotonic() - began < 3.0
    again = opened(qtbot, open_window, long_file, worker)  # and the process serves the next one
    settle(qtbot, again)
    assert len(found(again.session)) > 400


def test_pages_in_two_tabs_and_two_windows_are_checked_by_one_process(
    qtbot: QtBot, open_window: Open, long_file: Path, page_file: Path, tmp_path: Path, worker: Worker
) -> None:
    third = tmp_path / "third.md"
    third.write_text(SPRING.replace("春分时节", "谷雨时节"), "utf-8")
    first, other = open_window(None, PLAIN, worker), open_window(None, PLAIN, worker)
    pid = worker.pid
    first.open_path(long_file)
    first.open_path(page_file)
    other.open_path(third)
    qtbot.waitUntil(lambda: len(first.desks) == 2 and other.desk is not None, timeout=20_000)
    assert other.desk is not None
    desks = [*first.desks, other.desk]
    for desk in desks:
        settle(qtbot, desk)
    assert worker.pid == pid
    for desk in desks:
        assert found(desk.session) == expected(desk.session)
    first.desks[0].view.setFocus()
    qtbot.keyClick(first.desks[0].view, Qt.Key.Key_Delete)
    settle(qtbot, first.desks[0])
    assert found(first.desks[0].session) == expected(first.desks[0].session)
