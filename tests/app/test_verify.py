from hypothesis import given
from hypothesis import strategies as st

from proofreader.app.verify import differences, verify
from proofreader.core.page import NoSource, Page
from proofreader.core.span import Edit, Span, apply_edits

TEXT = "一、增强执行力执行力。\n二、抓落实和，见成效。\n三、讲规矩。"
REPEAT = Edit(Span(4, 7), "")
CONJUNCTION = Edit(Span(TEXT.index("和"), TEXT.index("和") + 1), "")
WORD = Edit(Span(TEXT.index("规矩"), TEXT.index("规矩") + 2), "规则")
EDITS = (REPEAT, CONJUNCTION, WORD)


def page(text: str) -> Page:
    return Page(None, text, (), (), NoSource())


def test_a_proof_as_decided_is_clean() -> None:
    result = verify(page(TEXT), EDITS, page(apply_edits(TEXT, EDITS)))
    assert result.clean
    assert result.made == EDITS


def test_each_edit_left_out_is_named() -> None:
    for left_out in EDITS:
        made = [edit for edit in EDITS if edit != left_out]
        result = verify(page(TEXT), EDITS, page(apply_edits(TEXT, made)))
        assert result.missed == (left_out,)
        assert not result.strays


def test_a_change_nobody_decided_on_is_named() -> None:
    result = verify(page(TEXT), EDITS, page(apply_edits(TEXT, EDITS).replace("成效", "实效")))
    assert [(stray.was, stray.now) for stray in result.strays] == [("成", "实")]
    assert result.made == EDITS


def test_a_stray_change_beside_a_missed_edit_is_named_too() -> None:
    proof = apply_edits(TEXT, [REPEAT, CONJUNCTION]).replace("规矩。", "规矩！")
    result = verify(page(TEXT), EDITS, page(proof))
    assert result.missed == (WORD,)
    assert [(stray.was, stray.now) for stray in result.strays] == [("。", "！")]


def test_a_paragraph_lost_or_added_is_named() -> None:
    corrected = apply_edits(TEXT, EDITS)
    for changed, was, now in (
        (corrected.replace("二、抓落实，见成效。\n", ""), "二、抓落实，见成效。\n", ""),
        (corrected + "\n完", "", "\n完"),
        ("题\n" + corrected, "", "题\n"),
    ):
        strays = tuple(differences(corrected, changed))
        assert [(stray.was, stray.now) for stray in strays] == [(was, now)]


@given(st.text("甲乙丙\n", max_size=30), st.text("甲乙丙\n", max_size=30))
def test_the_differences_turn_one_text_into_the_other(one: str, other: str) -> None:
    edits = [Edit(stray.span, stray.now) for stray in differences(one, other)]
    assert apply_edits(one, edits) == other
