"""One order for everything that can be undone at the desk: steps of the session, and entries of the house's tables."""

from PySide6.QtCore import QObject

from proofreader.ui.actions import Actions
from proofreader.ui.bridge import Bridge
from proofreader.ui.deciding import Deciding
from proofreader.ui.house_rules import HouseRules
from proofreader.ui.step_words import step_words, typing_words


class Undoing(QObject):
    """Asks whichever came last. An entry knows how many steps there were when it was written."""

    def __init__(self, bridge: Bridge, deciding: Deciding, house_rules: HouseRules) -> None:
        super().__init__(bridge)
        self._bridge, self._session = bridge, bridge.session
        self._deciding, self._house_rules = deciding, house_rules

    def undo(self) -> None:
        """Take back what was done last."""
        self._bridge.prepare_step()
        entry = self._house_rules.last_done
        if entry is None or entry.depth != self._session.depth:
            self._deciding.undo()
        elif self._house_rules.take_back() and entry.with_step:
            self._deciding.undo(quietly=True)

    def redo(self) -> None:
        """Make again what was undone last."""
        self._bridge.prepare_step()
        entry = self._house_rules.last_undone
        if entry is None or entry.depth != self._session.depth:
            self._deciding.redo()
        if entry is not None and entry.depth == self._session.depth:
            self._house_rules.put_back()

    @property
    def can_undo(self) -> bool:
        """Whether there is anything to take back, what is being typed included."""
        session = self._session
        return session.can_undo or self._bridge.pending is not None or self._house_rules.last_done is not None

    @property
    def can_redo(self) -> bool:
        """Whether there is anything to make again."""
        return self._session.can_redo or self._house_rules.last_undone is not None

    def name(self, actions: Actions) -> None:
        """Let undo and redo say in the menu what they are about."""
        done, undone = self._house_rules.last_done, self._house_rules.last_undone
        if self._bridge.pending is not None:
            actions.detail("undo", typing_words())
        elif done is not None and done.depth == self._session.depth:
            actions.detail("undo", done.words)
        else:
            step = self._session.undo_name
            actions.detail("undo", step_words(step) if step is not None else "")
        if undone is not None and undone.depth == self._session.depth:
            actions.detail("redo", undone.words)
        else:
            step = self._session.redo_name
            actions.detail("redo", step_words(step) if step is not None else "")
