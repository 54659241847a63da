"""Consistency across a page: people, figures, names, forms."""

from proofreader.checks.consistency import figures, forms, people
from proofreader.checks.contract import Check

CHECKS: tuple[Check, ...] = (*people.CHECKS, *figures.CHECKS, *forms.CHECKS)
