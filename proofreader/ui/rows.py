"""What the sidecar lists: single findings and groups, after a filter, in the order of the text. No Qt."""

from collections.abc import Callable, Container, Iterable, Sequence
from dataclasses import dataclass

from proofreader.app.entries import Entry, State
from proofreader.app.listing import Key, place_of
from proofreader.core.finding import Severity
from proofreader.core.span import Span

COLLAPSE = 3
"""From this many findings on, a group is one row."""


@dataclass(frozen=True, slots=True)
class Filter:
    """Which entries are wanted; None means all. `hidden` families are left out in any case.

    `article` is a range of the original, in code points; `reviewer` is who decided.
    """

    state: State | None = State.OPEN
    family: str | None = None
    hidden: frozenset[str] = frozenset()
    severity: Severity | None = None
    reviewer: str | None = None
    article: Span | None = None

    def wants(self, entry: Entry) -> bool:
        """Whether the entry is shown."""
        finding = entry.finding
        family = finding.family
        if family in self.hidden or (self.family is not None and family != self.family):
            return False
        if self.severity is not None and (finding.severity is not self.severity or entry.is_hand):
            return False
        if self.article is not None and not self.article.start <= finding.span.start < self.article.end:
            return False
        if self.reviewer is not None and reviewer_of(entry) != self.reviewer:
            return False
        return self.state is None or entry.state is self.state


def reviewer_of(entry: Entry) -> str | None:
    """Who decided upon an entry; None for an open one."""
    made = entry.decision or entry.hand
    return None if made is None else made.reviewer


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
    return [row for _place, row in placed_rows(entries, wanted, also)]


def placed_rows(entries: Iterable[Entry], wanted: Filter, also: str | None = None) -> list[tuple[Key, Row]]:
    """The rows with what they are in order by."""
    places: dict[str, Key] = {}
    members: dict[str, list[Entry]] = {}
    rows: list[tuple[Key, Row]] = []
    for entry in entries:
        group = entry.finding.group
        if group and group not in places:
            places[group] = place_of(entry)
        if not wanted.wants(entry):
            if entry.id == also:
                rows.append((place_of(entry), Row((entry.id,))))
        elif group:
            members.setdefault(group, []).append(entry)
        else:
            rows.append((place_of(entry), Row((entry.id,))))
    for group, some in members.items():
        if len(some) < COLLAPSE:
            rows += [(place_of(entry), Row((entry.id,))) for entry in some]
        else:
            rows.append((places[group], Row(tuple(entry.id for entry in some), group)))
    rows.sort(key=lambda pair: pair[0])
    return rows


class Chosen(Container[str]):
    """A set of ids told by a question, so that nobody has to list them."""

    def __init__(self, holds: Callable[[str], bool]) -> None:
        self._holds = holds

    def __contains__(self, id_: object) -> bool:
        return isinstance(id_, str) and self._holds(id_)


def following(rows: Sequence[Row], opened: Container[str], row: int, siblings: Sequence[str] = ()) -> str | None:
    """The next open finding after a decision: the `siblings` (what is left of the group, in the order to take them),
    then the rows from `row` on, then those before it. None when nothing is open."""
    if siblings:
        asked = set(siblings)
        here = {id_ for made in rows for id_ in made.ids if id_ in asked}
        for candidate in siblings:
            if candidate in here and candidate in opened:
                return candidate
    for made in [*rows[row:], *rows[:row]]:
        for candidate in made.ids:
            if candidate in opened:
                return candidate
    return None
