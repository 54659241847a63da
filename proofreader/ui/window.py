"""The window: a start page or a desk, menus, the bottom line. It knows everybody and decides nothing."""

import json
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from proofreader.app.samples import sample_page
from proofreader.app.settings import Settings, save_settings
from proofreader.app.worker import Worker
from proofreader.ui.actions import Actions
from proofreader.ui.app_lines import line_of
from proofreader.ui.assisting import Assisting
from proofreader.ui.changed_bar import ChangedBar
from proofreader.ui.export_flow import ExportFlow, formats_of
from proofreader.ui.file_dialog import starting_folder
from proofreader.ui.fonts import choose_faces
from proofreader.ui.icons import program_icon
from proofreader.ui.jobs import Jobs
from proofreader.ui.kept_pages import KeptPages
from proofreader.ui.looks import looks_of, paint_application, theme_key
from proofreader.ui.name_bar import NameBar, sign_all
from proofreader.ui.open_flow import OpenFlow
from proofreader.ui.open_pages import OpenPages
from proofreader.ui.page_actions import Step, page_handlers
from proofreader.ui.panes import FocusLine, next_pane
from proofreader.ui.reporting import Reporting
from proofreader.ui.start_page import StartPage
from proofreader.ui.status import Status
from proofreader.ui.tabs import PageTabs
from proofreader.ui.theme import Theme, load_theme
from proofreader.ui.top_bar import EXPORTS, FORMAT, TopBar

if TYPE_CHECKING:
    from proofreader.app.session import Session
    from proofreader.ui.desk import Desk

SIZES = (13, 32)


