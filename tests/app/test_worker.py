"""Checks in the worker process find what checks here find, whatever becomes of the process."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from proofreader.app.page_checker import PageChecker, Reading
from proofreader.app.session import Session
from proofreader.app.snapshot import Checked, check_snapshot
from proofreader.app.worker import Worker
from proofreader.core.page import Page
from proofreader.core.span import Span
from proofreader.engine.config import CheckConfig
from proofreader.engine.run import Cancelled
from tests.support.pages import read_text

TEXT = (
    "# 全市召开会议\n\n近日,市里召开会议会议。\n\n会后,县里的的干部也召开会议。\n\n"
    "村民 and 专家都来了，还带来了种子和化肥。\n"
)
NEVER = CheckConfig(), lambda: False


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PROOFREADER_HOME", str(tmp_path / "home"))


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    with Worker("spawn") as made:
        yield made


@pytest.fixture
def session(tmp_path: Path) -> Session:
    path = tmp_path / "page.md"
    path.write_text(TEXT, "utf-8")
    return Session.open(path)


def long_page() -> Page:
    """Takes a check a second or so."""
    return read_text("\n\n".join(f"第{number}村的的干部在现场会会议上说,要抢抓农时。" for number in range(1200)))


def seen(session: Session) -> list[tuple[object, ...]]:
    return [(entry.finding, session.span_of(entry.id), session.quote(entry.id)) for entry in session.entries]


def found_by(session: Session, checked: Checked) -> list[tuple[object, ...]]:
    assert session.take(session.snapshot(), checked)
    return seen(session)


def test_it_finds_what_is_found_here_through_edits_and_decisions(worker: Worker, session: Session) -> None:
    checker = PageChecker(session.page, worker)
    edits = [(Span(0, 0), ""), (Span(8, 8), "昨天,"), (Span(20, 21), ""), (Span(12, 12), "又,")]
    for span, replacement in edits:
        session.hand_edit(span, replacement)
        there, _house = checker.check(session.snapshot(), *NEVER)
        here = check_snapshot(session.snapshot())
        assert found_by(session, there) == found_by(session, here)
        assert there.titles == here.titles and there.titles
    assert len(session.entries) > 5


def test_what_is_as_before_is_the_same_object(worker: Worker, session: Session) -> None:
    checker = PageChecker(session.page, worker)
    first, _ = checker.check(session.snapshot(), *NEVER)
    session.hand_edit(Span(len(session.text), len(session.text)), "\n完,")
    second, _ = checker.check(session.snapshot(), *NEVER)
    assert len(second.founds) == len(first.founds) + 1
    assert sum(any(one is other for other in first.founds) for one in second.founds) == len(first.founds)


def test_spelling_is_read_there_too(worker: Worker, session: Session) -> None:
    reading = Reading("builtin", "normal", 0, 9)
    there, complete = PageChecker(session.page, worker).spell(session.snapshot(), CheckConfig(), reading, NEVER[1])
    here, _ = PageChecker(session.page).spell(session.snapshot(), CheckConfig(), reading, NEVER[1])
    assert complete and [one.finding for one in there.founds] == [one.finding for one in here.founds]


def test_tables_of_the_house_are_read_again_there_when_they_change(worker: Worker, session: Session) -> None:
    assert session.path is not None
    checker = PageChecker(session.page, worker)
    before, version = checker.check(session.snapshot(), *NEVER)
    table = session.path.with_name("proofreader.toml")
    table.write_text('[[replace]]\nwrong = "市里"\nright = "全市"\n[[replace]]\n', "utf-8")
    assert checker.house() != version
    after, version = checker.check(session.snapshot(), *NEVER)
    assert checker.house() == version
    assert len(after.founds) == len(before.founds) + 1 and len(after.warnings) == 1


def test_a_closed_page_is_forgotten_and_another_known(worker: Worker, session: Session) -> None:
    first = PageChecker(session.page, worker)
    first.check(session.snapshot(), *NEVER)
    first.close()
    assert PageChecker(session.page, worker).check(session.snapshot(), *NEVER)[0].founds
    assert first.check(session.snapshot(), *NEVER)[0].founds  # asked all the same, it is sent again


def test_a_check_that_is_given_up_ends_soon(worker: Worker) -> None:
    session = Session.of(long_page())
    checker = PageChecker(session.page, worker)
    began = time.monotonic()
    with pytest.raises(Cancelled):
        checker.check(session.snapshot(), CheckConfig(), lambda: time.monotonic() > began + 0.05)
    assert time.monotonic() < began + 2
    again, _ = checker.check(session.snapshot(), *NEVER)
    with pytest.raises(Cancelled):
        checker.check(session.snapshot(), CheckConfig(), lambda: True)
    with pytest.raises(Cancelled):  # while an answer is owed that nobody wants
        checker.check(session.snapshot(), CheckConfig(), lambda: True)
    third, _ = checker.check(session.snapshot(), *NEVER)
    assert [one.finding for one in third.founds] == [one.finding for one in again.founds] and third.founds


def test_one_that_is_killed_while_it_checks_is_made_good_here(session: Session) -> None:
    page = long_page()
    with Worker("spawn") as worker:
        pid = worker.pid
        assert pid is not None
        long = Session.of(page)
        checker = PageChecker(page, worker)
        killing = threading.Timer(0.1, os.kill, (pid, signal.SIGTERM))
        killing.start()
        checked, _ = checker.check(long.snapshot(), *NEVER)
        killing.join()
        assert [one.finding for one in checked.founds] == [
            one.finding for one in check_snapshot(long.snapshot()).founds
        ]
        again, _ = PageChecker(session.page, worker).check(session.snapshot(), *NEVER)
        assert again.founds and worker.pid not in (pid, None)  # there is another by then


def test_one_that_cannot_be_started_is_done_without(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_method: str) -> None:
        raise OSError("no more processes")

    monkeypatch.setattr("proofreader.app.worker._start", refuse)
    with Worker() as worker:
        assert PageChecker(session.page, worker).check(session.snapshot(), *NEVER)[0].founds
        assert worker.pid is None


def test_two_pages_at_once(worker: Worker, tmp_path: Path) -> None:
    sessions = []
    for number in range(2):
        path = tmp_path / f"{number}.md"
        path.write_text(TEXT * (number + 1), "utf-8")
        sessions.append(Session.open(path))
    found: dict[int, int] = {}

    def check(number: int) -> None:
        checker = PageChecker(sessions[number].page, worker)
        for _ in range(4):
            found[number] = len(checker.check(sessions[number].snapshot(), *NEVER)[0].founds)

    threads = [threading.Thread(target=check, args=(number,)) for number in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert found == {number: len(check_snapshot(sessions[number].snapshot()).founds) for number in range(2)}


SCRIPT = """
import os, sys
from proofreader.app.worker import Worker
worker = Worker({method!r})
worker.__enter__()
print(worker.pid, flush=True)
sys.stdin.readline()
os._exit(1)
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks into /proc")
@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_it_dies_with_the_program_and_knows_no_qt(method: str) -> None:
    command = [sys.executable, "-c", SCRIPT.format(method=method)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        pid = int(program.stdout.readline())
        maps = Path(f"/proc/{pid}/maps")
        assert "Qt6" not in maps.read_text("utf-8")
        program.communicate("end\n")
    deadline = time.monotonic() + 20
    while maps.exists() and _runs(pid) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not _runs(pid)


def _runs(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"
