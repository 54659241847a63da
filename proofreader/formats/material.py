"""What an export is made from: the page, the edits in effect, and what was decided."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from proofreader.core.page import Page
from proofreader.core.span import Edit, Span
from proofreader.review.decision import Verdict


@dataclass(frozen=True, slots=True)
class Record:
    """One line of the 校对记录: a finding that was settled, or a hand edit.

    `span` covers what the finding speaks of, `edits` are those in effect; both are code points of the original
    `Page.text`. `verdict` is None for a finding that nobody decided upon and that this export accepts. `weight` is what
    it counts for in the error rate, None where it does not count. `time` is None where no time is known.
    """

    span: Span
    edits: tuple[Edit, ...]
    category: str
    verdict: Verdict | None
    message: str = ""
    why: str = ""
    reviewer: str = ""
    pass_: int = 1
    time: datetime | None = None
    note: str = ""
    weight: float | None = None

    @property
    def reach(self) -> Span:
        """From the first to the last character that the finding speaks of or that an edit changes."""
        spans = [self.span, *(edit.span for edit in self.edits)]
        return Span(min(span.start for span in spans), max(span.end for span in spans))


@dataclass(frozen=True, slots=True)
class Material:
    """A page, the edits against it (code points of `Page.text`, none overlapping), and the records in its order."""

    page: Page
    edits: tuple[Edit, ...]
    records: tuple[Record, ...] = ()

    @classmethod
    def of(cls, page: Page, edits: Sequence[Edit], records: Sequence[Record] = ()) -> "Material":
        """Put the parts in order."""
        return cls(page, tuple(sorted(edits)), tuple(sorted(records, key=lambda record: record.reach)))
