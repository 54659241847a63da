"""The sidecar file: on disk before anyone is told, and nothing lost that can be read."""

import errno
import os
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofreader.core.anchor import Anchor
from proofreader.core.span import Edit, Span
from proofreader.formats.sidecar import Sidecar, SidecarError, Source, read_journal, sidecar_path
from proofreader.review.decision import Decision, HandEdit, Verdict
from proofreader.review.events import Decided, Event, HandEdited, Rebased, Redone, Undone, from_json, to_json
from proofreader.review.records import RecordError
from proofreader.review.replay import replay
from tests.support.findings import finding

NOW = datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC)
PAGE = Source("一版.md", "ab" * 32, 20)


def typed(start: int, text: str) -> HandEdited:
    edit = Edit(Span(start, start), text)
    return HandEdited(NOW, added=(HandEdit(edit, Anchor(edit.span, "", "前", "后"), "程", 1, NOW),))


texts = st.text(st.characters(), max_size=8)
spans = st.tuples(st.integers(0, 99), st.integers(0, 9)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))
edits = st.builds(Edit, spans, texts)
anchors = st.builds(Anchor, spans, texts, texts, texts)
times = st.datetimes(timezones=st.just(UTC))
hands = st.builds(HandEdit, edits, anchors, texts, st.integers(1, 4), times)
decisions = st.builds(
    Decision,
    finding=st.sampled_from([finding("甲,乙", 1, 2, "，", "、", group="g"), finding("\ud800丙", 0, 1, "\udfff")]),
    verdict=st.sampled_from(Verdict),
    edits=st.lists(edits, max_size=2).map(tuple),
    anchor=anchors,
    reviewer=texts,
    pass_=st.integers(1, 4),
    time=times,
    note=texts,
    further=st.lists(anchors, max_size=2).map(tuple),
)
many_decisions, many_hands = st.lists(decisions, max_size=2).map(tuple), st.lists(hands, max_size=2).map(tuple)
many_spans, ids = st.lists(spans, max_size=2).map(tuple), st.lists(texts, max_size=2).map(tuple)
events: st.SearchStrategy[Event] = st.one_of(
    st.builds(Decided, times, many_decisions, ids, many_spans, many_hands, ids, ids),
    st.builds(HandEdited, times, many_decisions, ids, many_spans, many_hands, joins=st.booleans()),
    st.builds(Undone, times),
    st.builds(Redone, times),
    st.builds(Rebased, times, texts, st.integers(0, 9), many_decisions, many_hands, many_hands),
)


@given(events)
def test_every_event_comes_back_as_it_was(event: Event) -> None:
    assert from_json(to_json(event)) == event


@pytest.mark.parametrize(
    "record",
    [
        {},
        {"event": "decided"},
        {"event": "undone", "time": "yesterday"},
        {"event": "exploded", "time": NOW.isoformat()},
        {"event": "decided", "time": NOW.isoformat(), "decisions": 5},
        {"event": "decided", "time": NOW.isoformat(), "decisions": [{"verdict": "maybe"}]},
        {"event": "decided", "time": NOW.isoformat(), "removed": [{"start": 5, "end": 2}]},
        {"event": "decided", "time": NOW.isoformat(), "removed": [{"start": True, "end": 2}]},
        {"event": "decided", "time": NOW.isoformat(), "cleared": [1]},
        {"event": "rebased", "time": NOW.isoformat()},
    ],
)
def test_nonsense_is_told_from_an_event(record: dict[str, object]) -> None:
    with pytest.raises(RecordError):
        from_json(record)


def test_a_file_is_made_with_the_first_event_and_read_again(tmp_path: Path) -> None:
    path = sidecar_path(tmp_path / "一版.md")
    assert path.name == "一版.md.proof.jsonl"
    sidecar = Sidecar(path, PAGE)
    assert not path.exists() and sidecar.source is None
    for event in (typed(3, "字"), Undone(NOW)):
        sidecar.append(event)
        assert read_journal(path.read_bytes()).events[-1] == event, "on disk when append returns"
    sidecar.close()
    again = Sidecar(path, PAGE)
    assert again.events == [typed(3, "字"), Undone(NOW)] and again.source == PAGE and not again.warnings
    assert list(tmp_path.iterdir()) == [path]


@pytest.fixture
def three(tmp_path: Path) -> Path:
    path = tmp_path / "a.md.proof.jsonl"
    sidecar = Sidecar(path, PAGE)
    for number in range(3):
        sidecar.append(typed(number, "字"))
    sidecar.close()
    return path


def test_a_torn_last_line_is_dropped_with_a_warning(three: Path) -> None:
    whole = three.read_bytes()
    three.write_bytes(whole[:-20])
    sidecar = Sidecar(three, PAGE)
    assert len(sidecar.events) == 2 and "没有写完" in sidecar.warnings[0]
    sidecar.append(typed(9, "字"))
    sidecar.close()
    assert len(read_journal(three.read_bytes()).events) == 3
    assert read_journal(three.read_bytes()).garbage == 0


