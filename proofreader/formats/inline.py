"""Inline Markdown of one paragraph: which characters the reader sees, and which are markup.

Read the way people write Markdown in Chinese: CommonMark does not see bold in `**二、抓重点。**加快`, because a closing
mark between a full stop and an ideograph does not count there; here it does.
"""

import re
import unicodedata

from proofreader.formats.pieces import Piece, Role
from proofreader.formats.plain import LINE_ENDS, SPACES

TAGS = "b|i|u|s|em|strong|del|ins|mark|sub|sup|small|big|font|span|a|center|p|div|br|hr|img|section|figure|figcaption"
DEST = r"(?:<[^<>\n]*>|(?:[a-z]+:|[./#]|www\.)[^\s()]*|[!-'*-~]+[./#][!-'*-~]*)(?:[ \t]+\"[^\"\n]*\")?"
BR = re.compile(r"<br[ \t]*/?>", re.IGNORECASE)

_TOKEN = re.compile(
    rf"""
      (?P<escape>\\[!-/:-@\[-`{{-~])
    | (?P<run>\*+|_+|~~+)
    | (?P<code>`+)
    | (?P<comment><!--.*?-->)
    | (?P<tag></?(?P<name>{TAGS})(?:[\s/][^<>]*)?>)
    | (?P<image>!\[(?P<alt>[^\[\]{LINE_ENDS}]*)\]\({DEST}\))
    | (?P<left>\[)
    | (?P<right>\]\({DEST}\))
    | (?P<entity>&(?:\#\d{{1,7}}|\#[xX][0-9a-fA-F]{{1,6}}|[A-Za-z][A-Za-z0-9]{{1,31}});)
    | (?P<soft>[ \t]*[{LINE_ENDS}][ \t\u3000]*(?:>[ ]?)*[ \t]*)
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
_SPECIAL = re.compile(rf"[\\*_~`<!\[\]&{LINE_ENDS}]")
_LINE_END = re.compile(f"[{LINE_ENDS}]")
_TICKS = re.compile("`+")
_OPENING = frozenset("“‘（《〈「『【〔[(\"'")


class _Scan:
    """Pieces found so far and the openings that still wait for their other half."""

    def __init__(self) -> None:
        self.marks: list[tuple[int, int, Role, int, str]] = []  # start, end, role, pair, characters for the reader
        self.waiting: list[tuple[str, int]] = []  # what would close it, index in marks
        self.pairs = 0

    def add(self, start: int, end: int, role: Role, text: str = "") -> None:
        self.marks.append((start, end, role, 0, text))

    def open(self, key: str, start: int, end: int) -> None:
        self.waiting.append((key, len(self.marks)))
        # Stays ordinary text unless its other half comes.
        self.marks.append((start, end, Role.TEXT, 0, ""))

    def close(self, key: str, start: int, end: int) -> bool:
        for place in range(len(self.waiting) - 1, -1, -1):
            if self.waiting[place][0] == key:
                opened = self.waiting[place][1]
                if self.marks[opened][1] == start:
                    return False  # nothing between the two
                del self.waiting[place:]
                self.pairs += 1
                first = self.marks[opened]
                self.marks[opened] = (first[0], first[1], Role.OPEN, self.pairs, "")
                self.marks.append((start, end, Role.CLOSE, self.pairs, ""))
                return True
        return False

    def settle(self) -> None:
        """Tags without an end are markup all the same."""
        for key, place in self.waiting:
            if key.startswith("<"):
                first, last, *_ = self.marks[place]
                self.marks[place] = (first, last, Role.GAP, 0, "")


def parse_inline(source: str, start: int, end: int) -> tuple[str, tuple[Piece, ...]]:
    """The reader's text of source[start:end] and the pieces it comes from, `page` counted from 0.

    A line end inside it is dropped, or read as a space between two words that are both not Chinese.
    """
    if not _SPECIAL.search(source, start, end):
        return source[start:end], (Piece(0, end - start, start, end),)
    scan = _Scan()
    at = start
    while (match := _TOKEN.search(source, at, end)) is not None:
        at = _take(source, start, end, match, scan)
    scan.settle()
    return _pieces(source, start, end, scan)


def _take(source: str, start: int, end: int, match: "re.Match[str]", scan: _Scan) -> int:
    """Record one token and return where to go on."""
    first, last = match.start(), match.end()
    kind = next(name for name in _KINDS if match.group(name) is not None)
    if kind == "escape":
        scan.add(first, last, Role.ATOM, match.group()[1])
    elif kind == "run":
        _delimiter(source, start, end, match, scan)
    elif kind == "code":
        closing = _closing_ticks(source, last, end, last - first)
        if closing is not None:
            scan.open("`", first, last)
            scan.close("`", closing, closing + last - first)
            return closing + last - first
    elif kind == "tag":
        _tag(match, scan)
    elif kind == "image":
        alt = match.start("alt")
        scan.add(first, alt, Role.GAP)
        if match.end("alt") > alt:
            scan.add(match.end("alt"), last, Role.GAP)
        else:
            scan.marks[-1] = (first, last, Role.GAP, 0, "")
    elif kind == "left":
        scan.open("]", first, last)
    elif kind == "right":
        if not scan.close("]", first, last):
            return first + 1
    elif kind == "entity":
        _entity(match, scan)
    elif kind == "soft":
        before, after = source[first - 1 : first], source[last : last + 1]
        words = before.isascii() and after.isascii() and first > start and last < end
        scan.add(first, last, Role.ATOM if words else Role.SOFT, " " if words else "")
    else:
        scan.add(first, last, Role.GAP)
    return last


_KINDS = ("escape", "run", "code", "comment", "tag", "image", "left", "right", "entity", "soft")


def _delimiter(source: str, start: int, end: int, match: "re.Match[str]", scan: _Scan) -> None:
    run, first, last = match.group(), match.start(), match.end()
    before = source[first - 1] if first > start else " "
    after = source[last] if last < end else " "
    if len(run) > 3 or (run[0] == "~" and len(run) != 2) or source.startswith("*ST", first):
        return  # a rule, a row of asterisks in place of a name, or a share under special treatment
    left = not after.isspace() and (not _is_mark(after) or before.isspace() or _is_mark(before))
    right = not before.isspace() and (not _is_mark(before) or after.isspace() or _is_mark(after))
    if run[0] == "_":
        left, right = left and (not right or _is_mark(before)), right and (not left or _is_mark(after))
    elif len(run) > 1:
        left = left or after in _OPENING
        right = right or not before.isspace()
    if right and scan.close(run, first, last):
        return
    if left:
        scan.open(run, first, last)


def _tag(match: "re.Match[str]", scan: _Scan) -> None:
    text, name = match.group(), match.group("name").lower()
    if name == "br":
        scan.add(match.start(), match.end(), Role.ATOM, " ")
    elif text.startswith("</"):
        if not scan.close(f"<{name}", match.start(), match.end()):
            scan.add(match.start(), match.end(), Role.GAP)
    elif text.endswith("/>") or name in ("hr", "img"):
        scan.add(match.start(), match.end(), Role.GAP)
    else:
        scan.open(f"<{name}", match.start(), match.end())


def _entity(match: "re.Match[str]", scan: _Scan) -> None:
    from html import unescape  # its table of names is only wanted here

    char = unescape(match.group())
    if len(char) == 1 and (char.isprintable() or char in SPACES):
        scan.add(match.start(), match.end(), Role.ATOM, char)


def _closing_ticks(source: str, at: int, end: int, length: int) -> int | None:
    line = _LINE_END.search(source, at, end)
    for match in _TICKS.finditer(source, at, line.start() if line else end):
        if match.end() - match.start() == length and match.start() > at:
            return match.start()
    return None


def _is_mark(char: str) -> bool:
    return unicodedata.category(char)[0] in "PS"


def _pieces(source: str, start: int, end: int, scan: _Scan) -> tuple[str, tuple[Piece, ...]]:
    pieces: list[Piece] = []
    text: list[str] = []
    length = 0

    def put(first: int, last: int) -> None:
        nonlocal length
        if last > first:
            if pieces and pieces[-1].role is Role.TEXT and pieces[-1].end == first:
                pieces[-1] = pieces[-1]._replace(length=pieces[-1].length + last - first, end=last)
            else:
                pieces.append(Piece(length, last - first, first, last))
            text.append(source[first:last])
            length += last - first

    at = start
    for first, last, role, pair, shown in scan.marks:
        put(at, first)
        if role is Role.TEXT:
            put(first, last)
        else:
            pieces.append(Piece(length, len(shown), first, last, role, pair))
            text.append(shown)
            length += len(shown)
        at = last
    put(at, end)
    return "".join(text), tuple(pieces)


def escaped(text: str) -> str:
    """The text with a backslash before every character that could be markup."""
    return "".join("\\" + char if char in "\\*_~`[]<&|" else char for char in text)
