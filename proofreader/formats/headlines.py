"""Which blocks are headlines: by the file's markup where it has any, else by how lines stand on the page."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from proofreader.cjk.chars import SENTENCE_ENDS, count_han
from proofreader.core.page import BlockKind
from proofreader.formats.bylines import is_byline
from proofreader.formats.captions import is_caption
from proofreader.formats.numbered import is_numbered
from proofreader.formats.pieces import Draft

LONGEST = 40
"""Code points a headline has at most in a page without markup."""

SECTION = 6
"""Code points the name of a page's section (要闻, 理论) has at most."""

LONGEST_SUBHEADING = 16
"""Code points a heading without a number has at most in a page without markup."""

SUBHEADING = 9
"""Code points from which a line without byline is rather a headline than a subheading."""

_ABOUT_AUTHOR = re.compile(r"[（(]?(?:作者|本文|原载|原文|据|来源|选自|摘自|编者)")
_OPEN_END = re.compile(r"[，、；：,;:。]$")


class Titles(NamedTuple):
    """Indices of the headlines, of the names of the page's sections, and of headings that only their place tells."""

    headlines: set[int]
    sections: set[int]
    headings: set[int]


def find_titles(drafts: Sequence[Draft], furniture: Sequence[bool]) -> Titles:
    """The headlines among the drafts; `furniture` marks mastheads and datelines, which never are."""
    marked = [
        index
        for index, draft in enumerate(drafts)
        if draft.kind in (BlockKind.HEADLINE, BlockKind.HEADING) and not furniture[index]
    ]
    bold = {
        index
        for index, draft in enumerate(drafts)
        if draft.bold == len(draft.text) and not furniture[index] and _signed(drafts, index)
    }
    if marked:
        return _by_level(drafts, marked, bold)
    return _by_place(drafts, furniture, bold)


def _by_level(drafts: Sequence[Draft], marked: Sequence[int], bold: set[int]) -> Titles:
    """The headings of the highest level in use, those with a byline, and second lines of a headline.

    `#` to `###` open an article, deeper ones only where the file has none of those. A numbered heading never does
    where there are others.
    """
    candidates = [index for index in marked if not is_numbered(drafts[index].text)] or list(marked)
    high = [index for index in candidates if (drafts[index].level or 9) <= 3]
    pool = high or [index for index in candidates if _signed(drafts, index)] or candidates[:1]
    levels = Counter(drafts[index].level for index in pool)
    titles = [index for index in pool if levels[drafts[index].level] > 1 or not _section(drafts, index, bold)]
    if not titles and not bold:
        titles = pool
    top = min((drafts[index].level or 9 for index in titles), default=0)
    found = {index for index in titles if (drafts[index].level or 9) <= top or _signed(drafts, index)} | bold
    for index in candidates:
        # A second line right under a headline, where a byline or the text follows and not a heading of its own.
        above = index - 1 in found and (drafts[index].level or 9) <= 3
        if above and index + 1 < len(drafts) and drafts[index + 1].kind is None:
            found.add(index)
    return Titles(found, set(pool) - set(titles), set())


def _section(drafts: Sequence[Draft], index: int, bold: set[int]) -> bool:
    """Whether a heading that is alone at its level only names the page's section: short, right above another one."""
    below = index + 1 < len(drafts) and drafts[index + 1].kind in (BlockKind.HEADLINE, BlockKind.HEADING)
    return (below or index + 1 in bold) and len(drafts[index].text) <= SECTION


def _signed(drafts: Sequence[Draft], index: int) -> bool:
    following = drafts[index + 1] if index + 1 < len(drafts) else None
    return (
        following is not None
        and following.kind is None
        and is_byline(following.text, after_headline=True)
        and not is_numbered(drafts[index].text)
    )


