"""Checking one page."""

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeGuard

from proofreader.checks.contract import BlockCheck, BlockView, Check, CheckInfo, Hit, PageCheck, PageView, holds_any
from proofreader.checks.house import NO_HOUSE, House
from proofreader.core.finding import Finding, fingerprint
from proofreader.core.page import Block, Page
from proofreader.core.span import Span
from proofreader.engine.config import CheckConfig
from proofreader.engine.overlap import resolve_overlaps


class CheckedBlock:
    """One block's content with the hits of the checks that have seen it."""

    __slots__ = ("hits", "view")

    def __init__(self, view: BlockView) -> None:
        self.view = view
        self.hits: dict[str, tuple[BlockCheck, tuple[Hit, ...]]] = {}

    def hits_of(self, check: BlockCheck) -> tuple[Hit, ...]:
        """The hits of a check on the block, computed once; again where another check has come under the same id."""
        key = check.info.id
        by, found = self.hits.get(key, (None, ()))
        if by is not check and by != check:
            found = tuple(check.block_hits(self.view))
            self.hits[key] = check, found
        return found


class BlockCache:
    """Keeps the hits of block checks by content and check, so that an edit re-checks only what it touched.

    Holds at most `blocks` contents and forgets them all when there are more. Not for two threads at once.
    """

    def __init__(self, blocks: int = 20_000) -> None:
        self._limit = blocks
        self._kept: dict[tuple[object, ...], CheckedBlock] = {}

    def block(self, page: Page, block: Block) -> CheckedBlock:
        """What is known of a block of the page."""
        view = view_of(page, block)
        key = (view.kind, view.text, view.level, view.lead)
        known = self._kept.get(key)
        if known is None:
            if len(self._kept) >= self._limit:
                self._kept.clear()
            known = self._kept[key] = CheckedBlock(view)
        return known


@dataclass(frozen=True, slots=True)
class CheckResult:
    """What a check of a page brought: findings by position, and the wall time it took in seconds."""

    findings: tuple[Finding, ...]
    seconds: float
    checks: int


class Cancelled(Exception):  # noqa: N818  # an outcome, not an error
    """The caller asked to stop."""


def view_of(page: Page, block: Block) -> BlockView:
    """A block as checks see it."""
    lead = None if block.lead is None else block.lead.shift(-block.span.start)
    return BlockView(block.kind, block.span.of(page.text), block.level, lead)


def check_page(
    page: Page,
    config: CheckConfig | None = None,
    *,
    cache: BlockCache | None = None,
    checks: Iterable[Check] | None = None,
    house: House = NO_HOUSE,
    within: Span | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> CheckResult:
    """Run the wanted checks and those of the house's tables over a page, without what those tables silence.

    `checks` None means the whole catalogue. `within` is for a first look at a long page: only the blocks that touch it
    are looked at, and none of what takes the whole page to tell. Raises Cancelled soon after `cancelled` answers true.
    """
    began = time.perf_counter()
    config = config or CheckConfig()
    cache = cache or BlockCache()
    known = catalogue() if checks is None else checks
    wanted = [check for check in (*known, *house.checks) if config.wants(check.info)]
    places = [block for block in page.blocks if within is None or block.span.touches(within)]
    blocks = tuple(cache.block(page, block) for block in places)
    whole = PageView(page, tuple(block.view for block in blocks))
    findings: list[Finding] = []
    for check in wanted:
        if cancelled():
            raise Cancelled
        if _sees_blocks(check):
            needles = getattr(check, "needles", ())
            if not holds_any(page.text, needles):
                continue  # most checks have nothing to look for on a page
            hits: Iterator[Hit] = _moved(check, needles, places, blocks)
        elif _sees_pages(check) and within is None:
            hits = check.page_hits(whole)
        else:
            continue  # issue checks see all pages at once
        findings += findings_of(check.info, page.text, hits, config)
    return CheckResult(resolve_overlaps(house.keep(page, findings)), time.perf_counter() - began, len(wanted))


# Asking isinstance of a protocol walks its members: 8 ms a page for all checks.


def _sees_blocks(check: Check) -> TypeGuard[BlockCheck]:
    return hasattr(check, "block_hits")


def _sees_pages(check: Check) -> TypeGuard[PageCheck]:
    return hasattr(check, "page_hits")


def catalogue() -> Iterable[Check]:
    """Every check of the program."""
    from proofreader.checks.catalog import CHECKS  # 0.2 s that who brings checks of his own need not wait for

    return CHECKS


def merged(rules: CheckResult, spelling: CheckResult) -> CheckResult:
    """The findings of two stages as one result: where they overlap, the overlap policy tells."""
    return CheckResult(
        resolve_overlaps((*rules.findings, *spelling.findings)),
        rules.seconds + spelling.seconds,
        rules.checks + spelling.checks,
    )


def _moved(
    check: BlockCheck, needles: tuple[str, ...], places: Sequence[Block], blocks: Sequence[CheckedBlock]
) -> Iterator[Hit]:
    for place, block in zip(places, blocks, strict=True):
        if holds_any(block.view.text, needles):
            for hit in block.hits_of(check):
                yield hit.shift(place.span.start)


def findings_of(info: CheckInfo, text: str, hits: Iterable[Hit], config: CheckConfig) -> Iterator[Finding]:
    """The hits of a check on a page's text as findings, those that the configuration shows."""
    seen: dict[str, int] = {}
    for hit in sorted(hits, key=lambda hit: hit.span):
        severity = hit.severity or info.severity
        if not config.shows(info.id, severity):
            continue
        first = fingerprint(info.id, text, hit.span, 0)
        occurrence = seen.get(first, 0)
        seen[first] = occurrence + 1
        yield Finding(
            id=fingerprint(info.id, text, hit.span, occurrence) if occurrence else first,
            check=info.id,
            span=hit.span,
            severity=severity,
            confidence=info.confidence if hit.confidence is None else hit.confidence,
            message=hit.message,
            why=info.why,
            suggestions=hit.suggestions,
            group=_group(info.id, hit.group),
        )


def _group(check: str, key: str) -> str:
    if not key:
        return ""
    return key[1:] if key.startswith("/") else f"{check}:{key}"
