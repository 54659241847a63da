"""What a format does not do of what was decided: two blocks stay two where there is no paragraph break to take out."""

from collections.abc import Sequence

from proofreader.core.page import Page
from proofreader.core.span import Edit
from proofreader.formats.mapped import MappedSource

QUOTED = 6
"""Characters on either side of a break that a message quotes."""

_MAPPED = {"idml": "idml", "html-page": "html", "fbd": "fbd"}
"""The kinds of mapped sources that are written through their map, by the name of the format."""


def kept_breaks(page: Page, edits: Sequence[Edit], to: str) -> list[int]:
    """The line ends (code points of `Page.text`) that edits take out and the format keeps."""
    if not any("\n" in edit.span.of(page.text) for edit in edits):
        return []
    if to in ("docx", "docx-tracked"):
        from proofreader.formats.docx.writing import kept_breaks as kept_in_docx  # brings in lxml

        return kept_in_docx(page, edits)
    source = page.source
    if isinstance(source, MappedSource) and _MAPPED.get(to) == source.kind:
        return source.kept_breaks(edits)
    return []


def apart_line(page: Page, edits: Sequence[Edit], to: str) -> str:
    """One line that tells of such breaks; empty where everything was done."""
    kept = kept_breaks(page, edits, to)
    if not kept:
        return ""
    at = kept[0]
    before, after = page.text[:at].rpartition("\n")[2][-QUOTED:], page.text[at + 1 :].partition("\n")[0][:QUOTED]
    return (
        f"有 {len(kept)} 处要合并的两段分属不同的单元格、文本框、注释或文章，在这种格式里仍分开："
        f"“{before}”／“{after}”{'等' if len(kept) > 1 else ''}，请在排版时处理"
    )
