"""Pages with planted errors, marked in the text: `⟦family|wrong→right⟧`; see tests/golden/README.md."""

import re
from dataclasses import dataclass

from proofreader.core.page import Page
from proofreader.core.span import Span
from proofreader.formats.reading import read_bytes

_MARK = re.compile(r"⟦([a-z-]+)\|([^⟧→]*)→([^⟧]*)⟧")


@dataclass(frozen=True, slots=True)
class Planted:
    """One planted error: its place on the page (code points), and what it ought to become (None: only to be found)."""

    family: str
    span: Span
    wrong: str
    right: str | None


def read_planted(marked: str) -> tuple[Page, tuple[Planted, ...]]:
    """The page without the marks, and what was planted on it."""
    planted = _MARK.findall(marked)
    bare = _MARK.sub(lambda match: match[2].replace("¶", "\n\n"), marked)
    page = read_bytes(bare.encode(), path=None, markdown=True)
    found: list[Planted] = []
    at = 0
    offset = 0
    for match, (family, wrong, right) in zip(_MARK.finditer(marked), planted, strict=True):
        before = _plain(marked[offset : match.start()])
        offset = match.end()
        wrong = wrong.replace("¶", "\n")
        at = _skip(page.text, at, before, wrong)
        span = Span(at, at + len(wrong))
        assert span.of(page.text) == wrong, (family, wrong, page.text[at - 10 : at + 10])
        at = span.end
        found.append(Planted(family, span, wrong, None if right == "?" else right))
    return page, tuple(found)


def _plain(text: str) -> str:
    return re.sub(r"[\s#*]", "", text)


def _skip(text: str, at: int, passed: str, wrong: str) -> int:
    """Where `wrong` stands behind the characters of passed, white space and markup aside."""
    for char in passed:
        at = text.index(char, at) + 1
    while at < len(text) and text[at].isspace() and not text.startswith(wrong, at):
        at += 1
    return at
