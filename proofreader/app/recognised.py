"""Pages whose text was read off a picture: what the checks find there may be a slip of the recogniser."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from proofreader.app.found import Found
from proofreader.core.finding import Finding, Safety
from proofreader.core.page import Page

SURE = 0.9
"""The recogniser's confidence below which a character is doubtful."""

NAMED = 8
"""Doubtful places that the line about a page quotes."""


def confidence_of(page: Page) -> Sequence[float]:
    """The recogniser's confidence of each code point; empty for a page that came as text."""
    found: Sequence[float] = getattr(page.source, "confidence", ())
    return found


def doubted(page: Page, findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings as they stand on a page that was recognised: less sure where the reading is, and nothing safe there.

    What is found on doubtful characters says so: more likely the recogniser erred than the writer.
    """
    confidence = confidence_of(page)
    if not confidence:
        yield from findings
        return
    for finding in findings:
        spans = [finding.span, *(edit.span for one in finding.suggestions for edit in one.edits)]
        read = [confidence[at] for span in spans for at in range(span.start, min(span.end, len(confidence)))]
        least = min(read, default=1.0)
        if least >= SURE:
            yield finding
            continue
        yield replace(
            finding,
            confidence=finding.confidence * least,
            message=f"{finding.message}（识别把握 {least:.0%}，请对照原版）",
            suggestions=tuple(replace(one, safety=Safety.JUDGEMENT) for one in finding.suggestions),
        )


def doubtful_founds(page: Page, founds: Sequence[Found]) -> Sequence[Found]:
    """The same for findings brought back to the original; what speaks of typed text is no reading of anybody's."""
    if not confidence_of(page):
        return founds
    return [found if found.typed else replace(found, finding=next(doubted(page, (found.finding,)))) for found in founds]


def recognition_line(page: Page) -> str:
    """One line that tells that a page was recognised, and where the reading is doubtful; empty for other pages."""
    confidence = confidence_of(page)
    if not confidence:
        return ""
    places = [at for at, one in enumerate(confidence) if one < SURE]
    quoted = "、".join(f"“{page.text[max(0, at - 2) : at + 3]}”".replace("\n", "") for at in places[:NAMED])
    doubtful = f"，{len(places)} 字把握不大（{quoted}{'等' if len(places) > NAMED else ''}）" if places else ""
    return f"这一版的文字是从图上识别的{doubtful}，请对照原版核对"
