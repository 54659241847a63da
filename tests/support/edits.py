"""Edits for property tests."""

from hypothesis import strategies as st

from proofreader.core.span import Edit, Span


@st.composite
def edited(draw: st.DrawFn, text: str, replacements: st.SearchStrategy[str], *, breaks: bool = True) -> list[Edit]:
    """Edits of a text that do not overlap; without `breaks` none of them takes out a line end."""
    places = sorted(draw(st.sets(st.integers(0, len(text)), max_size=8)))
    spans = [Span(start, end) for start, end in zip(places[::2], places[1::2], strict=False)]
    if draw(st.booleans()):
        spans += [Span(at, at) for at in places if all(not other.touches(Span(at, at)) for other in spans)]
    return [Edit(span, draw(replacements)) for span in spans if breaks or "\n" not in span.of(text)]
