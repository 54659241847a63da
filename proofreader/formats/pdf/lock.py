"""PDFium may be used by one thread at a time: whoever calls it holds this lock, also while closing what it opened."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import RLock

PDFIUM = RLock()
"""Held once, never twice, by whoever reads a file (see `unlocked`)."""


@contextmanager
def unlocked() -> Iterator[None]:
    """Let others use PDFium while the one who holds the lock is busy with something else for long."""
    PDFIUM.release()
    try:
        yield
    finally:
        PDFIUM.acquire()
