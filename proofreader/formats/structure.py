"""What each block of a page is, and which blocks make an article."""

from collections.abc import Sequence
from typing import NamedTuple

from proofreader.cjk.chars import count_han
from proofreader.core.page import Article, Block, BlockKind
from proofreader.core.span import Span
from proofreader.formats.bylines import is_byline
from proofreader.formats.captions import is_caption
from proofreader.formats.furniture import page_furniture
from proofreader.formats.headlines import find_titles
from proofreader.formats.names import NOT_NAMES
from proofreader.formats.numbered import (
    HEADING_LENGTH,
    heading_number,
    is_numbered,
    is_short_numbered,
    run_in_heading,
)
from proofreader.formats.pieces import Draft

BOLD_HEADING = 60
"""Code points a paragraph that is all bold may have and still be a heading."""

OUTSIDE = (BlockKind.MASTHEAD, BlockKind.DATELINE)


class Structure(NamedTuple):
    """The blocks of a page in code points of its text, and the articles they form."""

    blocks: tuple[Block, ...]
    articles: tuple[Article, ...]


def structure(drafts: Sequence[Draft]) -> Structure:
    """Say what the drafts are and group them; their texts joined by "\\n" are the page's text."""
    kinds = _kinds(drafts)
    levels = [draft.level for draft in drafts]
    articles, owners = _articles(drafts, kinds)
    blocks: list[Block] = []
    at = 0
    for draft, kind, level, owner in zip(drafts, kinds, levels, owners, strict=True):
        span = Span(at, at + len(draft.text))
        length = _lead(draft) if kind is BlockKind.BODY else 0
        blocks.append(Block(kind, span, owner, level, Span(at, at + length) if length else None))
        at = span.end + 1
    return Structure(tuple(blocks), articles)


def _kinds(drafts: Sequence[Draft]) -> list[BlockKind]:
    furniture = [_furniture(draft) for draft in drafts]
    titles = find_titles(drafts, [kind is not None for kind in furniture])
    begun = False
    kinds: list[BlockKind] = []
    for index, draft in enumerate(drafts):
        kind = furniture[index]
        if index in titles.headlines:
            kind = BlockKind.HEADLINE
        elif index in titles.headings:
            kind = BlockKind.HEADING
        elif index in titles.sections:
            kind = BlockKind.MASTHEAD
        elif kind is BlockKind.DATELINE and begun and draft.kind is None and _signs(drafts, index):
            kind = BlockKind.BODY
        kinds.append(kind or _kind(drafts, index, kinds[-1] if kinds else None))
        begun = begun or kinds[-1] not in OUTSIDE
    return kinds


def _furniture(draft: Draft) -> BlockKind | None:
    return None if draft.kind is BlockKind.TABLE_CELL else page_furniture(draft.text)


def _signs(drafts: Sequence[Draft], index: int) -> bool:
    """Whether a date signs a notice: nothing but the date, under text, and not at the top of another page."""
    date = drafts[index].text
    if "期" in date or "版" in date or len(date) > 16:
        return False
    following = drafts[index + 1 : index + 2]
    return not following or page_furniture(following[0].text) is None


def _kind(drafts: Sequence[Draft], index: int, before: BlockKind | None) -> BlockKind:
    draft = drafts[index]
    if draft.kind in (BlockKind.TABLE_CELL, BlockKind.CAPTION):
        return draft.kind
    after_headline = before in (BlockKind.HEADLINE, BlockKind.BYLINE)
    marked = draft.kind in (BlockKind.HEADLINE, BlockKind.HEADING)
    if is_byline(draft.text, after_headline=after_headline and not marked):
        return BlockKind.BYLINE
    if after_headline and not marked and _pen_name(drafts, index):
        return BlockKind.BYLINE
    if marked:
        return BlockKind.HEADING
    if is_caption(draft.text):
        return BlockKind.BODY if _is_brief(drafts, index) else BlockKind.CAPTION
    return BlockKind.HEADING if _is_heading(drafts, index) else BlockKind.BODY


def _is_brief(drafts: Sequence[Draft], index: int) -> bool:
    """Whether a line is one of several items of news that begin with the same sign and end as sentences do."""
    text = drafts[index].text
    near = [draft.text for draft in (*drafts[max(0, index - 1) : index], *drafts[index + 1 : index + 2])]
    alike = [text, *(other for other in near if other[:1] == text[:1])]
    return text[:1] in "▲△▼" and len(alike) > 1 and all(one.endswith("。") and "摄" not in one[-8:] for one in alike)


def _pen_name(drafts: Sequence[Draft], index: int) -> bool:
    """Two or three ideographs between a headline and the text, on a line of their own: a pen name."""
    text = drafts[index].text
    following = drafts[index + 1].text if index + 1 < len(drafts) else ""
    return 2 <= len(text) <= 3 and count_han(text) == len(text) and len(following) >= 40 and text not in NOT_NAMES


def _is_heading(drafts: Sequence[Draft], index: int) -> bool:
    draft = drafts[index]
    text = draft.text
    following = drafts[index + 1].text if index + 1 < len(drafts) else ""
    if draft.bold == len(text) and len(text) <= BOLD_HEADING:
        return bool(following)
    number = heading_number(text)
    if number is None or len(text) > HEADING_LENGTH:
        return False
    if is_short_numbered(text):
        return True
    stopped = text.count("。")
    if number == "digits":
        # A numbered line among numbered lines is a list.
        return stopped == 0 and text[-1] not in "；;，,：:！？!?" and bool(following) and not is_numbered(following)
    # “一、坚持党的领导。” on a line of its own with the text under it.
    return stopped == 1 and text[-1] == "。" and len(following) > 2 * len(text) and not is_numbered(following)


def _lead(draft: Draft) -> int:
    """How many characters of a paragraph are a heading that runs into it."""
    bold = draft.bold
    if 0 < bold < len(draft.text) and bold <= BOLD_HEADING:
        head = draft.text[:bold].rstrip()
        if is_numbered(head) or head[-1:] in "。！？." or draft.text[bold] in " \u3000。":
            return bold
        return 0
    return 0 if bold else run_in_heading(draft.text)


def _articles(drafts: Sequence[Draft], kinds: Sequence[BlockKind]) -> tuple[tuple[Article, ...], list[int | None]]:
    """Articles, and for each block the index of its own; lines of the page's furniture have none."""
    starts: list[int] = []
    for index, kind in enumerate(kinds):
        if kind in OUTSIDE:
            continue
        before = kinds[index - 1] if index else None
        if not starts or (kind is BlockKind.HEADLINE and before is not BlockKind.HEADLINE):
            starts.append(index)
    owners: list[int | None] = [None] * len(kinds)
    articles: list[Article] = []
    for number, start in enumerate(starts):
        stop = starts[number + 1] if number + 1 < len(starts) else len(kinds)
        end = stop
        while kinds[end - 1] in OUTSIDE:
            end -= 1
        lines = [drafts[index].text for index in range(start, end) if kinds[index] is BlockKind.HEADLINE]
        # “——副题” says more, but an outline wants the headline itself.
        title = " ".join([line for line in lines if not line.startswith("—")] or lines)
        articles.append(Article(title, start, end))
        for index in range(start, end):
            owners[index] = None if kinds[index] in OUTSIDE else number
    return tuple(articles), owners
