"""A newspaper's own sets of confused words, learned from its archive on top of the weights that are shipped."""

import json
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import numpy.typing as npt

from proofreader.spelling.alphabet import Alphabet
from proofreader.spelling.discriminator_training import Learner, rivalry, word_sets
from proofreader.spelling.discriminators import Weights, load_weights
from proofreader.spelling.estimation import Floats
from proofreader.spelling.lexicon import Lexicon, Numbers
from proofreader.spelling.ngram import NgramModel
from proofreader.spelling.tokenising import passes, tokenise
from proofreader.spelling.training import Progress, Source
from proofreader.spelling.vectors import load_vectors

FILE = "word-sets"
ROUNDS = 3


@dataclass(frozen=True, slots=True)
class Learned:
    """Which words have been learned, and which not: the program's lexicon does not have them, or the archive hardly."""

    words: tuple[str, ...]
    left_out: tuple[str, ...]


def read_sets(path: Path) -> list[tuple[str, ...]]:
    """Sets of words from a text file: one set a line, words parted by spaces or 、; lines from a # on are remarks.

    Raises OSError, and ValueError for a file that is not UTF-8.
    """
    lines = (line.replace("、", " ").split() for line in path.read_text("utf-8-sig").splitlines() if line[:1] != "#")
    return [tuple(dict.fromkeys(words)) for words in lines if len(words) > 1]


def learn_sets(
    sources: Sequence[Source],
    sets: Sequence[Sequence[str]],
    shipped: Path,
    output: Path,
    progress: Progress,
    scratch: Path | None = None,
    least: int = 5,
) -> Learned:
    """Learn the words of some sets from an archive, beginning with what the shipped weights say of them."""
    alphabet, lexicon = NgramModel(shipped).alphabet, Lexicon(shipped)
    vectors, weights = load_vectors(shipped, lexicon), load_weights(shipped)
    with tempfile.TemporaryDirectory(dir=scratch or output) as work:
        text = tokenise(sources, alphabet, lexicon, Path(work), progress)
        numbers = {word: lexicon.number_of(alphabet.encode(word)) for words in sets for word in words}
        enough = {word for word, number in numbers.items() if number and text.counts[number] >= least}
        pairs = rivalry(*word_sets(lexicon, alphabet, [[word for word in words if word in enough] for words in sets]))
        learner = Learner(vectors, pairs, text)
        learner.weights[:] = weights.of(pairs.words) @ weights.base.T
        draw = np.random.default_rng(1)
        for pieces, done in passes(text, ROUNDS, 1):
            learner.learn([(piece.load(), piece.weight) for piece in pieces], draw)
            progress("学辨词", done)
    known = set(pairs.words.tolist())
    words = [word for word, number in numbers.items() if number in known]
    rows = _full_rows(learner.weights, pairs.words, [numbers[word] for word in words])
    np.save(output / f"{FILE}.npy", _short(rows, weights.base, learner.moments))
    (output / f"{FILE}.json").write_text(json.dumps(words, ensure_ascii=False), "utf-8")
    return Learned(tuple(words), tuple(word for word in numbers if word not in words))


def with_sets(weights: Weights, folder: Path, lexicon: Lexicon, alphabet: Alphabet) -> Weights:
    """The shipped weights, those of the words that a house folder has learned in place of their own."""
    if not (folder / f"{FILE}.json").exists():
        return weights
    words = json.loads((folder / f"{FILE}.json").read_text("utf-8"))
    short = np.load(folder / f"{FILE}.npy")
    numbers = np.array([lexicon.number_of(alphabet.encode(word)) for word in words], np.int64)
    kept = np.flatnonzero(numbers > 0)
    if not len(kept) or short.shape[1] != weights.codes.shape[1]:
        return weights
    short, numbers = short[kept], numbers[kept]
    scale = np.maximum(np.abs(short).max(axis=1), 1e-6) / np.float32(127)
    row = np.full(max(len(weights.row), int(numbers.max()) + 1), -1, np.int32)
    row[: len(weights.row)] = weights.row
    row[numbers] = len(weights.codes) + np.arange(len(numbers))
    codes = np.concatenate([weights.codes, np.rint(short / scale[:, None]).astype(np.int8)])
    return replace(weights, row=row, codes=codes, scale=np.concatenate([weights.scale, scale]).astype(np.float32))


def _full_rows(rows: Floats, words: Numbers, chosen: Sequence[int]) -> Floats:
    places = np.searchsorted(words, np.array(chosen, np.int64))
    found: Floats = rows[places]
    return found


def _short(rows: Floats, base: Floats, moments: npt.NDArray[np.float64]) -> Floats:
    """Rows over whole surroundings as rows over the base, so that their scores change as little as may be."""
    wide = base.astype(np.float64)
    weighed = wide.T @ moments
    short: Floats = np.linalg.lstsq(weighed @ wide, weighed @ rows.T.astype(np.float64), rcond=None)[0].T
    return short.astype(np.float32)
