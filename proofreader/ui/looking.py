"""Dialogs that show the page of a desk in another way: compared, counted, small, with its tables. Made on demand."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from proofreader.ui.desk import Desk


def compare(desk: "Desk") -> None:
    """Show original and corrected text side by side; a double click there goes to that place."""
    from proofreader.ui.compare import Compare

    desk.bridge.settle()
    text, edits = desk.session.page.text, desk.session.edits()
    dialog = Compare(desk.window(), text, edits, desk.theme, desk.view.typesetter.pixels, desk.place()[0])
    dialog.asked.connect(desk.go_to_original)
    dialog.exec()
    dialog.deleteLater()


def show_proof(desk: "Desk") -> None:
    """Show the whole page small, with its findings; a click there goes to that place."""
    from proofreader.ui.proof_print import ProofPrint

    desk.bridge.settle()
    marks, current = desk.showing.proof_marks(), desk.model.current or ""
    dialog = ProofPrint(desk.window(), desk.view.document(), marks, current, desk.theme)
    dialog.asked.connect(desk.model.reveal)
    dialog.went.connect(lambda place: desk.go_to_shown(desk.view.from_qt(place)))
    dialog.exec()
    dialog.deleteLater()


def show_statistics(desk: "Desk") -> None:
    """Show what was confirmed as wrong, counted."""
    from proofreader.app.statistics import statistics_of
    from proofreader.ui.statistics import StatisticsDialog

    desk.bridge.settle()
    session = desk.session
    dialog = StatisticsDialog(desk.window(), statistics_of(session), session.characters, desk.theme)
    dialog.exec()
    dialog.deleteLater()


def show_tables(desk: "Desk") -> None:
    """Show the house's tables in effect; what is taken out of them there counts at once."""
    from proofreader.ui.tables_dialog import TablesDialog

    TablesDialog.show_tables(desk.window(), desk.session.path)
    desk.tables.look(at_once=True)
    desk.checking.look()
