"""What only all pages of one day's paper together can tell."""

from proofreader.checks.contract import Check
from proofreader.checks.issue import folio, jumps

CHECKS: tuple[Check, ...] = (*jumps.CHECKS, *folio.CHECKS)
