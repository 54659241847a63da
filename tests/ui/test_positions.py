"""Code points against UTF-16, and what a document may be shown."""

from hypothesis import given
from hypothesis import strategies as st

from proofreader.ui.positions import Positions, displayed, qt_length, read_back

texts = st.text(alphabet=st.one_of(st.sampled_from("甲乙，\n𠮷𠀀😀"), st.characters(codec="utf-8")), max_size=40)


def test_four_byte_hanzi() -> None:
    positions = Positions("甲𠮷乙𠀀丙")
    assert [positions.to_qt(at) for at in range(6)] == [0, 1, 3, 4, 6, 7]
    assert [positions.from_qt(unit) for unit in range(8)] == [0, 1, 1, 2, 3, 3, 4, 5]


@given(texts)
def test_there_and_back(text: str) -> None:
    positions = Positions(text)
    for at in range(len(text) + 1):
        unit = positions.to_qt(at)
        assert unit == len(text[:at].encode("utf-16-le")) // 2
        assert positions.from_qt(unit) == at
    assert qt_length(text) == positions.to_qt(len(text))


@given(st.text(max_size=40))
def test_what_is_shown_is_as_long_and_can_be_encoded(text: str) -> None:
    shown = displayed(text)
    assert len(shown) == len(text)
    shown.encode("utf-16-le")
    assert not set(shown) & set("\u2028\u2029\r\x00\ufdd0\ufdd1")
    assert read_back(shown) == shown


def test_plain_text_is_shown_as_it_is() -> None:
    assert displayed("一、二\n𠮷") == "一、二\n𠮷"
