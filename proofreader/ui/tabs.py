"""The open pages as tabs; hidden while there is only one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QTabBar, QToolButton, QWidget


class PageTabs(QTabBar):
    """Asks for a page by its number, or to close it."""

    asked = Signal(int)
    closing = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("pages")
        self.setAccessibleName(self.tr("打开的版面"))
        self.setDocumentMode(True)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)
        self.currentChanged.connect(self._on_current)
        self._quiet = False
        self.hide()

    def show_pages(self, pages: list[tuple[str, str]], current: int) -> None:
        """Show names with what is said of each when the mouse rests on it."""
        self._quiet = True
        while self.count() > len(pages):
            self.removeTab(self.count() - 1)
        for at, (name, tip) in enumerate(pages):
            if at >= self.count():
                self.addTab(name)
                self._add_cross(at)
            self.setTabText(at, name.replace("&", "&&"))
            self.setTabToolTip(at, tip)
        self.setCurrentIndex(current)
        self.setVisible(len(pages) > 1)
        self._quiet = False

    def _add_cross(self, at: int) -> None:
        """Qt's own cross is loud."""
        cross = QToolButton(self)
        cross.setText("×")
        cross.setAutoRaise(True)
        cross.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        cross.setStyleSheet("padding: 0 4px;")
        cross.setToolTip(self.tr("关闭版面"))
        cross.setAccessibleName(self.tr("关闭版面"))
        cross.setProperty("acts", "close")
        cross.clicked.connect(lambda: self.closing.emit(self._tab_of(cross)))
        self.setTabButton(at, QTabBar.ButtonPosition.RightSide, cross)

    def _tab_of(self, cross: QToolButton) -> int:
        side = QTabBar.ButtonPosition.RightSide
        return next(at for at in range(self.count()) if self.tabButton(at, side) is cross)

    def _on_current(self, at: int) -> None:
        if not self._quiet and at >= 0:
            self.asked.emit(at)
