"""The window: a start page or a desk, menus, the bottom line. It knows everybody and decides nothing."""

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from proofreader.app.settings import Settings, save_settings
from proofreader.app.worker import Worker
from proofreader.core.resources import resource
from proofreader.formats.errors import PageError
from proofreader.ui.actions import Actions
from proofreader.ui.app_lines import line_of, said
from proofreader.ui.assisting import Assisting
from proofreader.ui.dialogs import Message
from proofreader.ui.export_flow import ExportFlow
from proofreader.ui.fonts import choose_faces
from proofreader.ui.icons import program_icon
from proofreader.ui.jobs import Job, Jobs
from proofreader.ui.kept_pages import KeptPages
from proofreader.ui.looks import looks_of, paint_application, theme_key
from proofreader.ui.name_bar import NameBar, sign_all
from proofreader.ui.page_actions import Step, page_handlers
from proofreader.ui.start_page import StartPage
from proofreader.ui.status import Status
from proofreader.ui.tabs import PageTabs
from proofreader.ui.theme import Theme, load_theme
from proofreader.ui.top_bar import EXPORTS, TopBar

if TYPE_CHECKING:
    from proofreader.app.session import Session
    from proofreader.ui.desk import Desk

NOTICE = 5000
"""Milliseconds that a notice stays."""
LAG = 150
"""Milliseconds that the error rate and the number of safe findings may lag behind."""
SIZES = (13, 32)


