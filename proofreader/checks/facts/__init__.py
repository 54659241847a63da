"""Facts that a machine can verify: arithmetic, calendars, checksums."""

from proofreader.checks.contract import Check
from proofreader.checks.facts import anniversaries, calendar, change, codes, festivals, history, periods, shares, sums

CHECKS: tuple[Check, ...] = (
    *change.CHECKS,
    *sums.CHECKS,
    *shares.CHECKS,
    *codes.CHECKS,
    *calendar.CHECKS,
    *festivals.CHECKS,
    *history.CHECKS,
    *anniversaries.CHECKS,
    *periods.CHECKS,
)
