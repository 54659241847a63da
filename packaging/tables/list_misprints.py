"""List what is printed for common words and is none: resources/rules/misprints.tsv, from counts over clean text.

    python packaging/tables/list_misprints.py LISTS TEXT…

LISTS is the folder of published lists that resources/SOURCES.md names; each text is UTF-8, one paragraph a line. Leave
out of them what false alarms are to be read on. A form is listed where text has the word often, hardly ever the form,
and where chance would hardly ever bring its characters together. Only words are written, no text.
"""

import argparse
from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import Any

import jieba
import numpy as np
import numpy.typing as npt

from proofreader.checks.alike import syllables
from proofreader.checks.confusables.misprint_table import TABLE
from proofreader.core.resources import resource
from proofreader.spelling.segmentation import cut
from proofreader.spelling.train_shapes import Shapes

Counts = npt.NDArray[np.int32]
OFTEN, OFTEN_SWAPPED, OFTEN_LONG = 60, 100, 60
"""How often text must hold a word that is written wrong, whose characters are swapped, that has lost its middle."""
LIKE, VERY_LIKE = 0.62, 0.8
"""How alike two characters of the same sound, and of any, must look (see Shapes)."""
CHANCE, CHANCE_OF_SHAPE = 1.0, 0.1
"""How often chance may bring the characters together, by how often they are words of their own."""
SHARE, SHARE_IN_WORDS = 60, 300
"""The part of the word's count that its wrong form may have as characters of their own, and as a listed word."""
BATCH = 200
"""Lines that are cut into words at once."""
_RIGHT = (
    "悦读机形粘死缝山近洞园方军极赠大盛市田组补填旋盘三亚再粘生肌瘾性磁星试学被腌名文新识女星前题后代心担固稳路半驻意出艇该绞荷栽高量商贷车挂沾点成粉砖道湿暖抛错爱酷连捅该挡超准会捂声噪形具俗习总馆馆制登簿"
    "敲钉发症期日育繁短补录招馆展量体京燕津京假真间夜像佛鱼粪洼池园家效防车形捂出请扫版快筹价洋海机刷刊入票投校带员队经测燃管超博北市机力项选颠到主馆先租前避肌长电供重栽支驻真晴"
    "挡时股标摊分爪蛙块乐捞捕影观吸呼透现盘硬清境精洁象意意乐心畅清形后滞幽探盔头趋细细测聚汇魄法放排形情粉悴疾痛咏别节持全性观客吟苦剧话议理藐似深悔策决逆叛明鲜愈快攸寄尾末除免伤创开刊"
)
RIGHT = frozenset(_RIGHT[at : at + 2] for at in range(0, len(_RIGHT), 2))
"""Right forms that texts have too seldom."""


class Text:
    """Counts over texts: pairs of characters that are words of their own, and dictionary words of two or three."""

    def __init__(self, chars: str, longer: frozenset[str]) -> None:
        self.chars, self.size = chars, len(chars) + 1
        self._ids = np.full(0x110000, len(chars), np.int64)
        for number, char in enumerate(chars):
            self._ids[ord(char)] = number
        self.pairs = np.zeros(self.size**2, np.int32)
        self.words = np.zeros(self.size**2, np.int32)
        self.longer = dict.fromkeys(longer, 0)

    def read(self, path: Path) -> None:
        """Count a text."""
        lines = path.read_text("utf-8", errors="ignore").split("\n")
        for start in range(0, len(lines), BATCH * 100):
            self._count("\n".join(lines[start : start + BATCH * 100]))

    def _count(self, text: str) -> None:
        edges = np.zeros(len(text) + 3, bool)
        at = 0
        for word in cut(text):
            edges[at] = True
            at += len(word)
            if len(word) == 3 and word in self.longer:
                self.longer[word] += 1
        edges[at:] = True
        ids = self._ids[np.frombuffer(text.encode("utf-32-le"), np.uint32)]
        keys = ids[:-1] * self.size + ids[1:]
        first, middle, last = edges[: len(keys)], edges[1 : len(keys) + 1], edges[2 : len(keys) + 2]
        for counts, chosen in ((self.pairs, middle), (self.words, ~middle)):
            np.add.at(counts, keys[first & chosen & last], 1)


