"""The table of idioms on disk: resources/rules/idioms.tsv, made by packaging/tables/count_idioms.py.

Rows of a key, a tab and characters: `everyday` and `idiom` (idioms that text has often or seldom), `phrase` (set
phrases), each a run of four-character words, most frequent first; `right`, what is nearly one of them and yet right;
`slip`, what some lists give as an idiom and is one written wrong, or in a way of former times; and for a character
those that look like it.
"""

from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from proofreader.checks.alike import syllables
from proofreader.checks.confusables.likeness import Likenesses
from proofreader.checks.confusables.near_idioms import SIZE, NearIdioms
from proofreader.core.resources import resource

TABLE = "idioms.tsv"


@dataclass(frozen=True)
class IdiomTable:
    """What is known of idioms, each part read or made when first asked for."""

    path: Path
    sounds: Path

    @cached_property
    def _rows(self) -> dict[str, str]:
        lines = self.path.read_text("utf-8").splitlines()
        return {key: value for key, _, value in (line.partition("\t") for line in lines)}

    @cached_property
    def rank(self) -> dict[str, int]:
        """The idioms and phrases, the more frequent first; what is in everyday use comes before `everyday`."""
        return {word: number for number, word in enumerate(self._words("everyday", "idiom", "phrase"))}

    @cached_property
    def everyday(self) -> int:
        """How many idioms are in everyday use."""
        return len(self._rows["everyday"]) // SIZE

    @cached_property
    def idioms(self) -> int:
        """How many idioms there are before the phrases begin."""
        return self.everyday + len(self._rows["idiom"]) // SIZE

    @cached_property
    def right(self) -> frozenset[str]:
        """What is nearly an idiom and yet right."""
        return frozenset(self._words("right"))

    @cached_property
    def slips(self) -> frozenset[str]:
        """What some lists take for an idiom and is nearly one."""
        return frozenset(self._words("slip"))

    @cached_property
    def near(self) -> NearIdioms:
        """Finds what is nearly an idiom."""
        return NearIdioms(self.rank)

    @cached_property
    def alike(self) -> Likenesses:
        """Which characters are alike."""
        return Likenesses(syllables(self.sounds), self._rows)

    def _words(self, *keys: str) -> list[str]:
        text = "".join(self._rows[key] for key in keys)
        return [text[at : at + SIZE] for at in range(0, len(text), SIZE)]


@cache
def idiom_table() -> IdiomTable:
    """The shipped table."""
    return IdiomTable(resource("rules", TABLE), resource("rules", "sounds.tsv"))


def likenesses() -> Likenesses:
    """Which characters are alike, by the shipped table."""
    return idiom_table().alike
