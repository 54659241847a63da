"""Training of the tagger: what PyTorch learned is what NumPy computes."""

from pathlib import Path

import numpy as np
import pytest

from proofreader.core.resources import resource
from proofreader.spelling.corrupting import Corruptor
from proofreader.spelling.model import Parts, load_parts
from proofreader.spelling.reading import PAD
from proofreader.spelling.tagger import State, Tagger, figures, write_tagger
from proofreader.spelling.training import Source
from proofreader.spelling.vectors import BLOCKS, load_vectors

torch = pytest.importorskip("torch", reason="only training needs PyTorch, an extra of 200 MB")

from proofreader.spelling import tagger_training  # noqa: E402  # it imports PyTorch

LINES = (
    "市政府召开专题会议，研究部署秋粮收购和农村道路建设工作。",
    "记者从县气象局了解到，未来三天全县以多云天气为主，气温逐步回升。",
    "老人每天清晨到河边散步，顺手把岸上的垃圾捡起来。",
)


@pytest.fixture(scope="module")
def parts() -> Parts:
    folder = resource("models", "spelling")
    return load_parts(folder, folder / "confusions.npz")


def test_rows_tell_what_is_wrong_where(parts: Parts) -> None:
    text = "\n".join(LINES * 40)
    rows = tagger_training.rows_of(parts, Corruptor(parts, 1), text)
    made = Corruptor(parts, 1).corrupt(text)
    assert rows.ids.shape == rows.states.shape == rows.targets.shape == rows.figures.shape[:2]
    assert rows.states.ravel().tolist() == made.states[: rows.states.size].tolist()
    symbols = parts.ngrams.alphabet.encode(made.text)
    assert rows.ids.ravel().tolist() == symbols[: rows.ids.size].tolist()


def test_what_was_learned_is_what_is_computed(parts: Parts, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in (("WIDTH", 16), ("SYMBOL_WIDTH", 8), ("ROW", 32), ("BATCH", 8)):
        monkeypatch.setattr(tagger_training, name, value)
    path = tmp_path / "text.txt"
    path.write_text("\n".join(f"{line}{number}" for number in range(150) for line in LINES), "utf-8")
    vectors = load_vectors(resource("models", "spelling"), parts.lexicon)
    told: list[tuple[str, float]] = []
    learned = tagger_training.learn_tagger(
        [Source(path)], parts, vectors, lambda what, share: told.append((what, share))
    )
    assert told[-1][1] == 1.0
    write_tagger(tmp_path, learned)
    reading = parts.read("\n".join(LINES))
    odds = Tagger(tmp_path, vectors, parts.lexicon).read(reading).odds
    network = tagger_training.Network(vectors.width // BLOCKS)
    network.load_weights(learned)
    number, columns = figures(reading, parts.lexicon)
    ids = torch.from_numpy(reading.ids[PAD : PAD + reading.count].astype(np.int32))
    with torch.no_grad():
        hidden = network(ids[None], torch.from_numpy(vectors.of(number))[None], torch.from_numpy(columns)[None])
        states = network.out(hidden)[0].numpy()
    np.testing.assert_allclose(odds[:, 1:], (states - states[:, :1])[:, 1:], atol=0.15)
    assert (odds[:, 1:].max(axis=1) < 0).mean() > 0.9, "most of what it saw was right"
    assert odds.shape[1] == len(State)
