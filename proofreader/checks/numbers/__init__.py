"""How numbers are written (GB/T 15835)."""

from proofreader.checks.contract import Check
from proofreader.checks.numbers import approximate, decades, form, magnitude, ranges, times, units
from proofreader.checks.numbers.measures import MEASURE_OF_NOUN, UNCOUNTED
from proofreader.checks.numbers.quantities import UNIT_OF_QUANTITY

CHECKS: tuple[Check, ...] = (
    *ranges.CHECKS,
    *approximate.CHECKS,
    *form.CHECKS,
    *decades.CHECKS,
    *times.CHECKS,
    *units.CHECKS,
    *magnitude.CHECKS,
    UNIT_OF_QUANTITY,
    MEASURE_OF_NOUN,
    UNCOUNTED,
)
