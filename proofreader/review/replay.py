"""The state of a review: what a list of events comes to."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from proofreader.core.span import Edit, Span, sorted_edits
from proofreader.review.decision import Decision, HandEdit
from proofreader.review.events import Event, HandEdited, Rebased, Redone, Step, Undone

_Value = TypeVar("_Value")


@dataclass(frozen=True, slots=True)
class Patch:
    """Values to set: None takes a decision or a hand edit away."""

    decisions: Mapping[str, Decision | None]
    hand: Mapping[Span, HandEdit | None]
    quiet: Mapping[str, bool]


@dataclass(frozen=True, slots=True)
class Effect:
    """What an event touched, and how that stood before; how it stands after is in the state."""

    decisions: Mapping[str, Decision | None]
    hand: Mapping[Span, HandEdit | None]
    quiet: Mapping[str, bool] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Turn:
    """What a step changed: how it stood before the step and how after it."""

    decisions: Mapping[str, tuple[Decision | None, Decision | None]]
    hand: Mapping[Span, tuple[HandEdit | None, HandEdit | None]]
    quiet: Mapping[str, tuple[bool, bool]]


@dataclass(slots=True)
class ReviewState:
    """Decisions by finding id, hand edits by span, and the steps that can be taken back or made again.

    Events are applied to it one after the other; `replay` is the pure face of that. An event that makes no sense here
    (an undo with nothing to undo, in a journal that lost a line) does nothing.
    """

    decisions: dict[str, Decision] = field(default_factory=dict)
    hand: dict[Span, HandEdit] = field(default_factory=dict)
    orphans: tuple[Decision | HandEdit, ...] = ()
    quiet: set[str] = field(default_factory=set)
    """The checks whose findings are not shown on this page."""
    _undo: list[tuple[Patch, ...]] = field(default_factory=list)
    _redo: list[tuple[Patch, ...]] = field(default_factory=list)
    _typing: bool = field(default=False, compare=False)  # the last event was typing, so that typing may join it

    @property
    def can_undo(self) -> bool:
        """Whether a step can be taken back."""
        return bool(self._undo)

    @property
    def can_redo(self) -> bool:
        """Whether an undone step can be made again."""
        return bool(self._redo)

    @property
    def depth(self) -> int:
        """How many steps can be taken back."""
        return len(self._undo)

    def next_undo(self) -> Turn | None:
        """The step that an undo would take back."""
        return self._turn(self._undo[-1], back=True) if self._undo else None

    def next_redo(self) -> Turn | None:
        """The step that a redo would make again."""
        return self._turn(self._redo[-1], back=False) if self._redo else None

    def _turn(self, patches: tuple[Patch, ...], *, back: bool) -> Turn:
        decisions: dict[str, Decision | None] = {}
        hand: dict[Span, HandEdit | None] = {}
        quiet: dict[str, bool] = {}
        for patch in patches:
            decisions.update(patch.decisions)
            hand.update(patch.hand)
            quiet.update(patch.quiet)
        return Turn(
            {id_: _ordered(self.decisions.get(id_), other, back) for id_, other in decisions.items()},
            {span: _ordered(self.hand.get(span), other, back) for span, other in hand.items()},
            {check: _ordered(check in self.quiet, other, back) for check, other in quiet.items()},
        )

    @property
    def edits(self) -> tuple[Edit, ...]:
        """All edits in effect, in order, equal ones of two decisions once. Raises ValueError when they overlap."""
        edits = {edit for decision in self.decisions.values() for edit in decision.edits}
        return sorted_edits(edits.union(hand.edit for hand in self.hand.values()))

    def apply(self, event: Event) -> Effect:
        """Take one event in."""
        typing = False
        effect = Effect({}, {})
        match event:
            case Undone():
                if self._undo:
                    effect = self._move(self._undo, self._redo)
            case Redone():
                if self._redo:
                    effect = self._move(self._redo, self._undo)
            case Rebased():
                self.decisions = {decision.finding.id: decision for decision in event.decisions}
                self.hand = {hand.edit.span: hand for hand in event.hand}
                self.orphans = event.orphans
                self.quiet = set(event.quiet)
                self._undo, self._redo = [], []
            case Step():
                inverse = self._set(_patch_of(event))
                typing = isinstance(event, HandEdited)
                if isinstance(event, HandEdited) and event.joins and self._typing and self._undo:
                    self._undo[-1] = (inverse, *self._undo[-1])
                else:
                    self._undo.append((inverse,))
                self._redo.clear()
                effect = Effect(inverse.decisions, inverse.hand, inverse.quiet)
        self._typing = typing
        return effect

    def _move(self, taken: list[tuple[Patch, ...]], given: list[tuple[Patch, ...]]) -> Effect:
        decisions: dict[str, Decision | None] = {}
        hand: dict[Span, HandEdit | None] = {}
        quiet: dict[str, bool] = {}
        inverses: list[Patch] = []
        for patch in taken.pop():
            inverse = self._set(patch)
            inverses.insert(0, inverse)
            decisions = {**inverse.decisions, **decisions}
            hand = {**inverse.hand, **hand}
            quiet = {**inverse.quiet, **quiet}
        given.append(tuple(inverses))
        return Effect(decisions, hand, quiet)

    def _set(self, patch: Patch) -> Patch:
        inverse = Patch(
            {id_: self.decisions.get(id_) for id_ in patch.decisions},
            {span: self.hand.get(span) for span in patch.hand},
            {check: check in self.quiet for check in patch.quiet},
        )
        for check, quiet in patch.quiet.items():
            (self.quiet.add if quiet else self.quiet.discard)(check)
        for id_, decision in patch.decisions.items():
            if decision is None:
                self.decisions.pop(id_, None)
            else:
                self.decisions[id_] = decision
        for span, hand in patch.hand.items():
            if hand is None:
                self.hand.pop(span, None)
            else:
                self.hand[span] = hand
        return inverse


def _ordered(now: _Value, other: _Value, back: bool) -> tuple[_Value, _Value]:
    return (other, now) if back else (now, other)


def replay(events: Iterable[Event]) -> ReviewState:
    """What the events come to, from nothing."""
    state = ReviewState()
    for event in events:
        state.apply(event)
    return state


def _patch_of(step: Step) -> Patch:
    decisions: dict[str, Decision | None] = dict.fromkeys(step.cleared)
    decisions.update({decision.finding.id: decision for decision in step.decisions})
    hand: dict[Span, HandEdit | None] = dict.fromkeys(step.removed)
    hand.update({hand.edit.span: hand for hand in step.added})
    quiet = {**dict.fromkeys(step.heard, False), **dict.fromkeys(step.quiet, True)}
    return Patch(decisions, hand, quiet)
