"""A process beside this one that checks pages, so that checks do not compete with the window for the interpreter.

It is started once, before there are threads and before Qt is loaded, and kept. It dies with this process: its end of
the pipes runs dry. Where it cannot be started, or has died, who asks is told so (`WorkerGone`) and does the work here.
"""

import multiprocessing
import sys
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any, Self

from proofreader.app.asking import (
    MODELS,
    RULES,
    Answer,
    CheckRules,
    CheckSpelling,
    Failed,
    Forget,
    Stop,
    Unknown,
)  # fmt: skip

LOOK = 0.02
"""Seconds between two looks at whether the asker still wants an answer."""
PATIENCE = {RULES: 10.0, MODELS: 120.0}
"""Seconds that the process has to give up what it was told to stop, when there is more to do; then it is ended. Some
models take that long to load, and cannot be stopped meanwhile."""
ENDING = 5.0
"""Seconds to wait for a process that was killed."""
DEATHS = 3
"""How often the process may die before it is left at that."""


class WorkerGone(Exception):  # noqa: N818  # an outcome: the asker does the work himself
    """There is no process to ask."""


class _Running:
    """The process with our ends of its pipes, one lane each, and a lock for each lane. `owed` is when a lane was told
    to stop and has not answered since, on the monotonic clock; 0 where it owes nothing."""

    def __init__(self, process: BaseProcess, lanes: tuple[Connection, ...]) -> None:
        self.process, self.lanes = process, lanes
        self.locks = tuple(threading.Lock() for _ in lanes)
        self.owed = [0.0 for _ in lanes]


class Worker:
    """One process for all pages and windows. For any thread."""

    def __init__(self, method: str | None = None) -> None:
        """`method` is one of multiprocessing's; by default the process is copied where that is safe, else made anew."""
        self._method = method
        self._lock = threading.Lock()
        self._running: _Running | None = None
        self._deaths = 0
        self._tokens = 0
        self.answers = 0
        """How many answers the process has given."""
        self._forgotten: list[Forget] = []

    def __enter__(self) -> Self:
        """Start the process, which warms up by itself. What goes wrong is seen when it is asked."""
        with suppress(WorkerGone):
            self._run()
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def pid(self) -> int | None:
        """The process, while it is there."""
        running = self._running
        return None if running is None else running.process.pid

    @property
    def incarnation(self) -> int:
        """Another number for each process: what an earlier one knew, this one does not."""
        return self._deaths

    def token(self) -> int:
        """A number for a page."""
        with self._lock:
            self._tokens += 1
            return self._tokens

    def forget(self, token: int) -> None:
        """A page is closed; the process hears of it with the next request."""
        with self._lock:
            self._forgotten.append(Forget(token))

    def ask(self, request: CheckRules | CheckSpelling, cancelled: Callable[[], bool]) -> Answer | Failed | Unknown:
        """Ask, and wait for the answer. Raises Cancelled soon after `cancelled` answers true; WorkerGone."""
        running = self._run()
        lane = MODELS if isinstance(request, CheckSpelling) else RULES
        while not running.locks[lane].acquire(timeout=LOOK):
            _go_on(cancelled)
        try:
            return self._talk(running, lane, request, cancelled)
        except (EOFError, OSError):
            self._lose(running)
            raise WorkerGone from None
        finally:
            running.locks[lane].release()

    def close(self) -> None:
        """End the process; from now on there is none."""
        with self._lock:
            self._deaths = DEATHS
            running, self._running = self._running, None
        if running is not None:
            _end(running)

    def _talk(
        self, running: _Running, lane: int, request: CheckRules | CheckSpelling, cancelled: Callable[[], bool]
    ) -> Answer | Failed | Unknown:
        pipe = running.lanes[lane]
        if lane == RULES:
            with self._lock:
                forgotten, self._forgotten = self._forgotten, []
            for one in forgotten:
                pipe.send(one)
        while running.owed[lane]:
            if pipe.poll(LOOK):
                pipe.recv()  # nobody waits for it any more
                running.owed[lane] = 0.0
            elif time.monotonic() - running.owed[lane] > PATIENCE[lane]:
                raise EOFError
            else:
                _go_on(cancelled)
        pipe.send(request)
        while not pipe.poll(LOOK):
            if cancelled():
                pipe.send(Stop())
                running.owed[lane] = time.monotonic()
                _go_on(lambda: True)
        answer = pipe.recv()
        if not isinstance(answer, Answer | Failed | Unknown):
            raise EOFError
        self.answers += 1
        return answer

    def _run(self) -> _Running:
        with self._lock:
            if self._running is None:
                if self._deaths >= DEATHS:
                    raise WorkerGone
                try:
                    self._running = _start(self._method or _method())
                except (OSError, ValueError, RuntimeError):  # no more processes, or none allowed
                    self._deaths = DEATHS
                    raise WorkerGone from None
            return self._running

    def _lose(self, running: _Running) -> None:
        with self._lock:
            if self._running is running:
                self._running = None
                self._deaths += 1
        _end(running)


def _go_on(cancelled: Callable[[], bool]) -> None:
    if cancelled():
        from proofreader.engine.run import Cancelled  # not before the process is started: it takes a while

        raise Cancelled


def _method() -> str:
    """A copy is there at once, but safe only on Linux, without other threads, and before Qt has been loaded."""
    alone = threading.active_count() == 1 and "PySide6.QtCore" not in sys.modules
    return "fork" if sys.platform.startswith("linux") and alone else "spawn"


def _serve(pipes: Sequence[Connection], others: Sequence[Connection]) -> None:
    """In the process."""
    from proofreader.app.serving import serve

    serve(pipes, others)


def _start(method: str) -> _Running:
    context: Any = multiprocessing.get_context(method)
    ours, theirs = zip(*(context.Pipe() for _ in (RULES, MODELS)), strict=True)
    others = ours if method == "fork" else ()  # a copy has our ends too, and must let go of them
    process = context.Process(target=_serve, args=(theirs, others), daemon=True, name="proofreader-checks")
    process.start()
    for end in theirs:
        end.close()
    return _Running(process, ours)


def _end(running: _Running) -> None:
    running.process.kill()
    with suppress(AssertionError):  # only the process that started it may wait for it
        running.process.join(ENDING)
