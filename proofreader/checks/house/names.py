"""Names of the house's lists written with another character, or with another title."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from proofreader.checks.alike import alike
from proofreader.checks.contract import BlockView, CheckInfo, Hit, PageView
from proofreader.checks.house.near import Halves, Miss, Triples, automaton
from proofreader.checks.house.table import NameEntry, NameList, Origin
from proofreader.checks.house.words import told
from proofreader.checks.kinds import is_whole
from proofreader.checks.matching import smallest
from proofreader.cjk.chars import is_han
from proofreader.core.span import Span

MANY = 1000
"""Names from which a list holds so many that a stranger's name is often one like-sounding character off one of them:
then a near miss counts only where the right name stands on the page too."""
SHARED = 200
"""A title that more people go by (教授) says nothing of who is meant."""
_FORMER = ("原", "前", "时任", "曾任", "历任", "现任", "兼任", "任", "代", "代理", "兼", "常务")


@dataclass(frozen=True, eq=False)
class Names:
    """All names of all tables."""

    entries: tuple[NameEntry, ...]
    lists: tuple[NameList, ...]

    @cached_property
    def all(self) -> frozenset[str]:
        """Every name."""
        return frozenset(entry.name for entry in self.entries).union(*(one.names for one in self.lists))

    @cached_property
    def longest(self) -> int:
        """Code points of the longest name."""
        return max(map(len, self.all), default=0)

    @cached_property
    def automaton(self) -> Any:
        """Finds every name at once; None where there is none."""
        return automaton(self.all)

    @cached_property
    def titled(self) -> dict[str, tuple[NameEntry, ...]]:
        """The entries with titles by name: two people may have one name."""
        found: dict[str, tuple[NameEntry, ...]] = {}
        for entry in self.entries:
            if entry.titles:
                found[entry.name] = (*found.get(entry.name, ()), entry)
        return found

    @cached_property
    def by_title(self) -> dict[str, tuple[str, ...]]:
        """The names that go by a title."""
        found: dict[str, dict[str, None]] = {}
        for entry in self.entries:
            for title in entry.titles:
                found.setdefault(title, {})[entry.name] = None
        return {title: tuple(names) for title, names in found.items()}

    @cached_property
    def titles(self) -> Any:
        """Finds every title, with 副 and without, at once."""
        plain = (title.removeprefix("副") for title in self.by_title)
        return automaton(dict.fromkeys(form for title in plain for form in (title, f"副{title}") if title))

    def origin(self, name: str) -> Origin:
        """Where a name stands. Raises StopIteration for one that is in no table."""
        entry = next((entry for entry in self.entries if entry.name == name), None)
        return entry.origin if entry else next(one for one in self.lists if name in one.names).origin(name)


@dataclass(frozen=True, eq=False)
class HouseNameCheck:
    """Names one character off a name of the lists."""

    info: CheckInfo
    names: Names

    @cached_property
    def _near(self) -> tuple[Triples, Halves]:
        names = self.names.all
        return Triples((name for name in names if len(name) == 3), first=True), Halves(
            name for name in names if len(name) > 3
        )

    def page_hits(self, page: PageView) -> Iterator[Hit]:
        """Beside a title of that person; elsewhere where the character is alike and the list, or the page, is clear."""
        for index, block in enumerate(page.blocks):
            start, taken = page.start(index), list[Span]()
            for span, name in (*self._beside_titles(block.text), *self._elsewhere(page, block)):
                if not any(span.overlaps(other) for other in taken) and not block.is_protected(span):
                    taken.append(span)
                    yield self._hit(block.text, span, name, start)

    def _beside_titles(self, text: str) -> Iterator[tuple[Span, str]]:
        if self.names.titles is None:
            return
        for last, title in self.names.titles.iter(text):
            people = self.names.by_title.get(title, ())
            for name in people if len(people) <= SHARED else ():
                size = len(name)
                for start in (last + 1, last + 1 - len(title) - size):
                    word = text[max(start, 0) : start + size] if start >= 0 else ""
                    if size > 2 and word not in self.names.all and _is_near(name, word):
                        yield Span(start, start + size), name

    def _elsewhere(self, page: PageView, block: BlockView) -> Iterator[tuple[Span, str]]:
        text, near = block.text, self._near
        found: dict[Span, list[Miss]] = {}
        for miss in (*near[0].misses(text), *near[1].misses(text, gaps=False)):
            if alike(miss.term[miss.at - miss.span.start], text[miss.at]):
                found.setdefault(miss.span, []).append(miss)
        for span, misses in found.items():
            terms = {miss.term for miss in misses}
            if len(self.names.all) > MANY:
                terms = {term for term in terms if term in page.text}
            if len(terms) != 1 or span.of(text) in self.names.all or not is_whole(block, span):
                continue
            if not self._in_name(text, span):
                yield span, terms.pop()

    def _in_name(self, text: str, span: Span) -> bool:
        """Whether a name of the lists stands there, overlapping."""
        low, high = max(0, span.start - self.names.longest), span.end + self.names.longest
        for last, name in self.names.automaton.iter(text[low:high]):
            if Span(low + last + 1 - len(name), low + last + 1).overlaps(span):
                return True
        return False

    def _hit(self, text: str, span: Span, name: str, by: int) -> Hit:
        message = told(f"“{span.of(text)}”与本报名录里的“{name}”只差一个字", "", self.names.origin(name))
        moved = span.shift(by)
        return Hit(moved, message, (smallest(moved, span.of(text), name),), group=f"{span.of(text)}/{name}")


def _is_near(name: str, word: str) -> bool:
    """Whether a word is the name but for one character that sounds or looks the same."""
    if len(word) != len(name) or not all(map(is_han, word)):
        return False
    places = [at for at, (one, other) in enumerate(zip(name, word, strict=True)) if one != other]
    return len(places) == 1 and alike(name[places[0]], word[places[0]])


@dataclass(frozen=True, eq=False)
class HouseTitleCheck:
    """A name of the lists beside a title of the lists that is not its own."""

    info: CheckInfo
    names: Names

    @cached_property
    def _automaton(self) -> Any:
        return automaton(self.names.titled)

    def block_hits(self, block: BlockView) -> Iterator[Hit]:
        """Every such title."""
        if self._automaton is None or self.names.titles is None:
            return
        text = block.text
        places: dict[int, Span] = {}  # the longest title by where it ends and by where it begins
        begins: dict[int, Span] = {}
        named = [(last + 1 - len(name), last + 1, name) for last, name in self._automaton.iter(text)]
        if not named:
            return
        for last, title in self.names.titles.iter(text):
            span = Span(last + 1 - len(title), last + 1)
            if len(span) > len(places.get(span.end, Span(0, 0))):
                places[span.end] = span
            if len(span) > len(begins.get(span.start, Span(0, 0))):
                begins[span.start] = span
        for start, end, name in named:
            place = places.get(start) or begins.get(end)
            if place is None or text.endswith(_FORMER, 0, place.start):
                continue
            own = [title for entry in self.names.titled[name] for title in entry.titles]
            if not any(_agree(place.of(text), title) for title in own):
                entry = self.names.titled[name][0]
                message = told(f"本报名录里{name}的职务是“{'、'.join(own)}”", "", entry.origin)
                fixes = (smallest(place, place.of(text), own[0]),) if len(own) == 1 else ()
                yield Hit(place, message, fixes, group=f"{name}/{place.of(text)}")


def _agree(one: str, other: str) -> bool:
    """Whether one title is the other, or its end (市长 for 洛川市市长), with 副 or without like it."""
    shorter, longer = sorted((one, other), key=len)
    return longer.endswith(shorter) and not longer[: len(longer) - len(shorter)].endswith("副")
