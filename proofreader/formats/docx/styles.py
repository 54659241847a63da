"""What styles and direct formatting say about paragraphs and runs."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from proofreader.formats.docx.names import Element, is_on, properties, value, w

HALF_POINTS = 20
"""The size of text where nothing says another, in half points."""

_HEADING = re.compile(r"(?:heading|标题)\s*([1-9])")
_TITLES = frozenset(("title", "标题", "文章标题", "主标题", "大标题"))
_SUBTITLES = frozenset(("subtitle", "副标题"))
_CAPTIONS = frozenset(("caption", "题注", "图片说明", "图注"))


@dataclass(frozen=True, slots=True)
class Look:
    """How characters are set: the size in half points, and whether bold."""

    size: int
    bold: bool


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles of a document by their ids."""

    by_id: Mapping[str, Element] = field(default_factory=dict, repr=False)
    default: str | None = None
    base: Look = Look(HALF_POINTS, False)

    def title_level(self, paragraph: Element) -> int | None:
        """0 for a title, 1 for a subtitle, 4 for the first level of headings and so on; None for other paragraphs.

        The distance keeps a heading right under the title from being taken for the title's second line.
        """
        own = properties(paragraph)
        for source in (own, *self._chain(own)):
            name = _name(source)
            if name in _TITLES:
                return 0
            if name in _SUBTITLES:
                return 1
            if match := _HEADING.fullmatch(name):
                return int(match[1]) + 3
            level = value(None if source is None else _inside(source).find(w("outlineLvl")))
            if level is not None and level.isdecimal():
                return int(level) + 4 if int(level) < 9 else None
        return None

    def is_caption(self, paragraph: Element) -> bool:
        """Whether the style is one for the lines under pictures."""
        return any(_name(style) in _CAPTIONS for style in self._chain(properties(paragraph)))

    def centred(self, paragraph: Element) -> bool:
        """Whether the lines of a paragraph are centred."""
        return value(self._of_paragraph(paragraph, "jc")) == "center"

    def indented(self, paragraph: Element) -> bool:
        """Whether the first line is set in."""
        indent = self._of_paragraph(paragraph, "ind")
        amounts = [value(indent, name) or "0" for name in ("firstLineChars", "firstLine")]
        return any(amount.isdecimal() and int(amount) > 0 for amount in amounts)

    def look(self, paragraph: Element, run: Element) -> Look:
        """How the characters of a run are set."""
        own = properties(run)
        sources = [own, *self._by_id(value(None if own is None else own.find(w("rStyle"))))]
        sources += self._chain(properties(paragraph))
        size, bold = None, None
        for source in sources:
            said = source if source is own else source.find(w("rPr"))
            if said is None:
                continue
            if size is None:
                size = value(said.find(w("sz")))
            if bold is None and said.find(w("b")) is not None:
                bold = is_on(said.find(w("b")))
        number = int(size) if size is not None and size.isdecimal() else self.base.size
        return Look(number, self.base.bold if bold is None else bold)

    def _of_paragraph(self, paragraph: Element, name: str) -> Element | None:
        own = properties(paragraph)
        for source in (own, *self._chain(own)):
            found = None if source is None else _inside(source).find(w(name))
            if found is not None:
                return found
        return None

    def _chain(self, own: Element | None) -> Iterator[Element]:
        """The paragraph style and those it is based on."""
        style = value(None if own is None else own.find(w("pStyle")))
        return self._by_id(style or self.default)

    def _by_id(self, style: str | None) -> Iterator[Element]:
        seen: set[str] = set()
        while style is not None and style not in seen and style in self.by_id:
            seen.add(style)
            yield self.by_id[style]
            style = value(self.by_id[style].find(w("basedOn")))


def read_styles(root: Element | None) -> Styles:
    """The styles of the part that holds them; none where the document has no such part."""
    if root is None:
        return Styles()
    by_id = {value(style, "styleId") or "": style for style in root.iter(w("style"))}
    default = next(
        (id_ for id_, style in by_id.items() if value(style, "type") == "paragraph" and value(style, "default") == "1"),
        None,
    )
    run = root.find(f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}")
    size = value(None if run is None else run.find(w("sz")))
    bold = run is not None and is_on(run.find(w("b")))
    return Styles(by_id, default, Look(int(size) if size and size.isdecimal() else HALF_POINTS, bold))


def _inside(source: Element) -> Element:
    """The paragraph properties of a style, or the properties themselves."""
    if source.tag == w("pPr"):
        return source
    found = source.find(w("pPr"))
    return source if found is None else found


def _name(source: Element | None) -> str:
    if source is None or source.tag != w("style"):
        return ""
    return (value(source.find(w("name"))) or "").strip().lower()
