"""What the actions that need a page do with it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from proofreader.ui import looking

if TYPE_CHECKING:
    from proofreader.ui.desk import Desk

Step = Callable[["Desk"], object]


def _accept(desk: "Desk") -> None:
    """Take the proposal, or what is just being written in its place: never the one for the other."""
    if desk.sidecar.card.editing:
        desk.sidecar.card.confirm()
    else:
        desk.deciding.accept()


def page_handlers() -> dict[str, Step]:
    """One step for every action of the table that goes by the desk alone."""
    return {
        "undo": lambda desk: desk.undoing.undo(),
        "redo": lambda desk: desk.undoing.redo(),
        "find": lambda desk: desk.find_bar.open(),
        "accept": _accept,
        "reject": lambda desk: desk.deciding.reject(),
        "edit": lambda desk: desk.start_editing(),
        "defer": lambda desk: desk.deciding.defer(),
        **{f"take-{number}": _take(number - 1) for number in range(1, 6)},
        "accept-group": lambda desk: desk.deciding.accept_group(),
        "reject-group": lambda desk: desk.deciding.reject_group(),
        "reject-why": lambda desk: desk.deciding.reject_with_reason(),
        "reject-remember": lambda desk: desk.reject_and_remember(),
        "reopen": lambda desk: desk.deciding.reopen(),
        "reopen-group": lambda desk: desk.deciding.reopen_group(),
        "group": lambda desk: desk.deciding.look_at_group(),
        "original": lambda desk: desk.toggle_original(),
        "proof": looking.show_proof,
        "compare": looking.compare,
        "statistics": looking.show_statistics,
        "accept-safe": lambda desk: desk.deciding.accept_safe(),
        "next": lambda desk: desk.model.step(1),
        "previous": lambda desk: desk.model.step(-1),
        "next-same": lambda desk: desk.model.step_same(1),
        "previous-same": lambda desk: desk.model.step_same(-1),
        "first": lambda desk: desk.model.step(-len(desk.model.rows)),
        "last": lambda desk: desk.model.step(len(desk.model.rows)),
        "remember-word": lambda desk: desk.house_rules.remember(),
        "always-replace": lambda desk: desk.house_rules.replace(),
        "ignore-passage": lambda desk: desk.house_rules.ignore(),
        "quiet-check": lambda desk: desk.house_rules.quiet(),
        "tables": looking.show_tables,
        "recheck": lambda desk: desk.checking.check(),
        "filter": lambda desk: desk.sidecar.popup_filter(),
        "filter-types": lambda desk: desk.sidecar.popup_types(),
        "filter-more": lambda desk: desk.sidecar.popup_more(),
        "switch": lambda desk: desk.switch_focus(),
    }


def _take(suggestion: int) -> Step:
    return lambda desk: desk.deciding.accept(suggestion)
