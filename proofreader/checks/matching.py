"""Checks made of one regular expression and one judge: the pattern proposes a place, the judge decides and words it."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from proofreader.checks.contract import BlockView, CheckInfo, Hit, holds_any
from proofreader.core.finding import Safety, Severity, Suggestion
from proofreader.core.span import Span, trimmed

Judge = Callable[[re.Match[str]], Hit | None]
"""Given a match of the pattern in the block's text: the hit, or None where all is well."""


@dataclass(frozen=True)
class PatternCheck:
    """A block check. `needles` are strings one of which a block must hold before the pattern is tried (speed only).

    The pattern is compiled when a block first asks for it: compiling them all would cost every start 0.1 s.
    """

    info: CheckInfo
    pattern: str
    judge: Judge
    needles: tuple[str, ...] = ()

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern)

    def block_hits(self, block: BlockView) -> Iterator[Hit]:
        """The judge's hits outside protected places."""
        text = block.text
        if not holds_any(text, self.needles):
            return
        for match in self._compiled.finditer(text):
            hit = self.judge(match)
            if hit is not None and not block.is_protected(hit.span):
                yield hit


def info(
    check_id: str,
    title: str,
    why: str,
    source: str,
    examples: tuple[tuple[str, str], ...],
    allows: tuple[str, ...] = (),
    *,
    severity: Severity = Severity.WARNING,
    confidence: float = 0.8,
) -> CheckInfo:
    """A CheckInfo with the defaults that most rules of the rule book share."""
    return CheckInfo(check_id, title, why, source, severity, confidence, examples, allows)


def group_span(match: re.Match[str], group: int | str = 0) -> Span:
    """The place of a group of a match, in code points. Raises ValueError where the group took no part."""
    return Span(*match.span(group))


def put(good: str, message: str, *, whole: bool = False) -> Judge:
    """A judge that puts `good` in place of the group `wrong` of a match ("" strikes it out).

    The hit covers that group, or the `whole` match. `message` may name groups of the match, and `{good}`.
    """

    def judge(match: re.Match[str]) -> Hit:
        wrong = group_span(match, "wrong")
        said = message.format_map({**match.groupdict(), "good": good})
        return Hit(group_span(match) if whole else wrong, said, (smallest(wrong, match["wrong"], good),))

    return judge


def swap(span: Span, old: str, new: str, message: str, *, safe: bool = False, confidence: float | None = None) -> Hit:
    """A hit whose one suggestion puts `new` in place of `old`, which stands at span; it edits only what differs."""
    return Hit(span, message, (smallest(span, old, new, safe=safe),), confidence)


def smallest(span: Span, old: str, new: str, *, safe: bool = False) -> Suggestion:
    """The suggestion that turns `old` at span into `new`, without touching what both begin and end with."""
    return Suggestion((trimmed(span.start, old, new),), Safety.SAFE if safe else Safety.JUDGEMENT)
