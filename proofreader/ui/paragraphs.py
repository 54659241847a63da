"""How the paragraphs of the corrected text are set, from the blocks of the original."""

from typing import TYPE_CHECKING

from proofreader.core.page import BlockKind
from proofreader.core.span import Span
from proofreader.ui.page_view import Paragraph

if TYPE_CHECKING:
    from proofreader.app.session import Session


def paragraphs(session: "Session", text: Span | None = None) -> tuple[int, list[Paragraph]]:
    """The number of the first paragraph that touches a range of the corrected text, and how it and those after it are
    set, to the end of the range (None: the whole text)."""
    corrected = session.text
    text = text or Span(0, len(corrected))
    first = corrected.count("\n", 0, text.start)
    start = corrected.rfind("\n", 0, text.start) + 1
    made: list[Paragraph] = []
    while start <= text.end:
        end = corrected.find("\n", start)
        end = len(corrected) if end < 0 else end
        made.append(_paragraph(session, Span(start, end)))
        start = end + 1
    return first, made


def _paragraph(session: "Session", line: Span) -> Paragraph:
    if not session.page.blocks:
        return Paragraph(BlockKind.BODY)
    at = session.projection.to_original(line.start, after=True)
    block = session.page.blocks[session.page.block_at(min(at, len(session.page.text)))]
    lead = None
    if block.lead is not None:
        shown = session.projection.project(block.lead)
        start, end = max(shown.start, line.start), min(shown.end, line.end)
        if start == line.start and start < end:
            lead = Span(0, end - start)
    return Paragraph(block.kind, block.level, lead)
