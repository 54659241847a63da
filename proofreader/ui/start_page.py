"""The window without a page: open one, a recent one, or the sample."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from proofreader.ui.actions import Actions
from proofreader.ui.fonts import body_font
from proofreader.ui.icons import icon, program_icon
from proofreader.ui.theme import Theme

WIDTH = 620


class StartPage(QWidget):
    """What to do first."""

    chosen = Signal(object)  # Path

    def __init__(self, actions: Actions, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._recent: Sequence[str] = ()
        inner = QWidget(self)
        inner.setFixedWidth(WIDTH)
        column = QVBoxLayout(inner)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setSpacing(18)
        sign = QLabel(inner)
        sign.setPixmap(program_icon().pixmap(72, 72))
        words = QVBoxLayout()
        words.setSpacing(4)
        title = QLabel(self.tr("报纸校对"), inner)
        title.setFont(body_font(30))
        title.setStyleSheet("font-weight: 600;")
        subtitle = QLabel(self.tr("标出疑点，逐处接受或拒绝，导出干净文本。原稿一字不动。"), inner)
        subtitle.setProperty("role", "subtitle")
        words.addStretch(1)
        words.addWidget(title)
        words.addWidget(subtitle)
        words.addStretch(1)
        head.addWidget(sign)
        head.addLayout(words, 1)
        column.addLayout(head)
        column.addSpacing(28)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        self.open_button = QPushButton(inner)
        actions["open"].changed.connect(lambda: self._name_open(actions))
        self._name_open(actions)
        self.open_button.setProperty("role", "primary")
        self.open_button.clicked.connect(actions["open"].trigger)
        self.sample_button = QPushButton(self.tr("先看示例版面"), inner)
        self.sample_button.clicked.connect(actions["sample"].trigger)
        for button in (self.open_button, self.sample_button):
            button.setMinimumHeight(38)
            buttons.addWidget(button, 1)
        column.addLayout(buttons)
        column.addSpacing(8)
        hint = QLabel(self.tr("支持文本、Word、PDF、InDesign、网页和方正小样，也可以把文件或文件夹拖进窗口"), inner)
        hint.setProperty("role", "muted")
        hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(hint)
        column.addSpacing(22)
        self._heading = QLabel(self.tr("最近打开"), inner)
        self._heading.setProperty("role", "muted")
        self._heading.setStyleSheet("font-weight: 600; padding: 0 0 6px 4px;")
        column.addWidget(self._heading)
        self._list = QListWidget(inner)
        self._list.setAccessibleName(self.tr("最近打开"))
        self._list.setIconSize(QSize(20, 20))
        self._list.setObjectName("recent")
        self._list.itemActivated.connect(self._on_item)
        self._list.itemClicked.connect(self._on_item)
        column.addWidget(self._list)
        outer = QVBoxLayout(self)
        outer.addStretch(2)
        outer.addWidget(inner, 0, Qt.AlignmentFlag.AlignHCenter)
        outer.addStretch(3)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self.show_recent(self._recent)

    def _name_open(self, actions: Actions) -> None:
        words = self.tr("打开版面…")
        self.open_button.setText(f"{words}　{actions.first_key('open')}".strip())

    def show_recent(self, recent: Sequence[str]) -> None:
        """List the pages opened last; those that have gone are left out."""
        self._recent = recent
        self._list.clear()
        sign = icon("page", self._theme.colour("muted"))
        for name in recent:
            path = Path(name)
            if path.is_file():
                item = QListWidgetItem(sign, f"{path.name}　　{path.parent}")
                item.setData(Qt.ItemDataRole.UserRole, name)
                item.setToolTip(name)
                item.setSizeHint(QSize(100, 36))
                self._list.addItem(item)
        count = self._list.count()
        self._list.setFixedHeight(min(count, 6) * 36 + 4)
        self._list.setVisible(count > 0)
        self._heading.setVisible(count > 0)

    def _on_item(self, item: QListWidgetItem) -> None:
        self.chosen.emit(Path(item.data(Qt.ItemDataRole.UserRole)))
