"""`pdf-annotated`: a page with standard PDF annotations: each place highlighted, with a note that says what to do."""

import io
from datetime import UTC

from pypdf import PdfWriter
from pypdf.annotations import Highlight
from pypdf.generic import ArrayObject, FloatObject, NameObject, NumberObject, TextStringObject

from proofreader.core.span import Span
from proofreader.formats.material import Material, Record
from proofreader.formats.pdf.boxes import Box, places_of
from proofreader.formats.pdf.glyphs import View
from proofreader.formats.pdf.source import PdfSource
from proofreader.formats.proof.facsimile import cloned
from proofreader.formats.proof.fonts import find_faces
from proofreader.formats.proof.ink import Ink, pass_colour
from proofreader.formats.proof.marked import draw_setting, set_in_type
from proofreader.formats.proof.marks import Mark, MarkKind, marks_of
from proofreader.formats.proof.typeset import HEIGHT, WIDTH

PRINTED = 4
"""The flag of an annotation that is printed with its page."""


def write_annotated(material: Material) -> bytes:
    """The page with annotations as PDF: the file itself for a PDF page, else the page set in type. Raises PageError."""
    page, source = material.page, material.page.source
    if isinstance(source, PdfSource):
        writer, boxes = cloned(source.data), source.boxes
    else:
        with Ink(find_faces()) as ink:
            setting = set_in_type(page, ink)
            for number in range(setting.sheets):
                ink.sheet(WIDTH, HEIGHT)
                draw_setting(ink, setting, number)
            writer, boxes = cloned(ink.finish(page.path.stem if page.path else "校样")), tuple(setting.boxes)
    for mark in marks_of(material):
        places = places_of(boxes, _reach(mark))
        if places:
            record = _record(material, mark)
            _annotate(
                writer,
                [box for box in places if box.page == places[0].page],
                _said(page.text, mark, record),
                mark,
                record,
            )
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _reach(mark: Mark) -> Span:
    if mark.other is None:
        return mark.standing
    return Span(min(mark.span.start, mark.other.start), max(mark.span.end, mark.other.end))


def _record(material: Material, mark: Mark) -> Record | None:
    return next((one for one in material.records if one.reach.touches(mark.span)), None)


def _said(text: str, mark: Mark, record: Record | None) -> str:
    """What a note says: what to do, and why."""
    old = mark.span.of(text)
    target = mark.other or mark.span
    done = {
        MarkKind.CHANGE: f"“{old}”改为“{mark.text}”",
        MarkKind.REPLACE_ALL: f"“{old}”改为“{mark.text}”",
        MarkKind.SCRIPT: f"“{old}”改为“{mark.text}”" if old else f"插入“{mark.text}”",
        MarkKind.DELETE: f"删除“{old}”",
        MarkKind.INSERT: f"在此插入“{mark.text}”",
        MarkKind.TRANSPOSE: f"“{old}”与“{target.of(text)}”对调",
        MarkKind.MOVE: f"“{old}”移到“{text[max(0, target.start - 6) : target.start]}”之后",
        MarkKind.RUN_ON: "接排：与下一段相连",
        MarkKind.PARAGRAPH: "另起段",
        MarkKind.CLOSE_UP: "删去空格",
        MarkKind.SPACE: "空格",
        MarkKind.PART: "分开：加空格",
    }.get(mark.kind, mark.text)
    reasons = () if record is None else (record.message, record.why, record.note)
    return "\n".join([done, *(reason for reason in dict.fromkeys(reasons) if reason and reason not in done)])


def _annotate(writer: PdfWriter, places: list[Box], said: str, mark: Mark, record: Record | None) -> None:
    page = writer.pages[places[0].page]
    crop = page.cropbox
    view = View(float(crop.left), float(crop.bottom), float(crop.right), float(crop.top), page.rotation % 360)
    quads: list[float] = []
    for box in places:
        left, right = box.left, box.right
        if right - left < 0.5:  # a point: a stripe that can be seen and clicked
            left, right = left - 0.15 * (box.bottom - box.top), right + 0.15 * (box.bottom - box.top)
        for x, y in ((left, box.top), (right, box.top), (left, box.bottom), (right, box.bottom)):
            quads += view.file_point(x, y)
    xs, ys = quads[0::2], quads[1::2]
    made = Highlight(
        rect=(min(xs), min(ys), max(xs), max(ys)),
        quad_points=ArrayObject([FloatObject(round(value, 2)) for value in quads]),
        highlight_color=pass_colour(mark.pass_).removeprefix("#"),
        printing=True,
    )
    made[NameObject("/Contents")] = TextStringObject(said)
    made[NameObject("/T")] = TextStringObject(record.reviewer if record and record.reviewer else "校对")
    time = record.time if record and record.time else None
    if time is not None:
        made[NameObject("/M")] = TextStringObject(time.astimezone(UTC).strftime("D:%Y%m%d%H%M%SZ"))
    made[NameObject("/CA")] = FloatObject(0.4)
    made[NameObject("/F")] = NumberObject(PRINTED)
    writer.add_annotation(places[0].page, made)
