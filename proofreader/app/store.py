"""Opening what was decided on a page: the sidecar, the lock, and where they are when the folder cannot be written."""

import os
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from proofreader.app.lock import Lock, lock_path
from proofreader.app.paths import sidecar_folder
from proofreader.core.page import Page
from proofreader.formats.reasons import reason_of
from proofreader.formats.sidecar import Sidecar, SidecarError, Source, sidecar_path
from proofreader.review.decision import Decision, HandEdit
from proofreader.review.events import Event, Rebased
from proofreader.review.projection import Projection
from proofreader.review.rebase import rebase
from proofreader.review.replay import ReviewState, replay

LONG = 16 * 1024 * 1024
"""Bytes from which a journal is made short when it is opened; its undo history goes then."""


@dataclass(slots=True)
class Store:
    """An open sidecar with its lock; neither for a session without a file."""

    state: ReviewState
    warnings: tuple[str, ...] = ()
    sidecar: Sidecar | None = None
    lock: Lock | None = None

    def append(self, event: Event) -> None:
        """Put an event on disk. Raises SidecarError."""
        if self.sidecar is not None:
            self.sidecar.append(event)

    def close(self) -> None:
        """Close the file, give the lock back."""
        if self.sidecar is not None:
            self.sidecar.close()
        if self.lock is not None:
            self.lock.release()


def open_store(page: Page, path: Path, *, reviewer: str, read_only: bool, time: datetime) -> Store:
    """What was decided on a page file. Raises SidecarError or LockedError."""
    source = Source(path.name, page.source.sha256, len(page.text))
    beside, elsewhere = sidecar_path(path), sidecar_folder() / f"{source.sha256[:32]}.proof.jsonl"
    if read_only:
        place = beside if beside.exists() or not elsewhere.exists() else elsewhere
        return _load(Sidecar(place, source, writable=False), None, page, source, (), time)
    lock, place, warnings = _claim(path, beside, elsewhere, reviewer, time)
    try:
        return _load(Sidecar(place, source), lock, page, source, warnings, time)
    except BaseException:
        lock.release()
        raise


def _claim(
    path: Path, beside: Path, elsewhere: Path, reviewer: str, time: datetime
) -> tuple[Lock, Path, tuple[str, ...]]:
    """Lock the sidecar beside the page or, where that cannot be written, the one in the user's state folder."""
    try:
        lock = Lock.acquire(lock_path(path), reviewer, time)
    except OSError:
        return _claim_elsewhere(beside, elsewhere, reviewer, time)
    if beside.exists() and not os.access(beside, os.W_OK):
        lock.release()
        return _claim_elsewhere(beside, elsewhere, reviewer, time)
    if elsewhere.exists() and not beside.exists():
        try:
            shutil.copyfile(elsewhere, beside)
        except OSError as error:
            lock.release()
            raise SidecarError(f"校样记录写不进去：{beside}（{reason_of(error)}）") from error
        return lock, beside, (f"已取回先前存在别处的校样记录：{elsewhere}",)
    return lock, beside, ()


def _claim_elsewhere(
    beside: Path, elsewhere: Path, reviewer: str, time: datetime
) -> tuple[Lock, Path, tuple[str, ...]]:
    try:
        elsewhere.parent.mkdir(parents=True, exist_ok=True)
        lock = Lock.acquire(lock_path(elsewhere), reviewer, time)
    except OSError as error:
        raise SidecarError(
            f"版面所在的文件夹和 {elsewhere.parent} 都不能写入，处理记不下来，请以只读方式打开"
        ) from error
    if beside.exists() and not elsewhere.exists():
        try:
            shutil.copyfile(beside, elsewhere)
        except OSError as error:
            lock.release()
            raise SidecarError(f"校样记录读不出来：{beside}（{reason_of(error)}）") from error
    return lock, elsewhere, (f"版面所在的文件夹不能写入，处理改记在 {elsewhere}",)


def _load(
    sidecar: Sidecar, lock: Lock | None, page: Page, source: Source, warnings: tuple[str, ...], time: datetime
) -> Store:
    state = replay(sidecar.events)
    warnings = (*warnings, *sidecar.warnings)
    writable = lock is not None
    if (sidecar.events or sidecar.source) and not _fits(state, sidecar.source, source, page.text):
        event, notes = _carried(sidecar, state, page, source, time)
        warnings = (*warnings, *notes)
        if writable:
            sidecar.append(event)
        state.apply(event)
    elif writable and sidecar.size > LONG:
        sidecar.rewrite([_shortened(state, source, time)])
        state = replay(sidecar.events)
    return Store(state, warnings, sidecar, lock)


def _fits(state: ReviewState, recorded: Source | None, source: Source, text: str) -> bool:
    """Whether the state speaks of this very text and can be put in effect as it is."""
    if recorded is None or recorded.sha256 != source.sha256:
        return False
    try:
        Projection(text, state.edits)
        Projection(text, (hand.edit for hand in state.hand.values()))
    except ValueError:  # only after lines were lost
        return False
    return all(decision.finding.span.end <= len(text) for decision in state.decisions.values())


def _carried(
    sidecar: Sidecar, state: ReviewState, page: Page, source: Source, time: datetime
) -> tuple[Rebased, list[str]]:
    kept: list[Decision | HandEdit] = [*state.decisions.values(), *state.hand.values()]
    carried = rebase([*kept, *state.orphans], page.text)
    placed, lost = len(carried.decisions) + len(carried.hand), len(carried.orphans)
    recorded = sidecar.source
    stranger = recorded is not None and recorded.name not in ("", source.name)
    if kept and ((placed == 0 and (stranger or len(kept) >= 3)) or (stranger and placed < lost)):
        of = f"《{recorded.name}》" if recorded is not None and stranger else "另一版"
        raise SidecarError(f"校样记录是{of}的，与本版对不上，请把它移走或改名后再打开：{sidecar.path.name}")
    notes: list[str] = []
    if kept and recorded is not None and recorded.sha256 not in ("", source.sha256):
        notes.append(f"版面文件在上次处理之后改动过，{placed} 处处理已按原文重新定位")
    if lost:
        notes.append(f"有 {lost} 处处理在本版找不到位置，列在“失位”里")
    return _rebased(carried.decisions, carried.hand, carried.orphans, state, source, time), notes


def _shortened(state: ReviewState, source: Source, time: datetime) -> Rebased:
    return _rebased(state.decisions.values(), state.hand.values(), state.orphans, state, source, time)


def _rebased(
    decisions: Iterable[Decision],
    hand: Iterable[HandEdit],
    orphans: Iterable[Decision | HandEdit],
    state: ReviewState,
    source: Source,
    time: datetime,
) -> Rebased:
    kept = tuple(decisions), tuple(hand), tuple(orphans), tuple(sorted(state.quiet))
    return Rebased(time, source.sha256, source.characters, *kept)
