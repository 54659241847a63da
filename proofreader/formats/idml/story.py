"""The text of one story, walked over the part as it is written, so that every character keeps its place."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html import unescape

from proofreader.core.page import BlockKind
from proofreader.core.span import Span
from proofreader.formats.gathering import Gathered, Gatherer, Look
from proofreader.formats.idml.styles import Styles
from proofreader.formats.mapped import Manner
from proofreader.formats.plain import LINE_ENDS
from proofreader.formats.xml_text import writable

SILENT = frozenset(("Properties", "Note", "HiddenText", "StoryPreference", "InCopyExportOption"))
"""Elements that hold nothing a reader sees: settings, editors' notes, conditional text that is switched off."""
FLOWS = frozenset(("Cell", "Footnote", "Endnote"))
"""Elements that hold a text of their own within another."""
RANGES = frozenset(("ParagraphStyleRange", "CharacterStyleRange"))

_TOKEN = re.compile(
    r"<!--.*?-->|<!\[CDATA\[(?P<data>.*?)\]\]>|<\?.*?\?>"
    r"""|<(?P<close>/?)(?P<name>[^\s/>]+)(?P<rest>(?:[^>"']|"[^"]*"|'[^']*')*+)>|(?P<text>[^<]+)""",
    re.DOTALL,
)
_ATTRIBUTE = re.compile(r"""([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_LINE = re.compile(f"[{LINE_ENDS}]")
_MARKS = "\ufeff\ufffc"
"""Where tables, notes and anchored frames hang in the text."""
_BIT = re.compile(
    rf"(?P<line>[{LINE_ENDS}])|(?P<entity>&[^;]*;)|(?P<mark>[{_MARKS}]+)|(?P<word>[^&{LINE_ENDS}{_MARKS}]+)"
)
_RAW = re.compile(rf"(?P<line>[{LINE_ENDS}])|(?P<mark>[{_MARKS}]+)|(?P<word>[^{LINE_ENDS}{_MARKS}]+)")


def idml_text(text: str, codec: str) -> str:
    """New characters of a story."""
    return writable(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def raw_text(text: str, codec: str) -> str:
    """New characters of a CDATA section."""
    return writable(text).replace("]]>", "]]]]><![CDATA[>")


WRITTEN = Manner("</Content><Br/><Content>", idml_text)
RAW = Manner("]]></Content><Br/><Content><![CDATA[", raw_text)


@dataclass(slots=True)
class _Flow:
    gatherer: Gatherer = field(default_factory=Gatherer)
    inner: list[Gathered] = field(default_factory=list)
    """Blocks of cells and notes that follow the paragraph they are anchored in."""
    done: list[Gathered] = field(default_factory=list)
    place: tuple[int, int] = (0, 0)
    paragraph: Mapping[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class _Open:
    name: str
    silent: bool
    attributes: Mapping[str, str]
    looks: tuple[Mapping[str, str], ...]


class _Walker:
    def __init__(self, part: int, styles: Styles) -> None:
        self._part, self._styles = part, styles
        self._flows = [_Flow()]
        self._stack: list[_Open] = [_Open("", False, {}, ())]
        self._cells: list[list[tuple[tuple[int, int], list[Gathered]]]] = []
        self._known: dict[int, tuple[tuple[Mapping[str, str], ...], Look]] = {}

    def walk(self, text: str) -> list[Gathered]:
        for token in _TOKEN.finditer(text):
            top = self._stack[-1]
            if token["name"]:
                self._tag(token)
            elif top.silent or top.name != "Content":
                continue
            elif token["data"] is not None:
                self._content(_RAW.finditer(text, *token.span("data")), RAW)
            elif token["text"]:
                self._content(_BIT.finditer(text, *token.span()), WRITTEN)
        self._end(None)
        return self._flows[0].done + self._flows[0].inner

    def _content(self, bits: Iterator[re.Match[str]], manner: Manner) -> None:
        look = self._look()
        gatherer = self._flows[-1].gatherer
        for bit in bits:
            span = Span(*bit.span())
            char = unescape(bit[0]) if bit.lastgroup == "entity" else bit[0]
            if bit.lastgroup == "line" or _LINE.fullmatch(char):
                self._end(span)
            elif bit.lastgroup != "mark" and char not in _MARKS:
                gatherer.add(char, self._part, span.start, span.end, manner, look)

    def _look(self) -> Look:
        looks = self._stack[-1].looks
        known = self._known.get(id(looks))
        if known is None or known[0] is not looks:
            known = self._known[id(looks)] = (looks, self._styles.look(looks))
        return known[1]

    def _tag(self, token: re.Match[str]) -> None:
        name = token["name"]
        if token["close"]:
            gone = self._stack.pop()
            if not gone.silent:
                self._close(gone, token)
            return
        top = self._stack[-1]
        rest = token["rest"]
        single = rest.endswith("/")
        wanted = name in RANGES or name in ("Change", "Cell")
        told = {one[1]: unescape(one[2] or one[3] or "") for one in _ATTRIBUTE.finditer(rest)} if wanted else {}
        silent = top.silent or name in SILENT or (name == "Change" and told.get("ChangeType") == "DeletedText")
        if not silent:
            self._begin(name, told, token)
        if single:
            if not silent and name in (*FLOWS, "Table"):
                self._close(_Open(name, False, told, ()), token)
            return
        self._stack.append(_Open(name, silent, told, (told, *top.looks) if name in RANGES else top.looks))

    def _begin(self, name: str, told: Mapping[str, str], token: re.Match[str]) -> None:
        if name == "Br":
            self._end(Span(*token.span()))
        elif name in FLOWS:
            self._flows.append(_Flow(place=_cell_place(told.get("Name", ""))))
        elif name == "Table":
            self._cells.append([])
        elif name == "ParagraphStyleRange":
            self._flows[-1].paragraph = told

    def _close(self, gone: _Open, token: re.Match[str]) -> None:
        if gone.name == "Br":
            self._flows[-1].gatherer.between(Span(*token.span()))
        elif gone.name in FLOWS:
            self._end(None)
            flow = self._flows.pop()
            blocks = flow.done + flow.inner
            if gone.name == "Cell":
                for block in blocks:
                    block.cell, block.kind = True, BlockKind.TABLE_CELL
            if gone.name == "Cell" and self._cells:
                self._cells[-1].append((flow.place, blocks))
            else:
                self._flows[-1].inner += blocks
        elif gone.name == "Table" and self._cells:
            cells = sorted(self._cells.pop(), key=lambda cell: cell[0])
            self._flows[-1].inner += [block for _, blocks in cells for block in blocks]

    def _end(self, span: Span | None) -> None:
        """End the paragraph; the span is what ends it."""
        flow = self._flows[-1]
        block = flow.gatherer.cut()
        if block is not None:
            block.style = self._styles.name(flow.paragraph.get("AppliedParagraphStyle", ""))
            block.centred = flow.paragraph.get("Justification", "") == "CenterAlign"
            flow.done.append(block)
        if flow.inner:
            flow.done += flow.inner
            flow.inner = []
            flow.gatherer.bar()
        if span is not None:
            flow.gatherer.between(span)


def _cell_place(name: str) -> tuple[int, int]:
    """Row and column of a cell by its name (“column:row”)."""
    column, _, row = name.partition(":")
    return (int(row), int(column)) if column.isdecimal() and row.isdecimal() else (0, 0)


def story_blocks(text: str, part: int, styles: Styles) -> list[Gathered]:
    """The blocks of a story in reading order; `part` is the number of its part. The text must be well-formed XML."""
    return _Walker(part, styles).walk(text)
