"""How the blocks of a page are set: faces, sizes, leading, indents. Drawn by block formats, never typed."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextBlock, QTextBlockFormat, QTextCharFormat, QTextCursor

from proofreader.core.page import BlockKind
from proofreader.ui.fonts import body_font, em
from proofreader.ui.theme import Theme

LEADING = 1.7
"""Distance of the lines, in ems."""
MEASURE = 38
"""Length of a line, in Chinese characters."""
BODY_PIXELS = 17
_QUIET = (BlockKind.MASTHEAD, BlockKind.DATELINE, BlockKind.BYLINE, BlockKind.CAPTION)


class Typesetter:
    """Sets blocks in one theme and size. `pixels` is the em of the body."""

    def __init__(self, theme: Theme, pixels: int = BODY_PIXELS) -> None:
        self.theme = theme
        self.pixels = pixels
        self.body = body_font(pixels)
        self.em = em(self.body)

    def set_block(self, block: QTextBlock, kind: BlockKind, level: int | None, lead: tuple[int, int] | None) -> None:
        """Set one block. `lead` is the run-in heading in UTF-16 units of the block."""
        cursor = QTextCursor(block)
        cursor.setBlockFormat(self._block_format(kind, level))
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        plain = self._char_format(kind, level)
        cursor.setCharFormat(plain)
        cursor.setBlockCharFormat(plain)
        if lead is not None:
            bold = QTextCharFormat(plain)
            bold.setFontWeight(QFont.Weight.Bold)
            cursor.setPosition(block.position() + lead[0])
            end = min(block.position() + lead[1], block.position() + block.length() - 1)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(bold)

    def _size(self, kind: BlockKind, level: int | None) -> float:
        if kind is BlockKind.HEADLINE:
            return 24 / BODY_PIXELS if (level or 1) <= 3 else 20 / BODY_PIXELS
        if kind in _QUIET:
            return 15 / BODY_PIXELS
        return 1.0

    def _block_format(self, kind: BlockKind, level: int | None) -> QTextBlockFormat:
        made = QTextBlockFormat()
        size = self.pixels * self._size(kind, level)
        leading = 1.45 if kind is BlockKind.HEADLINE else LEADING
        made.setLineHeight(round(size * leading), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        if kind is BlockKind.BODY:
            made.setTextIndent(2 * self.em)
            made.setBottomMargin(self.pixels * 0.35)
        elif kind is BlockKind.HEADLINE:
            made.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            made.setTopMargin(self.pixels * 2.1)
            made.setBottomMargin(self.pixels * 0.5)
        elif kind is BlockKind.HEADING:
            made.setTextIndent(2 * self.em)
            made.setTopMargin(self.pixels * 0.8)
            made.setBottomMargin(self.pixels * 0.35)
        elif kind in (BlockKind.BYLINE, BlockKind.CAPTION):
            made.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            made.setBottomMargin(self.pixels * 0.8)
        return made

    def _char_format(self, kind: BlockKind, level: int | None) -> QTextCharFormat:
        made = QTextCharFormat()
        font = body_font(round(self.pixels * self._size(kind, level)))
        if kind in (BlockKind.HEADLINE, BlockKind.HEADING):
            font.setWeight(QFont.Weight.Bold)
        made.setFont(font)
        made.setForeground(self.theme.colour("faded" if kind in _QUIET else "ink"))
        return made