class MainWindow(QMainWindow):
    """One window, its pages in tabs. `settings_path` None is the user's own settings file; without a `worker`, checks
    run in threads."""

    def __init__(self, settings: Settings, settings_path: Path | None = None, worker: Worker | None = None) -> None:
        super().__init__()
        self._worker = worker
        self._settings, self._settings_path = settings, settings_path
        self._jobs, self._models = Jobs(self), Jobs(self)
        self._kept = KeptPages()
        self._status = Status(self)
        self._exports = ExportFlow(self, self.tell)
        self._theme = load_theme(theme_key(settings.theme))
        self.setWindowIcon(program_icon())
        self.setAcceptDrops(True)
        self.setMinimumSize(1080, 620)
        self.resize(1440, 900)
        self._assisting = Assisting(self)
        self.actions_ = Actions(self, self._handlers())
        self._assisting.bind(settings.shortcuts)
        self._bar = TopBar(self.actions_, lambda: self._settings.recent, lambda: formats_of(self.desk), self)
        self._bar.pass_chosen.connect(lambda pass_: self._use(replace(self._settings, pass_=pass_)))
        self._bar.recent_chosen.connect(self.open_path)
        self.addToolBar(Qt.ToolBarArea.TopToolBarArea, self._bar)
        self._start = StartPage(self.actions_, self._theme, self)
        self._start.chosen.connect(self.open_path)
        self._stack = QStackedWidget(self)
        self._stack.setObjectName("centre")
        self._stack.addWidget(self._start)
        self._tabs = PageTabs(self)
        self._pages = OpenPages(self._make_desk, self._stack, self._tabs, self._jobs, self)
        self._opens = OpenFlow(self, self._pages, self.open_path, lambda: self._folder)
        self._reporting = Reporting(self._status, self._bar, self.actions_, self._pages, self)
        self._pages.arrived.connect(self._on_arrived)
        self._pages.turned.connect(self._on_turned)
        self._pages.leaving.connect(self._on_leaving)
        self._pages.emptied.connect(self._no_page)
        centre = QWidget(self)
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._tabs)
        column.addWidget(self._stack, 1)
        self.name_bar = NameBar(self)
        self.name_bar.answered.connect(self._on_name)
        self.name_bar.left.connect(lambda: self._with_desk(lambda desk: desk.sidecar.take_focus()))
        self.changed_bar = ChangedBar(self._pages, self.open_path, self)
        column.addWidget(self.changed_bar)
        column.addWidget(self.name_bar)
        self.focus_line = FocusLine(self)
        self.setCentralWidget(centre)
        self._status.cancelled.connect(self._cancel_work)
        self._status.tables_wanted.connect(lambda: self.actions_["tables"].trigger())
        self.statusBar().setSizeGripEnabled(False)
        self.statusBar().addWidget(self._status, 1)
        for spec_action in self.actions_.all():
            self.addAction(spec_action)
        self._paint()
        self._bar.show_reviewer(settings.reviewer, settings.pass_)
        self._restore()
        self._no_page()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_scheme)

    # -- actions -------------------------------------------------------------------------------------------------

    def _handlers(self) -> dict[str, Callable[[], object]]:
        """What each action of the table does."""
        page: dict[str, Step] = {**page_handlers(), **{name: partial(self._export, name) for name in EXPORTS}}
        page["outline"] = lambda desk: desk.outline.setVisible(self.actions_["outline"].isChecked())
        page["numbers"] = lambda desk: desk.aids.show_numbers(self.actions_["numbers"].isChecked())
        page["ruler"] = lambda desk: desk.aids.show_ruler(self.actions_["ruler"].isChecked())
        page["export"] = self._ask_export
        page["issue"] = self._same_in_issue
        page["show-rejected"] = lambda desk: desk.show_rejected(self.actions_["show-rejected"].isChecked())
        return {
            **{name: partial(self._with_desk, step) for name, step in page.items()},
            "open": lambda: self._opens.ask(),
            "open-folder": lambda: self._opens.ask_folder(),
            "paste-page": lambda: self._opens.from_clipboard(),
            "sample": lambda: self.open_path(sample_page()),
            "close": lambda: self._pages.close_page(),
            "next-page": lambda: self._pages.turn_by(1),
            "previous-page": lambda: self._pages.turn_by(-1),
            "reviewer": lambda: self.name_bar.open(self._settings.reviewer),
            "settings": self._ask_settings,
            "panes": lambda: next_pane(self),
            "stop": self._cancel_work,
            "quit": self.close,
            "larger": lambda: self._resize_text(self._settings.font_size + 1),
            "smaller": lambda: self._resize_text(self._settings.font_size - 1),
            "normal-size": lambda: self._resize_text(Settings().font_size),
            "dark": lambda: self._use(replace(self._settings, theme="light" if self._theme.dark else "dark")),
            **self._assisting.handlers(),
        }

    def _with_desk(self, step: "Callable[[Desk], object]") -> None:
        if self.desk is not None:
            step(self.desk)

    # -- opening and closing -------------------------------------------------------------------------------------

    @property
    def desk(self) -> "Desk | None":
        """The page in front."""
        return self._pages.front

    @property
    def desks(self) -> "list[Desk]":
        """All open pages, in the order of the tabs."""
        return self._pages.desks

    @property
    def pages(self) -> OpenPages:
        """The open pages and how others are opened."""
        return self._pages

    @property
    def _folder(self) -> Path:
        """Where to look for pages."""
        return starting_folder(self._settings.recent)

    def open_all(self, paths: Sequence[Path]) -> None:
        """Open pages and the pages of folders, the first of them in front."""
        self._opens.open_all(paths)

    def open_path(self, path: Path) -> None:
        """Open a page beside those that are open; one that is open already comes to the front."""
        self._pages.open_path(path, self._settings)

    def begin(self) -> None:
        """Go on where the program ended; the first time, show the desk round."""
        self.open_kept()
        if not self._pages.busy:
            self.start_tour()

    def open_kept(self) -> None:
        """Open the pages that were open when the program ended."""
        for path in self._kept.open_pages():
            self.open_path(path)

    def _make_desk(self, session: "Session") -> "Desk":
        from proofreader.ui.desk import Desk

        return Desk(session, self._settings, self.actions_, self._theme, self._jobs, self._models,
                    self._worker, self)  # fmt: skip

    def _on_arrived(self, desk: "Desk") -> None:
        session = desk.session
        self._reporting.listen(desk)
        self.name_bar.listen(session, not (self._settings.reviewer or self._settings.named))
        desk.outline.setVisible(self.actions_["outline"].isChecked())
        desk.show_rejected(self.actions_["show-rejected"].isChecked())
        if self._splitter:
            desk.splitter.restoreState(QByteArray.fromBase64(self._splitter.encode()))
        if session.path is not None:
            self._settings = self._settings.opened(session.path)
            self._save()
            desk.resume(*self._kept.place_of(session.path))

    def _on_turned(self, desk: "Desk") -> None:
        self.actions_.enable_page(True)
        self.actions_["original"].setChecked(desk.shows_original)
        self._reporting.show_page(desk)
        desk.sidecar.take_focus()

    def _on_leaving(self, desk: "Desk") -> None:
        self._splitter = bytes(desk.splitter_state().toBase64().data()).decode()
        if desk.session.path is not None:
            self._kept.keep(desk.session.path, *desk.place())

    def _no_page(self) -> None:
        self.actions_.enable_page(False)
        self._reporting.show_no_page()
        self._start.show_recent(self._settings.recent)
        self._stack.setCurrentWidget(self._start)

    def _cancel_work(self) -> None:
        self._status.show_work("")
        if self.desk is not None:
            self.desk.checking.cancel()
            self.desk.spelling.cancel()
        self._pages.cancel()

    # -- what is shown -------------------------------------------------------------------------------------------

    def tell(self, line: str) -> None:
        """Show a notice in the bottom line for a while; takes no focus."""
        self._reporting.tell(line)

    def _ask_export(self, desk: "Desk") -> None:
        self._ask_name()
        if self.changed_bar.may_export(desk):
            self._kept.format = self._exports.ask(desk, self._kept.format)

    def _export(self, name: str, desk: "Desk") -> None:
        self._ask_name()
        if self.changed_bar.may_export(desk):
            self._exports.export(desk, name.removeprefix(FORMAT))

    # -- settings ------------------------------------------------------------------------------------------------

    @property
    def theme(self) -> Theme:
        """The theme that the window is drawn in."""
        return self._theme

    @property
    def assisting(self) -> Assisting:
        """Help, palette, keys, tour."""
        return self._assisting

    @property
    def status(self) -> Status:
        """The bottom line."""
        return self._status

    @property
    def bar(self) -> TopBar:
        """The bar at the top."""
        return self._bar

    def start_tour(self) -> None:
        """Show the desk round, unless that has been done."""
        if not self._settings.toured:
            self._assisting.start_tour()

    def remember_tour(self) -> None:
        """The tour is over and does not come again by itself."""
        self._use(replace(self._settings, toured=True))

    def _ask_settings(self) -> None:
        from proofreader.ui.settings_dialog import SettingsDialog

        chosen = SettingsDialog.ask(self, self._settings, self.desk.session.path if self.desk else None)
        if chosen is not None:
            self._use(chosen)

    def _same_in_issue(self, desk: "Desk") -> None:
        from proofreader.ui.issue_flow import IssueFlow

        flow = IssueFlow(desk, self._pages.desks, self._settings, self._worker, self.actions_.first_key("undo"))
        flow.told.connect(self.tell)
        flow.run()

    def _ask_name(self) -> None:
        """Before an export: the names in it may have been given by nobody."""
        if not (self._settings.reviewer or self._settings.named):
            self.name_bar.ask()

    def _on_name(self, name: str) -> None:
        self._use(replace(self._settings, reviewer=name, named=True))
        signed = sign_all([desk.session for desk in self._pages.desks], self.name_bar.since)
        before = self.tr("，先前 {0} 处也署了名", "", signed).format(signed) if signed else ""
        self.tell(self.tr("已记下：{0}").format(name) + before if name else self.tr("不署名，以后可以在“文件”菜单里填"))

    def _resize_text(self, pixels: int) -> None:
        self._use(replace(self._settings, font_size=max(SIZES[0], min(SIZES[1], pixels))))

    def _use(self, settings: Settings) -> None:
        looks = looks_of(settings) != looks_of(self._settings)
        self._settings = settings
        self._bar.show_reviewer(settings.reviewer, settings.pass_)
        self._assisting.bind(settings.shortcuts)
        for desk in self._pages.desks:
            desk.configure(settings)
        if looks:
            self._paint()
        self._save()

    def _on_scheme(self, _scheme: Qt.ColorScheme) -> None:
        if self._settings.theme == "auto" and load_theme(theme_key("auto")) is not self._theme:
            self._paint()

    def _paint(self) -> None:
        self._theme = load_theme(theme_key(self._settings.theme))
        choose_faces(self._settings.body_face, self._settings.interface_face)
        paint_application(self._theme)
        self._assisting.set_theme(self._theme)
        self.actions_.paint(self._theme)
        self.actions_["dark"].setChecked(self._theme.dark)
        self._bar.paint(self._theme)
        self._start.set_theme(self._theme)
        for desk in self._pages.desks:
            desk.set_theme(self._theme, self._settings.font_size)

    def _restore(self) -> None:
        state: dict[str, object] = {}
        with suppress(ValueError):  # else a window of the default size
            state = json.loads(self._settings.window or "{}")
        self.restoreGeometry(QByteArray.fromBase64(str(state.get("geometry", "")).encode()))
        self._splitter = str(state.get("splitter", ""))
        self._kept = KeptPages.from_json(state.get("pages"))
        self.actions_["outline"].setChecked(bool(state.get("outline", True)))
        self.actions_["show-rejected"].setChecked(bool(state.get("rejected", False)))

    def _save(self) -> None:
        try:
            save_settings(self._settings, self._settings_path)
        except OSError as error:
            self.tell(self.tr("设置没有存下来：{0}").format(line_of(error)))

    def changeEvent(self, event: QEvent) -> None:
        """Whoever comes back from another program may have changed the page or the house's tables there."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow() and self.desk is not None:
            self.changed_bar.look()
            self.desk.checking.look()
            self.desk.tables.look(at_once=True)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what is being typed and how the window stands; end all threads."""
        open_ = self._pages.paths
        while self._pages.desks:
            self._pages.close_page()
        self._keep_state(open_)
        self._reporting.close()
        self._jobs.close()
        self._models.close()
        self._exports.close()
        super().closeEvent(event)

    def keep(self) -> None:
        """Put on disk what is being typed, and which pages are open and where."""
        for desk in self._pages.desks:
            desk.bridge.settle()
            if desk.session.path is not None:
                self._kept.keep(desk.session.path, *desk.place())
        self._keep_state(self._pages.paths)

    def _keep_state(self, open_: list[Path]) -> None:
        state = {
            "pages": self._kept.to_json(open_),
            "geometry": bytes(self.saveGeometry().toBase64().data()).decode(),
            "splitter": self._splitter,
            "outline": self.actions_["outline"].isChecked(),
            "rejected": self.actions_["show-rejected"].isChecked(),
        }
        self._settings = replace(self._settings, window=json.dumps(state))
        self._save()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files and folders may be dropped."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open all that was dropped, and the pages of folders."""
        from proofreader.ui.opening import dropped

        self.open_all(dropped(event.mimeData()))
