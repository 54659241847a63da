"""Numbered headings and paragraphs: what is found, how it is mended, what is left alone."""

import pytest

from proofreader.core.page import Page
from proofreader.core.span import apply_edits
from proofreader.engine.run import check_page
from tests.support.checking import check_by_id, corrected, findings_on, hits_of
from tests.support.pages import block_page

IDS = (
    "numbering.gap",
    "numbering.repeated-number",
    "numbering.out-of-order",
    "numbering.mixed-style",
    "numbering.lone-first-item",
    "numbering.torn-heading",
    "numbering.heading-out-of-level",
)


def found(page: Page) -> list[tuple[str, str]]:
    """Check and quoted text of every finding of the heading checks."""
    return [
        (check_id.partition(".")[2], finding.span.of(page.text))
        for check_id in IDS
        for finding in findings_on(check_by_id(check_id), page)
    ]


def headings(*titles: str) -> Page:
    """An article whose headings are these, each over a paragraph."""
    return block_page("\n".join(f"#### {title}\n这里写了一段正文，讲的是这件事怎么办。" for title in titles))


@pytest.mark.parametrize(
    "titles",
    [
        ("一、立规矩", "二、抓落实", "三、看成效"),
        ("（一）立规矩", "（二）抓落实", "（三）看成效"),
        ("一、立规矩", "（一）定章程", "（二）设岗位", "二、抓落实", "（一）排日程", "（二）勤检查"),
        ("1.立规矩", "2.抓落实", "3.看成效"),
        ("立规矩", "抓落实"),
        ("九、立规矩", "十、抓落实", "十一、看成效"),
        ("一二三产业怎样融合", "第一产业怎么走"),
        ("2025年怎么干", "2026年怎么看"),
    ],
)
def test_right_headings_are_left_alone(titles: tuple[str, ...]) -> None:
    assert found(headings(*titles)) == []


@pytest.mark.parametrize(
    ("titles", "expected"),
    [
        (("一、立规矩", "三、抓落实"), ("gap", "三")),
        (("一、立规矩", "二、抓落实", "四、看成效"), ("gap", "四")),
        (("（一）立规矩", "（二）抓落实", "（二）看成效"), ("repeated-number", "二")),
        (("1.立规矩", "2.抓落实", "3.查问题", "2.看成效", "5.再出发"), ("out-of-order", "2")),
        (("一、立规矩", "抓落实"), ("lone-first-item", "一、")),
        (("一、立规矩", "二．抓落实", "三、看成效"), ("mixed-style", "二．")),
        (("（一）立规矩", "(二)抓落实", "（三）看成效"), ("mixed-style", "(二)")),
        (("一、立规矩", "（二）抓落实"), ("mixed-style", "（二）")),
    ],
)
def test_one_fault_is_one_finding(titles: tuple[str, ...], expected: tuple[str, str]) -> None:
    assert found(headings(*titles)) == [expected]


def test_headings_that_changed_places_are_exchanged() -> None:
    page = headings("一、立规矩", "三、看成效", "二、抓落实", "四、再出发")
    (finding,) = findings_on(check_by_id("numbering.out-of-order"), page)
    text = apply_edits(page.text, finding.suggestions[0].edits)
    assert [line[:2] for line in text.split("\n") if line[1:2] == "、"] == ["一、", "二、", "三、", "四、"]


def test_what_follows_a_gap_is_renumbered_too() -> None:
    titles = ("一、甲事要办", "三、乙事要办", "四、丙事要办")
    text = corrected("numbering.gap", "### 三件大事\n\n" + "\n\n".join(f"#### {t}\n\n正文在此。" for t in titles))
    assert [line for line in text.split("\n") if "、" in line] == ["一、甲事要办", "二、乙事要办", "三、丙事要办"]


def test_each_article_counts_for_itself() -> None:
    page = (
        "### 甲镇修路\n\n#### 一、筹钱\n\n大家凑。\n\n#### 二、出工\n\n大家干。\n\n"
        "### 乙镇种树\n\n#### 一、选苗\n\n挑好苗。\n\n#### 二、挖坑\n\n挖深坑。\n"
    )
    for check_id in IDS:
        assert hits_of(check_id, page) == []


