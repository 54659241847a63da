"""Work in a process beside this one, where that costs next to nothing."""

import os
import pickle
import sys
import threading
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


def beside(work: Callable[[], T]) -> Callable[[], T]:
    """Begin some work in a copy of this process; the answer waits for its result, which must be picklable.

    Where there is no copy to be had cheaply (Windows, other threads, a single core), or the copy dies, the work is
    done here when the answer is asked for. So errors are raised here, too.
    """
    if sys.platform == "win32" or threading.active_count() > 1 or (os.cpu_count() or 1) < 2:
        return work
    sys.stdout.flush()
    sys.stderr.flush()
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        _work_and_leave(work, writer)
    os.close(writer)

    def answer() -> T:
        with os.fdopen(reader, "rb") as results:
            data = results.read()
        _, status = os.waitpid(child, 0)
        if status or not data:
            return work()
        result: T = pickle.loads(data)
        return result

    return answer


def _work_and_leave(work: Callable[[], object], writer: int) -> None:
    """In the copy: hand the result over and end at once, whatever happens, without tidying up."""
    status = 1
    try:
        with os.fdopen(writer, "wb") as results:
            pickle.dump(work(), results)
        status = 0
    finally:
        os._exit(status)
