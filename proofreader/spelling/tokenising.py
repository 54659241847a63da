"""Text as rows of word numbers, kept in files while something is learned from them; for training only."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from proofreader.spelling.alphabet import Alphabet
from proofreader.spelling.counting import read_chunks
from proofreader.spelling.lexicon import Lexicon
from proofreader.spelling.retrieval import Keys
from proofreader.spelling.tokens import TokenRow, cut_words
from proofreader.spelling.training import Progress, Source

_CHUNK = 1_000_000
"""Code points in a file."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A piece of the text as word numbers, in a file, and how much it counts."""

    path: Path
    weight: float

    def load(self) -> TokenRow:
        """The row of words."""
        with np.load(self.path) as table:
            return TokenRow(table["numbers"], table["ends"])


@dataclass(frozen=True, slots=True)
class Tokenised:
    """All pieces of some text, and by word number the key of its symbols, its length, how often it stands there and
    how often by weight."""

    pieces: Sequence[Kept]
    keys: Keys
    sizes: npt.NDArray[np.int8]
    counts: npt.NDArray[np.int64]
    weighted: npt.NDArray[np.float64]


def tokenise(
    sources: Sequence[Source], alphabet: Alphabet, lexicon: Lexicon, folder: Path, progress: Progress
) -> Tokenised:
    """Cut all sources into words of the lexicon; pieces are written to the folder."""
    words = len(lexicon) + 1
    keys, sizes, counts = np.zeros(words, np.uint64), np.zeros(words, np.int8), np.zeros(words, np.int64)
    weighted = np.zeros(words)
    pieces: list[Kept] = []
    total = sum(source.path.stat().st_size for source in sources) or 1
    done = 0.0
    for source in sources:
        for chunk in read_chunks(source.path, _CHUNK):
            ids = alphabet.encode(chunk)
            cut = cut_words(lexicon, chunk, ids)
            row = cut.row
            seen = np.bincount(row.numbers, minlength=words)
            counts += seen
            weighted += source.weight * seen
            keys[row.numbers] = cut.keys
            sizes[row.numbers] = np.where(cut.han, np.minimum(cut.ends - cut.starts, 127), 1)
            kept = Kept(folder / f"tokens.{len(pieces):05}.npz", source.weight)
            np.savez(kept.path, numbers=row.numbers, ends=row.ends)
            pieces.append(kept)
            done += 2.9 * len(chunk)
            progress("切词", min(done / total, 1.0))
    keys[0] = sizes[0] = counts[0] = 0
    return Tokenised(pieces, keys, sizes, counts, weighted)


def passes(tokenised: Tokenised, times: int, seed: int, together: int = 3) -> Iterator[tuple[list[Kept], float]]:
    """All pieces so many times, some together, each time in another order, and how far through them one is."""
    draw = np.random.default_rng(seed)
    total = times * len(tokenised.pieces)
    for time in range(times):
        order = draw.permutation(len(tokenised.pieces)).tolist()
        for start in range(0, len(order), together):
            done = time * len(order) + start
            yield [tokenised.pieces[number] for number in order[start : start + together]], done / total
