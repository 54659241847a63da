"""A page and its edits to the bytes of a file."""

import json
from collections.abc import Callable, Mapping, Sequence
from difflib import unified_diff
from types import MappingProxyType

from proofreader.core.page import Block, BlockKind, Page
from proofreader.core.span import Edit, Span, apply_edits, sorted_edits
from proofreader.formats.inline import escaped, parse_inline
from proofreader.formats.mapped import MappedSource
from proofreader.formats.material import Material, Record
from proofreader.formats.reading import read_bytes
from proofreader.formats.registry import WRITERS
from proofreader.formats.source import TextSource
from proofreader.review.edited import edited_page
from proofreader.review.projection import Projection

SCHEMA = "proofreader.page/1"


def export(page: Page, edits: Sequence[Edit], to: str, records: Sequence[Record] = ()) -> bytes:
    """The page with the edits made, in one of `FORMATS`. Tracked changes and reports tell of the `records`.

    Raises ValueError for another format or edits that overlap, PageError when the file's encoding lacks a character.
    """
    if to in _WRITERS:
        return _WRITERS[to](page, edits)
    if to not in WRITERS:
        raise ValueError(f"no such format: {to}")
    return WRITERS[to].write(Material(page, sorted_edits(edits), tuple(records)))


def text_source(page: Page) -> TextSource:
    """The source map of a text or Markdown page. Raises ValueError for a page of another kind."""
    if not isinstance(page.source, TextSource):
        raise ValueError("not a text or Markdown page")
    return page.source


def _txt(page: Page, edits: Sequence[Edit]) -> bytes:
    """The clean text: a text page through its own file, a Markdown page one paragraph a line in UTF-8."""
    source = page.source
    if isinstance(source, TextSource) and not source.markdown:
        return source.splice(edits)
    lines = apply_edits(page.text, edits).split("\n")
    return "".join(line + "\n" for line in lines if line.strip()).encode()


def _md(page: Page, edits: Sequence[Edit]) -> bytes:
    """Markdown: a Markdown page through its own file, a text page made from what its blocks are, in UTF-8."""
    source = page.source
    if isinstance(source, TextSource):
        if source.markdown:
            return source.splice(edits)
        corrected = source.corrected(edits)
        if not corrected.strip():
            return b""
        made = read_bytes(corrected.encode(), path=page.path, markdown=False)
    else:
        made = edited_page(page, Projection(page.text, edits))
    paragraphs = [_block_markdown(made, block) for block in made.blocks if block.span.of(made.text).strip()]
    return ("\n\n".join(paragraphs) + "\n").encode()


_MARKS = {BlockKind.HEADLINE: "### ", BlockKind.HEADING: "#### "}


def _block_markdown(page: Page, block: Block) -> str:
    text = block.span.of(page.text)
    if block.lead is not None:
        cut = len(block.lead)
        return f"**{_escaped(text[:cut])}**{_escaped(text[cut:])}"
    mark = _MARKS.get(block.kind, "")
    plain = _escaped(text)
    if not mark and plain.startswith(("#", "-", "+", ">", "=", "~")):
        plain = "\\" + plain
    return mark + plain


def _escaped(text: str) -> str:
    """The text, with what Markdown would take for markup escaped."""
    return text if parse_inline(text, 0, len(text))[0] == text and "|" not in text else escaped(text)


def _diff(page: Page, edits: Sequence[Edit]) -> bytes:
    """A unified diff of the decoded file (of the page's text for a file of another kind) against the corrected one, in
    UTF-8; empty without edits.
    """
    source = page.source
    name = page.path.name if page.path else "标准输入"
    if isinstance(source, TextSource):
        before, after = _lines(source.decoded), _lines(source.corrected(edits))
    else:
        before, after = _lines(page.text + "\n"), _lines(apply_edits(page.text, edits) + "\n")
    made: list[str] = []
    for line in unified_diff(before, after, f"a/{name}", f"b/{name}"):
        made.append(line if line.endswith("\n") else line + "\n\\ No newline at end of file\n")
    return "".join(made).encode()


def _lines(text: str) -> list[str]:
    """Lines with their ends; only "\\n" ends one, as patch has it."""
    lines = [line + "\n" for line in text.split("\n")]
    last = lines.pop()[:-1]
    return [*lines, last] if last else lines


def _json(page: Page, edits: Sequence[Edit]) -> bytes:
    """The page's blocks, the edits and the corrected text as JSON in UTF-8."""
    made = {
        "schema": SCHEMA,
        "page": page_record(page),
        "articles": [
            {"title": article.title, "first_block": article.first_block, "end_block": article.end_block}
            for article in page.articles
        ],
        "blocks": [
            {
                "kind": block.kind.value,
                "start": block.span.start,
                "end": block.span.end,
                "article": block.article,
                "level": block.level,
                "lead": span_record(block.lead),
                "text": block.span.of(page.text),
            }
            for block in page.blocks
        ],
        "edits": [
            {
                "start": edit.span.start,
                "end": edit.span.end,
                "text": edit.span.of(page.text),
                "replacement": edit.replacement,
                "source": span_record(page.source.to_source(edit.span)),
            }
            for edit in sorted_edits(edits)
        ],
        "text": apply_edits(page.text, edits),
    }
    return (json.dumps(made, ensure_ascii=False, indent=2) + "\n").encode("utf-8", "replace")


def page_record(page: Page) -> dict[str, object]:
    """What every JSON of ours says about a page: path, sha256, encoding, characters (of `Page.text`), articles."""
    return {
        "path": None if page.path is None else str(page.path),
        "sha256": page.source.sha256,
        "encoding": page.source.encoding,
        "characters": len(page.text),
        "articles": len(page.articles),
    }


def span_record(span: Span | None) -> dict[str, int] | None:
    """A range of code points as JSON has it."""
    return None if span is None else {"start": span.start, "end": span.end}


_WRITERS: Mapping[str, Callable[[Page, Sequence[Edit]], bytes]] = MappingProxyType(
    {"txt": _txt, "md": _md, "diff": _diff, "json": _json}
)

FORMATS: tuple[str, ...] = (*_WRITERS, *WRITERS)
"""What `export` can make."""


def formats_for(page: Page) -> tuple[str, ...]:
    """The formats that this page can be made into: an InDesign document only comes of one."""
    kind = page.source.kind if isinstance(page.source, MappedSource) else ""
    return tuple(name for name in FORMATS if name != "idml" or kind == "idml")
