"""What helps one along: help, palette, keys, tour. Their windows are made when they are asked for."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from proofreader.ui.bindings import Bindings

if TYPE_CHECKING:
    from proofreader.ui.help_window import HelpWindow
    from proofreader.ui.theme import Theme
    from proofreader.ui.tour import Tour
    from proofreader.ui.window import MainWindow


class Assisting(QObject):
    """Belongs to one window."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._help: HelpWindow | None = None
        self.tour: Tour | None = None

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What the actions of the table that belong here do."""
        return {
            "palette": self._palette,
            "explain": self.explain,
            "reference": lambda: self.help_at("duplication"),
            "keys": self._keys,
            "tour": self.start_tour,
            "about": lambda: self.help_at("about"),
        }

    def bind(self, lines: tuple[str, ...]) -> None:
        """Give the actions the keys of the settings."""
        self._window.actions_.rebind(Bindings.read(lines).bound)

    def set_theme(self, theme: "Theme") -> None:
        """Draw in another theme."""
        if self._help is not None:
            self._help.set_theme(theme)

    def explain(self) -> None:
        """Open the help at the check of the current finding, else at the keys."""
        desk = self._window.desk
        if desk is None or desk.model.current is None:
            self.help_at("keys")
            return
        finding = desk.session.entry(desk.model.current).finding
        self._opened().show_check(finding.check, finding.message)

    def help_at(self, page: str) -> None:
        """Open the help at a page: a check, a family, "house", "keys" or "about"."""
        self._opened().show_page(page)

    def _opened(self) -> "HelpWindow":
        if self._help is None:
            from proofreader.ui.help_window import HelpWindow

            self._help = HelpWindow(self._window.actions_, self._window.theme, self._window)
        self._help.show()
        self._help.raise_()
        self._help.activateWindow()
        return self._help

    def _palette(self) -> None:
        from proofreader.ui.choices import choices
        from proofreader.ui.palette import Palette

        window = self._window
        chosen = Palette.ask(window, choices(window.actions_, window.desk, self.help_at))
        if chosen is not None:
            chosen.run()

    def _keys(self) -> None:
        from proofreader.ui.cheat_sheet import CheatSheet

        CheatSheet.ask(self._window, self._window.actions_)

    def start_tour(self) -> None:
        """Show the desk round, on the sample page where none is open."""
        from proofreader.ui.tour import Tour

        if self.tour is not None:
            self.tour.end()
        self.tour = Tour(self._window)
        self.tour.ended.connect(self._toured)
        self.tour.start()

    def _toured(self) -> None:
        self.tour = None
        self._window.remember_tour()
