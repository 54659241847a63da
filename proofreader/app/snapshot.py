"""What a check works on while the session goes on."""

from collections.abc import Callable
from dataclasses import dataclass

from proofreader.core.page import Page
from proofreader.core.span import Edit
from proofreader.engine.config import CheckConfig
from proofreader.engine.run import BlockCache, CheckResult, check_page


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Immutable: safe to hand to another thread. `page` is the original with the *hand* edits made.

    `revision` grows with the hand edits alone, so a decision taken while a check runs does not make its result stale.
    `hand` are the hand edits that `page` holds, in code points of the original.
    """

    revision: int
    page: Page
    hand: tuple[Edit, ...]


def check_snapshot(
    snapshot: Snapshot,
    config: CheckConfig | None = None,
    cache: BlockCache | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> CheckResult:
    """Run the checks over a snapshot; touches no session, so any thread may call it (one thread a cache at a time).

    Raises Cancelled (engine.run) soon after `cancelled` answers true.
    """
    return check_page(snapshot.page, config, cache=cache, cancelled=cancelled)
