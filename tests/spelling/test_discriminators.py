"""Words told apart by what stands around them, learned from a little text."""

from pathlib import Path

import numpy as np
import pytest

from proofreader.spelling.alphabet import Alphabet
from proofreader.spelling.discriminator_training import learn, rivalry, word_sets
from proofreader.spelling.discriminators import Discriminators, load_weights, pack, write_weights
from proofreader.spelling.lexicon import Lexicon, write_lexicon
from proofreader.spelling.segmentation import cut
from proofreader.spelling.tokenising import Tokenised, tokenise
from proofreader.spelling.tokens import TokenRow, cut_places, is_han_code, number_words
from proofreader.spelling.training import Source
from proofreader.spelling.vector_training import learn_vectors
from proofreader.spelling.vectors import WordVectors, load_vectors, write_vectors

FRAMES = {
    "权利": ("公民享有{}，", "保障群众的合法{}，", "消费者的{}受到保护，"),
    "权力": ("机关行使{}，", "加强对{}的制约，", "把{}关进制度的笼子，"),
}
"""Sentences in which one word belongs and the other does not."""


def quiet(what: str, share: float) -> None:
    """Tells nobody of progress."""


class Small:
    """A lexicon, vectors and discriminators of a few sentences."""

    def __init__(self, folder: Path) -> None:
        lines = [
            "".join(frames[number % 3].format(word) for number in (start, start + turn)) + "这是第一条。"
            for word, frames in FRAMES.items()
            for start in range(3)
            for turn in (1, 2)
        ] * 12
        corpus = folder / "corpus.txt"
        corpus.write_text("\n".join(f"{line}{number}" for number, line in enumerate(lines)), "utf-8")
        words = dict.fromkeys((word for line in lines for word in cut(line)), 10.0)
        self.alphabet = Alphabet(sorted({char for line in lines for char in line} | set("0123456789")))
        write_lexicon(folder, self.alphabet, words | {"，": 500.0, "。": 300.0, "的": 200.0})
        self.lexicon = Lexicon(folder)
        self.tokenised: Tokenised = tokenise([Source(corpus)], self.alphabet, self.lexicon, folder, quiet)
        write_vectors(folder, learn_vectors(self.tokenised, quiet, width=16))
        self.vectors: WordVectors = load_vectors(folder, self.lexicon)

    def row(self, text: str) -> tuple[TokenRow, int, int, int]:
        """A text with a gap `_` for a word: the row of words, and where the word before the gap and behind it stand."""
        before, after = text.split("_")
        starts, ends, stops = cut_places(before + after)
        row, _ = number_words(
            self.lexicon, self.alphabet.encode(before + after), starts, ends, stops, is_han_code(before + after)[starts]
        )
        left = int(np.searchsorted(ends, len(before), side="right")) - 1
        return row, left, int(np.searchsorted(starts, len(before))), len(before)

    def number(self, word: str) -> int:
        """The lexicon's number of a word."""
        return int(self.lexicon.numbers_of(self.alphabet.encode(word), np.array([0]), np.array([len(word)]))[0])

    def odds(self, discriminators: Discriminators, text: str, one: str, other: str) -> float:
        """Log odds of one word against another in the gap of a text."""
        row, left, right, _ = self.row(text)
        around = discriminators.surroundings(row, np.array([left] * 2), np.array([right] * 2))
        scores = discriminators.score(around, np.array([self.number(one), self.number(other)], np.int32))
        return float(scores[0] - scores[1])


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Small:
    return Small(tmp_path_factory.mktemp("small"))


@pytest.fixture(scope="module")
def discriminators(small: Small) -> Discriminators:
    pairs = rivalry(*word_sets(small.lexicon, small.alphabet, [("权利", "权力", "不在词典")]))
    return Discriminators(small.vectors, learn(small.tokenised, small.vectors, pairs, quiet, rounds=20))


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("公民享有_，", "权利", "权力"),
        ("加强对_的制约，", "权力", "权利"),
        ("消费者的_，", "权利", "权力"),
        ("把_关进制度的笼子，", "权力", "权利"),
    ],
)
def test_the_word_that_belongs_has_the_better_odds(
    small: Small, discriminators: Discriminators, text: str, right: str, wrong: str
) -> None:
    assert small.odds(discriminators, text, right, wrong) > 0.5
    assert small.odds(discriminators, text, wrong, right) < -0.5


def test_what_was_not_learned_is_not_known(small: Small, discriminators: Discriminators) -> None:
    numbers = np.array([small.number("权利"), small.number("公民"), 0, 10**6], np.int32)
    assert discriminators.knows(numbers).tolist() == [True, False, False, False]
    row, left, right, _ = small.row("公民享有_，")
    around = discriminators.surroundings(row, np.full(4, left), np.full(4, right))
    assert discriminators.score(around, numbers)[1:].tolist() == [0.0, 0.0, 0.0]


def test_a_sentence_ends_what_lies_around(small: Small) -> None:
    short, left, right, _ = small.row("公民享有_，")
    longer, far_left, far_right, _ = small.row("机关行使。公民享有_，")
    one = small.vectors.around(short, np.array([left]), np.array([right]))
    other = small.vectors.around(longer, np.array([far_left]), np.array([far_right]))
    assert np.allclose(one, other, atol=1e-5)


def test_places_at_the_edges_have_surroundings(small: Small) -> None:
    row, _, _, _ = small.row("公民_享有")
    last = len(row.numbers)
    around = small.vectors.around(row, np.array([-1, last - 1, -1]), np.array([0, last, last]))
    assert around.shape == (3, small.vectors.width)
    assert np.isfinite(around).all()
    assert not around[2].any()


def test_weights_survive_packing_and_the_disk(small: Small, tmp_path: Path) -> None:
    draw = np.random.default_rng(1)
    rows = draw.normal(size=(5, small.vectors.width)).astype(np.float32)
    words = np.array([3, 4, 7, 8, 9], np.int32)
    moments = np.eye(small.vectors.width)
    write_weights(tmp_path, pack(rows, words, moments, 5))
    loaded = Discriminators(small.vectors, load_weights(tmp_path))
    row, left, right, _ = small.row("公民享有_，")
    plain = small.vectors.around(row, np.array([left]), np.array([right]))[0] @ rows.T
    around = loaded.surroundings(row, np.full(5, left), np.full(5, right))
    assert np.allclose(loaded.score(around, words), plain, atol=0.05 * np.abs(plain).max())


def test_the_same_text_gives_the_same_weights(small: Small) -> None:
    pairs = rivalry(*word_sets(small.lexicon, small.alphabet, [("权利", "权力")]))
    one, other = (learn(small.tokenised, small.vectors, pairs, quiet, rounds=1) for _ in range(2))
    assert (one.codes == other.codes).all()


def test_the_readiest_rivals_are_kept() -> None:
    one = np.array([5, 5, 5, 6, 7, 8])
    other = np.array([6, 7, 8, 5, 5, 5])
    readily = np.array([1.0, 3.0, 2.0, 1.0, 1.0, 1.0], np.float32)
    made = rivalry(one, other, readily, most=2)
    assert made.words.tolist() == [5, 6, 7, 8]
    assert made.words[made.rivals[0]].tolist() == [5, 7, 8]
    assert made.rivals[1].tolist() == [1, 0, -1]
