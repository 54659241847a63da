"""Days of the calendar: do they exist, and do they fall on the weekday that is printed."""

from proofreader.checks.dates import near_days
from proofreader.checks.dates.claims import WEEKDAYS_DISAGREE
from proofreader.checks.dates.impossible import DAY_AS_MONTH, IMPOSSIBLE_DATE
from proofreader.checks.dates.weekday import WEEKDAY

CHECKS = (WEEKDAY, WEEKDAYS_DISAGREE, IMPOSSIBLE_DATE, DAY_AS_MONTH, *near_days.CHECKS)
