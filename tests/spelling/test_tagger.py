"""The network that reads both sides of every character, and what it brings to proposals."""

from pathlib import Path

import numpy as np
import pytest

from proofreader.core.resources import resource
from proofreader.spelling import tagger as tagging_network
from proofreader.spelling.evidence import NAMES
from proofreader.spelling.lexicon import Lexicon
from proofreader.spelling.model import Parts, load_parts
from proofreader.spelling.proposals import Change
from proofreader.spelling.reading import PAD
from proofreader.spelling.tagger import FIELD, FIGURES, MOST_ODDS, REACHES, State, Tagger, figures, write_tagger
from proofreader.spelling.tagging import hopeful
from proofreader.spelling.vectors import BLOCKS, WordVectors, load_vectors

TEXT = "市政府召开专题会议，研究部署秋粮收购。\n项目总投资 3.5 亿元，预计 2026 年底竣工。"
WIDTH, SYMBOL_WIDTH, SYMBOLS = 6, 5, 7100


@pytest.fixture(scope="module")
def parts() -> Parts:
    folder = resource("models", "spelling")
    return load_parts(folder, folder / "confusions.npz")


@pytest.fixture(scope="module")
def words(parts: Parts) -> tuple[WordVectors, Lexicon]:
    return load_vectors(resource("models", "spelling"), parts.lexicon), parts.lexicon


def some_weights(word_width: int) -> dict[str, np.ndarray]:
    draw = np.random.default_rng(2)

    def of(*shape: int) -> np.ndarray:
        return draw.normal(size=shape).astype(np.float32)

    weights = {"symbols": of(SYMBOLS, SYMBOL_WIDTH), "symbols_bias": of(SYMBOLS)}
    sizes = {"in": (SYMBOL_WIDTH + word_width + FIGURES, WIDTH), "out": (WIDTH, len(State))}
    sizes |= {"wrong": (WIDTH, SYMBOL_WIDTH), "gap": (WIDTH, SYMBOL_WIDTH)}
    sizes |= {f"layer{layer}": (3 * WIDTH, 2 * WIDTH) for layer in range(len(REACHES))}
    for name, (rows, columns) in sizes.items():
        weights |= {name: of(rows, columns), f"{name}_bias": of(columns)}
    for name in ("norm", *(f"norm{layer}" for layer in range(len(REACHES)))):
        weights |= {name: of(WIDTH), f"{name}_bias": of(WIDTH)}
    return weights


