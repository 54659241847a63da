"""Figures of the evaluation."""

from pathlib import Path

import pytest

from proofreader.spelling.confusions import Kind
from proofreader.spelling.evaluate import Score, corrected, measure, table
from proofreader.spelling.proposals import Change
from proofreader.spelling.suspicion import Alternative, Suspicion


def test_scores() -> None:
    score = Score(hits=3, changed=4, wanted=6)
    assert (score.precision, score.recall) == (0.75, 0.5)
    assert score.f1 == pytest.approx(0.6)
    assert Score(0, 0, 0).f1 == 0.0


def test_taking_suspicions() -> None:
    one = Suspicion(Change.CHARACTER, 1, 2, (Alternative("作", 0.9, Kind.TONE), Alternative("坐", 0.1, Kind.TONE)), 1.0)
    assert corrected("工做", [one]) == "工作"


def test_a_file_of_pairs(tmp_path: Path) -> None:
    path = tmp_path / "pairs.tsv"
    path.write_text("全面贯彻落实党中央决策步署。\t全面贯彻落实党中央决策部署。\n会议研究部署了今年的工作。\n", "utf-8")
    found = measure("builtin", path)
    assert (found.sentences.hits, found.sentences.changed, found.sentences.wanted) == (1, 1, 1)
    assert (found.characters.f1, found.clean, found.touched) == (1.0, 1, 0)
    assert found.load_seconds < 5 and found.characters_a_second > 0
    lines = table(("off", "builtin", "pycorrector"), (path,))
    assert len(lines) == 4
    assert "pycorrector" in lines[3] and "其他检查照常" in lines[3]
