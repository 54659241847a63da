"""A decision survives the process being killed the moment after it is shown."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from proofreader.app.entries import State
from tests.ui.conftest import Open
from tests.ui.pages import SPRING


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL on Windows")
def test_decisions_survive_a_kill(open_window: Open, page_file: Path) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1"}
    command = [sys.executable, "-m", "tests.ui.review_and_wait", str(page_file)]
    root = Path(__file__).resolve().parents[2]
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment, cwd=root) as process:
        assert process.stdout is not None
        line = process.stdout.readline().decode()
        process.send_signal(signal.SIGKILL)
        process.wait()
    assert line.startswith("shown ")
    shown = line.removeprefix("shown ").rstrip("\n").replace("|", "\n")

    desk = open_window(page_file).desk
    assert desk is not None
    assert [entry.state for entry in desk.session.entries] == [
        State.ACCEPTED, State.ACCEPTED, State.ACCEPTED, State.REJECTED, State.ACCEPTED, State.OPEN, State.OPEN,
    ]  # fmt: skip
    assert desk.session.text == shown
    assert desk.session.text.count(",") == 0
    assert page_file.read_text("utf-8") == SPRING
