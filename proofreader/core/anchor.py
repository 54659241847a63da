"""An anchor finds its place again when the page has changed."""

from dataclasses import dataclass

from proofreader.core.span import Span

REACH = 24
"""Code points of context kept on either side of the quote."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place on a page: where it was, what stood there, and what stood around it."""

    span: Span
    quote: str
    before: str
    after: str


def anchor_at(text: str, span: Span) -> Anchor:
    """The anchor of a range of code points of text."""
    return Anchor(span, span.of(text), text[max(0, span.start - REACH) : span.start], text[span.end : span.end + REACH])


_REACHES = ((24, 24), (12, 12), (24, 0), (0, 24), (6, 6), (12, 0), (0, 12), (3, 3), (6, 0), (0, 6), (4, 0), (0, 4))
"""How much context before and after must still touch the quote, the strictest first."""

_POINT_REACHES = ((24, 24), (12, 12), (6, 6), (4, 4), (12, 0), (0, 12))
"""The same for an insertion, which has no quote of its own to know it by."""

_TELLING = 6
"""A quote of this many code points may be known by itself."""


def locate(anchor: Anchor, text: str, near: int | None = None) -> Span | None:
    """Where the anchor's quote stands in a changed text; None where it has gone or cannot be told apart.

    The more of the kept context still touches a place the better; among equals the nearest to `near` wins (the old
    place, unless the caller knows by how much the text has moved). A short quote needs 4 code points of context, or
    all there was of it. Searches for whole strings only, so that thousands of anchors on a strange page take no time.
    """
    near = anchor.span.start if near is None else near
    tried: set[tuple[str, str]] = set()
    for reach_before, reach_after in _REACHES if anchor.quote else _POINT_REACHES:
        before = anchor.before[max(0, len(anchor.before) - reach_before) :]
        after = anchor.after[:reach_after]
        if (before, after) in tried or _too_little(anchor, before, after):
            continue
        tried.add((before, after))
        at = _nearest(before + anchor.quote + after, text, near - len(before))
        if at is not None:
            return Span(at + len(before), at + len(before) + len(anchor.quote))
    if len(anchor.quote) >= _TELLING:
        at = _nearest(anchor.quote, text, near)
        return None if at is None else Span(at, at + len(anchor.quote))
    return None


def _too_little(anchor: Anchor, before: str, after: str) -> bool:
    if before == anchor.before and after == anchor.after:
        return not (anchor.quote or before or after) and anchor.span.start > 0
    return len(anchor.quote) < _TELLING and len(before) + len(after) < 4


def _nearest(needle: str, text: str, near: int) -> int | None:
    """The occurrence that begins nearest to a place; the earlier of two as near."""
    near = max(0, near)
    earlier, later = text.rfind(needle, 0, near + len(needle)), text.find(needle, near)
    if earlier < 0 or later < 0:
        found = max(earlier, later)
        return None if found < 0 else found
    return earlier if near - earlier <= later - near else later
