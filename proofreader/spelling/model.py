"""Everything the spelling checks know, loaded from one folder."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from proofreader.spelling.alphabet import Alphabet
from proofreader.spelling.associations import Associations
from proofreader.spelling.classifier import Classifier
from proofreader.spelling.confusions import Confusions
from proofreader.spelling.discriminators import Discriminators, load_weights
from proofreader.spelling.evidence import NAMES, gather
from proofreader.spelling.fillers import Fillers
from proofreader.spelling.homophones import Homophones
from proofreader.spelling.lexicon import Lexicon
from proofreader.spelling.mixture import MixedModel
from proofreader.spelling.ngram import ModelError, NgramModel
from proofreader.spelling.nonword import NAMES as NONWORD_NAMES
from proofreader.spelling.nonword import nonwords
from proofreader.spelling.proposals import (
    Change,
    Effort,
    Proposals,
    deletions,
    insertions,
    substitutions,
    swaps,
    words,
)
from proofreader.spelling.reading import Reading, read
from proofreader.spelling.tagger import Tagged, Tagger
from proofreader.spelling.tagging import hopeful, with_gaps
from proofreader.spelling.trees import trees_from_json
from proofreader.spelling.vectors import WordVectors, load_vectors


@dataclass(frozen=True, slots=True)
class Parts:
    """The models that read text and bring evidence."""

    ngrams: NgramModel
    lexicon: Lexicon
    associations: Associations
    confusions: Confusions
    fillers: Fillers
    homophones: Homophones
    discriminators: Discriminators | None = None
    """None for a model that was trained without them."""
    tagger: Tagger | None = None
    """The same."""

    def read(self, text: str) -> Reading:
        """Read a text (paragraphs parted by line ends)."""
        return read(self.ngrams, text)

    def evidence(
        self, reading: Reading, effort: Effort | None = None
    ) -> Iterator[tuple[Proposals, npt.NDArray[np.float32]]]:
        """The proposals of each kind of change and their evidence."""
        effort = effort or Effort()
        tagged = self.tagger.read(reading) if self.tagger else None
        for made in (
            substitutions(self.ngrams, self.confusions, reading, effort),
            deletions(self.ngrams, reading, effort, hopeful(tagged, reading, Change.DROP)),
            self._insertions(reading, tagged, effort),
            swaps(self.ngrams, reading, effort),
            words(self.ngrams, self.homophones, reading, effort),
        ):
            yield gather(self.ngrams, self.lexicon, self.associations, self.discriminators, tagged, reading, made)

    def _insertions(self, reading: Reading, tagged: Tagged | None, effort: Effort) -> Proposals:
        made = insertions(self.ngrams, self.fillers, reading, effort, hopeful(tagged, reading, Change.ADD))
        return made if tagged is None else with_gaps(tagged, reading, made)

    def nonwords(
        self, reading: Reading, proposals: Proposals, evidence: npt.NDArray[np.float32]
    ) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.float32]]:
        """Which proposals make a word of what is none, and the evidence for them (columns as in nonword.NAMES)."""
        return nonwords(self.ngrams, self.lexicon, reading, proposals, evidence)


def load_parts(folder: Path, confusions: Path, house: Path | None = None) -> Parts:
    """Load a model folder and the table of confusable characters; `house` is a folder of a newspaper's own model.

    Raises ModelError with one line of Chinese.
    """
    ngrams = NgramModel(folder) if house is None else MixedModel(folder, house)
    try:
        lexicon = Lexicon(folder)
        vectors = load_vectors(folder, lexicon) if (folder / "vectors.npy").exists() else None
        return Parts(
            ngrams,
            lexicon,
            Associations(folder),
            Confusions(confusions, ngrams.alphabet),
            Fillers(folder, ngrams.alphabet),
            Homophones(folder),
            _discriminators(folder, vectors, lexicon, ngrams.alphabet, house) if vectors else None,
            Tagger(folder, vectors, lexicon) if vectors and (folder / "tagger.npz").exists() else None,
        )
    except (OSError, KeyError, ValueError) as error:
        raise ModelError(f"语言模型读不出来：{folder}（{error}）") from error


def _discriminators(
    folder: Path, vectors: WordVectors, lexicon: Lexicon, alphabet: Alphabet, house: Path | None
) -> Discriminators | None:
    if not (folder / "discriminators.npy").exists():
        return None
    weights = load_weights(folder)
    if house is not None:
        from proofreader.spelling.house_sets import with_sets  # brings in what learns them: only where there are any

        weights = with_sets(weights, house, lexicon, alphabet)
    return Discriminators(vectors, weights)


UNFITTED: dict[str, float] = dict.fromkeys(("strict", "normal", "thorough"), 99.0)
"""Thresholds that nothing reaches: of a judge whose part for non-words has not been fitted."""


@dataclass(frozen=True, slots=True)
class Judge:
    """Classifiers by kind of change, and from which log odds on a proposal is shown, by sensitivity."""

    classifiers: dict[Change, Classifier]
    thresholds: dict[str, dict[Change, float]]
    nonword: Classifier
    """Judges the proposals that make a word of what is none."""
    nonword_thresholds: dict[str, float]


def load_judge(path: Path) -> Judge:
    """Read a file that `save_judge` wrote. Raises ModelError when its evidence is not that of this program."""
    table = json.loads(path.read_text("utf-8"))
    nonword = table.get("nonword", {"names": NONWORD_NAMES, "weights": [0.0] * (2 * len(NONWORD_NAMES) + 1)})
    if tuple(table["names"]) != NAMES or tuple(nonword["names"]) != NONWORD_NAMES:
        raise ModelError(f"拼写判别文件与程序版本不符：{path}")
    classifiers = {Change[name]: _classifier(NAMES, row) for name, row in table["changes"].items()}
    thresholds = {
        level: {Change[name]: float(value) for name, value in row.items()} for level, row in table["thresholds"].items()
    }
    return Judge(
        classifiers,
        thresholds,
        _classifier(NONWORD_NAMES, nonword),
        {level: float(value) for level, value in nonword.get("thresholds", UNFITTED).items()},
    )


def save_judge(path: Path, judge: Judge) -> None:
    """Write classifiers and thresholds as JSON."""
    table = {
        "format": "proofreader.judge/1",
        "names": list(NAMES),
        "changes": {change.name: _row(one) for change, one in judge.classifiers.items()},
        "thresholds": {
            level: {change.name: round(value, 4) for change, value in row.items()}
            for level, row in judge.thresholds.items()
        },
        "nonword": {
            "names": list(NONWORD_NAMES),
            "thresholds": {level: round(value, 4) for level, value in judge.nonword_thresholds.items()},
        }
        | _row(judge.nonword),
    }
    path.write_text(_lines(table), "utf-8")


def _row(classifier: Classifier) -> dict[str, object]:
    row: dict[str, object] = {
        "weights": [round(float(weight), 5) for weight in classifier.weights],
        "shift": round(classifier.shift, 4),
    }
    if classifier.trees is not None:
        row |= {"gate": round(float(classifier.gate), 4)} if np.isfinite(classifier.gate) else {}
        row["trees"] = classifier.trees.to_json()
    return row


def _classifier(names: tuple[str, ...], row: Mapping[str, Any]) -> Classifier:
    trees = trees_from_json(row["trees"]) if "trees" in row else None
    weights = np.array(row["weights"], np.float64)
    return Classifier(names, weights, float(row.get("shift", 0.0)), trees, float(row.get("gate", -np.inf)))


def _lines(table: object, depth: int = 0) -> str:
    """JSON with a line a key, whatever hangs on it: rows of numbers stay on their line."""
    if not isinstance(table, dict):
        return json.dumps(table, ensure_ascii=False, separators=(",", ":"))
    rows = [f"{' ' * (depth + 1)}{json.dumps(key)}: {_lines(value, depth + 1)}" for key, value in table.items()]
    return "{\n" + ",\n".join(rows) + "\n" + " " * depth + "}"
