"""What the sidecar lists: single findings and groups, after a filter, in the order of the text. No Qt."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from proofreader.app.entries import Entry, State

COLLAPSE = 3
"""From this many findings on, a group is one row."""


@dataclass(frozen=True, slots=True)
class Filter:
    """Which entries are wanted. `state` and `family` None mean all; `hidden` families are left out in any case."""

    state: State | None = State.OPEN
    family: str | None = None
    hidden: frozenset[str] = frozenset()

    def wants(self, entry: Entry) -> bool:
        """Whether the entry is shown."""
        family = entry.finding.family
        if family in self.hidden or (self.family is not None and family != self.family):
            return False
        return self.state is None or entry.state is self.state


@dataclass(frozen=True, slots=True)
class Row:
    """One line: the ids of its entries in the order of the text, and the group they share ("" for a single one)."""

    ids: tuple[str, ...]
    group: str = ""

    @property
    def key(self) -> str:
        """Names the row while its members come and go."""
        return self.group or self.ids[0]


def build_rows(entries: Iterable[Entry], wanted: Filter, also: str | None = None) -> list[Row]:
    """The rows of the entries. A group stands where its first finding stands, whatever became of that one.

    `also` is the id of an entry that is listed although the filter leaves it out.
    """
    places: dict[str, int] = {}
    members: dict[str, list[str]] = {}
    singles: list[tuple[int, Row]] = []
    for place, entry in enumerate(entries):
        group = entry.finding.group
        if group:
            places.setdefault(group, place)
        if not wanted.wants(entry):
            if entry.id == also:
                singles.append((place, Row((entry.id,))))
            continue
        if group:
            members.setdefault(group, []).append(entry.id)
        else:
            singles.append((place, Row((entry.id,))))
    small = {group for group, ids in members.items() if len(ids) < COLLAPSE}
    if small:
        for place, entry in enumerate(entries):
            if entry.finding.group in small and wanted.wants(entry):
                singles.append((place, Row((entry.id,))))
    rows = singles + [(places[group], Row(tuple(ids), group)) for group, ids in members.items() if group not in small]
    return [row for _place, row in sorted(rows, key=lambda pair: pair[0])]


def following(rows: Sequence[Row], opened: set[str], row: int, siblings: Sequence[str] = ()) -> str | None:
    """The next open finding after a decision: the `siblings` (what is left of the group, in the order to take them),
    then the rows from `row` on, then those before it. None when nothing is open."""
    here = {id_ for made in rows for id_ in made.ids}
    for candidate in siblings:
        if candidate in opened and candidate in here:
            return candidate
    for made in [*rows[row:], *rows[:row]]:
        for candidate in made.ids:
            if candidate in opened:
                return candidate
    return None
