"""Terms that must be written so: their known wrong forms, and whatever is one character off."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from proofreader.checks.alike import alike
from proofreader.checks.contract import BlockView, CheckInfo, Hit
from proofreader.checks.house.near import Halves, Miss, Triples, automaton
from proofreader.checks.house.table import MustEntry
from proofreader.checks.house.words import fixing, told
from proofreader.checks.kinds import is_whole
from proofreader.core.span import Span
from proofreader.spelling.segmentation import is_word


@dataclass(frozen=True, eq=False)
class HouseSpellingCheck:
    """`info` and the entries of all tables."""

    info: CheckInfo
    entries: tuple[MustEntry, ...]

    @cached_property
    def _by_right(self) -> dict[str, MustEntry]:
        return {entry.right: entry for entry in self.entries}

    @cached_property
    def _wrong(self) -> dict[str, MustEntry]:
        return {wrong: entry for entry in self.entries for wrong in entry.wrong}

    @cached_property
    def _known(self) -> Any:
        """The wrong forms, the right ones and those allowed: nothing that overlaps one of them is a near miss."""
        allowed = (text for entry in self.entries for text in entry.samples.allows)
        return automaton(dict.fromkeys([*self._by_right, *self._wrong, *allowed]))

    @cached_property
    def _near(self) -> tuple[Triples, Halves]:
        terms = [entry.right for entry in self.entries if entry.near]
        return Triples((term for term in terms if len(term) == 3), first=False), Halves(
            term for term in terms if len(term) > 3
        )

    def block_hits(self, block: BlockView) -> Iterator[Hit]:
        """Known wrong forms first, then near misses that touch none of them."""
        text = block.text
        taken: list[Span] = []
        for last, word in self._known.iter(text) if self._known is not None else ():
            taken.append(Span(last + 1 - len(word), last + 1))
        rights = [span for span in taken if span.of(text) in self._by_right]
        for span in taken:
            entry = self._wrong.get(span.of(text))
            # 青禾 is wrong for 青禾县, but not in 青禾县 itself
            if entry is not None and not any(right.contains(span) for right in rights) and not block.is_protected(span):
                yield self._hit(text, span, entry)
        triples, halves = self._near
        for miss in (*triples.misses(text), *halves.misses(text, gaps=True)):
            if any(span.overlaps(miss.span) for span in taken) or block.is_protected(miss.span):
                continue
            entry = self._by_right[miss.term]
            if (entry.strict or _is_slip(text, miss)) and is_whole(block, miss.span):
                taken.append(miss.span)
                yield self._hit(text, miss.span, entry)

    def _hit(self, text: str, span: Span, entry: MustEntry) -> Hit:
        message = told(f"“{span.of(text)}”应写作“{entry.right}”", entry.note, entry.origin)
        return fixing(self.info, span, text, (entry.right,), message, entry.severity)


def _is_slip(text: str, miss: Miss) -> bool:
    """Whether a near miss is a slip rather than another term: 日报 and 晚报 are both words."""
    if miss.gap:
        return True
    place = miss.at - miss.span.start
    if alike(miss.term[place], text[miss.at]):
        return True
    start, end = max(miss.span.start, miss.at - 1), min(miss.span.end, miss.at + 2)
    return not any(is_word(text[at : at + 2]) for at in range(start, end - 1))
