"""From asking what to open to opening it: files, the pages of folders, what the clipboard holds."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from proofreader.formats.errors import PageError
from proofreader.ui.dialogs import Message
from proofreader.ui.open_pages import OpenPages


class OpenFlow(QObject):
    """Asks, then opens. `folder` answers where the page opened last lies."""

    def __init__(
        self, window: QWidget, pages: OpenPages, open_path: Callable[[Path], None], folder: Callable[[], Path | None]
    ) -> None:
        super().__init__(window)
        self._window, self._pages, self._open_path, self._folder = window, pages, open_path, folder

    def ask(self) -> None:
        """Ask for pages and open them."""
        from proofreader.ui.opening import ask_pages

        self.open_all(ask_pages(self._window, self._folder()))

    def ask_folder(self) -> None:
        """Ask for a folder and open its pages."""
        from proofreader.ui.opening import ask_folder

        with self._telling():
            self.open_all(ask_folder(self._window, self._folder()))

    def from_clipboard(self) -> None:
        """Make a page of what the clipboard holds, and open it."""
        from proofreader.ui.opening import page_from_clipboard

        with self._telling():
            path = page_from_clipboard(self._window, QGuiApplication.clipboard().mimeData(), self._folder())
            self.open_all([path] if path is not None else [])

    def open_all(self, paths: Sequence[Path]) -> None:
        """Open pages and the pages of folders, the first of them in front."""
        from proofreader.ui.opening import pages_of

        pages: list[Path] = []
        with self._telling():
            pages = pages_of(paths)
        for page in pages:
            self._open_path(page)
        if len(pages) > 1:
            self._pages.when_open(lambda: self._front(pages[0]))

    def _front(self, path: Path) -> None:
        desk = self._pages.desk_of(path)
        if desk is not None:
            self._pages.turn_to(desk)

    @contextmanager
    def _telling(self) -> Iterator[None]:
        """What cannot be opened is said in a dialog."""
        try:
            yield
        except PageError as error:
            Message.tell(self._window, error.message)
