"""A session under random steps against a naive model, and a journal cut at any byte."""

import json
import tempfile
from dataclasses import dataclass
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from proofreader.app.session import DecisionError, Session, Verdict
from proofreader.core.span import Span, apply_edits
from proofreader.formats.sidecar import Sidecar, Source, read_journal
from proofreader.review.replay import replay
from tests.support.findings import commas

PAGES = (
    "市里召开会议,部署防汛工作。\n\n会后,县里也召开会会议,落实责任。\n",
    "甲甲乙,丙𠮷𠮷,\n\n丁,,戊\n",
    ",,,,\n\n的的,的的\n",
)
TYPED = st.text("甲,的。\n", max_size=3)


@dataclass(frozen=True)
class Moment:
    """What undo has to bring back."""

    text: str
    states: dict[str, str]


class Reviewing(RuleBasedStateMachine):
    """Decides, types, undoes, redoes, checks again, closes and opens again."""

    @initialize(page=st.sampled_from(PAGES))
    def start(self, page: str) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "一版.txt"
        self.path.write_text(page, "utf-8")
        self.bytes = self.path.read_bytes()
        self.past: list[Moment] = []
        self.future: list[Moment] = []
        self.open()
        self.check()

    def open(self) -> None:
        self.session = Session.open(self.path, reviewer="程")
        assert not self.session.warnings
        self.shown = self.session.text
        self.session.subscribe(lambda change, _: self.show(apply_edits(self.shown, change.patches)))

    def show(self, text: str) -> None:
        self.shown = text

    def moment(self) -> Moment:
        decided = {entry.id: entry.state.value for entry in self.session.entries if entry.decision is not None}
        return Moment(self.session.text, decided)

    def step(self, before: Moment) -> None:
        self.past.append(before)
        self.future.clear()

    @rule()
    def check(self) -> None:
        snapshot = self.session.snapshot()
        assert self.session.take(snapshot, commas(snapshot.page.text))

    @precondition(lambda self: self.session.entries)
    @rule(data=st.data(), verdict=st.sampled_from(Verdict), text=TYPED)
    def decide(self, data: st.DataObject, verdict: Verdict, text: str) -> None:
        ids = [entry.id for entry in self.session.entries]
        chosen = data.draw(st.lists(st.sampled_from(ids), min_size=1, max_size=4, unique=True))
        before = self.moment()
        try:
            change = self.session.decide(chosen, verdict, replacement=text, note="注")
        except DecisionError:
            assert self.moment() == before
            return
        self.step(before)
        for id_ in set(chosen) - set(change.skipped):
            assert self.session.entry(id_).state.value == verdict.value

    @precondition(lambda self: self.session.entries)
    @rule(data=st.data())
    def clear(self, data: st.DataObject) -> None:
        id_ = data.draw(st.sampled_from([entry.id for entry in self.session.entries]))
        before = self.moment()
        try:
            self.session.clear(id_)
        except DecisionError:
            return
        self.step(before)

    @rule(data=st.data(), text=TYPED)
    def type_in(self, data: st.DataObject, text: str) -> None:
        size = len(self.session.text)
        start = data.draw(st.integers(0, size))
        end = data.draw(st.integers(start, min(size, start + 4)))
        before = self.moment()
        revision = self.session.revision
        self.session.hand_edit(Span(start, end), text)
        assert self.session.text == before.text[:start] + text + before.text[end:]
        if self.session.text != before.text:
            assert self.session.revision > revision
        if before.text[start:end] != text:
            self.step(before)

    @rule()
    def accept_safe(self) -> None:
        before = self.moment()
        try:
            if self.session.accept_safe() is not None:
                self.step(before)
        except DecisionError:
            assert self.moment() == before

    @precondition(lambda self: self.past)
    @rule()
    def undo(self) -> None:
        self.future.append(self.moment())
        assert self.session.undo() is not None
        assert self.moment() == self.past.pop()

    @precondition(lambda self: self.future)
    @rule()
    def redo(self) -> None:
        self.past.append(self.moment())
        assert self.session.redo() is not None
        assert self.moment() == self.future.pop()

    @rule()
    def reopen(self) -> None:
        before = self.moment()
        self.session.close()
        self.open()
        assert self.moment() == before

    @invariant()
    def corrected_text_is_the_original_with_the_edits(self) -> None:
        session = self.session
        assert session.text == apply_edits(session.page.text, session.edits()) == self.shown
        assert session.can_undo == bool(self.past) and session.can_redo == bool(self.future)
        edits = {edit for entry in session.entries for edit in entry.edits}
        assert edits == set(session.edits()), "every edit in effect belongs to an entry"

    @invariant()
    def everything_has_a_place(self) -> None:
        session = self.session
        for entry in session.entries:
            place = session.span_of(entry.id)
            assert place.end <= len(session.text)
            if not entry.edits and entry.current and entry.decision is None and not session.edits():
                assert place.of(session.text) == session.quote(entry.id)
        whole = session.entries_within(Span(0, len(session.text)))
        assert whole == session.entries
        assert session.counts.total + session.counts.hand == len(session.entries)
        assert len({entry.id for entry in session.entries}) == len(session.entries)

    @invariant()
    def the_page_to_check_has_the_typed_text_alone(self) -> None:
        page = self.session.snapshot().page
        typed = [edit for entry in self.session.entries if entry.is_hand for edit in entry.edits]
        assert page.text == apply_edits(self.session.page.text, typed)
        assert [block.span.of(page.text) for block in page.blocks] == page.text.split("\n")
        assert all(0 <= one.first_block <= one.end_block <= len(page.blocks) for one in page.articles)

    @invariant()
    def the_file_says_what_the_session_says(self) -> None:
        assert self.path.read_bytes() == self.bytes
        if self.session.sidecar is not None and self.session.sidecar.exists():
            state = replay(read_journal(self.session.sidecar.read_bytes()).events)
            assert state.edits == self.session.edits()
            decided = {id_: decision.verdict.value for id_, decision in state.decisions.items()}
            assert decided == self.moment().states

    def teardown(self) -> None:
        if hasattr(self, "session"):
            self.session.close()
            self.folder.cleanup()


