"""Original and corrected text side by side."""

from hypothesis import given
from hypothesis import strategies as st

from proofreader.core.span import Edit, Span, apply_edits
from proofreader.ui.pairs import pairs


def test_what_was_changed_is_told_apart() -> None:
    (pair,) = pairs("春耕春耕开始", [Edit(Span(2, 4), "")])
    assert pair.left == (("春耕", False), ("春耕", True), ("开始", False))
    assert pair.right == (("春耕", False), ("开始", False))
    assert pair.changed


def test_joined_paragraphs_are_one_pair() -> None:
    made = pairs("一\n二\n三", [Edit(Span(1, 2), "")])
    assert [pair.changed for pair in made] == [True, False]
    assert made[0].right == (("一", False), ("二", False))


@st.composite
def texts_with_edits(draw: st.DrawFn) -> tuple[str, list[Edit]]:
    text = draw(st.text("甲乙\n", max_size=20))
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=6, unique=True)))
    spans = zip(cuts[::2], cuts[1::2], strict=False)
    return text, [Edit(Span(a, b), draw(st.text("丙\n", max_size=2))) for a, b in spans]


@given(texts_with_edits())
def test_the_sides_are_the_texts(made: tuple[str, list[Edit]]) -> None:
    text, edits = made
    found = pairs(text, edits)
    assert "\n".join("".join(run for run, _ in pair.left) for pair in found) == text
    assert "\n".join("".join(run for run, _ in pair.right) for pair in found) == apply_edits(text, edits)
