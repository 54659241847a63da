"""What is typed is gathered into steps."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from proofreader.app.session import Session
from proofreader.core.span import Edit, Span, apply_edits
from proofreader.formats.reading import read_bytes
from proofreader.ui.bridge import Bridge

TEXT = "甲乙丙丁戊己庚辛\n壬癸子丑寅卯"


@pytest.fixture
def bridge(qapp: QApplication) -> Iterator[Bridge]:
    made = Bridge(Session.of(read_bytes(TEXT.encode(), path=None, markdown=False)))
    yield made
    made.close()


def test_a_word_is_one_edit(bridge: Bridge) -> None:
    for place, letter in enumerate("abc"):
        bridge.typed(Edit(Span(2 + place, 2 + place), letter))
    bridge.typed(Edit(Span(4, 5), ""))
    assert bridge.pending == Edit(Span(2, 2), "ab")


def test_typing_elsewhere_settles_what_was_typed(bridge: Bridge) -> None:
    bridge.typed(Edit(Span(2, 2), "a"))
    bridge.typed(Edit(Span(8, 8), "b"))
    assert bridge.session.text.startswith("甲乙a丙")
    assert bridge.pending == Edit(Span(8, 8), "b")


def test_marks_move_with_what_is_typed(bridge: Bridge) -> None:
    bridge.typed(Edit(Span(2, 2), "xy"))
    assert bridge.span_now(Span(0, 2)) == Span(0, 2)
    assert bridge.span_now(Span(2, 3)) == Span(4, 5)
    assert bridge.span_now(Span(1, 3)) == Span(1, 5)
    assert bridge.position_settled(5) == 3


def test_nothing_typed_is_no_step(bridge: Bridge) -> None:
    bridge.typed(Edit(Span(2, 2), "x"))
    bridge.typed(Edit(Span(2, 3), ""))
    bridge.settle()
    assert not bridge.session.can_undo


edits = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 4), st.text("xyz", max_size=3)), max_size=12)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(edits)
def test_the_session_gets_what_the_page_shows(qapp: QApplication, typed: list[tuple[int, int, str]]) -> None:
    bridge = Bridge(Session.of(read_bytes(TEXT.encode(), path=None, markdown=False)))
    shown = bridge.session.text
    for start, length, text in typed:
        span = Span(min(start, len(shown)), min(start + length, len(shown)))
        edit = Edit(span, text)
        bridge.typed(edit)
        shown = apply_edits(shown, [edit])
    bridge.close()
    assert bridge.session.text == shown


def test_a_step_that_cannot_be_kept_is_told(page_file: Path, qapp: QApplication) -> None:
    with Session.open(page_file, read_only=True) as session:
        bridge = Bridge(session)
        told: list[str] = []
        bridge.failed.connect(told.append)
        bridge.typed(Edit(Span(2, 2), "x"))
        bridge.settle()
        assert told
        assert bridge.pending is None
        bridge.close()
