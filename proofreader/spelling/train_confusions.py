"""Builds the table of confusable characters from published lists (see resources/SOURCES.md); for training only."""

import json
import re
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

import numpy as np

from proofreader.spelling.confusions import Kind

_COMMON = 3000
"""How many of the most frequent characters are typed for others of merely near sound."""

_FAMILIAR = 2500
"""How many of the most frequent characters every reader knows."""

_INITIALS = re.compile(r"^(zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(.*)$")
_SAME_INITIAL = {"zh": "z", "ch": "c", "sh": "s", "l": "n", "f": "h", "r": "n"}
_CLOSE_FINAL = ((r"ing$", "in"), (r"eng$", "en"), (r"ang$", "an"), (r"^ong$", "eng"), (r"ue$", "ve"))


def toneless(syllable: str) -> str:
    """A syllable of pypinyin's TONE3 style without its tone; ü is v."""
    return re.sub(r"\d", "", syllable).replace("ü", "v")


def near_sound(syllable: str) -> str:
    """What a syllable sounds like to someone who does not tell n/l, zh/z, h/f, in/ing … apart."""
    match = _INITIALS.match(toneless(syllable))
    assert match is not None
    initial, final = match[1] or "", match[2]
    for pattern, same in _CLOSE_FINAL:
        final = re.sub(pattern, same, final)
    return _SAME_INITIAL.get(initial, initial) + final


def sounds(chars: Iterable[str]) -> dict[str, list[str]]:
    """The readings of characters in TONE3 style, the usual one first; obscure readings are left to the dictionary."""
    from pypinyin import Style, pinyin

    return {
        char: [one for one in pinyin(char, style=Style.TONE3, heteronym=True)[0] if re.fullmatch(r"[a-zü]+\d?", one)]
        for char in chars
    }


class Shapes:
    """How alike characters look: strokes, structure, radical and four-corner code of the houbb lists, and two lists."""

    def __init__(self, lists: Path) -> None:
        self._corner = _pairs(lists / "houbb_sijiao.txt")
        self._strokes = {char: int(count) for char, count in _pairs(lists / "houbb_strokes_count.txt").items()}
        self._structure = _pairs(lists / "houbb_structure.txt")
        self._radical = _pairs(lists / "houbb_radicals.txt")
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


def _pairs(path: Path) -> dict[str, str]:
    rows = (line.split() for line in path.read_text("utf-8").splitlines())
    return {row[0]: row[1] for row in rows if len(row) >= 2}


def build_confusions(chars: str, lists: Path, to: Path) -> int:
    """Write the table for these characters (most frequent first); how many pairs it holds."""
    readings = sounds(chars)
    by_tone: dict[str, set[str]] = defaultdict(set)
    by_sound: dict[str, set[str]] = defaultdict(set)
    by_near: dict[str, set[str]] = defaultdict(set)
    for char, ways in readings.items():
        for way in ways:
            by_tone[way].add(char)
            by_sound[toneless(way)].add(char)
            by_near[near_sound(way)].add(char)
    shapes = Shapes(lists)
    drawers: dict[tuple[str, str], set[str]] = defaultdict(set)
    for char in chars:
        drawers[shapes.drawer(char)].add(char)
    known = set(chars)
    table: dict[str, dict[str, int]] = {char: defaultdict(int) for char in chars}
    for char in chars:
        row = table[char]
        for way in readings[char]:
            for kind, same in (
                (Kind.TONE, by_tone[way]),
                (Kind.SOUND, by_sound[toneless(way)]),
                (Kind.NEAR, by_near[near_sound(way)]),
            ):
                for other in same:
                    row[other] |= kind
        alike = (shapes.close(char) | drawers[shapes.drawer(char)]) & known
        for other in shapes.neighbours(char, alike):
            row[other] |= Kind.SHAPE
            table[other][char] |= Kind.SHAPE
    rank = {char: number for number, char in enumerate(chars)}
    starts, others, kinds = [0], [], []
    for char in chars:
        row = table[char]
        row.pop(char, None)
        for other in sorted(row, key=rank.__getitem__):
            if row[other] == Kind.NEAR and rank[other] >= _COMMON:
                continue  # nobody types a rare character for a near sound
            others.append(ord(other))
            kinds.append(row[other])
        starts.append(len(others))
    np.savez(
        to,
        chars=np.array([ord(char) for char in chars], np.uint32),
        starts=np.array(starts, np.uint32),
        others=np.array(others, np.uint16),
        kinds=np.array(kinds, np.uint8),
    )
    return len(others)


def build_short_names(chars: str, lists: Path, to: Path) -> int:
    """Write the first characters of cities and counties, their provinces, and the rare characters that look like them.

    `chars` are most frequent first; how many short names there are.
    """
    provinces: dict[str, set[str]] = defaultdict(set)
    for name in ("admin_cities.csv", "admin_areas.csv"):
        for line in (lists / name).read_text("utf-8").splitlines()[1:]:
            cells = [cell.strip('"') for cell in line.split(",")]
            # Districts have no short names of their own.
            if not cells[1].endswith(("区", "划")) and len(cells[1]) > 1:
                provinces[cells[1][0]].add(cells[-1])
    shapes = Shapes(lists)
    drawers: dict[tuple[str, str], set[str]] = defaultdict(set)
    for char in chars:
        drawers[shapes.drawer(char)].add(char)
    known = set(chars)
    rank = {char: number for number, char in enumerate(chars)}
    alike: dict[str, str] = {}
    for char in sorted(provinces):
        # Common characters are recognised when they are misread: only a rare one gets another rare one in its place.
        if rank.get(char, len(chars)) >= _FAMILIAR:
            among = (shapes.close(char) | drawers[shapes.drawer(char)]) & known
            rare = {other for other in among if rank[other] >= _FAMILIAR}
            alike[char] = "".join(shapes.neighbours(char, rare, 400, 0.45))
    table = {
        "provinces": {char: sorted(provinces[char]) for char in sorted(provinces)},
        "alike": {char: likes for char, likes in alike.items() if likes},
    }
    to.write_text(json.dumps(table, ensure_ascii=False, indent=0), "utf-8")
    return len(provinces)
