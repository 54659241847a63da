"""Consistency across a page: people, figures, names, forms."""

from proofreader.checks.consistency import figures, forms, names, titles
from proofreader.checks.contract import Check

CHECKS: tuple[Check, ...] = (*names.CHECKS, *titles.CHECKS, *figures.CHECKS, *forms.CHECKS)
