"""A page of sixty findings, settled in a real window by real key events from outside."""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from tests.ui.sixty import SETTLED_SIXTY, SIXTY

MOST_PRESSES = 75
TOOLS = ("Xvfb", "xdotool")
missing = [tool for tool in TOOLS if shutil.which(tool) is None]

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(bool(missing), reason=f"needs {' and '.join(missing)} for real key events"),
]


@pytest.fixture
def screen() -> Iterator[str]:
    """A display of its own, without a window manager."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1440x900x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    with os.fdopen(read) as answer:
        number = answer.readline().strip()
    yield f":{number}"
    server.terminate()
    server.wait()


class Reviewer:
    """Sees what the window says and presses keys."""

    def __init__(self, window: "subprocess.Popen[str]", display: str) -> None:
        self.presses = 0
        self.seen: dict[str, Any] = {}
        self._window, self._display = window, display
        self._thread = Thread(target=self._read, daemon=True)
        self._thread.start()

    def _read(self) -> None:
        assert self._window.stdout is not None
        for line in self._window.stdout:
            self.seen = json.loads(line)

    def wait(self, before: dict[str, Any]) -> None:
        """Until something else is shown, and its card is open."""
        end = time.monotonic() + 30
        while self.seen == before or not self.seen.get("focus"):
            assert time.monotonic() < end, f"nothing happened after {self.presses} presses: {self.seen}"
            assert self._window.poll() is None, "the window has gone"
            time.sleep(0.005)

    def focus(self) -> None:
        """Give the window the keyboard, as a window manager would."""
        end = time.monotonic() + 30
        while not self.seen:
            assert time.monotonic() < end, "no window"
            time.sleep(0.01)
        self._xdotool("windowfocus", "--sync", str(self.seen["window"]))
        self.wait({})

    def _xdotool(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], env={**os.environ, "DISPLAY": self._display}, check=True)

    def press(self, key: str) -> None:
        """One key, as a hand presses it."""
        before = self.seen
        self._xdotool("key", "--clearmodifiers", key)
        self.presses += 1
        self.wait(before)


def test_sixty_findings_in_at_most_75_presses(screen: str, tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(SIXTY, "utf-8")
    environment = {
        **os.environ,
        "DISPLAY": screen,
        "QT_QPA_PLATFORM": "xcb",
        "PROOFREADER_HOME": str(tmp_path / "home"),
    }
    command = [sys.executable, "-m", "tests.ui.review_by_keys", str(page)]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as window:
        try:
            reviewer = Reviewer(window, screen)
            reviewer.focus()
            whole = reviewer.seen["open"]
            while reviewer.seen["open"]:
                reviewer.press(_key(reviewer.seen))
        finally:
            window.terminate()
    assert whole >= 60
    assert reviewer.seen["result"] == SETTLED_SIXTY
    assert page.read_text("utf-8") == SIXTY
    assert reviewer.presses <= MOST_PRESSES


def _key(seen: dict[str, Any]) -> str:
    """What a hand would press for what the card shows."""
    if seen["together"] > 2:
        return "ctrl+Return"
    return {" and ": "2", "认为认为": "BackSpace"}.get(seen["quote"], "Return")
