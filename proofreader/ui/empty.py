"""What stands where there is nothing to show: what is the case, and what to do next."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from proofreader.ui.icons import pixmap
from proofreader.ui.theme import Theme


class Empty(QWidget):
    """A sign, a sentence, a hint, places to go to and buttons, in the middle. `asked` carries the number of the place
    clicked, from 0."""

    asked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._content: tuple[str, str, str, tuple[tuple[QAction, str], ...], tuple[str, ...]] = ("page", "", "", (), ())
        self._sign, self._title, self._hint, self.places = QLabel(self), QLabel(self), QLabel(self), QLabel(self)
        self.places.setTextFormat(Qt.TextFormat.RichText)
        self.places.setWordWrap(True)
        self.places.linkActivated.connect(lambda link: self.asked.emit(int(link)))
        self._title.setStyleSheet("font-size: 16px; font-weight: 600;")
        self._hint.setProperty("role", "muted")
        self._hint.setWordWrap(True)
        self._buttons: list[QPushButton] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(32, 32, 32, 32)
        self._column.setSpacing(10)
        self._column.addStretch(2)
        for label in (self._sign, self._title, self._hint):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self._column.addWidget(label)
        self._column.addWidget(self.places)
        self._column.addSpacing(6)
        self._column.addStretch(3)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        self.show_state(*self._content)

    def show_state(
        self, sign: str, title: str, hint: str, actions: Sequence[tuple[QAction, str]] = (), places: Sequence[str] = ()
    ) -> None:
        """Show what is the case. The first action is the one meant; `places` are lines that can be clicked."""
        self._content = (sign, title, hint, tuple(actions), tuple(places))
        ratio = self.devicePixelRatioF()
        picture = pixmap(sign, self._theme.colour("muted"), round(44 * ratio))
        picture.setDevicePixelRatio(ratio)
        self._sign.setPixmap(picture)
        self._title.setText(title)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        colour = self._theme.colours["accent"]
        rows = "".join(
            f'<p style="margin:3px 0">'
            f'<a href="{at}" style="color:{colour};text-decoration:none">{escape(words)}</a></p>'
            for at, words in enumerate(places)
        )
        self.places.setText(rows)
        self.places.setVisible(bool(rows))
        for button in self._buttons:
            self._column.removeWidget(button)
            button.deleteLater()
        self._buttons = []
        for place, (action, text) in enumerate(actions):
            button = QPushButton(text, self)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setProperty("acts", action.objectName())
            if place == 0:
                button.setProperty("role", "primary")
            button.clicked.connect(action.trigger)
            self._column.insertWidget(self._column.count() - 1, button, 0, Qt.AlignmentFlag.AlignHCenter)
            self._buttons.append(button)
