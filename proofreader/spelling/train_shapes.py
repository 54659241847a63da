"""How alike characters look, and what a five-stroke typist hits instead; from published lists, for training only."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from pathlib import Path

_ROWS = ("qwertyuiop", "asdfghjkl", "xcvbnm")
"""The keys of five-stroke codes; z has no part."""

_DEEP = 2
"""How often the parts of a character are taken apart again."""


class Shapes:
    """How alike characters look: strokes, structure, radical, four-corner code, two lists, and common components.

    `lists` is the folder with the published lists (see resources/SOURCES.md); `parts` are the ways of taking each
    character apart.
    """

    def __init__(self, lists: Path, parts: Mapping[str, Sequence[Sequence[str]]]) -> None:
        self._corner = _pairs(lists / "houbb_sijiao.txt")
        self._strokes = {char: int(count) for char, count in _pairs(lists / "houbb_strokes_count.txt").items()}
        self._structure = _pairs(lists / "houbb_structure.txt")
        self._radical = _pairs(lists / "houbb_radicals.txt")
        self._parts = parts
        self._components: dict[str, frozenset[str]] = {}
        self._listed: dict[str, set[str]] = defaultdict(set)
        self._close: dict[str, list[str]] = {}
        for row in json.loads((lists / "mapull_related_shape_chars.json").read_text("utf-8")):
            for other in row.get("likeness", ()):
                self._listed[row["char"]].add(other)
                self._listed[other].add(row["char"])
        for line in (lists / "plome_same_stroke.txt").read_text("utf-8").splitlines():
            head, *rest = line.split(",")
            self._close[head] = rest

    def like(self, one: str, other: str) -> float:
        """From 0 (nothing in common) to 1."""
        score = 0.0
        corners = sum(a == b for a, b in zip(self._corner.get(one, ""), self._corner.get(other, ""), strict=False))
        score += 0.09 * corners
        strokes = abs(self._strokes.get(one, 0) - self._strokes.get(other, 99))
        score += max(0.0, 0.2 - 0.05 * strokes)
        score += 0.1 * (self._structure.get(one, "1") == self._structure.get(other, "2"))
        score += 0.1 * (self._radical.get(one, "1") == self._radical.get(other, "2"))
        score += 0.12 * (other in self._close.get(one, ()) or one in self._close.get(other, ()))
        score += 0.4 * (other in self._listed.get(one, ()))
        return score

    def neighbours(self, char: str, among: Iterable[str], most: int = 14, least: float = 0.5) -> list[str]:
        """The characters that look most like this one."""
        ranked = sorted(((self.like(char, other), other) for other in among if other != char), reverse=True)
        return [other for score, other in ranked[:most] if score >= least]

    def close(self, char: str) -> set[str]:
        """Characters worth comparing."""
        return {*self._close.get(char, ()), *self._listed.get(char, ())}

    def drawer(self, char: str) -> tuple[str, str]:
        """Radical and structure."""
        return self._radical.get(char, ""), self._structure.get(char, "")

    def components(self, char: str) -> frozenset[str]:
        """The character and what it is put together from, down to the parts of its parts."""
        if char not in self._components:
            found, level = {char}, {char}
            for _ in range(_DEEP):
                level = {part for one in level for way in self._parts.get(one, ()) for part in way} - found
                found |= level
            self._components[char] = frozenset(found)
        return self._components[char]

    def shared(self, one: str, other: str) -> float:
        """The greatest component both have, as a share of the strokes of the one with more strokes (检, 险: 7 of 11).

        A radical that both have does not count: it is what they mean, not what they are mixed up by.
        """
        common = self.components(one) & self.components(other)
        if self._radical.get(one, "1") == self._radical.get(other, "2"):
            common -= {self._radical[one]}
        most = max(self._strokes.get(one, 99), self._strokes.get(other, 99))
        return max((self._strokes.get(part, 0) for part in common), default=0) / most

    def families(self, chars: Iterable[str]) -> dict[str, list[str]]:
        """The characters that have each component."""
        found: dict[str, list[str]] = defaultdict(list)
        for char in chars:
            for part in self.components(char):
                found[part].append(char)
        return found


def _pairs(path: Path) -> dict[str, str]:
    rows = (line.split() for line in path.read_text("utf-8").splitlines())
    return {row[0]: row[1] for row in rows if len(row) >= 2}


def five_stroke_neighbours(codes: Mapping[str, Sequence[str]], chars: Iterable[str]) -> dict[str, set[str]]:
    """Characters whose whole five-stroke codes are the same, lack the last key, or differ by one neighbouring key.

    `codes` are all codes of a character; only its longest is typed out in full, the others are its short forms.
    """
    beside: dict[str, str] = defaultdict(str)
    for row in _ROWS:
        for one, other in pairwise(row):
            beside[one] += other
            beside[other] += one
    of_code: dict[str, set[str]] = defaultdict(set)
    full = {char: max(codes[char], key=len) for char in chars if codes.get(char)}
    for char in full:
        for code in codes[char]:
            of_code[code].add(char)
    found: dict[str, set[str]] = defaultdict(set)
    for char, code in full.items():
        typed = {code, code[:-1]}
        for at, key in enumerate(code):
            typed |= {code[:at] + other + code[at + 1 :] for other in beside[key]}
        for one in typed:
            found[char] |= of_code.get(one, set())
        found[char].discard(char)
    return found
