"""A text that has many slips has more of them: how much less sure one need be of each, given those that are plain.

Log odds are fitted for copy with `USUAL` plain slips in 10,000 characters. Where a page has many times as many, the
odds of every further one grow by as much (Bayes); a clean page gets nothing, and so no false alarm from this.
"""

import math

USUAL = 2.0
"""Slips that are found at the normal setting in 10,000 characters of ordinary copy."""

LEAST = 3
"""Fewer plain slips say nothing of a text."""

MOST = 0.7
"""Log odds; plain slips may have come by one hand into one paragraph, so they never say all they seem to."""


def lift(slips: int, characters: int) -> float:
    """Log odds to add in a text of so many characters (code points) with so many plain slips, each counted once."""
    if slips < LEAST:
        return 0.0
    usual = USUAL * characters / 10_000
    return min(MOST, max(0.0, math.log((slips + 1) / (usual + 1))))
