"""Every check of the program, in one explicit list."""

from proofreader.checks.confusables import CHECKS as CONFUSABLES
from proofreader.checks.consistency import CHECKS as CONSISTENCY
from proofreader.checks.contract import Check
from proofreader.checks.dates import CHECKS as DATES
from proofreader.checks.duplication import CHECKS as DUPLICATION
from proofreader.checks.facts import CHECKS as FACTS
from proofreader.checks.issue import CHECKS as ISSUE
from proofreader.checks.mixed_language import CHECKS as MIXED_LANGUAGE
from proofreader.checks.numbering import CHECKS as NUMBERING
from proofreader.checks.numbers import CHECKS as NUMBERS
from proofreader.checks.phrases import CHECKS as PHRASES
from proofreader.checks.punctuation import CHECKS as PUNCTUATION
from proofreader.checks.script import CHECKS as SCRIPT
from proofreader.checks.structure import CHECKS as STRUCTURE
from proofreader.checks.style import CHECKS as STYLE

CHECKS: tuple[Check, ...] = (
    *NUMBERING,
    *PUNCTUATION,
    *STRUCTURE,
    *NUMBERS,
    *FACTS,
    *PHRASES,
    *CONFUSABLES,
    *STYLE,
    *CONSISTENCY,
    *DUPLICATION,
    *DATES,
    *MIXED_LANGUAGE,
    *SCRIPT,
    *ISSUE,
)

ALIASES: dict[str, str] = {}
"""Old id -> new id: ids are for ever, so a renamed check answers to both."""
