"""Which characters are ideographs."""

import pytest

from proofreader.cjk.chars import HAN_RUN, all_han, count_han, is_han
from proofreader.cjk.radicals import RADICAL_FORM, ideograph_of


@pytest.mark.parametrize("char", ["一", "龥", "鿿", "〇", "㐀", "䶿", "\uf900", "\U00020000", "\U000323af"])
def test_ideographs(char: str) -> None:
    assert is_han(char) and HAN_RUN.fullmatch(char)


@pytest.mark.parametrize("char", ["A", "１", "。", "あ", "가", "힣", "\ue000", "\uf8ff", "⼈", "①", "·", "😀"])
def test_what_is_no_ideograph(char: str) -> None:
    assert not is_han(char) and not HAN_RUN.match(char)


def test_texts() -> None:
    assert not is_han("")
    assert all_han("二〇二〇年") and not all_han("2020年")
    assert count_han("第1版：要闻") == 4


def test_radical_forms_are_neither_hangul_nor_private_use() -> None:
    assert RADICAL_FORM.search("⼈") and RADICAL_FORM.search("\uf9d1")
    assert not RADICAL_FORM.search("가\ue000人鿿")
    assert ideograph_of("⼈") == "人" and ideograph_of("人") == "人"
