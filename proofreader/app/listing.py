"""The list of entries in the order of the text, kept up to date step by step."""

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Iterable, Mapping

from proofreader.app.entries import Counts, Entry, State
from proofreader.app.found import Found
from proofreader.core.finding import Finding, Severity
from proofreader.core.span import Span
from proofreader.review.decision import Decision, HandEdit

Key = tuple[int, int, int, str, str]


class Listing:
    """Entries by id and in order. Positions are of the original."""

    def __init__(self) -> None:
        self._entries: dict[str, Entry] = {}
        self._order: list[Key] = []
        self._counts: Counter[State] = Counter()
        self._groups: dict[str, set[str]] = {}
        self._hands = 0
        self._longest = 0
        self._listed: tuple[Entry, ...] | None = None

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All, in order."""
        if self._listed is None:
            self._listed = tuple(self._entries[key[4]] for key in self._order)
        return self._listed

    def __getitem__(self, id_: str) -> Entry:
        return self._entries[id_]

    def __contains__(self, id_: str) -> bool:
        return id_ in self._entries

    def group(self, name: str) -> list[Entry]:
        """The entries of a group, in order."""
        return sorted((self._entries[id_] for id_ in self._groups.get(name, ())), key=place_of)

    @property
    def counts(self) -> Counts:
        """How many there are of each state."""
        return Counts(**{state.value: self._counts[state] for state in State}, hand=self._hands)

    def touching(self, span: Span) -> tuple[Entry, ...]:
        """The entries whose finding touches a range."""
        index = bisect_left(self._order, (span.start - self._longest, 0, 0, "", ""))
        found: list[Entry] = []
        while index < len(self._order) and self._order[index][0] <= span.end:
            if self._order[index][1] >= span.start:
                found.append(self._entries[self._order[index][4]])
            index += 1
        return tuple(found)

    def rebuild(self, entries: Iterable[Entry]) -> None:
        """Start anew with these."""
        self.__init__()  # type: ignore[misc]  # the one way to forget everything
        for entry in entries:
            self._put(entry)
        self._order = sorted(map(place_of, self._entries.values()))

    def update(self, entries: Mapping[str, Entry | None]) -> bool:
        """Put entries in place, or take them away (None); True when any came, went or moved."""
        moved = False
        for id_, entry in entries.items():
            old = self._take(id_)
            if entry is not None:
                self._put(entry)
            old_key, new_key = (None if one is None else place_of(one) for one in (old, entry))
            if old_key == new_key:
                continue
            moved = True
            if old_key is not None:
                del self._order[bisect_left(self._order, old_key)]
            if new_key is not None:
                insort(self._order, new_key)
        return moved

    def _put(self, entry: Entry) -> None:
        self._listed = None
        self._entries[entry.id] = entry
        self._longest = max(self._longest, len(entry.finding.span))
        if entry.finding.group:
            self._groups.setdefault(entry.finding.group, set()).add(entry.id)
        if entry.hand is None:
            self._counts[entry.state] += 1
        else:
            self._hands += 1

    def _take(self, id_: str) -> Entry | None:
        self._listed = None
        entry = self._entries.pop(id_, None)
        if entry is not None and entry.finding.group:
            self._groups[entry.finding.group].discard(id_)
        if entry is not None and entry.hand is None:
            self._counts[entry.state] -= 1
        elif entry is not None:
            self._hands -= 1
        return entry


def entry_of(found: Found | None, decision: Decision | None) -> Entry | None:
    """The entry of a finding, of a decision, or of both; None where there is neither."""
    if found is not None:
        rank = found.seen.span.start if found.typed else 0
        return Entry(found.finding, decision, () if decision is None else decision.edits, rank=rank)
    if decision is not None:
        return Entry(decision.finding, decision, decision.edits, current=False)
    return None


def hand_entry(hand: HandEdit) -> Entry:
    """The entry of a hand edit of its own."""
    finding = Finding(hand.id, "", hand.edit.span, Severity.ADVICE, 1.0, "手工修改", "")
    return Entry(finding, edits=(hand.edit,), hand=hand)


def place_of(entry: Entry) -> Key:
    """What entries are put in order by."""
    span = entry.finding.span
    return (span.start, span.end, entry.rank, entry.finding.check, entry.id)
