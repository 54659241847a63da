"""What a check is, what it is given and what it returns.

A check sees text, never the program: it is pure, keeps nothing, and returns the same hits for the same text. A block
check speaks in code points of the block's text, a page check in code points of the page's text; the engine moves
block hits to the page.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Any, Protocol, TypeVar, runtime_checkable

from proofreader.checks.protected import protected_spans
from proofreader.core.finding import Safety, Severity, Suggestion
from proofreader.core.page import Article, BlockKind, Issue, Page
from proofreader.core.span import Edit, Span
from proofreader.spelling.segmentation import Word, segment

T = TypeVar("T")
COLLECTION = 150
"""Blocks from which a page counts as a collection of texts: no newspaper page has so many."""


class Family(StrEnum):
    """What kind of error a check finds; the value is the first part of the check's id."""

    DUPLICATION = "duplication"
    NUMBERING = "numbering"
    MIXED_LANGUAGE = "mixed-language"
    PUNCTUATION = "punctuation"
    SCRIPT = "script"
    STRUCTURE = "structure"
    NUMBERS = "numbers"
    DATES = "dates"
    PHRASES = "phrases"
    CONFUSABLES = "confusables"
    SPELLING = "spelling"
    CONSISTENCY = "consistency"
    STYLE = "style"


@dataclass(frozen=True, slots=True)
class CheckInfo:
    """What a check says about itself; the reference and the catalogue test are made from it.

    `id` is `family.what-is-wrong` and never changes. `examples` pairs a wrong text with what taking the first
    suggestion of every hit makes of it (the same text twice where the check offers no fix); `allows` are right texts
    on which the check stays silent. For page checks both are whole pages in Markdown or plain text. `why` is the
    reason in one sentence of Chinese, `source` the standard or practice it comes from. `confidence` is the default
    probability that a hit is a real error.
    """

    id: str
    title: str
    why: str
    source: str
    severity: Severity
    confidence: float
    examples: tuple[tuple[str, str], ...]
    allows: tuple[str, ...] = ()

    @property
    def family(self) -> Family:
        """The family the id names. Raises ValueError when there is no such family."""
        return Family(self.id.partition(".")[0])


@dataclass(frozen=True, slots=True)
class Hit:
    """One place a check speaks of. `severity` and `confidence` fall back to those of the check when None.

    `group` is a key within the check: hits of one check with the same key form one group; "" for none. A key that
    begins with "/" joins hits of several checks into one group.
    """

    span: Span
    message: str
    suggestions: tuple[Suggestion, ...] = ()
    confidence: float | None = None
    severity: Severity | None = None
    group: str = ""

    def shift(self, by: int) -> "Hit":
        """The same hit, moved by a number of code points."""
        moved = tuple(suggestion.shift(by) for suggestion in self.suggestions)
        return Hit(self.span.shift(by), self.message, moved, self.confidence, self.severity, self.group)


@dataclass(frozen=True)
class BlockView:
    """One block as a check sees it: position-free, so that results can be kept by content.

    `lead` is the run-in heading of the block, if any, in code points of `text`.
    """

    kind: BlockKind
    text: str
    level: int | None = None
    lead: Span | None = None

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The segmented text; computed when first asked for, shared by all checks."""
        return segment(self.text)

    @cached_property
    def protected(self) -> tuple[Span, ...]:
        """Places that are not prose: URLs, e-mail addresses, file names, formulas. In order, not overlapping."""
        return protected_spans(self.text)

    def is_protected(self, span: Span) -> bool:
        """Whether the range overlaps a protected place."""
        return any(place.overlaps(span) for place in self.protected)


@dataclass(frozen=True)
class PageView:
    """One page as a page check sees it; `blocks[i]` is the view of `page.blocks[i]`."""

    page: Page
    blocks: tuple[BlockView, ...]

    @property
    def text(self) -> str:
        """The page's text."""
        return self.page.text

    @property
    def is_collection(self) -> bool:
        """Whether this is a collection of texts, of which no style and no count holds throughout."""
        return len(self.blocks) >= COLLECTION

    @cached_property
    def _shared(self) -> dict[Callable[["PageView"], Any], Any]:
        return {}

    def shared(self, make: Callable[["PageView"], T]) -> T:
        """What `make` (a function of a module) makes of the page: once, for all checks that ask. Nobody changes it."""
        if make not in self._shared:
            self._shared[make] = make(self)
        made: T = self._shared[make]
        return made

    @cached_property
    def article_spans(self) -> tuple[Span, ...]:
        """The places of the articles that have blocks, in order."""
        runs = [self.page.blocks[one.first_block : one.end_block] for one in self.page.articles]
        return tuple(Span(blocks[0].span.start, blocks[-1].span.end) for blocks in runs if blocks)

    def spans(self, article: Article, *kinds: BlockKind) -> list[Span]:
        """The places of an article's blocks of these kinds (of all where none is named), in order."""
        blocks = self.page.blocks[article.first_block : article.end_block]
        return [block.span for block in blocks if not kinds or block.kind in kinds]

    def start(self, index: int) -> int:
        """Where a block begins in the page's text, in code points."""
        return self.page.blocks[index].span.start


@runtime_checkable
class BlockCheck(Protocol):
    """A check that needs to see one block only. Spans of hits are in code points of the block's text.

    It may have `needles`, strings one of which a text must hold to have a hit: what the engine need not ask it about
    (`holds_any`).
    """

    @property
    def info(self) -> CheckInfo: ...

    def block_hits(self, block: BlockView) -> Iterator[Hit]: ...


@runtime_checkable
class PageCheck(Protocol):
    """A check that needs the whole page. Spans of hits are in code points of `Page.text`."""

    @property
    def info(self) -> CheckInfo: ...

    def page_hits(self, page: PageView) -> Iterator[Hit]: ...


@runtime_checkable
class IssueCheck(Protocol):
    """A check over all pages of one day's paper; hits come with the index of their page."""

    @property
    def info(self) -> CheckInfo: ...

    def issue_hits(self, issue: Issue) -> Iterator[tuple[int, Hit]]: ...


Check = BlockCheck | PageCheck | IssueCheck


def replace(span: Span, text: str, *, safety: Safety = Safety.JUDGEMENT, label: str = "") -> Suggestion:
    """The suggestion to put text in place of span."""
    return Suggestion((Edit(span, text),), safety, label)


def delete(span: Span, *, safety: Safety = Safety.JUDGEMENT, label: str = "") -> Suggestion:
    """The suggestion to strike out span."""
    return Suggestion((Edit(span, ""),), safety, label)


def insert(at: int, text: str, *, safety: Safety = Safety.JUDGEMENT, label: str = "") -> Suggestion:
    """The suggestion to put text in at a position."""
    return Suggestion((Edit(Span(at, at), text),), safety, label)


def holds_any(text: str, needles: tuple[str, ...]) -> bool:
    """Whether a text holds one of the needles at least, or none is asked for."""
    for needle in needles:  # no any(): a generator costs more than the search
        if needle in text:
            return True
    return not needles


def first_of_each(hits: Iterable[Hit]) -> Iterator[Hit]:
    """The hits without those whose span an earlier hit has."""
    seen: set[Span] = set()
    for hit in hits:
        if hit.span not in seen:
            seen.add(hit.span)
            yield hit
