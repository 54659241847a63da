"""Markdown to drafts of blocks.

Lines without a blank line between them are one paragraph. A line that opens with a full-width indentation, a heading
such as “一、…”, a list number, or a line that stands for itself on a newspaper page (编辑、日期) begins a new one.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from proofreader.core.page import BlockKind
from proofreader.core.span import Span
from proofreader.formats.furniture import page_furniture
from proofreader.formats.inline import BR, DEST, parse_inline
from proofreader.formats.numbered import is_short_numbered
from proofreader.formats.pieces import Draft, Piece, Role
from proofreader.formats.plain import LINE, SPACES

_QUOTE = re.compile(r"[ \t]*(?:>[ \t]?)+")
_HASHES = re.compile(r"(#{1,6})(?:[ \t\u3000]+|(?<=##)(?=[^\s#A-Za-z0-9]))")
_CLOSING_HASHES = re.compile(r"[ \t]+#+$|\\$")
_BULLET = re.compile(r"[-*+][ \t\u3000]+(?=\S)")
_NUMBERED = re.compile(r"\d{1,2}[.)][ \t]+\S|[（(]\d{1,2}[）)]|[①-⑳]")
_LIST_HEADING = re.compile(r"\d{1,2}[.．、] ?[^\s\d，。；：、！？,;:!?]{2,18}$")
_RULE = re.compile(r"(?:[-*_=][ \t]*){3,}$")
_UNDERLINE = re.compile(r"(?:=+|-+)$")
_FENCE = re.compile(r"(?:```+|~~~+)")
_IMAGE = re.compile(rf"!\[(?P<alt>[^\[\]]*)\]\({DEST}\)$")
_DEFINITION = re.compile(r"\[[^\[\]]+\]:[ \t]*\S+$")
_TAG_LINE = re.compile(r"(?:</?[a-z][a-z0-9]*(?:\s[^<>]*)?/?>\s*)+$|<!--.*?-->$", re.IGNORECASE)
_ROW_RULE = re.compile(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$")
_CELL_END = re.compile(r"(?<!\\)\|")
_INDENT = re.compile(rf"(?:[{SPACES}]|&(?:emsp|ensp|nbsp|#12288|#160);)*")
_PARAGRAPH_INDENT = re.compile(r"[ \t]*(?:\u3000|&(?:emsp|#12288|nbsp);)")


class MarkdownDrafts(NamedTuple):
    """The drafts of a Markdown file and the places of lines the reader does not see (rules, images, comments)."""

    drafts: list[Draft]
    dropped: list[Span]


class _Line(NamedTuple):
    start: int
    content: int
    end: int


def markdown_drafts(source: str) -> MarkdownDrafts:
    """Drafts of the blocks of a Markdown file."""
    return _Reader(source).read()


class _Reader:
    def __init__(self, source: str) -> None:
        self._source = source
        self._drafts: list[Draft] = []
        self._dropped: list[Span] = []
        self._open: list[_Line] = []  # lines of the paragraph being read
        self._indented = False
        self._blanks = 0
        self._table = False
        self._fence = ""

    def read(self) -> MarkdownDrafts:
        lines = [_Line(match.start(), match.start(), match.end(1)) for match in LINE.finditer(self._source)]
        for index, line in enumerate(lines[_front_matter(self._source, lines) :]):
            following = lines[index + 1] if index + 1 < len(lines) else None
            self._line(line, following)
        self._flush()
        return MarkdownDrafts(self._drafts, self._dropped)

    def _line(self, line: _Line, following: _Line | None) -> None:
        start, end = line.start, _stripped_end(self._source, line.start, line.end)
        quote = _QUOTE.match(self._source, start, end)
        at = quote.end() if quote else start
        bare = self._source[at:end].strip(SPACES)
        if self._fence:
            self._fenced(start, end)
            return
        if not bare:
            self._flush()
            self._table = False
            self._blanks += start < len(self._source)
            return
        if self._special(start, end, bare) or self._row(start, end, bare, following):
            return
        self._paragraph_line(line, at, end)

    def _fenced(self, start: int, end: int) -> None:
        bare = self._source[start:end].strip(SPACES)
        if bare.startswith(self._fence):
            self._fence = ""
            self._dropped.append(Span(start, end))
        elif bare:
            content = end - len(bare)
            self._add(Draft(bare, (Piece(0, len(bare), content, end),), start, content, end))

    def _special(self, start: int, end: int, bare: str) -> bool:
        """Whether the line is none of the reader's text."""
        if fence := _FENCE.match(bare):
            self._fence = fence.group()[:3]
        elif _UNDERLINE.match(bare) and self._underlined(bare[0]):
            return True
        elif not (
            _RULE.match(bare)
            or _TAG_LINE.match(bare)
            or (_DEFINITION.match(bare) and not self._open)
            or ((image := _IMAGE.match(bare)) and not image.group("alt").strip())
        ):
            return False
        self._flush()
        self._dropped.append(Span(start, end))
        return True

    def _underlined(self, mark: str) -> bool:
        """Make the open paragraph a heading (Setext), where it can be one."""
        if len(self._open) != 1 or self._open[0].end - self._open[0].content > 40:
            return False
        if self._source[self._open[0].end - 1] in "。！？；，,;":
            return False
        self._flush(BlockKind.HEADLINE, 1 if mark == "=" else 2)
        return True

    def _row(self, start: int, end: int, bare: str, following: _Line | None) -> bool:
        """Read a line of a table, if it is one."""
        if "|" not in bare:
            self._table = False
            return False
        if not self._table:
            below = "" if following is None else self._source[following.start : following.end].strip(SPACES)
            self._table = bare.startswith("|") and bare.endswith("|") and len(bare) > 1
            self._table = self._table or ("|" in below and "-" in below and _ROW_RULE.match(below) is not None)
        if not self._table:
            return False
        self._flush()
        if _ROW_RULE.match(bare) and "-" in bare:
            return True
        at = start
        for stop in [*(match.start() for match in _CELL_END.finditer(self._source, start, end)), end]:
            first, last = _stripped(self._source, at, stop)
            if first < last:
                self._content(first, first, last, BlockKind.TABLE_CELL, cell=True)
            at = stop + 1
        return True

    def _paragraph_line(self, line: _Line, at: int, end: int) -> None:
        source = self._source
        indent = _INDENT.match(source, at, end)
        content = indent.end() if indent else at
        text = source[content:end]
        if not text:
            self._flush()
            return
        hashes = _HASHES.match(source, content, end)
        if hashes and not (len(hashes.group(1)) < 2 and text.endswith("#")):
            self._flush()
            self._heading(line.start, hashes, end)
            return
        bullet = _BULLET.match(source, content, end)
        alone = (
            is_short_numbered(text)
            or _LIST_HEADING.match(text)
            or page_furniture(text) is not None
            or _IMAGE.match(text) is not None
        )
        indented = _PARAGRAPH_INDENT.match(source, at, end) is not None
        if alone or bullet or indented or _NUMBERED.match(text):
            self._flush()
        if not self._open:
            self._indented = indented
        self._open.append(_Line(line.start, bullet.end() if bullet else content, end))
        if alone or source[end : end + 2] == "  " or source[end - 1] == "\\":
            self._flush()

    def _heading(self, prefix: int, hashes: "re.Match[str]", end: int) -> None:
        closing = _CLOSING_HASHES.search(self._source, hashes.end(), end)
        first, last = _stripped(self._source, hashes.end(), closing.start() if closing else end)
        level = len(hashes.group(1))
        if first < last:
            self._content(prefix, first, last, BlockKind.HEADLINE if level <= 3 else BlockKind.HEADING, level)

    def _flush(self, kind: BlockKind | None = None, level: int | None = None) -> None:
        if not self._open:
            return
        prefix, start, end = self._open[0].start, self._open[0].content, self._open[-1].end
        self._open = []
        if self._source[end - 1] == "\\" and self._source[end : end + 1] == "\n":
            end = _stripped_end(self._source, start, end - 1)
        for first, last in _parts(self._source, start, end):
            self._content(prefix if first == start else first, first, last, kind, level, indented=self._indented)

    def _content(
        self,
        prefix: int,
        start: int,
        end: int,
        kind: BlockKind | None = None,
        level: int | None = None,
        *,
        cell: bool = False,
        indented: bool = False,
    ) -> None:
        if image := _IMAGE.match(self._source[start:end]):
            kind = BlockKind.CAPTION if image.group("alt").strip() else kind
        text, pieces = _trimmed(*parse_inline(self._source, start, end))
        if text:
            bold = _leading_bold(self._source, text, pieces)
            self._add(Draft(text, pieces, prefix, start, end, kind, level, bold, 0, indented, cell))

    def _add(self, draft: Draft) -> None:
        self._drafts.append(draft._replace(blanks=self._blanks))
        self._blanks = 0


