import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofreader.cjk.numerals import (
    like,
    parse_arabic,
    parse_chinese,
    parse_enclosed,
    parse_roman,
    to_chinese,
    to_circled,
    to_int,
    to_roman,
)


@given(st.integers(0, 10**8 - 1))
def test_chinese_there_and_back(number: int) -> None:
    assert parse_chinese(to_chinese(number)) == number


@given(st.integers(1, 3999))
def test_roman_there_and_back(number: int) -> None:
    assert parse_roman(to_roman(number)) == number


@pytest.mark.parametrize("number", range(1, 51))
def test_circled_there_and_back(number: int) -> None:
    assert parse_enclosed(to_circled(number)) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("十", 10),
        ("十二", 12),
        ("二十", 20),
        ("两百零三", 203),
        ("一百五", 150),
        ("三万五千", 35000),
        ("三亿五千万", 350_000_000),
        ("二〇二五", 2025),
        ("壹佰", 100),
        ("廿三", 23),
        ("３５", 35),
        ("⑵", 2),
        ("⒊", 3),
        ("㈣", 4),
        ("❻", 6),
        ("㉑", 21),
        ("Ⅳ", 4),
        ("XIV", 14),
    ],
)
def test_reads(text: str, number: int) -> None:
    assert to_int(text) == number


@pytest.mark.parametrize("text", ["", "三五", "七八", "几", "十十", "百千", "3a", "²", "₃", "IIII", "一二三四x", "½"])
def test_is_not_a_numeral(text: str) -> None:
    assert to_int(text) is None


def test_arabic_takes_no_circled_digits() -> None:
    assert parse_arabic("③") is None


@pytest.mark.parametrize(
    ("sample", "number", "written"),
    [
        ("三", 4, "四"),
        ("十", 11, "十一"),
        ("3", 12, "12"),
        ("３", 4, "４"),
        ("③", 4, "④"),
        ("⑶", 4, "⑷"),
        ("㈢", 4, "㈣"),
    ],
)
def test_writes_like_the_sample(sample: str, number: int, written: str) -> None:
    assert like(sample, number) == written


def test_refuses_what_cannot_be_written() -> None:
    for write, number in ((to_chinese, -1), (to_circled, 51), (to_roman, 0)):
        with pytest.raises(ValueError, match="no "):
            write(number)
    with pytest.raises(ValueError, match="not a numeral"):
        like("甲", 2)
