"""Opening: pages that changed, sidecars of other pages, locks, folders that cannot be written, and kill -9."""

import json
import os
import signal
import socket
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from proofreader.app import store
from proofreader.app.lock import Lock, LockedError
from proofreader.app.session import DecisionError, Session, SidecarError, State, Verdict
from proofreader.core.span import Span
from tests.support.findings import commas

TEXT = """市里召开会议,部署防汛工作。

会后,县里也召开会会议,落实责任。

各乡镇连夜排查隐患,转移群众。
"""
NOW = datetime(2024, 5, 6, tzinfo=UTC)


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("PROOFREADER_HOME", str(folder))
    return folder


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "A01.txt"
    path.write_text(TEXT, "utf-8")
    return path


def check(session: Session) -> None:
    snapshot = session.snapshot()
    assert session.take(snapshot, commas(snapshot.page.text))


def review(path: Path) -> list[str]:
    """Accept, reject, defer, and type a word into the last line."""
    with Session.open(path, reviewer="程") as session:
        check(session)
        ids = [entry.id for entry in session.entries]
        session.decide(ids[0], Verdict.ACCEPTED)
        session.decide(ids[1], Verdict.REJECTED)
        session.decide(ids[2], Verdict.DEFERRED, note="问记者")
        at = session.text.index("隐患")
        session.hand_edit(Span(at, at + 2), "险情")
        return ids[:3]


def states(session: Session, ids: list[str]) -> list[State]:
    return [session.entry(id_).state for id_ in ids]


def test_decisions_survive_closing_and_so_does_undo(page: Path) -> None:
    ids = review(page)
    with Session.open(page) as session:
        assert states(session, ids) == [State.ACCEPTED, State.REJECTED, State.DEFERRED]
        assert "排查险情" in session.text and session.counts.hand == 1
        check(session)
        assert states(session, ids) == [State.ACCEPTED, State.REJECTED, State.DEFERRED]
        session.undo()
        session.undo()
        assert "排查隐患" in session.text
        assert states(session, ids) == [State.ACCEPTED, State.REJECTED, State.OPEN]
    assert page.read_text("utf-8") == TEXT


def test_opening_alone_leaves_nothing_behind(page: Path) -> None:
    with Session.open(page) as session:
        check(session)
    assert list(page.parent.iterdir()) == [page]


def test_decisions_follow_the_text_when_the_page_changes(page: Path) -> None:
    ids = review(page)
    page.write_text("本报讯 昨日,大雨。\n\n" + TEXT.replace("连夜", "连日连夜"), "utf-8")
    with Session.open(page) as session:
        assert "重新定位" in session.warnings[0] and not session.orphans
        assert "市里召开会议，部署" in session.text and "排查险情" in session.text and "昨日,大雨" in session.text
        check(session)
        assert states(session, ids) == [State.ACCEPTED, State.REJECTED, State.DEFERRED]
        assert session.counts.open == 3 and not session.can_undo
    with Session.open(page) as session:
        assert not session.warnings and "排查险情" in session.text


def test_what_finds_no_place_is_listed_and_comes_back_with_the_text(page: Path) -> None:
    ids = review(page)
    page.write_text(TEXT.replace("各乡镇连夜排查隐患,转移群众。", "完。"), "utf-8")
    with Session.open(page) as session:
        assert len(session.orphans) == 1 and any("找不到位置" in line for line in session.warnings)
        assert states(session, ids) == [State.ACCEPTED, State.REJECTED, State.DEFERRED]
        session.decide(ids[1], Verdict.ACCEPTED)
    with Session.open(page) as session:
        assert len(session.orphans) == 1 and not session.warnings
    page.write_text(TEXT, "utf-8")
    with Session.open(page) as session:
        assert not session.orphans and "排查险情" in session.text
        assert states(session, ids) == [State.ACCEPTED, State.ACCEPTED, State.DEFERRED]


def test_reading_only_carries_over_without_writing(page: Path) -> None:
    ids = review(page)
    sidecar = page.with_name(page.name + ".proof.jsonl")
    before = sidecar.read_bytes()
    page.write_text("新。\n\n" + TEXT, "utf-8")
    with Session.open(page, read_only=True) as session:
        assert session.read_only and states(session, ids)[0] is State.ACCEPTED
        with pytest.raises(DecisionError, match="只读"):
            session.decide(ids[0], Verdict.REJECTED)
        assert not session.can_undo
    assert sidecar.read_bytes() == before


def test_the_sidecar_of_another_page_is_refused_and_left_alone(page: Path) -> None:
    review(page)
    sidecar = page.with_name(page.name + ".proof.jsonl")
    other = page.with_name("B02.txt")
    other.write_text("通篇说的是另外一件事情。\n\n和刚才那一版毫无关系。\n", "utf-8")
    stray = other.with_name(other.name + ".proof.jsonl")
    stray.write_bytes(sidecar.read_bytes())
    with pytest.raises(SidecarError, match=r"A01\.txt") as caught:
        Session.open(other)
    assert "\n" not in str(caught.value)
    assert stray.read_bytes() == sidecar.read_bytes()
    assert not other.with_name(other.name + ".proof.lock").exists(), "the lock is given back"


def test_a_damaged_sidecar_keeps_what_can_be_read(page: Path) -> None:
    ids = review(page)
    sidecar = page.with_name(page.name + ".proof.jsonl")
    lines = sidecar.read_bytes().splitlines(keepends=True)
    sidecar.write_bytes(b"".join([b"??\n", lines[1], b"\xff\xfe\n", *lines[3:]]))
    with Session.open(page) as session:
        assert states(session, [ids[0], ids[2]]) == [State.ACCEPTED, State.DEFERRED] and session.warnings
        assert "排查险情" in session.text
    with Session.open(page) as session:
        assert not session.warnings


