"""The spelling stage for a page that is being worked on: piece by piece, nothing read twice."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from proofreader.app.found import found_in
from proofreader.app.snapshot import Checked, Snapshot, titles_of
from proofreader.checks.house import NO_HOUSE, House
from proofreader.checks.spelling.infos import INFOS
from proofreader.engine.config import CheckConfig
from proofreader.engine.spelling import check_spelling
from proofreader.spelling.backend import SpellingBackend
from proofreader.spelling.suspicion import Sensitivity, Suspicion

PIECE = 8_000
"""Code points a piece has at least; a text up to twice as long is one piece, because words that recur tell of each
other."""


class Pieces:
    """A back end that reads a text piece by piece (whole paragraphs) and remembers what it has read.

    As a back end it answers what is known so far. Not for two threads at once.
    """

    def __init__(self, backend: SpellingBackend) -> None:
        self._backend = backend
        self._known: dict[str, list[Suspicion]] = {}

    @property
    def name(self) -> str:
        """The name of the back end behind it."""
        return self._backend.name

    def learn(
        self, text: str, near: int, most: int, sensitivity: Sensitivity, cancelled: Callable[[], bool] = lambda: False
    ) -> bool:
        """Read the unread pieces nearest to a position, `most` of them; whether any are left. Forgets what is gone."""
        cuts = pieces_of(text)
        here = {text[start:end] for start, end in cuts}
        self._known = {piece: found for piece, found in self._known.items() if piece in here}
        unread = [(start, end) for start, end in cuts if text[start:end] not in self._known]
        unread.sort(key=lambda cut: max(cut[0] - near, near - cut[1], 0))
        for start, end in unread[:most]:
            found = self._backend.suspicions(text[start:end], sensitivity, cancelled)
            if cancelled():
                return True
            self._known[text[start:end]] = found
        return len(unread) > most

    def suspicions(
        self,
        text: str,
        sensitivity: Sensitivity = Sensitivity.NORMAL,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> list[Suspicion]:
        """What is known, by position."""
        return [
            replace(one, start=one.start + start, end=one.end + start)
            for start, end in pieces_of(text)
            for one in self._known.get(text[start:end], ())
        ]


def pieces_of(text: str) -> list[tuple[int, int]]:
    """Where to cut a text: at ends of paragraphs, each piece with its own."""
    if len(text) <= 2 * PIECE:
        return [(0, len(text))] if text else []
    cuts: list[tuple[int, int]] = []
    start = 0
    while start < len(text):
        end = text.find("\n", start + PIECE) + 1
        if end <= 0 or len(text) - end < PIECE // 2:
            end = len(text)
        cuts.append((start, end))
        start = end
    return cuts


@dataclass(frozen=True, slots=True)
class Spelled:
    """What a step of the stage brought: the findings known so far, and whether all of the page has been read."""

    checked: Checked
    complete: bool


def spell_snapshot(
    snapshot: Snapshot,
    pieces: Pieces,
    config: CheckConfig,
    house: House = NO_HOUSE,
    *,
    near: int,
    most: int,
    sensitivity: Sensitivity = Sensitivity.NORMAL,
    cancelled: Callable[[], bool] = lambda: False,
) -> Spelled:
    """Take one step: read `most` more pieces around `near` (code points of the snapshot's text).

    Any thread may call it. Raises Cancelled (engine.run) soon after `cancelled` answers true.
    """
    more = pieces.learn(snapshot.page.text, near, most, sensitivity, cancelled)
    result = check_spelling(snapshot.page, pieces, config, sensitivity=sensitivity, house=house, cancelled=cancelled)
    founds = tuple(found_in(result.findings, snapshot.checked))
    titles = titles_of(result.findings, ((info.id, info.title) for info in INFOS))
    return Spelled(Checked(result.findings, result.seconds, result.checks, founds, titles=titles), not more)
