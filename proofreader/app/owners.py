"""Which decisions stand behind an edit: equal edits of two findings are in effect once."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from proofreader.core.span import Edit
from proofreader.review.decision import Decision
from proofreader.review.replay import Effect, ReviewState


class Owners(Mapping[Edit, Sequence[str]]):
    """Decision ids by edit; hand edits have none."""

    def __init__(self, decisions: Mapping[str, Decision]) -> None:
        self._owners: dict[Edit, list[str]] = {}
        for id_, decision in decisions.items():
            for edit in decision.edits:
                self._owners.setdefault(edit, []).append(id_)

    def __getitem__(self, edit: Edit) -> Sequence[str]:
        return self._owners[edit]

    def __iter__(self) -> Iterator[Edit]:
        return iter(self._owners)

    def __len__(self) -> int:
        return len(self._owners)

    def follow(self, effect: Effect, state: ReviewState) -> tuple[list[Edit], list[Edit]]:
        """Take in what an event did; the edits that are no longer in effect, and those that are now."""
        gone: dict[Edit, None] = {}
        come: dict[Edit, None] = {}
        for id_, before in effect.decisions.items():
            gone.update(dict.fromkeys(self._drop(id_, before)))
        gone.update((hand.edit, None) for hand in effect.hand.values() if hand is not None)
        for id_ in effect.decisions:
            come.update(dict.fromkeys(self._add(id_, state.decisions.get(id_))))
        for span in effect.hand:
            hand = state.hand.get(span)
            if hand is not None:
                come[hand.edit] = None
        return [edit for edit in gone if edit not in come], [edit for edit in come if edit not in gone]

    def _drop(self, id_: str, decision: Decision | None) -> Iterable[Edit]:
        for edit in () if decision is None else decision.edits:
            self._owners[edit].remove(id_)
            if not self._owners[edit]:
                del self._owners[edit]
                yield edit

    def _add(self, id_: str, decision: Decision | None) -> Iterable[Edit]:
        for edit in () if decision is None else decision.edits:
            if edit not in self._owners:
                yield edit
            self._owners.setdefault(edit, []).append(id_)