def as_written(weights: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
    """What eight bits keep of the matrices."""
    kept = {}
    for name, values in weights.items():
        scale = np.abs(values).max(axis=0) / 127
        kept[name] = values if values.ndim == 1 else np.rint(values / scale) * scale
    return kept


def plainly(weights: dict[str, np.ndarray], rows: np.ndarray) -> np.ndarray:
    """The network again, a place at a time."""

    def even(name: str, row: np.ndarray) -> np.ndarray:
        return (row - row.mean()) / np.sqrt(row.var() + 1e-5) * weights[name] + weights[f"{name}_bias"]

    hidden = [row @ weights["in"] + weights["in_bias"] for row in rows]
    for layer, reach in enumerate(REACHES):
        steady = [even(f"norm{layer}", row) for row in hidden]
        changed = []
        for at, row in enumerate(hidden):
            seen = [steady[k] if 0 <= k < len(hidden) else np.zeros(WIDTH) for k in (at - reach, at, at + reach)]
            mixed = np.concatenate(seen) @ weights[f"layer{layer}"] + weights[f"layer{layer}_bias"]
            changed.append(row + mixed[:WIDTH] / (1 + np.exp(-mixed[WIDTH:])))
        hidden = changed
    return np.stack([even("norm", row) for row in hidden])


def test_it_computes_what_it_says(parts: Parts, words: tuple[WordVectors, Lexicon], tmp_path: Path) -> None:
    vectors, lexicon = words
    weights = some_weights(vectors.width // BLOCKS)
    write_tagger(tmp_path, weights)
    reading = parts.read(TEXT)
    tagged = Tagger(tmp_path, vectors, lexicon).read(reading)
    kept = as_written(weights)
    number, columns = figures(reading, lexicon)
    ids = reading.ids[PAD : PAD + reading.count]
    hidden = plainly(kept, np.concatenate([kept["symbols"][ids], vectors.of(number), columns], axis=1))
    states = hidden @ kept["out"] + kept["out_bias"]
    expected = np.clip(states - states[:, :1], -MOST_ODDS, MOST_ODDS)
    np.testing.assert_allclose(tagged.odds[:, 1:], expected[:, 1:], atol=2e-2)
    scores = (hidden[3] @ kept["gap"] + kept["gap_bias"]) @ kept["symbols"].T + kept["symbols_bias"]
    share = scores - scores.max() - np.log(np.exp(scores - scores.max()).sum())
    symbols = np.argsort(-share)[:4].astype(np.uint16)
    found = tagged.log_p(State.AFTER_GAP, np.full(4, 3), symbols)
    np.testing.assert_allclose(found, share[symbols], atol=2e-2)
    assert set(tagged.likeliest(State.AFTER_GAP, np.array([3]), 4)[0].tolist()) == set(symbols.tolist())


def test_a_text_in_pieces_reads_as_in_one(
    parts: Parts, words: tuple[WordVectors, Lexicon], monkeypatch: pytest.MonkeyPatch
) -> None:
    network = Tagger(resource("models", "spelling"), *words)
    reading = parts.read("\n".join([TEXT] * 4))
    whole = network.read(reading).odds
    monkeypatch.setattr(tagging_network, "_PIECE", 16)
    np.testing.assert_allclose(network.read(reading).odds, whole, atol=1e-3)


def test_what_is_far_away_has_no_say(parts: Parts, words: tuple[WordVectors, Lexicon]) -> None:
    network = Tagger(resource("models", "spelling"), *words)
    one, other = (parts.read(TEXT + "\n" + end) for end in ("会议强调，要抓好落实。", "老人每天到河边散步。"))
    near = len(TEXT) - FIELD
    a, b = network.read(one).odds, network.read(other).odds
    np.testing.assert_allclose(a[: near - 4], b[: near - 4], atol=1e-3)
    assert not np.allclose(a[len(TEXT) :][:5], b[len(TEXT) :][:5], atol=1e-3)


@pytest.mark.parametrize("text", ["", "\n", "好", "\n\n\n", "abc 123"])
def test_texts_of_next_to_nothing(parts: Parts, words: tuple[WordVectors, Lexicon], text: str) -> None:
    assert Tagger(resource("models", "spelling"), *words).read(parts.read(text)).odds.shape == (len(text), len(State))


@pytest.mark.parametrize(
    ("wrong", "right", "at", "state", "target"),
    [
        ("全市没有发生一起安全事。", "全市没有发生一起安全事故。", 11, State.AFTER_GAP, "故"),
        ("这项政策得到了广大群的拥护。", "这项政策得到了广大群众的拥护。", 10, State.AFTER_GAP, "众"),
        ("医院为群众提供供优质服务。", "医院为群众提供优质服务。", 6, State.EXTRA, ""),
        ("孩子们在老师的带领下走金博物馆。", "孩子们在老师的带领下走进博物馆。", 11, State.WRONG, "进"),
        ("市民可以到社区服务中信办理手续。", "市民可以到社区服务中心办理手续。", 10, State.WRONG, "心"),
        ("他从事教工育作三十年。", "他从事教育工作三十年。", 4, State.SWAPPED, ""),
    ],
)
def test_slips_stand_out(parts: Parts, wrong: str, right: str, at: int, state: State, target: str) -> None:
    assert parts.tagger is not None
    odd, plain = (parts.tagger.read(parts.read(text)) for text in (wrong, right))
    assert odd.odds[at, state] > plain.odds[:, state].max() + 1
    if target:
        symbol = parts.ngrams.alphabet.encode(target)
        assert symbol[0] in odd.likeliest(state, np.array([at]), 5)[0]


def test_gaps_are_proposed_that_n_grams_do_not_see(parts: Parts) -> None:
    text = "这项政策得到了广大群的拥护。"
    (made,) = (rows for rows, _ in parts.evidence(parts.read(text)) if rows.change is Change.ADD)
    put = {
        (int(at) - PAD, parts.ngrams.alphabet.decode(new.tolist())) for at, new in zip(made.at, made.new, strict=True)
    }
    assert (10, "众") in put
    assert len(put) == len(made), "nothing is proposed twice"


def test_without_a_tagger_its_columns_are_empty(parts: Parts) -> None:
    columns = [NAMES.index(name) for name in NAMES if name.startswith("tag")]
    bare = Parts(*(getattr(parts, name) for name in Parts.__dataclass_fields__ if name != "tagger"))
    text = "全市没有发生一起安全事。"
    for _, evidence in bare.evidence(bare.read(text)):
        assert not evidence[:, columns].any()
    assert any(evidence[:, columns].any() for _, evidence in parts.evidence(parts.read(text)))


def test_where_there_is_no_hope_nothing_is_tried(parts: Parts) -> None:
    text = "这项政策得到了广大群的拥护，医院为群众提供供优质服务，各项工作有序推进。"
    reading = parts.read(text)
    assert parts.tagger is not None
    tagged = parts.tagger.read(reading)
    assert hopeful(None, reading, Change.ADD) is None
    gaps, extras = (hopeful(tagged, reading, change) for change in (Change.ADD, Change.DROP))
    assert gaps is not None and extras is not None
    assert len(gaps) == len(extras) == len(reading.ids)
    assert gaps[10 + PAD], "before 的"
    assert extras[text.index("供供") + PAD] and extras[text.index("供供") + 1 + PAD], "either of the two"
    assert not gaps[PAD : PAD + len(text)].all()
    assert not extras[PAD : PAD + len(text)].all()
    for rows, _ in parts.evidence(reading):
        if rows.change is Change.DROP:
            assert extras[rows.at].all()


@pytest.mark.parametrize("text", ["", "好", "好好", "人人人"])
def test_hope_of_next_to_nothing(parts: Parts, text: str) -> None:
    reading = parts.read(text)
    assert parts.tagger is not None
    found = hopeful(parts.tagger.read(reading), reading, Change.DROP)
    assert found is not None and len(found) == len(reading.ids)
    list(parts.evidence(reading))
