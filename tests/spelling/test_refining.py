"""Vectors and weights that learn from each other, on a little text."""

from pathlib import Path

import numpy as np
import pytest

from proofreader.spelling.alphabet import SIZE
from proofreader.spelling.discriminator_training import Rivalry, learn, rivalry, word_sets
from proofreader.spelling.discriminators import NOTHING, Discriminators, pack
from proofreader.spelling.refining import Refiner, Rivals, places_of, refine, rivals_of
from proofreader.spelling.vectors import WordVectors
from tests.spelling.test_discriminators import Small, quiet


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Small:
    return Small(tmp_path_factory.mktemp("small"))


@pytest.fixture(scope="module")
def pairs(small: Small) -> Rivalry:
    return rivalry(*word_sets(small.lexicon, small.alphabet, [("权利", "权力"), ("的", "把", "对")]))


@pytest.fixture(scope="module")
def rivals(small: Small, pairs: Rivalry) -> Rivals:
    return rivals_of(small.tokenised, pairs, small.alphabet.han)


def begun(small: Small, pairs: Rivalry) -> tuple[np.ndarray, np.ndarray]:
    weights = learn(small.tokenised, small.vectors, pairs, quiet, rounds=2)
    rows = weights.of(pairs.words)
    return weights.base, np.concatenate([rows, np.zeros((1, rows.shape[1]), np.float32)])


def refined(small: Small, pairs: Rivalry, rivals: Rivals, rounds: int) -> Refiner:
    base, rows = begun(small, pairs)
    words = pairs.words.astype(np.int64)
    return refine(small.tokenised, small.vectors, rivals, base, rows, words, quiet, rounds)


def test_neighbours_add_up_to_the_surroundings(small: Small, pairs: Rivalry) -> None:
    base, rows = begun(small, pairs)
    refiner = Refiner(small.vectors, base, rows, np.zeros(len(rows), np.float32))
    row = small.tokenised.pieces[0].load()
    draw = np.random.default_rng(1)
    left = draw.integers(-1, len(row.numbers) - 2, 200)
    right = left + draw.integers(1, 3, 200)
    blocks = refiner.blocks(small.vectors.neighbours(row, left, right))
    added = np.concatenate([block @ refiner.table for block in blocks], axis=1)
    assert np.allclose(added, small.vectors.around(row, left, right), atol=1e-4)


def test_learning_on_tells_better_which_word_belongs(small: Small, pairs: Rivalry, rivals: Rivals) -> None:
    text = "加强对_的制约，"
    row, left, right, _ = small.row(text)
    moments = np.eye(small.vectors.width)

    def odds(rounds: int) -> float:
        refiner = refined(small, pairs, rivals, rounds)
        table = np.clip(np.rint(refiner.table / np.abs(refiner.table).max() * 127), -127, 127).astype(np.int8)
        vectors = WordVectors(table, float(np.abs(refiner.table).max()) / 127, small.lexicon)
        weights = pack((refiner.weights @ refiner.base.T).astype(np.float32), pairs.words, moments, 40)
        found = Discriminators(vectors, weights)
        around = found.surroundings(row, np.full(2, left), np.full(2, right))
        one, other = found.score(around, np.array([small.number("权力"), small.number("权利")], np.int32))
        assert found.knows(np.array([NOTHING], np.int32)).all()
        return float(one - other)

    assert odds(15) > odds(0) + 0.5


def test_the_same_text_teaches_the_same(small: Small, pairs: Rivalry, rivals: Rivals) -> None:
    one, other = (refined(small, pairs, rivals, 2) for _ in range(2))
    assert (one.weights == other.weights).all() and (one.table == other.table).all()


def test_no_word_has_no_vector(small: Small, pairs: Rivalry, rivals: Rivals) -> None:
    assert not refined(small, pairs, rivals, 2).table[0].any()


def test_slopes_point_uphill(small: Small, pairs: Rivalry, rivals: Rivals) -> None:
    """A few steps on a batch make that batch likelier."""
    base, rows = begun(small, pairs)
    refiner = Refiner(small.vectors, base, rows, np.zeros(len(rows), np.float32))
    row = small.tokenised.pieces[0].load()
    index = np.full(len(small.tokenised.counts), -1, np.int64)
    index[pairs.words] = np.arange(len(pairs.words))
    draw = np.random.default_rng(1)
    left, right, who = places_of(row, 1.0, index, np.ones(len(pairs.words)), 0.1, draw)
    around, asked = small.vectors.neighbours(row, left, right), rivals.draw(who, draw)
    losses = [refiner.learn(around, asked, 1e-3) for _ in range(6)]
    assert losses[-1] < 0.8 * losses[0]


def test_rivals_of_words_that_lack_a_character(tmp_path: Path) -> None:
    small = Small(tmp_path)
    known = [word for word in ("制度", "度", "公民", "民") if small.number(word)]
    pairs = Rivalry(
        np.array(sorted(small.number(word) for word in known), np.int32), np.full((len(known), 2), -1, np.int64)
    )
    rivals = rivals_of(small.tokenised, pairs, np.ones(SIZE, np.bool_))
    words = [small.alphabet.decode(_symbols(small, number)) for number in pairs.words.tolist()]
    for row, word in enumerate(words):
        shorter = {words[other] for other in rivals.shorter[row].tolist() if other >= 0}
        assert shorter == {one for one in words if len(one) == len(word) - 1 and set(one) <= set(word)}
        for other in rivals.longer[row].tolist():
            assert other < 0 or row in rivals.shorter[other]


def test_gaps_are_asked_against_what_goes_missing(rivals: Rivals) -> None:
    nothing = len(rivals.alike) - 1
    drawn = rivals.draw(np.array([nothing, nothing]), np.random.default_rng(1))
    assert (drawn[:, 0] == nothing).all()
    assert np.isin(drawn[:, 1:], np.append(rivals.fillers, -1)).all()
    filler = rivals.draw(rivals.fillers[:1], np.random.default_rng(1))
    assert nothing in filler[0]


def _symbols(small: Small, number: int) -> list[int]:
    key, size = int(small.tokenised.keys[number]), int(small.tokenised.sizes[number])
    return [key // SIZE ** (size - 1 - at) % SIZE for at in range(size)]
