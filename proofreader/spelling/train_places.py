"""Builds the table of short names of places from the national list of divisions; for training only."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from proofreader.spelling.train_shapes import Shapes

_FAMILIAR = 2500
"""How many of the most frequent characters every reader knows."""

_KINDS = ("自治县", "自治州", "地区", "市", "县", "州", "盟", "旗")

_LEAST = 2
"""Paragraphs that two places must share to count as named together."""


def build_short_names(chars: str, lists: Path, shapes: Shapes, texts: Sequence[Path], to: Path) -> int:
    """Write the first characters of cities and counties, the rare characters that look like them, and who is named
    beside whom.

    `chars` are most frequent first, `texts` say which places are named together; how many short names there are.
    """
    provinces: dict[str, set[str]] = defaultdict(set)
    places: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for number, name in (*_rows(lists / "admin_cities.csv"), *_rows(lists / "admin_areas.csv")):
        # Districts have no short names of their own.
        if not name.endswith(("区", "划")) and len(name) > 1:
            provinces[name[0]].add(number[:2])
            places[name[0]].add((number[:2], _stem(name)))
    rank = {char: number for number, char in enumerate(chars)}
    # What no text has may stand on a page all the same.
    known = [*chars, *sorted(set((lists / "tgscc_8105.txt").read_text("utf-8").split()) - set(chars))]
    drawers: dict[tuple[str, str], set[str]] = defaultdict(set)
    for char in known:
        drawers[shapes.drawer(char)].add(char)
    alike: dict[str, str] = {}
    for char in sorted(provinces):
        # Common characters are recognised when they are misread: only a rare one gets another rare one in its place.
        if rank.get(char, len(chars)) >= _FAMILIAR:
            among = (shapes.close(char) & set(known)) | drawers[shapes.drawer(char)]
            rare = {other for other in among if rank.get(other, len(chars)) >= _FAMILIAR}
            alike[char] = "".join(shapes.neighbours(char, rare, 400, 0.45))
    alike = {char: likes for char, likes in alike.items() if likes}
    table = {
        "provinces": {char: sorted(provinces[char]) for char in sorted(provinces)},
        "alike": alike,
        "together": _together(places, alike, texts),
    }
    to.write_text(json.dumps(table, ensure_ascii=False, indent=0), "utf-8")
    return len(provinces)


def _together(
    places: Mapping[str, Iterable[tuple[str, str]]], rare: Iterable[str], texts: Iterable[Path]
) -> dict[str, dict[str, float]]:
    """By first character of a rare place: first characters of places of its province, and which share of the
    paragraphs that name the rare place name them too."""
    import ahocorasick  # 1 MB of extension: for training only

    first, every = ahocorasick.Automaton(), ahocorasick.Automaton()
    of_name: dict[str, tuple[str, str]] = {}
    chosen = set(rare)
    for char, named in places.items():
        for province, name in named:
            if len(name) > 1:
                of_name[name] = province, char
                every.add_word(name, name)
                if char in chosen:
                    first.add_word(name, name)
    first.make_automaton()
    every.make_automaton()
    shared: dict[str, Counter[str]] = defaultdict(Counter)
    total: Counter[str] = Counter()
    for path in texts:
        with path.open(encoding="utf-8", errors="ignore") as file:
            for line in file:
                for name in {name for _, name in first.iter(line)}:
                    province, char = of_name[name]
                    total[char] += 1
                    others = {other for _, other in every.iter(line)} - {name}
                    shared[char].update({of_name[one][1] for one in others if of_name[one][0] == province})
    return {
        char: {other: round(count / total[char], 3) for other, count in sorted(row.items()) if count >= _LEAST}
        for char, row in sorted(shared.items())
    }


def _rows(path: Path) -> list[tuple[str, str]]:
    """Number and name of each division."""
    lines = path.read_text("utf-8").splitlines()[1:]
    return [(cells[0], cells[1]) for line in lines if (cells := [cell.strip('"') for cell in line.split(",")])]


def _stem(name: str) -> str:
    """The name without what it is: 渑池 of 渑池县."""
    for kind in _KINDS:
        if name.endswith(kind) and len(name) - len(kind) >= 2:
            return name[: -len(kind)]
    return name
