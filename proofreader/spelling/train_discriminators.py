"""Training: `train_discriminators` adds the vectors of words and the discriminators to a model folder."""

import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path

from proofreader.spelling.confusions import Confusions
from proofreader.spelling.discriminator_training import confused, learn, rivalry
from proofreader.spelling.discriminators import write_weights
from proofreader.spelling.homophones import Homophones
from proofreader.spelling.lexicon import Lexicon
from proofreader.spelling.ngram import NgramModel
from proofreader.spelling.tokenising import tokenise
from proofreader.spelling.training import Progress, Source
from proofreader.spelling.vector_training import learn_vectors
from proofreader.spelling.vectors import load_vectors, write_vectors


def train_discriminators(
    sources: Sequence[Source], folder: Path, confusions: Path, progress: Progress, scratch: Path | None = None
) -> int:
    """Learn to tell apart all words of a model that get confused, from plain text; the same text makes the same files.

    The text is kept as word numbers beside `folder` (or in `scratch`) while it lasts: about twice its size. Takes two
    gigabytes. How many words have been learned. Raises OSError when a file cannot be read or written.
    """
    alphabet, lexicon = NgramModel(folder).alphabet, Lexicon(folder)
    work = Path(tempfile.mkdtemp(prefix="proofreader-train-", dir=scratch or folder.parent))
    try:
        text = tokenise(sources, alphabet, lexicon, work, lambda what, share: progress(what, 0.1 * share))
        write_vectors(folder, learn_vectors(text, lambda what, share: progress(what, 0.1 + 0.2 * share)))
        pairs = rivalry(*confused(text, lexicon, Confusions(confusions, alphabet), Homophones(folder)))
        vectors = load_vectors(folder, lexicon)
        write_weights(folder, learn(text, vectors, pairs, lambda what, share: progress(what, 0.3 + 0.7 * share)))
        progress("完成", 1.0)
        return len(pairs.words)
    finally:
        shutil.rmtree(work, ignore_errors=True)
