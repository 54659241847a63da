"""The 校对记录表 as a workbook.

Written by hand: one sheet of strings and numbers needs no library. Cells are inline strings, which no program takes for
formulas, and are marked as text (`quotePrefix`), so that they stay so when somebody edits them.
"""

import io
import zipfile
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from xml.sax.saxutils import escape

from proofreader.formats.material import Material
from proofreader.formats.report.rows import COLUMNS, Row, rows
from proofreader.formats.xml_text import writable

WIDTHS = (6, 8, 28, 16, 32, 32, 10, 7, 7, 10, 36, 14)
"""Of the columns, in characters."""
LONGEST = 32_000
"""Characters that a cell may hold."""

_EPOCH = (1980, 1, 1, 0, 0, 0)
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_HEAD, _TEXT, _NUMBER = 1, 2, 3

_FIXED: Mapping[str, str] = MappingProxyType(
    {
        "[Content_Types].xml": f'{_XML}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_SHEET}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_SHEET}.worksheet+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{_SHEET}.styles+xml"/></Types>',
        "_rels/.rels": f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'{_XML}<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>'
        '<sheet name="校对记录" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="rId2" Type="{_OFFICE}/styles" Target="styles.xml"/></Relationships>',
        "xl/styles.xml": f'{_XML}<styleSheet xmlns="{_MAIN}"><fonts count="2">'
        '<font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts>'
        '<fills count="3"><fill><patternFill patternType="none"/></fill>'
        '<fill><patternFill patternType="gray125"/></fill>'
        '<fill><patternFill patternType="solid"><fgColor rgb="FFEFEAE0"/></patternFill></fill></fills>'
        '<borders count="2"><border/><border>'
        + "".join(f'<{side} style="thin"/>' for side in ("left", "right", "top", "bottom"))
        + '</border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/>'
        '<xf fontId="1" fillId="2" borderId="1" applyFont="1" applyFill="1" applyBorder="1"/>'
        '<xf numFmtId="49" borderId="1" quotePrefix="1" applyNumberFormat="1" applyBorder="1" applyAlignment="1">'
        '<alignment vertical="top" wrapText="1"/></xf>'
        '<xf borderId="1" applyBorder="1" applyAlignment="1"><alignment vertical="top"/></xf></cellXfs></styleSheet>',
    }
)


def write_xlsx(material: Material) -> bytes:
    """The table as a workbook of one sheet, its head frozen and with filters."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in (*_FIXED.items(), ("xl/worksheets/sheet1.xml", "".join(_sheet(list(rows(material)))))):
            archive.writestr(zipfile.ZipInfo(name, _EPOCH), text.encode(), zipfile.ZIP_DEFLATED)
    return made.getvalue()


def _sheet(table: list[Row]) -> Iterator[str]:
    last = chr(ord("A") + len(COLUMNS) - 1)
    yield (
        f'{_XML}<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0">'
        '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>'
    )
    for number, width in enumerate(WIDTHS, 1):
        yield f'<col min="{number}" max="{number}" width="{width}" customWidth="1"/>'
    yield "</cols><sheetData>"
    for number, row in enumerate((COLUMNS, *table), 1):
        cells = (_cell(f"{chr(ord('A') + place)}{number}", cell, number == 1) for place, cell in enumerate(row))
        yield f'<row r="{number}">{"".join(cells)}</row>'
    yield f'</sheetData><autoFilter ref="A1:{last}{len(table) + 1}"/></worksheet>'


def _cell(place: str, cell: object, head: bool) -> str:
    if isinstance(cell, int | float):
        return f'<c r="{place}" s="{_NUMBER}"><v>{cell:g}</v></c>'
    text = "" if cell is None else str(cell)
    # “_x000D_” in a cell means a character by its number.
    clean = writable(text[:LONGEST]).replace("_x", "_x005F_x")
    style = _HEAD if head else _TEXT
    return f'<c r="{place}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{escape(clean)}</t></is></c>'
