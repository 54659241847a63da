"""Fits the judge of characters that make no word, on planted slips and what people found; into an existing file.

`python -m proofreader.spelling.fitting_nonword MODEL CONFUSIONS --errors FILE… --clean FILE… --held-out FILE… -o JUDGE`
"""

import argparse
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import numpy.typing as npt

from proofreader.spelling.classifier import Classifier, Matrix, expand, fit
from proofreader.spelling.examples import Example, read_pairs, truths
from proofreader.spelling.fitting import FOLDS, held_out_sentences
from proofreader.spelling.fitting_trees import fit_trees
from proofreader.spelling.model import Judge, Parts, load_judge, load_parts, save_judge
from proofreader.spelling.nonword import NAMES, nonword_caution
from proofreader.spelling.planting import Planter, Slip
from proofreader.spelling.proposals import Change
from proofreader.spelling.reading import PAD

ALARMS: dict[str, float] = {"strict": 0.1, "normal": 0.37, "thorough": 0.8}
"""Suspicions in 10,000 characters of held-out copy of all kinds, by sensitivity. Half of them are real slips."""

FOUND = 3.0
"""How much an error that someone made counts in fitting beside a planted one."""

REAL = 2.5
"""Log odds from which on what is taken to be clean is not: held-out copy has slips of its own."""

STRENGTH = 5.0
_PAGE = 40  # sentences read together


@dataclass(frozen=True, slots=True)
class Rows:
    """Proposals over many sentences: evidence, whether right, place, part for cross-validation, caution, weight."""

    evidence: npt.NDArray[np.float32]
    right: npt.NDArray[np.bool_]
    place: npt.NDArray[np.int64]
    """One number for each place of each sentence."""
    fold: npt.NDArray[np.int64]
    caution: Matrix
    weight: float
    is_clean: bool


def rows_of(parts: Parts, examples: Sequence[Example], weight: float, *, is_clean: bool) -> Rows:
    """The proposals for some sentences that make a word of what is none."""
    pieces = [_page(parts, examples[first : first + _PAGE], first) for first in range(0, len(examples), _PAGE)]
    evidence, right, place, fold, cautions = (np.concatenate(row) for row in zip(*pieces, strict=True))
    return Rows(evidence, right, place, fold, cautions, weight, is_clean)


def _page(parts: Parts, page: Sequence[Example], first: int) -> tuple[npt.NDArray[np.generic], ...]:
    reading = parts.read("\n".join(example.text.replace("\n", " ") for example in page))
    starts = np.concatenate([[0], np.cumsum([len(example.text) + 1 for example in page])])
    proposals, evidence = next(
        (made, rows) for made, rows in parts.evidence(reading) if made.change is Change.CHARACTER
    )
    chosen, wide = parts.nonwords(reading, proposals, evidence)
    proposals = proposals.only(chosen)
    sentence = np.clip(np.searchsorted(starts, proposals.at - PAD, side="right") - 1, 0, len(page) - 1)
    place = proposals.at - PAD - starts[sentence]
    known = [truths(example) for example in page]
    right = [
        (Change.CHARACTER, int(at), parts.ngrams.alphabet.decode(new.tolist())) in known[row]
        for row, at, new in zip(sentence, place, proposals.new, strict=True)
    ]
    fold = np.array([example.fold for example in page])[sentence]
    return (
        wide,
        np.array(right, np.bool_),
        (sentence + first) * 100_000 + place,
        fold,
        nonword_caution(reading, proposals, wide),
    )


def planted(parts: Parts, sentences: Sequence[str], seed: int = 7) -> list[Example]:
    """The sentences with a character of a word made wrong, so that it is none."""
    planter = Planter(parts, seed)
    slips = (planter.plant(sentence, {Slip.NON_WORD: 1.0}) for sentence in sentences)
    return [Example(slip.wrong, (slip.right,)) for slip in slips if slip]


