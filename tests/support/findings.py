"""Findings made by hand, for tests that need no check."""

import re
from collections.abc import Iterable

from proofreader.core.finding import Finding, Safety, Severity, Suggestion, fingerprint
from proofreader.core.span import Edit, Span
from proofreader.engine.run import CheckResult


def finding(
    text: str,
    start: int,
    end: int,
    *replacements: str,
    check: str = "punctuation.sample",
    safe: bool = True,
    group: str = "",
    occurrence: int = 0,
) -> Finding:
    """A finding on a range of text with one suggestion for each replacement of the whole range."""
    span = Span(start, end)
    return Finding(
        id=fingerprint(check, text, span, occurrence),
        check=check,
        span=span,
        severity=Severity.ERROR,
        confidence=0.9,
        message="疑点",
        why="理由",
        suggestions=tuple(
            Suggestion((Edit(span, one),), Safety.SAFE if safe else Safety.JUDGEMENT) for one in replacements
        ),
        group=group,
    )


def commas(text: str) -> CheckResult:
    """What a simple check of half-width commas and doubled characters would find: ids as the engine makes them."""
    seen: dict[str, int] = {}
    findings: list[Finding] = []
    for match in re.finditer(r",|(.)\1", text):
        doubled = match[0] != ","
        check = "duplication.sample" if doubled else "punctuation.sample"
        first = fingerprint(check, text, Span(*match.span()), 0)
        seen[first] = seen.get(first, -1) + 1
        findings.append(
            finding(
                text,
                *match.span(),
                match[1] if doubled else "，",
                check=check,
                safe=not doubled,
                group="" if doubled else "commas",
                occurrence=seen[first],
            )
        )
    return result_of(findings)


def result_of(findings: Iterable[Finding]) -> CheckResult:
    """As a result of the engine."""
    return CheckResult(tuple(findings), 0.0, 1)
