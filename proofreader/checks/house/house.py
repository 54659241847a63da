"""All house tables in effect on a page: the checks made of them, and the findings they silence."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fnmatch import fnmatch
from functools import cached_property
from typing import Any

from proofreader.checks.contract import BlockCheck, Check, PageCheck
from proofreader.checks.house.infos import INFO
from proofreader.checks.house.names import HouseNameCheck, HouseTitleCheck, Names
from proofreader.checks.house.near import automaton
from proofreader.checks.house.spelling import HouseSpellingCheck
from proofreader.checks.house.table import HouseTable, Ignore
from proofreader.checks.house.words import HousePatternCheck, HouseWordCheck
from proofreader.core.finding import Finding
from proofreader.core.page import Page
from proofreader.core.span import Span
from proofreader.spelling.segmentation import is_word

_OWN = "phrases.house-"


@dataclass(frozen=True, eq=False)
class House:
    """The tables, nearest to the page first. Equal to itself only, so that what was found under it can be kept."""

    tables: tuple[HouseTable, ...] = ()

    @cached_property
    def faults(self) -> tuple[str, ...]:
        """One line of Chinese for everything that could not be used."""
        return tuple(fault for table in self.tables for fault in table.faults)

    @cached_property
    def names(self) -> Names:
        """All names."""
        return Names(
            tuple(entry for table in self.tables for entry in table.names),
            tuple(one for table in self.tables for one in table.lists),
        )

    @cached_property
    def checks(self) -> tuple[Check, ...]:
        """A check for each kind of entry that there is."""
        made: list[BlockCheck | PageCheck] = []
        replaced = tuple(entry for table in self.tables for entry in table.replace)
        forbidden = tuple(entry for table in self.tables for entry in table.forbidden)
        must = tuple(entry for table in self.tables for entry in table.must)
        patterns = tuple(entry for table in self.tables for entry in table.patterns)
        if replaced:
            made.append(HouseWordCheck(INFO["phrases.house-replacement"], replaced))
        if forbidden:
            made.append(HouseWordCheck(INFO["phrases.house-forbidden"], forbidden))
        if must:
            made.append(HouseSpellingCheck(INFO["phrases.house-spelling"], must))
        if patterns:
            made.append(HousePatternCheck(INFO["phrases.house-pattern"], patterns))
        if self.names.all:
            made.append(HouseNameCheck(INFO["phrases.house-name"], self.names))
        if self.names.titled:
            made.append(HouseTitleCheck(INFO["phrases.house-title"], self.names))
        return tuple(made)

    # -- silence -----------------------------------------------------------------------------------------------------

    @cached_property
    def _words(self) -> Any:
        """Finds every allowed word; right forms of `must` are allowed words too."""
        allowed = {word for table in self.tables for word in table.allow}
        return automaton(allowed.union(entry.right for table in self.tables for entry in table.must))

    @cached_property
    def _ignores(self) -> tuple[Ignore, ...]:
        return tuple(one for table in self.tables for one in table.ignores)

    def keep(self, page: Page, findings: Iterable[Finding]) -> Iterator[Finding]:
        """The findings that stay: those that lie in no allowed word, in no name, and are not to be ignored."""
        ignores = [one for one in self._ignores if not one.page or (page.path and fnmatch(page.path.name, one.page))]
        ignores = [one for one in ignores if not one.text or one.text in page.text]
        words, names = _places(self._words, page.text), _places(self.names.automaton, page.text)
        if not (ignores or words or names):
            yield from findings
            return
        by_start = dict(sorted([*words, *names], key=lambda place: place[1]))
        longest = max((end - start for start, end in by_start.items()), default=0)
        for finding in findings:
            if not self._is_silenced(page.text, finding, words, by_start, longest) and not any(
                _ignores(one, page.text, finding) for one in ignores
            ):
                yield finding

    def _is_silenced(
        self, text: str, finding: Finding, words: set[tuple[int, int]], by_start: dict[int, int], longest: int
    ) -> bool:
        for span in _meant(text, finding):
            if not any(
                end >= span.end and self._covers(text, finding, Span(start, end), words)
                for start in range(max(0, span.end - longest), span.start + 1)
                if (end := by_start.get(start, -1)) >= 0
            ):
                return False
        return True

    def _covers(self, text: str, finding: Finding, place: Span, words: set[tuple[int, int]]) -> bool:
        """Whether an allowed word or a name at a place of the text silences a finding inside it."""
        if (place.start, place.end) in words:
            return True
        if finding.check.startswith(_OWN):
            return len(place) > len(finding.span)
        return len(place) > 2 or not is_word(place.of(text))  # 高明 is a name and a word


NO_HOUSE = House()


def _places(search: Any, text: str) -> set[tuple[int, int]]:
    if search is None:
        return set()
    return {(last + 1 - len(word), last + 1) for last, word in search.iter(text)}


def _meant(text: str, finding: Finding) -> list[Span]:
    """What a finding speaks of: its place without the spaces round it, or the places that its suggestions rewrite."""
    edits = [edit for suggestion in finding.suggestions for edit in suggestion.edits]
    inside = edits and all(edit.span and edit.replacement and finding.span.contains(edit.span) for edit in edits)
    return [_trimmed(text, span) for span in ([edit.span for edit in edits] if inside else [finding.span])]


def _trimmed(text: str, span: Span) -> Span:
    word = span.of(text)
    start = span.start + len(word) - len(word.lstrip())
    return Span(start, start + len(word.strip()))


def _ignores(one: Ignore, text: str, finding: Finding) -> bool:
    if one.check and one.check not in (finding.check, finding.family):
        return False
    if not one.text:
        return True
    low = max(0, finding.span.end - len(one.text))
    return 0 <= text.find(one.text, low, finding.span.start + len(one.text)) <= finding.span.start
