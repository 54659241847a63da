"""Corrected docx files and tracked changes."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from lxml import etree

from proofreader.core.page import Page
from proofreader.core.span import Edit, Span, apply_edits
from proofreader.formats.docx.reading import read_docx
from proofreader.formats.export import export
from proofreader.formats.material import Record
from proofreader.formats.reading import read_bytes
from proofreader.review.decision import Verdict
from tests.formats import pages
from tests.formats.docx_files import STYLES, W, box, docx, field, gone, ins, note, p, parts_of, r, settled, table

BOLD = "<w:b/>"
RED = '<w:color w:val="FF0000"/>'
TIME = datetime(2026, 3, 5, 8, 30, tzinfo=UTC)


def read(body: str, **parts: str) -> Page:
    return read_docx(docx(body, **parts), Path("稿.docx"))


def swap(page: Page, old: str, new: str) -> Edit:
    at = page.text.index(old)
    return Edit(Span(at, at + len(old)), new)


def text_of(data: bytes) -> str:
    return read_docx(data, None).text


def runs(data: bytes, part: str = "word/document.xml") -> list[tuple[str, bool]]:
    """The texts of runs and whether they are bold."""
    found = []
    for run in etree.fromstring(parts_of(data)[part]).iter(W + "r"):
        text = "".join(one.text or "" for one in run.iter(W + "t", W + "delText"))
        found.append((text, run.find(f"{W}rPr/{W}b") is not None))
    return found


def changes(data: bytes, part: str = "word/document.xml") -> list[tuple[str, str]]:
    """What is inserted and deleted in a part."""
    root = etree.fromstring(parts_of(data)[part])
    return [
        (one.tag.removeprefix(W), "".join(text.text for text in one.iter(W + "t", W + "delText")))
        for one in root.iter(W + "ins", W + "del")
        if one.getparent().tag != W + "rPr"
    ]


def both(page: Page, *edits: Edit, author: str = "校对") -> bytes:
    """The tracked docx, once it is seen that it can be accepted and rejected, and that the clean one says the same."""
    wanted = [line.strip(" \t　") for line in apply_edits(page.text, edits).split("\n")]
    wanted = [line for line in wanted if line]
    tracked = export(page, edits, "docx-tracked")
    assert text_of(tracked).split("\n") == wanted
    assert text_of(settled(tracked, accept=True, author=author)).split("\n") == wanted
    assert text_of(settled(tracked, accept=False, author=author)) == page.text
    assert text_of(export(page, edits, "docx")).split("\n") == wanted
    return tracked


def test_with_nothing_decided_the_file_comes_back() -> None:
    data = docx(p("甲", ins(r("乙"))), header=p("青川晚报"))
    page = read_docx(data, None)
    assert export(page, [], "docx") == data == export(page, [], "docx-tracked")


def test_an_edit_of_what_stands_there_already_changes_nothing() -> None:
    data = docx(p("甲乙"))
    page = read_docx(data, None)
    assert export(page, [Edit(Span(0, 2), "甲乙")], "docx-tracked") == data


def test_runs_keep_their_formatting() -> None:
    page = read(p("再接", r("再励地", BOLD), "干下去"))
    made = export(page, [swap(page, "再接再励", "再接再厉"), swap(page, "下去", "")], "docx")
    assert runs(made) == [("再接", False), ("再厉地", True), ("干", False)]


def test_other_parts_stay_as_they_are() -> None:
    data = docx(p("甲乙"), header=p("青川晚报"), footnotes=note(1, p("注")), styles=STYLES)
    page = read_docx(data, None)
    before = parts_of(data)
    for to in ("docx", "docx-tracked"):
        after = parts_of(export(page, [swap(page, "甲", "子")], to))
        assert [name for name in before if before[name] != after[name]] == ["word/document.xml"]
        assert set(after) == set(before)
    at_note = parts_of(export(page, [swap(page, "注", "见注")], "docx"))
    assert [name for name in before if before[name] != at_note[name]] == ["word/footnotes.xml"]


def test_tracked_changes_are_minimal_and_keep_the_formatting() -> None:
    page = read(p("发扬再接", r("再励", BOLD), "的精神，继续前进。"))
    made = both(page, swap(page, "再接再励的精神，继续", "再接再厉的精神，接着"))
    assert changes(made) == [("del", "励"), ("ins", "厉"), ("del", "继续"), ("ins", "接着")]
    assert ("厉", True) in runs(made) and ("接着", False) in runs(made)


def test_an_edit_across_runs_is_taken_out_run_by_run() -> None:
    page = read(p("一二", r("三四", BOLD), r("五六", RED)))
    made = both(page, swap(page, "二三四五", "贰"))
    assert changes(made) == [("del", "二三四五"), ("ins", "贰")]
    assert runs(made)[1:4] == [("二", False), ("三四", True), ("五", False)]


def test_changes_of_others_are_kept() -> None:
    data = docx(p("天", ins(r("气很")), gone("色"), "好。"))
    page = read_docx(data, None)
    made = both(page, swap(page, "天气很好", "天气真好"))
    root = etree.fromstring(parts_of(made)["word/document.xml"])
    nested = root.find(f".//{W}ins/{W}del")
    assert nested is not None and nested.get(W + "author") == "校对"
    assert all(one.getparent().tag != W + "ins" for one in root.iter(W + "ins"))
    assert [one for one in changes(made) if one[0] == "del"] == [("del", "很"), ("del", "色")]
    assert text_of(settled(made, accept=False)) == "天色好。"


def test_insertions_at_both_ends_of_paragraphs() -> None:
    page = read(p("甲") + p("乙"))
    both(page, Edit(Span(0, 0), "首"), Edit(Span(1, 1), "末"), Edit(Span(2, 2), "首"), Edit(Span(3, 3), "末"))


def test_paragraphs_join_and_part() -> None:
    page = read(p("甲段", style="1") + p("　") + p("　　乙段") + p("丙段"), styles=STYLES)
    both(page, Edit(Span(2, 3), ""))
    both(page, Edit(Span(2, 3), "，"))
    both(page, Edit(Span(1, 1), "\n"))
    both(page, Edit(Span(2, 2), "\n新段\n又一段"))
    both(page, Edit(Span(0, 0), "新段\n"))
    both(page, Edit(Span(1, 7), ""))
    both(page, Edit(Span(0, 1), "子\n丑"), Edit(Span(4, 6), ""))


def test_a_paragraph_that_goes_whole_leaves_its_neighbours_their_style() -> None:
    page = read(p("甲段", style="1") + p("乙段") + p("丙段", style="c"), styles=STYLES)
    for edit, styles in ((Edit(Span(2, 5), ""), ["1", "c"]), (Edit(Span(0, 3), ""), [None, "c"])):
        tracked = settled(both(page, edit), accept=True)
        for data in (export(page, [edit], "docx"), tracked):
            root = etree.fromstring(parts_of(data)["word/document.xml"])
            found = [one.find(f"{W}pPr/{W}pStyle") for one in root.iter(W + "p")]
            assert [None if one is None else one.get(W + "val") for one in found] == styles


def test_line_breaks_tabs_and_fields() -> None:
    page = read(p("甲\n　　乙\t丙", field('HYPERLINK "a"', "此处")))
    both(page, Edit(Span(1, 2), ""))
    both(page, swap(page, "\t", "，"))
    both(page, swap(page, "乙", "乙\t"))
    both(page, Edit(Span(2, 2), "新\n"))
    both(page, swap(page, "丙此处", "丙那里"))


def test_cells_notes_and_boxes() -> None:
    page = read(
        p("正文甲", '<w:r><w:footnoteReference w:id="2"/></w:r>', box(p("框里乙"), p("框里丙"))) + table(("丁", "戊")),
        footnotes=note(2, p("脚注己")), header=p("报眉庚"),
    )  # fmt: skip
    edits = [swap(page, char, "子") for char in "甲乙丁己庚"] + [swap(page, "\n框里丙", "")]
    made = both(page, *edits)
    boxes = [
        "".join(one.itertext(W + "t", W + "delText"))
        for one in etree.fromstring(parts_of(made)["word/document.xml"]).iter(W + "txbxContent")
    ]
    assert boxes == ["框里乙子框里丙"] * 2


def test_what_cannot_be_one_paragraph_stays_apart() -> None:
    page = read(p("甲") + table(("乙", "丙")) + p("丁"))
    made = export(page, [Edit(Span(1, 2), "。"), Edit(Span(3, 4), "")], "docx")
    assert text_of(made) == "甲。\n乙\n丙\n丁"
    section = read(p("甲", properties="<w:sectPr/>") + p("乙"))
    assert text_of(export(section, [Edit(Span(1, 2), "")], "docx-tracked")) == "甲\n乙"


def test_authors_times_and_reasons() -> None:
    page = read(
        p("一坐城市的温渡", '<w:r><w:footnoteReference w:id="2"/></w:r>') + p("存疑的话。"),
        footnotes=note(2, p("脚柱")),
    )
    wrong = [swap(page, "坐", "座"), swap(page, "渡", "度"), swap(page, "柱", "注")]
    records = [
        Record(wrong[0].span, (wrong[0],), "错别字", Verdict.ACCEPTED, "“坐”应为“座”", "量词", "李校", 2, TIME),
        Record(wrong[1].span, (wrong[1],), "错别字", Verdict.EDITED, "改", "", "王审", 2, None, "问过作者"),
        Record(wrong[2].span, (wrong[2],), "错别字", Verdict.ACCEPTED, "“柱”应为“注”", "", "李校", 2, TIME),
        Record(Span(8, 10), (), "提法", Verdict.DEFERRED, "请核对", "", "李校", 2, TIME),
    ]
    made = export(page, wrong, "docx-tracked", records)
    parts = parts_of(made)
    root = etree.fromstring(parts["word/document.xml"])
    first, second = root.findall(f".//{W}ins")
    shown = TIME.astimezone().strftime("%Y-%m-%dT%H:%M:%SZ")
    assert (first.get(W + "author"), first.get(W + "date")) == ("李校", shown)
    assert (second.get(W + "author"), second.get(W + "date")) == ("王审", None)
    comments = etree.fromstring(parts["word/comments.xml"])
    said = [["".join(line.itertext()) for line in one.iter(W + "p")] for one in comments]
    assert said == [
        ["【错别字】“坐”应为“座”", "量词"], ["【错别字】改", "问过作者"], ["【错别字】“柱”应为“注”"],
        ["【提法】存疑“存疑”：请核对"],
    ]  # fmt: skip
    for kind in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        assert sorted(one.get(W + "id") for one in root.iter(W + kind)) == ["0", "1", "2", "3"]
    assert b"comments.xml" in parts["word/_rels/document.xml.rels"] and b"comments.xml" in parts["[Content_Types].xml"]
    assert text_of(made) == apply_edits(page.text, wrong)
    again = read_docx(made, None)
    more = export(
        again, [swap(again, "存疑", "无疑")], "docx-tracked", [Record(Span(8, 10), (), "", Verdict.DEFERRED, "再问")]
    )
    assert len(etree.fromstring(parts_of(more)["word/comments.xml"])) == 5


def test_characters_that_xml_cannot_hold() -> None:
    page = read(p("甲"))
    assert text_of(export(page, [Edit(Span(0, 1), "<&\x01\ud800")], "docx")) == "<&\ufffd\ufffd"


@pytest.mark.parametrize(("raw", "markdown"), [(pages.WEEKLY, False), (pages.BARE, False), (pages.MARKDOWN, True)])
def test_pages_that_came_as_text_become_a_docx(raw: str, markdown: bool) -> None:
    page = read_bytes(raw.encode(), path=None, markdown=markdown)
    made = read_docx(export(page, [], "docx"), None)
    assert made.text == page.text
    assert [block.kind for block in made.blocks] == [block.kind for block in page.blocks]
    at = page.blocks[2].span.start
    both(page, Edit(Span(at, at + 2), "改"), Edit(Span(at + 3, at + 3), "\n新段"))


def test_a_page_with_what_xml_cannot_hold_becomes_a_docx() -> None:
    page = read_bytes("甲\x01乙\t丙\n丁".encode(), path=None, markdown=False)
    assert text_of(export(page, [Edit(Span(2, 3), "已")], "docx")) == "甲\ufffd已\t丙\n丁"


def test_text_formats_of_a_docx() -> None:
    page = read(p("城市更新", style="1") + p("*一*坐城。"), styles=STYLES)
    edit = swap(page, "坐", "座")
    assert export(page, [edit], "txt").decode() == "城市更新\n*一*座城。\n"
    assert export(page, [edit], "md").decode() == "### 城市更新\n\n\\*一\\*座城。\n"
    assert b"-*" in export(page, [edit], "diff") and export(page, [], "diff") == b""
