"""The page to check while a person types."""

from hypothesis import given
from hypothesis import strategies as st

from proofreader.core.page import Article, BlockKind, Page
from proofreader.core.span import Edit, Span
from proofreader.review.edited import edited_page
from proofreader.review.projection import Projection
from tests.review.test_projection import edit_lists
from tests.support.pages import block_page

PAGE = block_page("# 标题\n作者|程予辉\n**一、开头。**正文第一段。\n正文第二段。")


def kinds(page: Page) -> list[str]:
    return [block.kind.value for block in page.blocks]


def test_without_edits_it_is_the_page_itself() -> None:
    assert edited_page(PAGE, Projection(PAGE.text)) is PAGE


def test_blocks_before_the_first_edit_are_the_same() -> None:
    at = PAGE.text.index("第二")
    page = edited_page(PAGE, Projection(PAGE.text, [Edit(Span(at, at + 2), "末")]))
    assert page.blocks[0] is PAGE.blocks[0] and page.blocks[2] is PAGE.blocks[2]
    assert page.blocks[3].span.of(page.text) == "正文末段。"


def test_a_line_end_put_in_makes_two_blocks_of_one_kind() -> None:
    at = PAGE.text.index("正文第一")
    page = edited_page(PAGE, Projection(PAGE.text, [Edit(Span(at, at), "\n")]))
    assert kinds(page) == ["headline", "byline", "body", "body", "body"]
    assert page.blocks[2].lead is not None and page.blocks[2].lead.of(page.text) == "一、开头。"
    assert page.blocks[3].lead is None
    assert page.articles == (Article("", 0, 5),)


def test_a_line_end_taken_out_joins_two_blocks() -> None:
    at = PAGE.text.index("\n正文第二")
    page = edited_page(PAGE, Projection(PAGE.text, [Edit(Span(at, at + 1), "")]))
    assert kinds(page) == ["headline", "byline", "body"]
    assert page.blocks[2].span.of(page.text).endswith("第一段。正文第二段。")


def test_a_run_in_heading_goes_with_its_words() -> None:
    start = PAGE.text.index("一、")
    page = edited_page(PAGE, Projection(PAGE.text, [Edit(Span(start, start + 5), "")]))
    assert page.blocks[2].lead is None


def test_the_source_map_leads_through_the_edits() -> None:
    page = edited_page(PAGE, Projection(PAGE.text, [Edit(Span(0, 0), "新")]))
    assert page.source.sha256 == PAGE.source.sha256 and page.source.encoding == "utf-8"
    assert page.source.to_source(Span(1, 3)) == PAGE.source.to_source(Span(0, 2))


@given(st.data())
def test_blocks_always_make_up_the_text(data: st.DataObject) -> None:
    edits = data.draw(edit_lists(len(PAGE.text)))
    page = edited_page(PAGE, Projection(PAGE.text, edits))
    assert [block.span.of(page.text) for block in page.blocks] == page.text.split("\n")
    (article,) = page.articles
    assert (article.first_block, article.end_block) == (0, len(page.blocks))
    for block in page.blocks:
        assert isinstance(block.kind, BlockKind)
        assert block.lead is None or block.span.contains(block.lead)
