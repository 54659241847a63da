"""Fits the classifiers on other people's errors and planted ones, and sets thresholds on clean copy.

`python -m proofreader.spelling.fitting MODEL CONFUSIONS --errors FILE… --clean FILE… --held-out FILE… -o JUDGE`
"""

import argparse
import random
import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import numpy.typing as npt

from proofreader.cjk.chars import count_han
from proofreader.spelling.classifier import Classifier, Matrix, expand, fit
from proofreader.spelling.counting import read_lines
from proofreader.spelling.evidence import NAMES
from proofreader.spelling.examples import Example, Labelled, label, read_pairs
from proofreader.spelling.fitting_trees import CHANGES, EVEN, fit_trees
from proofreader.spelling.model import UNFITTED, Judge, Parts, load_parts, save_judge
from proofreader.spelling.nonword import NAMES as NONWORD_NAMES
from proofreader.spelling.planting import SHARES, Planter, Slip
from proofreader.spelling.proposals import Change

ALARMS: dict[str, dict[Change, float]] = {
    "strict": {Change.CHARACTER: 0.15, Change.WORD: 0.02, Change.DROP: 0.08, Change.ADD: 0.08, Change.SWAP: 0.03},
    "normal": {Change.CHARACTER: 1.4, Change.WORD: 0.05, Change.DROP: 0.16, Change.ADD: 0.26, Change.SWAP: 0.07},
    "thorough": {Change.CHARACTER: 2.3, Change.WORD: 0.2, Change.DROP: 0.5, Change.ADD: 0.5, Change.SWAP: 0.25},
}
"""False alarms per 10,000 characters of clean copy, by sensitivity and kind of change."""

FOUND, PLANTED, PLANTED_FOR_TREES = 3.0, 0.4, 0.4
"""How much an error that someone made counts in fitting, and one planted here: planted ones flatter."""

WRONG_CHARACTERS = {Slip.REAL_WORD: 0.5, Slip.WHOLE_WORD: 0.08, Slip.SOUND: 0.25, Slip.NEAR: 0.06, Slip.SHAPE: 0.11}
OTHER_SLIPS = {Slip.ADDED: 0.42, Slip.DROPPED: 0.45, Slip.SWAPPED: 0.13}

HOPELESS = 0.02
"""Share of the right proposals that trees are not asked about, to be asked about few of the wrong ones."""

FOLDS = 5
"""How many parts the sentences are dealt into for cross-validation."""

_SENTENCE = re.compile(r"[^。！？]*[。！？]?[”’）]?")


@dataclass(frozen=True, slots=True)
class Material:
    """Sentences with how much each counts in fitting weights, and in fitting trees."""

    examples: list[Example]
    weight: float
    for_trees: float


def held_out_sentences(path: Path, most: int, seed: int = 1) -> list[str]:
    """Sentences of a corpus file that training leaves aside, in an order that depends on the seed alone."""
    found: list[str] = []
    for line in read_lines(path, held_out=True):
        pieces = _SENTENCE.findall(line) if len(line) > 200 else [line]
        found += [one for one in pieces if 10 <= len(one) <= 200 and count_han(one) > 0.6 * len(one)]
    random.Random(seed).shuffle(found)
    return found[:most]


def planted(
    parts: Parts, sentences: Iterable[str], slips: Mapping[Slip, float] = SHARES, share: float = 0.6, seed: int = 1
) -> list[Example]:
    """The sentences, a share of them with an error of one of these kinds."""
    planter = Planter(parts, seed)
    draw = random.Random(seed)
    made: list[Example] = []
    for sentence in sentences:
        slip = planter.plant(sentence, dict(slips)) if draw.random() < share else None
        made.append(Example(slip.wrong, (slip.right,)) if slip else Example(sentence))
    return made


def fit_judges(
    labelled: Sequence[tuple[dict[Change, Labelled], Material]], folds: Sequence[int | None], strength: float
) -> dict[int | None, dict[Change, Classifier]]:
    """For each fold the classifiers fitted on all sentences outside it; None leaves nothing out."""
    judges: dict[int | None, dict[Change, Classifier]] = {fold: {} for fold in folds}
    for change in sorted({change for rows, _ in labelled for change in rows}):
        evidence, right, weight, for_trees, part = (
            np.concatenate(pieces)
            for pieces in zip(
                *(_rows(rows[change], material) for rows, material in labelled if change in rows), strict=True
            )
        )
        kept = _worth_fitting(evidence, right, weight, strength)
        evidence, right, weight, for_trees, part = (
            column[kept] for column in (evidence, right, weight, for_trees, part)
        )
        wide = expand(evidence)
        everything = fit(wide, right, weight, strength)
        for fold in folds:
            outside = weight * (part != fold)
            weights = everything if fold is None else fit(wide, right, outside, strength, everything, rounds=4)
            judges[fold][change] = Classifier(NAMES, weights)
        if change in CHANGES:
            odds = wide @ everything
            gate = float(np.quantile(odds[(right > 0) & (weight > 0)], HOPELESS))
            fine = (odds > gate) | (right > 0)
            for_trees = (for_trees > 0).astype(np.float64) if change in EVEN else for_trees
            for fold in folds:
                trees = fit_trees(NAMES, evidence[fine], right[fine], (for_trees * (part != fold))[fine])
                judges[fold][change] = replace(judges[fold][change], trees=trees, gate=gate)
    return judges


