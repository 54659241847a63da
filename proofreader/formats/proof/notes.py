"""What stands in the margin at the end of a leader."""

from dataclasses import dataclass
from unicodedata import normalize

from proofreader.formats.proof import shapes
from proofreader.formats.proof.ink import Ink
from proofreader.formats.proof.leaders import Leader
from proofreader.formats.proof.marks import Mark, MarkKind

SIZE = 9.5
"""Points of the characters in the margin."""

PITCH = 12.0
PADDING = 3.0

WITH_LEADER = frozenset(
    (
        MarkKind.CHANGE,
        MarkKind.DELETE,
        MarkKind.INSERT,
        MarkKind.SCRIPT,
        MarkKind.SPACE,
        MarkKind.NOTE,
        MarkKind.REPLACE_ALL,
    )
)
"""Marks that say something in the margin."""

_LOWERED = frozenset("₀₁₂₃₄₅₆₇₈₉₊₋")


@dataclass(frozen=True, slots=True)
class Note:
    """The note of a mark: its lines, and the room it takes in points."""

    mark: Mark
    lines: tuple[str, ...]
    width: float
    height: float


def note_of(ink: Ink, mark: Mark, room: float) -> Note:
    """The note of a mark in a margin with so much room."""
    if mark.kind is MarkKind.DELETE:
        return Note(mark, (), 16.0, 15.0)
    if mark.kind is MarkKind.SCRIPT:
        return Note(mark, (mark.text,), shapes.FRAME * SIZE, shapes.FRAME * SIZE + 3)
    if mark.kind is MarkKind.SPACE:
        return Note(mark, (mark.text.lstrip("#"),), 3.2 * SIZE, PITCH + 3)
    lead = 1.9 * SIZE if mark.kind is MarkKind.REPLACE_ALL else 0.0
    lines = wrapped(ink, mark.text.replace("\n", "↵"), room - lead - 2 * PADDING)
    width = max((ink.measure(line, SIZE, "margin") for line in lines), default=0.0)
    extra = 5.0 if mark.kind is MarkKind.INSERT else 3.0
    return Note(mark, lines, lead + width + 2 * PADDING, len(lines) * PITCH + extra)


def wrapped(ink: Ink, text: str, width: float) -> tuple[str, ...]:
    """A text broken to a width."""
    lines = [""]
    for char in text:
        if lines[-1] and ink.measure(lines[-1] + char, SIZE, "margin") > width:
            lines.append("")
        lines[-1] += char
    return tuple(lines)


def draw_note(ink: Ink, note: Note, leader: Leader) -> None:
    """Draw what a leader leads to."""
    x, y = leader.note
    kind = note.mark.kind
    if kind is MarkKind.DELETE:
        shapes.pigtail(ink, (x, y), right=leader.right)
        return
    left = x if leader.right else x - note.width
    top = y - note.height / 2
    if kind is MarkKind.SCRIPT:
        char = note.mark.text
        level = "low" if char in _LOWERED else "high"
        shapes.framed(ink, (left, top + 1.5), normalize("NFKC", char).replace("\u2212", "-"), SIZE, level)
        return
    if kind is MarkKind.SPACE:
        width = shapes.hash_sign(ink, (left + 3, y - 0.42 * SIZE), 0.8 * SIZE)
        ink.text(left + width + 1, y - SIZE / 2, note.lines[0], SIZE, "margin")
        return
    at = left + PADDING
    if kind is MarkKind.REPLACE_ALL:
        shapes.sign(ink, (at + 0.45 * SIZE, y), 0.8 * SIZE, note.mark.sign)
        ink.text(at + 1.0 * SIZE, y - SIZE / 2, "=", SIZE, "margin")
        at += 1.9 * SIZE
    first = y - len(note.lines) * PITCH / 2 + (PITCH - SIZE) / 2
    for number, line in enumerate(note.lines):
        ink.text(at, first + number * PITCH, line, SIZE, "margin")
    if kind is MarkKind.INSERT:
        ink.oval(left, top + 0.8, left + note.width, top + note.height - 0.8)
