"""Opening a page's session for a command: with its findings, so that decisions know what they speak of."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from proofreader.app.house import HouseShelf
from proofreader.app.session import Session
from proofreader.app.snapshot import check_snapshot
from proofreader.app.whole import spell_page
from proofreader.cli.files import STANDARD, open_page
from proofreader.engine.config import CheckConfig


@contextmanager
def reviewed(
    name: str, *, reviewer: str = "", pass_: int = 1, read_only: bool, checked: bool = True
) -> Iterator[Session]:
    """The session of a page, checked unless that is not wanted. Warnings go to standard error.

    Raises PageError, SidecarError or LockedError.
    """
    if name == STANDARD:
        session = Session.of(open_page(name), reviewer=reviewer, pass_=pass_)
    else:
        session = Session.open(Path(name), reviewer=reviewer, pass_=pass_, read_only=read_only)
    with session:
        known = len(session.warnings)
        for warning in session.warnings:
            print(f"proofreader：{warning}", file=sys.stderr)
        if checked:
            snapshot, house = session.snapshot(), HouseShelf().house(session.path)
            session.take(snapshot, check_snapshot(snapshot, house=house))
            spelled, warning = spell_page(snapshot.page, CheckConfig(), "builtin", house)
            if spelled is not None:
                session.take(snapshot, spelled, "spelling")
            if warning:
                print(f"proofreader：{warning}", file=sys.stderr)
            for warning in session.warnings[known:]:
                print(f"proofreader：{warning}", file=sys.stderr)
        yield session
