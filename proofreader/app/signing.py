"""A name put afterwards to what was settled before anybody had given one."""

from dataclasses import replace
from datetime import datetime

from proofreader.review.events import Decided
from proofreader.review.replay import ReviewState


def signed(state: ReviewState, reviewer: str, since: datetime, now: datetime) -> Decided | None:
    """The event that puts a name to all nameless decisions and hand edits made since a time; None without any.

    When they were made stays as it is.
    """
    decisions = tuple(
        replace(one, reviewer=reviewer) for one in state.decisions.values() if not one.reviewer and one.time >= since
    )
    hand = tuple(
        replace(one, reviewer=reviewer) for one in state.hand.values() if not one.reviewer and one.time >= since
    )
    if not reviewer or not (decisions or hand):
        return None
    return Decided(now, decisions, added=hand)
