"""A page that came as something else as a new, well-made docx."""

import io
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from hashlib import sha256
from xml.sax.saxutils import escape

from proofreader.core.page import Block, BlockKind, Page
from proofreader.formats.docx.package import EPOCH, open_package
from proofreader.formats.docx.source import BlockPlace, DocxSource
from proofreader.formats.docx.story import read_story
from proofreader.formats.docx.template import CONTENT, DOCUMENT, RELATIONS, ROOT_RELATIONS, SETTINGS, STYLES, TABLE
from proofreader.formats.source import TextSource
from proofreader.formats.xml_text import writable

STYLE_OF = {
    BlockKind.MASTHEAD: "Masthead",
    BlockKind.DATELINE: "Masthead",
    BlockKind.HEADLINE: "Heading1",
    BlockKind.BYLINE: "Byline",
    BlockKind.HEADING: "Heading2",
    BlockKind.BODY: "BodyText",
    BlockKind.CAPTION: "Caption",
    BlockKind.TABLE_CELL: "Cell",
}


def fresh_page(page: Page) -> Page:
    """The same page with a new docx as its source: headings by styles, body text set in by two characters.

    Characters that XML cannot hold become U+FFFD in it; every position stays what it was.
    """
    data = _packed(
        {
            "[Content_Types].xml": CONTENT,
            "_rels/.rels": ROOT_RELATIONS,
            "word/document.xml": DOCUMENT.format(body="".join(_content(page))),
            "word/styles.xml": STYLES,
            "word/settings.xml": SETTINGS,
            "word/_rels/document.xml.rels": RELATIONS,
        }
    )
    package = open_package(data, "新文档")
    lines = [line for line in read_story(package).lines if line.units]
    places: list[BlockPlace] = []
    for block, line in zip(page.blocks, lines, strict=True):
        if len(line.text) != len(block.span):
            raise ValueError(f"a block did not come back whole: {block}")
        places.append(BlockPlace(block.span.start, block.span.end, line.units[0].at))
    return replace(page, source=DocxSource(package, sha256(data).hexdigest(), tuple(places), ()))


def _packed(parts: dict[str, str]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(zipfile.ZipInfo(name, EPOCH), text.encode(), zipfile.ZIP_DEFLATED)
    return made.getvalue()


def _content(page: Page) -> Iterator[str]:
    index = 0
    while index < len(page.blocks):
        end = index
        while end < len(page.blocks) and page.blocks[end].kind is BlockKind.TABLE_CELL:
            end += 1
        if end > index:
            yield _table(page, page.blocks[index:end])
        else:
            end = index + 1
            yield _paragraph(page, page.blocks[index])
        index = end


def _paragraph(page: Page, block: Block) -> str:
    cut = 0 if block.lead is None else len(block.lead)
    text = block.span.of(page.text)
    runs = _run(text[:cut], "<w:rPr><w:b/></w:rPr>") + _run(text[cut:])
    return f'<w:p><w:pPr><w:pStyle w:val="{STYLE_OF[block.kind]}"/></w:pPr>{runs}</w:p>'


def _run(text: str, properties: str = "") -> str:
    if not text:
        return ""
    parts = "<w:tab/>".join(
        f'<w:t xml:space="preserve">{escape(part)}</w:t>' if part else "" for part in writable(text).split("\t")
    )
    return f"<w:r>{properties}{parts}</w:r>"


def _table(page: Page, cells: Sequence[Block]) -> str:
    rows: dict[int, list[Block]] = {}
    for cell in cells:
        rows.setdefault(_row(page, cell), []).append(cell)
    columns = max(map(len, rows.values()))
    made = ""
    for row in rows.values():
        filled = [f"<w:tc>{_paragraph(page, cell)}</w:tc>" for cell in row]
        filled += ["<w:tc><w:p/></w:tc>"] * (columns - len(row))
        made += f"<w:tr>{''.join(filled)}</w:tr>"
    grid = f"<w:tblGrid>{'<w:gridCol/>' * columns}</w:tblGrid>"
    # Word wants a paragraph between two tables and at the end of the body.
    return f"<w:tbl>{TABLE}{grid}{made}</w:tbl><w:p/>"


def _row(page: Page, cell: Block) -> int:
    """Cells of the same line of a Markdown file make a row; elsewhere each cell is one."""
    source = page.source
    if not isinstance(source, TextSource):
        return cell.span.start
    return source.decoded.count("\n", 0, source.places[source.block_index(cell.span.start)].start)
