"""Exported files."""

import json
import os
from pathlib import Path

import pytest

from proofreader.core.page import Page
from proofreader.core.span import Edit, Span
from proofreader.formats.errors import PageError
from proofreader.formats.export import FORMATS, export
from proofreader.formats.reading import read_bytes
from proofreader.formats.writing import write_file
from tests.formats import pages


def page_of(raw: str, markdown: bool) -> Page:
    return read_bytes(raw.encode(), path=Path("三版.md" if markdown else "三版.txt"), markdown=markdown)


def swap(page: Page, old: str, new: str) -> Edit:
    at = page.text.index(old)
    return Edit(Span(at, at + len(old)), new)


def test_formats() -> None:
    assert FORMATS[:4] == ("txt", "md", "diff", "json")
    with pytest.raises(ValueError, match="no such format"):
        export(page_of("一", False), [], "exe")


def test_txt_of_a_text_page_is_the_file() -> None:
    page = page_of(pages.WEEKLY, False)
    assert export(page, [], "txt").decode() == pages.WEEKLY
    assert export(page, [swap(page, "旧院落", "老院落")], "txt").decode() == pages.WEEKLY.replace("旧院落", "老院落")


def test_txt_of_a_markdown_page_has_no_markup() -> None:
    page = page_of("# 题\n\n**甲。**乙\n丙\n\n- 丁\n", True)
    assert export(page, [], "txt").decode() == "题\n甲。乙丙\n丁\n"
    assert export(page, [swap(page, "丁", "")], "txt").decode() == "题\n甲。乙丙\n"


def test_md_of_a_markdown_page_is_the_file() -> None:
    page = page_of(pages.MARKDOWN, True)
    assert export(page, [], "md").decode() == pages.MARKDOWN
    assert export(page, [swap(page, "稻米", "大米")], "md").decode() == pages.MARKDOWN.replace("稻米", "大米")


def test_md_of_a_text_page_is_made_from_its_blocks() -> None:
    page = page_of(pages.WEEKLY, False)
    made = export(page, [swap(page, "旧院落", "老*院*落")], "md").decode()
    assert "### 老旧小区改造让居民住得更舒心\n\n### ——青川市城市更新纪实\n" in made
    assert "#### 一、摸清底数，一院一策\n" in made
    assert "老\\*院\\*落" in made
    again = read_bytes(made.encode(), path=None, markdown=True)
    assert again.text == page.text.replace("旧院落", "老*院*落")
    assert [block.kind for block in again.blocks] == [block.kind for block in page.blocks]


def test_md_keeps_run_in_headings() -> None:
    assert "**二、管理要有分寸。**该管" in export(page_of(pages.BARE, False), [], "md").decode()


def test_diff() -> None:
    page = page_of("甲乙\n丙丁", False)
    assert export(page, [], "diff") == b""
    assert export(page, [swap(page, "丁", "戊")], "diff").decode() == (
        "--- a/三版.txt\n+++ b/三版.txt\n@@ -1,2 +1,2 @@\n 甲乙\n-丙丁\n\\ No newline at end of file\n+丙戊\n"
        "\\ No newline at end of file\n"
    )


def test_diff_is_utf_8_for_any_encoding() -> None:
    page = read_bytes("老舊社區改造讓居民住得更舒心".encode("big5"), path=None, markdown=False)
    assert "+老旧社區" in export(page, [swap(page, "舊", "旧")], "diff").decode()


def test_json() -> None:
    page = page_of("# 题\n\n**甲。**乙丙\n", True)
    made = json.loads(export(page, [swap(page, "乙", "子")], "json"))
    assert made["schema"] == "proofreader.page/1"
    assert made["page"]["encoding"] == "utf-8" and made["page"]["path"] == "三版.md"
    assert made["text"] == "题\n甲。子丙"
    assert made["edits"] == [
        {"start": 4, "end": 5, "text": "乙", "replacement": "子", "source": {"start": 11, "end": 12}}
    ]
    assert [block["kind"] for block in made["blocks"]] == ["headline", "body"]
    assert made["blocks"][1]["lead"] == {"start": 2, "end": 4}


def test_writing_replaces_whole_files(tmp_path: Path) -> None:
    path = tmp_path / "出.txt"
    write_file(path, "一".encode())
    path.chmod(0o640)
    write_file(path, "二".encode())
    assert path.read_text("utf-8") == "二"
    assert os.name == "nt" or path.stat().st_mode & 0o777 == 0o640
    assert list(tmp_path.iterdir()) == [path]


def test_a_page_is_never_overwritten(tmp_path: Path) -> None:
    page = tmp_path / "版.txt"
    page.write_text("一", encoding="utf-8")
    link = tmp_path / "别名.txt"
    link.hardlink_to(page)
    for path in (page, link, tmp_path / "." / "版.txt"):
        with pytest.raises(PageError, match="不能覆盖"):
            write_file(path, b"", keep=[page])
    assert page.read_text("utf-8") == "一"


def test_places_that_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(PageError, match="没有这个文件夹"):
        write_file(tmp_path / "无" / "出.txt", b"")
    with pytest.raises(PageError, match="是文件夹"):
        write_file(tmp_path, b"")
