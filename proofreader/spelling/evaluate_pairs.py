"""How well the models tell the words of confusable pairs apart, on held-out text.

Each place of held-out text where a member of a pair stands is asked which of the two belongs there. What the n-grams,
the discriminators and the associations of words say for the one against the other is weighed on four fifths of the
sentences and judged on the last fifth, so that every place is judged by weights that have not seen it.
"""

import math
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import numpy as np
import numpy.typing as npt

from proofreader.spelling.counting import HELD_OUT
from proofreader.spelling.evidence import WORD_NAMES, word_evidence
from proofreader.spelling.lexicon import Cut, Numbers
from proofreader.spelling.model import Parts
from proofreader.spelling.reading import PAD, Reading

MOST = 400
"""Places of each word that are asked about, the first ones of the text."""

LEAST = 10
"""Places that held-out text must have of each word for a pair to be listed."""

WANTED = 0.97
FOLDS = 5

NAMES: tuple[str, ...] = ("n-grams", "discriminators", "next", "near", "near_missed", "next_missed", "constant")
"""The columns of the evidence, each the one word's less the other's; the last leans to the pair's second word.

What pays: over 991 pairs, 448 were decided at 97 % by the first two, 507 by the associations with them, 517 with the
constant. Weights held hard to those of all pairs do best, and better than the same for all (490).
"""

_USUAL = np.array([0.5, 0.5, 0.0, 0.0, 0.0, 0.0, 0.0])
_HOLD = np.array([100.0] * 6 + [10.0])
"""How hard the weights of one pair are held to those of all pairs; the constant is held to nothing."""

_LINES = 500
_CERTAIN = 12.0

Floats = npt.NDArray[np.float64]
Places = npt.NDArray[np.int64]
Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Decided:
    """How a pair was decided: of each word the places, and at how many of them it was taken to be right."""

    pair: Pair
    places: tuple[int, int]
    right: tuple[int, int]

    @property
    def accuracy(self) -> float:
        """Share of all places decided rightly."""
        return sum(self.right) / max(1, sum(self.places))

    @property
    def balanced(self) -> float:
        """The mean of both words' shares."""
        return sum(right / max(1, places) for right, places in zip(self.right, self.places, strict=True)) / 2

    @property
    def frequent(self) -> float:
        """The share that taking the more frequent word everywhere would decide rightly."""
        return max(self.places) / max(1, sum(self.places))


def read_pairs_of_words(path: Path) -> dict[Pair, str]:
    """All pairs of words that stand in one line of a file, and the sections (`[name]`) where they come first."""
    found: dict[Pair, str] = {}
    section = ""
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("["):
            section = line.strip("[] ")
        elif not line.startswith("#"):
            for one, other in combinations(dict.fromkeys(line.split()), 2):
                if (other, one) not in found:
                    found.setdefault((one, other), section)
    return found


@dataclass(frozen=True, slots=True)
class _Asked:
    """Questions, a row each: number of the pair, whether its second word stands there, which fold, the evidence."""

    pair: Places
    second: npt.NDArray[np.bool_]
    fold: Places
    evidence: Floats


class _Words:
    """The members of some pairs: their symbols and numbers, and which words each is held against."""

    def __init__(self, parts: Parts, pairs: Sequence[Pair]) -> None:
        self.words = list(dict.fromkeys(word for pair in pairs for word in pair))
        self.symbols = [parts.ngrams.alphabet.encode(word) for word in self.words]
        self.numbers = np.array([parts.lexicon.number_of(symbols) for symbols in self.symbols], np.int32)
        row = {word: at for at, word in enumerate(self.words)}
        self.rivals: dict[int, list[tuple[int, int, bool]]] = defaultdict(list)
        for number, (one, other) in enumerate(pairs):
            self.rivals[row[one]].append((number, row[other], False))
            self.rivals[row[other]].append((number, row[one], True))
        self.left = [MOST] * len(self.words)

    def places(self, parts: Parts, reading: Reading) -> Iterator[tuple[int, Places]]:
        """The words and where they stand as words, at most as often as is still to be asked."""
        words = reading.words(parts.lexicon)
        tokens = words.tokens.numbers
        for row, number in enumerate(self.numbers):
            found = np.flatnonzero(tokens == number)[: self.left[row]] if number else np.zeros(0, np.int64)
            self.left[row] -= len(found)
            if len(found):
                # the last position from which the word is the next
                yield row, np.searchsorted(words.behind, found, side="right") - 1


