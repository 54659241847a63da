"""The right panel: what is listed, the list with its open card, or what there is to say when it is empty."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from proofreader.app.entries import State
from proofreader.ui.actions import Actions
from proofreader.ui.bridge import Bridge
from proofreader.ui.card import OpenCard
from proofreader.ui.card_list import CardList
from proofreader.ui.card_model import CardModel
from proofreader.ui.card_text import card_text, group_at
from proofreader.ui.empty import Empty
from proofreader.ui.family_model import FamilyModel
from proofreader.ui.more_filters import fill_more, more_words
from proofreader.ui.rows import Filter
from proofreader.ui.theme import Theme
from proofreader.ui.wording import family_name, state_name, thousands

LEVEL = 46
"""How far below the top of the card its context line stands, in pixels."""
_HELD = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
)  # fmt: skip


class Sidecar(QWidget):
    """Shows the model's current entry as a card; the filter is set here."""

    place_asked = Signal(int)  # one of the places that `show_places` was given

    def __init__(
        self,
        bridge: Bridge,
        model: CardModel,
        families: FamilyModel,
        actions: Actions,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge, self._model, self._families, self._actions = bridge, model, families, actions
        self._checking = True
        self._reading = False
        self._checked = False
        """Whether a check of the page has come to its end."""
        self._carded: tuple[str, State] | None = None
        """What the card shows."""
        self.card = OpenCard(actions, theme)
        self.cards = CardList(model, self.card, actions, theme, self)
        self._empty = Empty(theme, self)
        self._empty.asked.connect(self._go_to_place)
        self._places: tuple[str, ...] = ()
        self._place = -1
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.cards)
        self._stack.addWidget(self._empty)
        self._clear = QAction(self.tr("去掉全部筛选"), self)
        self._clear.setObjectName("filter-more")  # where the keyboard finds it
        self._clear.triggered.connect(self._clear_filter)
        self._states, self._types, self._more = QToolButton(self), QToolButton(self), QToolButton(self)
        names = (
            (self._states, self.tr("状态"), "filter"),
            (self._types, self.tr("类型"), "filter-types"),
            (self._more, self.tr("更多筛选"), "filter-more"),
        )
        for button, name, action in names:
            button.setProperty("acts", action)
            button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setAccessibleName(name)
            button.setMenu(QMenu(button))
        self._states.menu().aboutToShow.connect(self._fill_states)
        self._types.menu().aboutToShow.connect(self._fill_types)
        self._more.menu().aboutToShow.connect(lambda: fill_more(self._more.menu(), self._bridge.session, self._model))
        top = QHBoxLayout()
        top.setContentsMargins(8, 6, 8, 4)
        top.setSpacing(2)
        top.addWidget(self._states)
        top.addWidget(self._types)
        top.addWidget(self._more)
        top.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self._stack, 1)
        self.card.editing_ended.connect(self.cards.setFocus)
        families.hidden_changed.connect(self._on_hidden)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.refresh()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self.card.set_theme(theme)
        self.cards.set_theme(theme)
        self._empty.set_theme(theme)

    def set_checking(self, on: bool) -> None:
        """Say that a check is under way; an empty list then means nothing yet."""
        if on != self._checking or not (on or self._checked):
            self._checking = on
            self._checked = self._checked or not on
            if not self._model.rows:  # a card says nothing of it
                self.refresh()

    def set_reading(self, on: bool) -> None:
        """Say that the words are being read: a page without findings is not done before that."""
        if on != self._reading:
            self._reading = on
            if not self._model.rows:
                self.refresh()

    @property
    def focus_target(self) -> QWidget:
        """What takes the single keys: the list, or the panel itself where nothing is listed."""
        return self.cards if self._stack.currentWidget() is self.cards else self

    def take_focus(self) -> None:
        """Give the single keys to the list."""
        self.focus_target.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The single keys work with nothing listed too: undo, above all. Enter goes to what was found afterwards."""
        if (
            event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and not event.modifiers() & _HELD
            and self._asks_for_place
        ):
            self._go_to_place((self._place + 1) % len(self._places))
            return
        if not self.cards.handle_key(event):
            event.ignore()

    @property
    def _asks_for_place(self) -> bool:
        return bool(self._places) and self._stack.currentWidget() is self._empty and self._finished

    @property
    def _finished(self) -> bool:
        """Whether everything is settled and the list is empty because of that."""
        counts, state = self._bridge.session.counts, self._model.filter.state
        return self._checked and bool(counts.total) and not counts.open and state in (None, State.OPEN)

    def show_places(self, places: Sequence[str]) -> None:
        """What the check of the corrected text has found, in words, to be shown when everything is settled."""
        self._places, self._place = tuple(places), -1
        if not self._model.rows:
            self.refresh()

    def _go_to_place(self, at: int) -> None:
        self._place = at
        self.place_asked.emit(at)

    def refresh(self) -> None:
        """Show the current entry anew, and the counts."""
        self._name_filters()
        current = self._model.current
        if current is None and not self._model.rows:
            self._show_empty()
            return
        self._turn_to(self.cards)
        if current is None:
            self.cards.open_row(None)
            return
        session = self._bridge.session
        number, total = self._model.position()
        group = len(group_at(session, current)) if session.entry(current).finding.group else 0
        text = card_text(session, session.entry(current), f"{number:,}/{total:,}", group)
        if not (self.card.editing and (current, text.state) == self._carded):  # what is being written stays
            self._carded = (current, text.state)
            self.card.show_card(text)
        self.cards.open_row(self._model.row_of(current))

    def _show_empty(self) -> None:
        counts = self._bridge.session.counts
        export = (
            self._actions["export"],
            f"{self._actions['export'].iconText()}…　{self._actions.first_key('export')}".strip(),
        )
        content: tuple[str, str, str, tuple[tuple[QAction, str], ...]]
        everything = ((self._clear, self._clear.text()),)
        places = self._places if self._finished else ()
        if not self._checked or ((self._checking or self._reading) and not counts.total):
            content = ("search", self.tr("正在检查…"), "", ())
        elif self._model.filter.state not in (None, State.OPEN) and counts.total:
            left = self.tr("还有 {0} 处待处理").format(counts.open) if counts.open else ""
            content = ("filter", self._none_words(), left, everything)
        elif counts.open and self._model.filter != Filter():
            left = self.tr("还有 {0} 处待处理").format(counts.open)
            content = ("filter", self.tr("没有符合筛选的疑点"), left, everything)
        elif places:
            hint = self.tr("{0} 前往，{1} 到版面里改；不改也可以导出").format("⏎", self._actions.first_key("switch"))
            content = ("search", self.tr("改后又有 {0} 处疑点", "", len(places)).format(len(places)), hint, (export,))
        elif not counts.total:
            content = ("done", self.tr("没有疑点，可以导出"), "", (export,))
        elif counts.deferred:
            hint = self.tr("其中 {0} 处存疑，导出时保留原文", "", counts.deferred).format(counts.deferred)
            content = ("done", self.tr("全部处理完，可以导出"), hint, (export,))
        else:
            content = ("done", self.tr("全部处理完，可以导出"), self._settled_words(), (export,))
        sign, title, words, actions = content
        self._empty.show_state(sign, title, words, actions, places)
        self._turn_to(self._empty)

    def _turn_to(self, widget: QWidget) -> None:
        if self._stack.currentWidget() is widget:
            return
        focused = self.window().focusWidget()  # hasFocus is false while a dialog is just going
        had_focus = focused is not None and (focused is self or self.isAncestorOf(focused))
        if had_focus:
            self.setFocus()  # else the page would get it, and single keys would be typed there
        self._stack.setCurrentWidget(widget)
        if had_focus and widget is self.cards:
            self.cards.setFocus()

    def _none_words(self) -> str:
        """Nothing is in the state asked for; with a further filter, nothing that goes by it."""
        wanted = self._model.filter
        if wanted != Filter(state=wanted.state):
            return self.tr("没有符合筛选的疑点")
        return self.tr("没有{0}的").format(self._state_name(wanted.state))

    def _settled_words(self) -> str:
        counts = self._bridge.session.counts
        return self.tr("接受 {0} · 拒绝 {1} · 改 {2}").format(counts.accepted, counts.rejected, counts.edited)

    def level_with(self, place: QPoint) -> None:
        """Stand the open card so that its context line is level with a place of the screen."""
        self.cards.level_with(self.cards.viewport().mapFromGlobal(place).y() - LEVEL)

    # -- the filter ----------------------------------------------------------------------------------------------

    def popup_filter(self) -> None:
        """Open the menu of states from the keyboard."""
        self._states.showMenu()

    def popup_types(self) -> None:
        """Open the menu of families."""
        self._types.showMenu()

    def popup_more(self) -> None:
        """Open the menu of further filters."""
        self._more.showMenu()

    def _clear_filter(self) -> None:
        """What is open, of every kind."""
        self._families.show_all()
        self._model.set_filter(Filter())

    def _on_hidden(self, hidden: frozenset[str]) -> None:
        wanted = self._model.filter
        self._model.set_filter(replace(wanted, hidden=hidden))

    def _name_filters(self) -> None:
        wanted, counts = self._model.filter, self._bridge.session.counts
        numbers = {
            None: counts.total + counts.hand,
            State.OPEN: counts.open,
            State.ACCEPTED: counts.accepted,
            State.REJECTED: counts.rejected,
            State.EDITED: counts.edited + counts.hand,
            State.DEFERRED: counts.deferred,
        }
        self._numbers = numbers
        self._states.setText(f"{self._state_name(wanted.state)} {thousands(numbers[wanted.state])} ▾")
        self._more.setText(more_words(wanted, self._bridge.session) + " ▾")
        self._types.setText(f"{self._family_name(wanted.family)} ▾")

    def _state_name(self, state: State | None) -> str:
        return self.tr("全部") if state is None else state_name(state)

    def _family_name(self, family: str | None) -> str:
        return self.tr("全部类型") if family is None else family_name(family)

    def _fill_states(self) -> None:
        menu, wanted = self._states.menu(), self._model.filter
        menu.clear()
        group = QActionGroup(menu)
        for state in (State.OPEN, State.DEFERRED, State.ACCEPTED, State.REJECTED, State.EDITED, None):
            action = menu.addAction(f"{self._state_name(state)}\t{thousands(self._numbers[state])}")
            action.setCheckable(True)
            action.setChecked(state is wanted.state)
            group.addAction(action)
            action.triggered.connect(
                lambda _on=False, state=state: self._model.set_filter(replace(wanted, state=state))
            )

    def _fill_types(self) -> None:
        menu, wanted = self._types.menu(), self._model.filter
        menu.clear()
        group = QActionGroup(menu)
        for family in (None, *self._families.families):
            count = "" if family is None else f"\t{thousands(self._families.open_of(family))}"
            action = menu.addAction(f"{self._family_name(family)}{count}")
            action.setCheckable(True)
            action.setChecked(family == wanted.family)
            group.addAction(action)
            action.triggered.connect(
                lambda _on=False, family=family: self._model.set_filter(replace(wanted, family=family))
            )
