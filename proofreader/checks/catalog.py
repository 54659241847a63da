"""Every check of the program, in one explicit list."""

from proofreader.checks.contract import Check
from proofreader.checks.punctuation import CHECKS as PUNCTUATION

CHECKS: tuple[Check, ...] = (*PUNCTUATION,)

ALIASES: dict[str, str] = {}
"""Old id -> new id: ids are for ever, so a renamed check answers to both."""
