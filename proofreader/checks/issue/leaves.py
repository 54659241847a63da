"""Which page of the paper a page is: 第3版, A03版."""

import re

from proofreader.cjk.numerals import to_int
from proofreader.core.page import BlockKind, Page

LEAF = r"(?:[A-Z]?\d{1,2}|[一二三四五六七八九十]{1,3})"
"""A page number as it is printed."""
_PRINTED = re.compile(rf"(?:^|(?<=[^\w今日共]))第?\s*(?P<leaf>{LEAF})\s*版(?!面)")
_NAMED = re.compile(
    r"第?(?P<leaf>[A-Z]?\d{1,2})版|(?:^|[^A-Za-z0-9])(?P<letter>[A-H]\d{1,2})(?!\d)|^(?P<number>\d{1,2})$"
)
_FURNITURE = (BlockKind.MASTHEAD, BlockKind.DATELINE)


def leaf(printed: str) -> str:
    """A page number by which others can be compared: 03, 3 and 三 are the same."""
    letter = printed[0] if printed[0].isascii() and printed[0].isalpha() else ""
    number = to_int(printed[len(letter) :])
    return printed if number is None else f"{letter}{number}"


def leaf_of(page: Page) -> str | None:
    """The number of a page, from its masthead or folio, else from its file's name; None where neither tells."""
    for block in page.blocks:
        match = _PRINTED.search(block.span.of(page.text)) if block.kind in _FURNITURE else None
        if match:
            return leaf(match["leaf"])
    match = None if page.path is None else _NAMED.search(page.path.stem)
    return None if match is None else leaf(next(filter(None, match.groups())))