class Chooser:
    """Which forms are wrong."""

    def __init__(self, text: Text, lists: Path, sounds: dict[str, set[str]], proper: frozenset[str]) -> None:
        self.chars, size = text.chars, text.size
        self.number = {char: number for number, char in enumerate(text.chars)}
        self.pairs: Counts = text.pairs.reshape(size, size)[:-1, :-1]
        self.words: Counts = text.words.reshape(size, size)[:-1, :-1]
        self._heads, self._tails = self.pairs.sum(1).astype(float), self.pairs.sum(0).astype(float)
        self._all = float(self.pairs.sum())
        self._sounds, self._shapes, self._proper = sounds, Shapes(lists, {}), proper
        self._drawers: dict[tuple[str, str], set[str]] = defaultdict(set)
        for char in text.chars:
            self._drawers[self._shapes.drawer(char)].add(char)
        self.alike = cache(self._alike)

    def _alike(self, char: str) -> list[tuple[str, float, float]]:
        """The characters like one, with how they count and how often chance may bring the form."""
        found = []
        for other in sorted(self._shapes.close(char) | self._drawers[self._shapes.drawer(char)]):
            if other == char or other not in self.number:
                continue
            look = self._shapes.like(char, other)
            if look >= LIKE and self._sounds[char] & self._sounds[other]:
                found.append((other, 3 * look, CHANCE))
            elif look >= VERY_LIKE:
                found.append((other, look, CHANCE_OF_SHAPE))
        return found

    def is_none(self, x: int, y: int, often: float, chance: float) -> bool:
        """Whether two characters make no word, and text would hardly have them side by side."""
        return bool(
            self.words[x, y] * SHARE_IN_WORDS <= often
            and self.pairs[x, y] * SHARE <= often
            and self._heads[x] * self._tails[y] < chance * self._all
        )

    def misprints(self) -> dict[str, list[str]]:
        """The forms of two characters, each with the words it may stand for, the likeliest first."""
        ways: dict[str, list[tuple[float, str]]] = defaultdict(list)
        for x, y in np.argwhere(self.words >= OFTEN):
            often, word = float(self.words[x, y]), self.chars[x] + self.chars[y]
            if word in self._proper:
                continue
            for place, char in enumerate(word):
                for other, weight, chance in self.alike(char):
                    at = self.number[other]
                    one, two = (at, y) if place == 0 else (x, at)
                    if self.is_none(one, two, often, chance):
                        ways[other + word[1] if place == 0 else word[0] + other].append((often * weight, word))
            if often >= OFTEN_SWAPPED and x != y and self.is_none(y, x, often / 3, CHANCE):
                ways[word[1] + word[0]].append((often, word))
        return {
            form: [word for weight, word in sorted(rights, reverse=True)[:3] if weight * 8 > max(rights)[0]]
            for form, rights in ways.items()
            if form not in RIGHT
        }

    def losses(self, longer: dict[str, int]) -> dict[str, list[str]]:
        """What is left of words of three characters without the middle one, each with those words."""
        ways: dict[str, list[tuple[int, str]]] = defaultdict(list)
        for word, often in longer.items():
            x, y = self.number[word[0]], self.number[word[2]]
            if often >= OFTEN_LONG and self.is_none(x, y, often, CHANCE * (10 if often >= 1000 else 1)):
                ways[word[0] + word[2]].append((often, word))
        return {
            form: [word for often, word in sorted(rights, reverse=True)[:2] if often * 8 > max(rights)[0]]
            for form, rights in ways.items()
        }


def dictionary() -> dict[str, str]:
    """The words of jieba's dictionary with their tags."""
    rows = (line.split() for line in Path(jieba.__file__).with_name("dict.txt").read_text("utf-8").splitlines())
    return {row[0]: row[2] for row in rows}


def main() -> None:
    """Read lists and texts, write the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("lists", type=Path)
    parser.add_argument("texts", nargs="+", type=Path)
    options = parser.parse_args()
    sounds = syllables(resource("rules", "sounds.tsv"))
    chars = "".join(sorted(sounds))
    tags: dict[str, Any] = dictionary()
    proper = frozenset(word for word, tag in tags.items() if tag.startswith(("nr", "nt", "nz")))
    longer = frozenset(word for word in tags if len(word) == 3 and word not in proper and set(word) <= set(chars))
    text = Text(chars, longer)
    for path in options.texts:
        text.read(path)
        print(path.name)
    chooser = Chooser(text, options.lists, sounds, proper)
    table: dict[str, list[str]] = defaultdict(list)
    misprints, losses = chooser.misprints(), chooser.losses(text.longer)
    for form, words in sorted({**losses, **misprints}.items()):
        table[form[0]] += [form[1] + word for word in words if len(word) == 2]
    long: dict[str, list[str]] = defaultdict(list)
    for form, words in sorted(losses.items()):
        if form not in misprints:
            long[form[0]] += [form[1] + word for word in words]
    rows = [f"{char}\t{''.join(table[char])}\t{''.join(long[char])}\n" for char in sorted({*table, *long})]
    target = Path(__file__).resolve().parents[2] / "resources" / "rules" / TABLE
    target.write_text("".join(rows), "utf-8")
    print(len(misprints), len(losses), target.stat().st_size)


if __name__ == "__main__":
    main()
