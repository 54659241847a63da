"""What is written down: one event a step. `replay` (review/replay.py) makes the state of them."""

from dataclasses import dataclass
from datetime import datetime

from proofreader.core.span import Span
from proofreader.review.decision import Decision, HandEdit
from proofreader.review.records import (
    Json,
    RecordError,
    decision_record,
    hand_record,
    read_decision,
    read_hand,
    read_span,
    read_time,
    span_record,
    strings,
    tables,
)


@dataclass(frozen=True, slots=True)
class Step:
    """The result of one step, whole: what is decided now, which findings are open again, which hand edits went (by
    their span) and came, which checks are `quiet` on this page from now on and which are `heard` again. So replay
    needs no text and no rule of how a step came to its result.
    """

    time: datetime
    decisions: tuple[Decision, ...] = ()
    cleared: tuple[str, ...] = ()
    removed: tuple[Span, ...] = ()
    added: tuple[HandEdit, ...] = ()
    quiet: tuple[str, ...] = ()
    heard: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Decided(Step):
    """Findings were settled or opened again: one event, one undo step, however many they were."""


@dataclass(frozen=True, slots=True)
class HandEdited(Step):
    """Something was typed. `joins`: it belongs to the undo step before it (the letters of one word)."""

    joins: bool = False


@dataclass(frozen=True, slots=True)
class Undone:
    """The last step was taken back."""

    time: datetime


@dataclass(frozen=True, slots=True)
class Redone:
    """The last undone step was made again."""

    time: datetime


@dataclass(frozen=True, slots=True)
class Rebased:
    """The page file had changed (or the journal was made short): from here on this is the state, in code points of the
    page whose bytes have this sha256. Undo ends here. `orphans` found no place.
    """

    time: datetime
    sha256: str
    characters: int
    decisions: tuple[Decision, ...] = ()
    hand: tuple[HandEdit, ...] = ()
    orphans: tuple[Decision | HandEdit, ...] = ()
    quiet: tuple[str, ...] = ()


Event = Decided | HandEdited | Undone | Redone | Rebased


def to_json(event: Event) -> dict[str, object]:
    """An event as a JSON object."""
    match event:
        case Undone():
            return {"event": "undone", "time": event.time.isoformat()}
        case Redone():
            return {"event": "redone", "time": event.time.isoformat()}
        case Rebased():
            return {
                "event": "rebased",
                "time": event.time.isoformat(),
                "sha256": event.sha256,
                "characters": event.characters,
                "decisions": [decision_record(decision) for decision in event.decisions],
                "hand": [hand_record(hand) for hand in event.hand],
                "orphans": [_orphan_record(orphan) for orphan in event.orphans],
                **({"quiet": list(event.quiet)} if event.quiet else {}),
            }
    name = "decided" if isinstance(event, Decided) else "hand-edited"
    record: dict[str, object] = {"event": name, "time": event.time.isoformat()}
    if event.decisions:
        record["decisions"] = [decision_record(decision) for decision in event.decisions]
    if event.cleared:
        record["cleared"] = list(event.cleared)
    if event.removed:
        record["removed"] = [span_record(span) for span in event.removed]
    if event.added:
        record["added"] = [hand_record(hand) for hand in event.added]
    if event.quiet:
        record["quiet"] = list(event.quiet)
    if event.heard:
        record["heard"] = list(event.heard)
    if isinstance(event, HandEdited) and event.joins:
        record["joins"] = True
    return record


def from_json(record: Json) -> Event:
    """The event of a JSON object; keys it does not know are left alone. Raises RecordError."""
    name, time = record.get("event"), read_time(record)
    if name == "undone":
        return Undone(time)
    if name == "redone":
        return Redone(time)
    decisions = tuple(read_decision(one) for one in tables(record, "decisions"))
    if name == "rebased":
        sha256, characters = record.get("sha256"), record.get("characters")
        if not isinstance(sha256, str) or not isinstance(characters, int):
            raise RecordError("a rebased event without a source")
        hand = tuple(read_hand(one) for one in tables(record, "hand"))
        orphans = tuple(map(_orphan, tables(record, "orphans")))
        return Rebased(time, sha256, characters, decisions, hand, orphans, strings(record, "quiet"))
    cleared, removed = strings(record, "cleared"), tuple(read_span(one) for one in tables(record, "removed"))
    added = tuple(read_hand(one) for one in tables(record, "added"))
    if name == "decided":
        return Decided(time, decisions, cleared, removed, added, strings(record, "quiet"), strings(record, "heard"))
    if name == "hand-edited":
        return HandEdited(time, decisions, cleared, removed, added, joins=record.get("joins") is True)
    raise RecordError(f"an event of an unknown kind: {name!r}")


def _orphan_record(orphan: Decision | HandEdit) -> dict[str, object]:
    return decision_record(orphan) if isinstance(orphan, Decision) else hand_record(orphan)


def _orphan(record: Json) -> Decision | HandEdit:
    return read_decision(record) if "verdict" in record else read_hand(record)
