"""Pairs over paragraphs, in wrong order and nested."""

from hypothesis import given
from hypothesis import strategies as st

from proofreader.checks.punctuation.pairs import pair_up
from tests.support.checking import assert_silent, hits_of

QUOTE = "punctuation.unpaired-quote"


def test_a_quotation_over_three_paragraphs_closes_only_the_last() -> None:
    assert_silent(QUOTE, "他说：“第一段的内容说的是修路。\n\n“第二段的内容说的是通水。\n\n“第三段的内容说的是通电。”\n")


def test_the_last_paragraph_must_close() -> None:
    text = "他说：“第一段的内容说的是修路。\n\n“第二段的内容说的是通水。\n\n大家听了都很高兴，纷纷鼓掌。\n"
    assert hits_of(QUOTE, text) == ["“"]


def test_a_paragraph_that_does_not_open_again_is_found_where_the_mark_is_missing() -> None:
    assert hits_of(QUOTE, "他说：“第一段的内容说的是修路。\n\n第二段的内容说的是通水。”\n") == ["”"]


def test_a_paragraph_cut_in_two_keeps_its_pairs() -> None:
    assert_silent(QUOTE, "全市上下要打好“扩内需、\n\n促转型”组合拳，确保完成全年目标任务。\n")
    assert_silent(
        "punctuation.unpaired-bracket", "全县有三个镇（城关、东关、\n\n西关），人口一共二十万，都已经通车。\n"
    )


def test_a_title_mark_lost_beside_right_ones_is_found() -> None:
    text = "会议审议了《工作报告》和《发展规划，并听取了《〈条例〉说明》，与会同志提出意见。\n"
    assert hits_of("punctuation.unpaired-title-mark", text) == ["《"]


@given(st.text(alphabet="“”‘’（）()《》〈〉〔〕甲，。x1", max_size=30))
def test_every_mark_is_in_at_most_one_role(text: str) -> None:
    found = pair_up(text)
    places = [at for pair in found.pairs for at in pair] + found.unclosed + found.lone
    assert len(places) == len(set(places))
    assert all(0 <= at < len(text) for at in places)
    assert all(first < last for first, last in found.pairs)


@given(
    st.recursive(
        st.just("甲"), lambda inner: st.builds("“乙{}丙”".format, inner) | st.builds("{}，{}".format, inner, inner)
    )
)
def test_balanced_text_has_no_mark_alone(text: str) -> None:
    found = pair_up(text)
    assert not found.unclosed and not found.lone and not found.turned
