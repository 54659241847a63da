"""Decisions as plain JSON values and back. Short keys are not worth it: people read these files when all else fails."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import TypeVar

from proofreader.core.anchor import Anchor
from proofreader.core.finding import Finding, Safety, Severity, Suggestion
from proofreader.core.span import Edit, Span
from proofreader.review.decision import Decision, HandEdit, Verdict

Json = Mapping[str, object]
T = TypeVar("T")


class RecordError(ValueError):
    """A record that cannot be understood."""


def decision_record(decision: Decision) -> dict[str, object]:
    """A decision as JSON."""
    record: dict[str, object] = {
        "verdict": decision.verdict.value,
        "finding": finding_record(decision.finding),
        "edits": [edit_record(edit) for edit in decision.edits],
        "anchor": anchor_record(decision.anchor),
        "reviewer": decision.reviewer,
        "pass": decision.pass_,
        "time": decision.time.isoformat(),
    }
    if decision.note:
        record["note"] = decision.note
    if decision.further:
        record["further"] = [anchor_record(anchor) for anchor in decision.further]
    return record


def read_decision(record: Json) -> Decision:
    """The decision of a record. Raises RecordError."""
    return Decision(
        finding=read_finding(_table(record, "finding")),
        verdict=_made(Verdict, _text(record, "verdict")),
        edits=_edits(record),
        anchor=read_anchor(_table(record, "anchor")),
        reviewer=_text(record, "reviewer"),
        pass_=_whole(record, "pass"),
        time=_made(datetime.fromisoformat, _text(record, "time")),
        note=_text(record, "note", ""),
        further=tuple(read_anchor(anchor) for anchor in tables(record, "further")),
    )


def hand_record(hand: HandEdit) -> dict[str, object]:
    """A hand edit as JSON."""
    return {
        "edit": edit_record(hand.edit),
        "anchor": anchor_record(hand.anchor),
        "reviewer": hand.reviewer,
        "pass": hand.pass_,
        "time": hand.time.isoformat(),
    }


def read_hand(record: Json) -> HandEdit:
    """The hand edit of a record. Raises RecordError."""
    return HandEdit(
        edit=read_edit(_table(record, "edit")),
        anchor=read_anchor(_table(record, "anchor")),
        reviewer=_text(record, "reviewer"),
        pass_=_whole(record, "pass"),
        time=_made(datetime.fromisoformat, _text(record, "time")),
    )


def finding_record(finding: Finding) -> dict[str, object]:
    """A finding as JSON."""
    return {
        "id": finding.id,
        "check": finding.check,
        "start": finding.span.start,
        "end": finding.span.end,
        "severity": finding.severity.value,
        "confidence": finding.confidence,
        "message": finding.message,
        "why": finding.why,
        "group": finding.group,
        "also": list(finding.also),
        "suggestions": [
            {"label": one.label, "safety": one.safety.value, "edits": [edit_record(edit) for edit in one.edits]}
            for one in finding.suggestions
        ],
    }


def read_finding(record: Json) -> Finding:
    """The finding of a record. Raises RecordError."""
    return Finding(
        id=_text(record, "id"),
        check=_text(record, "check"),
        span=read_span(record),
        severity=_made(Severity, _text(record, "severity")),
        confidence=_number(record, "confidence"),
        message=_text(record, "message"),
        why=_text(record, "why"),
        suggestions=tuple(
            Suggestion(_edits(one), _made(Safety, _text(one, "safety")), _text(one, "label"))
            for one in tables(record, "suggestions")
        ),
        group=_text(record, "group", ""),
        also=strings(record, "also"),
    )


def anchor_record(anchor: Anchor) -> dict[str, object]:
    """An anchor as JSON."""
    return {
        "start": anchor.span.start,
        "end": anchor.span.end,
        "quote": anchor.quote,
        "before": anchor.before,
        "after": anchor.after,
    }


def read_anchor(record: Json) -> Anchor:
    """The anchor of a record. Raises RecordError."""
    return Anchor(read_span(record), _text(record, "quote"), _text(record, "before"), _text(record, "after"))


def edit_record(edit: Edit) -> dict[str, object]:
    """An edit as JSON."""
    return {"start": edit.span.start, "end": edit.span.end, "replacement": edit.replacement}


def read_edit(record: Json) -> Edit:
    """The edit of a record. Raises RecordError."""
    return Edit(read_span(record), _text(record, "replacement"))


def span_record(span: Span) -> dict[str, object]:
    """A span as JSON."""
    return {"start": span.start, "end": span.end}


def read_span(record: Json) -> Span:
    """The span of a record. Raises RecordError."""
    start, end = _whole(record, "start"), _whole(record, "end")
    if not 0 <= start <= end:
        raise RecordError(f"not a span: [{start}, {end})")
    return Span(start, end)


def tables(record: Json, key: str) -> Sequence[Json]:
    """A list of objects; none where the key is missing. Raises RecordError."""
    value = record.get(key, [])
    if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
        raise RecordError(f"{key} is not a list of objects")
    return value


def strings(record: Json, key: str) -> tuple[str, ...]:
    """A list of strings; none where the key is missing. Raises RecordError."""
    value = record.get(key, [])
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise RecordError(f"{key} is not a list of strings")
    return tuple(value)


def read_time(record: Json) -> datetime:
    """The time of a record. Raises RecordError."""
    return _made(datetime.fromisoformat, _text(record, "time"))


def _edits(record: Json) -> tuple[Edit, ...]:
    return tuple(read_edit(edit) for edit in tables(record, "edits"))


def _table(record: Json, key: str) -> Json:
    value = record.get(key)
    if not isinstance(value, dict):
        raise RecordError(f"{key} is not an object")
    return value


def _text(record: Json, key: str, default: str | None = None) -> str:
    value = record.get(key, default)
    if not isinstance(value, str):
        raise RecordError(f"{key} is not a string")
    return value


def _whole(record: Json, key: str) -> int:
    value = record.get(key)
    if not isinstance(value, int) or isinstance(value, bool):
        raise RecordError(f"{key} is not a whole number")
    return value


def _number(record: Json, key: str) -> float:
    value = record.get(key)
    if not isinstance(value, int | float) or isinstance(value, bool):
        raise RecordError(f"{key} is not a number")
    return float(value)


def _made(make: Callable[[str], T], value: str) -> T:
    try:
        return make(value)
    except ValueError as error:
        raise RecordError(str(error)) from error
