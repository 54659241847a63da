"""The steps a person takes on the current finding, each told to the session and to nobody else."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from proofreader.app.change import Change
from proofreader.app.entries import Entry
from proofreader.app.session import DecisionError, SidecarError
from proofreader.app.step_names import StepKind
from proofreader.review.decision import Verdict
from proofreader.ui.actions import Actions
from proofreader.ui.bridge import Bridge
from proofreader.ui.card_model import CardModel
from proofreader.ui.card_text import group_at, group_title
from proofreader.ui.dialogs import NoteDialog
from proofreader.ui.step_words import step_words
from proofreader.ui.wording import in_line


class Deciding(QObject):
    """Works on the model's current entry. `told` carries a short notice, `failed` one line of what went wrong."""

    told = Signal(str)
    failed = Signal(str)

    def __init__(self, bridge: Bridge, model: CardModel, actions: Actions, window: QWidget) -> None:
        super().__init__(window)
        self._actions = actions
        self._bridge, self._session, self._model, self._window = bridge, bridge.session, model, window

    def accept(self, suggestion: int = 0) -> None:
        """Take a suggestion of the current finding."""
        entry = self._current()
        if entry is None:
            return
        if suggestion >= len(entry.finding.suggestions):
            if not entry.finding.suggestions:
                keys = self._actions.first_key
                words = self.tr("这一处没有现成的改法：{0} 自己改，{1} 拒绝")
                self.told.emit(words.format(keys("edit"), keys("reject")))
            return
        self._step(lambda: self._session.decide(entry.id, Verdict.ACCEPTED, suggestion=suggestion, initiator=self))

    def reject(self) -> None:
        """The original is right; what was typed by hand goes back to it."""
        entry = self._current()
        if entry is not None:
            self._step(lambda: self._session.decide(entry.id, Verdict.REJECTED, initiator=self))
        elif self._model.current is not None:
            self.reopen()

    def reject_with_reason(self) -> None:
        """The original is right, and why."""
        entry = self._current()
        if entry is None:
            return
        known = entry.decision.note if entry.decision else ""
        note = NoteDialog.ask(self._window, self._named(entry), known, rejecting=True)
        if note is not None:
            self._step(lambda: self._session.decide(entry.id, Verdict.REJECTED, note=note, initiator=self))

    def look_at_group(self) -> None:
        """Show all open findings of the current one's group, to settle those that are ticked."""
        from proofreader.ui.group_dialog import GroupDialog  # only when asked for

        entry = self._current()
        if entry is None:
            return
        ids = group_at(self._session, entry.id)
        if len(ids) < 2:
            self.told.emit(self.tr("这一处没有同类"))
            return
        answer = GroupDialog.ask(self._window, self._session, ids, group_title(self._session, ids))
        if answer is not None:
            verdict, ticked = answer
            self._settle(ticked, verdict)

    def replace(self, text: str) -> None:
        """Take a replacement written by hand; one that is the suggestion itself counts as accepted."""
        entry = self._current()
        if entry is None:
            return
        if entry.finding.suggestions and text == self._session.preview(entry.id):
            self.accept()
            return
        self._step(lambda: self._session.decide(entry.id, Verdict.EDITED, replacement=text, initiator=self))

    def defer(self) -> None:
        """Put the current finding off, with a note."""
        entry = self._current()
        if entry is None:
            return
        known = entry.decision.note if entry.decision else ""
        note = NoteDialog.ask(self._window, self._named(entry), known)
        if note is not None:
            self._step(lambda: self._session.decide(entry.id, Verdict.DEFERRED, note=note, initiator=self))

    def accept_group(self) -> None:
        """Accept all open findings of the current one's group."""
        self._settle_group(Verdict.ACCEPTED)

    def reject_group(self) -> None:
        """Reject all open findings of the current one's group."""
        self._settle_group(Verdict.REJECTED)

    def _settle_group(self, verdict: Verdict) -> None:
        entry = self._current()
        if entry is not None:
            self._settle(group_at(self._session, entry.id), verdict)

    def _settle(self, ids: tuple[str, ...], verdict: Verdict) -> None:
        change = self._step(lambda: self._session.decide(ids, verdict, initiator=self))
        if change is not None and len(change.ids) > 1:
            words = self.tr("已接受 {0} 处") if verdict is Verdict.ACCEPTED else self.tr("已拒绝 {0} 处")
            self.told.emit(words.format(len(change.ids)) + self._skipped(change) + self._actions.hint("undo"))

    def safe_ids(self) -> list[str]:
        """The findings that `accept_safe` would take: those of hidden families are left alone."""
        hidden = self._model.filter.hidden
        ids = self._session.safe_ids()
        return [id_ for id_ in ids if self._session.entry(id_).finding.family not in hidden] if hidden else list(ids)

    def accept_safe(self) -> None:
        """Accept everything that is safe."""
        change = self._step(lambda: self._session.accept_safe(self.safe_ids(), initiator=self))
        if change is None:
            self.told.emit(self.tr("没有可以不看就接受的疑点"))
        else:
            self.told.emit(
                self.tr("已接受 {0} 处安全项").format(len(change.ids))
                + self._skipped(change)
                + self._actions.hint("undo")
            )

    def reopen(self) -> None:
        """Take the decision on the current entry back."""
        id_ = self._model.current
        if id_ is not None:
            self._step(lambda: self._session.clear(id_, initiator=self))

    def reopen_group(self) -> None:
        """Take back the decisions on all of the current one's group that were settled as it was."""
        entry = self._current()
        if entry is None:
            return
        ids = self._session.settled_with(entry.id)
        change = self._step(lambda: self._session.clear(ids, initiator=self))
        if change is not None:
            self.told.emit(self.tr("已恢复 {0} 处").format(len(change.ids)) + self._actions.hint("undo"))

    def undo(self, *, quietly: bool = False) -> None:
        """Take the last step back, and say which it was."""
        self._bridge.prepare_step()
        name = self._session.undo_name
        if self._step(lambda: self._session.undo(initiator=self)) is None:
            self.told.emit(self.tr("没有可以撤销的"))
        elif name is not None and name.kind is StepKind.SIGNED:  # nobody thinks of that as a step
            self.undo(quietly=quietly)
        elif name is not None and not quietly:
            self.told.emit(self.tr("已撤销：{0}").format(step_words(name)))

    def redo(self) -> None:
        """Make the last undone step again, and say which it was."""
        self._bridge.prepare_step()
        name = self._session.redo_name
        if self._step(lambda: self._session.redo(initiator=self)) is None:
            self.told.emit(self.tr("没有可以重做的"))
        elif name is not None:
            following = self._session.redo_name
            if following is not None and following.kind is StepKind.SIGNED:
                self._step(lambda: self._session.redo(initiator=self))
            self.told.emit(self.tr("已重做：{0}").format(step_words(name)))

    def _current(self) -> Entry | None:
        """The current entry, if it is a finding. What is being typed becomes a step first."""
        self._bridge.prepare_step()
        id_ = self._model.current
        entry = None if id_ is None else self._session.entry(id_)
        return None if entry is None or entry.is_hand else entry

    def _named(self, entry: Entry) -> str:
        quote = in_line(self._session.quote(entry.id).strip(), 16)
        return f"“{quote}”" if quote else self.tr("这一处")

    def _step(self, step: Callable[[], Change | None]) -> Change | None:
        self._bridge.prepare_step()
        try:
            return step()
        except (DecisionError, SidecarError) as error:
            self.failed.emit(str(error))
            return None

    def _skipped(self, change: Change) -> str:
        return self.tr("，跳过 {0} 处").format(len(change.skipped)) if change.skipped else ""
