"""How pairs of words are decided on text."""

from pathlib import Path

import numpy as np

from proofreader.core.resources import resource
from proofreader.spelling.evaluate_pairs import (
    LEAST,
    NAMES,
    Decided,
    decide,
    doubtful,
    read_pairs_of_words,
    table,
    weigh,
)
from proofreader.spelling.model import load_parts

SENTENCES = [
    "公民依法享有权利，也要履行义务。",
    "要加强对权力运行的制约和监督。",
    "消费者的各项权利受到保护。",
    "把权力关进制度的笼子里。",
] * 4


def test_words_are_decided_where_they_stand() -> None:
    shipped = resource("models", "spelling")
    parts = load_parts(shipped, shipped / "confusions.npz")
    (decided, absent), weights = decide(parts, [("权利", "权力"), ("长短", "不一样"), ("鱼", "渔")], SENTENCES)
    assert decided.places == (8, 8)
    assert decided.accuracy == decided.balanced == 1.0
    assert (absent.places, absent.accuracy) == ((0, 0), 0.0)
    assert len(weights) == len(NAMES)


def test_words_of_one_line_are_paired_once(tmp_path: Path) -> None:
    path = tmp_path / "pairs.txt"
    path.write_text("# 说明\n[甲]\n权利 权力 全力\n\n[乙]\n截止 截至\n全力 权利\n", "utf-8")
    pairs = {("权利", "权力"): "甲", ("权利", "全力"): "甲", ("权力", "全力"): "甲", ("截止", "截至"): "乙"}
    assert read_pairs_of_words(path) == pairs


def test_weights_follow_the_evidence_as_far_as_they_are_let() -> None:
    evidence = np.array([[-4.0, 1.0]] * 200 + [[6.0, -1.0]] * 2)
    usual = np.array([0.5, 0.5])
    free, held = weigh(evidence, usual, 0.1), weigh(evidence, usual, 1e6)
    assert ((evidence @ free < 0) == (evidence[:, 0] < 0)).all()
    assert np.allclose(held, usual, atol=1e-2)


def test_weights_settle_where_a_whole_step_overshoots() -> None:
    evidence = np.array([[-12.0, -12.0]] * 60 + [[11.0, 0.5]])
    assert np.isfinite(weigh(evidence, np.array([8.0, 8.0]), 0.1)).all()


def test_rare_pairs_are_counted_but_not_listed() -> None:
    decided = [Decided(("甲", "乙"), (20, 20), (20, 19)), Decided(("丙", "丁"), (20, 3), (20, 3))]
    lines = list(table(decided, {("甲", "乙"): "天干", ("丙", "丁"): "天干"}))
    assert "1 对，其中 1 对" in lines[0]
    assert "1 对出现太少" in lines[0]
    assert "| 天干 | 1 | 1 | 1 |" in lines
    assert not any("丙" in line for line in lines[1:])


def test_what_taking_the_frequent_word_would_do_is_told() -> None:
    lines = list(table([Decided(("甲", "乙"), (400, LEAST), (400, 0))], {("甲", "乙"): "天干"}))
    assert "1 对里一个词占到" in lines[0]
    assert "| 天干 | 1 | 1 | 0 |" in lines


def test_pairs_decided_badly_are_written_down() -> None:
    decided = [
        Decided(("甲", "乙"), (20, 20), (20, 20)),
        Decided(("丙", "丁"), (20, 20), (20, 10)),
        Decided(("戊", "己"), (20, 2), (10, 0)),
    ]
    assert list(doubtful(decided)) == ["丙\t丁\t0.7500"]
