"""Leaders reach the margin without crossing, and notes stand clear of each other."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from proofreader.formats.proof.leaders import Call, crossings, routed

LEFT, RIGHT, TOP, BOTTOM = 100.0, 500.0, 40.0, 800.0


@st.composite
def dense(draw: st.DrawFn) -> list[Call]:
    """Errors on a grid of lines, at most four a line, some lines a little off as in another column."""
    made: list[Call] = []
    for line in draw(st.sets(st.integers(0, 34), max_size=25)):
        for place in draw(st.sets(st.integers(0, 38), max_size=4)):
            top = 60 + 20 * line + (3.0 if place > 19 and draw(st.booleans()) else 0.0)
            height = draw(st.sampled_from([12.0, 24.0, 36.0]))
            made.append(Call(LEFT + 5 + 10 * place, top, top + 10, 8.0, 8.0, 40.0, height))
    return made


@given(dense())
def test_leaders_do_not_cross(calls: list[Call]) -> None:
    leaders = routed(calls, LEFT, RIGHT, TOP, BOTTOM)
    assert len(leaders) == len(calls)
    assert not any(leader.crosses for leader in leaders)
    assert crossings(leaders) == 0


@given(dense())
def test_notes_stand_clear_and_leaders_begin_at_their_error(calls: list[Call]) -> None:
    leaders = routed(calls, LEFT, RIGHT, TOP, BOTTOM)
    for call, leader in zip(calls, leaders, strict=True):
        assert leader.points[0][0] == call.x and leader.points[0][1] in (call.top, call.bottom)
        assert (leader.note[0] > RIGHT) == leader.right and (leader.note[0] < LEFT) != leader.right
    for right in (False, True):
        side = sorted(
            (leader.note[1], call.height) for call, leader in zip(calls, leaders, strict=True) if leader.right == right
        )
        for (first, height), (second, other) in pairwise(side):
            assert second - first >= (height + other) / 2 - 0.01


def test_the_nearest_margin() -> None:
    near_left = Call(120.0, 60, 70, 8, 8, 40, 12)
    near_right = Call(480.0, 60, 70, 8, 8, 40, 12)
    first, second = routed([near_left, near_right], LEFT, RIGHT, TOP, BOTTOM)
    assert not first.right and second.right


def test_crossings_are_seen() -> None:
    call = Call(120.0, 60, 70, 8, 8, 40, 12)
    (leader,) = routed([call], LEFT, RIGHT, TOP, BOTTOM)
    assert crossings([leader, leader]) == 1
