"""The 校对记录表 as CSV: UTF-8 with a byte order mark, so that Excel and WPS read it as such."""

import csv
import io
import re

from proofreader.formats.material import Material
from proofreader.formats.report.rows import COLUMNS, rows

_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠|%]")


def write_csv(material: Material) -> bytes:
    """The table; a cell that a spreadsheet would take for a formula begins with an apostrophe."""
    made = io.StringIO()
    writer = csv.writer(made, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in rows(material):
        writer.writerow(["" if cell is None else guarded(cell) if isinstance(cell, str) else cell for cell in row])
    return made.getvalue().encode("utf-8-sig", "replace")


def guarded(text: str) -> str:
    """The text of a cell that no spreadsheet takes for a formula."""
    text = text.replace("\x00", "\ufffd")
    return f"'{text}" if _FORMULA.match(text) or text[:1] in ("\t", "\r") else text
