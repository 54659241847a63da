"""The sidecar's list as a model: rows of findings and groups over the session, with one of them current."""

from bisect import bisect_left
from functools import cache
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from proofreader.app.change import Change, ChangeKind
from proofreader.app.entries import Entry, State
from proofreader.app.listing import Key
from proofreader.app.reference import all_infos
from proofreader.core.span import shared_ends
from proofreader.ui.bridge import Bridge, Passage
from proofreader.ui.card_text import group_name, in_few_words, proposed
from proofreader.ui.rows import COLLAPSE, Chosen, Filter, Row, following, placed_rows
from proofreader.ui.wording import family_name, quoted

SHORT = 6
"""Characters before a short place that say where it is."""
_Index = QModelIndex | QPersistentModelIndex


class CardModel(QAbstractListModel):
    """Rows after the filter. The current finding is kept here, because a row of a group has one current member."""

    current_changed = Signal(object)  # id or None
    filter_changed = Signal()

    def __init__(self, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._session = bridge.session
        self._filter = Filter()
        self._rows: list[Row] = []
        self._places: list[Key] = []
        self._place_of: dict[str, Key] = {}
        self._take_over(placed_rows(self._session.entries, self._filter))
        self._members: dict[str, str] = {}
        self._current: str | None = None
        self._revealed: str | None = None
        self.passive = False
        """Whether the current entry changes by itself, because the text did, and nobody went anywhere."""
        bridge.changed.connect(self._on_changed)

    # -- the model -----------------------------------------------------------------------------------------------

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The line of a row; for screen readers too."""
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return " · ".join(part for part in self.line(index.row()) if part)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.entry(index.row()).finding.message or None
        return None

    def line(self, row: int) -> tuple[str, str]:
        """Family and content of a row, as its one line says them."""
        entry = self.entry(row)
        finding = entry.finding
        count = len(self._rows[row].ids)
        if count > 1:
            words = self.tr("{0} · 同类 {1} 处").format(group_name(self._session, finding), count)
            return family_name(finding.family), words
        return family_name(finding.family), summary(self._bridge, entry)

    # -- what is in it -------------------------------------------------------------------------------------------

    @property
    def rows(self) -> list[Row]:
        """The rows, in the order of the text."""
        return self._rows

    @property
    def filter(self) -> Filter:
        """What is shown."""
        return self._filter

    def set_filter(self, wanted: Filter) -> None:
        """Show something else; the current finding stays if it is still there."""
        if wanted != self._filter:
            self._filter = wanted
            self._refresh()
            if self._current is None or self._current not in self._place_of:
                self.set_current(self.entry(0).id if self._rows else None)
            self.filter_changed.emit()

    def entry(self, row: int) -> Entry:
        """The entry that a row stands for: for a group its current member."""
        made = self._rows[row]
        return self._session.entry(self._members.get(made.key, made.ids[0]) if made.group else made.ids[0])

    def row_of(self, id_: str) -> int | None:
        """The row that holds an entry; None when the filter leaves it out."""
        place = self._place_of.get(id_)
        return None if place is None else bisect_left(self._places, place)

    # -- the current finding -------------------------------------------------------------------------------------

    @property
    def current(self) -> str | None:
        """The id of the current entry."""
        return self._current

    def set_current(self, id_: str | None) -> None:
        """Make an entry current. One that the filter leaves out, or None, means that there is no current one."""
        row = self.row_of(id_) if id_ is not None else None
        if row is None:
            id_ = None
        else:
            assert id_ is not None
            if self._rows[row].group:
                self._members[self._rows[row].key] = id_
                self.dataChanged.emit(self.index(row), self.index(row))
        if id_ != self._current:
            self._current = id_
            if self._revealed not in (None, id_):
                self._revealed = None
                self._refresh()
            self.current_changed.emit(id_)

    def reveal(self, id_: str) -> None:
        """Make an entry current, listing it for the while although the filter leaves it out."""
        if id_ not in self._place_of:
            self._revealed = id_
            self._refresh()
        self.set_current(id_)

    def step(self, by: int) -> None:
        """Go that many rows down (negative: up), as far as there are rows."""
        if self._rows:
            base = self.row_of(self._current or "")
            if base is None:
                base = -1 if by > 0 else len(self._rows)
            self.go_to_row(max(0, min(len(self._rows) - 1, base + by)))

    def go_to_row(self, row: int) -> None:
        """Make what a row stands for current."""
        self.set_current(self.entry(row).id)

    def step_same(self, by: int) -> None:
        """Go to the next (1) or previous (-1) entry of the current one's family, members of groups included."""
        if self._current is None:
            return
        family = self._session.entry(self._current).finding.family
        ids = [e.id for e in self._session.entries if e.finding.family == family and e.id in self._place_of]
        at = ids.index(self._current) + by
        if 0 <= at < len(ids):
            self.set_current(ids[at])

    def position(self) -> tuple[int, int]:
        """Which of how many entries the current one is, counted over all rows from 1."""
        total = len(self._place_of)
        at = self.row_of(self._current or "")
        if at is None or self._current is None:
            return 0, total
        return sum(len(row.ids) for row in self._rows[:at]) + self._rows[at].ids.index(self._current) + 1, total

    # -- changes -------------------------------------------------------------------------------------------------

    def _on_changed(self, change: Change, _initiator: object) -> None:
        was = self._current
        row = self.row_of(was or "") or 0
        siblings: tuple[str, ...] = ()
        if was is not None and row < len(self._rows) and was in self._rows[row].ids:
            ids = self._rows[row].ids
            siblings = ids[ids.index(was) + 1 :] + ids[: ids.index(was)]
        if change.listed or not self._follow(self._bridge.passage):
            self._refresh()
        target: str | None
        if change.kind is ChangeKind.DECIDED and was is not None and was in change.ids:
            below = row + 1 if self.row_of(was) == row else row
            target = following(self._rows, Chosen(self._is_open), below, siblings) or was
        elif change.kind in (ChangeKind.UNDO, ChangeKind.REDO, ChangeKind.CLEARED) and change.ids:
            target = next((id_ for id_ in change.ids if id_ in self._place_of), was)
        else:
            target = was
        if target not in self._place_of:
            near = min(row, len(self._rows) - 1)
            target = self.entry(near).id if near >= 0 else None
        self.passive = change.kind in (ChangeKind.HAND, ChangeKind.FINDINGS) and was is not None
        self.set_current(target)
        self.passive = False

    def _is_open(self, id_: str) -> bool:
        return self._session.entry(id_).state is State.OPEN

    def _follow(self, passage: Passage) -> bool:
        """Take out the entries that the filter no longer wants; False when more than that has to be done."""
        if passage is None:
            return False
        leaving: dict[Key, set[str]] = {}
        for before, after in passage:
            if before is None or after is None:
                return False
            place = self._place_of.get(after.id)
            wanted = self._filter.wants(after) or after.id == self._revealed
            if wanted != (place is not None):
                if wanted:
                    return False
                assert place is not None
                leaving.setdefault(place, set()).add(after.id)
        for place, ids in leaving.items():
            left = len(self._rows[bisect_left(self._places, place)].ids) - len(ids)
            if 0 < left < COLLAPSE:
                return False  # what is left of the group stands by itself
        for place, ids in leaving.items():
            self._leave(bisect_left(self._places, place), ids)
        for _before, after in passage:
            row = None if after is None else self.row_of(after.id)
            if row is not None:
                self.dataChanged.emit(self.index(row), self.index(row))
        return True

    def _leave(self, at: int, ids: set[str]) -> None:
        row = self._rows[at]
        for id_ in ids:
            del self._place_of[id_]
        left = tuple(id_ for id_ in row.ids if id_ not in ids)
        if left:
            self._rows[at] = Row(left, row.group)
            if self._members.get(row.key) not in left:
                self._members[row.key] = left[0]
            self.dataChanged.emit(self.index(at), self.index(at))
            return
        self.beginRemoveRows(QModelIndex(), at, at)
        del self._rows[at], self._places[at]
        self._members.pop(row.key, None)
        self.endRemoveRows()

    def _take_over(self, placed: list[tuple[Key, Row]]) -> None:
        self._rows = [row for _place, row in placed]
        self._places = [place for place, _row in placed]
        self._place_of = {id_: place for place, row in placed for id_ in row.ids}

    def _refresh(self) -> None:
        """Take over new rows with the fewest insertions and removals, so that the list does not jump."""
        placed = placed_rows(self._session.entries, self._filter, self._revealed)
        fresh = [row for _place, row in placed]
        old = self._rows
        old_keys, new_keys = [row.key for row in old], [row.key for row in fresh]
        head, tail = shared_ends(old_keys, new_keys)
        if len(old) - tail > head:
            self.beginRemoveRows(QModelIndex(), head, len(old) - tail - 1)
            self._rows = old[:head] + old[len(old) - tail :]
            self.endRemoveRows()
        if len(fresh) - tail > head:
            self.beginInsertRows(QModelIndex(), head, len(fresh) - tail - 1)
            self._rows = fresh
            self.endInsertRows()
        self._take_over(placed)
        self._members = {
            row.key: self._members.get(row.key, row.ids[0]) if self._members.get(row.key) in row.ids else row.ids[0]
            for row in fresh
            if row.group
        }
        if fresh:
            self.dataChanged.emit(self.index(0), self.index(len(fresh) - 1))


@cache
def _titles() -> dict[str, str]:
    return {info.id: info.title for info in all_infos()}


def title_of(check: str) -> str:
    """The title of a check; its id where it is not known."""
    return _titles().get(check, check)


def summary(bridge: Bridge, entry: Entry) -> str:
    """What an entry is about in a few words: “before”→“after”."""
    session = bridge.session
    if entry.hand is not None:
        was, becomes = entry.hand.edit.span.of(session.page.text), entry.hand.edit.replacement
    else:
        was = session.quote(entry.id)
        if not was.strip():  # an end of paragraph, most likely: its surroundings say more
            text, span = session.page.text, entry.finding.span
            return quoted(text[max(0, span.start - 6) : span.start] + was + text[span.end : span.end + 6])
        if not entry.finding.suggestions:
            return entry.finding.message
        was, becomes = proposed(session, entry)
        if becomes == f"{was}\n" and len(was) < SHORT:  # a full stop says nothing of where it stands
            start = entry.finding.span.start
            line = session.page.text[max(0, start - SHORT) : start].rpartition("\n")[2]
            was, becomes = line + was, line + becomes
    return in_few_words(was, becomes)
