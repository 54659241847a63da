"""PDFium may be used by one thread at a time: whoever calls it holds this lock, also while closing what it opened."""

from threading import RLock

PDFIUM = RLock()