def _worth_fitting(
    evidence: npt.NDArray[np.float32], right: Matrix, weight: Matrix, strength: float
) -> npt.NDArray[np.int64]:
    """The rows without those that a rough fit on a part of them is sure are wrong: they would change nothing."""
    part = np.flatnonzero((np.arange(len(right)) % max(1, len(right) // 25_000) == 0) | (right > 0))
    rough = fit(expand(evidence[part]), right[part], weight[part], strength, rounds=8)
    odds = expand(evidence) @ rough
    return np.flatnonzero((odds > np.quantile(odds[right > 0], 0.05) - 1.0) | (right > 0))


def _rows(
    rows: Labelled, material: Material
) -> tuple[npt.NDArray[np.float32], Matrix, Matrix, Matrix, npt.NDArray[np.int64]]:
    folds = np.array([example.fold for example in material.examples])
    weight, for_trees = (np.where(rows.unsure, 0.0, one) for one in (material.weight, material.for_trees))
    return rows.evidence, rows.right.astype(np.float64), weight, for_trees, folds[rows.sentence]


def thresholds(
    clean: Mapping[Change, Matrix], characters: int, alarms: Mapping[str, Mapping[Change, float]] = ALARMS
) -> dict[str, dict[Change, float]]:
    """From which log odds on to show proposals, given the highest log odds of each place of clean copy."""
    found: dict[str, dict[Change, float]] = {}
    for level, rates in alarms.items():
        found[level] = {}
        for change, rate in rates.items():
            odds = np.sort(clean[change])[::-1]
            allowed = int(rate * characters / 10_000)
            found[level][change] = float(odds[allowed]) + 1e-6 if allowed < len(odds) else -20.0
    return found


def best_by_place(rows: Labelled, odds: Matrix) -> npt.NDArray[np.int64]:
    """The best proposal of each place."""
    order = np.lexsort((-odds, rows.place, rows.sentence))
    key = rows.sentence[order] * 100_000 + rows.place[order]
    return order[np.concatenate([[True], key[1:] != key[:-1]])] if len(order) else order


def main(words: Sequence[str] | None = None) -> int:
    """The command."""
    parser = argparse.ArgumentParser(description="拟合拼写判别器")
    parser.add_argument("model", type=Path)
    parser.add_argument("confusions", type=Path)
    parser.add_argument("--errors", type=Path, nargs="*", default=[], help="错句<TAB>正句")
    parser.add_argument("--clean", type=Path, nargs="*", default=[], help="正确的句子，一行一句")
    parser.add_argument("--held-out", type=Path, nargs="*", default=[], help="语料文件，取其中留出的句子")
    parser.add_argument("-o", "--output", type=Path, required=True)
    options = parser.parse_args(words)
    parts = load_parts(options.model, options.confusions)
    judges = make_judges(parts, dict.fromkeys(options.errors, FOUND), options.clean, options.held_out)
    save_judge(options.output, judges[None])
    return 0


def make_judges(
    parts: Parts, errors: Mapping[Path, float], clean: Sequence[Path], held_out: Sequence[Path], per_file: int = 5000
) -> dict[int | None, Judge]:
    """Judges fitted on everything (None) and on all but one fold; the thresholds are the same for all.

    They are set on clean copy, every sentence judged by classifiers that have not seen it.
    """
    return judges_of(label_all(parts, errors, clean, held_out, per_file))


def label_all(
    parts: Parts, errors: Mapping[Path, float], clean: Sequence[Path], held_out: Sequence[Path], per_file: int = 5000
) -> list[tuple[dict[Change, Labelled], Material]]:
    """The proposals for clean copy, for held-out sentences with errors planted in them (two lots), and for errors.

    `errors` tells by file how much one of its errors counts in fitting trees.
    """
    copy = [Example(line) for path in clean for line in dict.fromkeys(path.read_text("utf-8").splitlines()) if line]
    other = [sentence for path in held_out for sentence in held_out_sentences(path, per_file)]
    materials = [
        Material(copy, FOUND, FOUND),
        Material(planted(parts, other[::2], WRONG_CHARACTERS, 0.55), PLANTED, PLANTED_FOR_TREES),
        Material(planted(parts, other[1::2], OTHER_SLIPS, 0.7, seed=2), PLANTED, PLANTED_FOR_TREES),
        *(Material(read_pairs(path), FOUND, for_trees) for path, for_trees in errors.items()),
    ]
    return [(label(parts, material.examples), material) for material in materials]


def judges_of(labelled: Sequence[tuple[dict[Change, Labelled], Material]]) -> dict[int | None, Judge]:
    """Judges fitted on what `label_all` labelled; the first three lots are what thresholds are set on."""
    judges = fit_judges(labelled, [None, *range(FOLDS)], strength=5.0)
    seen: dict[Change, list[Matrix]] = {}
    characters = 0
    for rows, material in labelled[:3]:
        right = np.array([example.is_right for example in material.examples])
        characters += sum(len(example.text) for example in material.examples if example.is_right)
        for change, labels in rows.items():
            odds = cross_odds(labels, material, judges, change)
            best = best_by_place(labels, odds)
            seen.setdefault(change, []).append(odds[best[right[labels.sentence[best]]]])
    shown = thresholds({c: np.concatenate(odds) for c, odds in seen.items()}, characters)
    blank = Classifier(NONWORD_NAMES, np.zeros(2 * len(NONWORD_NAMES) + 1))  # `fitting_nonword` fits it
    return {fold: Judge(judge, shown, blank, dict(UNFITTED)) for fold, judge in judges.items()}


def cross_odds(
    rows: Labelled, material: Material, judges: Mapping[int | None, Mapping[Change, Classifier]], change: Change
) -> Matrix:
    """The log odds of each proposal by the classifiers that were fitted without its sentence."""
    folds = np.array([example.fold for example in material.examples])[rows.sentence]
    odds = np.zeros(len(folds))
    for fold in range(FOLDS):
        own = folds == fold
        odds[own] = judges[fold][change].log_odds(rows.evidence[own])
    return odds


if __name__ == "__main__":
    sys.exit(main())
