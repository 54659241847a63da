"""How a file that cannot be read is refused: one Chinese line, within bounds of memory and time."""

import re
import tracemalloc
from pathlib import Path
from time import perf_counter

import pytest

from proofreader.formats.errors import PageError
from proofreader.formats.reading import read_bytes


def refused(data: bytes, name: str, words: str) -> None:
    """The file is refused by a line with words (a pattern) in it, with at most 500 MB and within 30 seconds."""
    tracemalloc.start()
    began = perf_counter()
    try:
        with pytest.raises(PageError) as error:
            read_bytes(data, path=Path(name), markdown=False)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert perf_counter() - began < 30 and peak < 500 * 1024 * 1024
    message = error.value.message
    assert "\n" not in message and message.startswith(name) and re.search(words, message), message
