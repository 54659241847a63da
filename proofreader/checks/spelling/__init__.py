"""Wrong, missing and redundant characters, found by language models. Slow beside the rules, so a stage of their own."""

from proofreader.checks.spelling.checks import SpellingCheck, spelling_checks
from proofreader.checks.spelling.infos import INFOS

__all__ = ["INFOS", "SpellingCheck", "spelling_checks"]