def test_a_second_writer_is_told_who_has_the_page(page: Path) -> None:
    with Session.open(page, reviewer="程予辉"):
        with pytest.raises(LockedError, match="程予辉") as caught:
            Session.open(page, reviewer="另一人")
        assert "\n" not in str(caught.value)
        with Session.open(page, read_only=True) as second:
            assert second.page.text
    Session.open(page).close()


def test_a_lock_of_a_dead_process_is_taken_over(page: Path) -> None:
    dead = subprocess.Popen([sys.executable, "-c", ""])
    dead.wait()
    lock = page.with_name(page.name + ".proof.lock")
    owner = {"owner": "程", "host": socket.gethostname(), "pid": dead.pid, "started": 0, "time": NOW.isoformat()}
    lock.write_text(json.dumps(owner), "utf-8")
    Session.open(page).close()
    assert not lock.exists()
    lock.write_text(json.dumps(owner | {"pid": os.getpid(), "started": 1}), "utf-8")
    if sys.platform == "linux":
        Session.open(page).close()  # the number lives on in another process
    lock.write_text(json.dumps(owner | {"host": "another-machine"}), "utf-8")
    with pytest.raises(LockedError):
        Session.open(page)


def test_an_unreadable_lock_is_taken_over_when_it_is_old(page: Path) -> None:
    lock = page.with_name(page.name + ".proof.lock")
    lock.write_bytes(b"")
    os.utime(lock, (1, 1))
    Session.open(page).close()
    lock.write_bytes(b"")
    with pytest.raises(LockedError):
        Session.open(page)


def read_only_folder(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """Root may write anywhere, so the refusal is played."""
    acquire = Lock.acquire

    def refused(path: Path, name: str, now: datetime) -> Lock:
        if path.parent == folder:
            raise PermissionError(13, "Permission denied")
        return acquire(path, name, now)

    monkeypatch.setattr(store.Lock, "acquire", staticmethod(refused))


def test_in_a_folder_that_cannot_be_written_decisions_go_to_the_users_own(
    page: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        read_only_folder(patch, page.parent)
        ids = review(page)
        assert list(page.parent.iterdir()) == [page]
        with Session.open(page) as session:
            assert "不能写入" in session.warnings[0]
            assert session.sidecar is not None and session.sidecar.is_relative_to(home)
            assert states(session, ids)[0] is State.ACCEPTED
        with Session.open(page, read_only=True) as session:
            assert states(session, ids)[0] is State.ACCEPTED
    with Session.open(page) as session:
        assert "取回" in session.warnings[0] and states(session, ids)[0] is State.ACCEPTED
    assert page.with_name(page.name + ".proof.jsonl").exists()


def test_decisions_made_before_a_folder_was_closed_are_taken_along(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ids = review(page)
    read_only_folder(monkeypatch, page.parent)
    with Session.open(page) as session:
        assert states(session, ids)[0] is State.ACCEPTED


def test_where_nothing_can_be_written_it_says_so(page: Path, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (home / "state").write_text("a file where a folder should be", "utf-8")
    read_only_folder(monkeypatch, page.parent)
    with pytest.raises(SidecarError, match="只读"):
        Session.open(page)
    Session.open(page, read_only=True).close()


def test_a_step_that_cannot_be_written_changes_nothing(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Session.open(page) as session:
        check(session)
        first, second = (entry.id for entry in session.entries[:2])
        session.decide(first, Verdict.ACCEPTED)
        text = session.text
        heard: list[object] = []
        session.subscribe(lambda change, _: heard.append(change))

        def full(_: int) -> None:
            raise OSError(28, "No space left on device")

        with monkeypatch.context() as patch:
            patch.setattr(os, "fsync", full)
            with pytest.raises(SidecarError):
                session.decide(second, Verdict.ACCEPTED)
        assert session.text == text and session.entry(second).state is State.OPEN and not heard


def test_a_long_journal_is_made_short(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ids = review(page)
    monkeypatch.setattr(store, "LONG", 100)
    with Session.open(page) as session:
        assert states(session, ids) == [State.ACCEPTED, State.REJECTED, State.DEFERRED] and not session.can_undo
    assert len(page.with_name(page.name + ".proof.jsonl").read_bytes().splitlines()) == 2


DECIDE_AND_WAIT = """
import sys, time
from pathlib import Path
from proofreader.app.session import Session, Verdict
from tests.support.findings import commas
session = Session.open(Path(sys.argv[1]), reviewer="程")
session.subscribe(lambda change, _: print("shown", *change.ids, flush=True))
snapshot = session.snapshot()
session.take(snapshot, commas(snapshot.page.text))
session.decide(session.entries[0].id, Verdict.ACCEPTED)
time.sleep(60)
"""


def test_a_decision_shown_survives_kill_9(page: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", DECIDE_AND_WAIT, str(page)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).resolve().parents[2],
    )
    assert process.stdout is not None
    with process, process.stdout as shown:
        words: list[str] = []
        while len(words) < 2:  # the check's findings are shown first
            words = shown.readline().split()
            assert words, "the process ended before it showed a decision"
        process.send_signal(getattr(signal, "SIGKILL", signal.SIGTERM))
    with Session.open(page) as session:
        assert session.entry(words[1]).state is State.ACCEPTED
        assert session.text.startswith("市里召开会议，部署")
        assert not session.warnings
