"""The people and places that a page speaks of, with how often and where."""

from dataclasses import dataclass
from enum import StrEnum

from proofreader.core.page import Page
from proofreader.engine.run import view_of
from proofreader.formats.names import is_name

LEAST = 2
"""Characters a name has at least: single ones are mostly wrong guesses."""


class NameKind(StrEnum):
    """Whom or what a name names."""

    PERSON = "nr"
    PLACE = "ns"


@dataclass(frozen=True, slots=True)
class Name:
    """A name and where it stands: starts in code points of the page's text, in order."""

    text: str
    kind: NameKind
    places: tuple[int, ...]


def names_of(page: Page) -> list[Name]:
    """The names that the segmenter takes for such: people first, the frequent before the rare. Any thread."""
    found: dict[tuple[NameKind, str], list[int]] = {}
    for block in page.blocks:
        for word in view_of(page, block).words:
            tag = word.tag[:2]
            if tag == "nr" and not is_name(word.text):
                continue
            if tag in ("nr", "ns") and len(word.text) >= LEAST:
                found.setdefault((NameKind(tag), word.text), []).append(block.span.start + word.start)
    made = [Name(text, kind, tuple(places)) for (kind, text), places in found.items()]
    return sorted(made, key=lambda name: (name.kind is NameKind.PLACE, -len(name.places), name.places[0]))
