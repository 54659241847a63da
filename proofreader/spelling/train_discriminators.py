"""Training: `train_discriminators` adds the vectors of words and the discriminators to a model folder.

`refine_discriminators` lets them learn on from each other; it needs SciPy, which the program itself does not.
"""

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import numpy.typing as npt

from proofreader.spelling.confusions import Confusions
from proofreader.spelling.discriminator_training import Rivalry, confused, learn, rivalry
from proofreader.spelling.discriminators import load_weights, pack, write_weights
from proofreader.spelling.homophones import Homophones
from proofreader.spelling.lexicon import Lexicon
from proofreader.spelling.ngram import NgramModel
from proofreader.spelling.tokenising import Tokenised, tokenise
from proofreader.spelling.training import Progress, Source
from proofreader.spelling.vector_training import learn_vectors
from proofreader.spelling.vectors import WordVectors, load_vectors, write_vectors


def train_discriminators(
    sources: Sequence[Source], folder: Path, confusions: Path, progress: Progress, scratch: Path | None = None
) -> int:
    """Learn to tell apart all words of a model that get confused, from plain text; the same text makes the same files.

    The text is kept as word numbers beside `folder` (or in `scratch`) while it lasts: about twice its size. Takes two
    gigabytes. How many words have been learned. Raises OSError when a file cannot be read or written.
    """
    lexicon = Lexicon(folder)
    with _confused(sources, folder, confusions, lambda what, share: progress(what, 0.1 * share), scratch) as found:
        text, pairs = found
        write_vectors(folder, learn_vectors(text, lambda what, share: progress(what, 0.1 + 0.2 * share)))
        vectors = load_vectors(folder, lexicon)
        write_weights(folder, learn(text, vectors, pairs, lambda what, share: progress(what, 0.3 + 0.7 * share)))
        progress("完成", 1.0)
        return len(pairs.words)


@contextmanager
def _confused(
    sources: Sequence[Source], folder: Path, confusions: Path, progress: Progress, scratch: Path | None
) -> Iterator[tuple[Tokenised, Rivalry]]:
    """The text as word numbers, on disk while it lasts, and the words in it that get confused."""
    alphabet, lexicon = NgramModel(folder).alphabet, Lexicon(folder)
    with tempfile.TemporaryDirectory(
        prefix="proofreader-train-", dir=scratch or folder.parent, ignore_cleanup_errors=True
    ) as work:
        text = tokenise(sources, alphabet, lexicon, Path(work), progress)
        yield text, rivalry(*confused(text, lexicon, Confusions(confusions, alphabet), Homophones(folder)))


_OUTLIERS = 0.0005
"""Share of the numbers in vectors that are cut short, so that the others are written more finely."""


def refine_discriminators(
    sources: Sequence[Source], folder: Path, confusions: Path, progress: Progress, scratch: Path | None = None
) -> None:
    """Learn on from what `train_discriminators` wrote; the same text makes the same files.

    Raises OSError when a file cannot be read or written, ImportError where SciPy is not installed.
    """
    from proofreader.spelling.refining import refine, rivals_of  # SciPy comes with an extra, `fit`

    alphabet, lexicon = NgramModel(folder).alphabet, Lexicon(folder)
    with _confused(sources, folder, confusions, lambda what, share: progress(what, 0.05 * share), scratch) as found:
        text, pairs = found
        words, begun = pairs.words.astype(np.int64), load_weights(folder)
        nothing = np.zeros((1, begun.base.shape[1]), np.float32)
        rows = np.concatenate([begun.of(pairs.words), nothing])
        vectors, rivals = load_vectors(folder, lexicon), rivals_of(text, pairs, alphabet.han)
        made = refine(
            text, vectors, rivals, begun.base, rows, words, lambda what, share: progress(what, 0.05 + 0.95 * share)
        )
        most = np.quantile(np.abs(made.table), 1 - _OUTLIERS)
        write_vectors(folder, np.clip(made.table, -most, most))
        full = (made.weights @ made.base.T).astype(np.float32)
        moments = _moments(text, load_vectors(folder, lexicon))
        write_weights(folder, pack(full, pairs.words, moments, begun.base.shape[1]))
        progress("完成", 1.0)


def _moments(
    tokenised: Tokenised, vectors: WordVectors, pieces: int = 8, places: int = 8000
) -> npt.NDArray[np.float64]:
    """The mean of x xᵀ over the surroundings x of some places of the text."""
    draw = np.random.default_rng(1)
    chosen = draw.permutation(len(tokenised.pieces))[:pieces]
    total = np.zeros((vectors.width, vectors.width))
    for number in chosen.tolist():
        row = tokenised.pieces[number].load()
        at = draw.integers(1, max(2, len(row.numbers) - 1), places)
        around = vectors.around(row, at - 1, np.minimum(at + 1, len(row.numbers))).astype(np.float64)
        total += around.T @ around
    moments: npt.NDArray[np.float64] = total / (len(chosen) * places)
    return moments
