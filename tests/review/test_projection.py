"""Positions and changes of the corrected text, against the plainest model there is: a string."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofreader.core.span import Edit, Span, apply_edits
from proofreader.review.compose import compose
from proofreader.review.projection import Projection

ALPHABET = "甲乙丙，𠮷\n"
TEXTS = st.text(ALPHABET, max_size=30)


@st.composite
def edit_lists(draw: st.DrawFn, size: int) -> list[Edit]:
    """Non-overlapping edits on a text of that many code points, none without effect on position or length."""
    cuts = sorted(draw(st.lists(st.integers(0, size), max_size=10)))
    edits: list[Edit] = []
    for start, end in zip(cuts[::2], cuts[1::2], strict=False):
        if edits and edits[-1].span == Span(start, end):
            continue
        edits.append(Edit(Span(start, end), draw(st.text(ALPHABET, max_size=3))))
    return edits


@st.composite
def projections(draw: st.DrawFn) -> Projection:
    text = draw(TEXTS)
    return Projection(text, draw(edit_lists(len(text))))


@given(projections())
def test_text_is_the_original_with_the_edits_made(projection: Projection) -> None:
    assert projection.text == apply_edits(projection.original, projection.edits)


@given(projections())
def test_untouched_characters_map_both_ways(projection: Projection) -> None:
    replaced = {at for edit in projection.edits for at in range(edit.span.start, edit.span.end)}
    for at, char in enumerate(projection.original):
        if at not in replaced:
            place = projection.project(Span(at, at + 1))
            assert place.of(projection.text) == char
            assert projection.restore(place) == Span(at, at + 1)


@given(projections())
def test_positions_keep_their_order(projection: Projection) -> None:
    for after in (False, True):
        out = [projection.to_projected(at, after=after) for at in range(len(projection.original) + 1)]
        back = [projection.to_original(at, after=after) for at in range(len(projection.text) + 1)]
        assert out == sorted(out) and back == sorted(back)
        assert all(0 <= at <= len(projection.text) for at in out)
        assert all(0 <= at <= len(projection.original) for at in back)


@given(projections())
def test_an_edit_knows_where_it_wrote(projection: Projection) -> None:
    for edit in projection.edits:
        place = projection.range_of(edit)
        assert place.of(projection.text) == edit.replacement
        if len(place):
            assert projection.restore(place) == edit.span


@given(st.data())
def test_changed_gives_the_projection_and_patches_of_the_text(data: st.DataObject) -> None:
    text = data.draw(TEXTS)
    before, after = (data.draw(edit_lists(len(text))) for _ in range(2))
    kept = [edit for edit in before if edit in after]
    old = Projection(text, before)
    removed = [edit for edit in before if edit not in kept]
    added = [edit for edit in after if edit not in kept]
    made, patches = old.changed(removed, added)
    assert made.edits == Projection(text, after).edits
    assert made.text == apply_edits(text, after) == apply_edits(old.text, patches)
    assert [made.to_original(at) for at in range(len(made.text) + 1)] == [
        Projection(text, after).to_original(at) for at in range(len(made.text) + 1)
    ]


def test_changed_refuses_strangers_and_overlaps() -> None:
    projection = Projection("一二三四", [Edit(Span(1, 3), "贰")])
    with pytest.raises(ValueError, match="not an edit"):
        projection.changed([Edit(Span(0, 1), "壹")], [])
    for span in (Span(0, 2), Span(2, 2), Span(1, 3), Span(2, 4)):
        with pytest.raises(ValueError, match="overlap"):
            projection.changed([], [Edit(span, "x")])


@given(st.data())
def test_composed_changes_give_the_text_that_was_typed(data: st.DataObject) -> None:
    projection = data.draw(projections())
    changes = data.draw(edit_lists(len(projection.text)))
    sticky = data.draw(st.booleans())
    composed = compose(projection, changes, lambda _: sticky)
    swallowed = [edit for one in composed for edit in one.swallowed]
    assert len(swallowed) == len(set(swallowed))
    made, _ = projection.changed(swallowed, [one.edit for one in composed if one.edit is not None])
    assert made.text == apply_edits(projection.text, changes)
    assert [change for one in composed for change in one.changes] == sorted(changes)


def test_typing_beside_a_sticky_edit_goes_on_with_it() -> None:
    projection = Projection("甲乙丙丁", [Edit(Span(1, 2), "乐"), Edit(Span(2, 3), "")])
    (one,) = compose(projection, [Edit(Span(2, 2), "天")], lambda edit: edit.span.start == 1)
    assert one.edit == Edit(Span(1, 2), "乐天")
    (one,) = compose(projection, [Edit(Span(2, 2), "天")])
    assert one.edit == Edit(Span(3, 3), "天") and not one.swallowed


def test_typing_the_original_back_leaves_no_edit() -> None:
    projection = Projection("甲乙丙", [Edit(Span(1, 2), "一")])
    (one,) = compose(projection, [Edit(Span(1, 2), "乙")])
    assert one.edit is None and one.swallowed == projection.edits
