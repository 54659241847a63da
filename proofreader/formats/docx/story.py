"""The text of a docx as its reader sees it: lines of units, each unit one element that holds characters.

The walk is a pure function of the file, so that a reader and, later, a writer find the same units in the same order.
Tracked changes are shown as they will read: what was inserted is text, what was deleted is not, and paragraphs whose
mark was deleted are one.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum
from typing import NamedTuple

from proofreader.formats.docx.names import MC, SPACE, Element, is_on, properties, value, w
from proofreader.formats.docx.package import Package
from proofreader.formats.errors import PageError

BREAKS = (w("br"), w("cr"))
INLINE = frozenset(
    map(w, ("hyperlink", "ins", "moveTo", "smartTag", "customXml", "bdo", "dir", "sdtContent", "sdt", "rubyBase"))
)
GONE = frozenset(map(w, ("del", "moveFrom")))
WRAPPERS = frozenset(map(w, ("customXml", "sdt", "sdtContent", "ins", "moveTo")))
LIVE_FIELDS = ("PAGE", "NUMPAGES", "SECTIONPAGES", "SECTION", "DATE", "TIME", "SAVEDATE", "PRINTDATE", "FILENAME")
"""Fields that the program fills in anew: nothing to proof."""
BOXED = frozenset((w("drawing"), w("pict"), w("object"), MC + "AlternateContent"))
ELEMENTS = "*"
"""Elements only: no comments or processing instructions."""
MOST_LINES = 100_000
"""Paragraphs a page may have."""
TRIMMED = " \t\r\n"


class Zone(Enum):
    """Where in the document a line stands."""

    BODY = "body"
    NOTE = "note"
    MARGIN = "margin"  # a header or footer


@dataclass(slots=True)
class Unit:
    """One element with the characters it shows; `at` counts the characters of all lines before it."""

    element: Element
    run: Element
    text: str
    at: int = 0


@dataclass(slots=True)
class Line:
    """A paragraph as it will read: one element, or several whose marks between them were deleted."""

    part: str
    zone: Zone
    cell: bool
    paragraphs: list[Element]
    units: list[Unit] = field(default_factory=list)
    fields: bool = False
    """Whether it holds a field that is filled in anew."""

    @property
    def text(self) -> str:
        """Its characters, with white space and line breaks as they stand."""
        return "".join(unit.text for unit in self.units)


class Story(NamedTuple):
    """All lines of a document and the parts they stand in."""

    lines: list[Line]
    parts: dict[str, Element]


def read_story(package: Package) -> Story:
    """Walk a document: the body with its tables and text boxes, notes, then headers and footers. Raises PageError."""
    parts: dict[str, Element] = {}
    lines: list[Line] = []
    for part, zone in _parts(package):
        root = package.tree(part)
        if root is not None and part not in parts:
            parts[part] = root
            for line in _Walker(part, zone).blocks(_stories(root), cell=False):
                if len(lines) == MOST_LINES:
                    raise PageError(f"{package.file} 的段落太多，请拆成一版一个文件")
                if not (zone is Zone.MARGIN and line.fields):
                    lines.append(line)
    at = 0
    for line in lines:
        for unit in line.units:
            unit.at = at
            at += len(unit.text)
    return Story(lines, parts)


def _parts(package: Package) -> Iterator[tuple[str, Zone]]:
    yield package.main, Zone.BODY
    for kind, zone in (
        ("footnotes", Zone.NOTE),
        ("endnotes", Zone.NOTE),
        ("header", Zone.MARGIN),
        ("footer", Zone.MARGIN),
    ):
        for part in package.related(kind, package.main):
            yield part, zone


def _stories(root: Element) -> Iterator[Element]:
    """The containers of paragraphs right under the root of a part."""
    if root.tag == w("document"):
        yield from root.iterchildren(w("body"))
    elif root.tag in (w("footnotes"), w("endnotes")):
        yield from (note for note in root if value(note, "type") in (None, "normal"))
    else:
        yield root


class _Walker:
    """Walks one part; fields run across paragraphs."""

    def __init__(self, part: str, zone: Zone) -> None:
        self._part, self._zone = part, zone
        self._fields: list[tuple[str, bool]] = []  # what a field's code says, and whether its result is being read
        self._boxes: list[Element] = []

    def blocks(self, containers: Iterator[Element], *, cell: bool) -> Iterator[Line]:
        for container in containers:
            yield from self._block(container, cell)

    def _block(self, container: Element, cell: bool) -> Iterator[Line]:
        open_line: Line | None = None
        boxes: list[Element] = []
        for child in container.iterchildren(tag=ELEMENTS):
            if child.tag == w("p"):
                if open_line is None:
                    open_line = Line(self._part, self._zone, cell, [])
                open_line.paragraphs.append(child)
                self._boxes = []
                self._inline(child, open_line)
                boxes += self._boxes
                if _mark_deleted(child):
                    continue
                yield open_line
                open_line = None
            elif child.tag == w("tbl") or child.tag in WRAPPERS or child.tag == MC + "AlternateContent":
                if open_line is not None:
                    yield open_line
                    open_line = None
                yield from self._nested(child, cell)
            if open_line is None and boxes:
                waiting, boxes = boxes, []
                yield from self.blocks(iter(waiting), cell=False)
        if open_line is not None:
            yield open_line
        yield from self.blocks(iter(boxes), cell=False)

    def _nested(self, child: Element, cell: bool) -> Iterator[Line]:
        if child.tag == w("tbl"):
            for inner in child:
                if inner.tag == w("tr") or inner.tag in WRAPPERS:
                    yield from self._rows(inner)
        elif child.tag == MC + "AlternateContent":
            yield from self.blocks(iter(_chosen(child)), cell=cell)
        elif child.tag in WRAPPERS:
            yield from self._block(child, cell)

    def _rows(self, element: Element) -> Iterator[Line]:
        if element.tag == w("tr"):
            own = element.find(w("trPr"))
            if own is not None and own.find(w("del")) is not None:
                return
        for inner in element:
            if inner.tag == w("tc"):
                yield from self._block(inner, cell=True)
            elif inner.tag == w("tr") or inner.tag in WRAPPERS:
                yield from self._rows(inner)

    def _inline(self, parent: Element, line: Line) -> None:
        for child in parent.iterchildren(tag=ELEMENTS):
            if child.tag == w("r"):
                self._run(child, line)
            elif child.tag in INLINE:
                self._inline(child, line)
            elif child.tag == w("fldSimple"):
                if _live(value(child, "instr") or ""):
                    line.fields = True
                else:
                    self._inline(child, line)
            elif child.tag == MC + "AlternateContent":
                for chosen in _chosen(child):
                    self._inline(chosen, line)
            elif child.tag in GONE:
                for run in child.iter(w("r")):
                    self._field_marks(run, line)

    def _run(self, run: Element, line: Line) -> None:
        own = properties(run)
        hidden = own is not None and is_on(own.find(w("vanish")))
        for child in run.iterchildren(tag=ELEMENTS):
            if child.tag in (w("fldChar"), w("instrText")):
                self._field(child, line)
            elif child.tag == w("ruby"):
                for base in child.iterchildren(w("rubyBase")):
                    self._inline(base, line)
            elif child.tag in BOXED:
                self._boxes += _boxes_in(child)
            elif not hidden and not self._silent():
                text = _characters(child)
                if text:
                    line.units.append(Unit(child, run, text))

    def _field_marks(self, run: Element, line: Line) -> None:
        for child in run:
            if child.tag in (w("fldChar"), w("instrText")):
                self._field(child, line)

    def _field(self, element: Element, line: Line) -> None:
        if element.tag == w("instrText"):
            if self._fields and not self._fields[-1][1]:
                self._fields[-1] = (self._fields[-1][0] + (element.text or ""), False)
            return
        kind = value(element, "fldCharType")
        if kind == "begin":
            self._fields.append(("", False))
        elif kind == "separate" and self._fields:
            self._fields[-1] = (self._fields[-1][0], True)
        elif kind == "end" and self._fields:
            line.fields = line.fields or _live(self._fields.pop()[0])

    def _silent(self) -> bool:
        """Whether characters here are a field's code, or the result of a field that is filled in anew."""
        return any(not shown or _live(code) for code, shown in self._fields)


