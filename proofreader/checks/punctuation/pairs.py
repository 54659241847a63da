"""Which quotation marks, brackets and title marks of a paragraph belong together.

One stack a paragraph. What is wrong comes back as lists of places; the checks word them.
"""

import re
from dataclasses import dataclass, field
from functools import lru_cache

_CLOSES = {"”": "“", "’": "‘", "）": "（", ")": "（", "》": "《", "〉": "〈", "〕": "〔", "】": "【"}
_OPENS = {"“": "“", "‘": "‘", "（": "（", "(": "（", "《": "《", "〈": "〈", "〔": "〔", "【": "【"}
_KINDS = ("“‘", "《〈", "（〔【")
_MARK = re.compile('[“”‘’（）()《》〈〉〔〕【】"＂]')
_LIST_NUMBER = re.compile(r"(?:^|[\s，。；：、,;:])[0-9A-Za-z一二三四五六七八九十]{1,2}$")
_EMOTICON = re.compile(r"[:;：；][-^]?$")


@dataclass
class Pairing:
    """The pairs of one paragraph: (opening, closing) places, and the places that have no partner."""

    pairs: list[tuple[int, int]] = field(default_factory=list)
    nested: list[tuple[int, int]] = field(default_factory=list)
    unclosed: list[int] = field(default_factory=list)
    lone: list[int] = field(default_factory=list)
    crossed: list[int] = field(default_factory=list)
    turned: dict[int, str] = field(default_factory=dict)
    mixed: list[tuple[int, int]] = field(default_factory=list)


@lru_cache(maxsize=512)
def pair_up(text: str) -> Pairing:
    """Pairs the marks of a paragraph.

    `nested` are pairs directly inside a pair of the same form; `crossed` are places of two closing marks in the wrong
    order; `turned` are quotation marks that face the wrong way, with the mark that is right; `mixed` are pairs whose
    marks are of the same sort but not of one form (“…’).
    """
    found = Pairing(turned=_turned(text, "“", "”") | _turned(text, "‘", "’"))
    stack: list[tuple[str, int]] = []
    skip = -1
    for match in _MARK.finditer(text):
        at = match.start()
        mark = found.turned.get(at, match.group())
        if at == skip:
            continue
        if mark in '"＂':  # straight: closes a curly one; anything else about it is for another check
            if stack and stack[-1][0] == "“":
                _close(found, stack, at)
            continue
        if mark == "’" and stack and stack[-1][0] == "‘" and not _is_letter(text[at + 1 : at + 2]):
            _close(found, stack, at)
            continue
        if _is_no_pair(text, at):
            continue
        if mark in _OPENS:
            stack.append((_OPENS[mark], at))
            continue
        wanted = _CLOSES[mark]
        if stack and stack[-1][0] == wanted:
            _close(found, stack, at)
        elif len(stack) > 1 and stack[-2][0] == wanted and _CLOSES.get(text[at + 1 : at + 2]) == stack[-1][0]:
            found.crossed.append(at)
            skip = at + 1
            stack = stack[:-2]
        elif any(form == wanted for form, _ in stack):
            while stack[-1][0] != wanted:
                found.unclosed.append(stack.pop()[1])
            _close(found, stack, at)
        elif stack and _is_other_form(text, stack[-1][0], wanted, at):
            found.mixed.append((stack.pop()[1], at))
        else:
            found.lone.append(at)
    found.unclosed += [at for _, at in stack]
    found.unclosed.sort()
    return found


def _is_other_form(text: str, opened: str, wanted: str, at: int) -> bool:
    """Whether the closing mark at a place, which wants another opening one, has to close the open pair: they are of
    one sort, and no mark that would close it comes before the next one that opens such a pair.
    """
    if not any(opened in kind and wanted in kind for kind in _KINDS):
        return False
    for match in _MARK.finditer(text, at + 1):
        if _OPENS.get(match[0]) == opened:
            return True
        if _CLOSES.get(match[0]) == opened or match[0] in '"＂':
            return False
    return True


def _is_letter(char: str) -> bool:
    return char.isascii() and char.isalpha()


def _close(found: Pairing, stack: list[tuple[str, int]], at: int) -> None:
    form, opening = stack.pop()
    found.pairs.append((opening, at))
    if stack and stack[-1][0] == form:
        found.nested.append((opening, at))


def _is_no_pair(text: str, at: int) -> bool:
    """Apostrophes, years ('90), list markers 1) a), emoticons."""
    mark = text[at]
    before, after = text[max(0, at - 1) : at], text[at + 1 : at + 2]
    if mark == "‘":
        return before.isascii() and before.isalpha()
    if mark == "’":
        return (before.isascii() and before.isalpha()) or (after.isascii() and after.isalnum())
    if mark in "）)" and (_LIST_NUMBER.search(text, max(0, at - 4), at) or _EMOTICON.search(text, max(0, at - 3), at)):
        return "（" not in text[max(0, at - 4) : at] and "(" not in text[max(0, at - 4) : at]
    return mark in "（(" and bool(_EMOTICON.search(text, max(0, at - 2), at)) and after in ("", " ", "。")


def _turned(text: str, opening: str, closing: str) -> dict[int, str]:
    """Quotation marks that face the wrong way: the number is even, the order does not alternate, nothing nests."""
    places = [at for at, char in enumerate(text) if char in (opening, closing) and not _is_no_pair(text, at)]
    if len(places) < 2 or len(places) % 2:
        return {}
    depth = 0
    for at in places:
        depth += 1 if text[at] == opening else -1
        if depth < 0:
            break
    if depth == 0:
        return {}
    wrong = {
        at: (opening, closing)[index % 2]
        for index, at in enumerate(places)
        if text[at] != (opening, closing)[index % 2]
    }
    return wrong if len(wrong) <= 2 and _plausible(text, places) else {}


def _plausible(text: str, places: list[int]) -> bool:
    """Whether pairing the marks by turns puts no mark of a pause right after an opening one, and no pair is empty."""
    return all(
        text[first + 1 : first + 2] not in tuple("，。、；：？！”’") and second - first > 1
        for first, second in zip(places[::2], places[1::2], strict=True)
    )
