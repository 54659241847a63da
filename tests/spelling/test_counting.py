"""Counting on disk is counting."""

from collections import Counter as Tally
from pathlib import Path

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from proofreader.spelling.alphabet import SIZE, Alphabet
from proofreader.spelling.counting import Counter, count_windows, is_held_out, read_chunks, read_lines


@settings(deadline=None, max_examples=20)
@given(st.lists(st.lists(st.integers(0, 50), min_size=1, max_size=40), min_size=1, max_size=5))
def test_runs_are_merged(tmp_path_factory: object, runs: list[list[int]]) -> None:
    folder = tmp_path_factory.mktemp("runs")  # type: ignore[attr-defined]
    counter = Counter(folder, "x")
    for run in runs:
        keys, counts = np.unique(np.array(run, np.uint64), return_counts=True)
        counter.add(keys, counts.astype(np.float32)[None])
    found = {int(k): float(f) for keys, figures in counter.merged() for k, f in zip(keys, figures[0], strict=True)}
    assert found == Tally(key for run in runs for key in run)
    assert list(found) == sorted(found)
    assert not list(folder.iterdir())


def test_no_window_spans_a_paragraph_end() -> None:
    alphabet = Alphabet("甲乙丙丁戊己")
    longest, shorter = count_windows("甲乙丙丁\n戊己", alphabet, 2.0)
    words = {alphabet.decode(_symbols(int(key), 5)) for key in longest.keys}
    assert words == {"\n甲乙丙丁", "甲乙丙丁\n"}
    assert longest.weighted.tolist() == [2.0, 2.0]
    starts = {alphabet.decode(_symbols(int(key), 3)) for key in shorter[3].keys}
    assert starts == {"\n甲乙", "\n戊己"}


def _symbols(key: int, order: int) -> list[int]:
    return [key // SIZE**place % SIZE for place in range(order - 1, -1, -1)]


def test_held_out_lines_are_never_trained_on(tmp_path: Path) -> None:
    path = tmp_path / "corpus.txt"
    lines = [f"第{number}行是一句话。" for number in range(2000)]
    path.write_text("\n".join(lines), "utf-8")
    trained = "\n".join(read_chunks(path, 500)).split("\n")
    kept = list(read_lines(path, held_out=True))
    assert sorted(trained + kept) == sorted(lines)
    assert 10 < len(kept) < 100
    assert all(map(is_held_out, kept))
