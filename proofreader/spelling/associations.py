"""Which words are seen together: next to each other, and within a few words of one another."""

import json
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path

import numpy as np
import numpy.typing as npt

from proofreader.spelling.estimation import Floats
from proofreader.spelling.lexicon import Numbers
from proofreader.spelling.retrieval import Keys, Layout, Table, build, fingerprint8, mapped, mixed

REACH = 8
"""How many words apart two may stand to be counted as near."""

STOP = 80
"""The most frequent words say nothing about each other when they are merely near: at most so many of them."""

BREAK = -1
"""Stands in a row of word numbers where a sentence ends."""

SENTENCE_ENDS = frozenset("。！？；\n")

_U = np.uint64
_SHIFT = _U(17)
_STEP = 1 / 16
_LEAST = -4.0


class Relation(IntEnum):
    """How two words stand to each other; the first one comes first in the text."""

    NEXT = 0
    NEAR = 1


@dataclass(frozen=True, slots=True)
class Strength:
    """How much oftener than by chance pairs of words are seen (pointwise mutual information, ln); 0 where not known.

    `missed` is ln of one plus the number of times the pair would be expected by chance, where it is not known at all.
    """

    pmi: Floats
    known: npt.NDArray[np.bool_]
    missed: Floats


class Associations:
    """Associations between the words of a lexicon, from a folder that `write_associations` made."""

    def __init__(self, folder: Path) -> None:
        about = json.loads((folder / "associations.json").read_text("utf-8"))
        self._tables = [Table(Layout(*about[name]), mapped(folder / f"{name}.npy")) for name in ("next", "near")]
        self._margins = np.load(folder / "margins.npy")
        self._stop = int(about.get("stop", STOP))
        self._totals = [float(total) for total in about["totals"]]

    def between(self, relation: Relation, first: Numbers, second: Numbers) -> Strength:
        """The strength of each pair of words."""
        table = self._tables[relation]
        hashes = mixed(pair_keys(first, second), table.layout.seed)
        cells = table.get(hashes)
        words = (first > 0) & (second > 0)
        known = ((cells >> 8).astype(np.uint8) == fingerprint8(hashes)) & words
        pmi = np.where(known, (cells & 0xFF).astype(np.float32) * np.float32(_STEP) + np.float32(_LEAST), np.float32(0))
        margins = self._margins[2 * relation : 2 * relation + 2].astype(np.float32)
        expected = np.exp(margins[0][np.maximum(first, 0)] + margins[1][np.maximum(second, 0)] - self._totals[relation])
        unknown = words & ~known
        if relation is Relation.NEAR:
            unknown &= (first > self._stop) | (second > self._stop)
        missed = np.where(unknown, np.log1p(expected / (1 + 2 * relation)), np.float32(0))
        return Strength(pmi.astype(np.float32), known, missed.astype(np.float32))


def stop_words(words: int) -> int:
    """How many of so many words are too frequent to count as near each other."""
    return min(STOP, words // 100)


def pair_keys(first: Numbers, second: Numbers) -> Keys:
    """One key for two word numbers."""
    return (np.maximum(first, 0).astype(np.uint64) << _SHIFT) | np.maximum(second, 0).astype(np.uint64)


def write_associations(
    folder: Path,
    counts: list[tuple[Keys, npt.NDArray[np.float64]]],
    margins: npt.NDArray[np.float64],
    most: list[int],
    stop: int,
) -> None:
    """Write the most telling pairs of both relations.

    `counts` are keys and weighted counts by relation; `margins` has four rows: how often each word is first and
    second, by relation; `most` says how many pairs to keep.
    """
    about: dict[str, object] = {}
    totals: list[float] = []
    for relation in Relation:
        keys, seen = counts[relation]
        before, behind = margins[2 * relation], margins[2 * relation + 1]
        total = before.sum()
        expected = (
            before[(keys >> _SHIFT).astype(np.int64)] * behind[(keys & _U((1 << 17) - 1)).astype(np.int64)] / total
        )
        pmi = np.log(np.maximum(seen - 0.7, 0.1) / expected)
        telling = seen * pmi - (seen - expected)
        kept = np.sort(np.argsort(-telling, kind="stable")[: most[relation]])
        codes = np.clip(np.rint((pmi[kept] - _LEAST) / _STEP), 1, 255).astype(np.uint16)
        chosen = keys[kept]
        for seed in range(1, 64):
            prints = fingerprint8(mixed(chosen, seed)).astype(np.uint16) << np.uint16(8)
            table = build(chosen, codes | prints, seed)
            if table.layout.seed == seed:
                break
        name = relation.name.lower()
        np.save(folder / f"{name}.npy", table.slots)
        about[name] = [table.layout.seed, table.layout.segment, table.layout.segments]
        totals.append(float(np.log(total)))
    about["totals"] = totals
    about["stop"] = stop
    np.save(folder / "margins.npy", np.log(margins + 0.5).astype(np.float16))
    (folder / "associations.json").write_text(json.dumps(about), "utf-8")
