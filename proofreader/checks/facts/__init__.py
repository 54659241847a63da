"""Facts that a machine can verify: arithmetic, calendars, checksums."""

from proofreader.checks.contract import Check
from proofreader.checks.facts import (
    anniversaries,
    calendar,
    change,
    codes,
    common,
    festivals,
    history,
    laws,
    lunar_years,
    periods,
    products,
    shares,
    spans,
    sums,
    totals,
    works,
)

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
    *laws.CHECKS,
    *lunar_years.CHECKS,
    *products.CHECKS,
    *works.CHECKS,
    *spans.CHECKS,
    *common.CHECKS,
    *totals.CHECKS,
)
