"""Which pages were open, where each was left, and which format was exported last: kept with the window's state."""

from collections.abc import Iterable
from pathlib import Path

MOST = 40
"""Pages whose places are kept."""


class KeptPages:
    """Places are code points of the original, with the id of the entry that was current ("" for none)."""

    def __init__(self) -> None:
        self.format = "txt"
        self._open: list[str] = []
        self._places: dict[str, tuple[int, str]] = {}

    @staticmethod
    def from_json(state: object) -> "KeptPages":
        """What was kept; what is not understood is forgotten."""
        made = KeptPages()
        if not isinstance(state, dict):
            return made
        if isinstance(state.get("format"), str):
            made.format = state["format"]
        open_, places = state.get("open"), state.get("places")
        made._open = [one for one in open_ if isinstance(one, str)] if isinstance(open_, list) else []
        for name, place in places.items() if isinstance(places, dict) else ():
            if isinstance(place, list) and len(place) == 2 and isinstance(place[0], int) and isinstance(place[1], str):
                made._places[name] = (max(0, place[0]), place[1])
        return made

    def to_json(self, open_: Iterable[Path]) -> dict[str, object]:
        """What to keep, with the pages that are open."""
        places = dict(list(self._places.items())[-MOST:])
        return {"open": [str(path.absolute()) for path in open_], "places": places, "format": self.format}

    def keep(self, path: Path, place: int, id_: str) -> None:
        """Keep where a page was left."""
        self._places.pop(str(path.absolute()), None)
        self._places[str(path.absolute())] = (place, id_)

    def place_of(self, path: Path) -> tuple[int, str]:
        """Where a page was left; its start when that is not known."""
        return self._places.get(str(path.absolute()), (0, ""))

    def open_pages(self) -> list[Path]:
        """The pages that were open and are still there."""
        return [Path(name) for name in self._open if Path(name).is_file()]
