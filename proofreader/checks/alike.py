"""Which characters sound alike, tones left aside, and which look alike."""

from functools import cache
from pathlib import Path

from proofreader.core.resources import resource

_SHAPE = 8
"""The bit of the model's table of confusable characters that says: alike in shape."""


def syllables(path: Path) -> dict[str, set[str]]:
    """The syllables of each character, without tones, from rows of a syllable, a tab and its characters."""
    found: dict[str, set[str]] = {}
    for line in path.read_text("utf-8").splitlines():
        syllable, _, chars = line.partition("\t")
        for char in chars:
            found.setdefault(char, set()).add(syllable)
    return found


@cache
def _sounds() -> dict[str, set[str]]:
    return syllables(resource("rules", "sounds.tsv"))


@cache
def _shapes() -> frozenset[str]:
    """Pairs that look alike, from the spelling model's table; none where that is missing."""
    import numpy as np  # 0.1 s, paid by the first near miss that does not sound alike

    try:
        table = np.load(resource("models", "spelling") / "confusions.npz")
    except (OSError, LookupError):
        return frozenset()
    with table:
        sizes = np.diff(table["starts"].astype(np.int64))
        alike = (table["kinds"] & _SHAPE) > 0
        ones = np.repeat(table["chars"], sizes)[alike]
        others = table["others"][alike]
    return frozenset(map("".join, zip(map(chr, ones), map(chr, others), strict=True)))


def sound_alike(one: str, other: str) -> bool:
    """Whether two characters share a reading."""
    known = _sounds()
    return bool(known.get(one, set()) & known.get(other, set()))


def look_alike(one: str, other: str) -> bool:
    """Whether one character is easily read as the other."""
    return one + other in _shapes() or other + one in _shapes()


def alike(one: str, other: str) -> bool:
    """Whether two characters sound or look the same."""
    return sound_alike(one, other) or look_alike(one, other)


def nearly_alike(one: str, other: str) -> bool:
    """The same, or whether they sound the same to who mixes up n/ng, zh/z, ch/c, sh/s, l/n."""
    known = _sounds()
    mine, yours = ({_plain(sound) for sound in known.get(char, ())} for char in (one, other))
    return bool(mine & yours) or look_alike(one, other)


def _plain(syllable: str) -> str:
    for mixed, plain in (("zh", "z"), ("ch", "c"), ("sh", "s")):
        if syllable.startswith(mixed):
            syllable = plain + syllable[2:]
    if syllable.startswith("l"):
        syllable = "n" + syllable[1:]
    return syllable.removesuffix("g") if syllable.endswith("ng") else syllable


def one_sound_apart(one: str, other: str) -> int | None:
    """Where two words of one length differ, if they differ in one character that sounds the same; else None."""
    if len(one) != len(other):
        return None
    places = [at for at, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    return places[0] if len(places) == 1 and sound_alike(one[places[0]], other[places[0]]) else None
