"""A house model makes its own words likelier and leaves the rest about as it was."""

from pathlib import Path

import pytest

from proofreader.core.resources import resource
from proofreader.spelling.backend import BackendError, load_backend
from proofreader.spelling.mixture import MixedModel
from proofreader.spelling.ngram import NgramModel
from proofreader.spelling.train import train
from proofreader.spelling.training import Source

HOUSE = "鲸湾街道举办第三届槐花节，游客络绎不绝。"


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("house")
    corpus = folder / "archive.txt"
    corpus.write_text("\n".join(f"{HOUSE}鲸湾街道今年第{number}次举办。" for number in range(400)), "utf-8")
    train([Source(corpus)], folder / "model", lambda what, share: None)
    return folder / "model"


def _log_p(model: NgramModel, text: str) -> float:
    return float(model.score(model.alphabet.encode(f"\n{text}\n")[None]).log_p.sum())


def test_house_words_get_likelier(house: Path) -> None:
    shipped = resource("models", "spelling")
    plain, mixed = NgramModel(shipped), MixedModel(shipped, house)
    assert _log_p(mixed, HOUSE) > _log_p(plain, HOUSE) + 10
    other = "会议研究部署了今年的防汛工作。"
    assert abs(_log_p(mixed, other) - _log_p(plain, other)) < len(other) * 0.5


def test_the_back_end_takes_a_house_model(house: Path) -> None:
    assert load_backend("builtin", house).suspicions(HOUSE) == []


def test_a_folder_without_a_model_says_so(tmp_path: Path) -> None:
    with pytest.raises(BackendError, match="其他检查照常"):
        load_backend("builtin", tmp_path)