def test_lists_under_their_own_opening_words_do_not_touch_each_other() -> None:
    text = "下列人员可以报名：\n（一）年满十八岁的；\n（二）身体健康的。\n报名时应当交：\n（一）证件；\n（二）照片。"
    assert found(block_page(text)) == []


def test_an_excerpt_with_half_its_numbers_gone_is_left_alone() -> None:
    text = "\n".join(f"{number}.这一条写的是第几件事，写得很长很细。" for number in (1, 4, 9, 15, 22, 30))
    assert found(block_page(text)) == []


class TestTornHeading:
    CHECK = "numbering.torn-heading"

    def test_moves_the_rest_up_or_joins(self) -> None:
        page = block_page(
            "#### 一、补短板、强弱项,时时不忘\n**初心。**去年以来，镇里办了不少实事，大家看在眼里。\n"
            "**二、抓重点、攻难点，推动转型。**今年还要再办几件。"
        )
        (finding,) = findings_on(check_by_id(self.CHECK), page)
        assert finding.span.of(page.text) == "\n初心。"
        moved, joined = (apply_edits(page.text, fix.edits).split("\n") for fix in finding.suggestions)
        assert moved[:2] == ["一、补短板、强弱项,时时不忘初心。", "去年以来，镇里办了不少实事，大家看在眼里。"]
        assert joined[0] == "一、补短板、强弱项,时时不忘初心。去年以来，镇里办了不少实事，大家看在眼里。"

    def test_a_heading_in_two_headings(self) -> None:
        page = block_page("#### 一、办好学校，留住老\n#### 师\n正文在这里。\n#### 二、修好路\n正文在这里。")
        (finding,) = findings_on(check_by_id(self.CHECK), page)
        assert finding.span.of(page.text) == "\n师"

    @pytest.mark.parametrize(
        "text",
        [
            "#### 一、补短板\n**缘起。**去年以来办了不少实事。\n**经过。**今年还要再办。",
            "#### 一、补短板\n去年以来，镇里办了不少实事。",
            "#### 一、补短板。\n**初心。**去年以来办了不少实事。",
            "一、补短板\n二、强弱项",
        ],
    )
    def test_leaves_alone(self, text: str) -> None:
        assert findings_on(check_by_id(self.CHECK), block_page(text)) == ()


class TestHeadingOutOfLevel:
    CHECK = "numbering.heading-out-of-level"

    def test_every_run_in_sibling_is_reported(self) -> None:
        page = block_page("#### 一、甲事\n正文。\n**二、乙事。**接着写。\n**三、丙事。**接着写。")
        found = findings_on(check_by_id(self.CHECK), page)
        assert [page.text[: f.span.end].rpartition("\n")[2] for f in found] == ["二、乙事。", "三、丙事。"]

    def test_it_is_not_lost_to_a_half_width_comma_inside_the_heading(self) -> None:
        page = block_page("#### 一、甲事,大事\n正文。\n**二、乙事,要事。**接着写。")
        found = check_page(page).findings
        assert self.CHECK in {f.check for f in found}
        assert "punctuation.ascii-comma" in {f.check for f in found}

    def test_in_plain_text_a_short_first_sentence_is_the_heading(self) -> None:
        long = "这一段写得很长，讲的是怎样把这件事一步一步办好，前前后后费了多少功夫，大家又是怎么想的。"
        page = block_page(f"#### 一、甲事要早办\n正文。\n二、乙事要快办。{long}")
        (found,) = findings_on(check_by_id(self.CHECK), page)
        assert page.text[: found.span.end].endswith("二、乙事要快办。")

    def test_all_run_in_is_a_style(self) -> None:
        page = block_page("**一、甲事。**接着写。\n**二、乙事。**接着写。")
        assert findings_on(check_by_id(self.CHECK), page) == ()
