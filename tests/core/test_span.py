import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofreader.core.span import Edit, Span, apply_edits, sorted_edits


def test_span_refuses_what_is_no_range() -> None:
    for start, end in ((-1, 0), (3, 2)):
        with pytest.raises(ValueError, match="not a span"):
            Span(start, end)


def test_side_by_side_touches_but_does_not_overlap() -> None:
    assert Span(0, 2).touches(Span(2, 4))
    assert not Span(0, 2).overlaps(Span(2, 4))


def test_an_insertion_overlaps_only_what_surrounds_it() -> None:
    insertion = Span(3, 3)
    assert insertion.overlaps(Span(2, 4))
    assert insertion.overlaps(Span(3, 3))
    assert not insertion.overlaps(Span(3, 5))
    assert not insertion.overlaps(Span(1, 3))


def test_edits_are_made_together_against_the_original() -> None:
    edits = [Edit(Span(4, 5), ""), Edit(Span(0, 1), "甲乙"), Edit(Span(2, 2), "！")]
    assert apply_edits("一二三四五", edits) == "甲乙二！三四"


def test_overlapping_edits_are_refused() -> None:
    for first, second in (
        (Edit(Span(0, 2), "x"), Edit(Span(1, 3), "y")),
        (Edit(Span(1, 1), "x"), Edit(Span(1, 1), "y")),
        (Edit(Span(0, 3), ""), Edit(Span(1, 1), "y")),
    ):
        with pytest.raises(ValueError, match="overlap"):
            sorted_edits((first, second))


def test_an_edit_past_the_end_is_refused() -> None:
    with pytest.raises(ValueError, match="past the end"):
        apply_edits("一二", [Edit(Span(1, 3), "")])


@given(st.text(max_size=40), st.data())
def test_any_text_can_be_turned_into_any_other(text: str, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=8)))
    pieces = [text[a:b] for a, b in zip([0, *cuts], [*cuts, len(text)], strict=True)]
    changed = [data.draw(st.text(max_size=5)) if index % 2 else piece for index, piece in enumerate(pieces)]
    edits, at = [], 0
    for index, piece in enumerate(pieces):
        if index % 2:
            edits.append(Edit(Span(at, at + len(piece)), changed[index]))
        at += len(piece)
    assert apply_edits(text, edits) == "".join(changed)
