"""One line on standard error that says how far long work is; nothing where nobody looks at a terminal."""

import sys
import time
from shutil import get_terminal_size
from typing import TextIO

EVERY = 0.2
"""Seconds between two states of the line."""

_WIDE = 0x2E80
"""From here on characters take two columns, near enough."""


class ProgressLine:
    """Writes over itself; `clear` before anything else is printed. `always`: also where it is no terminal."""

    def __init__(self, stream: TextIO | None = None, *, always: bool = False) -> None:
        self._stream = stream or sys.stderr
        self._on = always or self._stream.isatty()
        self._last = 0.0
        self._width = 0

    def show(self, text: str, *, at_once: bool = False) -> None:
        """Show a state, if the last one has been seen long enough."""
        now = time.monotonic()
        if self._on and (at_once or now - self._last >= EVERY):
            self._last = now
            shown, width = "", 0
            for character in text:
                wide = 2 if ord(character) > _WIDE else 1
                if width + wide >= get_terminal_size().columns:  # a second line could not be written over
                    break
                shown, width = shown + character, width + wide
            self._write(f"\r{shown}{' ' * max(0, self._width - width)}")
            self._width = width

    def clear(self) -> None:
        """Take the line away."""
        if self._width:
            self._write(f"\r{' ' * self._width}\r")
            self._width = 0

    def end(self) -> None:
        """Leave the line standing and go on below it."""
        if self._width:
            self._write("\n")
            self._width = 0

    def _write(self, text: str) -> None:
        self._stream.write(text)
        self._stream.flush()
