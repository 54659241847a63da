"""A newspaper's own sets of confused words, learned from its archive."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from proofreader.core.resources import resource
from proofreader.spelling.discriminators import Discriminators, load_weights
from proofreader.spelling.house_sets import Learned, learn_sets, read_sets, with_sets
from proofreader.spelling.model import Parts, load_parts
from proofreader.spelling.training import Source
from proofreader.spelling.vectors import load_vectors

SHIPPED = resource("models", "spelling")
ARCHIVE = ("鲸湾码头的登机口设在二楼，", "旅客在鲸湾码头登机。", "住户在鲸湾社区登记。", "志愿者到鲸湾社区登记，")


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Learned]:
    folder = tmp_path_factory.mktemp("house")
    archive = folder / "archive.txt"
    archive.write_text("\n".join(f"{line}第{number}期。" for number in range(80) for line in ARCHIVE), "utf-8")
    learned = learn_sets(
        [Source(archive)], [("登记", "登机"), ("登记", "没有这个词")], SHIPPED, folder, lambda what, share: None
    )
    return folder, learned


def _odds(parts: Parts, text: str, at: int, one: str, other: str) -> float:
    assert parts.discriminators is not None
    words = parts.read(text).words(parts.lexicon)
    around = parts.discriminators.surroundings(words.tokens, words.before[[at]], words.behind[[at + 2]])
    numbers = [
        parts.lexicon.numbers_of(parts.ngrams.alphabet.encode(word), np.array([0]), np.array([2]))
        for word in (one, other)
    ]
    return float(parts.discriminators.score(around, numbers[0])[0] - parts.discriminators.score(around, numbers[1])[0])


def test_what_was_learned_and_what_not(house: tuple[Path, Learned]) -> None:
    assert set(house[1].words) == {"登记", "登机"}
    assert house[1].left_out == ("没有这个词",)


def test_the_archive_moves_the_odds(house: tuple[Path, Learned]) -> None:
    plain = load_parts(SHIPPED, SHIPPED / "confusions.npz")
    weights = with_sets(load_weights(SHIPPED), house[0], plain.lexicon, plain.ngrams.alphabet)
    own = replace(plain, discriminators=Discriminators(load_vectors(SHIPPED, plain.lexicon), weights))
    text = "住户在鲸湾社区登记。"
    assert _odds(own, text, 7, "登记", "登机") > max(0.0, _odds(plain, text, 7, "登记", "登机"))
    other = "公民享有合法权利。"
    assert _odds(own, other, 6, "权利", "权力") == pytest.approx(_odds(plain, other, 6, "权利", "权力"))


def test_sets_are_read_from_a_text_file(tmp_path: Path) -> None:
    path = tmp_path / "sets.txt"
    path.write_text("# 本报的易混词\n登记 登机\n审定、审订、审定\n\n单独\n", "utf-8")
    assert read_sets(path) == [("登记", "登机"), ("审定", "审订")]
