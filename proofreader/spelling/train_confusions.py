"""Builds the table of confusable characters from published lists (see resources/SOURCES.md); for training only."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from proofreader.spelling.confusions import Kind
from proofreader.spelling.train_shapes import Shapes, five_stroke_neighbours

_COMMON = 2500
"""How many of the most frequent characters are typed for others of merely near sound."""

_KNOWN = 4000
"""How many are typed for others of the same sound in another tone."""

_LEVEL_ONE = 3755
"""About how many characters newspapers use: those of the first level of GB 2312."""

_PHONETIC = 0.5
"""Share of the strokes that a common component must have for two characters to look alike: 检, 险; 络, 赂."""

_RELATIVES = 10
"""How many of those with a common component are taken: the ones that look most alike."""

_HALF_ALIKE = 0.3
"""How alike characters must look that have a component in common, or differ in sound by a breath (z, c): 燥, 糙."""

_INITIALS = re.compile(r"^(zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(.*)$")
_SAME_INITIAL = {"zh": "z", "ch": "c", "sh": "s", "l": "n", "f": "h", "r": "n"}
_BREATHED = {"p": "b", "t": "d", "k": "g", "q": "j", "c": "z", "ch": "z", "zh": "z"}
_CLOSE_FINAL = ((r"ing$", "in"), (r"eng$", "en"), (r"ang$", "an"), (r"^ong$", "eng"), (r"ue$", "ve"))


@dataclass(frozen=True, slots=True)
class Lists:
    """What the table is made from beside the readings of pypinyin."""

    shapes: Shapes
    codes: Mapping[str, Sequence[str]]
    """All five-stroke codes of each character."""
    listed: frozenset[tuple[str, str]] = frozenset()
    """Pairs that the rules have as confused (wrong, right)."""


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


def unbreathed(syllable: str) -> str:
    """What a syllable sounds like to someone who does not tell z/c, b/p, d/t, g/k, j/q apart."""
    match = _INITIALS.match(toneless(syllable))
    assert match is not None
    return _BREATHED.get(match[1] or "", match[1] or "") + match[2]


def sounds(chars: Iterable[str]) -> dict[str, list[str]]:
    """The readings of characters in TONE3 style, the usual one first; obscure readings are left to the dictionary."""
    from pypinyin import Style, pinyin

    return {
        char: [one for one in pinyin(char, style=Style.TONE3, heteronym=True)[0] if re.fullmatch(r"[a-zü]+\d?", one)]
        for char in chars
    }


Table = dict[str, dict[str, int]]


def confusable(chars: str, lists: Lists) -> Table:
    """For each of these characters (most frequent first) the others it gets confused with, and how they are alike."""
    table: Table = {char: defaultdict(int) for char in chars}
    readings = sounds(chars)
    _add_sounds(table, readings)
    _add_shapes(table, chars, lists.shapes)
    _add_breaths(table, readings, lists.shapes)
    common = chars[:_LEVEL_ONE]
    for char, others in five_stroke_neighbours(lists.codes, common).items():
        for other in others:
            table[char][other] |= Kind.CODE
            table[other][char] |= Kind.CODE
    for wrong, right in lists.listed:
        if wrong in table and right in table and not table[wrong].get(right):
            table[wrong][right] |= Kind.LISTED
    for char in chars:
        table[char].pop(char, None)
    return table


def _add_sounds(table: Table, readings: Mapping[str, Sequence[str]]) -> None:
    for kind, sound in ((Kind.TONE, str), (Kind.SOUND, toneless), (Kind.NEAR, near_sound)):
        same: dict[str, set[str]] = defaultdict(set)
        for char, ways in readings.items():
            for way in ways:
                same[sound(way)].add(char)
        for char, ways in readings.items():
            for way in ways:
                for other in same[sound(way)]:
                    table[char][other] |= kind


def _add_shapes(table: Table, chars: str, shapes: Shapes) -> None:
    drawers: dict[tuple[str, str], set[str]] = defaultdict(set)
    for char in chars:
        drawers[shapes.drawer(char)].add(char)
    known = set(chars)
    for char in chars:
        alike = (shapes.close(char) | drawers[shapes.drawer(char)]) & known
        for other in shapes.neighbours(char, alike):
            table[char][other] |= Kind.SHAPE
            table[other][char] |= Kind.SHAPE
    relatives: dict[str, set[str]] = defaultdict(set)
    for family in shapes.families(chars[:_LEVEL_ONE]).values():
        for one in family:
            relatives[one].update(family)
    for one, family_of_one in relatives.items():
        alike = {other for other in family_of_one if shapes.shared(one, other) >= _PHONETIC}
        for other in shapes.neighbours(one, alike, _RELATIVES, _HALF_ALIKE):
            table[one][other] |= Kind.SHAPE
            table[other][one] |= Kind.SHAPE


def _add_breaths(table: Table, readings: Mapping[str, Sequence[str]], shapes: Shapes) -> None:
    same: dict[str, set[str]] = defaultdict(set)
    common = list(readings)[:_LEVEL_ONE]
    for char in common:
        for way in readings[char]:
            same[unbreathed(way)].add(char)
    for family in same.values():
        for one in family:
            for other in family:
                if one != other and shapes.like(one, other) >= _HALF_ALIKE:
                    table[one][other] |= Kind.NEAR | Kind.SHAPE


def write_confusions(chars: str, table: Table, to: Path) -> int:
    """Write the table; how many pairs it holds."""
    rank = {char: number for number, char in enumerate(chars)}
    starts, others, kinds = [0], [], []
    for char in chars:
        row = table[char]
        for other in sorted(row, key=rank.__getitem__):
            if row[other] == Kind.NEAR and rank[other] >= _COMMON:
                continue  # nobody types a rare character for a near sound
            if row[other] == Kind.NEAR | Kind.SOUND and rank[other] >= _KNOWN:
                continue
            others.append(ord(other))
            kinds.append(row[other])
        starts.append(len(others))
    np.savez_compressed(
        to,
        chars=np.array([ord(char) for char in chars], np.uint32),
        starts=np.array(starts, np.uint32),
        others=np.array(others, np.uint32 if max(others, default=0) > 0xFFFF else np.uint16),
        kinds=np.array(kinds, np.uint8),
    )
    return len(others)