def fit_nonwords(materials: Sequence[Rows], characters: int) -> tuple[dict[int | None, Classifier], dict[str, float]]:
    """The classifiers fitted on everything (None) and on all but one fold, and thresholds on clean sentences.

    Each clean sentence is judged by the classifier that has not seen it; they have so many `characters`.
    """
    evidence = np.concatenate([rows.evidence for rows in materials])
    wide = expand(evidence)
    right = np.concatenate([rows.right for rows in materials]).astype(np.float64)
    fold = np.concatenate([rows.fold for rows in materials])
    weight = np.concatenate([np.full(len(rows.fold), rows.weight) for rows in materials])
    start = fit(wide, right, weight, STRENGTH)
    odds = _unseen_odds(evidence, fold, [Classifier(NAMES, one) for one in _by_fold(wide, right, weight, fold, start)])
    weight = np.where((odds > REAL) & (right == 0), 0.0, weight)
    found = fit(wide, right, weight, STRENGTH, start)
    unseen = [
        Classifier(NAMES, one, trees=fit_trees(NAMES, evidence, right, weight * (fold != part)))
        for part, one in enumerate(_by_fold(wide, right, weight, fold, found))
    ]
    whole = Classifier(NAMES, found, trees=fit_trees(NAMES, evidence, right, weight))
    odds = _unseen_odds(evidence, fold, unseen)
    seen: list[Matrix] = []
    at = 0
    for rows in materials:
        own = odds[at : at + len(rows.fold)] - rows.caution
        at += len(rows.fold)
        if rows.is_clean:
            order = np.lexsort((-own, rows.place))
            seen.append(own[order][np.unique(rows.place[order], return_index=True)[1]])
    ranked = np.sort(np.concatenate(seen))[::-1]
    return {None: whole, **dict(enumerate(unseen))}, {
        level: float(ranked[min(int(rate * characters / 10_000), len(ranked) - 1)]) + 1e-6
        for level, rate in ALARMS.items()
    }


def _by_fold(wide: Matrix, right: Matrix, weight: Matrix, fold: npt.NDArray[np.int64], start: Matrix) -> list[Matrix]:
    """The weights fitted without each part."""
    return [fit(wide, right, weight * (fold != part), STRENGTH, start, rounds=6) for part in range(FOLDS)]


def _unseen_odds(
    evidence: npt.NDArray[np.float32], fold: npt.NDArray[np.int64], classifiers: Sequence[Classifier]
) -> Matrix:
    """The log odds of each row by the classifier fitted without its part."""
    odds = np.zeros(len(fold))
    for part, one in enumerate(classifiers):
        own = fold == part
        odds[own] = one.log_odds(evidence[own])
    return odds


def improve(
    parts: Parts,
    judges: Mapping[int | None, Judge],
    errors: Sequence[Path],
    clean: Sequence[Path],
    held_out: Sequence[Path],
    most: int = 4000,
) -> dict[int | None, Judge]:
    """The judges with what was fitted here, by fold; at most so many sentences of each held-out file."""
    sentences = [held_out_sentences(path, most) for path in held_out]
    copy = [line for path in clean for line in dict.fromkeys(path.read_text("utf-8").splitlines()) if line]
    right = [Example(line) for lines in (copy, *sentences) for line in lines]
    materials = [rows_of(parts, right, 1.0, is_clean=True)]
    slips = planted(parts, [line for lines in sentences for line in lines[: len(lines) // 2]])
    materials.append(rows_of(parts, slips, 1.0, is_clean=False))
    materials += [rows_of(parts, read_pairs(path), FOUND, is_clean=False) for path in errors]
    characters = sum(len(example.text) for example in right)
    nonword, thresholds = fit_nonwords(materials, characters)
    return {
        fold: replace(judge, nonword=nonword[fold], nonword_thresholds=thresholds) for fold, judge in judges.items()
    }


def main(words: Sequence[str] | None = None) -> int:
    """The command."""
    parser = argparse.ArgumentParser(description="拟合不成词的判别器，写进已有的判别文件")
    parser.add_argument("model", type=Path)
    parser.add_argument("confusions", type=Path)
    parser.add_argument("--errors", type=Path, nargs="*", default=[], help="错句<TAB>正句")
    parser.add_argument("--clean", type=Path, nargs="*", default=[], help="正确的句子，一行一句")
    parser.add_argument("--held-out", type=Path, nargs="+", default=[], help="语料文件，取其中留出的句子")
    parser.add_argument("--most", type=int, default=4000, help="每个语料文件至多取多少句")
    parser.add_argument("-o", "--output", type=Path, required=True)
    options = parser.parse_args(words)
    parts = load_parts(options.model, options.confusions)
    judges: dict[int | None, Judge] = {None: load_judge(options.output)}
    made = improve(parts, judges, options.errors, options.clean, options.held_out, options.most)
    save_judge(options.output, made[None])
    return 0


if __name__ == "__main__":
    sys.exit(main())
