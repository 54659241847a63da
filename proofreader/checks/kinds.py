"""The kinds of rule that word tables are made of, and the check that runs a table.

Four kinds: a wrong word, a word that is wrong beside certain others (its cues), a wrong phrase, a pattern. All but
patterns are looked for at once; words must not cut through a word of the dictionary: 座落 is not in 讲座落幕.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any, TypeVar, overload

from proofreader.checks.contract import BlockView, CheckInfo, Hit
from proofreader.checks.matching import smallest
from proofreader.core.finding import Severity
from proofreader.core.span import Span
from proofreader.spelling.segmentation import is_word

_CLAUSE_END = re.compile(r"[，。；：！？,;:?!…“”‘’（）《》\s]")
_QUOTED = re.compile("[“‘《〈「『]([^“”‘’《》〈〉「」『』]{2,12})[”’》〉」』]")
# A text about spelling names wrong forms on purpose.
_MENTIONED = re.compile("误为|误作|误写|错写|错成|别字|写成“|写作“")

END = "$"
"""Among what may stand behind a word: nothing, the clause ends there."""


@dataclass(frozen=True, slots=True)
class Rule:
    """What all kinds share. `sample` is a wrong text, `fixed` what the first suggestion makes of it, `allows` are right
    texts. `severity` None is the check's own. `line` is the entry's line in its file, from 1 (0: none).
    """

    wrong: str
    rights: tuple[str, ...]
    sample: str
    fixed: str
    allows: tuple[str, ...] = ()
    note: str = ""
    source: str = ""
    severity: Severity | None = None
    line: int = 0

    def is_safe(self, severity: Severity) -> bool:
        """Whether the fix of a hit of this severity may be taken without a look."""
        return severity is Severity.ERROR and len(self.rights) == 1


@dataclass(frozen=True, slots=True)
class WordRule(Rule):
    """A form that is wrong wherever it is a word (not `whole`: anywhere), except right before or after certain ones."""

    not_before: tuple[str, ...] = ()
    not_after: tuple[str, ...] = ()
    whole: bool = True

    def fits(self, block: BlockView, span: Span) -> bool:
        """Whether the neighbours of the form leave it wrong."""
        return self._apart(block.text, span.start, span.end) and (not self.whole or is_whole(block, span))

    def _apart(self, text: str, start: int, end: int) -> bool:
        return not text.startswith(self.not_before, end) and not text.endswith(self.not_after, 0, start)


@dataclass(frozen=True, slots=True)
class CueRule(Rule):
    """A word that is wrong in company.

    One of `before` ends at most `gap` code points in front of it in the same clause, one of `after` begins at most
    `gap` behind it (an empty list asks for nothing; `$` among the latter is the clause's end); none of `unless` is in
    the clause.
    """

    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    gap: int = 0

    def fits(self, block: BlockView, span: Span) -> bool:
        """Whether the company of the word makes it wrong."""
        return self._in_company(block.text, span.start, span.end) and is_whole(block, span)

    def _in_company(self, text: str, start: int, end: int) -> bool:
        head, tail = _clause(text, start, end)
        if self.unless and any(word in head or word in tail or word in self.wrong for word in self.unless):
            return False
        if self.before and not any(_ends_near(head, cue, self.gap) for cue in self.before):
            return False
        if not self.after or (not tail and END in self.after):
            return True
        return any(0 <= tail.find(cue) <= self.gap for cue in self.after)


@dataclass(frozen=True, slots=True)
class PhraseRule(Rule):
    """Wording that is wrong wherever it stands, words or no words, unless the text before it ends with the pattern
    `not_after` or goes on with `not_before`, or lacks the pattern `needs` altogether ("" asks for nothing).

    What is to be said instead is for a reader to weigh: its fix is never safe.
    """

    not_before: str = ""
    not_after: str = ""
    needs: str = ""

    def is_safe(self, severity: Severity) -> bool:
        """Never."""
        return False

    def fits(self, block: BlockView, span: Span) -> bool:
        """Whether the wording is wrong where it stands.

        The patterns are compiled here (`re` keeps them): hundreds of them at loading would slow every start.
        """
        text = block.text
        if self.not_after and re.search(rf"(?:{self.not_after})\Z", text[max(0, span.start - 12) : span.start]):
            return False
        if self.not_before and re.compile(self.not_before).match(text, span.end):
            return False
        return not self.needs or re.search(self.needs, text) is not None


Placed = WordRule | CueRule | PhraseRule
"""Rules whose form is looked for."""


@dataclass(frozen=True, slots=True)
class PatternRule(Rule):
    """A regular expression; the group `wrong` (or all of the match) is what a hit covers and `rights` replace.

    `rights` may name groups of the match as `\\g<name>`. `needles` are strings one of which a text must hold
    for the table to try the pattern.
    """

    pattern: str | re.Pattern[str] = "(?!)"
    needles: tuple[str, ...] = ()

    def places(self, text: str) -> Iterator[tuple[Span, tuple[str, ...]]]:
        """The places of the pattern in a text, each with what may stand there instead."""
        pattern = _compiled(self.pattern)
        for match in pattern.finditer(text):
            group = "wrong" if "wrong" in pattern.groupindex else 0
            yield Span(*match.span(group)), tuple(match.expand(right) for right in self.rights)


@cache
def _compiled(pattern: str | re.Pattern[str]) -> re.Pattern[str]:
    return re.compile(pattern)  # when a text has one of the needles: a start should not pay for the others


def _clause(text: str, start: int, end: int) -> tuple[str, str]:
    """What stands before and after a place in its clause, 24 code points at most on either side."""
    head = _CLAUSE_END.split(text[max(0, start - 24) : start])[-1]
    tail = _CLAUSE_END.split(text[end : end + 24], maxsplit=1)[0]
    return head, tail


def _ends_near(head: str, cue: str, gap: int) -> bool:
    at = head.rfind(cue)
    return at >= 0 and len(head) - at - len(cue) <= gap


R = TypeVar("R", bound=Rule)


class LazyRules(Sequence[R]):
    """Rules of which only the wrong forms are known at first; each is made when it is asked for, and kept."""

    def __init__(self, forms: tuple[str, ...], make: Callable[[int], R]) -> None:
        self.forms = forms
        self._make = cache(make)

    @overload
    def __getitem__(self, index: int) -> R: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[R]: ...
    def __getitem__(self, index: int | slice) -> R | Sequence[R]:
        if isinstance(index, slice):
            return tuple(self._make(number) for number in range(len(self))[index])
        return self._make(range(len(self))[index])

    def __len__(self) -> int:
        return len(self.forms)


@dataclass(frozen=True)
class RuleTable:
    """The rules of one file, by kind."""

    words: Sequence[WordRule] = ()
    cues: Sequence[CueRule] = ()
    patterns: Sequence[PatternRule] = ()
    phrases: Sequence[PhraseRule] = ()

    @property
    def rules(self) -> tuple[Rule, ...]:
        """All of them."""
        return (*self.words, *self.cues, *self.patterns, *self.phrases)

    @cached_property
    def _automaton(self) -> Any:
        import ahocorasick  # made when the first text comes, not at import

        by_form: dict[str, list[tuple[Sequence[Rule], int]]] = {}
        kinds: tuple[Sequence[Placed], ...] = (self.words, self.cues, self.phrases)
        for rules in kinds:
            forms = rules.forms if isinstance(rules, LazyRules) else (rule.wrong for rule in rules)
            for index, form in enumerate(forms):
                by_form.setdefault(form, []).append((rules, index))
        for index, pattern in enumerate(self.patterns):
            for needle in pattern.needles:
                by_form.setdefault(needle, []).append((self.patterns, index))
        automaton = ahocorasick.Automaton()
        for form, places in by_form.items():
            tried = frozenset(index for rules, index in places if rules is self.patterns)
            placed = tuple((rules, index) for rules, index in places if rules is not self.patterns)
            automaton.add_word(form, (len(form), tried, placed))
        automaton.make_automaton()
        return automaton if by_form else None

    @cached_property
    def _always(self) -> frozenset[int]:
        """Patterns that no needle tells from afar."""
        return frozenset(index for index, pattern in enumerate(self.patterns) if not pattern.needles)

    def form_places(self, text: str) -> Iterator[tuple[Span, Placed]]:
        """Every place of every form, whatever stands round it."""
        return iter(self._look(text)[0])

    def _look(self, text: str) -> tuple[list[tuple[Span, Placed]], list[PatternRule]]:
        """The places of all forms, and the patterns worth trying: those with a needle in the text, or with none."""
        placed: list[tuple[Span, Any]] = []
        tried = set(self._always)
        if self._automaton is not None:
            for last, (length, patterns, places) in self._automaton.iter(text):
                if patterns:
                    tried |= patterns
                for rules, index in places:
                    placed.append((Span(last + 1 - length, last + 1), rules[index]))
        return placed, [self.patterns[index] for index in sorted(tried)]

    def places(self, block: BlockView) -> Iterator[tuple[Span, Rule, tuple[str, ...]]]:
        """Where rules of the table apply in a block, in order, each with what may stand there instead.

        Of two that overlap the one that begins first, of those the longest. Nothing in protected places, nothing that
        the text itself calls wrong.
        """
        text, end = block.text, 0
        placed, patterns = self._look(text)
        found: list[tuple[Span, Rule, tuple[str, ...]]] = [
            (span, rule, rule.rights) for span, rule in placed if rule.fits(block, span)
        ]
        for pattern in patterns:
            found += [(span, pattern, rights) for span, rights in pattern.places(text)]
        for span, rule, rights in sorted(found, key=lambda one: (one[0].start, -len(one[0]))):
            if span.start >= end and not block.is_protected(span) and not is_mentioned(text, span):
                end = span.end
                yield span, rule, rights


@dataclass(frozen=True)
class TableCheck:
    """A check that runs a table; `load` is called when the first text comes."""

    info: CheckInfo
    load: Callable[[], RuleTable]

    @cached_property
    def table(self) -> RuleTable:
        """The rules."""
        return self.load()

    def block_hits(self, block: BlockView) -> Iterator[Hit]:
        """The hits of all rules of the table in a block."""
        return table_hits(self.info, self.table, block)


def table_hits(info: CheckInfo, table: RuleTable, block: BlockView) -> Iterator[Hit]:
    """The places of a table's rules in a block as hits of a check."""
    for span, rule, rights in table.places(block):
        word = span.of(block.text)
        safe = rule.is_safe(rule.severity or info.severity)
        fixes = tuple(smallest(span, word, right, safe=safe) for right in rights)
        message = f"“{word}”应为" + "或".join(f"“{right}”" for right in rights if right) + rule.note
        if not any(rights):
            message = f"“{word}”多余{rule.note}"
        yield Hit(span, message, fixes, severity=rule.severity, group=word)


def is_whole(block: BlockView, span: Span) -> bool:
    """Whether a place cuts through no word of the dictionary that reaches out of it.

    A longer piece that the segmenter made round it counts as whole: 座落在 holds 座落.
    """
    for word in block.words:
        if word.span.end <= span.start:
            continue
        if word.span.start >= span.end:
            break
        if word.span.contains(span):
            return True
        if not span.contains(word.span) and is_word(word.text):
            return False
    return True


def is_quoted(text: str, span: Span) -> bool:
    """Whether a place stands in a short quotation or title, where words are played with."""
    first = max(0, span.start - 12)
    around = text[first : span.end + 12]
    return any(
        match.start(1) <= span.start - first and span.end - first <= match.end(1) for match in _QUOTED.finditer(around)
    )


def is_mentioned(text: str, span: Span) -> bool:
    return _MENTIONED.search(text, max(0, span.start - 10), span.end + 10) is not None
