"""`pdf-marked`: a page with the national proof-correction marks drawn over it."""

from collections.abc import Sequence
from dataclasses import dataclass

from proofreader.core.page import Page
from proofreader.core.span import Span
from proofreader.formats.material import Material
from proofreader.formats.pdf.boxes import Box, places_of
from proofreader.formats.pdf.source import PdfSource
from proofreader.formats.proof import shapes
from proofreader.formats.proof.facsimile import underlaid
from proofreader.formats.proof.fonts import find_faces
from proofreader.formats.proof.ink import BLACK, SPARE, Ink, pass_colour
from proofreader.formats.proof.leaders import SLOPE, Call, Flat, Leader, routed
from proofreader.formats.proof.marks import Mark, MarkKind, marks_of
from proofreader.formats.proof.notes import WITH_LEADER, Note, draw_note, note_of
from proofreader.formats.proof.surroundings import Surroundings
from proofreader.formats.proof.typeset import HEIGHT, WIDTH, Setting, typeset

MARGIN = 112.0
"""Points beside the text that notes need."""

EDGE = 5.0
"""Points between the text and where leaders begin to spread."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of the proof: its size, and by how much the page was moved to the right on it, in points."""

    width: float
    height: float
    shift: float


@dataclass(frozen=True, slots=True)
class Plan:
    """All that is to be drawn on one sheet."""

    sheet: Sheet
    left: float
    right: float
    marks: tuple[Mark, ...]
    notes: tuple[Note, ...]
    leaders: tuple[Leader, ...]


def write_marked(material: Material) -> bytes:
    """The marked proof as PDF: over the facsimile of a PDF page, or over the page set in type. Raises PageError."""
    page, source = material.page, material.page.source
    with Ink(find_faces()) as ink:
        if isinstance(source, PdfSource):
            sheets, boxes = widened(source)
            setting = None
        else:
            setting = set_in_type(page, ink)
            sheets = [Sheet(WIDTH, HEIGHT, 0.0)] * setting.sheets
            boxes = setting.boxes
        plans = planned(ink, page, boxes, sheets, marks_of(material))
        for number, plan in enumerate(plans):
            ink.sheet(plan.sheet.width, plan.sheet.height)
            if setting is not None:
                draw_setting(ink, setting, number)
                _foot(ink, page, number + 1, len(plans), plan)
            draw_plan(ink, page, boxes, plan)
        made = ink.finish(page.path.stem if page.path else "校样")
    if isinstance(source, PdfSource):
        return underlaid(source.data, made, [(plan.sheet.shift, plan.sheet.height) for plan in plans])
    return made


def set_in_type(page: Page, ink: Ink) -> Setting:
    """A page of text set on proof sheets."""
    return typeset(page, lambda char, size, bold: ink.measure(char, size, "bold" if bold else "text"))


def draw_setting(ink: Ink, setting: Setting, number: int) -> None:
    """The type of one sheet."""
    ink.pen(BLACK)
    for run in setting.runs:
        if run.page == number:
            ink.text(run.left, run.top, run.text, run.size, "bold" if run.bold else "text", run.spacing)


def widened(source: PdfSource) -> tuple[list[Sheet], list[Box | None]]:
    """Sheets wide enough for notes, and the boxes as they lie on them."""
    sheets: list[Sheet] = []
    shifts: list[float] = []
    for number, sheet in enumerate(source.sheets):
        boxes = [box for box in source.boxes if box is not None and box.page == number]
        left = min((box.left for box in boxes), default=0.0)
        right = max((box.right for box in boxes), default=sheet.width)
        shift = max(0.0, MARGIN - left)
        shifts.append(shift)
        sheets.append(Sheet(shift + sheet.width + max(0.0, MARGIN - (sheet.width - right)), sheet.height, shift))
    moved = [
        None if box is None else box._replace(left=box.left + shifts[box.page], right=box.right + shifts[box.page])
        for box in source.boxes
    ]
    return sheets, moved


def planned(
    ink: Ink, page: Page, boxes: Sequence[Box | None], sheets: Sequence[Sheet], marks: Sequence[Mark]
) -> list[Plan]:
    """For each sheet its marks, notes and leaders."""
    around = Surroundings(page, boxes)
    by_sheet: dict[int, list[Mark]] = {number: [] for number in range(len(sheets))}
    for mark in marks:
        for one in _drawable(mark, page, boxes):
            places = places_of(boxes, one.standing)
            if places:
                by_sheet[places[0].page].append(one)
    plans: list[Plan] = []
    for number, sheet in enumerate(sheets):
        left, right = around.edges(number, sheet.width)
        left, right = left - EDGE, right + EDGE
        room = min(left, sheet.width - right) - SLOPE - 4
        said: set[int] = set()
        notes: list[Note] = []
        calls: list[Call] = []
        for mark in by_sheet[number]:
            if mark.kind not in WITH_LEADER or (mark.kind is MarkKind.REPLACE_ALL and mark.sign in said):
                continue
            said.add(mark.sign)
            note = note_of(ink, mark, room)
            notes.append(note)
            calls.append(_call(mark, boxes, around, note))
        lines = [line for mark in by_sheet[number] for line in _level_lines(mark, boxes, around)]
        leaders = routed(calls, left, right, 24.0, sheet.height - 24.0, lines)
        lowest = max((leader.note[1] + note.height for leader, note in zip(leaders, notes, strict=True)), default=0.0)
        grown = Sheet(sheet.width, max(sheet.height, lowest + 12), sheet.shift)
        plans.append(Plan(grown, left, right, tuple(by_sheet[number]), tuple(notes), tuple(leaders)))
    return plans


