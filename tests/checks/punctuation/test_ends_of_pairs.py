"""Where a missing partner goes, and where the full stop of a quotation stands."""

import pytest

from tests.support.checking import assert_corrected, assert_silent, check_by_id, findings_in

QUOTE, TITLE = "punctuation.unpaired-quote", "punctuation.unpaired-title-mark"
INSIDE, OUTSIDE = "punctuation.stop-inside-part-of-sentence", "punctuation.stop-after-whole-quotation"
WRITTEN, PROHIBITION = "punctuation.comma-before-written-words", "punctuation.pause-before-prohibition"


@pytest.mark.parametrize(
    ("check", "wrong", "right"),
    [
        (
            TITLE,
            "会上印发了《农贸市场改造实施方案（2024—2026年），要求照办。\n",
            "会上印发了《农贸市场改造实施方案（2024—2026年）》，要求照办。\n",
        ),
        (TITLE, "依照《中华人民共和国农业法的规定，予以支持。\n", "依照《中华人民共和国农业法》的规定，予以支持。\n"),
        (TITLE, "县里印发<<关于扶持小店的若干措施》，共十条。\n", "县里印发《关于扶持小店的若干措施》，共十条。\n"),
        (
            QUOTE,
            "“锅要热，油要宽，卞玉明说，“火候到了才下料。”\n",
            "“锅要热，油要宽，”卞玉明说，“火候到了才下料。”\n",
        ),
        (QUOTE, "镇里建立“一户一档制度，定期回访。\n", "镇里建立“一户一档”制度，定期回访。\n"),
        (QUOTE, "全村今年实现零上访零事故”，大家高兴。\n", "全村今年实现“零上访零事故”，大家高兴。\n"),
        (
            QUOTE,
            "“过去种一亩亏一亩，现在种一亩赚一亩。卞玉明算了一笔账，越算越高兴。\n",
            "“过去种一亩亏一亩，现在种一亩赚一亩。”卞玉明算了一笔账，越算越高兴。\n",
        ),
        (
            QUOTE,
            "“原来一下雨路就不好走”，如今好了，车能开到门口。”卞玉明说。\n",
            "“原来一下雨路就不好走，如今好了，车能开到门口。”卞玉明说。\n",
        ),
        (INSIDE, "也就是“谁受益谁出力。”村里都同意。", "也就是“谁受益谁出力”。村里都同意。"),
        (OUTSIDE, "他笑着说，“我天天都来遛弯”。", "他笑着说，“我天天都来遛弯。”"),
        (
            WRITTEN,
            "墙上挂着一块牌子，“进门换鞋，请勿喧哗。”",
            "墙上挂着一块牌子：“进门换鞋，请勿喧哗。”",
        ),
        (PROHIBITION, "上山应走步道、切勿翻越护栏。", "上山应走步道，切勿翻越护栏。"),
    ],
)
def test_the_first_fix_is_the_likely_one(check: str, wrong: str, right: str) -> None:
    assert_corrected(check, wrong, right)


def test_speech_may_also_end_with_its_first_sentence() -> None:
    check = check_by_id(QUOTE)
    ((_, findings),) = findings_in(check, "教练说：“大家都很拼。本届比赛共有八支队伍参加。\n")
    assert len(findings[0].suggestions) == 3


@pytest.mark.parametrize(
    ("check", "text"),
    [
        (INSIDE, "他的话是：“谁受益谁出力。”"),
        (OUTSIDE, "古语说，“前人栽树，后人乘凉”。"),
        (WRITTEN, "墙上挂着一块牌子，“先进集体”四个字很醒目。"),
        (PROHIBITION, "要守住不可再生、不可替代的资源，不得迟报、不得漏报。"),
    ],
)
def test_right_marks_stay(check: str, text: str) -> None:
    assert_silent(check, text)
