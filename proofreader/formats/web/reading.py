"""A web page or a clipboard fragment to a Page."""

import re
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from proofreader.cjk.chars import count_han
from proofreader.core.page import BlockKind, Page
from proofreader.core.span import Span
from proofreader.formats.encoding import Decoded, decode
from proofreader.formats.errors import PageError
from proofreader.formats.gathering import LONGEST, Gathered, Gatherer, Look, page_of
from proofreader.formats.mapped import Manner, Part
from proofreader.formats.titles import mark_titles
from proofreader.formats.web.elements import BARRIERS, BLOCKS, CAPTIONS, CELLS, CLOSED_BY, HIDDEN, LEVELS, VOID
from proofreader.formats.web.escaping import html_text, parted
from proofreader.formats.web.tokens import Tag, Words, tokens

DEEPEST = 256
"""Elements that may stand within each other."""
MOST_TOKENS = 300_000
"""Tags, words and references a page may have."""

_CHARSET = re.compile(
    rb"""<meta\s[^>]*?charset\s*=\s*["']?\s*([\w-]{1,30})|<\?xml[^>]{0,100}?encoding=["']([\w-]{1,30})""",
    re.IGNORECASE,
)
_CODECS = {
    **dict.fromkeys(("gb2312", "gbk", "gb18030", "x-gbk", "gb_2312-80", "cp936", "hz-gb-2312"), "gb18030"),
    **dict.fromkeys(("big5", "big5-hkscs", "x-x-big5", "cp950"), "big5hkscs"),
    **dict.fromkeys(("utf-8", "utf8"), "utf-8"),
}
_NOT_SHOWN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_ID = re.compile(r"""\sid\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+)""", re.IGNORECASE)
_BOLD = frozenset(("b", "strong"))
_BREAK = Manner("<br>", html_text, parted)


def read_html(data: bytes, path: Path | None) -> Page:
    """Make a page of the bytes of a web page, or of a fragment as a clipboard has it. Raises PageError."""
    name = "标准输入" if path is None else path.name
    found = _CHARSET.search(data[:4096])
    declared = _CODECS.get((found[1] or found[2]).decode("ascii", "ignore").lower()) if found else None
    decoded = decode(data, name, declared=declared, markup=True)
    walker = _Walker(name)
    walker.walk(decoded.text, *_shown_range(decoded))
    mark_titles(walker.flow.blocks)
    return page_of(path, data, "html", [Part("", data, decoded)], walker.flow.blocks, decoded.encoding)


def read_fragment(markup: str) -> Page:
    """Make a page of the HTML that a clipboard offers; it has no path. Raises PageError."""
    return read_html(markup.encode("utf-8", "replace"), None)


def _shown_range(decoded: Decoded) -> tuple[int, int]:
    """The copied part of a clipboard fragment; everything of a page."""
    start, end = decoded.text.find("<!--StartFragment"), decoded.text.rfind("<!--EndFragment")
    return (start, end) if 0 <= start < end else (0, len(decoded.text))


class _Open(NamedTuple):
    """An element that is open."""

    name: str
    block: bool
    hidden: bool
    cell: bool
    caption: bool
    level: int | None
    bold: bool
    pre: bool
    manner: Manner


_ROOT = _Open("", True, False, False, False, None, False, False, _BREAK)


