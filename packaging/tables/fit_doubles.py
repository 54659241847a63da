"""Fit the weights by which doubled characters are judged, for resources/models/doubled_weights.json.

    python packaging/tables/fit_doubles.py TEXT…

Each text is UTF-8, one paragraph a line, among those that count_doubles.py counted. Doubles as they stand are taken to
be right, characters doubled at random are the slips. Only weights are written.
"""

import argparse
import json
import random
import re
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt

from proofreader.cjk.chars import is_han
from proofreader.spelling.doubled_evidence import NAMES, REACH, evidence
from proofreader.spelling.doubling import one_word

OUT = Path(__file__).resolve().parents[2] / "resources" / "models" / "doubled_weights.json"
NUMERALS = frozenset("〇零一二三四五六七八九十百千万亿两")
LINES, SLIPS, RIGHT_WEIGHT = 0.3, 0.03, 3.0
"""Shares of lines read and of sentences given a slip; what a right double weighs against a slip."""
_SENTENCE = re.compile("[^。！？]{9,}[。！？]?")
Row = tuple[float, ...]


def unexplained(text: str, at: int) -> bool:
    """Whether no dictionary word lies over the double."""
    first = max(0, at - REACH)
    return not one_word(text[first : at + 2 + REACH], at - first)


def rows(line: str, chance: random.Random) -> Iterator[tuple[int, Row]]:
    """0 with the evidence of each double of a line, 1 with that of slips made in it."""
    for match in re.finditer(r"(.)\1+", line):
        char, at = match[1], match.start()
        if match.end() - at == 2 and is_han(char) and char not in NUMERALS and unexplained(line, at):
            yield 0, evidence(line, at, known=1)
    for sentence in _SENTENCE.findall(line):
        if chance.random() >= SLIPS:
            continue
        places = [at for at, char in enumerate(sentence) if is_han(char) and char not in NUMERALS]
        if not places:
            continue
        at = chance.choice(places)
        if sentence[at] in (sentence[at - 1 : at], sentence[at + 1 : at + 2]):
            continue
        slip = sentence[: at + 1] + sentence[at:]
        if unexplained(slip, at):
            yield 1, evidence(slip, at)


def fit(values: npt.NDArray[np.float64], wrong: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Weights of a logistic regression by Newton's method, the constant last."""
    mean, spread = values.mean(0), values.std(0) + 1e-9
    design = np.hstack([(values - mean) / spread, np.ones((len(values), 1))])
    weigh = np.where(wrong > 0, 1.0, RIGHT_WEIGHT)
    held = np.eye(design.shape[1])
    held[-1, -1] = 0.0
    weights = np.zeros(design.shape[1])
    for _ in range(40):
        p = 1 / (1 + np.exp(-np.clip(design @ weights, -30, 30)))
        slope = design.T @ (weigh * (wrong - p)) - held @ weights
        step = np.linalg.solve((design * (weigh * p * (1 - p))[:, None]).T @ design + held, slope)
        weights += step
        if np.abs(step).max() < 1e-6:
            break
    plain = weights[:-1] / spread
    return np.append(plain, weights[-1] - plain @ mean)


def main() -> None:
    """Read the texts and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("texts", nargs="+", type=Path)
    chance = random.Random(1)
    found: list[tuple[int, Row]] = []
    for path in parser.parse_args().texts:
        with path.open(encoding="utf-8", errors="ignore") as lines:
            for line in lines:
                if chance.random() < LINES:
                    found += rows(line.rstrip("\n"), chance)
    weights = fit(np.array([row for _, row in found], float), np.array([wrong for wrong, _ in found], float))
    table = {name: round(float(weight), 4) for name, weight in zip((*NAMES, "constant"), weights, strict=True)}
    OUT.write_text(json.dumps(table, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
