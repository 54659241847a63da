"""A rare look-alike in the short name of a place: 洛滃 for 洛渑.

Newspapers join the short names of neighbouring cities and counties (洛济, 洛汝, 洛巩). Where a page does so with one
place and puts a character beside it that begins no place of that province, but looks like one that does, that one is
meant. Places are those of the national list of administrative divisions.
"""

import json
from collections import defaultdict
from pathlib import Path

from proofreader.spelling.alphabet import UNKNOWN
from proofreader.spelling.confusions import Kind
from proofreader.spelling.ngram import NgramModel
from proofreader.spelling.proposals import Change
from proofreader.spelling.reading import PAD, Reading
from proofreader.spelling.suspicion import Alternative, Suspicion

RARE = -14.0
"""ln of the share of running text below which a character is rare."""

_COMPANIONS = 2
"""Joined short names of the same place that a page must have besides."""

_SURE = 0.75


class ShortNames:
    """The first characters of cities and counties with their provinces, and what looks like them."""

    def __init__(self, path: Path) -> None:
        table = json.loads(path.read_text("utf-8"))
        self._provinces: dict[str, frozenset[str]] = {
            char: frozenset(provinces) for char, provinces in table["provinces"].items()
        }
        self._meant: dict[str, list[str]] = defaultdict(list)
        for char, likes in table["alike"].items():
            for other in likes:
                self._meant[other].append(char)
        self._together: dict[str, dict[str, float]] = table.get("together", {})

    def suspicions(self, reading: Reading, model: NgramModel) -> list[Suspicion]:
        """Rare characters beside the short name of a place that look like another of the same province."""
        text = reading.text
        found: list[Suspicion] = []
        for at, char in enumerate(text):
            symbols = reading.ids[at + PAD : at + PAD + 1]
            if char not in self._meant or reading.names[at + PAD]:
                continue
            if symbols[0] != UNKNOWN and model.frequency(symbols)[0] > RARE:
                continue
            neighbour = text[at - 1 : at]
            meant = [
                other
                for other in self._meant[char]
                if self._joined(text, neighbour, other, self._provinces.get(char, frozenset()))
            ]
            if meant:
                meant.sort(key=lambda other: self._order(model, neighbour, other))
                alternatives = tuple(Alternative(other, _SURE, Kind.SHAPE) for other in meant[:5])
                found.append(Suspicion(Change.CHARACTER, at, at + 1, alternatives, 2.0))
        return found

    def _order(self, model: NgramModel, neighbour: str, other: str) -> tuple[float, float]:
        """What is named beside the neighbour comes first; of equals the rarer: common characters are recognised."""
        frequency = model.frequency(model.alphabet.encode(other))[0]
        return -self._together.get(other, {}).get(neighbour, 0.0), float(frequency)

    def _joined(self, text: str, neighbour: str, other: str, own: frozenset[str]) -> bool:
        """Whether a page joins the neighbour with places of a province that has the other place and not this one."""
        for province in self._provinces.get(neighbour, frozenset()) & self._provinces[other] - own:
            companions = {
                text[at + 1]
                for at in range(len(text) - 1)
                if text[at] == neighbour and province in self._provinces.get(text[at + 1], frozenset())
            }
            if len(companions) >= _COMPANIONS:
                return True
        return False
