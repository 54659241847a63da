"""Training: `train(sources, output, progress)` makes a model folder from plain text."""

import argparse
import shutil
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from proofreader.spelling.associations import stop_words, write_associations
from proofreader.spelling.estimation import estimate_all, prune, read_level, unigrams
from proofreader.spelling.fillers import write_fillers
from proofreader.spelling.homophones import write_homophones
from proofreader.spelling.lexicon import choose_words, write_lexicon
from proofreader.spelling.ngram import table_bytes, write_model
from proofreader.spelling.training import Progress, Source, count_corpus, count_pairs, count_words


@dataclass(frozen=True, slots=True)
class Size:
    """How big a model may become."""

    gram_bytes: float = 21.5e6
    next_pairs: int = 1_200_000
    near_pairs: int = 1_900_000
    least: float = 2.0
    """n-grams seen less often are left out from the beginning."""


def train(
    sources: Sequence[Source], output: Path, progress: Progress, size: Size | None = None, scratch: Path | None = None
) -> None:
    """Make a model folder of n-grams, words and associations from plain text; the same text makes the same files.

    Counts are kept in files beside `output` (or in `scratch`) while it lasts: about twenty times the size of the text.
    Raises OSError when a file cannot be read or written, ValueError when there is too little text.
    """
    size = size or Size()
    output.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix="proofreader-train-", dir=scratch or output.parent))
    try:
        alphabet = count_corpus(sources, folder, _part(progress, 0.0, 0.35))
        unigram = unigrams(folder, len(alphabet.chars) + 2)
        levels = [read_level(folder, order, size.least) for order in range(2, 6)]
        progress("估计", 0.4)
        write_fillers(output, levels[0], alphabet)
        _, gains = estimate_all(levels, unigram)
        levels = prune(levels, gains, table_bytes, size.gram_bytes)
        progress("估计", 0.5)
        estimates, _ = estimate_all(levels, unigram)
        write_model(output, alphabet, unigram, estimates)
        words = choose_words(
            alphabet, {w: n for w, n in count_words(sources, _part(progress, 0.6, 0.7)).items() if n >= 2}
        )
        write_lexicon(output, alphabet, words)
        write_homophones(output, alphabet, words)
        counts, margins = count_pairs(sources, list(words), folder, _part(progress, 0.7, 0.95))
        write_associations(output, counts, margins, [size.next_pairs, size.near_pairs], stop_words(len(words)))
        progress("完成", 1.0)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _part(progress: Progress, start: float, end: float) -> Progress:
    return lambda what, share: progress(what, start + (end - start) * share)


def _shower(show: Callable[[str], object]) -> Progress:
    def progress(what: str, share: float) -> None:
        show(f"\r{share:4.0%} {what}    ")

    return progress


def parse_source(word: str) -> Source:
    """A source from “PATH” or “PATH=WEIGHT”."""
    path, mark, weight = word.rpartition("=")
    return Source(Path(path), float(weight)) if mark else Source(Path(word))


def main(words: Sequence[str] | None = None, show: Callable[[str], object] = sys.stderr.write) -> int:
    """The command: `train CORPUS[=WEIGHT]… -o FOLDER`."""
    parser = argparse.ArgumentParser(description="从纯文本训练语言模型（一行一段，UTF-8）")
    parser.add_argument("corpus", nargs="+", type=parse_source, help="语料文件，可写成 文件=权重")
    parser.add_argument("-o", "--output", type=Path, required=True, help="模型目录")
    options = parser.parse_args(words)
    train(options.corpus, options.output, _shower(show))
    show("\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
