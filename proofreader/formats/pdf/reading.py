"""The bytes of a PDF to a Page."""

from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from time import monotonic

import pypdfium2 as pdfium
from pypdfium2 import raw

from proofreader.core.page import Page
from proofreader.formats.errors import PageError
from proofreader.formats.pdf import recognition
from proofreader.formats.pdf.boxes import Box
from proofreader.formats.pdf.drawings import drawings_of
from proofreader.formats.pdf.glyphs import Glyph, View, glyphs_of, view_of
from proofreader.formats.pdf.guards import LARGEST, LONGEST_SIDE, MOST_PAGES, refuse_bombs
from proofreader.formats.pdf.layout import laid_out
from proofreader.formats.pdf.lines import body_size, lines_of
from proofreader.formats.pdf.lock import PDFIUM
from proofreader.formats.pdf.nesting import refuse_nesting
from proofreader.formats.pdf.paragraphs import Paragraph, paragraphs_of
from proofreader.formats.pdf.patience import Patience
from proofreader.formats.pdf.source import PdfSource, Sheet
from proofreader.formats.pdf.stacks import stacks_of
from proofreader.formats.pieces import Draft
from proofreader.formats.refusal import being, named_binary
from proofreader.formats.structure import structure

UNREADABLE = 0.2
"""The part of characters without a code from which a text layer is no text."""

_REFUSALS = {
    raw.FPDF_ERR_PASSWORD: "有密码，请先解除密码再打开",
    raw.FPDF_ERR_SECURITY: "用了不支持的加密方式，请先解除加密再打开",
    raw.FPDF_ERR_FILE: "读不出来，请检查文件",
}


def read_pdf(data: bytes, path: Path | None) -> Page:
    """Make a page of a PDF with a text layer; several pages of the file follow each other. Raises PageError."""
    name = "标准输入" if path is None else path.name
    if len(data) > LARGEST:
        raise PageError(f"{name} 太大（上限 {LARGEST // 1024 // 1024} MB），请拆开再打开")
    refuse_bombs(data, name)
    refuse_nesting(data, name)
    with PDFIUM, opened(data, name) as document:
        try:
            sheets, paragraphs, recognised = _pages(document, name)
        except RecursionError as error:  # columns within columns within columns
            raise PageError(f"{name} 太复杂，读不出顺序，请只导出要校对的版面") from error
    if not paragraphs:
        raise PageError(f"{name} 没有文字层（可能是扫描件）。{recognition.HOW}")
    return _page(path, data, sheets, paragraphs, recognised)


@contextmanager
def opened(data: bytes, name: str) -> Iterator[pdfium.PdfDocument]:
    """A PDF that is no longer than a newspaper. Raises PageError."""
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        code, other = getattr(error, "err_code", None), named_binary(data)
        if other and not data.startswith(b"%PDF"):
            raise PageError(f"{name} 不是 PDF，{being(other)}") from error
        reason = _REFUSALS.get(code or 0, "已经损坏或不是 PDF，请重新导出")
        raise PageError(f"{name} {reason}") from error
    try:
        if len(document) == 0:
            raise PageError(f"{name} 里没有页面，请重新导出 PDF")
        if len(document) > MOST_PAGES:
            raise PageError(f"{name} 有 {len(document)} 页（上限 {MOST_PAGES} 页），请只导出要校对的版面")
        yield document
    finally:
        document.close()


def _pages(document: pdfium.PdfDocument, name: str) -> tuple[list[Sheet], list[Paragraph], bool]:
    sheets: list[Sheet] = []
    paragraphs: list[Paragraph] = []
    recognised = 0
    patience = Patience(name)
    for number in range(len(document)):
        patience.check()
        width, height = document.get_page_size(number)
        if not (0 < width <= LONGEST_SIDE and 0 < height <= LONGEST_SIDE):
            raise PageError(f"{name} 第 {number + 1} 页的尺寸不对（{width:.0f}×{height:.0f} 点），请重新导出 PDF")
        try:
            page = document[number]
        except pdfium.PdfiumError as error:
            raise PageError(f"{name} 第 {number + 1} 页已经损坏，请重新导出 PDF") from error
        try:
            view = view_of(page)
            sheets.append(Sheet(view.width, view.height))
            glyphs = glyphs_of(page, view, name)
            if not _has_text(glyphs):
                glyphs = _recognised(page, view, patience) if recognition.available() else []
                recognised += bool(glyphs)
                if recognised > recognition.MOST_PAGES:
                    raise PageError(
                        f"{name} 里没有文字层的页太多，一次最多识别 {recognition.MOST_PAGES} 页，请拆开再打开"
                    )
            elif sum(glyph.char == "\ufffd" for glyph in glyphs) > UNREADABLE * len(glyphs):
                raise PageError(f"{name} 的文字没有编码（字体未带字符对照），请从排版系统重新导出 PDF，或改用文本")
            if glyphs:
                drawings = drawings_of(page, view)
                body = body_size(glyphs)
                lines = lines_of(glyphs, body, drawings.rules, patience)
                stacks = stacks_of(lines, body, drawings, patience)
                if stacks:
                    layout = laid_out(stacks, drawings, body, patience)
                    paragraphs += paragraphs_of(layout, number, body, patience)
        finally:
            page.close()
    return sheets, paragraphs, bool(recognised)


def _recognised(page: pdfium.PdfPage, view: View, patience: Patience) -> list[Glyph]:
    """Recognising takes its own time."""
    began = monotonic()
    glyphs = recognition.recognised(page, view)
    patience.grant(monotonic() - began)
    return glyphs


def _has_text(glyphs: list[Glyph]) -> bool:
    return any(not glyph.char.isspace() for glyph in glyphs)


def _page(path: Path | None, data: bytes, sheets: list[Sheet], paragraphs: list[Paragraph], recognised: bool) -> Page:
    drafts = [_draft(paragraph) for paragraph in paragraphs]
    blocks, articles = structure(drafts)
    boxes: list[Box | None] = []
    confidence: list[float] = []
    for number, paragraph in enumerate(paragraphs):
        if number:
            boxes.append(None)
            confidence.append(1.0)
        boxes += paragraph.boxes
        confidence += paragraph.confidence
    source = PdfSource(
        data=data,
        sha256=sha256(data).hexdigest(),
        sheets=tuple(sheets),
        boxes=tuple(boxes),
        recognised=recognised,
        confidence=tuple(confidence) if recognised else (),
    )
    return Page(path, "\n".join(draft.text for draft in drafts), blocks, articles, source)


def _draft(paragraph: Paragraph) -> Draft:
    return Draft(paragraph.text, (), 0, 0, 0, paragraph.kind, paragraph.level, _bold(paragraph), 0, paragraph.indented)


def _bold(paragraph: Paragraph) -> int:
    """How many characters at the start of a paragraph are set in another font than its end: a heading that runs in."""
    if paragraph.kind is not None or len(paragraph.fonts) < 20:
        return 0
    first = paragraph.fonts[0]
    end = next((at for at, font in enumerate(paragraph.fonts) if font != first), 0)
    wide = sum(char > "\u2e7f" for char in paragraph.chars[:end])
    return end if wide >= 3 and end < len(paragraph.fonts) / 2 and first not in paragraph.fonts[end:] else 0
