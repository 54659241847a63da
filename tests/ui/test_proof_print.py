"""The whole page on one sheet: the geometry of its columns, and going where one clicks."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot

from proofreader.app.session import Verdict
from proofreader.ui.columns import GAP, in_columns
from proofreader.ui.desk import Desk
from proofreader.ui.proof_print import ProofPrint


@given(
    st.lists(st.floats(8, 60), min_size=1, max_size=300),
    st.tuples(st.floats(300, 2500), st.floats(240, 1400)),
    st.floats(200, 900),
)
def test_columns_cut_no_line_and_find_room(heights: list[float], room: tuple[float, float], width: float) -> None:
    lines, at = [], 0.0
    for height in heights:
        lines.append((at, at + height))
        at += height
    columns = in_columns(lines, width, room)
    assert columns.cuts[0] == 0 and columns.cuts[-1] == pytest.approx(at)
    assert set(columns.cuts[1:-1]) <= {top for top, _bottom in lines}
    number = len(columns.cuts) - 1
    assert number * width * columns.scale + GAP * (number - 1) <= room[0] + 0.01
    for above, below in pairwise(columns.cuts):
        assert above < below and (below - above) * columns.scale <= room[1] + 0.01
    for top, bottom in lines:
        x, y = columns.on_sheet(width / 2, (top + bottom) / 2)
        assert columns.in_document(x, y) == pytest.approx((width / 2, (top + bottom) / 2), abs=0.01)


@pytest.fixture
def proof(desk: Desk) -> ProofPrint:
    desk.deciding.accept()
    marks = desk.showing.proof_marks()
    made = ProofPrint(desk.window(), desk.view.document(), marks, desk.model.current or "", desk.theme)
    made.sheet.resize(900, 600)
    return made


def test_every_finding_shown_is_marked_and_what_is_settled_otherwise(desk: Desk, proof: ProofPrint) -> None:
    marks = desk.showing.proof_marks()
    assert sum(mark.open for mark in marks) == desk.session.counts.open
    assert [mark.colour for mark in marks if not mark.open] == ["accepted"]
    inside = proof.sheet.rect()
    assert all(inside.contains(proof.sheet.box_of(mark.id).center().toPoint()) for mark in marks)
    image = proof.sheet.grab().toImage()
    assert len({image.pixelColor(x, y).rgb() for x in range(0, 900, 7) for y in range(0, 600, 7)}) > 3


def test_a_click_on_a_mark_goes_there(desk: Desk, proof: ProofPrint, qtbot: QtBot) -> None:
    last = desk.showing.proof_marks()[-1]
    place = proof.sheet.box_of(last.id).center()
    assert proof.sheet.mark_at(place) is not None
    with qtbot.waitSignal(proof.asked) as asked:
        qtbot.mouseClick(proof.sheet, Qt.MouseButton.LeftButton, pos=place.toPoint())
    assert asked.args == [last.id]


def test_a_click_beside_the_marks_goes_to_the_text(desk: Desk, proof: ProofPrint, qtbot: QtBot) -> None:
    free = next(
        QPointF(x, y) for y in range(40, 560, 11) for x in range(60, 400, 37)
        if proof.sheet.mark_at(QPointF(x, y)) is None
    )  # fmt: skip
    with qtbot.waitSignal(proof.went) as went:
        qtbot.mouseClick(proof.sheet, Qt.MouseButton.LeftButton, pos=free.toPoint())
    assert 0 <= went.args[0] <= desk.view.document().characterCount()


def test_keys_go_round_the_open_ones(desk: Desk, proof: ProofPrint, qtbot: QtBot) -> None:
    seen = set()
    for _ in range(desk.session.counts.open):
        qtbot.keyClick(proof.sheet, Qt.Key.Key_Down)
        assert proof.sheet.current is not None and proof.sheet.current.open
        seen.add(proof.sheet.current.id)
    assert len(seen) == desk.session.counts.open
    with qtbot.waitSignal(proof.asked):
        qtbot.keyClick(proof.sheet, Qt.Key.Key_Return)


def test_the_desk_goes_where_the_print_says(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    last = desk.session.entries[-1].id
    monkeypatch.setattr(ProofPrint, "exec", lambda proof: proof.asked.emit(last))
    desk._actions["proof"].trigger()
    assert desk.model.current == last
    desk.session.decide(last, Verdict.REJECTED)
    assert all(mark.id != last for mark in desk.showing.proof_marks())


def test_a_long_page_is_laid_out_in_time(desk: Desk) -> None:
    lines = [(at * 29.0, at * 29.0 + 29) for at in range(8000)]
    start = time.process_time()
    in_columns(lines, 700, (1200, 700))
    assert time.process_time() - start < 1.0