@dataclass(slots=True)
class _Walker:
    name: str
    flow: Gatherer = field(default_factory=Gatherer)
    stack: list[_Open] = field(default_factory=lambda: [_ROOT])
    counts: Counter[str] = field(default_factory=Counter)
    passed: list[Tag] = field(default_factory=list)
    """Tags of blocks, and line breaks, since the last block with text."""
    tokens: int = 0
    characters: int = 0
    owner: _Open = _ROOT
    """The innermost block element when the block's text began."""

    def walk(self, text: str, start: int, end: int) -> None:
        """Gather the blocks of a decoded page."""
        for token in tokens(text, start, end):
            self.tokens += 1
            if self.tokens > MOST_TOKENS:
                raise PageError(f"{self.name} 的结构太庞大，请只保存要校对的正文")
            if isinstance(token, Words):
                if not self.stack[-1].hidden:
                    self._words(token, text)
                continue
            if len(self.stack) > DEEPEST:
                raise PageError(f"{self.name} 的嵌套太深，请只保存要校对的正文")
            if token.closing:
                self._close(token)
            elif token.name in VOID:
                if token.name in ("br", "hr"):
                    self._cut(token)
            else:
                self._open(token)
        self._cut(None)

    def _words(self, token: Words, text: str) -> None:
        top = self.stack[-1]
        if token.text == " ":
            if top.pre and "\n" in text[token.start : token.end]:
                self._cut(None)
                self.flow.between(Span(token.start, token.end))
                return
            if self.flow.empty or self.flow.ends_with_space or self._within_chinese(token, text):
                if self.flow.empty:
                    self.flow.between(Span(token.start, token.end))
                return
        elif self.flow.empty:
            self.owner = top
        self.characters += len(token.text)
        if self.characters > LONGEST:
            raise PageError(f"{self.name} 的文字太多，请拆成一版一个文件")
        self.flow.add(token.text, 0, token.start, token.end, top.manner, Look(0.0, top.bold))

    @staticmethod
    def _within_chinese(token: Words, text: str) -> bool:
        """Whether a line end of the file stands between two ideographs, where it is none for a reader."""
        if "\n" not in text[token.start : token.end]:
            return False
        around = text[token.start - 1 : token.start] + text[token.end : token.end + 1]
        return len(around) == 2 and all(
            count_han(char) or char in "，。、；：？！”’）》」』】“‘（《「『【" for char in around
        )

    def _open(self, tag: Tag) -> None:
        block = tag.name in BLOCKS
        if block:
            while tag.name in CLOSED_BY.get(self.stack[-1].name, ()):
                self._pop(implied=True)
            self._cut(tag)
        top = self.stack[-1]
        told = tag.attributes() if " " in tag.own or "\n" in tag.own else {}
        hidden = top.hidden or tag.name in HIDDEN or "hidden" in told or bool(_NOT_SHOWN.search(told.get("style", "")))
        manner = _BREAK
        if tag.name in ("p", "li"):
            manner = Manner(f"</{tag.name}>{_ID.sub('', tag.own)}", html_text, parted)
        self.stack.append(
            _Open(
                tag.name,
                block,
                hidden,
                (top.cell and tag.name != "table") or tag.name in CELLS,
                top.caption or tag.name in CAPTIONS,
                LEVELS.get(tag.name, top.level),
                top.bold or tag.name in _BOLD,
                top.pre or tag.name == "pre",
                manner,
            )
        )
        self.counts[tag.name] += 1
        if tag.own.endswith("/>") and (":" in tag.name or top.name in ("svg", "math")):
            self._pop()

    def _close(self, tag: Tag) -> None:
        if tag.name in BLOCKS:
            self._cut(tag)
        if not self.counts[tag.name]:
            return
        if tag.name not in BLOCKS:
            # An end tag of an inline element ends nothing beyond the block it stands in.
            inner = next(one for one in reversed(self.stack) if one.name == tag.name or one.block)
            if inner.name != tag.name:
                return
        while self.stack[-1].name != tag.name:
            self._pop()
        self._pop()

    def _pop(self, *, implied: bool = False) -> None:
        gone = self.stack.pop()
        self.counts[gone.name] -= 1
        if implied:
            self._cut(None)
            self.passed.append(Tag(0, 0, gone.name, True, ""))

    def _cut(self, tag: Tag | None) -> None:
        """End the block; the tag is one that parts it from the next."""
        if not self.flow.empty:
            before = self.passed
            if (joint := _joint(before)) is None:
                self.flow.bar()
            for span in joint or ():
                self.flow.between(span)
            block = self.flow.cut()
            if block is not None:
                self.passed = []
                self._mark(block)
        if tag is not None:
            self.passed.append(tag)

    def _mark(self, block: Gathered) -> None:
        owner = self.owner
        block.cell = owner.cell
        if owner.cell:
            block.kind = BlockKind.TABLE_CELL
        elif owner.caption:
            block.kind = BlockKind.CAPTION
        elif owner.level is not None:
            block.level = owner.level


def _joint(passed: list[Tag]) -> list[Span] | None:
    """The ranges of the tags that go when two blocks become one; None where that would leave a tag without its other
    half, or where there is no paragraph break between them.
    """
    closed: list[str] = []
    opened: list[str] = []
    for tag in passed:
        if tag.name in BARRIERS:
            return None
        if tag.name == "br":
            continue
        if not tag.closing:
            opened.append(tag.name)
        elif opened and opened[-1] == tag.name:
            opened.pop()
        elif opened:
            return None
        else:
            closed.append(tag.name)
    if closed != opened[::-1]:
        return None
    return [Span(tag.start, tag.end) for tag in passed if tag.end]
