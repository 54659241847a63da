"""Learns the weights of discriminators: for each word, where it stands rightly against where its rivals do."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from proofreader.spelling.alphabet import SIZE, Alphabet
from proofreader.spelling.confusions import Confusions, Kind
from proofreader.spelling.discriminators import Weights, pack
from proofreader.spelling.estimation import Floats
from proofreader.spelling.homophones import Homophones
from proofreader.spelling.lexicon import Lexicon, Numbers
from proofreader.spelling.tokenising import Tokenised, passes
from proofreader.spelling.tokens import TokenRow
from proofreader.spelling.training import Progress
from proofreader.spelling.vectors import WordVectors

RIVALS = 7
"""With how many others a word is told apart."""

LEAST = 20
"""How often a word must stand in the text to be learned."""

CAP = 1500
"""Of a more frequent word only about so many places are learned from, each time round."""

ROUNDS = 3
RANK = 144
_STEP, _BATCH, _SAMPLE = np.float32(0.2), 32, 2000
_U = np.uint64
_BONUS = {Kind.TONE: 1.5, Kind.SOUND: 0.7, Kind.NEAR: 0.5, Kind.SHAPE: 0.5}

Indices = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Rivalry:
    """The words to be learned (lexicon numbers) and, a row each, the indices of itself and its rivals; -1 for none."""

    words: Numbers
    rivals: Indices


def confused(
    tokenised: Tokenised, lexicon: Lexicon, confusions: Confusions, homophones: Homophones
) -> tuple[Indices, Indices, Floats]:
    """Pairs of lexicon words that get confused (numbers), and how readily."""
    found: list[tuple[Indices, Indices, Floats]] = []
    for size in range(1, int(tokenised.sizes.max(initial=0)) + 1):
        words = np.flatnonzero((tokenised.sizes == size) & (tokenised.counts >= LEAST))
        keys = tokenised.keys[words]
        symbols = np.stack([keys // _U(SIZE ** (size - 1 - at)) % _U(SIZE) for at in range(size)], 1).astype(np.uint16)
        for at in range(size):
            owner, other, kinds = confusions.of(symbols[:, at])
            step = _U(SIZE ** (size - 1 - at))
            changed = keys[owner] - symbols[owner, at].astype(np.uint64) * step + other.astype(np.uint64) * step
            found.append(_known(tokenised, lexicon, words[owner], changed, kinds))
        if size == 2:
            owner, others, kinds = homophones.of(symbols[:, 0], symbols[:, 1])
            wide = others.astype(np.uint64)
            found.append(_known(tokenised, lexicon, words[owner], wide[:, 0] * _U(SIZE) + wide[:, 1], kinds))
    one, other_word, readily = (np.concatenate(column) for column in zip(*found, strict=True))
    return one, other_word, readily


def _known(
    tokenised: Tokenised, lexicon: Lexicon, words: Indices, keys: npt.NDArray[np.uint64], kinds: npt.NDArray[np.uint8]
) -> tuple[Indices, Indices, Floats]:
    others = lexicon.numbers(keys).astype(np.int64)
    fine = np.flatnonzero((tokenised.keys[others] == keys) & (tokenised.counts[others] >= LEAST) & (others != words))
    bonus = sum(value * (kinds[fine] & int(kind) > 0) for kind, value in _BONUS.items())
    return words[fine], others[fine], (np.log(tokenised.counts[others[fine]]) + bonus).astype(np.float32)


def word_sets(lexicon: Lexicon, alphabet: Alphabet, sets: Sequence[Sequence[str]]) -> tuple[Indices, Indices, Floats]:
    """All pairs of words in the same set; those that the lexicon does not have are left out."""
    pairs: list[tuple[int, int]] = []
    for words in sets:
        numbers = [lexicon.number_of(alphabet.encode(word)) for word in words]
        pairs += [(one, other) for one in numbers for other in numbers if one != other and one and other]
    table = np.array(pairs, np.int64).reshape(-1, 2)
    return table[:, 0], table[:, 1], np.full(len(table), 99, np.float32)


def rivalry(one: Indices, other: Indices, readily: Floats, most: int = RIVALS) -> Rivalry:
    """The words of some pairs, each with its readiest rivals."""
    words = np.unique(np.concatenate([one, other]))
    index = np.full(int(words.max(initial=0)) + 1, -1, np.int64)
    index[words] = np.arange(len(words))
    order = np.lexsort((-readily, index[other], index[one]))  # of a pair that is found twice the readier
    first, second, strong = index[one][order], index[other][order], readily[order]
    fresh = np.concatenate([[True], (first[1:] != first[:-1]) | (second[1:] != second[:-1])])
    first, second, strong = first[fresh], second[fresh], strong[fresh]
    order = np.lexsort((-strong, first))
    first, second = first[order], second[order]
    rank = np.arange(len(first)) - np.searchsorted(first, first)
    rivals = np.full((len(words), most + 1), -1, np.int64)
    rivals[:, 0] = np.arange(len(words))
    kept = rank < most
    rivals[first[kept], 1 + rank[kept]] = second[kept]
    return Rivalry(words.astype(np.int32), rivals)


class Learner:
    """Softmax over each word and its rivals, by AdaGrad; how frequent they are is given, not learned."""

    def __init__(self, vectors: WordVectors, rivalry: Rivalry, tokenised: Tokenised, cap: int = CAP) -> None:
        self._vectors = vectors
        self._rivals = [row[row >= 0] for row in rivalry.rivals]
        self._index = np.full(len(tokenised.counts), -1, np.int64)
        self._index[rivalry.words] = np.arange(len(rivalry.words))
        self._share = cap / np.maximum(tokenised.weighted[rivalry.words], 1e-9)
        self._prior = np.log(np.minimum(tokenised.counts[rivalry.words], cap) + 2).astype(np.float32)
        self.weights = np.zeros((len(rivalry.words), vectors.width), np.float32)
        self._slopes = np.full_like(self.weights, 1e-2)
        self._moments = np.zeros((vectors.width, vectors.width))
        self._seen = 0

    @property
    def moments(self) -> npt.NDArray[np.float64]:
        """The mean of x xᵀ over a part of the surroundings x learned from."""
        return self._moments / max(self._seen, 1)

    def learn(self, rows: Sequence[tuple[TokenRow, float]], draw: np.random.Generator) -> None:
        """Learn from the words of some rows, which count so much, a word and its rivals at a time."""
        found: list[tuple[Floats, Indices]] = []
        for row, weight in rows:
            words = self._index[row.numbers]
            at = np.flatnonzero(words >= 0)
            at = at[draw.random(len(at)) < weight * self._share[words[at]]]
            found.append((self._vectors.around(row, at - 1, at + 1), words[at]))
        around, words = (np.concatenate(column) for column in zip(*found, strict=True))
        part = around[:: max(1, len(around) // _SAMPLE)]
        self._moments += part.T @ part
        self._seen += len(part)
        order = np.argsort(words, kind="stable")
        first = np.searchsorted(words[order], np.arange(len(self._rivals) + 1))
        for word in draw.permutation(np.flatnonzero(np.diff(first))).tolist():
            who = self._rivals[word]
            column = np.repeat(np.arange(len(who)), first[who + 1] - first[who])
            places = np.concatenate([order[first[one] : first[one + 1]] for one in who.tolist()])
            mixed = draw.permutation(len(places))
            for start in range(0, len(rows), _BATCH):
                part = mixed[start : start + _BATCH]
                self._step(who, around[places[part]], column[part])

    def _step(self, who: Indices, around: Floats, column: Indices) -> None:
        """Move the weights of some rivals by what stands around them in some places; `column` is who stands there."""
        scores = around @ self.weights[who].T + self._prior[who]
        scores = np.exp(scores - scores.max(axis=1, keepdims=True))
        scores /= scores.sum(axis=1, keepdims=True)
        scores[np.arange(len(column)), column] -= 1
        slopes = scores.T @ around
        self._slopes[who] += slopes * slopes
        self.weights[who] -= _STEP * slopes / np.sqrt(self._slopes[who])


def learn(
    tokenised: Tokenised,
    vectors: WordVectors,
    rivalry: Rivalry,
    progress: Progress,
    rounds: int = ROUNDS,
    rank: int = RANK,
    seed: int = 1,
) -> Weights:
    """Go through the text several times and learn all words at once; the same text gives the same weights."""
    learner = Learner(vectors, rivalry, tokenised)
    draw = np.random.default_rng(seed)
    for pieces, done in passes(tokenised, rounds, seed):
        learner.learn([(piece.load(), piece.weight) for piece in pieces], draw)
        progress("学辨词", done)
    return pack(learner.weights, rivalry.words, learner.moments, min(rank, vectors.width))
