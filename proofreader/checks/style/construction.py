"""What the modules of constructions have in common: a pattern, and one wording in place of its group `wrong`."""

from proofreader.checks.matching import PatternCheck, info, put
from proofreader.core.finding import Severity


def construction(
    name: str,
    title: str,
    why: str,
    pattern: str,
    good: str,
    examples: tuple[tuple[str, str], ...],
    allows: tuple[str, ...],
    needles: tuple[str, ...],
    confidence: float = 0.8,
    *,
    source: str,
    message: str = "",
    whole: bool = False,
) -> PatternCheck:
    """The check `style.name`, which says `message`, or `why` where there is none (see `put` for the rest).

    What is as likely right as wrong is advice.
    """
    severity = Severity.WARNING if confidence > 0.5 else Severity.ADVICE
    card = info(f"style.{name}", title, why, source, examples, allows, severity=severity, confidence=confidence)
    return PatternCheck(card, pattern, put(good, message or why, whole=whole), needles)
