"""From plain text to counts: characters in a row, words, and words seen together. In bounded memory."""

from collections import Counter as Tally
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from proofreader.cjk.chars import HAN_RUN
from proofreader.spelling.alphabet import SIZE, Alphabet, count_characters, most_frequent, new_counts
from proofreader.spelling.associations import BREAK, REACH, SENTENCE_ENDS, Relation, pair_keys, stop_words
from proofreader.spelling.counting import (
    ORDER,
    Counter,
    Grams,
    count_windows,
    read_chunks,
    save_pieces,
    suffixes,
)
from proofreader.spelling.lexicon import LONGEST, MOST, Numbers
from proofreader.spelling.retrieval import Keys
from proofreader.spelling.segmentation import cut

Progress = Callable[[str, float], None]
"""Called with what is being done and how far it is, from 0 to 1."""

_LEAST_CHARS = 20
_PIECE = 1_500_000  # words whose pairs are counted at a time: about 500 MB while it lasts


@dataclass(frozen=True, slots=True)
class Source:
    """A file of plain text, one paragraph a line, and how much each of its characters counts."""

    path: Path
    weight: float = 1.0


def count_corpus(sources: Sequence[Source], folder: Path, progress: Progress) -> Alphabet:
    """Count the n-grams of all sources into folder (`counting.load_pieces` reads them back).

    Raises ValueError when there is too little text.
    """
    counts = new_counts()
    for chunk, _, done in _chunks(sources):
        count_characters(counts, chunk)
        progress("数字符", done)
    alphabet = most_frequent(counts)
    if len(alphabet.chars) < _LEAST_CHARS:
        raise ValueError("语料太少，训练不出模型")
    counters = {order: Counter(folder, f"run{order}") for order in range(2, ORDER + 1)}
    first = True
    for chunk, weight, done in _chunks(sources):
        longest, shorter = count_windows(chunk, alphabet, weight)
        if first and len(longest):
            for order, counter in counters.items():
                counter.split_by(longest.keys // np.uint64(SIZE ** (ORDER - order)))
            first = False
        counters[ORDER].add(longest.keys, longest.figures())
        for order, grams in shorter.items():
            counters[order].add(grams.keys, grams.figures())
        progress("数字串", done)
    for order in range(ORDER, 1, -1):
        pieces = (Grams(keys, *figures) for keys, figures in counters[order].merged())
        for piece in save_pieces(folder, order, pieces):
            if order > 2:
                shorter_one = suffixes(piece, order)
                counters[order - 1].add(shorter_one.keys, shorter_one.figures())
        progress("归并字串", (ORDER + 1 - order) / (ORDER - 1))
    return alphabet


def _chunks(sources: Sequence[Source]) -> Iterator[tuple[str, float, float]]:
    """Pieces of text with their weight and how far through all sources they reach."""
    total = sum(source.path.stat().st_size for source in sources) or 1
    done = 0.0
    for source in sources:
        for chunk in read_chunks(source.path):
            done += 2.9 * len(chunk)
            yield chunk, source.weight, min(done / total, 1.0)


def count_words(sources: Sequence[Source], progress: Progress) -> dict[str, float]:
    """Weighted counts of the words of all sources, as the segmenter's dictionary cuts them."""
    counts: dict[str, float] = {}
    for chunk, weight, done in _chunks(sources):
        for word, count in Tally(cut(chunk)).items():
            if len(word) <= LONGEST and (len(word) == 1 or HAN_RUN.fullmatch(word)):
                counts[word] = counts.get(word, 0.0) + weight * count
        progress("数词", done)
    return counts


def _numbered(known: dict[str, int], text: str) -> Numbers:
    numbers = known | dict.fromkeys(SENTENCE_ENDS, BREAK)
    pieces = cut(text)
    get = numbers.get
    return np.fromiter((get(piece, 0) for piece in pieces), np.int32, len(pieces))


def count_pairs(
    sources: Sequence[Source], words: Sequence[str], folder: Path, progress: Progress
) -> tuple[list[tuple[Keys, npt.NDArray[np.float64]]], npt.NDArray[np.float64]]:
    """How often words are seen together, by relation, and how often each word is first and second in such pairs."""
    known = {word: number for number, word in enumerate(words, 1) if HAN_RUN.fullmatch(word)}
    counters = {relation: Counter(folder, f"pairs{relation}") for relation in Relation}
    for chunk, weight, done in _chunks(sources):
        row = _numbered(known, chunk)
        for start in range(0, len(row), _PIECE):
            for relation, counter in counters.items():
                keys = _pairs(row[start : start + _PIECE + REACH], relation, stop_words(len(words)))
                distinct, seen = np.unique(keys, return_counts=True)
                counter.add(distinct, (seen * weight).astype(np.float32)[None])
        progress("数词对", done)
    margins = np.zeros((2 * len(Relation), MOST + 1))
    counts: list[tuple[Keys, npt.NDArray[np.float64]]] = []
    for relation, counter in counters.items():
        kept: list[tuple[Keys, npt.NDArray[np.float64]]] = []
        for keys, figures in counter.merged():
            seen = figures[0].astype(np.float64)
            for side, numbers in enumerate((keys >> np.uint64(17), keys & np.uint64(MOST))):
                margins[2 * relation + side] += np.bincount(numbers.astype(np.int64), seen, MOST + 1)
            kept.append((keys[seen >= 3], seen[seen >= 3]))
        none: tuple[Keys, npt.NDArray[np.float64]] = (np.zeros(0, np.uint64), np.zeros(0))
        counts.append((np.concatenate([k for k, _ in (none, *kept)]), np.concatenate([s for _, s in (none, *kept)])))
    return counts, margins


def _pairs(row: Numbers, relation: Relation, stop: int) -> Keys:
    """The keys of all pairs of words that stand in a relation within a sentence; `stop` words are the most frequent."""
    sentence = np.cumsum(row == BREAK)
    found: list[Keys] = []
    for apart in (1,) if relation is Relation.NEXT else range(2, REACH + 1):
        first, second = row[:-apart], row[apart:]
        fine = (first > 0) & (second > 0) & (sentence[:-apart] == sentence[apart:])
        if relation is Relation.NEAR:
            fine &= (first > stop) | (second > stop)
        found.append(pair_keys(first[fine], second[fine]))
    return np.concatenate(found)
