"""Findings and pages as plain tuples, for a pipe: pickled and unpickled by C alone, so that the reading thread holds
the interpreter for a moment only, and compared and hashed at no cost."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from proofreader.app.found import Found
from proofreader.core.finding import Finding, Safety, Severity, Suggestion
from proofreader.core.page import Article, Block, BlockKind, NoSource, Page
from proofreader.core.span import Edit, Span
from proofreader.review.projection import Projection

Plain = tuple[Any, ...]
Run = tuple[int, int] | Plain
"""Part of a list: `(start, stop)` of the list that both sides know, or `(-1, new, new, …)`."""
NEW = -1


def page_out(page: Page) -> Plain:
    """A page without its source map."""
    blocks = tuple(
        (one.kind.value, one.span.start, one.span.end, one.article, one.level, one.lead and _span_out(one.lead))
        for one in page.blocks
    )
    articles = tuple((one.title, one.first_block, one.end_block) for one in page.articles)
    return (None if page.path is None else str(page.path), page.text, blocks, articles)


def page_in(plain: Plain) -> Page:
    """The page again."""
    path, text, blocks, articles = plain
    made = tuple(
        Block(BlockKind(kind), Span(start, end), article, level, None if lead is None else Span(*lead))
        for kind, start, end, article, level, lead in blocks
    )
    return Page(None if path is None else Path(path), text, made, tuple(Article(*one) for one in articles), NoSource())


def edits_out(edits: Iterable[Edit]) -> tuple[tuple[int, int, str], ...]:
    """Edits as triples."""
    return tuple((edit.span.start, edit.span.end, edit.replacement) for edit in edits)


def edits_in(plain: Iterable[tuple[int, int, str]]) -> tuple[Edit, ...]:
    """The edits again."""
    return tuple(Edit(Span(start, end), replacement) for start, end, replacement in plain)


def found_out(found: Found) -> Plain:
    """A finding on the original; where it stands in typed text, as it was seen there too."""
    seen = _finding_out(found.seen) if found.typed else None
    return _finding_out(found.finding), seen, edits_out(found.typed)


def found_in(plain: Plain, checked: Projection, untouched: Projection) -> Found:
    """The finding again. `checked` is the text that was checked; what stands in no typed text does not need it and
    gets `untouched`, the original, so that it can be kept from check to check."""
    finding = _finding_in(plain[0])
    if plain[1] is None:
        return Found(finding, finding, untouched)
    return Found(finding, _finding_in(plain[1]), checked, edits_in(plain[2]))


def difference(known: Sequence[Plain], now: Sequence[Plain]) -> tuple[Run, ...]:
    """A list told by another: what is in both is named by its place there."""
    places = {one: at for at, one in enumerate(known)}
    runs: list[Run] = []
    start = stop = 0
    fresh: list[Plain] = []
    for one in now:
        at = places.get(one)
        if stop > start and at != stop:
            runs.append((start, stop))
            start = stop = 0
        if at is None:
            fresh.append(one)
            continue
        if fresh:
            runs.append((NEW, *fresh))
            fresh = []
        if stop == start:
            start = at
        stop = at + 1
    if stop > start:
        runs.append((start, stop))
    if fresh:
        runs.append((NEW, *fresh))
    return tuple(runs)


def _span_out(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _finding_out(finding: Finding) -> Plain:
    suggestions = tuple((edits_out(one.edits), one.safety.value, one.label) for one in finding.suggestions)
    return (
        finding.id, finding.check, finding.span.start, finding.span.end, finding.severity.value, finding.confidence,
        finding.message, finding.why, suggestions, finding.group, finding.also,
    )  # fmt: skip


def _finding_in(plain: Plain) -> Finding:
    id_, check, start, end, severity, confidence, message, why, suggestions, group, also = plain
    made = tuple(Suggestion(edits_in(edits), Safety(safety), label) for edits, safety, label in suggestions)
    return Finding(
        id_, check, Span(start, end), Severity(severity), confidence, message, why, made, group, also
    )  # fmt: skip