def _drawable(mark: Mark, page: Page, boxes: Sequence[Box | None]) -> list[Mark]:
    """The mark, or what stands for it where its two halves are not on one line."""
    if mark.other is None:
        return [mark]
    first, second = places_of(boxes, mark.span), places_of(boxes, mark.other)
    level = len(first) == len(second) == 1 and first[0].page == second[0].page
    if level and abs(first[0].bottom - second[0].bottom) < 1:
        return [mark]
    if mark.kind is MarkKind.MOVE:
        text = mark.span.of(page.text)
        return [
            Mark(MarkKind.DELETE, mark.span, pass_=mark.pass_),
            Mark(MarkKind.INSERT, mark.other, text, mark.pass_),
        ]
    whole = Span(mark.span.start, mark.other.end)
    between = page.text[mark.span.end : mark.other.start]
    return [Mark(MarkKind.CHANGE, whole, mark.other.of(page.text) + between + mark.span.of(page.text), mark.pass_)]


def _level_lines(mark: Mark, boxes: Sequence[Box | None], around: Surroundings) -> list[Flat]:
    """The level lines that a mark draws between lines of text."""
    places = places_of(boxes, mark.standing)
    if mark.kind is MarkKind.PARAGRAPH:
        return [shapes.paragraph_line(places[0], around.line_left(places[0]), _gap_below(places[0], around))]
    if mark.kind is MarkKind.MOVE and mark.other is not None:
        return [shapes.moved_line(places, places_of(boxes, mark.other)[0], around.room(places[0])[0])]
    if mark.kind is MarkKind.RUN_ON:
        end, head = boxes[mark.span.start - 1], boxes[mark.span.end] if mark.span.end < len(boxes) else None
        if end is not None and head is not None:
            return [((end.bottom + head.top) / 2, min(head.left, end.right), max(head.left, end.right))]
    return []


def _gap_below(box: Box, around: Surroundings) -> float:
    return min(around.room(box)[1], box.bottom - box.top)


def _call(mark: Mark, boxes: Sequence[Box | None], around: Surroundings, note: Note) -> Call:
    box = places_of(boxes, mark.span)[0]
    ring = 0.0 if mark.kind in (MarkKind.INSERT, MarkKind.SPACE, MarkKind.NOTE) else 0.6
    above, below = around.room(box)
    x = (box.left + box.right) / 2
    return Call(x, box.top - ring, box.bottom + ring, above - ring, below - ring, note.width, note.height)


def draw_plan(ink: Ink, page: Page, boxes: Sequence[Box | None], plan: Plan) -> None:
    """The marks, leaders and notes of one sheet."""
    around = Surroundings(page, boxes)
    for mark in plan.marks:
        ink.pen(pass_colour(mark.pass_))
        _draw_mark(ink, mark, boxes, around)
    for note, leader in zip(plan.notes, plan.leaders, strict=True):
        ink.pen(SPARE if leader.crosses else pass_colour(note.mark.pass_), 0.6)
        ink.line(*leader.points)
        ink.pen(SPARE if leader.crosses else pass_colour(note.mark.pass_))
        draw_note(ink, note, leader)


def _draw_mark(ink: Ink, mark: Mark, boxes: Sequence[Box | None], around: Surroundings) -> None:
    places = places_of(boxes, mark.standing)
    kind = mark.kind
    if kind is MarkKind.INSERT or (kind is MarkKind.SCRIPT and not len(mark.span)):
        shapes.caret(ink, places[0])
    elif kind is MarkKind.DELETE:
        (shapes.circled if len(mark.span) <= shapes.FEW and len(places) == 1 else shapes.struck)(ink, places)
    elif kind is MarkKind.TRANSPOSE and mark.other is not None:
        shapes.transposed(ink, places[0], places_of(boxes, mark.other)[0])
    elif kind is MarkKind.RUN_ON:
        end, head = boxes[mark.span.start - 1], boxes[mark.span.end] if mark.span.end < len(boxes) else None
        if end is not None and head is not None:
            shapes.run_on(ink, end, head)
    elif kind is MarkKind.PARAGRAPH:
        box = places[0]
        shapes.paragraph(ink, box, around.line_left(box), _gap_below(box, around))
    elif kind is MarkKind.MOVE and mark.other is not None:
        shapes.moved(ink, places, places_of(boxes, mark.other)[0], around.room(places[0])[0])
    elif kind is MarkKind.CLOSE_UP:
        shapes.wedge(ink, places[0], opens=False)
    elif kind is MarkKind.SPACE:
        shapes.wedge(ink, places[0], opens=True)
    elif kind is MarkKind.PART:
        shapes.parted(ink, places[0])
    elif kind is MarkKind.NOTE:
        shapes.dotted(ink, [box for box in boxes[mark.span.start : mark.span.end] if box is not None])
    else:
        shapes.circled(ink, places)
        if kind is MarkKind.REPLACE_ALL:
            box = places[-1]
            size = 0.5 * (box.bottom - box.top)
            shapes.sign(ink, (box.right + 0.2 * size, box.top - 0.35 * size), size, mark.sign)


def _foot(ink: Ink, page: Page, number: int, count: int, plan: Plan) -> None:
    """What this sheet is, and what its colours mean."""
    name = page.path.name if page.path else "标准输入"
    ink.text(plan.left, HEIGHT - 26, f"{name}　校样第 {number} 页，共 {count} 页", 7.5, "margin")
    x = plan.right
    for pass_ in sorted({mark.pass_ for mark in plan.marks}, reverse=True):
        label = f"第 {pass_} 校"
        x -= ink.measure(label, 7.5, "margin") + 8
        ink.pen(pass_colour(pass_))
        ink.text(x, HEIGHT - 26, label, 7.5, "margin")
    ink.pen(BLACK)
