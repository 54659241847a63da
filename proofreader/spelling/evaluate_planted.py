"""All kinds of slips together at one setting: how many planted ones are put right, and what else is touched."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from proofreader.spelling.backend import SpellingBackend
from proofreader.spelling.evaluate import Score, correct_all
from proofreader.spelling.examples import Example
from proofreader.spelling.fitting import WRONG_CHARACTERS, held_out_sentences
from proofreader.spelling.model import Parts
from proofreader.spelling.planting import Planter, Slip
from proofreader.spelling.suspicion import Sensitivity

FITTED = 4000
"""So many held-out sentences of each file are for fitting; what is measured here are others."""

PER_FILE = 1000
"""So many sentences of each file are measured on."""

KINDS: Mapping[str, Mapping[Slip, float]] = {
    "错字": WRONG_CHARACTERS,
    "　同音词": {Slip.REAL_WORD: 1.0},
    "　不成词": {Slip.NON_WORD: 1.0},
    "多字": {Slip.ADDED: 1.0},
    "漏字": {Slip.DROPPED: 1.0},
    "换位": {Slip.SWAPPED: 1.0},
}
"""What is measured together, by the word for it."""

_CLEAN = 0.25
"""Share of the sentences that are left as they are."""

HEADER = f"{'一起量':8} {'句数':>4} {'句准确':>4} {'句召回':>4} {'句F1':>5}"


@dataclass(frozen=True, slots=True)
class Joint:
    """What came of each kind of slip, and how many of the clean sentences were touched."""

    scores: Mapping[str, Score]
    clean: int
    touched: int

    def lines(self) -> list[str]:
        """The table."""
        rows = [
            f"{name:10} {one.wanted:6} {one.precision:6.1%} {one.recall:6.1%} {one.f1:6.1%}"
            for name, one in self.scores.items()
        ]
        return [HEADER, *rows, f"净句 {self.clean}，误改 {self.touched / max(1, self.clean):.2%}"]


def fresh_sentences(path: Path, most: int) -> list[str]:
    """Held-out sentences of a corpus file that no judge was fitted on; of a file with few, those it was fitted on."""
    found = held_out_sentences(path, FITTED + most)
    return found[FITTED:] or found[:most]


def measure_planted(
    backend: SpellingBackend,
    parts: Parts,
    sentences: Sequence[str],
    sensitivity: Sensitivity = Sensitivity.NORMAL,
    seed: int = 99,
) -> Joint:
    """Plant a slip of each kind into its share of the sentences and have all of them put right at one setting.

    A sentence is right when it reads as before and nothing else was changed. Precision counts what was changed in clean
    sentences too, as if there were as many of them.
    """
    planter = Planter(parts, seed)
    first = int(_CLEAN * len(sentences))
    clean = [Example(sentence) for sentence in sentences[:first]]
    touched = sum(
        text != example.text for text, example in zip(correct_all(backend, clean, sensitivity)[0], clean, strict=True)
    )
    scores: dict[str, Score] = {}
    for number, (name, slips) in enumerate(KINDS.items()):
        made = [planter.plant(sentence, dict(slips)) for sentence in sentences[first + number :: len(KINDS)]]
        examples = [Example(slip.wrong, (slip.right,)) for slip in made if slip]
        fixed, _ = correct_all(backend, examples, sensitivity)
        changed = sum(text != example.text for text, example in zip(fixed, examples, strict=True))
        hits = sum(text in example.corrections for text, example in zip(fixed, examples, strict=True))
        alarms = round(len(examples) * touched / max(1, first))
        scores[name] = Score(hits, changed + alarms, len(examples))
    return Joint(scores, first, touched)
