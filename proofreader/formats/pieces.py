"""How a block's text lies in its file: a run of pieces that tile the block's characters and its inline markup."""

from enum import IntEnum
from typing import NamedTuple

from proofreader.core.page import BlockKind


class Role(IntEnum):
    """What a piece is. Only TEXT and ATOM have characters of the page."""

    TEXT = 0  # the same characters in the page and in the file
    ATOM = 1  # one character of the page, written differently in the file (`&amp;`, `\\*`, a line end between words)
    OPEN = 2  # the first half of a pair of inline markup
    CLOSE = 3  # the second half
    SOFT = 4  # a line end inside a paragraph that the reader does not see
    GAP = 5  # other inline markup: a comment, an image


class Piece(NamedTuple):
    """`length` characters of the page at `page` stand at [start, end) of the decoded file.

    `pair` ties the two halves of a pair within one block, 0 for none. Until the page is put together, `page` counts
    from the start of the block.
    """

    page: int
    length: int
    start: int
    end: int
    role: Role = Role.TEXT
    pair: int = 0


class Draft(NamedTuple):
    """A block before it is known what it is.

    `prefix` and `start` .. `end` are positions of the decoded file: the block's own line begins at `prefix`
    (indentation and block markup such as `#### `), its content at `start`. `kind` and `level` are what the markup says.
    `bold` is the number of leading characters of `text` that are set bold. `blanks` counts the blank lines before it.
    `indented` tells a first-line indent. `cell` marks text inside a table row, where a line end cannot stand.
    """

    text: str
    pieces: tuple[Piece, ...]
    prefix: int
    start: int
    end: int
    kind: BlockKind | None = None
    level: int | None = None
    bold: int = 0
    blanks: int = 0
    indented: bool = False
    cell: bool = False
