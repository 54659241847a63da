"""From a month and day to another, as they are told without a year."""

import re
from datetime import date


def day_span(match: re.Match[str], *, over_new_year: bool = False) -> tuple[date, date] | None:
    """The first day and the last by the groups m1, d1, m2 (may be empty: the same month) and d2, in a year without a
    leap day; None where there is no such day.

    With `over_new_year` an earlier month is one of the next year; otherwise the last day may lie before the first.
    """
    first_month, last_month = int(match["m1"]), int(match["m2"] or match["m1"])
    wraps = over_new_year and last_month < first_month
    try:
        return date(2001, first_month, int(match["d1"])), date(2001 + wraps, last_month, int(match["d2"]))
    except ValueError:
        return None
