"""How long a file may take: some pages are made to never end."""

from time import monotonic

from proofreader.formats.errors import PageError

SECONDS = 15.0
"""Seconds that a whole file may take."""


class Patience:
    """Runs out when a file has taken too long; whoever goes over all its characters asks now and then."""

    def __init__(self, name: str, seconds: float = SECONDS) -> None:
        self._name, self._seconds = name, seconds
        self._end = monotonic() + seconds

    def grant(self, seconds: float) -> None:
        """Give more time: that which went into something else."""
        self._end += seconds

    def check(self) -> None:
        """Raise PageError where the time is up."""
        if monotonic() > self._end:
            raise PageError(f"{self._name} 太复杂，{self._seconds:.0f} 秒还没有读完，请只导出要校对的版面")
