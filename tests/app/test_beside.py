"""Work in a process beside this one; in a process of its own, because a test runner has threads."""

import subprocess
import sys
import threading

import pytest

from proofreader.app.beside import beside

SCRIPT = """
import os
from proofreader.app.beside import beside
here = os.getpid()
{work}
print(beside(work)())
"""


def run(work: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", SCRIPT.format(work=work)]
    return subprocess.run(command, capture_output=True, text=True, timeout=30, check=False)


def test_the_result_comes_back() -> None:
    assert run("def work(): return ['结果', 1]").stdout == "['结果', 1]\n"


def test_a_copy_that_dies_is_made_good_here() -> None:
    done = run("def work():\n    if os.getpid() != here: os._exit(7)\n    return 'done here'")
    assert done.stdout == "done here\n"


def test_an_error_is_raised_here() -> None:
    failed = run("def work(): raise ValueError('no')")
    assert failed.returncode == 1
    assert failed.stderr.count("ValueError: no") == 1


def test_beside_other_threads_the_work_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(threading, "active_count", lambda: 2)
    assert beside(threading.get_ident)() == threading.get_ident()
