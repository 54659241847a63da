"""Style: redundancy, blended sentences, sentences far too long."""

from proofreader.checks.contract import Check
from proofreader.checks.phrases.wordlist import TableFile, WordListCheck
from proofreader.checks.style import blends, length

CHECKS: tuple[Check, ...] = (
    WordListCheck("style.redundant-words", TableFile("style-redundant.toml"), "redundant"),
    WordListCheck("style.blended-words", TableFile("style-blended.toml"), "blended"),
    *blends.CHECKS,
    *length.CHECKS,
)
