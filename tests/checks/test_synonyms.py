"""Two words of one sense side by side."""

import pytest

from tests.support.checking import assert_corrected, assert_silent, check_by_id, corrected, findings_in

CHECK = "style.synonyms-together"


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("全县粮食总产突破超过50万吨。", "全县粮食总产突破50万吨。"),
        ("灯会在老街举办了举行，持续五天。", "灯会在老街举办，持续五天。"),
        ("果园采用了采取滴灌技术。", "果园采用了滴灌技术。"),
        ("一周之内以内答复。", "一周之内答复。"),
        ("他曾获得荣膺模范称号。", "他曾获得模范称号。"),
    ],
)
def test_the_second_word_goes_first(wrong: str, right: str) -> None:
    assert_corrected(CHECK, wrong, right)


def test_both_ways_are_offered() -> None:
    check = check_by_id(CHECK)
    ((_, findings),) = findings_in(check, "镇上最近日前办了灯会。")
    assert [suggestion.label for suggestion in findings[0].suggestions] == ["留“最近”", "留“日前”"]


@pytest.mark.parametrize(
    "text",
    [
        "会议由他主持，举行时间另定。",
        "改革以来至今三十年，最近，日前的消息得到证实。",
        "“首次首度”是重复。",
        "为推动协同发展召开会议。",
        "学校组织学生参加举办地的活动。",
    ],
)
def test_one_word_alone_is_right(text: str) -> None:
    assert_silent(CHECK, text)


def test_corrected_text_is_clean() -> None:
    assert corrected(CHECK, corrected(CHECK, "他立即马上赶到。")) == "他立即赶到。"


TOGETHER = "style.synonyms-run-together"


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("两岸景色致，引人入胜。", "两岸景色，引人入胜。"),
        ("工地上新旧材料整齐洁，堆放有序。", "工地上新旧材料整齐，堆放有序。"),
    ],
)
def test_what_has_run_together_keeps_the_first_word(wrong: str, right: str) -> None:
    assert_corrected(TOGETHER, wrong, right)


@pytest.mark.parametrize("text", ["两岸景致好。", "会上举行办公用品展。", "“踪迹影”多了一个字。"])
def test_words_that_begin_with_the_last_character_stay(text: str) -> None:
    assert_silent(TOGETHER, text)
