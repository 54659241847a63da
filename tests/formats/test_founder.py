"""Founder 小样."""

from pathlib import Path
from time import perf_counter

import pytest

from proofreader.core.page import BlockKind, Page
from proofreader.core.span import Edit, Span
from proofreader.formats.errors import PageError
from proofreader.formats.export import export
from proofreader.formats.founder.reading import read_fbd
from proofreader.formats.reading import read_bytes
from tests.formats import pages
from tests.formats.refusals import refused

SAMPLE = (
    "〖HT2H〗〖JZ〗旧院换新颜\ue004\r\n〖HT5SS〗本报记者　王小林\ue004\r\n"
    "　　清晨，居民〖HTH〗沿着〖HTSS〗步道散步，两年前这里\r\n"
    "还是旧院落。〖BP(〗不印的话〖BP)〗张〖KG1〗三说，好。\ue003\r\n"
    "　　第二段。〖XC<步道.tif>〗\ue004\r\n〖BG(!〗乡镇〖〗户数〖BH〗新民〖〗312〖BG)〗\ue004"
)


def page_of(text: str) -> Page:
    return read_fbd(text.encode("gb18030"), Path("版.fbd"))


def swap(page: Page, old: str, new: str) -> Edit:
    at = page.text.index(old)
    return Edit(Span(at, at + len(old)), new)


def made(page: Page, *edits: Edit) -> str:
    return export(page, edits, "fbd").decode("gb18030")


def test_annotations_are_left_out() -> None:
    page = page_of(SAMPLE)
    assert page.text.split("\n") == [
        *("旧院换新颜", "本报记者　王小林", "清晨，居民沿着步道散步，两年前这里还是旧院落。张　三说，好。", "第二段。"),
        *("乡镇", "户数", "新民", "312"),
    ]
    kinds = [block.kind for block in page.blocks]
    assert kinds[:4] == [BlockKind.HEADLINE, BlockKind.BYLINE, BlockKind.BODY, BlockKind.BODY]
    assert set(kinds[4:]) == {BlockKind.TABLE_CELL}
    assert page.source.encoding == "gb18030" and page.articles[0].title == "旧院换新颜"


def test_lines_of_a_file_without_control_characters() -> None:
    page = page_of("〖BT1〗题目不长\r\n正文第一段。\r\n正文第二段。\r\n")
    assert page.text.split("\n") == ["题目不长", "正文第一段。", "正文第二段。"]
    assert page.blocks[0].kind is BlockKind.HEADLINE
    assert made(page, swap(page, "一段", "一\n段")) == "〖BT1〗题目不长\r\n正文第一\r\n段。\r\n正文第二段。\r\n"


def test_edits_leave_annotations_alone() -> None:
    page = page_of(SAMPLE)
    assert made(page) == SAMPLE
    assert made(page, swap(page, "居民", "居民们"), swap(page, "沿", "顺")) == SAMPLE.replace("居民", "居民们").replace(
        "沿", "顺"
    )
    assert made(page, swap(page, "张　三", "张三")) == SAMPLE.replace("〖KG1〗", "")
    assert made(page, swap(page, "好。\n第", "好。第")) == SAMPLE.replace("\ue003\r\n　　第", "第")
    assert made(page, swap(page, "散步，", "散步。\n")) == SAMPLE.replace("散步，", "散步。\ue004\r\n")


@pytest.mark.parametrize("char", ["〖", "〗", "\ue003"])
def test_what_would_be_an_annotation_is_not_written(char: str) -> None:
    page = page_of(SAMPLE)
    with pytest.raises(PageError, match="小样里不能写入"):
        made(page, swap(page, "清晨", char))


def test_other_pages_become_one() -> None:
    page = read_bytes(pages.WEEKLY.encode(), path=None, markdown=False)
    assert read_fbd(export(page, [], "fbd"), None).text == page.text
    source = page_of(SAMPLE)
    for to in ("txt", "md", "docx", "html", "html-page", "diff", "json"):
        assert export(source, [swap(source, "好", "好的")], to)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "空文件"),
        (b"PK\x03\x04" + b"\0" * 50, "压缩包"),
        ("〖HT2H〗".encode("gb18030"), "没有可校对"),
        ("雨停了".encode("gb18030") * 50 + b"\xff\xff", "损坏|编码"),
        ("雨\r\n".encode("gb18030") * 2_700_000, "太大|文字太多"),
        ("雨\ue004".encode("gb18030") * 2_000_000, "段落太多"),
        ("雨〖HT〗".encode("gb18030") * 1_000_000, "注解和段落太多"),
    ],
)
def test_hostile_files_are_refused(data: bytes, words: str) -> None:
    refused(data, "版.fbd", words)


@pytest.mark.parametrize("piece", ["〖", "〖HT", "〗", "〖BG(〗", "〖〗", "\ue004", "字\ue004"])
def test_broken_annotations_are_read_in_time(piece: str) -> None:
    began = perf_counter()
    text = "字" + piece * 20_000
    assert page_of(text).text.startswith("字") and made(page_of(text)) == text
    assert perf_counter() - began < 20
