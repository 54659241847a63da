"""Edits written through the map: breaks, markup, indentation."""

import pytest

from proofreader.core.span import Edit, Span
from proofreader.formats.export import text_source
from proofreader.formats.reading import read_bytes


def spliced(raw: str, *changes: tuple[str, str], markdown: bool = True) -> str:
    """The file with each first text of a change (as the page has it) replaced by the second."""
    page = read_bytes(raw.encode(), path=None, markdown=markdown)
    edits = []
    for old, new in changes:
        at = page.text.index(old)
        edits.append(Edit(Span(at, at + len(old)), new))
    return text_source(page).splice(edits).decode()


def inserted(raw: str, at: int, text: str, markdown: bool = True) -> str:
    page = read_bytes(raw.encode(), path=None, markdown=markdown)
    return text_source(page).splice([Edit(Span(at, at), text)]).decode()


@pytest.mark.parametrize(
    ("raw", "change", "result"),
    [
        ("突出抓好\n\n515个项目。\n", ("\n", ""), "突出抓好515个项目。\n"),
        ("#### 一、始终清醒\n\n**忧患。**近年\n", ("\n", ""), "#### 一、始终清醒**忧患。**近年\n"),
        ("保持\n\n#### 清醒\n", ("\n", ""), "保持清醒\n"),
        ("甲。\n\n# 题\n\n乙。\n", ("甲。\n", ""), "# 题\n\n乙。\n"),
        ("甲。\n\n## 题\n\n乙。\n", ("题\n", ""), "甲。\n\n乙。\n"),
        ("甲。\n\n## 题\n\n乙。\n", ("\n题", ""), "甲。\n\n乙。\n"),
        ("甲**乙**丙\n", ("乙", ""), "甲丙\n"),
        ("甲**乙**丙\n", ("甲乙丙", "丁"), "丁\n"),
        ("甲**乙**丙\n", ("乙", "丁"), "甲**丁**丙\n"),
        ("甲**乙丙**丁\n", ("丙丁", "戊"), "甲**乙戊**\n"),
        ("甲[乙](http://a.cn)丙\n", ("乙", ""), "甲丙\n"),
        ("甲***乙***丙\n", ("甲乙", "丁"), "丁丙\n"),
        ("甲&amp;乙\n", ("&", "和"), "甲和乙\n"),
        ("前半句\n\n---\n\n后半句。\n\n尾\n", ("句\n", "句"), "---\n\n前半句后半句。\n\n尾\n"),
        ("甲乙\n丙丁\n戊己\n", ("丙丁", ""), "甲乙\n戊己\n"),
        ("甲乙\n丙丁\n", ("乙丙", "子"), "甲子\n丁\n"),
        ("甲。乙。\n\n丙。\n", ("。乙", "。\n乙"), "甲。\n\n乙。\n\n丙。\n"),
        ("**甲。乙。**丙\n", ("。乙", "。\n乙"), "**甲。**\n\n**乙。**丙\n"),
        ("# 甲\n\n乙\n\n# 丙\n", ("甲\n乙\n丙", "子\n丑\n寅"), "# 子\n\n丑\n\n# 寅\n"),
        ("# 甲\n\n乙\n\n# 丙\n", ("甲\n乙", "子"), "# 子\n\n# 丙\n"),
        ("甲\n\n乙\n\n丙\n", ("乙", "子\n丑"), "甲\n\n子\n\n丑\n\n丙\n"),
        ("| 甲 | 乙 |\n|---|---|\n| 丙 | 丁 |\n", ("丙", "子\n丑"), "| 甲 | 乙 |\n|---|---|\n| 子<br>丑 | 丁 |\n"),
    ],
)
def test_markdown(raw: str, change: tuple[str, str], result: str) -> None:
    assert spliced(raw, change).replace("\n\n\n", "\n\n").strip("\n") == result.strip("\n")


@pytest.mark.parametrize(
    ("raw", "change", "result"),
    [
        ("　　突出抓好\n　　515个。\n", ("\n", ""), "　　突出抓好515个。\n"),
        ("　　突出抓好  \r\n\r\n　　515个。", ("\n", ""), "　　突出抓好515个。"),
        ("　　甲。乙。\n　　丙。\n", ("。乙", "。\n乙"), "　　甲。\n　　乙。\n　　丙。\n"),
        ("甲。乙。\r\n丙。\r\n", ("。乙", "。\n乙"), "甲。\r\n乙。\r\n丙。\r\n"),
        ("甲。乙。\n\n丙。\n", ("。乙", "。\r\n\r\n乙"), "甲。\n\n乙。\n\n丙。\n"),
        ("　　甲\n　　乙\n", ("甲\n", ""), "　　乙\n"),
        ("甲*乙*\n", ("乙", ""), "甲**\n"),
    ],
)
def test_plain_text(raw: str, change: tuple[str, str], result: str) -> None:
    assert spliced(raw, change, markdown=False) == result


@pytest.mark.parametrize(
    ("at", "text", "result"),
    [
        (0, "子", "# 子甲\n\n丑**乙**丙\n"),
        (1, "子", "# 甲子\n\n丑**乙**丙\n"),
        (2, "子", "# 甲\n\n子丑**乙**丙\n"),
        (3, "子", "# 甲\n\n丑子**乙**丙\n"),
        (4, "子", "# 甲\n\n丑**乙子**丙\n"),
        (4, "\n", "# 甲\n\n丑**乙**\n\n丙\n"),
        (3, "\n", "# 甲\n\n丑\n\n**乙**丙\n"),
        (0, "子\n", "子\n\n# 甲\n\n丑**乙**丙\n"),
        (0, "\n", "# 甲\n\n丑**乙**丙\n"),
        (1, "\n子", "# 甲\n\n子\n\n丑**乙**丙\n"),
        (1, "\n", "# 甲\n\n丑**乙**丙\n"),
        (5, "\n子", "# 甲\n\n丑**乙**丙\n\n子\n"),
    ],
)
def test_insertions_know_their_neighbour(at: int, text: str, result: str) -> None:
    assert inserted("# 甲\n\n丑**乙**丙\n", at, text) == result


@pytest.mark.parametrize("text", ["*号*", "3*5=15", "[注](a.cn)", "&amp;", "`", "**", "<b>", "a_b_c", "\\\\*"])
def test_what_is_typed_is_what_is_read(text: str) -> None:
    again = read_bytes(spliced("# 甲\n\n乙**丙**丁\n", ("丙", text)).encode(), path=None, markdown=True)
    assert again.text == f"甲\n乙{text}丁"


def test_an_image_outlives_its_caption() -> None:
    assert spliced("甲\n\n![图说](a.png)\n\n乙\n", ("图说", "")) == "甲\n\n![](a.png)\n\n乙\n"


def test_an_insertion_at_the_head_of_a_bold_paragraph_is_bold() -> None:
    assert inserted("**甲**乙\n", 0, "子") == "**子甲**乙\n"


def test_torn_heading_is_mended() -> None:
    raw = "#### 一、对标对表，始终保持清醒\n\n**忧患。**近年来。\n\n又一段。\n"
    assert spliced(raw, ("\n忧患。", "忧患。\n")) in (
        "#### 一、对标对表，始终保持清醒忧患。\n\n近年来。\n\n又一段。\n",
        "#### 一、对标对表，始终保持清醒**忧患。**\n\n近年来。\n\n又一段。\n",
    )
    mended = spliced(raw, ("醒\n", "醒"), ("。近", "。\n近"))
    assert mended == "#### 一、对标对表，始终保持清醒**忧患。**\n\n近年来。\n\n又一段。\n"
