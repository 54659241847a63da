"""Marks that are wrong in form, number, place or pairing."""

from proofreader.checks.contract import Check
from proofreader.checks.punctuation import ascii_bracket, ascii_mark, ascii_quote

CHECKS: tuple[Check, ...] = (
    *ascii_mark.CHECKS,
    *ascii_bracket.CHECKS,
    *ascii_quote.CHECKS,
)
