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

SUBHEADING = 9
"""Code points from which a line without byline is rather a headline than a subheading."""

_OPEN_END = re.compile(r"[，、；：,;:。]$")


class Titles(NamedTuple):
    """Indices of the headlines and of the names of the page's sections."""

    headlines: set[int]
    sections: set[int]


def find_titles(drafts: Sequence[Draft], furniture: Sequence[bool]) -> Titles:
    """The headlines among the drafts; `furniture` marks mastheads and datelines, which never are."""
    marked = [
        index
        for index, draft in enumerate(drafts)
        if draft.kind in (BlockKind.HEADLINE, BlockKind.HEADING) and not furniture[index]
    ]
    if marked:
        return _by_level(drafts, marked)
    return Titles(_by_place(drafts, furniture), set())


def _by_level(drafts: Sequence[Draft], marked: Sequence[int]) -> Titles:
    """The headings of the highest level in use, those with a byline, and second lines of a headline.

    `#` to `###` open an article, deeper ones only where the file has none of those. A numbered heading never does
    where there are others.
    """
    candidates = [index for index in marked if not is_numbered(drafts[index].text)] or list(marked)
    high = [index for index in candidates if (drafts[index].level or 9) <= 3]
    pool = high or [index for index in candidates if _signed(drafts, index)] or candidates[:1]
    levels = Counter(drafts[index].level for index in pool)
    titles = [index for index in pool if levels[drafts[index].level] > 1 or not _section(drafts, index)] or pool
    top = min(drafts[index].level or 9 for index in titles)
    found = {index for index in titles if (drafts[index].level or 9) <= top or _signed(drafts, index)}
    for index in candidates:
        # A second line right under a headline, where a byline or the text follows and not a heading of its own.
        above = index - 1 in found and (drafts[index].level or 9) <= 3
        if above and index + 1 < len(drafts) and drafts[index + 1].kind is None:
            found.add(index)
    return Titles(found, set(pool) - set(titles))


def _section(drafts: Sequence[Draft], index: int) -> bool:
    """Whether a heading that is alone at its level only names the page's section: short, right above another one."""
    below = index + 1 < len(drafts) and drafts[index + 1].kind in (BlockKind.HEADLINE, BlockKind.HEADING)
    return below and len(drafts[index].text) <= SECTION


def _signed(drafts: Sequence[Draft], index: int) -> bool:
    following = drafts[index + 1] if index + 1 < len(drafts) else None
    return (
        following is not None
        and following.kind is None
        and is_byline(following.text, after_headline=True)
        and not is_numbered(drafts[index].text)
    )


def _by_place(drafts: Sequence[Draft], furniture: Sequence[bool]) -> set[int]:
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
    signed = [could[index] and _names_below(drafts, index, could) for index in range(len(drafts))]
    found: set[int] = set()

    def stands_alone(index: int) -> bool:
        """Whether a later line without a byline opens an article; where others have one, it is a subheading."""
        above = drafts[index - 1]
        apart = drafts[index].blanks > 0 and index - 1 not in found and _ended(above, furniture[index - 1])
        return apart and not any(signed) and len(drafts[index].text) >= SUBHEADING

    begin = furniture.index(False) if False in furniture else len(drafts)
    for index in range(len(drafts)):
        if not could[index]:
            continue
        first = index == begin
        if signed[index] or (_text_below(drafts, index, could) and (first or stands_alone(index))):
            found.add(index)
    return found | _neighbours(drafts, found, could, furniture)


def _looks(text: str) -> bool:
    """Whether a line by itself could be a headline."""
    if not 4 <= len(text) <= LONGEST or count_han(text) < 3 or is_numbered(text):
        return False
    if _OPEN_END.search(text) or text[-1] in "。…":
        return False
    if "。" in text or is_caption(text) or is_byline(text, after_headline=False):
        return False
    return text.count("，") + text.count(",") <= 1


def _depth(draft: Draft) -> int:
    """How far a line is set in, in characters of its file."""
    return draft.start - draft.prefix


def _names_below(drafts: Sequence[Draft], index: int, could: Sequence[bool]) -> bool:
    """Whether a byline follows, at once or after one or two more lines of headline, and then text."""
    for place in range(index + 1, min(index + 4, len(drafts))):
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
            return len(text) > LONGEST or text[-1] in SENTENCE_ENDS or is_numbered(text)
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
            if not subtitle and not _text_below(drafts, place, could) and not _names_below(drafts, place, could):
                break
            more.add(place)
            place += 1
    return more