def decide(parts: Parts, pairs: Iterable[Pair], sentences: Iterable[str]) -> tuple[list[Decided], Floats]:
    """The decisions by pair, and how much each kind of evidence (NAMES) weighs over all pairs.

    Pairs of words of unlike length are left out.
    """
    pairs = [pair for pair in pairs if len(pair[0]) == len(pair[1])]
    words = _Words(parts, pairs)
    lines = list(sentences)
    pages = [lines[first : first + _LINES] for first in range(0, len(lines), _LINES)]
    found = [asked for page in pages for asked in _ask(parts, words, page)]
    empty = np.zeros(0, np.int64)
    asked = _Asked(
        np.concatenate([empty, *(one.pair for one in found)]),
        np.concatenate([empty.astype(np.bool_), *(one.second for one in found)]),
        np.concatenate([empty, *(one.fold for one in found)]),
        np.concatenate([np.zeros((0, len(NAMES))), *(one.evidence for one in found)]),
    )
    # A constant means something else for each pair.
    shared = asked.evidence * np.array([1.0] * (len(NAMES) - 1) + [0.0])
    usual = [weigh(shared[asked.fold != fold], _USUAL, 3.0) for fold in range(FOLDS)]
    order = np.argsort(asked.pair, kind="stable")
    edges = np.searchsorted(asked.pair[order], np.arange(len(pairs) + 1))
    decided = []
    for number, pair in enumerate(pairs):
        rows = order[edges[number] : edges[number + 1]]
        odds = _unseen(asked.evidence[rows], asked.fold[rows], usual)
        second = asked.second[rows]
        counts = [(int((second == side).sum()), int(((second == side) & (odds < 0)).sum())) for side in (False, True)]
        decided.append(Decided(pair, (counts[0][0], counts[1][0]), (counts[0][1], counts[1][1])))
    return decided, np.mean(usual, axis=0)


