"""Style: redundancy, blended sentences, sentences far too long."""

from proofreader.checks.contract import Check
from proofreader.checks.phrases.wordlist import TableFile, WordListCheck
from proofreader.checks.style import (
    blends,
    correlatives,
    doublets,
    frames,
    leftovers,
    length,
    negations,
    slips,
    subjects,
    two_sides,
)
from proofreader.checks.style.collocations import COLLOCATION
from proofreader.checks.style.heads import MISSING_HEAD, MISSING_VERB
from proofreader.checks.style.overlaps import OVERLAPS
from proofreader.checks.style.synonyms import RUN_TOGETHER, SYNONYMS

CHECKS: tuple[Check, ...] = (
    WordListCheck("style.redundant-words", TableFile("style-redundant.toml"), "redundant"),
    WordListCheck("style.blended-words", TableFile("style-blended.toml"), "blended"),
    *blends.CHECKS,
    *doublets.CHECKS,
    SYNONYMS,
    RUN_TOGETHER,
    *negations.CHECKS,
    *correlatives.CHECKS,
    COLLOCATION,
    MISSING_HEAD,
    MISSING_VERB,
    *subjects.CHECKS,
    *frames.CHECKS,
    OVERLAPS,
    *two_sides.CHECKS,
    *leftovers.CHECKS,
    *slips.CHECKS,
    *length.CHECKS,
)
