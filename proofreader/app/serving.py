"""Inside the worker process: knows pages by number, checks them, and tells what differs from the answer before."""

import gc
import os
import signal
import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection

from proofreader.app.asking import Answer, CheckRules, CheckSpelling, Failed, Forget, Stopped, Text, Unknown
from proofreader.app.house import HouseShelf, Stamp
from proofreader.app.snapshot import Checked, Snapshot, check_snapshot
from proofreader.app.wire import Plain, difference, edits_in, found_out, page_in
from proofreader.core.page import Page
from proofreader.core.resources import resource
from proofreader.core.span import Span
from proofreader.engine.run import BlockCache, Cancelled, check_page
from proofreader.review.projection import Projection

PAGES = 16
"""How many pages are remembered; one that is asked for again is sent again."""
GLANCE = 0.005
"""Seconds between two looks into the pipe while work is under way."""


@dataclass(slots=True)
class _Told:
    """The answer that went out last on a page, by its number."""

    number: int = 0
    founds: list[Plain] = field(default_factory=list)


@dataclass(slots=True)
class _Known:
    """What is kept of a page."""

    page: Page
    cache: BlockCache = field(default_factory=BlockCache)
    pieces: dict[tuple[str, str], object] = field(default_factory=dict)
    told: tuple[_Told, _Told] = field(default_factory=lambda: (_Told(), _Told()))


def serve(pipes: Sequence[Connection], others: Sequence[Connection]) -> None:
    """Answer requests until the pipes run dry, then end the process. `pipes` are the lanes for rules and for models;
    `others` are ends of the one who asks that a copy of his process has got too."""
    for other in others:
        other.close()
    with suppress(ValueError):
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the one who asked
    rules, models = pipes
    shelf = _Shelf()
    threading.Thread(target=_lane, args=(models, shelf), daemon=True).start()
    _warm_up(rules)
    _lane(rules, shelf)
    os._exit(0)  # the other lane may be in the middle of something that nobody wants any more


def _warm_up(pipe: Connection) -> None:
    """Load what checks need, while nobody asks."""
    with suppress(Exception):  # who asks will hear of it
        from proofreader.checks.catalog import CHECKS
        from proofreader.formats.reading import read_page

        check_page(read_page(resource("samples", "sample.md")), checks=CHECKS, cancelled=lambda: pipe.poll(0))
    gc.freeze()  # else the collector walks over all tables again and again


def _lane(pipe: Connection, shelf: "_Shelf") -> None:
    with suppress(EOFError, OSError):  # who asked has gone
        while True:
            request = pipe.recv()
            if isinstance(request, Forget):
                shelf.forget(request.token)
            elif isinstance(request, CheckRules | CheckSpelling):
                pipe.send(_answered(shelf, request, _Looking(pipe)))


def _answered(
    shelf: "_Shelf", request: CheckRules | CheckSpelling, cancelled: Callable[[], bool]
) -> Answer | Unknown | Stopped | Failed:
    try:
        return shelf.check(request, cancelled) if isinstance(request, CheckRules) else shelf.spell(request, cancelled)
    except Cancelled:
        return Stopped()
    except Exception as error:  # who asked tries it himself, and has the error where it can be told
        refused = type(error).__name__ == "BackendError"  # its module brings numpy, which rules do without
        return Failed(str(error), refused)


class _Looking:
    """Whether something has come through the pipe meanwhile: that can only be a `Stop`, or the end of it."""

    def __init__(self, pipe: Connection) -> None:
        self._pipe, self._last, self._stop = pipe, time.monotonic(), False

    def __call__(self) -> bool:
        now = time.monotonic()
        if not self._stop and now - self._last > GLANCE:
            self._last = now
            self._stop = self._pipe.poll(0)
        return self._stop


class _Shelf:
    """The pages, for both lanes."""

    def __init__(self) -> None:
        self._known: OrderedDict[int, _Known] = OrderedDict()
        self._lock = threading.Lock()
        self._houses = HouseShelf()

    def forget(self, token: int) -> None:
        """Let a page go."""
        with self._lock:
            self._known.pop(token, None)

    def check(self, asked: CheckRules, cancelled: Callable[[], bool]) -> Answer | Unknown:
        """Run the rules."""
        known = self._find(asked.text)
        if known is None:
            return Unknown()
        version = self._houses.version(known.page.path)
        house = self._houses.house(known.page.path)
        within = None if asked.within is None else Span(*asked.within)
        checked = check_snapshot(_snapshot(known, asked.text), asked.config, known.cache, cancelled, house, within)
        return _answer(known.told[0], asked.base, checked, version)

    def spell(self, asked: CheckSpelling, cancelled: Callable[[], bool]) -> Answer | Unknown:
        """Take one step of reading."""
        from proofreader.app.spelled import Pieces, spell_snapshot
        from proofreader.spelling.backend import load_backend
        from proofreader.spelling.suspicion import Sensitivity

        known = self._find(asked.text)
        if known is None:
            return Unknown()
        key = (asked.backend, asked.sensitivity)
        pieces = known.pieces.get(key)
        if not isinstance(pieces, Pieces):
            pieces = Pieces(load_backend(asked.backend))
            known.pieces = {key: pieces}
        version = self._houses.version(known.page.path)
        spelled = spell_snapshot(
            _snapshot(known, asked.text), pieces, asked.config, self._houses.house(known.page.path),
            near=asked.near, most=asked.most, sensitivity=Sensitivity(asked.sensitivity), cancelled=cancelled,
        )  # fmt: skip
        return _answer(known.told[1], asked.base, spelled.checked, version, complete=spelled.complete)

    def _find(self, text: Text) -> _Known | None:
        with self._lock:
            known = self._known.get(text.token)
            if known is None and text.page is not None:
                known = self._known[text.token] = _Known(page_in(text.page))
                while len(self._known) > PAGES:
                    self._known.popitem(last=False)
            if known is not None:
                self._known.move_to_end(text.token)
            return known


def _snapshot(known: _Known, text: Text) -> Snapshot:
    return Snapshot(0, known.page, Projection(known.page.text, edits_in(text.edits)))


def _answer(told: _Told, base: int, checked: Checked, version: tuple[Stamp, ...], *, complete: bool = True) -> Answer:
    founds = [found_out(found) for found in checked.founds]
    known = told.founds if base == told.number else []
    runs = difference(known, founds)
    base = base if known else 0
    told.number, told.founds = told.number + 1, founds
    return Answer(
        told.number, base, runs, checked.seconds, checked.checks, checked.warnings, dict(checked.titles), version,
        complete,
    )  # fmt: skip