def _by_place(drafts: Sequence[Draft], furniture: Sequence[bool], bold: set[int]) -> Titles:
    indented = sum(draft.indented for draft in drafts if len(draft.text) > LONGEST)
    long = sum(len(draft.text) > LONGEST for draft in drafts)
    body_indented = long > 0 and indented * 2 > long
    usual = min((_depth(draft) for draft in drafts if draft.indented), default=0)
    could = [
        not furniture[index]
        and draft.kind is None
        and _looks(draft.text)
        and not (body_indented and draft.indented and _depth(draft) <= max(2, 2 * usual))
        for index, draft in enumerate(drafts)
    ]
    signed = [could[index] and _signs_below(drafts, index, could) for index in range(len(drafts))]
    any_signed = any(signed)
    begin = next((index for index in range(len(drafts)) if not furniture[index]), len(drafts))
    found = set(bold)
    headings: set[int] = set()
    for index in range(len(drafts)):
        if not could[index] or index - 1 in found:
            continue
        if signed[index]:
            if index == begin or furniture[index - 1] or not could[index - 1] or drafts[index].blanks:
                found.add(index)
        elif _text_below(drafts, index, could):
            ended = index == begin or _ended(drafts[index - 1], furniture[index - 1])
            apart = ended and drafts[index].blanks > 0 and not any_signed
            if index == begin or (apart and _size(drafts, index, could) >= SUBHEADING):
                found.add(index)
            elif ended and _is_subheading(drafts, index):
                headings.add(index)
    found |= _neighbours(drafts, found, could, furniture)
    return Titles(found, set(), headings - found)


def _is_subheading(drafts: Sequence[Draft], index: int) -> bool:
    """Whether a line between finished paragraphs is a heading without a number, and not the piece of a torn one."""
    text = drafts[index].text
    after_number = is_numbered(drafts[index - 1].text) and len(drafts[index - 1].text) <= LONGEST
    return 5 <= len(text) <= LONGEST_SUBHEADING and not re.search("[，,；;：:]", text) and not after_number


def _size(drafts: Sequence[Draft], index: int, could: Sequence[bool]) -> int:
    """Code points of a headline with its further lines."""
    size = len(drafts[index].text)
    while index + 1 < len(drafts) and could[index + 1] and not drafts[index + 1].blanks:
        index += 1
        size += len(drafts[index].text)
    return size


def _looks(text: str) -> bool:
    """Whether a line by itself could be a headline."""
    if not 4 <= len(text) <= LONGEST or count_han(text) < 3 or is_numbered(text):
        return False
    if _OPEN_END.search(text) or text[-1] in "。…":
        return False
    if "。" in text or _ABOUT_AUTHOR.match(text) or is_caption(text) or is_byline(text, after_headline=False):
        return False
    return text.count("，") + text.count(",") <= 1


def _depth(draft: Draft) -> int:
    """How far a line is set in, in characters of its file."""
    return draft.start - draft.prefix


_DISPATCH = re.compile(r"本[报刊网][^，。：\s]{0,8}[讯电]|新华社|中新社|据[^，。]{2,10}(?:电|消息)")


def _signs_below(drafts: Sequence[Draft], index: int, could: Sequence[bool]) -> bool:
    """Whether a byline or a report (本报讯) follows, at once or after one or two more lines of headline."""
    for place in range(index + 1, min(index + 4, len(drafts))):
        if _DISPATCH.match(drafts[place].text):
            return True
        if is_byline(drafts[place].text, after_headline=True):
            return place + 1 < len(drafts)
        if not could[place]:
            return False
    return False


def _text_below(drafts: Sequence[Draft], index: int, could: Sequence[bool]) -> bool:
    """Whether a paragraph follows, at once or after more lines of headline."""
    for place in range(index + 1, min(index + 4, len(drafts))):
        if not could[place]:
            text = drafts[place].text
            return len(text) > LONGEST or text[-1] in SENTENCE_ENDS or text[-1] in "：:" or is_numbered(text)
    return False


def _ended(above: Draft, furniture: bool) -> bool:
    return furniture or above.text.rstrip("”’」』）)")[-1:] in (*"。？！…", "") or is_caption(above.text)


def _neighbours(drafts: Sequence[Draft], found: set[int], could: Sequence[bool], furniture: Sequence[bool]) -> set[int]:
    """Second lines of headlines (副题, “——…”): right under one and above its byline or text."""
    more: set[int] = set()
    for index in sorted(found):
        place = index + 1
        while place < len(drafts) and place not in found and not furniture[place] and place - index < 3:
            text = drafts[place].text
            subtitle = text.startswith(("——", "—", "──"))
            if is_byline(text, after_headline=True) or not (could[place] or subtitle) or drafts[place].blanks > 1:
                break
            if not subtitle and not _text_below(drafts, place, could) and not _signs_below(drafts, place, could):
                break
            more.add(place)
            place += 1
    return more
