"""HTML as a run of tokens with their places: tags, text, and nothing for what no reader sees.

The standard's own parser repairs a tree; here only the places count, so the page is taken as it was typed.
"""

import re
from collections.abc import Iterator
from html import unescape
from html.entities import html5
from typing import NamedTuple

from proofreader.formats.plain import LINE_ENDS

RAW = frozenset(("script", "style", "xmp", "iframe", "noembed", "noframes", "textarea", "title"))
"""Elements whose content is no markup."""

_TAG = re.compile(
    r"""<(?P<close>/?)(?P<name>[A-Za-z][^\s/<>]{0,100}+)(?P<rest>(?:[^>"'=]|=\s*"[^"]*"|=\s*'[^']*'|=|["'])*+)>"""
)
_LOOSE = re.compile(r"<(?P<close>/?)(?P<name>[A-Za-z][^\s/<>]{0,100}+)(?P<rest>[^>]*)>")
_ATTRIBUTE = re.compile(r"""([^\s"'=<>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?""")
_TEXT = re.compile(
    rf"(?P<space>[ \t{LINE_ENDS}]+)"
    r"|(?P<entity>&(?:#[0-9]{1,9}|#[xX][0-9a-fA-F]{1,9}|[A-Za-z][A-Za-z0-9]{0,40});?)"
    rf"|(?P<word>[^ \t{LINE_ENDS}&]+|&)"
)
_SPACE = re.compile(rf"[ \t{LINE_ENDS}]+")


class Tag(NamedTuple):
    """A tag at [start, end), its name in lower case; `own` is how it stands there."""

    start: int
    end: int
    name: str
    closing: bool
    own: str

    def attributes(self) -> dict[str, str]:
        """Its attributes, names in lower case; of several with one name the first."""
        found: dict[str, str] = {}
        for match in _ATTRIBUTE.finditer(self.own, 1 + len(self.name), len(self.own) - 1):
            found.setdefault(match[1].lower(), unescape(match[2] or match[3] or match[4] or ""))
        return found


class Words(NamedTuple):
    """Characters at [start, end): the same as there if the lengths agree, else one that is written differently.

    White space is one space.
    """

    start: int
    end: int
    text: str


def tokens(text: str, start: int, end: int) -> Iterator[Tag | Words]:
    """Tags and text of [start, end) in order. Comments, declarations and the content of `RAW` elements are left out."""
    at = start
    last = text.rfind(">", start, end)
    while at < end:
        opened = text.find("<", at, end)
        if opened < 0 or opened > last:
            opened = end  # no tag can end any more
        if opened > at:
            yield from _words(text, at, opened)
            at = opened
            continue
        past = _passed(text, at, end)
        if past is not None:
            at = past
            continue
        match = _TAG.match(text, at, end) or _LOOSE.match(text, at, end)
        if match is None:
            yield Words(at, at + 1, "<")
            at += 1
            continue
        name = match["name"].lower()
        yield Tag(at, match.end(), name, bool(match["close"]), match[0])
        at = match.end()
        if name in RAW and not match["close"]:
            found = re.compile(rf"</{name}", re.IGNORECASE).search(text, at, end)
            at = found.start() if found else end


def _passed(text: str, at: int, end: int) -> int | None:
    """The end of a comment or declaration that begins here."""
    if text.startswith("<!--", at):
        if text.startswith(("<!-->", "<!--->"), at):
            return text.index(">", at) + 1
        closed = text.find("-->", at + 4, end)
        return end if closed < 0 else closed + 3
    following = text[at + 1 : at + 2]
    if following in ("!", "?") or (following == "/" and not text[at + 2 : at + 3].isalpha()):
        closed = text.find(">", at, end)
        return end if closed < 0 else closed + 1
    return None


def _words(text: str, start: int, end: int) -> Iterator[Words]:
    for match in _TEXT.finditer(text, start, end):
        first, last = match.span()
        if match.lastgroup == "space":
            yield Words(first, last, " ")
        elif match.lastgroup == "word":
            yield Words(first, last, match[0])
        else:
            yield from _entity(match[0], first)


def _entity(written: str, at: int) -> Iterator[Words]:
    """The character of a reference; what is none, or stands for several characters, is text as it stands."""
    if written[1] == "#":
        size = len(written)
    else:
        # Old names need no semicolon and may run into letters.
        size = next((n for n in range(len(written), 2, -1) if written[1:n] in html5), 0)
    char = unescape(written[:size])
    if not size or len(char) != 1 or "\ud800" <= char <= "\udfff":
        yield Words(at, at + len(written), written)
        return
    yield Words(at, at + size, " " if _SPACE.fullmatch(char) else char)
    if size < len(written):
        yield Words(at + size, at + len(written), written[size:])