def _mark_deleted(paragraph: Element) -> bool:
    mark = paragraph.find(f"{w('pPr')}/{w('rPr')}")
    return mark is not None and (mark.find(w("del")) is not None or mark.find(w("moveFrom")) is not None)


def _live(code: str) -> bool:
    return code.strip().partition(" ")[0].upper() in LIVE_FIELDS


def _chosen(alternate: Element) -> list[Element]:
    """The content of an alternative that today's programs show."""
    choices = [child for child in alternate if child.tag == MC + "Choice"]
    return choices[:1] or [child for child in alternate if child.tag == MC + "Fallback"]


def _boxes_in(element: Element) -> list[Element]:
    """The contents of text boxes in a drawing, the first alternative only; those inside them are left to the walk."""
    if element.tag == w("txbxContent"):
        return [element]
    inside = _chosen(element) if element.tag == MC + "AlternateContent" else element.iterchildren(tag=ELEMENTS)
    return [box for child in inside for box in _boxes_in(child)]


def _characters(element: Element) -> str:
    """What an element of a run shows; "" for those that are no text."""
    if element.tag == w("t"):
        return shown(element)
    if element.tag in (w("tab"), w("ptab")):
        return "\t"
    if element.tag in BREAKS:
        return "\n"
    return "-" if element.tag == w("noBreakHyphen") else ""


def shown(element: Element) -> str:
    """The text of a `w:t` without the white space at its ends that Word drops."""
    text: str = (element.text or "").replace("\r", "\n")
    return text if element.get(SPACE) == "preserve" else text.strip(TRIMMED)
