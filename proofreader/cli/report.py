"""One checked page, and where its findings stand in lines and columns."""

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from proofreader.core.finding import Finding, Suggestion, suggested_text
from proofreader.core.page import Page
from proofreader.core.span import Span
from proofreader.engine.run import CheckResult

CONTEXT = 12
"""Code points shown on either side of a finding."""


class Place(NamedTuple):
    """A position in the file, line and column counted from 1, columns in code points."""

    line: int
    column: int


@dataclass(frozen=True)
class Report:
    """A page and what the checks found."""

    page: Page
    result: CheckResult
    warnings: tuple[str, ...] = ()
    """What is wrong in the house's tables, one line each."""

    @property
    def name(self) -> str:
        """The page's file as the user named it."""
        return "标准输入" if self.page.path is None else str(self.page.path)

    @cached_property
    def _lines(self) -> list[int]:
        # Text, web pages and 小样 have one decoded text; packages and PDFs have none.
        decoded = getattr(self.page.source, "decoded", None)
        text = decoded if isinstance(decoded, str) else self.page.text
        return list(accumulate((len(line) + 1 for line in text.split("\n")), initial=0))

    def place(self, position: int) -> Place:
        """Line and column of a position of the decoded file."""
        line = bisect_right(self._lines, position) - 1
        return Place(line + 1, position - self._lines[line] + 1)

    def source_of(self, span: Span) -> Span:
        """The range of the decoded file of a range of the page; the page's own where the file has none."""
        return self.page.source.to_source(span) or span

    def quote(self, finding: Finding) -> str:
        """The characters the finding speaks of."""
        return finding.span.of(self.page.text)

    def becomes(self, finding: Finding, suggestion: Suggestion) -> str:
        """What those characters become when the suggestion is taken."""
        return suggested_text(self.page.text, finding.span, suggestion)

    def before(self, finding: Finding) -> str:
        """A little of the text ahead of the finding, of the same block."""
        head = self.page.text[max(0, finding.span.start - CONTEXT) : finding.span.start]
        return head.rpartition("\n")[2]

    def after(self, finding: Finding) -> str:
        """A little of the text behind the finding, of the same block."""
        return self.page.text[finding.span.end : finding.span.end + CONTEXT].partition("\n")[0]
