"""The spelling stage piece by piece."""

from collections.abc import Callable

from proofreader.app.session import Session
from proofreader.app.spelled import PIECE, Pieces, pieces_of, spell_snapshot
from proofreader.engine.config import CheckConfig
from proofreader.formats.reading import read_bytes
from proofreader.spelling.confusions import Kind
from proofreader.spelling.proposals import Change
from proofreader.spelling.suspicion import Alternative, Sensitivity, Suspicion

LINE = "田间的麦子已经成熟，村里的农机手正在检修机具。"
LONG = "\n".join([LINE] * (PIECE * 4 // len(LINE)))


class Counting:
    """Suspects every 检, and counts the characters it has read."""

    name = "counting"

    def __init__(self) -> None:
        self.read = 0

    def suspicions(
        self,
        text: str,
        sensitivity: Sensitivity = Sensitivity.NORMAL,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> list[Suspicion]:
        self.read += len(text)
        places = [at for at, char in enumerate(text) if char == "检"]
        return [Suspicion(Change.CHARACTER, at, at + 1, (Alternative("捡", 0.9, Kind.TONE),), 1.0) for at in places]


def test_pieces_are_whole_paragraphs_and_the_whole_text() -> None:
    cuts = pieces_of(LONG)
    assert len(cuts) > 2
    assert "".join(LONG[start:end] for start, end in cuts) == LONG
    assert all(LONG[end - 1] == "\n" for _start, end in cuts[:-1])
    assert pieces_of(LINE) == [(0, len(LINE))]
    assert pieces_of("") == []


def test_what_is_looked_at_comes_first_and_nothing_is_read_twice() -> None:
    session = Session.of(read_bytes(LONG.encode(), path=None, markdown=False))
    backend = Counting()
    pieces, snapshot = Pieces(backend), session.snapshot()
    near = len(snapshot.page.text) - 1
    first = spell_snapshot(snapshot, pieces, CheckConfig(), near=near, most=1)
    assert not first.complete
    assert first.checked.findings
    assert min(finding.span.start for finding in first.checked.findings) > len(LONG) // 2
    rest = spell_snapshot(snapshot, pieces, CheckConfig(), near=near, most=99)
    assert rest.complete
    assert len(rest.checked.findings) == LONG.count("检")
    assert backend.read == len(snapshot.page.text)
    assert session.take(snapshot, rest.checked, "spelling")


def test_only_the_piece_that_was_changed_is_read_again() -> None:
    backend = Counting()
    pieces = Pieces(backend)
    pieces.learn(LONG, 0, 99, Sensitivity.NORMAL)
    before = backend.read
    cuts = pieces_of(LONG)
    middle = cuts[1][0] + 3
    pieces.learn(LONG[:middle] + "又" + LONG[middle:], 0, 99, Sensitivity.NORMAL)
    assert backend.read - before < len(LONG) // 2
