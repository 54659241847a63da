"""Every dialog of the desk in a state worth looking at: for pictures, and for the tests that walk them all."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from proofreader.app.issue import places_in, sought_of
from proofreader.app.settings import PAGES, Settings
from proofreader.app.statistics import statistics_of
from proofreader.ui.card_model import title_of
from proofreader.ui.card_text import group_title
from proofreader.ui.cheat_sheet import CheatSheet
from proofreader.ui.choices import choices
from proofreader.ui.compare import Compare
from proofreader.ui.crash import CrashDialog
from proofreader.ui.dialogs import Message, NoteDialog
from proofreader.ui.export_dialog import ExportDialog
from proofreader.ui.file_dialog import FileDialog
from proofreader.ui.group_dialog import GroupDialog
from proofreader.ui.help_window import HelpWindow
from proofreader.ui.house_rules import ReplaceDialog
from proofreader.ui.issue_dialog import IssueDialog
from proofreader.ui.palette import Palette
from proofreader.ui.proof_print import ProofPrint
from proofreader.ui.settings_dialog import SettingsDialog
from proofreader.ui.statistics import StatisticsDialog
from proofreader.ui.tables_dialog import TablesDialog
from proofreader.ui.wording import quoted

if TYPE_CHECKING:
    from proofreader.ui.window import MainWindow


def dialogs(window: "MainWindow") -> dict[str, Callable[[], QWidget]]:
    """Every dialog by name, to be made one after the other. The window has a page that has been checked."""
    desk, theme, actions = window.desk, window.theme, window.actions_
    assert desk is not None
    session = desk.session
    settings = Settings(reviewer=session.reviewer)
    open_ = [entry.id for entry in session.entries if not entry.is_hand]
    group = max((session.group_of(id_) for id_ in open_), key=len)
    first = session.entry(open_[0])
    quote = session.quote(first.id)

    def settings_at(page: str) -> QWidget:
        dialog = SettingsDialog(window, settings, session.path)
        dialog.turn_to(page)
        return dialog

    def help_at(page: str) -> QWidget:
        opened = HelpWindow(actions, theme, window)
        opened.show_page(page)
        return opened

    def issue() -> QWidget:
        sought = next(sought for id_ in open_ if (sought := sought_of(session, id_)) and places_in(session, sought))
        dialog = IssueDialog(window, sought, title_of(sought.check))
        dialog.add_page("#0", "A1.md", places_in(session, sought))
        dialog.show_progress(3, 8, ["A4.md"])
        return dialog

    return {
        **{f"settings-{page}": partial(settings_at, page) for page in PAGES},
        **{
            f"help-{page}": partial(help_at, page)
            for page in (first.finding.check, "numbering", "house", "keys", "rate", "about")
        },
        "keys": lambda: CheatSheet(window, actions),
        "palette": lambda: Palette(window, choices(actions, desk, help_at)),
        "query": lambda: NoteDialog(window, quoted(quote), ""),
        "reject": lambda: NoteDialog(window, quoted(quote), "", rejecting=True),
        "always-replace": lambda: ReplaceDialog(window, quote, ""),
        "issue": issue,
        "tables": lambda: TablesDialog(window, session.path),
        "group": lambda: GroupDialog(window, session, tuple(group), group_title(session, group)),
        "export": lambda: ExportDialog(window, session, "txt"),
        "compare": lambda: Compare(window, session.page.text, session.edits(), theme, 17),
        "proof": lambda: ProofPrint(
            window, desk.view.document(), desk.showing.proof_marks(), desk.model.current or "", theme
        ),
        "statistics": lambda: StatisticsDialog(window, statistics_of(session), session.characters, theme),
        "unexpected": lambda: CrashDialog(window, "ValueError: 1"),
        "told": lambda: Message(window, _borrowed("打不开：{0}").format("page.md")),
        "asked": lambda: Message(window, _borrowed("打不开：{0}").format("page.md"), _borrowed("只读打开")),
        "open-file": lambda: FileDialog(window, _borrowed("打开版面"), None, ["(*.md)"], save=False),
        "save-file": lambda: FileDialog(window, _borrowed("打开版面"), None, ["(*.md)"], save=True),
    }


def _borrowed(text: str) -> str:
    """Words of those who show these dialogs."""
    return QCoreApplication.translate("OpenPages", text)
