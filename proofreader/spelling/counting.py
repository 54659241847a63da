"""Counting n-grams of more text than fits into memory."""

import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
import numpy.typing as npt

from proofreader.spelling.alphabet import BOUNDARY, SIZE, Alphabet, Ids
from proofreader.spelling.retrieval import Keys

ORDER = 5
HELD_OUT = 50
"""One line in so many is kept aside for evaluation."""

_CHUNK = 6_000_000  # code points counted at a time: about 400 MB while it lasts
_BUCKETS = 64
_U = np.uint64

Figures = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Grams:
    """n-grams sorted by key: how often, how often weighted by source, in how many kinds of contexts to the left.

    A key is the symbols as digits in base SIZE, the first symbol the highest digit.
    """

    keys: Keys
    counts: npt.NDArray[np.float32]
    weighted: npt.NDArray[np.float32]
    types: npt.NDArray[np.float32]
    weighted_types: npt.NDArray[np.float32]

    def __len__(self) -> int:
        return len(self.keys)

    def figures(self) -> Figures:
        """The four figures of each n-gram, a row each."""
        return np.stack([self.counts, self.weighted, self.types, self.weighted_types])


def is_held_out(line: str) -> bool:
    """Whether a line of the corpus is kept aside; depends on the line alone."""
    return zlib.crc32(line.encode("utf-8", "surrogatepass")) % HELD_OUT == 0


def read_lines(path: Path, *, held_out: bool = False) -> Iterator[str]:
    """The lines of a corpus file that are for training (or those kept aside), without line ends."""
    with path.open(encoding="utf-8", errors="replace") as file:
        for line in file:
            text = line.rstrip("\r\n")
            if text and is_held_out(text) == held_out:
                yield text


def read_chunks(path: Path, size: int = _CHUNK) -> Iterator[str]:
    """The training lines of a file, joined with line ends, in pieces of about so many code points."""
    lines: list[str] = []
    length = 0
    for line in read_lines(path):
        lines.append(line)
        length += len(line) + 1
        if length >= size:
            yield "\n".join(lines)
            lines, length = [], 0
    if lines:
        yield "\n".join(lines)


def windows(ids: Ids, order: int) -> Keys:
    """The key of each window of so many symbols."""
    wide = ids.astype(np.uint64)
    count = len(ids) - order + 1
    keys = wide[:count].copy()
    for place in range(1, order):
        keys *= _U(SIZE)
        keys += wide[place : place + count]
    return keys


class Counter:
    """Adds up figures by key within bounded memory: sorted runs on disk, merged one key range at a time."""

    def __init__(self, folder: Path, name: str) -> None:
        self._folder = folder
        self._name = name
        self._borders: Keys | None = None
        self._runs = 0

    def split_by(self, keys: Keys) -> None:
        """Cut the key ranges so that these sorted keys spread evenly over them."""
        at = np.linspace(0, len(keys) - 1, _BUCKETS + 1).astype(np.int64)[1:-1]
        self._borders = keys[at]

    def add(self, keys: Keys, figures: Figures) -> None:
        """Take in sorted keys and their figures (a matrix with a column a key)."""
        if not len(keys):
            return
        if self._borders is None:
            self.split_by(keys)
        assert self._borders is not None
        edges = [0, *np.searchsorted(keys, self._borders).tolist(), len(keys)]
        for bucket, (start, end) in enumerate(pairwise(edges)):
            if start < end:
                path = self._folder / f"{self._name}.{bucket:02}.{self._runs:04}"
                np.save(path.with_suffix(path.suffix + ".k.npy"), keys[start:end])
                np.save(path.with_suffix(path.suffix + ".v.npy"), figures[:, start:end])
        self._runs += 1

    def merged(self) -> Iterator[tuple[Keys, Figures]]:
        """All keys in order with their figures, one key range at a time; the runs are deleted as they are read."""
        for bucket in range(_BUCKETS):
            keys = sorted(self._folder.glob(f"{self._name}.{bucket:02}.*.k.npy"))
            if not keys:
                continue
            values = [path.with_name(path.name.replace(".k.npy", ".v.npy")) for path in keys]
            yield summed(
                np.concatenate([np.load(path) for path in keys]),
                np.concatenate([np.load(path) for path in values], axis=1),
            )
            for path in (*keys, *values):
                path.unlink()


def summed(keys: Keys, figures: Figures) -> tuple[Keys, Figures]:
    """Distinct keys in order, the figures of equal keys added up."""
    order = np.argsort(keys, kind="stable")
    keys = keys[order]
    first = np.flatnonzero(np.concatenate([[True], keys[1:] != keys[:-1]]))
    rows = [np.add.reduceat(row[order].astype(np.float64), first).astype(np.float32) for row in figures]
    return keys[first], np.stack(rows)


def count_windows(text: str, alphabet: Alphabet, weight: float) -> tuple[Grams, dict[int, Grams]]:
    """The 5-grams of a piece of text, and by order the shorter n-grams that begin a paragraph.

    What spans a paragraph's end is not counted: the boundary stands first or last in an n-gram, never inside.
    """
    ids = alphabet.encode("\n" + text + "\n")
    starts = np.flatnonzero(ids == BOUNDARY)
    keys = windows(ids, ORDER)
    inside = np.zeros(len(ids) + 1, np.int64)
    np.cumsum(ids == BOUNDARY, out=inside[1:])
    count = len(keys)
    fine = inside[ORDER - 1 : ORDER - 1 + count] == inside[1 : 1 + count]
    shorter: dict[int, Grams] = {}
    for order in range(2, ORDER):
        at = starts[starts + order <= len(ids)]
        at = at[inside[at + order - 1] == inside[at + 1]]
        short = np.zeros(len(at), np.uint64)
        for place in range(order):
            short = short * _U(SIZE) + ids[at + place].astype(np.uint64)
        shorter[order] = _tally(short, weight)
    return _tally(keys[fine], weight), shorter


def _tally(keys: Keys, weight: float) -> Grams:
    distinct, counts = np.unique(keys, return_counts=True)
    n = counts.astype(np.float32)
    # What begins a paragraph has no context to the left: its own count stands for the kinds of contexts.
    return Grams(distinct, n, n * np.float32(weight), n, n * np.float32(min(weight, 1.0)))


def suffixes(grams: Grams, order: int) -> Grams:
    """The n-grams shortened by their first symbol: counts added up, and the kinds of first symbols counted."""
    one = np.ones(len(grams), np.float32)
    worth = np.minimum(one, grams.weighted / grams.counts)
    keys, figures = summed(grams.keys % _U(SIZE ** (order - 1)), np.stack([grams.counts, grams.weighted, one, worth]))
    return Grams(keys, *figures)


def save_pieces(folder: Path, order: int, pieces: Iterable[Grams]) -> Iterator[Grams]:
    """Pass pieces on, keeping each in a file for later (`load_pieces`)."""
    for number, piece in enumerate(pieces):
        np.save(folder / f"all{order}.{number:03}.k.npy", piece.keys)
        np.save(folder / f"all{order}.{number:03}.v.npy", piece.figures())
        yield piece


def load_pieces(folder: Path, order: int) -> Iterator[Grams]:
    """The pieces of one order by key."""
    for path in sorted(folder.glob(f"all{order}.*.k.npy")):
        figures = np.load(path.with_name(path.name.replace(".k.npy", ".v.npy")))
        yield Grams(np.load(path), *figures)
