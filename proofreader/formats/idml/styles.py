"""What the styles of an IDML say: names, and the size and weight of type."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from proofreader.formats.gathering import Look
from proofreader.formats.xml_parsing import Element

POINTS = 12.0
"""The size of type where nothing says another, in points."""

_BOLD = re.compile(r"bold|heavy|black|粗|黑", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Styles:
    """Paragraph and character styles by their ids."""

    by_id: Mapping[str, Element] = field(default_factory=dict, repr=False)

    def look(self, attributes: tuple[Mapping[str, str], ...]) -> Look:
        """How characters are set: what the ranges around them say, the innermost first, then their styles."""
        size, face = "", ""
        for source in (*attributes, *(style for own in attributes for style in self._styles(own))):
            size = size or source.get("PointSize") or ""
            face = face or source.get("FontStyle") or ""
        try:
            points = float(size)
        except ValueError:
            points = POINTS
        return Look(points if 0 < points < 10_000 else POINTS, bool(_BOLD.search(face)))

    def name(self, style: str) -> str:
        """The name of a paragraph style, without the groups it lies in."""
        found = self.by_id.get(style)
        name = str(found.get("Name", "")) if found is not None else style
        return re.split(r"[/:]|%3a", name.removeprefix("ParagraphStyle/"))[-1]

    def _styles(self, own: Mapping[str, str]) -> Iterator[Mapping[str, str]]:
        style: str | None = own.get("AppliedParagraphStyle") or own.get("AppliedCharacterStyle")
        seen: set[str] = set()
        while style and style not in seen and style in self.by_id:
            seen.add(style)
            element = self.by_id[style]
            yield element.attrib
            based = element.find("Properties/BasedOn")
            style = element.get("BasedOn") if based is None else based.text


def read_styles(root: Element | None) -> Styles:
    """The styles of the part that holds them; none where the document has no such part."""
    if root is None:
        return Styles()
    return Styles({style.get("Self", ""): style for style in root.iter("ParagraphStyle", "CharacterStyle")})
