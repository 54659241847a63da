"""One symbol a code point, alike characters one symbol."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proofreader.spelling.alphabet import (
    BOUNDARY,
    SIZE,
    UNKNOWN,
    Alphabet,
    count_characters,
    most_frequent,
    new_counts,
)

ALPHABET = Alphabet("的，0a一二三“")


@given(st.text(max_size=50))
def test_one_symbol_a_code_point(text: str) -> None:
    assert len(ALPHABET.encode(text)) == len(text)


def test_alike_characters_are_one_symbol() -> None:
    assert len(set(ALPHABET.encode("0129７").tolist())) == 1
    assert len(set(ALPHABET.encode("azＱ").tolist())) == 1
    assert ALPHABET.number(",") == ALPHABET.number("，")
    assert ALPHABET.number("”") == ALPHABET.number("“")


def test_line_ends_and_strangers() -> None:
    assert ALPHABET.encode("\n𠮷鼹").tolist() == [BOUNDARY, UNKNOWN, UNKNOWN]


def test_reads_back_what_it_knows() -> None:
    assert ALPHABET.decode(ALPHABET.encode("一二\n鼹").tolist()) == "一二\n\ufffd"


def test_the_most_frequent_come_first() -> None:
    counts = new_counts()
    count_characters(counts, "三三三二二一\n\n\n\n\n1234")
    assert most_frequent(counts).chars == "0三二一"


def test_too_many_characters_are_refused() -> None:
    with pytest.raises(ValueError, match="at most"):
        Alphabet(map(chr, range(0x4E00, 0x4E00 + SIZE)))
