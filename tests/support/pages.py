"""Pages made from a few lines of text, for tests that need no file."""

from proofreader.core.page import Article, Block, BlockKind, NoSource, Page
from proofreader.core.span import Span
from proofreader.formats.reading import read_bytes

_MARKERS = {
    "# ": (BlockKind.HEADLINE, 1),
    "## ": (BlockKind.HEADLINE, 2),
    "### ": (BlockKind.HEADLINE, 3),
    "#### ": (BlockKind.HEADING, 4),
    "图注|": (BlockKind.CAPTION, None),
    "表格|": (BlockKind.TABLE_CELL, None),
    "作者|": (BlockKind.BYLINE, None),
}


def block_page(text: str) -> Page:
    """One block a line, body unless a marker says so: `# ` to `### ` headline, `#### ` heading, `图注|`, `表格|`,
    `作者|`; a line that begins `**…**` has a run-in heading. Nothing is guessed from the words.
    """
    parts: list[str] = []
    blocks: list[Block] = []
    at = 0
    for line in text.split("\n"):
        kind, level, lead = BlockKind.BODY, None, None
        for marker, (marked_kind, marked_level) in _MARKERS.items():
            if line.startswith(marker):
                line, kind, level = line[len(marker) :], marked_kind, marked_level
        if line.startswith("**") and "**" in line[2:]:
            head, _, rest = line[2:].partition("**")
            line, lead = head + rest, Span(at, at + len(head))
        parts.append(line)
        blocks.append(Block(kind, Span(at, at + len(line)), 0, level, lead))
        at += len(line) + 1
    return Page(None, "\n".join(parts), tuple(blocks), (Article("", 0, len(blocks)),), NoSource())


def read_text(text: str) -> Page:
    """The page that the program's own reader makes of a Markdown text."""
    return read_bytes(text.encode("utf-8"), path=None, markdown=True)
