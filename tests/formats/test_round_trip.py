"""No edits give the same bytes; edits give the text that they say; positions lead to the same characters."""

import itertools
from collections.abc import Sequence

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from proofreader.core.page import BlockKind, Page
from proofreader.core.span import Edit, Span, apply_edits
from proofreader.formats.errors import PageError
from proofreader.formats.export import text_source
from proofreader.formats.pieces import Role
from proofreader.formats.reading import read_bytes
from tests.formats import pages
from tests.support.edits import edited

LINES = st.sampled_from(
    (
        "近年来，全市深入推进城市更新。",
        "　　两年前，这里还是旧院落",
        "一、摸清底数",
        "**二、突出重点。**加快发展",
        "### 老旧小区改造",
        "#### 三是补短板。",
        "本报记者 赵一鸣",
        "使用*新*方法和`code`处理，[见此](http://a.cn/b)。 ",
        "- 稻米&amp;面粉",
        "> 引文\\*一段",
        "| 乡镇 | 户数 |",
        "|---|---|",
        "---",
        "![图](a.png)",
        "English words",
        "张**、李**等人，3*5=15",
        "",
        "",
        "  ",
        "<br>换行<b>黑</b>体",
        "```",
        "<!-- 注 -->",
        "　*　",
        "_",
    )
)
ANY = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0\r"), max_size=12)
FILES = st.lists(st.one_of(LINES, LINES, LINES, ANY), min_size=1, max_size=12)
NEWLINES = st.lists(st.sampled_from(("\n", "\n", "\r\n", "\r")), min_size=12, max_size=12)
CODECS = st.sampled_from(
    (("utf-8", b""), ("utf-8", b"\xef\xbb\xbf"), ("utf-16-le", b"\xff\xfe"), ("utf-16-be", b"\xfe\xff"))
)


def made(lines: Sequence[str], newlines: Sequence[str], codec: str, bom: bytes, markdown: bool) -> Page | None:
    raw = "".join(line + end for line, end in zip(lines, newlines, strict=False))
    try:
        return read_bytes(bom + raw.encode(codec), path=None, markdown=markdown)
    except PageError:
        return None


@given(FILES, NEWLINES, CODECS, st.booleans())
def test_pages_are_well_formed_and_come_back_byte_for_byte(
    lines: list[str], newlines: list[str], codec: tuple[str, bytes], markdown: bool
) -> None:
    page = made(lines, newlines, *codec, markdown)
    if page is None:
        return
    source = text_source(page)
    assert source.splice([]) == source.data
    assert page.text == "\n".join(block.span.of(page.text) for block in page.blocks)
    for block in page.blocks:
        text = block.span.of(page.text)
        assert text == text.strip() != "" and len(text.splitlines()) == 1
        assert block.lead is None or (block.span.contains(block.lead) and len(block.lead) < len(text))
        assert block.article is None or 0 <= block.article < len(page.articles)
    for first, second in zip(page.articles, page.articles[1:], strict=False):
        assert first.first_block < first.end_block <= second.first_block


@given(FILES, NEWLINES, CODECS, st.booleans())
def test_positions_lead_to_the_same_characters(
    lines: list[str], newlines: list[str], codec: tuple[str, bytes], markdown: bool
) -> None:
    page = made(lines, newlines, *codec, markdown)
    if page is None:
        return
    source = text_source(page)
    for piece in source.pieces:
        if piece.role is Role.TEXT:
            span = Span(piece.page, piece.page + piece.length)
            assert source.to_source(span).of(source.decoded) == span.of(page.text)
    ends = [source.to_source(Span(at, at + 1)) for at in range(len(page.text))]
    assert all(one.end <= other.start for one, other in itertools.pairwise(ends))


PROSE = st.text(st.sampled_from("改好字，。市"), max_size=4)


@given(st.data(), st.sampled_from(((pages.WEEKLY, False), (pages.BARE, False), (pages.MARKDOWN, True))), NEWLINES)
def test_edits_are_what_is_read_again(data: st.DataObject, file: tuple[str, bool], newlines: list[str]) -> None:
    text, markdown = file
    raw = text.replace("\n", newlines[0])
    page = read_bytes(raw.encode(), path=None, markdown=markdown)
    edits = data.draw(edited(page.text, PROSE))
    for edit in edits:
        # Where a table begins and ends is more than the text of its cells.
        touched = page.blocks[page.block_at(edit.span.start) : page.block_at(edit.span.end) + 1]
        assume(len(touched) == 1 or all(block.kind is not BlockKind.TABLE_CELL for block in touched))
    expected = [line.strip(" 　") for line in apply_edits(page.text, edits).split("\n")]
    spliced = text_source(page).splice(edits)
    if not any(expected):
        return
    again = read_bytes(spliced, path=None, markdown=markdown)
    assert again.text.split("\n") == [line for line in expected if line]


@given(st.data(), st.sampled_from(("gb18030", "utf-16", "utf-8-sig", "utf-8")))
def test_what_no_edit_touches_keeps_its_bytes(data: st.DataObject, codec: str) -> None:
    raw = "　　青山镇的桥，修好了。 \r\n\n　　𠮷水边的路，\r也修好了。\n\n灯亮了"
    page = read_bytes(raw.encode(codec), path=None, markdown=False)
    edits = data.draw(edited(page.text, PROSE))
    spliced = text_source(page).splice(edits).decode(codec)
    at = 0
    for edit in sorted(edits):
        span = text_source(page).to_source(Span(at, edit.span.start))
        if len(span) and "\n" not in span.of(text_source(page).decoded):
            assert span.of(text_source(page).decoded) in spliced
        at = edit.span.end


@pytest.mark.parametrize("codec", ["big5", "gb18030"])
def test_bytes_that_would_encode_differently_stay(codec: str) -> None:
    # Both are second places of a character: Python writes it in the first one.
    odd = {"big5": b"\xc9\x4a", "gb18030": b"\xa2\xe3"}[codec]
    sample = "老舊社區改造讓居民住得更舒心" if codec == "big5" else "老旧小区改造让居民住得更舒心"
    data = sample.encode(codec) + odd + "，好。\r\n".encode(codec) + sample.encode(codec)
    page = read_bytes(data, path=None, markdown=False)
    at = page.text.index("好")
    spliced = text_source(page).splice([Edit(Span(at, at + 1), "大好")])
    assert spliced == data.replace("好".encode(codec), "大好".encode(codec))


def test_a_character_the_encoding_lacks_is_named() -> None:
    page = read_bytes("老舊社區改造讓居民住得更舒心".encode("big5"), path=None, markdown=False)
    with pytest.raises(PageError, match="镕"):
        text_source(page).splice([Edit(Span(0, 1), "镕")])


def test_edits_past_the_end_are_refused() -> None:
    page = read_bytes("一".encode(), path=None, markdown=False)
    with pytest.raises(ValueError, match="past the end"):
        text_source(page).splice([Edit(Span(0, 2), "")])
