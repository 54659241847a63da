"""The open card: one finding with its place, what goes and what comes, the reason, and what can be done."""

from html import escape

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from proofreader.app.entries import State
from proofreader.ui.actions import Actions
from proofreader.ui.card_text import CardText
from proofreader.ui.fonts import body_font
from proofreader.ui.theme import Theme
from proofreader.ui.wording import in_line

STRIPE = 4
_DRAFT = 20
_BUTTONS = ("accept", "reject", "edit", "defer")
_DONE = {State.ACCEPTED: "accept", State.REJECTED: "reject"}


class OpenCard(QFrame):
    """Shows a `CardText`; tells which action was clicked through the QActions themselves."""

    edited = Signal(str)  # the replacement written by hand
    editing_ended = Signal()
    take = Signal(int)  # index of a suggestion
    clear = Signal()
    grown = Signal()  # its height is another

    def __init__(self, actions: Actions, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: CardText | None = None
        self._drafts: dict[str, str] = {}  # by entry what was written when another one was turned to
        self._can_accept = False
        self._named: list[tuple[QPushButton, Actions, str, str]] = []
        self._head, self._count = _label(self, "head"), _label(self, "count")
        self._context = _label(self, "context")
        self._removed, self._added = _label(self, "removed"), _label(self, "added")
        for label in (self._context, self._removed, self._added):
            label.setFont(body_font(16))
        self._why, self._others, self._state = _label(self, "why"), _label(self, "others"), _label(self, "state")
        self._others.linkActivated.connect(lambda link: self.take.emit(int(link)))
        self._line = QLineEdit(self)
        self._line.setFont(body_font(16))
        self._line.setAccessibleName(self.tr("替换的文字"))
        self._line.setPlaceholderText(self.tr("留空就是删去"))
        self._line.installEventFilter(self)
        self._line.hide()
        self._hint = _label(self, "hint")
        self._hint.setText(self.tr("⏎ 确定　Esc 放弃"))
        self._hint.hide()
        self._buttons = {name: self._button(actions, name) for name in _BUTTONS}
        self._buttons["accept"].setProperty("role", "primary-card")
        self._group = QWidget(self)
        self._group_text = _label(self._group, "group")
        self._reopen = QPushButton(self.tr("恢复为待处理"), self)
        self._reopen.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._reopen.setProperty("acts", "reopen")
        self._reopen.clicked.connect(self.clear)
        self._reopen_group = QPushButton(self)
        self._reopen_group.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._reopen_group.setProperty("acts", "reopen-group")
        self._reopen_group.clicked.connect(actions["reopen-group"].trigger)
        self._actions = actions
        self._lay_out(actions)
        self._name_buttons()
        self.set_theme(theme)

    def _lay_out(self, actions: Actions) -> None:
        top = QHBoxLayout()
        top.addWidget(self._head, 1)
        top.addWidget(self._count)
        buttons = QGridLayout()
        buttons.setHorizontalSpacing(6)
        for column, name in enumerate(_BUTTONS):
            buttons.addWidget(self._buttons[name], 0, column)
            buttons.setColumnStretch(column, 6 if column < 2 else 5)
        group = QHBoxLayout(self._group)
        group.setContentsMargins(0, 4, 0, 0)
        group.setSpacing(6)
        group.addWidget(self._group_text, 1)
        for name, text in (("accept-group", self.tr("全部接受")), ("reject-group", self.tr("全部拒绝"))):
            button = self._button(actions, name, text)
            button.setMinimumWidth(0)
            button.setProperty("role", "small")
            group.addWidget(button)
        sheet = QVBoxLayout(self)
        sheet.setContentsMargins(STRIPE + 12, 10, 12, 11)
        sheet.setSpacing(6)
        sheet.addLayout(top)
        for widget in (self._context, self._removed, self._added, self._line, self._hint, self._why, self._others):
            sheet.addWidget(widget)
        sheet.addWidget(self._state)
        sheet.addSpacing(2)
        sheet.addLayout(buttons)
        sheet.addWidget(self._reopen)
        sheet.addWidget(self._reopen_group)
        sheet.addWidget(self._group)

    def _button(self, actions: Actions, name: str, text: str = "") -> QPushButton:
        button = QPushButton(self)
        self._named.append((button, actions, name, text))
        actions[name].changed.connect(self._name_buttons)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setProperty("role", "card")
        button.setAccessibleName(actions[name].iconText())
        button.setProperty("acts", name)
        button.setMinimumWidth(0)
        button.clicked.connect(actions[name].trigger)
        return button

    def _name_buttons(self) -> None:
        """Write on the buttons what they do and by which key."""
        for button, actions, name, text in self._named:
            words = f"{text or actions[name].iconText()} {actions.first_key(name)}".strip()
            if name == "accept" and self.editing:
                words = self.tr("确定 ⏎")
            if button.text() != words:
                button.setText(words)
                button.setToolTip(actions[name].toolTip())

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self._theme = theme
        if self._shown is not None:
            self.show_card(self._shown)

    # -- content -------------------------------------------------------------------------------------------------

    def show_card(self, text: CardText) -> None:
        """Show a finding. What is being written for another one is kept until that is written on."""
        if self._shown is not None and self.editing and text.id != self._shown.id:
            self._keep_draft(self._shown)
        self._shown = text
        self._end_editing()
        self._show_draft()
        colours = self._theme.colours
        strong = colours[text.colour]
        self._head.setText(
            f'<b style="color:{strong}">{escape(text.family)}</b>'
            f'<span style="color:{colours["muted"]}">　{escape(text.severity)}</span>'
        )
        self._count.setText(f'<span style="color:{colours["muted"]}">{text.number}</span>')
        before, wrong, after = text.context
        self._context.setText(
            f'<span style="color:{colours["muted"]}">{escape(before)}</span>'
            f'<span style="color:{strong};font-weight:600">[{escape(wrong)}]</span>'
            f'<span style="color:{colours["muted"]}">{escape(after)}</span>'
        )
        self._show_change(text)
        self._show(self._why, escape(text.reason))
        rows = "".join(
            f'<tr><td style="color:{colours["muted"]};padding-right:8px">{number}</td>'
            f'<td><a href="{number - 1}" style="color:{colours["accent"]};text-decoration:none">'
            f"{escape(words)}</a></td></tr>"
            for number, words in text.others
        )
        self._show(self._others, f"<table cellspacing=2>{rows}</table>" if rows else "")
        self._show(self._state, f'<span style="color:{colours["muted"]}">{escape(text.state_line)}</span>'
                   if text.state_line else "")  # fmt: skip
        settled = text.state is not State.OPEN
        for name, button in self._buttons.items():
            button.setVisible(not text.is_hand)
            possible = name != _DONE.get(text.state) and (name != "accept" or text.can_accept)
            button.setEnabled(possible and text.can_settle)
        self._can_accept = self._buttons["accept"].isEnabled()
        self._reopen.setEnabled(text.can_settle)
        self._reopen_group.setEnabled(text.can_settle)
        self._reopen.setVisible(settled)
        self._reopen.setText(self.tr("改回原文") if text.is_hand else self.tr("恢复为待处理"))
        words = self.tr("恢复这一组（{0} 处）").format(text.together)
        self._reopen_group.setText(f"{words} {self._actions.first_key('reopen-group')}".strip())
        self._reopen_group.setVisible(settled and text.together > 1)
        self._group.setVisible(bool(text.group))
        self._group_text.setText(f'<span style="color:{colours["muted"]}">{escape(text.group)}</span>')
        self.setAccessibleName(f"{text.family} {text.severity} {wrong} {text.reason}")
        self.update()

    def _show_change(self, text: CardText) -> None:
        colours = self._theme.colours
        head, gone, come, tail = text.change
        if not gone and not come:
            self._show(self._removed, "")
            self._show(self._added, "")
            return
        for label, sign, name, middle in ((self._removed, "−", "error", gone), (self._added, "＋", "accepted", come)):
            strong = colours[name]
            looks = "text-decoration:line-through" if name == "error" else "font-weight:600"
            label.setText(
                f"<table cellspacing=0 cellpadding=0><tr><td width=20 style='color:{strong};font-weight:600'>{sign}"
                "</td>"
                f"<td>{escape(head)}<span style='color:{strong};{looks};background-color:{colours[name + '-soft']}'>"
                f"{escape(middle)}</span>{escape(tail)}</td></tr></table>"
            )
            label.show()

    @staticmethod
    def _show(label: QLabel, text: str) -> None:
        label.setText(text)
        label.setVisible(bool(text))

    # -- editing -------------------------------------------------------------------------------------------------

    @property
    def editing(self) -> bool:
        """Whether the replacement is being written."""
        return not self._line.isHidden()

    def _keep_draft(self, shown: CardText) -> None:
        if self._line.text() != shown.replacement:
            self._drafts[shown.id] = self._line.text()

    def _show_draft(self) -> None:
        draft = self._drafts.get(self._shown.id) if self._shown is not None else None
        words = self.tr("写到一半：“{0}”　{1} 接着写").format(
            in_line(draft or "", _DRAFT), self._actions.first_key("edit")
        )
        self._hint.setText(self.tr("⏎ 确定　Esc 放弃") if draft is None else escape(words))
        self._hint.setVisible(draft is not None)

    def start_editing(self) -> None:
        """Open the line for a replacement of one's own, or to write one on."""
        if self._shown is None or self._shown.is_hand:
            return
        self._line.setText(self._drafts.pop(self._shown.id, self._shown.replacement))
        self._hint.setText(self.tr("⏎ 确定　Esc 放弃"))
        self._added.hide()
        self._line.show()
        self._hint.show()
        self._name_buttons()
        self._buttons["accept"].setEnabled(True)
        self._line.setFocus()
        self._line.selectAll()
        self.grown.emit()

    def confirm(self) -> None:
        """Take what has been written."""
        text = self._line.text()
        self._end_editing()
        self.edited.emit(text)

    def _end_editing(self) -> None:
        if not self.editing:
            return
        self._line.hide()
        self._hint.hide()
        self._name_buttons()
        self._buttons["accept"].setEnabled(self._can_accept)
        self._added.setVisible(bool(self._added.text()))
        self.grown.emit()
        self.editing_ended.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter takes the line, Esc leaves it. Neither goes on to the list, which would decide the next finding."""
        pressed = event.key() if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) else None
        if watched is self._line and pressed in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.confirm()
            return True
        if watched is self._line and pressed == Qt.Key.Key_Escape:
            self._end_editing()
            return True
        return super().eventFilter(watched, event)

    # -- drawing -------------------------------------------------------------------------------------------------

    def height_for(self, width: int) -> int:
        """How tall the card is at a width, in pixels."""
        layout = self.layout()
        assert layout is not None
        layout.activate()
        return layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else self.sizeHint().height()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A sheet with a stripe in the colour of the finding's mark."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        strong = self._theme.colour(self._shown.colour if self._shown else "strong-line")
        box = QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(strong)
        painter.drawRoundedRect(box, 8, 8)
        painter.setBrush(self._theme.colour("card"))
        painter.drawRoundedRect(box.adjusted(STRIPE, 0, 0, 0), 6, 6)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(strong, 1.3))
        painter.drawRoundedRect(box, 8, 8)
        painter.end()


def _label(parent: QWidget, name: str) -> QLabel:
    label = QLabel(parent)
    label.setObjectName(name)
    label.setTextFormat(Qt.TextFormat.RichText)
    label.setWordWrap(name not in ("head", "count"))
    return label
