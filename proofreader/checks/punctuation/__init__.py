"""Marks that are wrong in form, number, place or pairing."""

from proofreader.checks.contract import Check
from proofreader.checks.punctuation import (
    ascii_bracket,
    ascii_mark,
    ascii_quote,
    beside_pair,
    conjunction,
    document_number,
    ellipsis,
    event_dates,
    forms,
    ordinals,
    pairing,
    placement,
    quotation,
    ranges,
    repeated,
    sentences,
    works,
)

CHECKS: tuple[Check, ...] = (
    *ascii_mark.CHECKS,
    *ascii_bracket.CHECKS,
    *ascii_quote.CHECKS,
    *forms.CHECKS,
    *repeated.CHECKS,
    *pairing.CHECKS,
    *beside_pair.CHECKS,
    *conjunction.CHECKS,
    *ellipsis.CHECKS,
    *ranges.CHECKS,
    *ordinals.CHECKS,
    *quotation.CHECKS,
    *placement.CHECKS,
    *document_number.CHECKS,
    *event_dates.CHECKS,
    *sentences.CHECKS,
    *works.CHECKS,
)