def _parts(source: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The paragraphs that `<br>` makes of one, where it does not stand within emphasis."""
    at = start
    for match in BR.finditer(source, start, end):
        if source.count("**", at, match.start()) % 2 == 0:
            first, last = _stripped(source, at, match.start())
            if first < last:
                yield first, last
            at = match.end()
    first, last = _stripped(source, at, end)
    if first < last:
        yield first, last


def _stripped(source: str, start: int, end: int) -> tuple[int, int]:
    text = source[start:end]
    return end - len(text.lstrip(SPACES + "\n")), _stripped_end(source, start, end)


def _stripped_end(source: str, start: int, end: int) -> int:
    return start + len(source[start:end].rstrip(SPACES + "\n"))


def _trimmed(text: str, pieces: tuple[Piece, ...]) -> tuple[str, tuple[Piece, ...]]:
    """The same without spaces at either end, which markup may have left there."""
    head = len(text) - len(text.lstrip(SPACES))
    tail = len(text.rstrip(SPACES))
    if not head and tail == len(text):
        return text, pieces
    trimmed: list[Piece] = []
    for piece in pieces:
        first, last = max(piece.page, head), min(piece.page + piece.length, tail)
        if not piece.length:
            trimmed.append(piece._replace(page=min(max(piece.page, head), max(tail, head)) - head))
        elif first < last:
            cut, kept = first - piece.page, last - first
            if piece.role is Role.TEXT:
                piece = piece._replace(start=piece.start + cut, end=piece.start + cut + kept)
            trimmed.append(piece._replace(page=first - head, length=kept))
    return text[head:tail], tuple(trimmed)


def _leading_bold(source: str, text: str, pieces: tuple[Piece, ...]) -> int:
    """How many characters at the beginning of a block are set bold."""
    if len(pieces) < 2:
        return 0
    first = pieces[0]
    if first.role is not Role.OPEN or source[first.start : first.end].lower() not in _BOLD:
        return 0
    return next((piece.page for piece in pieces if piece.role is Role.CLOSE and piece.pair == first.pair), 0)


_BOLD = frozenset(("**", "__", "***", "<b>", "<strong>"))


def _front_matter(source: str, lines: list[_Line]) -> int:
    """How many lines at the top are metadata between two lines of dashes."""
    if not source.startswith("---\n"):
        return 0
    for index, line in enumerate(lines[1:40], 1):
        text = source[line.start : line.end]
        if text.rstrip() == "---":
            return index + 1
        if not re.match(r"[\w-]+:|\s|-|#", text):
            return 0
    return 0
