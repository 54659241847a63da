"""Which characters sound alike, tones left aside."""

from dataclasses import dataclass
from functools import cached_property

from proofreader.core.resources import resource


@dataclass(frozen=True)
class Sounds:
    """Syllables by character, read from resources/rules/sounds.tsv when first asked for."""

    @cached_property
    def _syllables(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for line in resource("rules", "sounds.tsv").read_text("utf-8").splitlines():
            syllable, _, chars = line.partition("\t")
            for char in chars:
                found.setdefault(char, set()).add(syllable)
        return found

    def alike(self, one: str, other: str) -> bool:
        """Whether two characters share a reading."""
        known = self._syllables
        return bool(known.get(one, set()) & known.get(other, set()))

    def near(self, one: str, other: str) -> bool:
        """Whether two characters share a reading but for what speakers mix up: n/ng, zh/z, ch/c, sh/s, l/n."""
        known = self._syllables
        return bool({_plain(sound) for sound in known.get(one, ())} & {_plain(sound) for sound in known.get(other, ())})


def _plain(syllable: str) -> str:
    for mixed, plain in (("zh", "z"), ("ch", "c"), ("sh", "s")):
        if syllable.startswith(mixed):
            syllable = plain + syllable[2:]
    if syllable.startswith("l"):
        syllable = "n" + syllable[1:]
    return syllable.removesuffix("g") if syllable.endswith("ng") else syllable


SOUNDS = Sounds()


def one_sound_apart(one: str, other: str) -> int | None:
    """Where two words of one length differ, if they differ in one character that sounds the same; else None."""
    if len(one) != len(other):
        return None
    places = [at for at, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    return places[0] if len(places) == 1 and SOUNDS.alike(one[places[0]], other[places[0]]) else None
