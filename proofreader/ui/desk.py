"""One page on the desk: outline, page and sidecar around a session, kept in step through the bridge."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from proofreader.app.change import Change, ChangeKind
from proofreader.app.names import Name, names_of
from proofreader.app.page_checker import PageChecker
from proofreader.app.settings import Settings
from proofreader.app.worker import Worker
from proofreader.core.span import Edit, Span
from proofreader.engine.config import CheckConfig
from proofreader.ui.actions import Actions
from proofreader.ui.afterwards import Afterwards
from proofreader.ui.bridge import Bridge
from proofreader.ui.card_model import CardModel
from proofreader.ui.checking import Checking
from proofreader.ui.deciding import Deciding
from proofreader.ui.difference import difference
from proofreader.ui.facsimile import facsimile_of, side_by_side
from proofreader.ui.family_model import FamilyModel
from proofreader.ui.find_bar import FindBar
from proofreader.ui.house_rules import HouseRules
from proofreader.ui.jobs import Job, Jobs
from proofreader.ui.marks import Marks
from proofreader.ui.original import OriginalView
from proofreader.ui.outline import Outline
from proofreader.ui.outline_model import OutlineModel
from proofreader.ui.overview import Overview
from proofreader.ui.page_view import PageView
from proofreader.ui.paragraphs import paragraphs
from proofreader.ui.reading_aids import ReadingAids
from proofreader.ui.showing import Showing
from proofreader.ui.sidecar import Sidecar
from proofreader.ui.spelling import Spelling
from proofreader.ui.tables_in_effect import TablesInEffect
from proofreader.ui.theme import Theme
from proofreader.ui.typeset import Typesetter
from proofreader.ui.undoing import Undoing

if TYPE_CHECKING:
    from proofreader.app.session import Session


class Desk(QWidget):
    """Views of one session. The session is closed with the desk."""

    counted = Signal()

    def __init__(
        self,
        session: "Session",
        settings: Settings,
        actions: Actions,
        theme: Theme,
        jobs: Jobs,
        models: Jobs,
        worker: Worker | None,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.session, self._actions, self._theme = session, actions, theme
        self.bridge = Bridge(session, self)
        self.bridge.changed.connect(self._patch_page)  # the page first: whoever comes later asks it for places
        self.model = CardModel(self.bridge, self)
        self._families = FamilyModel(self.bridge, self)
        self._outline_model = OutlineModel(self.bridge, self)
        self.view = PageView(Typesetter(theme, settings.font_size), self)
        self.view.setReadOnly(session.read_only)
        self.bridge.hand_initiator = self.view
        self._marks = Marks(self.view, theme)
        self._overview = Overview(theme, self)
        self.facsimile = facsimile_of(self.bridge, self.model, theme)
        self.showing = Showing(self.bridge, self.model, self.view, self._marks, self._overview)
        self.find_bar = FindBar(self.view, self.bridge.one_step, self)
        self.outline = Outline(self._outline_model, self._families, theme, self)
        self.sidecar = Sidecar(self.bridge, self.model, self._families, actions, theme, self)
        self.deciding = Deciding(self.bridge, self.model, actions, self)
        self.aids = ReadingAids(self.view, theme)
        self.config = config_of(settings)
        """Which checks are wanted."""
        self._original: OriginalView | None = None
        self._resumed = ""
        self._naming: Job | None = None
        self._jobs = jobs
        self.house_rules = HouseRules(self.bridge, self.model, self.view, self.sidecar.cards, actions, self)
        self.undoing = Undoing(self.bridge, self.deciding, self.house_rules)
        self.tables = TablesInEffect(session.path, jobs, self)
        self._checker = PageChecker(session.page, worker)
        self.checking = Checking(self.bridge, self._checker, jobs, config_of(settings), self._looked_at)
        self.spelling = Spelling(self.bridge, self._checker, models, config_of(settings), settings.spelling,
                                 self._looked_at, settings.sensitivity)  # fmt: skip
        self.afterwards = Afterwards(self.bridge, self._checker, jobs, self.checking, self.sidecar, self.view)
        self._by_click = False
        self._fresh = False
        """Whether the sidecar shows the state after the change that is being told."""
        self._lay_out(parent)
        self._connect()
        self.view.load(session.text, paragraphs(session)[1])

    def _lay_out(self, parent: QWidget) -> None:
        middle = QWidget(self)
        beside = QHBoxLayout()
        beside.setSpacing(0)
        beside.addWidget(side_by_side(self.facsimile, self.view), 1)
        beside.addWidget(self._overview)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.find_bar)
        column.addLayout(beside, 1)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        for widget, least in ((self.outline, 170), (middle, 420), (self.sidecar, 320)):
            widget.setMinimumWidth(least)
            self.splitter.addWidget(widget)
        self.splitter.setStretchFactor(1, 1)
        width = parent.width()
        left, right = (
            max(low, min(high, width * share // 100)) for low, high, share in ((190, 300, 16), (330, 460, 27))
        )
        self.splitter.setSizes([left, width - left - right, right])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.splitter)

    def _connect(self) -> None:
        self.bridge.changed.connect(self._on_changed)
        self.bridge.step_coming.connect(self.view.finish_composing)
        self.bridge.typing.connect(self.counted)
        self.bridge.failed.connect(lambda _line: self._resync())
        self.view.edited.connect(self.bridge.typed)
        self.view.caret_moved.connect(self._on_caret)
        self.view.view_moved.connect(self.showing.marks_changed)
        self.view.resized.connect(self._level, Qt.ConnectionType.QueuedConnection)  # once all stand where they will
        self.view.switch.connect(self.sidecar.take_focus)
        self.model.current_changed.connect(self._on_current)
        self.model.filter_changed.connect(self._on_filter)
        self.outline.asked.connect(self.go_to_original)
        self.outline.names_wanted.connect(self._look_for_names)
        self.outline.names.asked.connect(self._show_name)
        self.aids.ended.connect(lambda: self._actions["ruler"].setChecked(False))
        if self.facsimile is not None:
            self.facsimile.asked.connect(self._on_facsimile)
        self._overview.asked.connect(self._on_overview)
        self.find_bar.closed.connect(self.sidecar.take_focus)
        self.aids.focus_back.connect(self.sidecar.take_focus)
        self.sidecar.card.edited.connect(self.deciding.replace)
        self.sidecar.card.take.connect(self.deciding.accept)
        self.sidecar.card.clear.connect(self.deciding.reopen)
        self.house_rules.added.connect(self.checking.check)
        self.house_rules.added.connect(lambda: self.tables.look(at_once=True))
        self.checking.started.connect(lambda: self.sidecar.set_checking(True))
        self.checking.ended.connect(lambda _seconds: self.sidecar.set_checking(False))
        self.checking.ended.connect(lambda _seconds: self.tables.look())

        self.checking.checked.connect(self.spelling.read)
        self.checking.started.connect(self.spelling.cancel)
        self.spelling.started.connect(lambda: self.sidecar.set_reading(True))
        self.spelling.ended.connect(lambda: self.sidecar.set_reading(False))

    # -- life ----------------------------------------------------------------------------------------------------

    def close_session(self) -> None:
        """Keep what is being typed, stop checking, give the lock back."""
        self.checking.close()
        self.afterwards.close()
        self.spelling.cancel()
        self.tables.close()
        self._checker.close()
        if self._naming is not None:
            self._naming.cancel()
        self.showing.close()
        if self.facsimile is not None:
            self.facsimile.close_file()
        self.bridge.close()
        self.session.close()

    def set_theme(self, theme: Theme, pixels: int) -> None:
        """Draw in another theme or size."""
        self._theme = self._marks.theme = self._overview.theme = self.aids.theme = theme
        place = self.view.visible_span().start
        self.view.set_typesetter(Typesetter(theme, pixels), paragraphs(self.session)[1])
        self.view.verticalScrollBar().setValue(round(self.view.document_y(place)))
        self.outline.set_theme(theme)
        self.sidecar.set_theme(theme)
        if self.facsimile is not None:
            self.facsimile.set_theme(theme)
        self._on_current(self.model.current)

    def configure(self, settings: Settings) -> None:
        """Go by other settings."""
        self.config = config_of(settings)
        self.session.reviewer, self.session.pass_ = settings.reviewer, settings.pass_
        self.spelling.configure(config_of(settings), settings.spelling, settings.sensitivity)
        self.checking.configure(config_of(settings))
        if self.checking.settled:
            self.spelling.again()

    def show_rejected(self, on: bool) -> None:
        """Keep a thin line under what was rejected, or not."""
        self._marks.show_rejected = on
        self.showing.marks_changed()

    def _looked_at(self) -> int:
        """The first code point that the page shows, as the text that is checked has it (accepted fixes apart)."""
        at = self.bridge.position_settled(self.view.visible_span().start)
        return self.session.projection.to_original(min(at, len(self.session.text)))

    def switch_focus(self) -> None:
        """From the page to the sidecar and back."""
        if self.view.hasFocus():
            self.sidecar.take_focus()
        else:
            self.view.setFocus()

    def start_editing(self) -> None:
        """Write a replacement in the card."""
        if self.model.current is not None and not self.session.read_only:
            self.sidecar.card.start_editing()

    def reject_and_remember(self) -> None:
        """Reject the current finding, and allow its words from now on."""
        id_ = self.model.current
        if id_ is not None and not self.session.entry(id_).is_hand:
            quote = self.session.quote(id_)
            if not self.house_rules.can_remember(quote):  # neither of the two
                return
            before = self.session.depth
            self.deciding.reject()
            self.house_rules.remember(quote, with_step=self.session.depth > before)

    def toggle_original(self) -> None:
        """Show the page as it was, or as it is."""
        if self._original is None:
            self.bridge.settle()
            self._original = OriginalView(
                self.session, self.view, self.view.typesetter, self._actions.keys_of("original")
            )
        else:
            focused = self.window().focusWidget()
            if focused is not None and (focused is self._original or self._original.isAncestorOf(focused)):
                self.sidecar.take_focus()  # else it would go anywhere
            self._original.hide()
            self._original.deleteLater()
            self._original = None
        self._actions["original"].setChecked(self._original is not None)

    def _look_for_names(self) -> None:
        page = self.session.page

        def work(_cancelled: Callable[[], bool]) -> list[Name]:
            return names_of(page)

        self._naming = self._jobs.start(work, self.outline.names.show_names, lambda _e: None)

    def _show_name(self, start: int, length: int) -> None:
        span = self.showing.shown(Span(start, start + length))
        self.view.scroll_to(span.start)
        self.view.setTextCursor(self.view.cursor_over(span))

    @property
    def theme(self) -> Theme:
        """What the desk is drawn in."""
        return self._theme

    @property
    def shows_original(self) -> bool:
        """Whether the page is shown as it was."""
        return self._original is not None

    def place(self) -> tuple[int, str]:
        """What is looked at: the first code point of the original that is seen, and the id of the current entry."""
        return self._looked_at(), self.model.current or ""

    def resume(self, place: int, id_: str) -> None:
        """Go on where the page was left; the entry as soon as it is found again."""
        self._resumed = id_
        if place:
            at = self.session.projection.to_projected(min(place, len(self.session.page.text)))
            self.view.verticalScrollBar().setValue(round(self.view.document_y(at)))

    def splitter_state(self) -> QByteArray:
        """Widths of the panels."""
        return self.splitter.saveState()

    # -- from the session to the views ---------------------------------------------------------------------------

    def _patch_page(self, change: Change, initiator: object) -> None:
        self._fresh = False  # what was shown before this change
        if initiator is not self.view and change.patches:
            self.view.apply(change.patches)
            self._restyle(change.patches)
        elif change.patches and self.view.text == self.session.text:
            self.view.when_settled(lambda: self._restyle(change.patches))
        if not self.view.composing and self.bridge.pending is None and self.view.text != self.session.text:
            self.view.load(self.session.text, paragraphs(self.session)[1])

    def _resync(self) -> None:
        """Show what the session holds, after a step that could not be kept."""
        edit = difference(self.view.text, self.session.text)
        if edit is not None:
            self.view.apply([edit])

    def _restyle(self, patches: tuple[Edit, ...]) -> None:
        """Set paragraphs anew where one was joined or parted, or a run-in heading changed."""
        shift = 0
        for edit in patches:
            at = Span(edit.span.start + shift, edit.span.start + shift + len(edit.replacement))
            shift += len(edit.replacement) - len(edit.span)
            if at.end > len(self.session.text):
                return
            first, styles = paragraphs(self.session, at)
            if self.view.needs_restyle(first, styles):
                self.view.restyle(styles, first)

    def _on_changed(self, change: Change, _initiator: object) -> None:
        if change.kind is ChangeKind.FINDINGS and self._resumed:
            resumed, self._resumed = self._resumed, ""
            if self.model.row_of(resumed) is not None:
                self.model.set_current(resumed)
        if change.kind is ChangeKind.FINDINGS and self.model.current is None and self.model.rows:
            self.model.go_to_row(0)
        if self.bridge.passage != [] or change.patches:
            if not self._fresh:
                self.sidecar.refresh()
            self.showing.all_changed()
        self._fresh = False
        self.counted.emit()

    # -- the current finding -------------------------------------------------------------------------------------

    def _on_current(self, id_: str | None) -> None:
        self.sidecar.refresh()
        self._fresh = True
        if id_ is not None and not self.model.passive:
            span = self.showing.span(id_)
            if self._by_click:
                y = self.view.caret_rect(span.start).top()
            else:
                y = self.view.scroll_to(span.start)
                self.view.place_caret(span.start)
            self.sidecar.level_with(self.view.viewport().mapToGlobal(QPoint(0, y)))
        self.showing.current_changed()

    def _level(self) -> None:
        """Stand the card beside its place anew: the page has another size, or stands elsewhere."""
        if self.model.current is not None and not self.sidecar.card.visibleRegion().isEmpty():
            place = self.view.caret_rect(self.showing.span(self.model.current).start).topLeft()
            if self.view.viewport().rect().contains(place):
                self.sidecar.level_with(self.view.viewport().mapToGlobal(place))

    def _on_caret(self, position: int) -> None:
        at = self.bridge.position_settled(position)
        found = self.session.entries_within(Span(at, at))
        near = [entry for entry in found if entry.finding.family not in self.model.filter.hidden]
        if near and all(entry.id != self.model.current for entry in near):
            self._by_click = True
            self.model.reveal(near[0].id)
            self._by_click = False

    def go_to_original(self, position: int) -> None:
        """Show a place of the original near the top, and the first finding from there on."""
        at = self.session.projection.to_projected(position)
        self.view.scroll_to(at, at=0.12)
        self.view.place_caret(at)
        found = next((row for row in range(len(self.model.rows))
                      if self.model.entry(row).finding.span.start >= position), None)  # fmt: skip
        if found is not None:
            self._by_click = True
            self.model.go_to_row(found)
            self._by_click = False

    def _on_facsimile(self, position: int) -> None:
        self.go_to_shown(self.session.projection.to_projected(position))

    def go_to_shown(self, position: int) -> None:
        """Show a place of the page as it is, and the finding there."""
        self.view.scroll_to(position)
        self.view.place_caret(position)
        self._on_caret(position)

    def _on_overview(self, share: float) -> None:
        bar = self.view.verticalScrollBar()
        bar.setValue(round(share * (bar.maximum() + bar.pageStep()) - bar.pageStep() / 2))

    def _on_filter(self) -> None:
        self.sidecar.refresh()
        self.showing.all_changed()
        self.counted.emit()


def config_of(settings: Settings) -> CheckConfig:
    """Which checks the settings ask for."""
    return CheckConfig(skip=frozenset(settings.skipped), advice=settings.advice)
