"""What a check works on while the session goes on."""

from collections.abc import Callable
from dataclasses import dataclass

from proofreader.app.found import Found, found_in
from proofreader.checks.house import NO_HOUSE, House
from proofreader.core.page import Page
from proofreader.engine.config import CheckConfig
from proofreader.engine.run import BlockCache, CheckResult, check_page
from proofreader.review.projection import Projection


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Immutable: safe to hand to another thread. `page` is the original with the *hand* edits made.

    `revision` grows with the hand edits alone, so a decision taken while a check runs does not make its result stale.
    `checked` leads from the original to the text of `page`.
    """

    revision: int
    page: Page
    checked: Projection


@dataclass(frozen=True, slots=True)
class Checked(CheckResult):
    """A check's result with its findings brought back to the original, so that `Session.take` has little to do."""

    founds: tuple[Found, ...]
    warnings: tuple[str, ...] = ()
    """One line of Chinese for everything in the house's tables that could not be used."""


def check_snapshot(
    snapshot: Snapshot,
    config: CheckConfig | None = None,
    cache: BlockCache | None = None,
    cancelled: Callable[[], bool] = lambda: False,
    house: House = NO_HOUSE,
) -> Checked:
    """Run the checks over a snapshot; touches no session, so any thread may call it (one thread a cache at a time).

    Raises Cancelled (engine.run) soon after `cancelled` answers true.
    """
    result = check_page(snapshot.page, config, cache=cache, house=house, cancelled=cancelled)
    founds = tuple(found_in(result.findings, snapshot.checked))
    return Checked(result.findings, result.seconds, result.checks, founds, house.faults)
