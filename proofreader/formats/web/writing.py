"""A page and its edits to a web page."""

from collections.abc import Iterator

from proofreader.core.page import Block, BlockKind, Page
from proofreader.formats.mapped import MappedSource
from proofreader.formats.material import Material
from proofreader.formats.web.escaping import html_text
from proofreader.review.edited import edited_page
from proofreader.review.projection import Projection

_ELEMENTS = {BlockKind.HEADLINE: "h1", BlockKind.HEADING: "h2"}


def write_page(material: Material) -> bytes:
    """The web page with the edits made through its map; with none, the file's own bytes.

    A page of another kind becomes a new one in UTF-8, an element a block. Raises PageError.
    """
    source = material.page.source
    if isinstance(source, MappedSource) and source.kind == "html":
        return source.splice(material.edits).get("", source.data)
    page = edited_page(material.page, Projection(material.page.text, material.edits))
    title = next((article.title for article in page.articles if article.title), "版面")
    head = f'<head><meta charset="utf-8"><title>{_text(title)}</title></head>'
    return (
        f'<!DOCTYPE html>\n<html lang="zh-CN">\n{head}\n<body>\n' + "".join(_elements(page)) + "</body>\n</html>\n"
    ).encode("utf-8", "replace")


def _elements(page: Page) -> Iterator[str]:
    for block in page.blocks:
        text = block.span.of(page.text)
        if text.strip():
            name = _ELEMENTS.get(block.kind, "p")
            yield f"<{name}>{_inside(block, text)}</{name}>\n"


def _inside(block: Block, text: str) -> str:
    cut = len(block.lead) if block.lead is not None else 0
    return (f"<b>{_text(text[:cut])}</b>" if cut else "") + _text(text[cut:])


def _text(text: str) -> str:
    return html_text(text, "utf-8")
