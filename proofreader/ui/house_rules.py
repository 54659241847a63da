"""Entries for the house's tables from the desk: a word to remember, a form to replace, a check to be quiet here."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QDialog, QFormLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from proofreader.app.change import Change, ChangeKind
from proofreader.app.house_ignoring import ignore_passage, passage_at
from proofreader.app.house_removing import HouseEntry, remove_entry
from proofreader.app.house_writing import Added, HouseError, always_replace, remember_word, word_to_remember
from proofreader.app.session import DecisionError, SidecarError
from proofreader.formats.reasons import reason_of
from proofreader.ui.actions import Actions
from proofreader.ui.bridge import Bridge
from proofreader.ui.card_list import CardList
from proofreader.ui.card_model import CardModel, title_of
from proofreader.ui.dialogs import dialog_buttons
from proofreader.ui.page_menu import page_menu
from proofreader.ui.page_view import PageView

ACTIONS = ("remember-word", "always-replace", "ignore-passage", "quiet-check")
_SETTLING = ("accept", "reject", "reject-why", "reject-remember", "edit", "defer", "group", "issue", "reopen")


@dataclass(frozen=True, slots=True)
class Written:
    """An entry that was written from this desk. `depth` is how many steps of the session could be undone then;
    `with_step` says that the last of these belongs to it; `words` tell what it is.
    """

    entry: HouseEntry
    added: Added
    depth: int
    with_step: bool
    words: str


class HouseRules(QObject):
    """Works on the selection of the page, else on the current finding. `added` says that a table has changed, by an
    entry that came or went.
    """

    added = Signal()
    told = Signal(str)
    failed = Signal(str)

    def __init__(
        self, bridge: Bridge, model: CardModel, view: PageView, cards: CardList, actions: Actions, window: QWidget
    ) -> None:
        super().__init__(window)
        self._bridge, self._session, self._model = bridge, bridge.session, model
        self._view, self._cards, self._actions, self._window = view, cards, actions, window
        self._done: list[Written] = []
        self._undone: list[Written] = []
        bridge.changed.connect(self._on_changed)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._on_page_menu)
        cards.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        cards.customContextMenuRequested.connect(self._on_card_menu)

    def remember(self, word: str = "", *, with_step: bool = False) -> None:
        """Allow a word from now on: the one given, or what is selected, or what the current finding speaks of.
        `with_step` joins that to the step of the session just before it.
        """
        word = (word or self._selected() or self._quote()).strip()
        words = self.tr("记住“{0}”").format(word)
        self._write(HouseEntry(word), words, self.tr("“{0}”今后不再提示").format(word), with_step=with_step)

    def can_remember(self, word: str) -> bool:
        """Whether a text is a word that can be remembered; says why it is none."""
        try:
            word_to_remember(word)
        except HouseError as error:
            self.failed.emit(str(error))
            return False
        return True

    def replace(self) -> None:
        """Replace a form from now on, after a look at both."""
        selected = self._selected()
        wrong = selected or self._quote()
        right = "" if selected else self._proposed()
        answer = ReplaceDialog.ask(self._window, wrong.strip(), right)
        if answer is not None:
            wrong, right = answer
            line = self.tr("“{0}”今后都改成“{1}”") if right else self.tr("“{0}”今后都删去")
            line = line.format(wrong, right)
            self._write(HouseEntry(wrong, right), line, line)

    def ignore(self) -> None:
        """Hear no more of the current finding's check about these words, on this page and on others."""
        id_ = self._model.current
        if id_ is None:
            self.told.emit(self.tr("先选中一处疑点"))
            return
        check, (text, span) = self._session.entry(id_).finding.check, self._session.place(id_)
        try:
            passage = passage_at(text, span)
        except HouseError as error:
            self.failed.emit(str(error))
            return
        line = self.tr("今后遇到“{0}”，不再提示“{1}”").format(passage, title_of(check))
        self._write(HouseEntry(passage, check=check), line, line)

    def quiet(self) -> None:
        """Show no more findings of the current one's check on this page."""
        id_ = self._model.current
        check = "" if id_ is None else self._session.entry(id_).finding.check
        if not check:
            self.told.emit(self.tr("先选中一处疑点"))
            return
        self._bridge.prepare_step()
        try:
            self._session.set_quiet(check, initiator=self)
        except (DecisionError, SidecarError) as error:
            self.failed.emit(str(error))
        else:
            self.told.emit(self.tr("本版不再提示“{0}”").format(title_of(check)) + self._actions.hint("undo"))

    # -- what it is about --------------------------------------------------------------------------------------------

    def _selected(self) -> str:
        return self._view.textCursor().selectedText().replace("\u2029", "\n")

    def _unselect(self) -> None:
        """The next key that is pressed in the page must not write over the word."""
        cursor = self._view.textCursor()
        if cursor.hasSelection():
            cursor.clearSelection()
            self._view.setTextCursor(cursor)

    def _quote(self) -> str:
        id_ = self._model.current
        return "" if id_ is None else self._session.quote(id_)

    def _proposed(self) -> str:
        id_ = self._model.current
        if id_ is None or not self._session.entry(id_).finding.suggestions:
            return ""
        return self._session.preview(id_)

    def _write(self, entry: HouseEntry, words: str, line: str, *, with_step: bool = False) -> None:
        self._bridge.prepare_step()
        added = self._try(partial(_put, entry, self._session.path))
        if added is not None:
            self._done.append(Written(entry, added, self._session.depth, with_step, words))
            self._undone.clear()
            self._unselect()
            where = self.tr("（已写入 {0}）").format(f"{added.path.parent.name}/{added.path.name}")
            self.told.emit(line + where + self._actions.hint("undo"))
            self.added.emit()
        elif not self._failing:
            self.told.emit(line + self.tr("（先前已经记过）"))

    def _try(self, step: Callable[[], Added | None]) -> Added | None:
        """What a change of a table comes to; None when it failed, which has been told, or changed nothing."""
        self._failing = True
        try:
            added = step()
        except HouseError as error:
            self.failed.emit(str(error))
        except OSError as error:
            self.failed.emit(self.tr("没有记下来：{0}").format(reason_of(error)))
        else:
            self._failing = False
            return added
        return None

    # -- undo --------------------------------------------------------------------------------------------------------

    @property
    def last_done(self) -> Written | None:
        """The entry that was written last and is not taken back."""
        return self._done[-1] if self._done else None

    @property
    def last_undone(self) -> Written | None:
        """The entry that was taken back last."""
        return self._undone[-1] if self._undone else None

    def take_back(self) -> bool:
        """Take the last entry out of its table, which may have been changed since; whether that went well."""
        written = self._done.pop()
        self._try(partial(_take_out, written))
        if self._failing:
            return False
        self._undone.append(written)
        self.told.emit(self.tr("已撤销：{0}").format(written.words))
        self.added.emit()
        return True

    def put_back(self) -> None:
        """Write the entry again that was taken back last."""
        written = self._undone.pop()
        added = self._try(partial(_put, written.entry, None, table=written.added.path))
        if added is not None:
            self._done.append(replace(written, added=added))
            self.told.emit(self.tr("已重做：{0}").format(written.words))
            self.added.emit()

    def _on_changed(self, change: Change, _initiator: object) -> None:
        if change.kind in (ChangeKind.DECIDED, ChangeKind.CLEARED, ChangeKind.HAND):
            self._undone.clear()

    # -- menus -------------------------------------------------------------------------------------------------------

    def _on_page_menu(self, place: QPoint) -> None:
        if not self._view.composing:  # the menu would take the focus from the input method
            self._popup(page_menu(self._view, self._actions), (), self._view.viewport().mapToGlobal(place))

    def _on_card_menu(self, place: QPoint) -> None:
        self._popup(QMenu(self._cards), _SETTLING, self._cards.viewport().mapToGlobal(place))

    def _popup(self, menu: QMenu, first: tuple[str, ...], place: QPoint) -> None:
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions([self._actions[name] for name in first])
        menu.addSeparator()
        menu.addActions([self._actions[name] for name in ACTIONS])
        menu.popup(place)


