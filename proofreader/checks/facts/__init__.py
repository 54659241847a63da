"""Facts that a machine can verify: arithmetic, calendars, checksums."""

from proofreader.checks.contract import Check
from proofreader.checks.facts import change, codes, sums

CHECKS: tuple[Check, ...] = (*change.CHECKS, *sums.CHECKS, *codes.CHECKS)
