"""What a tracked document will look like: changed paragraphs with what goes struck through and what comes in colour."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QCoreApplication

from proofreader.core.span import Edit, shared_ends
from proofreader.ui.positions import displayed
from proofreader.ui.theme import Theme
from proofreader.ui.wording import BREAK, thousands

SAME, GONE, COME = "same", "gone", "come"
Piece = tuple[str, str]
"""A kind and its text."""
AROUND = 60
"""Unchanged characters kept on either side of a change within a paragraph."""
BESIDE = 30
"""Characters shown of an unchanged paragraph beside a changed one."""
WORTH = 20
"""Fewer characters than these are not left out: the reader would miss them and gain no room."""


@dataclass(frozen=True, slots=True)
class Row:
    """A changed paragraph, an unchanged one beside it, or (`skipped`) paragraphs left out."""

    pieces: tuple[Piece, ...] = ()
    changed: bool = False
    skipped: int = 0


def tracked_rows(text: str, edits: Sequence[Edit]) -> list[Row]:
    """The changed paragraphs of a text, each with the paragraph before and behind it. `edits` do not overlap."""
    whole = [Row(tuple(pieces), any(kind != SAME for kind, _text in pieces)) for pieces in _paragraphs(text, edits)]
    kept = {near for at, row in enumerate(whole) if row.changed for near in (at - 1, at, at + 1)}
    rows: list[Row] = []
    skipped = 0
    for at, row in enumerate(whole):
        if at not in kept:
            skipped += 1
            continue
        if skipped:
            rows.append(Row(skipped=skipped))
            skipped = 0
        rows.append(Row(_shortened(row), row.changed))
    return [*rows, Row(skipped=skipped)] if skipped and rows else rows


def tracked_html(rows: Sequence[Row], theme: Theme, limit: int = 300) -> str:
    """The rows for a text view; `limit` is the greatest number of rows that are shown."""
    colours = theme.colours
    looks = {
        SAME: "",
        GONE: f"color:{colours['error']};background-color:{colours['error-soft']};text-decoration:line-through",
        COME: f"color:{colours['accepted']};background-color:{colours['accepted-soft']};"
        "font-weight:600;text-decoration:underline",
    }
    parts = []
    for row in rows[:limit]:
        if row.skipped:
            words = _tr("……（{0} 段没有改动）").format(thousands(row.skipped))
            parts.append(f'<p style="color:{colours["muted"]};margin:8px 0">{words}</p>')
            continue
        inside = "".join(
            f'<span style="{looks[kind]}">{escape(displayed(text))}</span>' if looks[kind] else escape(displayed(text))
            for kind, text in row.pieces
        )
        shade = colours["ink"] if row.changed else colours["muted"]
        parts.append(f'<p style="color:{shade};margin:8px 0;line-height:140%">{inside}</p>')
    if len(rows) > limit:
        parts.append(f'<p style="color:{colours["muted"]}">……</p>')
    return "".join(parts)


def _paragraphs(text: str, edits: Sequence[Edit]) -> list[list[Piece]]:
    """All paragraphs, as the text will be cut; a paragraph end that goes is drawn and does not part."""
    made: list[list[Piece]] = [[]]
    at = 0
    for edit in sorted(edits, key=lambda edit: (edit.span.start, edit.span.end)):
        was = text[edit.span.start : edit.span.end]
        head, tail = shared_ends(was, edit.replacement)
        _same(made, text[at : edit.span.start + head])
        if gone := was[head : len(was) - tail]:
            made[-1].append((GONE, gone.replace("\n", BREAK)))
        first, *more = edit.replacement[head : len(edit.replacement) - tail].split("\n")
        if first or more:
            made[-1].append((COME, first + (BREAK if more else "")))
        for number, line in enumerate(more, 1):
            made.append([(COME, line + (BREAK if number < len(more) else ""))] if line or number < len(more) else [])
        at = edit.span.end - tail
    _same(made, text[at:])
    return [pieces for pieces in made if any(part.strip() for _kind, part in pieces)]


def _same(made: list[list[Piece]], text: str) -> None:
    first, *more = text.split("\n")
    if first:
        made[-1].append((SAME, first))
    made += [[(SAME, line)] if line else [] for line in more]


def _shortened(row: Row) -> tuple[Piece, ...]:
    """Long unchanged stretches cut in the middle, at the ends of the paragraph outwards."""
    if not row.changed:
        whole = "".join(text for _kind, text in row.pieces)
        return ((SAME, whole if len(whole) < BESIDE + WORTH else f"{whole[:BESIDE]}……"),)
    last = len(row.pieces) - 1
    made = []
    for at, (kind, text) in enumerate(row.pieces):
        head, tail = (0 if at == 0 else AROUND), (0 if at == last else AROUND)
        if kind == SAME and len(text) >= head + tail + WORTH:
            text = f"{text[:head]}……{text[len(text) - tail :] if tail else ''}"
        made.append((kind, text))
    return tuple(made)


def _tr(text: str) -> str:
    return QCoreApplication.translate("TrackedLook", text)