Reviewing.TestCase.settings = settings(
    max_examples=60, stateful_step_count=25, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
TestReviewing = Reviewing.TestCase


def reviewed(path: Path) -> bytes:
    path.write_text(PAGES[0], "utf-8")
    with Session.open(path, reviewer="程") as session:
        snapshot = session.snapshot()
        session.take(snapshot, commas(snapshot.page.text))
        session.decide([entry.id for entry in session.entries[:2]], Verdict.ACCEPTED)
        session.hand_edit(Span(0, 0), "𠮷")
        session.undo()
        session.decide(session.entries[2].id, Verdict.DEFERRED, note="问\n记者")
        assert session.sidecar is not None
        return session.sidecar.read_bytes()


@given(data=st.data())
@settings(max_examples=80, deadline=None)
def test_a_journal_cut_at_any_byte_loses_at_most_its_last_line(data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "一版.txt"
        whole = reviewed(path)
        cut = data.draw(st.integers(0, len(whole)))
        sidecar = path.with_name(path.name + ".proof.jsonl")
        sidecar.write_bytes(whole[:cut])
        lines = whole[:cut].count(b"\n")
        with Session.open(path, reviewer="程") as session:
            expected = replay(read_journal(b"".join(whole.splitlines(keepends=True)[:lines])).events)
            events = read_journal(whole[:cut]).events
            assert len(events) >= max(0, lines - 1)
            if len(events) == max(0, lines - 1):  # else the cut took the line end alone
                assert session.edits() == expected.edits
            session.hand_edit(Span(0, 0), "再")
            text = session.text
        with Session.open(path) as session:
            assert session.text == text and not session.warnings


def test_every_line_of_a_journal_is_json(tmp_path: Path) -> None:
    lines = reviewed(tmp_path / "a.txt").splitlines()
    header = json.loads(lines[0])
    assert header["schema"] == "proofreader.sidecar/1"
    assert header["source"]["name"] == "a.txt" and len(header["source"]["sha256"]) == 64
    assert [json.loads(line)["event"] for line in lines[1:]] == ["decided", "hand-edited", "undone", "decided"]


def test_a_sidecar_made_short_is_the_same_state(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    reviewed(path)
    sidecar = Sidecar(path.with_name("a.txt.proof.jsonl"), Source("a.txt", "", 0))
    state = replay(sidecar.events)
    assert len(state.decisions) == 3