def _put(entry: HouseEntry, page: Path | None, *, table: Path | None = None) -> Added | None:
    if entry.check:
        return ignore_passage(entry.check, entry.word, page, table=table)
    if entry.right is None:
        return remember_word(entry.word, page, table=table)
    return always_replace(entry.word, entry.right, page, table=table)


def _take_out(written: Written) -> Added | None:
    try:
        written.added.take_back()
    except (HouseError, OSError):  # changed, or gone, since then: this entry alone
        return remove_entry(written.added.path, written.entry)
    return None


class ReplaceDialog(QDialog):
    """What is always to be replaced by what."""

    def __init__(self, parent: QWidget, wrong: str, right: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("今后都改成"))
        self.setMinimumWidth(420)
        self.wrong, self.right = QLineEdit(wrong, self), QLineEdit(right, self)
        self.right.setPlaceholderText(self.tr("留空就是删去"))
        form = QFormLayout()
        for line, title in ((self.wrong, self.tr("原来写作")), (self.right, self.tr("今后改成"))):
            line.setAccessibleName(title)
            form.addRow(title, line)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addLayout(form)
        column.addWidget(dialog_buttons(self, self.tr("记住　⏎")))
        (self.right if wrong else self.wrong).setFocus()

    @classmethod
    def ask(cls, parent: QWidget, wrong: str, right: str) -> tuple[str, str] | None:
        """Wrong and right; None when the user thought better of it."""
        dialog = cls(parent, wrong, right)
        try:
            return (dialog.wrong.text().strip(), dialog.right.text().strip()) if dialog.exec() else None
        finally:
            dialog.deleteLater()
