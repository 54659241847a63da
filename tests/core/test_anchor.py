from hypothesis import given
from hypothesis import strategies as st

from proofreader.core.anchor import anchor_at, locate
from proofreader.core.span import Span

TEXT = "市里召开会议，部署防汛工作。会后，县里也召开会议，部署秋收工作。"


def test_finds_its_place_in_the_same_text() -> None:
    for start in range(len(TEXT)):
        span = Span(start, start + 1)
        assert locate(anchor_at(TEXT, span), TEXT) == span


def test_follows_the_text_when_something_is_put_before_it() -> None:
    second = TEXT.rindex("召开")
    anchor = anchor_at(TEXT, Span(second, second + 2))
    changed = "本报讯" * 30 + TEXT
    assert locate(anchor, changed) == Span(second + 90, second + 92)


def test_tells_two_places_apart_by_context_not_by_distance() -> None:
    second = TEXT.rindex("召开")
    anchor = anchor_at(TEXT, Span(second, second + 2))
    changed = TEXT[: TEXT.index("会后")] + "昨天" * 4 + TEXT[TEXT.index("会后") :]
    found = locate(anchor, changed)
    assert found is not None
    assert changed[found.start - 1] == "也"


def test_says_so_when_the_place_is_gone() -> None:
    anchor = anchor_at(TEXT, Span(TEXT.index("防汛"), TEXT.index("防汛") + 2))
    assert locate(anchor, TEXT.replace("防汛", "抗旱")) is None


def test_a_short_quote_elsewhere_is_not_taken_for_it() -> None:
    anchor = anchor_at(TEXT, Span(TEXT.index("秋收"), TEXT.index("秋收") + 2))
    assert locate(anchor, "风调雨顺，秋收在望，仓廪充实。") is None


def test_an_insertion_point_is_found_by_what_stands_around_it() -> None:
    at = TEXT.index("县里")
    changed = "编者按。" + TEXT
    assert locate(anchor_at(TEXT, Span(at, at)), changed) == Span(at + 4, at + 4)
    assert locate(anchor_at(TEXT, Span(at, at)), "全不相干的文字") is None


@given(st.text("甲乙丙丁", min_size=1, max_size=60), st.text("戊己庚", max_size=20), st.data())
def test_always_lands_on_the_quote(text: str, before: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    anchor = anchor_at(text, Span(start, end))
    found = locate(anchor, before + text)
    assert found is not None
    assert found.of(before + text) == anchor.quote
