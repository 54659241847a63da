"""What a check works on while the session goes on."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain

from proofreader.app.found import Found, found_in
from proofreader.checks.house import NO_HOUSE, House
from proofreader.core.finding import Finding
from proofreader.core.page import Page
from proofreader.core.span import Span
from proofreader.engine.config import CheckConfig
from proofreader.engine.run import BlockCache, CheckResult, check_page
from proofreader.review.edited import edited_page
from proofreader.review.projection import Projection


@dataclass(frozen=True)
class Snapshot:
    """Immutable: safe to hand to another thread.

    `revision` grows with the hand edits alone, so a decision taken while a check runs does not make its result stale.
    `original` is the page as its file has it, `checked` leads from it to the text of `page`.
    """

    revision: int
    original: Page
    checked: Projection

    @cached_property
    def page(self) -> Page:
        """The original with the *hand* edits made; worked out when it is asked for, which is work for a thread."""
        return edited_page(self.original, self.checked)


@dataclass(frozen=True, slots=True)
class Checked(CheckResult):
    """A check's result with its findings brought back to the original, so that `Session.take` has little to do.

    From another process `founds` come alone, and `findings` is empty.
    """

    founds: tuple[Found, ...]
    warnings: tuple[str, ...] = ()
    """One line of Chinese for everything in the house's tables that could not be used."""
    titles: Mapping[str, str] = field(default_factory=dict)
    """The titles of the checks that found something, by id."""


def check_snapshot(
    snapshot: Snapshot,
    config: CheckConfig | None = None,
    cache: BlockCache | None = None,
    cancelled: Callable[[], bool] = lambda: False,
    house: House = NO_HOUSE,
    within: Span | None = None,
) -> Checked:
    """Run the checks over a snapshot; touches no session, so any thread may call it (one thread a cache at a time).

    `within`, in the snapshot's text, is for a first look (engine.run.check_page). Raises Cancelled (engine.run) soon
    after `cancelled` answers true.
    """
    from proofreader.checks.catalog import CHECKS  # 0.2 s, not for the interface thread

    result = check_page(
        snapshot.page, config, cache=cache, checks=CHECKS, house=house, within=within, cancelled=cancelled
    )
    founds = tuple(found_in(result.findings, snapshot.checked))
    infos = (check.info for check in chain(CHECKS, house.checks))
    titles = titles_of(result.findings, ((info.id, info.title) for info in infos))
    return Checked(result.findings, result.seconds, result.checks, founds, house.faults, titles)


def titles_of(findings: Iterable[Finding], titles: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Of all titles those of the checks that found something."""
    wanted = {finding.check for finding in findings}
    return {id_: title for id_, title in titles if id_ in wanted}
