"""The log: for finding out afterwards what went wrong. Holds file names and errors, never the text of a page."""

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


def start_log(path: Path, *, verbose: bool = False) -> logging.Handler | None:
    """Let the program's loggers write to a file of at most 1 MB (and one older); None where it cannot be written."""
    logger = logging.getLogger("proofreader")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(path, maxBytes=1_000_000, backupCount=1, encoding="utf-8", delay=False)
    except OSError:
        return None
    handler.setFormatter(logging.Formatter(_FORMAT))
    logger.addHandler(handler)
    logger.setLevel(logging.DEBUG if verbose else logging.INFO)
    logger.propagate = False
    return handler


def stop_log(handler: logging.Handler) -> None:
    """Take the handler away and close its file."""
    logging.getLogger("proofreader").removeHandler(handler)
    handler.close()
