"""Consistency across a page: people, figures, names, forms."""

from proofreader.checks.consistency import (
    ages,
    entities,
    figures,
    forms,
    headline_rates,
    headline_scores,
    headlines,
    long_years,
    names,
    parties,
    posts,
    suffixed,
    titles,
    told_twice,
    unintroduced,
)
from proofreader.checks.consistency.opening_days import OPENING_DAYS
from proofreader.checks.contract import Check

CHECKS: tuple[Check, ...] = (
    *names.CHECKS,
    *entities.CHECKS,
    *titles.CHECKS,
    *posts.CHECKS,
    *ages.CHECKS,
    *figures.CHECKS,
    *headlines.CHECKS,
    *long_years.CHECKS,
    *forms.CHECKS,
    *told_twice.CHECKS,
    *suffixed.CHECKS,
    *unintroduced.CHECKS,
    *headline_rates.CHECKS,
    *headline_scores.CHECKS,
    *parties.CHECKS,
    OPENING_DAYS,
)