def _ask(parts: Parts, words: _Words, page: Sequence[str]) -> Iterator[_Asked]:
    """The questions of some lines, those of words of one length together."""
    reading = parts.read("\n".join(page))
    folds = np.array([zlib.crc32(line.encode("utf-8", "surrogatepass")) // HELD_OUT % FOLDS for line in page])
    line = np.cumsum(reading.ids[PAD:] == 0)
    by_size: dict[int, list[tuple[int, bool, int, int, Places]]] = defaultdict(list)
    for word, at in words.places(parts, reading):
        for pair, rival, second in words.rivals[word]:
            by_size[len(words.symbols[word])].append((pair, second, word, rival, at))
    for rows in by_size.values():
        sizes = [len(row[-1]) for row in rows]
        pairs, words_here, rivals = (np.repeat([row[i] for row in rows], sizes) for i in (0, 2, 3))
        seconds = np.repeat(np.array([row[1] for row in rows], np.bool_), sizes)
        at = np.concatenate([row[-1] for row in rows])
        evidence = _evidence(parts, reading, words, at, words_here, rivals)
        constant = np.where(seconds, -1.0, 1.0)
        yield _Asked(pairs, seconds, folds[line[at]], np.concatenate([evidence, constant[:, None]], axis=1))


def _evidence(parts: Parts, reading: Reading, words: _Words, at: Places, word: Places, rival: Places) -> Floats:
    """What speaks for the rivals in places where the words (all of one length) stand."""
    size = len(words.symbols[word[0]])
    symbols = np.stack([one if len(one) == size else np.zeros(size, np.uint16) for one in words.symbols])
    old = reading.ids[(at + PAD)[:, None] + np.arange(-PAD, size + PAD)[None]]
    new = old.copy()
    new[:, PAD : PAD + size] = symbols[rival]
    gain = parts.ngrams.score(new).log_p[:, PAD:].sum(1) - parts.ngrams.score(old).log_p[:, PAD:].sum(1)
    here, there = words.numbers[word], words.numbers[rival]
    odds = np.zeros(len(at), np.float32)
    if parts.discriminators is not None:
        row = reading.words(parts.lexicon)
        around = parts.discriminators.surroundings(row.tokens, row.before[at], row.behind[at + size])
        odds = parts.discriminators.score(around, there) - parts.discriminators.score(around, here)
    near = _associations(parts, reading, at, there, size) - _associations(parts, reading, at, here, size)
    return np.clip(np.concatenate([np.stack([gain, odds], 1), near], 1).astype(np.float64), -_CERTAIN, _CERTAIN)


def _associations(parts: Parts, reading: Reading, at: Places, number: Numbers, size: int) -> npt.NDArray[np.float32]:
    """What the words around say of words of this size: those beside it, those near, and what is missed of both."""
    none = np.zeros(len(at), np.int32)
    cut = Cut(none.astype(np.float32), none, none + size, number)
    found = word_evidence(parts.lexicon, parts.associations, reading, at + PAD, cut, 0)
    column = {name: found[:, index] for index, name in enumerate(WORD_NAMES)}
    beside = column["next_left"] + column["next_right"]
    return np.stack([beside, column["near"], column["near_missed"], column["next_missed"]], axis=1)


def weigh(evidence: Floats, usual: Floats, hold: Floats | float) -> Floats:
    """Weights by which the word that stands there has the better odds: logistic regression, held to the usual ones."""
    held = np.diag(np.broadcast_to(hold, usual.shape))

    def cost(weights: Floats) -> float:
        away = weights - usual
        return float(np.logaddexp(0, evidence @ weights).sum() + away @ held @ away / 2)

    weights, before = usual, cost(usual)
    for _ in range(50):
        wrong = 1 / (1 + np.exp(-np.clip(evidence @ weights, -30, 30)))
        slope = -evidence.T @ wrong - held @ (weights - usual)
        step = np.linalg.solve((evidence * (wrong * (1 - wrong))[:, None]).T @ evidence + held, slope)
        while (now := cost(weights + step)) > before:  # a whole step may overshoot where few places are in doubt
            step /= 2
            if np.abs(step).max() < 1e-6:
                return weights
        weights = weights + step
        if before - now < 1e-6 * before:
            break
        before = now
    return weights


def _unseen(evidence: Floats, fold: Places, usual: Sequence[Floats]) -> Floats:
    """The odds for the word that does not stand there, by weights from the other folds."""
    odds = np.zeros(len(evidence))
    for number in np.unique(fold).tolist():
        seen = fold != number
        odds[~seen] = evidence[~seen] @ weigh(evidence[seen], usual[number], _HOLD)
    return odds


def table(decided: Sequence[Decided], sections: Mapping[Pair, str], least: int = LEAST) -> Iterator[str]:
    """Markdown: how many pairs are decided well enough, by section, then each pair that held-out text has."""
    enough = [one for one in decided if min(one.places) >= least]
    good = [one for one in enough if one.accuracy >= WANTED]
    both = [one for one in enough if one.balanced >= WANTED]
    plain = [one for one in good if one.frequent >= WANTED]
    yield (
        f"表里共 {len(decided)} 对，留出文本里两个词各有至少 {least} 处的 {len(enough)} 对，"
        f"其中 {len(good)} 对判对 {WANTED:.0%} 以上（{len(plain)} 对里一个词占到 {WANTED:.0%} 以上，"
        f"一律取常见的也能达到）；按两词平均 {WANTED:.0%} 以上的 {len(both)} 对。"
        f"另有 {len(decided) - len(enough)} 对出现太少，没有列出。"
    )
    yield from ("", f"| 类别 | 列出 | 判对 {WANTED:.0%} 以上 | 两词平均 {WANTED:.0%} 以上 |", "|---|---|---|---|")
    listed, well, evenly = (Counter(sections[one.pair] for one in ones) for ones in (enough, good, both))
    for section in dict.fromkeys(sections.values()):
        yield f"| {section} | {listed[section]} | {well[section]} | {evenly[section]} |"
    yield from ("", "| 词对 | 类别 | 各有几处 | 判对 | 两词平均 | 达到 |", "|---|---|---|---|---|---|")
    for one in sorted(enough, key=lambda one: (-one.accuracy, one.pair)):
        mark = "✓" if one.accuracy >= WANTED else ""
        places = f"{one.places[0]}、{one.places[1]}"
        yield (
            f"| {'／'.join(one.pair)} | {sections[one.pair]} | {places} "
            f"| {one.accuracy:.1%} | {one.balanced:.1%} | {mark} |"
        )


def doubtful(decided: Sequence[Decided], least: int = LEAST) -> Iterator[str]:
    """Lines of a table: the pairs that were measured and are not decided well enough, and the share decided rightly."""
    for one in sorted(decided, key=lambda one: one.pair):
        if min(one.places) >= least and one.accuracy < WANTED:
            yield f"{one.pair[0]}\t{one.pair[1]}\t{math.floor(one.accuracy * 10_000) / 10_000:.4f}"