def test_a_last_line_that_lacks_only_its_end_is_kept(three: Path) -> None:
    three.write_bytes(three.read_bytes()[:-1])
    sidecar = Sidecar(three, PAGE)
    sidecar.append(Undone(NOW))
    assert len(Sidecar(three, PAGE).events) == 4 and not sidecar.warnings


@pytest.mark.parametrize(
    "garbage", [b"\x00\xff\xfe", b'{"event": "later"}', b"[1, 2]", b"<<<<<<< HEAD", b"[" * 100_000]
)
def test_garbage_is_kept_aside_with_a_warning(three: Path, garbage: bytes) -> None:
    lines = three.read_bytes().splitlines()
    damaged = b"\n".join([*lines[:2], garbage, *lines[2:]]) + b"\n"
    three.write_bytes(damaged)
    sidecar = Sidecar(three, PAGE)
    assert len(sidecar.events) == 3 and "1 行读不懂" in sidecar.warnings[0]
    assert three.with_name(three.name + ".bak").read_bytes() == damaged
    assert read_journal(three.read_bytes()).garbage == 0, "written anew from what could be read"
    assert not Sidecar(three, PAGE).warnings


def test_a_copy_kept_aside_is_never_overwritten(three: Path) -> None:
    bak = three.with_name(three.name + ".bak")
    bak.write_bytes(b"earlier")
    three.write_bytes(b"junk\n" + three.read_bytes())
    Sidecar(three, PAGE)
    assert bak.read_bytes() == b"earlier"
    assert three.with_name(three.name + ".bak2").read_bytes().startswith(b"junk\n")


def test_reading_only_mends_nothing(three: Path) -> None:
    damaged = three.read_bytes() + b"junk\n{"
    three.write_bytes(damaged)
    sidecar = Sidecar(three, PAGE, writable=False)
    assert len(sidecar.events) == 3 and sidecar.warnings
    assert three.read_bytes() == damaged and list(three.parent.iterdir()) == [three]
    with pytest.raises(SidecarError, match="只读"):
        sidecar.append(Undone(NOW))


def test_a_lost_first_line_leaves_the_page_unknown(three: Path) -> None:
    three.write_bytes(b"".join(three.read_bytes().splitlines(keepends=True)[1:]))
    sidecar = Sidecar(three, PAGE)
    assert sidecar.source is None and len(sidecar.events) == 3
    again = Sidecar(three, PAGE)
    assert again.source is not None and again.source.sha256 == ""


def test_nothing_but_garbage_is_kept_aside(tmp_path: Path) -> None:
    path = tmp_path / "a.proof.jsonl"
    path.write_bytes(bytes(range(256)) * 9)
    sidecar = Sidecar(path, PAGE)
    sidecar.append(Undone(NOW))
    assert Sidecar(path, PAGE).events == [Undone(NOW)]
    assert path.with_name("a.proof.jsonl.bak").read_bytes() == bytes(range(256)) * 9


def test_a_newer_file_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.proof.jsonl"
    path.write_text('{"schema": "proofreader.sidecar/9", "source": {}}\n', "utf-8")
    with pytest.raises(SidecarError, match="升级"):
        Sidecar(path, PAGE)
    assert "sidecar/9" in path.read_text("utf-8")


def test_a_full_disk_leaves_the_file_as_it_was(three: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sidecar = Sidecar(three, PAGE)
    sidecar.append(Undone(NOW))
    before = three.read_bytes()

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(SidecarError, match="磁盘已满"):
            sidecar.append(Redone(NOW))
    assert three.read_bytes() == before
    assert sidecar.events[-1] == Undone(NOW)
    sidecar.append(Redone(NOW))
    assert Sidecar(three, PAGE).events[-2:] == [Undone(NOW), Redone(NOW)]


def test_a_file_taken_away_is_written_again_whole(three: Path) -> None:
    sidecar = Sidecar(three, PAGE)
    sidecar.append(Undone(NOW))
    three.unlink()
    sidecar.append(Redone(NOW))
    assert len(Sidecar(three, PAGE).events) == 5


def test_a_file_changed_by_another_program_is_not_written_to(three: Path) -> None:
    sidecar = Sidecar(three, PAGE)
    sidecar.append(Undone(NOW))
    with three.open("ab") as file:
        file.write(b"x")
    with pytest.raises(SidecarError, match="别的程序"):
        sidecar.append(Redone(NOW))


def test_made_short_it_is_the_same_state(three: Path) -> None:
    sidecar = Sidecar(three, PAGE)
    state = replay(sidecar.events)
    short = Rebased(NOW, PAGE.sha256, PAGE.characters, (), tuple(state.hand.values()))
    sidecar.rewrite([short])
    sidecar.append(typed(7, "字"))
    again = replay(Sidecar(three, PAGE).events)
    assert again.hand == state.hand | {Span(7, 7): typed(7, "字").added[0]}
    assert not list(three.parent.glob(".*.tmp"))


def test_a_folder_in_its_place_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / "a.proof.jsonl").mkdir()
    with pytest.raises(SidecarError, match="读不出来") as caught:
        Sidecar(tmp_path / "a.proof.jsonl", PAGE)
    assert "\n" not in str(caught.value)
