"""Idioms that run on into a word."""

import pytest

from tests.support.checking import assert_corrected, assert_silent

CHECK = "confusables.overrun-idiom"


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("工程开头一帆风顺利，如期完工。", "工程开头一帆风顺，如期完工。"),
        ("大家对此深信不疑问，照着做了。", "大家对此深信不疑，照着做了。"),
        ("前来看灯的人络绎不绝对，十分热闹。", "前来看灯的人络绎不绝，十分热闹。"),
    ],
)
def test_the_character_behind_goes(wrong: str, right: str) -> None:
    assert_corrected(CHECK, wrong, right)


@pytest.mark.parametrize(
    "text",
    [
        "灯会上人山人海中，他一己之私利未改。",
        "她整理得井井有条，理由也充分。",
        "这是成千上万种。",
        "“风雨无阻挡”是句歌词。",
    ],
)
def test_what_follows_in_its_own_right_stays(text: str) -> None:
    assert_silent(CHECK, text)
