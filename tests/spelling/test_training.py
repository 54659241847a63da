"""Training on a little text: probabilities that add up, the same files each time, words that belong together."""

from pathlib import Path

import numpy as np
import pytest

from proofreader.spelling.associations import Associations, Relation
from proofreader.spelling.lexicon import Lexicon
from proofreader.spelling.ngram import ModelError, NgramModel
from proofreader.spelling.train import Size, main, train
from proofreader.spelling.training import Source

SENTENCES = (
    "会议研究部署了今年的春耕生产工作。",
    "各地抓紧开展春耕生产，备足种子和化肥。",
    "农技人员走进田间地头，指导农民科学种田。",
    "市里召开会议，部署防汛抗旱工作。",
    "水利部门检查了水库和河道，做好防汛准备。",
)


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("corpus") / "news.txt"
    lines = [f"{first}{second}" for first in SENTENCES for second in SENTENCES for _ in range(8)]
    path.write_text("\n".join(lines), "utf-8")
    return path


@pytest.fixture(scope="module")
def model(corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("model")
    train([Source(corpus)], folder, lambda what, share: None)
    return folder


def test_probabilities_add_up(model: Path) -> None:
    ngrams = NgramModel(model)
    symbols = np.arange(0, 2 + len(ngrams.alphabet.chars), dtype=np.uint16)
    for context in ("召开会议", "防汛", "水利部门", "鼹鼠"):
        before = np.broadcast_to(ngrams.alphabet.encode(context), (len(symbols), len(context)))
        rows = np.concatenate([before, symbols[:, None]], axis=1)
        total = np.exp(ngrams.score(rows).log_p[:, -1]).sum()
        assert 0.8 < total < 1.2, context


def test_what_was_read_is_likelier_than_what_was_not(model: Path) -> None:
    ngrams = NgramModel(model)
    read = ngrams.score(ngrams.alphabet.encode("\n会议研究部署\n")[None]).log_p.sum()
    other = ngrams.score(ngrams.alphabet.encode("\n会议研究部水\n")[None]).log_p.sum()
    assert read > other + 3


def test_same_text_same_files(corpus: Path, model: Path, tmp_path: Path) -> None:
    train([Source(corpus)], tmp_path / "again", lambda what, share: None)
    for path in sorted(model.iterdir()):
        assert (tmp_path / "again" / path.name).read_bytes() == path.read_bytes(), path.name
    assert [path.name for path in tmp_path.iterdir()] == ["again"], "counts left behind"


def test_a_smaller_model_is_smaller(corpus: Path, model: Path, tmp_path: Path) -> None:
    train([Source(corpus)], tmp_path / "small", lambda what, share: None, Size(gram_bytes=400))
    assert (tmp_path / "small" / "order5.npy").stat().st_size < (model / "order5.npy").stat().st_size


def test_words_that_stand_together(model: Path) -> None:
    ngrams, lexicon, associations = NgramModel(model), Lexicon(model), Associations(model)
    numbers = {}
    for word in ("防汛", "河道", "会议"):
        ids = ngrams.alphabet.encode(word)
        numbers[word] = lexicon.numbers_of(ids, np.array([0]), np.array([2]))
        assert numbers[word][0] > 0, word
    together = associations.between(Relation.NEAR, numbers["河道"], numbers["防汛"])
    assert together.known[0] and together.pmi[0] > 0


def test_progress_is_told(corpus: Path, tmp_path: Path) -> None:
    told: list[float] = []
    train([Source(corpus)], tmp_path / "m", lambda what, share: told.append(share))
    assert told[-1] == 1.0
    assert all(0 <= share <= 1 for share in told)


def test_the_command(corpus: Path, tmp_path: Path) -> None:
    shown: list[str] = []
    assert main([f"{corpus}=2", "-o", str(tmp_path / "m")], shown.append) == 0
    assert (tmp_path / "m" / "ngram.json").exists()
    assert "完成" in "".join(shown)


def test_too_little_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text("好", "utf-8")
    with pytest.raises(ValueError, match="语料太少"):
        train([Source(tmp_path / "x.txt")], tmp_path / "m", lambda what, share: None)


def test_a_folder_without_a_model_says_so(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="读不出来"):
        NgramModel(tmp_path)
