"""Checks one page: in the worker process where there is one, else here, in the thread of whoever asks."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace

from proofreader.app.asking import Answer, CheckRules, CheckSpelling, Failed, Text, Unknown
from proofreader.app.found import Found
from proofreader.app.house import HouseShelf, Stamp
from proofreader.app.snapshot import Checked, Snapshot, check_snapshot
from proofreader.app.wire import NEW, edits_out, found_in, page_out
from proofreader.app.worker import Worker, WorkerGone
from proofreader.core.page import Page
from proofreader.core.span import Span
from proofreader.engine.config import CheckConfig
from proofreader.engine.run import BlockCache, Cancelled
from proofreader.review.projection import Projection

Stop = Callable[[], bool]
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Reading:
    """What spelling looks for: a back end's name, how readily it speaks, around which code point, how many pieces."""

    backend: str
    sensitivity: str
    near: int
    most: int


@dataclass(slots=True)
class _Had:
    """The answer that was had last from the worker in one lane."""

    number: int = 0
    founds: tuple[Found, ...] = ()


class PageChecker:
    """Two threads may ask at the same time: one for the rules, one for spelling."""

    def __init__(self, page: Page, worker: Worker | None = None) -> None:
        """`worker` None means that checks run in the threads that ask."""
        self._page, self._worker = page, worker
        self._token = 0 if worker is None else worker.token()
        self._untouched = Projection(page.text)
        self._had = (_Had(), _Had())
        self._incarnations = [-1, -1]
        self._shelf = HouseShelf()
        self._cache = BlockCache()
        self._pieces: dict[tuple[str, str], object] = {}

    def house(self) -> tuple[Stamp, ...]:
        """Tells the house's tables as they are on disk now from those of another time."""
        return self._shelf.version(self._page.path)

    def check(
        self, snapshot: Snapshot, config: CheckConfig, cancelled: Stop, within: Span | None = None
    ) -> tuple[Checked, tuple[Stamp, ...]]:
        """Run the rules; the findings, and by which tables of the house. `within` is for a first look at a long page:
        what can be told of that range of the snapshot's text alone. Raises Cancelled."""
        part = None if within is None else (within.start, within.end)
        answer = self._ask(0, lambda text, base: CheckRules(text, config, base, part), snapshot, cancelled)
        if answer is not None:
            return self._checked(0, answer, snapshot), answer.house
        if cancelled():
            raise Cancelled
        version = self.house()
        house = self._shelf.house(self._page.path)
        return check_snapshot(snapshot, config, self._cache, cancelled, house, within), version

    def spell(self, snapshot: Snapshot, config: CheckConfig, reading: Reading, cancelled: Stop) -> tuple[Checked, bool]:
        """Read some more of the text; the findings known so far, and whether all of it has been read.

        Raises Cancelled, and BackendError where the back end cannot be used.
        """

        def request(text: Text, base: int) -> CheckSpelling:
            return CheckSpelling(
                text, config, base, reading.backend, reading.sensitivity, reading.near, reading.most
            )  # fmt: skip

        answer = self._ask(1, request, snapshot, cancelled)
        if answer is not None:
            return self._checked(1, answer, snapshot), answer.complete
        return self._spell_here(snapshot, config, reading, cancelled)

    def close(self) -> None:
        """The page is closed."""
        if self._worker is not None:
            self._worker.forget(self._token)

    def _spell_here(
        self, snapshot: Snapshot, config: CheckConfig, reading: Reading, cancelled: Stop
    ) -> tuple[Checked, bool]:
        if cancelled():
            raise Cancelled
        from proofreader.app.spelled import Pieces, spell_snapshot  # numpy and the models
        from proofreader.spelling.backend import load_backend
        from proofreader.spelling.suspicion import Sensitivity

        key = (reading.backend, reading.sensitivity)
        pieces = self._pieces.get(key)
        if not isinstance(pieces, Pieces):
            pieces = Pieces(load_backend(reading.backend))
            self._pieces = {key: pieces}
        spelled = spell_snapshot(
            snapshot, pieces, config, self._shelf.house(self._page.path),
            near=reading.near, most=reading.most, sensitivity=Sensitivity(reading.sensitivity), cancelled=cancelled,
        )  # fmt: skip
        return spelled.checked, spelled.complete

    # -- the worker ----------------------------------------------------------------------------------------------

    def _ask(
        self, lane: int, request: Callable[[Text, int], CheckRules | CheckSpelling], snapshot: Snapshot, cancelled: Stop
    ) -> Answer | None:
        """The worker's answer; None where the work is to be done here."""
        if self._worker is None:
            return None
        text = Text(self._token, edits_out(snapshot.checked.edits))
        incarnation = self._worker.incarnation
        if self._incarnations[lane] != incarnation:  # a process that has not seen the page, or nothing of ours
            self._had[lane].number = 0
            text = replace(text, page=page_out(self._page))
        try:
            answer = self._worker.ask(request(text, self._had[lane].number), cancelled)
            if isinstance(answer, Unknown):
                text = replace(text, page=page_out(self._page))
                answer = self._worker.ask(request(text, 0), cancelled)
        except WorkerGone:
            return None
        self._incarnations[lane] = incarnation
        if isinstance(answer, Failed) and answer.refused:
            from proofreader.spelling.backend import BackendError

            raise BackendError(answer.line)
        if isinstance(answer, Failed):
            _log.warning("the worker could not do it: %s", answer.line)
        return answer if isinstance(answer, Answer) else None

    def _checked(self, lane: int, answer: Answer, snapshot: Snapshot) -> Checked:
        """The findings, those that were had before as the same objects."""
        had = self._had[lane]
        founds: list[Found] = []
        for run in answer.runs:
            if run[0] == NEW:
                founds += (found_in(plain, snapshot.checked, self._untouched) for plain in run[1:])
            else:
                founds += had.founds[run[0] : run[1]]
        founds = [replace(one, checked=snapshot.checked) if one.typed else one for one in founds]
        had.number, had.founds = answer.number, tuple(founds)
        return Checked((), answer.seconds, answer.checks, had.founds, answer.warnings, answer.titles)
