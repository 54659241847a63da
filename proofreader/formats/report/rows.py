"""The rows of the 校对记录表 (columns as newspapers keep it)."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from proofreader.core.page import BlockKind, Page
from proofreader.core.span import Span, apply_edits
from proofreader.formats.material import Material, Record
from proofreader.review.decision import Verdict

COLUMNS = (
    "序号", "版次", "标题", "位置", "原文", "改为", "类别", "计错", "校次", "校对人", "编辑意见", "处理结果",
)  # fmt: skip
RESULTS = {
    Verdict.ACCEPTED: "已改",
    Verdict.EDITED: "已改（另拟）",
    Verdict.REJECTED: "不改",
    Verdict.DEFERRED: "存疑",
    None: "拟改（未处理）",
}
_NAMED = {
    BlockKind.HEADLINE: "标题",
    BlockKind.BYLINE: "作者",
    BlockKind.CAPTION: "图片说明",
    BlockKind.MASTHEAD: "报眉",
    BlockKind.DATELINE: "报眉",
}
BREAK = "¶"
"""Stands for a paragraph break in a cell."""
_LEAF = re.compile(r"第?\s*([A-Z]?\d{1,3})\s*版|第([一二三四五六七八九十]{1,3})版")
_CONTEXT = 6
"""Code points shown on either side of an insertion, which has no words of its own."""


class Row(NamedTuple):
    """One line of the table, column by column."""

    number: int
    leaf: str
    title: str
    place: str
    before: str
    after: str
    category: str
    weight: float | None
    pass_: str
    reviewer: str
    opinion: str
    result: str


def rows(material: Material) -> Iterator[Row]:
    """The records of an export, in the order of the page."""
    page = material.page
    leaf = leaf_of(page)
    for number, record in enumerate(material.records, 1):
        before, after = quoted(page, record)
        index = page.block_at(min(record.reach.start, len(page.text)))
        article = page.blocks[index].article
        yield Row(
            number,
            leaf,
            "" if article is None else page.articles[article].title,
            place_of(page, record.reach),
            before,
            after,
            record.category,
            record.weight,
            "" if record.verdict is None else f"{record.pass_}校",
            record.reviewer,
            "；".join(part for part in (record.message, record.note) if part),
            RESULTS[record.verdict],
        )


def quoted(page: Page, record: Record) -> tuple[str, str]:
    """What stood there and what it became, a break as ¶; with a little around it for an insertion. The second is "" for
    a record without edits.
    """
    span = record.reach
    if not len(span):
        span = Span(max(0, span.start - _CONTEXT), min(len(page.text), span.end + _CONTEXT))
    before = span.of(page.text)
    if not record.edits:
        return shown(before), ""
    after = apply_edits(before, [edit.shift(-span.start) for edit in record.edits])
    return shown(before), shown(after) or "（删去）"


def place_of(page: Page, span: Span) -> str:
    """Where a range stands for a person with the page in front of them: paragraph and character, both from 1."""
    index = page.block_at(span.start)
    block = page.blocks[index]
    character = span.start - block.span.start + 1
    if block.kind in _NAMED:
        return f"{_NAMED[block.kind]}第{character}字"
    first = 0 if block.article is None else page.articles[block.article].first_block
    cell = block.kind is BlockKind.TABLE_CELL
    alike = (BlockKind.TABLE_CELL,) if cell else (BlockKind.BODY, BlockKind.HEADING)
    count = sum(other.kind in alike for other in page.blocks[first : index + 1])
    return f"表格第{count}格第{character}字" if cell else f"第{count}段第{character}字"


def leaf_of(page: Page) -> str:
    """The number of the page as its furniture or its file name says; the file's name where neither does."""
    furniture = [
        block.span.of(page.text) for block in page.blocks if block.kind in (BlockKind.MASTHEAD, BlockKind.DATELINE)
    ]
    stem = page.path.stem if page.path else ""
    for text in (*furniture, stem):
        if match := _LEAF.search(text):
            return f"第{match[1] or match[2]}版"
    return stem


def shown(text: str) -> str:
    """A text on one line."""
    return text.replace("\n", BREAK)
