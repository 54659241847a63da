"""How well the models tell the words of classic confusable pairs apart, on held-out text.

Each place of held-out text where a member of a pair stands is asked which of the two belongs there. The odds are those
of the n-grams (the text with the one word against the text with the other) and of the discriminators, weighed against
each other on one half of the sentences and judged on the other half.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import numpy as np
import numpy.typing as npt

from proofreader.spelling.model import Parts
from proofreader.spelling.reading import PAD, Reading

MOST = 400
"""Places of each word that are asked about."""

WANTED = 0.97
_PAGE = 200
_CERTAIN = 12.0
_HOLD = 3.0
"""How hard the weights of one pair are held to those of all pairs."""

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Decided:
    """How a pair was decided: shares of the places of each word where it was taken to be right."""

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


def read_pairs_of_words(path: Path) -> list[Pair]:
    """All pairs of words that stand in one line of a file."""
    lines = (line.split() for line in path.read_text("utf-8").splitlines() if line[:1] != "#")
    return list(dict.fromkeys(pair for words in lines for pair in combinations(dict.fromkeys(words), 2)))


@dataclass(slots=True)
class _Asked:
    """Questions about one pair: evidence for the wrong word (n-grams, discriminators), who stands there, which half."""

    evidence: list[npt.NDArray[np.float64]]
    second: list[npt.NDArray[np.bool_]]
    half: list[npt.NDArray[np.int64]]


def decide(parts: Parts, pairs: Sequence[Pair], sentences: Iterable[str]) -> tuple[list[Decided], list[float]]:
    """The decisions by pair, and how much the two kinds of evidence weigh.

    Pairs of words of unlike length are left out.
    """
    pairs = [pair for pair in pairs if len(pair[0]) == len(pair[1])]
    partners: dict[str, list[tuple[int, str, bool]]] = defaultdict(list)
    for index, (one, other) in enumerate(pairs):
        partners[one].append((index, other, False))
        partners[other].append((index, one, True))
    asked = [_Asked([], [], []) for _ in pairs]
    left = dict.fromkeys(partners, MOST)
    numbers = {_number(parts, word): word for word in partners}
    lines = list(sentences)
    for first in range(0, len(lines), _PAGE):
        reading = parts.read("\n".join(lines[first : first + _PAGE]))
        for word, at in _places(parts, reading, numbers, left).items():
            for index, other, second in partners[word]:
                asked[index].evidence.append(_evidence(parts, reading, at, word, other))
                asked[index].second.append(np.full(len(at), second))
                asked[index].half.append(np.cumsum(reading.ids[PAD:] == 0)[at] % 2)
    evidence = np.concatenate([row for one in asked for row in one.evidence])
    half = np.concatenate([row for one in asked for row in one.half])
    weights = [_weigh(evidence[half != part], np.array([0.5, 0.5])) for part in (0, 1)]
    return [_decided(pair, one, weights) for pair, one in zip(pairs, asked, strict=True)], [
        float(weight) for weight in np.mean(weights, axis=0)
    ]


def _number(parts: Parts, word: str) -> int:
    return parts.lexicon.number_of(parts.ngrams.alphabet.encode(word))


def _places(
    parts: Parts, reading: Reading, numbers: dict[int, str], left: dict[str, int]
) -> dict[str, npt.NDArray[np.int64]]:
    words = reading.words(parts.lexicon)
    known = np.array(sorted(numbers), np.int64)
    tokens = words.tokens.numbers
    rows = np.flatnonzero(np.isin(tokens, known))
    starts = np.searchsorted(words.behind, rows, side="right") - 1  # the last position from which a word is the next
    found: dict[str, npt.NDArray[np.int64]] = {}
    for number in np.unique(tokens[rows]).tolist():
        word = numbers[number]
        at = starts[tokens[rows] == number][: left[word]]
        left[word] -= len(at)
        if len(at):
            found[word] = at
    return found


def _evidence(
    parts: Parts, reading: Reading, at: npt.NDArray[np.int64], word: str, other: str
) -> npt.NDArray[np.float64]:
    size = len(word)
    old = reading.ids[(at + PAD)[:, None] + np.arange(-PAD, size + PAD)[None]]
    new = old.copy()
    new[:, PAD : PAD + size] = parts.ngrams.alphabet.encode(other)
    gain = parts.ngrams.score(new).log_p[:, PAD:].sum(1) - parts.ngrams.score(old).log_p[:, PAD:].sum(1)
    odds = np.zeros(len(at), np.float32)
    if parts.discriminators is not None:
        words = reading.words(parts.lexicon)
        around = parts.discriminators.surroundings(words.tokens, words.before[at], words.behind[at + size])
        rows = [np.full(len(at), _number(parts, one), np.int32) for one in (other, word)]
        odds = parts.discriminators.score(around, rows[0]) - parts.discriminators.score(around, rows[1])
    return np.clip(np.stack([gain, odds], axis=1).astype(np.float64), -_CERTAIN, _CERTAIN)


def _weigh(evidence: npt.NDArray[np.float64], usual: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Weights by which the word that stands there has the better odds: logistic regression, held to the usual ones."""
    weights = usual.copy()
    for _ in range(30):
        wrong = 1 / (1 + np.exp(-np.clip(evidence @ weights, -30, 30)))
        slope = -(evidence * wrong[:, None]).sum(0) - _HOLD * (weights - usual)
        spread = wrong * (1 - wrong)
        step = np.linalg.solve((evidence * spread[:, None]).T @ evidence + _HOLD * np.eye(2), slope)
        weights += step
        if np.abs(step).max() < 1e-4:
            break
    return weights


def _decided(pair: Pair, asked: _Asked, weights: Sequence[npt.NDArray[np.float64]]) -> Decided:
    if not asked.evidence:
        return Decided(pair, (0, 0), (0, 0))
    evidence, second, half = np.concatenate(asked.evidence), np.concatenate(asked.second), np.concatenate(asked.half)
    own = [_weigh(evidence[half != part], weights[part]) for part in (0, 1)]
    odds = np.where(half == 0, evidence @ own[0], evidence @ own[1])
    counts = [(int((second == side).sum()), int(((second == side) & (odds < 0)).sum())) for side in (False, True)]
    return Decided(pair, (counts[0][0], counts[1][0]), (counts[0][1], counts[1][1]))


def table(decided: Sequence[Decided], least: int = 10) -> Iterator[str]:
    """Markdown: the pairs that are decided well enough, the others, and those that held-out text has too seldom."""
    enough = [one for one in decided if min(one.places) >= least]
    good = [one for one in enough if one.accuracy >= WANTED]
    yield (
        f"留出文本里两个词各有至少 {least} 处的 {len(enough)} 对，其中 {len(good)} 对判对 {WANTED:.0%} 以上"
        f"（{sum(one.balanced >= WANTED for one in enough)} 对按两词平均也在 {WANTED:.0%} 以上）；"
        f"另有 {len(decided) - len(enough)} 对出现太少，没有列出。"
    )
    yield ""
    yield "| 词对 | 各有几处 | 判对 | 两词平均 | 达到 |"
    yield "|---|---|---|---|---|"
    for one in sorted(enough, key=lambda one: (-one.accuracy, one.pair)):
        mark = "✓" if one.accuracy >= WANTED else ""
        places = f"{one.places[0]}、{one.places[1]}"
        yield f"| {'／'.join(one.pair)} | {places} | {one.accuracy:.1%} | {one.balanced:.1%} | {mark} |"
