"""Whether another program has written the file of an open page."""

from hashlib import sha256
from os import stat_result

from proofreader.app.session import Session


class PageFile:
    """The file of a session's page, as it was read. A file that is saved again with the same bytes has not changed."""

    def __init__(self, session: Session) -> None:
        self.path, self._known = session.path, session.page.source.sha256
        self._stamp: tuple[int, int] | None = None
        self._now = self._known

    def digest(self) -> str:
        """Hex digest of what the file holds now; of what was read where there is no file, or none that can be read.

        It is read again only when its size or time is not what it was.
        """
        if self.path is None or not self._known:
            return self._known
        try:
            stamp = _stamp(self.path.stat())
            if stamp != self._stamp:
                self._now, self._stamp = sha256(self.path.read_bytes()).hexdigest(), stamp
        except OSError:  # moved, or just being replaced: what was read can still be worked on
            return self._known
        return self._now

    @property
    def changed(self) -> bool:
        """Whether the file holds something else than what was read."""
        return self.digest() != self._known


def _stamp(about: stat_result) -> tuple[int, int]:
    return about.st_mtime_ns, about.st_size
