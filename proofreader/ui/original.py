"""The page as it was, laid over the page as it is."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QLabel

from proofreader.core.span import Span
from proofreader.ui.page_view import PageView, Paragraph
from proofreader.ui.typeset import Typesetter

if TYPE_CHECKING:
    from proofreader.app.session import Session


class OriginalView(PageView):
    """Covers another page view and shows the original at the same place."""

    def __init__(self, session: "Session", over: PageView, typesetter: Typesetter, keys: str) -> None:
        """`keys` are those that end it, as they are written for people."""
        super().__init__(typesetter, over)
        self.setAccessibleName(self.tr("原文"))
        self.setReadOnly(True)
        self._session, self._over = session, over
        words = self.tr("原文　按 {0} 回到改后").format(keys) if keys else self.tr("原文")
        self._sign = QLabel(words, self)
        self._sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sign.setAutoFillBackground(True)
        self._sign.setStyleSheet("padding: 4px 10px; background: palette(highlight);")
        blocks = session.page.blocks
        styles = [Paragraph(block.kind, block.level, _lead(block.lead, block.span)) for block in blocks]
        self.load(session.page.text, styles)
        over.installEventFilter(self)
        self.follow()
        self.show()
        self.raise_()

    def follow(self) -> None:
        """Take the place of what is covered, and show the same passage."""
        self.setGeometry(self._over.rect())
        self._sign.setGeometry(0, 0, self.width(), self._sign.sizeHint().height())  # over whole lines, not part of one
        at = self._session.projection.to_original(self._over.visible_span().start)
        self.verticalScrollBar().setValue(round(self.document_y(at)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as what is covered."""
        if event.type() == QEvent.Type.Resize:
            self.follow()
        return False


def _lead(lead: Span | None, block: Span) -> Span | None:
    return None if lead is None else lead.shift(-block.start)
