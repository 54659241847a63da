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


def locate(anchor: Anchor, text: str) -> Span | None:
    """Where the anchor's quote stands in a changed text; None where it has gone or cannot be told apart.

    Every occurrence of the quote is weighed by how much of the kept context still touches it; the nearest to the old
    place wins among equals. An empty quote (an insertion) needs context on both sides, or all there was of it.
    """
    if not anchor.quote:
        return _locate_empty(anchor, text)
    best: tuple[int, int, int] | None = None
    at = text.find(anchor.quote)
    while at >= 0:
        end = at + len(anchor.quote)
        shared = _shared_tail(anchor.before, text[max(0, at - REACH) : at]) + _shared_head(
            anchor.after, text[end : end + REACH]
        )
        rank = (shared, -abs(at - anchor.span.start), -at)
        if best is None or rank > best:
            best = rank
        at = text.find(anchor.quote, at + 1)
    if best is None:
        return None
    needed = min(4, len(anchor.before) + len(anchor.after))
    if best[0] < needed and len(anchor.quote) < 6:
        return None
    start = -best[2]
    return Span(start, start + len(anchor.quote))


def _locate_empty(anchor: Anchor, text: str) -> Span | None:
    for reach in (REACH, 12, 6, 4):
        before, after = anchor.before[-reach:], anchor.after[:reach]
        if not before and not after:
            return Span(0, 0) if not text else None
        places = _occurrences(before + after, text)
        if places:
            nearest = min(places, key=lambda at: abs(at + len(before) - anchor.span.start))
            return Span(nearest + len(before), nearest + len(before))
    return None


def _occurrences(needle: str, text: str) -> list[int]:
    places: list[int] = []
    at = text.find(needle)
    while at >= 0:
        places.append(at)
        at = text.find(needle, at + 1)
    return places


def _shared_tail(first: str, second: str) -> int:
    return _shared_head(first[::-1], second[::-1])


def _shared_head(first: str, second: str) -> int:
    count = 0
    for one, other in zip(first, second, strict=False):
        if one != other:
            break
        count += 1
    return count
