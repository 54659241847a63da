"""How numbers are written (GB/T 15835)."""

from proofreader.checks.contract import Check
from proofreader.checks.numbers import approximate, decades, form, magnitude, ranges, times, units

CHECKS: tuple[Check, ...] = (
    *ranges.CHECKS,
    *approximate.CHECKS,
    *form.CHECKS,
    *decades.CHECKS,
    *times.CHECKS,
    *units.CHECKS,
    *magnitude.CHECKS,
)
