"""What the worker process is asked, and what it answers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the worker is started before anything else is loaded
    from proofreader.app.house import Stamp
    from proofreader.app.wire import Plain, Run
    from proofreader.engine.config import CheckConfig

RULES, MODELS = 0, 1
"""The lanes: each serves one request after the other, both at the same time."""


@dataclass(frozen=True, slots=True)
class Text:
    """The text to check: the page of that token with hand edits made; `page` where the worker may not know it."""

    token: int
    edits: tuple[tuple[int, int, str], ...]
    page: Plain | None = None


@dataclass(frozen=True, slots=True)
class CheckRules:
    """Run the rules. `base` is the number of the answer that the asker still has, 0 for none; `within` is for a first
    look (engine.run.check_page)."""

    text: Text
    config: CheckConfig
    base: int
    within: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class CheckSpelling:
    """Read `most` more pieces around `near` (code points of the checked text)."""

    text: Text
    config: CheckConfig
    base: int
    backend: str
    sensitivity: str
    near: int
    most: int


@dataclass(frozen=True, slots=True)
class Stop:
    """Give up what is under way. One that comes too late is no matter."""


@dataclass(frozen=True, slots=True)
class Forget:
    """A page is closed."""

    token: int


@dataclass(frozen=True, slots=True)
class Answer:
    """What was found. `runs` tell the list by what differs from the answer `base` (app/wire.py); `complete` is false
    where more pieces are left."""

    number: int
    base: int
    runs: tuple[Run, ...]
    seconds: float
    checks: int
    warnings: tuple[str, ...]
    titles: dict[str, str]
    house: tuple[Stamp, ...]
    complete: bool = True


@dataclass(frozen=True, slots=True)
class Stopped:
    """It was given up."""


@dataclass(frozen=True, slots=True)
class Unknown:
    """The page is not known here (any more): send it along."""


@dataclass(frozen=True, slots=True)
class Failed:
    """Something went wrong; `refused` where the back end itself says why it cannot be used, in one line of Chinese."""

    line: str
    refused: bool = False
