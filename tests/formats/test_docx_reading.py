"""What a docx reads like, and where its characters stand."""

from pathlib import Path

from lxml import etree

from proofreader.core.page import BlockKind, Page
from proofreader.core.span import Span
from proofreader.formats.docx.reading import read_docx
from proofreader.formats.docx.source import DocxSource
from proofreader.formats.reading import read_page
from tests.formats.docx_files import STYLES, W, box, docx, field, gone, ins, note, p, parts_of, r, table

BOLD = "<w:b/>"
CENTRE = '<w:jc w:val="center"/>'
LARGE = '<w:b/><w:sz w:val="36"/>'
LONG = "街边的小店、巷口的早点铺，是一座城市的温度所在，改造街区不能只剩下整齐划一的招牌和空荡荡的广场。"


def read(body: str, **parts: str) -> Page:
    return read_docx(docx(body, **parts), Path("稿.docx"))


def kinds(page: Page) -> list[str]:
    return [block.kind.value for block in page.blocks]


def test_a_file_by_its_suffix(tmp_path: Path) -> None:
    path = tmp_path / "稿.DOCX"
    path.write_bytes(docx(p("　　雨停了。")))
    page = read_page(path)
    assert page.text == "雨停了。" and page.path == path
    assert page.source.to_source(Span(0, 1)) is None


def test_paragraphs_tables_boxes_notes_and_margins_in_reading_order() -> None:
    page = read(
        p("第一段。", box(p("框里一。"), p("框里二。")), "还是第一段。")
        + table(("甲", "乙"), ("丙", "丁"))
        + p("表后。", '<w:r><w:footnoteReference w:id="2"/></w:r>'),
        header=p("青川晚报"),
        footer=p("第 ", field("PAGE", "3"), " 页"),
        footnotes=note(2, p("见附录。")) + '<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>',
    )
    assert page.text.split("\n") == [
        "第一段。还是第一段。", "框里一。", "框里二。", "甲", "乙", "丙", "丁", "表后。", "见附录。", "青川晚报",
    ]  # fmt: skip
    assert kinds(page)[3:7] == ["table-cell"] * 4
    assert page.blocks[-1].kind is BlockKind.MASTHEAD and page.blocks[-1].article is None


def test_tracked_changes_are_shown_as_they_will_read() -> None:
    mark = '<w:rPr><w:del w:id="3" w:author="旧编辑"/></w:rPr>'
    body = p("雨", ins(r("还在")), gone("停了"), "下，", properties=mark) + p("天黑了。") + p(gone("全删。"))
    assert read(body).text == "雨还在下，天黑了。"


def test_what_is_no_text_is_not_shown() -> None:
    hidden = r("藏", "<w:vanish/>")
    link = f'<w:hyperlink r:id="rId9">{r("链接")}</w:hyperlink>'
    body = p("甲", hidden, link, field('HYPERLINK "http://a.cn"', "此处"), field("DATE", "今天"), "乙")
    assert read(body).text == "甲链接此处乙"
    ruby = f"<w:r><w:ruby><w:rt>{r('pin')}</w:rt><w:rubyBase>{r('拼')}</w:rubyBase></w:ruby></w:r>"
    assert read(p(ruby, "音")).text == "拼音"


def test_line_breaks_part_blocks_and_white_space_around_goes() -> None:
    assert read(p("甲\n　　乙 ") + p("　") + p("\t丙\t丁")).text == "甲\n乙\n丙\t丁"
    assert read("<w:p><w:r><w:t> 甲 </w:t></w:r><w:r><w:t>乙</w:t></w:r></w:p>").text == "甲乙"


def test_styles_tell_headings() -> None:
    page = read(
        p("城市更新留住烟火气", style="o") + p("本报记者 赵一鸣") + p("摸清底数", style="2") + p(LONG)
        + p("改造后的小区", style="c") + p("北山果园迎来采摘季", style="1") + p(LONG),
        styles=STYLES,
    )  # fmt: skip
    assert kinds(page) == ["headline", "byline", "heading", "body", "caption", "headline", "body"]
    assert [article.title for article in page.articles] == ["城市更新留住烟火气", "北山果园迎来采摘季"]


def test_a_title_stands_above_headings_of_the_first_level() -> None:
    page = read(
        p("城市更新留住烟火气", style="t") + p("摸清底数", style="1") + p(LONG) + p("居民说了算", style="1"),
        styles=STYLES,
    )
    assert kinds(page) == ["headline", "heading", "body", "heading"]


def test_large_bold_centred_lines_are_headlines_without_a_style() -> None:
    page = read(p(r("城市更新留住烟火气", LARGE), properties=CENTRE) + p("赵一鸣", properties=CENTRE) + p(LONG))
    assert kinds(page) == ["headline", "byline", "body"]


def test_page_structure_where_nothing_is_said() -> None:
    page = read(p("城市更新要留住烟火气") + p("周立群") + p(LONG) + p("一、先通管网。" + LONG))
    assert kinds(page) == ["headline", "byline", "body", "body"]
    assert page.blocks[3].lead is not None


def test_bold_beginnings_are_run_in_headings() -> None:
    page = read(p("题目在这里", style="1") + p(r("一是通管网。", BOLD), LONG), styles=STYLES)
    assert page.blocks[1].lead == Span(6, 12)


def test_each_character_leads_to_its_run() -> None:
    data = docx(p("甲乙", r("丙\t丁", BOLD), ins(r("戊"))) + table(("己",)), footnotes=note(1, p("庚辛")))
    page = read_docx(data, None)
    source = page.source
    assert isinstance(source, DocxSource)
    for position, char in enumerate(page.text):
        place = source.place(position)
        if char == "\n":
            assert place is None
            continue
        assert place is not None
        root = etree.fromstring(parts_of(data)[place.part])
        run = list(root.iter(W + "r"))[place.run]
        shown = "".join("\t" if one.tag == W + "tab" else one.text or "" for one in run.iter(W + "t", W + "tab"))
        assert shown[place.offset] == char
        assert run in list(root.iter(W + "p"))[place.paragraph].iter()
