"""核红: is every accepted edit made in the new proof, and nothing else changed?"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from proofreader.core.page import Page
from proofreader.core.span import Edit, Span, apply_edits
from proofreader.review.projection import Projection


@dataclass(frozen=True, slots=True)
class Stray:
    """A change nobody decided on: `span` of `Verification.expected` reads `now` in the new proof."""

    span: Span
    was: str
    now: str


@dataclass(frozen=True, slots=True)
class Verification:
    """What became of the edits (code points of the original) and what else changed.

    `expected` is the text that the strays' spans belong to: the original with the made edits.
    """

    made: tuple[Edit, ...]
    missed: tuple[Edit, ...]
    strays: tuple[Stray, ...]
    expected: str

    @property
    def clean(self) -> bool:
        """Whether the new proof is exactly what was decided."""
        return not self.missed and not self.strays


def verify(page: Page, edits: Iterable[Edit], proof: Page) -> Verification:
    """Hold a new proof against a page with its decided edits.

    An edit is made when the characters it wrote, and both its borders, stand in the new proof as decided.
    """
    corrected = Projection(page.text, edits)
    missed: set[Edit] = set()
    for change in differences(corrected.text, proof.text):
        reach = _reach(change, corrected.text)
        missed.update(edit for edit in corrected.edits if _falls_on(reach, corrected.range_of(edit)))
    made = tuple(edit for edit in corrected.edits if edit not in missed)
    # What still differs once the missed edits are taken as not made is a change of its own, beside them or elsewhere.
    expected = apply_edits(page.text, made) if missed else corrected.text
    strays = tuple(differences(expected, proof.text))
    return Verification(made, tuple(edit for edit in corrected.edits if edit in missed), strays, expected)


def _falls_on(change: Span, written: Span) -> bool:
    """Whether a difference falls on what an edit wrote; a deletion wrote nothing, so its place alone counts."""
    if not len(written):
        return change.start <= written.start <= change.end
    return written.overlaps(change)


def _reach(change: Stray, text: str) -> Span:
    """Everywhere the same difference could be said to lie: 力 put in before or behind another 力 is one change."""
    start, end = change.span.start, change.span.end
    if change.was and change.now:
        return change.span
    loop = change.was or change.now
    low, high = start, end
    while low > 0 and text[low - 1] == loop[(low - 1 - start) % len(loop)]:
        low -= 1
    while high < len(text) and text[high] == loop[(high - end) % len(loop)]:
        high += 1
    return Span(low, high)


def differences(expected: str, actual: str) -> Iterator[Stray]:
    """Where two texts differ, paragraph by paragraph, then character by character; spans are of `expected`."""
    old, new = expected.splitlines(keepends=True), actual.splitlines(keepends=True)
    at = 0
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        was, now = "".join(old[a:b]), "".join(new[c:d])
        if tag != "equal":
            for part, i, j, k, m in SequenceMatcher(None, was, now, autojunk=False).get_opcodes():
                if part != "equal":
                    yield Stray(Span(at + i, at + j), was[i:j], now[k:m])
        at += len(was)
