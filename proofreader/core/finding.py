"""Suspected errors and the ways to mend them."""

from dataclasses import dataclass
from enum import StrEnum
from hashlib import blake2b

from proofreader.core.span import Edit, Span, apply_edits

CONTEXT = 8
"""Code points of context on either side that go into a finding's identity."""


class Severity(StrEnum):
    """How sure a finding is that something is wrong; advice is a matter of house style."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"

    @property
    def rank(self) -> int:
        """0 for the gravest."""
        return list(Severity).index(self)


class Safety(StrEnum):
    """Whether a suggestion may be taken without being read: SAFE may join “accept all safe”, JUDGEMENT never."""

    SAFE = "safe"
    JUDGEMENT = "judgement"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One way to mend a finding: non-overlapping edits in code points of the same text as the finding's span."""

    edits: tuple[Edit, ...]
    safety: Safety = Safety.JUDGEMENT
    label: str = ""

    def shift(self, by: int) -> "Suggestion":
        """The same suggestion, moved by a number of code points."""
        return Suggestion(tuple(edit.shift(by) for edit in self.edits), self.safety, self.label)


@dataclass(frozen=True, slots=True)
class Finding:
    """One suspected error: where, what, why and what to do. `confidence` is a probability from 0 to 1.

    `group` ties findings that one decision may settle (the same wrong phrase twenty times on a page); "" for none.
    `also` names the checks that spoke of the same place and lost (see engine/overlap.py).
    """

    id: str
    check: str
    span: Span
    severity: Severity
    confidence: float
    message: str
    why: str
    suggestions: tuple[Suggestion, ...] = ()
    group: str = ""
    also: tuple[str, ...] = ()

    @property
    def family(self) -> str:
        """The part of the check id before the first dot."""
        return self.check.partition(".")[0]


def suggested_text(text: str, span: Span, suggestion: Suggestion) -> str:
    """What the characters of span become when the suggestion is taken; what it edits outside the span is left out."""
    inside: list[Edit] = []
    for edit in suggestion.edits:
        if span.contains(edit.span):
            inside.append(edit.shift(-span.start))
        elif not edit.replacement and span.overlaps(edit.span):  # a deletion that reaches beyond the finding
            clipped = Span(max(span.start, edit.span.start), min(span.end, edit.span.end))
            inside.append(Edit(clipped.shift(-span.start), ""))
    return apply_edits(span.of(text), inside)


def fingerprint(check: str, text: str, span: Span, occurrence: int) -> str:
    """A finding's identity: stable across runs and machines, independent of positions and of message wording.

    `occurrence` counts earlier findings of the same check with the same quote and context (from 0). 16 hex digits.
    """
    before = text[max(0, span.start - CONTEXT) : span.start]
    after = text[span.end : span.end + CONTEXT]
    digest = blake2b(digest_size=8)
    for part in (check, span.of(text), before, after, str(occurrence)):
        digest.update(part.encode("utf-8", "surrogatepass"))
        digest.update(b"\x1f")
    return digest.hexdigest()