class MainWindow(QMainWindow):
    """One window, its pages in tabs. `settings_path` None is the user's own settings file; without a `worker`, checks
    run in threads."""

    def __init__(self, settings: Settings, settings_path: Path | None = None, worker: Worker | None = None) -> None:
        super().__init__()
        self._worker = worker
        self._settings, self._settings_path = settings, settings_path
        self._jobs, self._models = Jobs(self), Jobs(self)
        self._desk: Desk | None = None
        self._desks: list[Desk] = []
        self._opening: list[Job] = []
        self._kept = KeptPages()
        self._status = Status(self)
        self._exports = ExportFlow(self, self.tell)
        self._theme = load_theme(theme_key(settings.theme))
        self._notice = QTimer(self, singleShot=True, interval=NOTICE)
        self._notice.timeout.connect(lambda: self._status.show_notice(""))
        self._lagging = QTimer(self, singleShot=True, interval=LAG)
        self._lagging.timeout.connect(self._show_lagging)
        self.setWindowIcon(program_icon())
        self.setAcceptDrops(True)
        self.setMinimumSize(1080, 620)
        self.resize(1440, 900)
        self._assisting = Assisting(self)
        self.actions_ = Actions(self, self._handlers())
        self._assisting.bind(settings.shortcuts)
        self._bar = TopBar(self.actions_, lambda: self._settings.recent, self)
        self._bar.pass_chosen.connect(lambda pass_: self._use(replace(self._settings, pass_=pass_)))
        self._bar.recent_chosen.connect(self.open_path)
        self.addToolBar(Qt.ToolBarArea.TopToolBarArea, self._bar)
        self._start = StartPage(self.actions_, self._theme, self)
        self._start.chosen.connect(self.open_path)
        self._stack = QStackedWidget(self)
        self._stack.setObjectName("centre")
        self._stack.addWidget(self._start)
        self._tabs = PageTabs(self)
        self._tabs.asked.connect(lambda at: self._turn_to(self._desks[at]))
        self._tabs.closing.connect(lambda at: self._close_page(self._desks[at]))
        centre = QWidget(self)
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._tabs)
        column.addWidget(self._stack, 1)
        self.name_bar = NameBar(self)
        self.name_bar.answered.connect(self._on_name)
        self.name_bar.left.connect(lambda: self._with_desk(lambda desk: desk.sidecar.take_focus()))
        column.addWidget(self.name_bar)
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
            "open": self._ask_open,
            "open-folder": self._ask_folder,
            "paste-page": self._page_from_clipboard,
            "sample": lambda: self.open_path(resource("samples", "sample.md")),
            "close": self._close_page,
            "next-page": lambda: self._turn_by(1),
            "previous-page": lambda: self._turn_by(-1),
            "reviewer": lambda: self.name_bar.open(self._settings.reviewer),
            "settings": self._ask_settings,
            "quit": self.close,
            "larger": lambda: self._resize_text(self._settings.font_size + 1),
            "smaller": lambda: self._resize_text(self._settings.font_size - 1),
            "normal-size": lambda: self._resize_text(Settings().font_size),
            "dark": lambda: self._use(replace(self._settings, theme="light" if self._theme.dark else "dark")),
            **self._assisting.handlers(),
        }

    def _with_desk(self, step: "Callable[[Desk], object]") -> None:
        if self._desk is not None:
            step(self._desk)

    # -- opening and closing -------------------------------------------------------------------------------------

    @property
    def desk(self) -> "Desk | None":
        """The page in front."""
        return self._desk

    @property
    def _folder(self) -> Path | None:
        """Where the page opened last lies."""
        return Path(self._settings.recent[0]).parent if self._settings.recent else None

    def _ask_open(self) -> None:
        from proofreader.ui.opening import ask_pages

        self.open_all(ask_pages(self, self._folder))

    def _ask_folder(self) -> None:
        from proofreader.ui.opening import ask_folder

        with self._telling():
            self.open_all(ask_folder(self, self._folder))

    def _page_from_clipboard(self) -> None:
        from proofreader.ui.opening import page_from_clipboard

        with self._telling():
            path = page_from_clipboard(self, QGuiApplication.clipboard().mimeData(), self._folder)
            self.open_all([path] if path is not None else [])

    @contextmanager
    def _telling(self) -> Iterator[None]:
        """What cannot be opened is said in a dialog."""
        try:
            yield
        except PageError as error:
            Message.tell(self, line_of(error))

    def open_all(self, paths: Sequence[Path]) -> None:
        """Open pages and the pages of folders, the first of them in front."""
        from proofreader.ui.opening import pages_of

        pages: list[Path] = []
        with self._telling():
            pages = pages_of(paths)
        for page in pages:
            self.open_path(page)
        if len(pages) > 1:  # one job after the other: when this one is done, all are open
            self._jobs.start(lambda _cancelled: None, lambda _none: self._front(pages[0]), lambda _error: None)

    def _front(self, path: Path) -> None:
        for desk in self._desks:
            if desk.session.path is not None and desk.session.path.absolute() == path.absolute():
                self._turn_to(desk)

    def open_path(self, path: Path, *, read_only: bool = False) -> None:
        """Open a page beside those that are open; one that is open already comes to the front."""
        for desk in self._desks:
            if desk.session.path is not None and desk.session.path.absolute() == path.absolute():
                self._turn_to(desk)
                return
        settings = self._settings

        def work(_cancelled: Callable[[], bool]) -> "Session":
            from proofreader.app.session import Session  # brings in the checks: not in the interface thread

            return Session.open(path, reviewer=settings.reviewer, pass_=settings.pass_, read_only=read_only)

        self._status.show_work(self.tr("正在打开 {0}").format(path.name))
        self._opening = [job for job in self._opening if not job.cancelled()]
        self._opening.append(
            self._jobs.start(work, self._on_opened, partial(self._on_refused, path), lambda session: session.close())
        )

    def begin(self) -> None:
        """Go on where the program ended; the first time, show the desk round."""
        self.open_kept()
        if not self._opening:
            self.start_tour()

    def open_kept(self) -> None:
        """Open the pages that were open when the program ended."""
        for path in self._kept.open_pages():
            self.open_path(path)

    def _on_opened(self, session: "Session") -> None:
        from proofreader.ui.desk import Desk

        self._status.show_work("")
        desk = Desk(session, self._settings, self.actions_, self._theme, self._jobs, self._models,
                    self._worker, self)  # fmt: skip
        self._desks.insert(self._desks.index(self._desk) + 1 if self._desk in self._desks else 0, desk)
        desk.counted.connect(self._show_counts)
        self.name_bar.listen(session, not (self._settings.reviewer or self._settings.named))
        desk.deciding.told.connect(self.tell)
        desk.deciding.failed.connect(lambda line: Message.tell(self, line))
        desk.house_rules.told.connect(self.tell)
        desk.house_rules.failed.connect(lambda line: Message.tell(self, line))
        desk.checking.warned.connect(self.tell)
        desk.tables.counted.connect(self._show_counts)
        desk.bridge.failed.connect(lambda line: Message.tell(self, line))
        desk.checking.failed.connect(self.tell)
        desk.checking.started.connect(lambda: self._status.show_work(self.tr("正在检查")))
        desk.checking.ended.connect(self._on_checked)
        desk.spelling.started.connect(lambda: self._status.show_work(self.tr("正在查字词")))
        desk.spelling.ended.connect(lambda: self._status.show_work(""))
        desk.spelling.failed.connect(self.tell)
        desk.outline.setVisible(self.actions_["outline"].isChecked())
        desk.show_rejected(self.actions_["show-rejected"].isChecked())
        if self._splitter:
            desk.splitter.restoreState(QByteArray.fromBase64(self._splitter.encode()))
        self._stack.addWidget(desk)
        if session.path is not None:
            self._settings = self._settings.opened(session.path)
            self._save()
            desk.resume(*self._kept.place_of(session.path))
        self._turn_to(desk)
        if session.warnings:
            self.tell("；".join(session.warnings))
        desk.checking.check()

    def _turn_to(self, desk: "Desk") -> None:
        """Bring an open page to the front."""
        self._desk = desk
        self._stack.setCurrentWidget(desk)
        self.actions_.enable_page(True)
        self.actions_["original"].setChecked(desk.shows_original)
        path = desk.session.path
        name = path.name if path else self.tr("版面")
        state = self.tr("　只读") if desk.session.read_only else ""
        self._status.show_file(name + state, str(path or ""))
        self.setWindowTitle(self.tr("{0} — 报纸校对").format(name))
        self._show_tabs()
        self._show_counts()
        desk.sidecar.take_focus()

    def _turn_by(self, by: int) -> None:
        if self._desk in self._desks:
            self._turn_to(self._desks[(self._desks.index(self._desk) + by) % len(self._desks)])

    def _show_tabs(self) -> None:
        paths = [desk.session.path for desk in self._desks]
        pages = [(path.name, str(path)) if path else ("", "") for path in paths]
        self._tabs.show_pages(pages, self._desks.index(self._desk) if self._desk in self._desks else 0)

    def _on_refused(self, path: Path, error: Exception) -> None:
        from proofreader.app.lock import LockedError

        self._status.show_work("")
        if isinstance(error, LockedError):
            if Message.ask(self, str(error), self.tr("只读打开")):
                self.open_path(path, read_only=True)
            return
        Message.tell(self, line_of(error) or self.tr("打不开：{0}").format(path))

    def _close_page(self, desk: "Desk | None" = None) -> None:
        """Close a page, by default the one in front; then its neighbour is."""
        desk = desk or self._desk
        if desk is None:
            return
        self._lagging.stop()
        self._splitter = bytes(desk.splitter_state().toBase64().data()).decode()
        if desk.session.path is not None:
            self._kept.keep(desk.session.path, *desk.place())
        at = self._desks.index(desk)
        self._desks.remove(desk)
        desk.close_session()
        self._stack.removeWidget(desk)
        desk.deleteLater()
        if not self._desks:
            self._desk = None
            self._no_page()
        elif desk is self._desk:
            self._turn_to(self._desks[min(at, len(self._desks) - 1)])
        self._show_tabs()

    def _no_page(self) -> None:
        self.actions_.enable_page(False)
        self._status.clear()
        self._bar.show_safe(0)
        self._start.show_recent(self._settings.recent)
        self._stack.setCurrentWidget(self._start)
        self.setWindowTitle(self.tr("报纸校对"))

    def _cancel_work(self) -> None:
        self._status.show_work("")
        if self._desk is not None:
            self._desk.checking.cancel()
            self._desk.spelling.cancel()
        for job in self._opening:
            job.cancel()

    # -- what is shown -------------------------------------------------------------------------------------------

    def tell(self, line: str) -> None:
        """Show a notice in the bottom line for a while; takes no focus."""
        self._status.show_notice(said(line))
        self._notice.start()

    def _show_counts(self) -> None:
        if self._desk is not None:
            session = self._desk.session
            self._status.show_counts(session.counts, session.characters)
            self._status.show_tables(self._desk.tables.count, self._desk.tables.faults)
            self._lagging.start()
            self.actions_["undo"].setEnabled(self._desk.undoing.can_undo)
            self.actions_["redo"].setEnabled(self._desk.undoing.can_redo)

    def _show_lagging(self) -> None:
        """What need not be right at once, because it takes long to count on a long page."""
        from proofreader.app.rate import session_rate

        if self._desk is not None:
            session = self._desk.session
            self._desk.undoing.name(self.actions_)
            self._bar.show_safe(0 if session.read_only else len(self._desk.deciding.safe_ids()))
            rate = session_rate(session)
            self._status.show_rate(rate)

    def _on_checked(self, seconds: float | None) -> None:
        self._status.show_work("")
        if seconds is not None:
            self._status.show_check(seconds)

    def _ask_export(self, desk: "Desk") -> None:
        self._kept.format = self._exports.ask(desk, self._kept.format)

    def _export(self, name: str, desk: "Desk") -> None:
        self._exports.export(desk, name.removeprefix("export-"))

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

        chosen = SettingsDialog.ask(self, self._settings, self._desk.session.path if self._desk else None)
        if chosen is not None:
            self._use(chosen)

    def _same_in_issue(self, desk: "Desk") -> None:
        from proofreader.ui.issue_flow import IssueFlow

        flow = IssueFlow(desk, self._desks, self._settings, self._worker, self.actions_.first_key("undo"))
        flow.told.connect(self.tell)
        flow.run()

    def _on_name(self, name: str) -> None:
        self._use(replace(self._settings, reviewer=name, named=True))
        signed = sign_all([desk.session for desk in self._desks], self.name_bar.since)
        before = self.tr("，先前 {0} 处也署了名").format(signed) if signed else ""
        self.tell(self.tr("已记下：{0}").format(name) + before if name else self.tr("不署名，以后可以在“文件”菜单里填"))

    def _resize_text(self, pixels: int) -> None:
        self._use(replace(self._settings, font_size=max(SIZES[0], min(SIZES[1], pixels))))

    def _use(self, settings: Settings) -> None:
        looks = looks_of(settings) != looks_of(self._settings)
        self._settings = settings
        self._bar.show_reviewer(settings.reviewer, settings.pass_)
        self._assisting.bind(settings.shortcuts)
        for desk in self._desks:
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
        for desk in self._desks:
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
        """Whoever comes back from another program may have changed the house's tables there."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow() and self._desk is not None:
            self._desk.checking.look()
            self._desk.tables.look(at_once=True)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what is being typed and how the window stands; end all threads."""
        open_ = self._open_paths()
        while self._desks:
            self._close_page()
        self._keep_state(open_)
        self._notice.stop()
        self._jobs.close()
        self._models.close()
        self._exports.close()
        super().closeEvent(event)

    def keep(self) -> None:
        """Put on disk what is being typed, and which pages are open and where."""
        for desk in self._desks:
            desk.bridge.settle()
            if desk.session.path is not None:
                self._kept.keep(desk.session.path, *desk.place())
        self._keep_state(self._open_paths())

    def _open_paths(self) -> list[Path]:
        return [desk.session.path for desk in self._desks if desk.session.path is not None]

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
