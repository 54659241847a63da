"""Measures back ends on sentence pairs: how often they put wrong sentences right, and leave right ones alone."""

import resource as limits
import sys
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from proofreader.core.span import Edit, Span, apply_edits
from proofreader.spelling.backend import BackendError, SpellingBackend, load_backend
from proofreader.spelling.examples import Example, edits, read_pairs
from proofreader.spelling.suspicion import Sensitivity, Suspicion

_PAGE = 40  # sentences read together, as on a page


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of what was right among what was changed and among what should have been."""

    hits: int
    changed: int
    wanted: int

    @property
    def precision(self) -> float:
        """Share of changes that were right; 0 without changes."""
        return self.hits / self.changed if self.changed else 0.0

    @property
    def recall(self) -> float:
        """Share of errors that were mended; 0 without errors."""
        return self.hits / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@dataclass(frozen=True, slots=True)
class Measured:
    """One back end on one file. Sentences: all errors of a sentence mended and nothing else changed."""

    backend: str
    file: str
    sentences: Score
    characters: Score
    clean: int
    touched: int
    characters_a_second: float
    load_seconds: float
    memory: float
    """Megabytes the process held at most, the interpreter included."""

    def row(self) -> str:
        """One line of the table."""
        one, other = self.sentences, self.characters
        share = 100 * self.touched / self.clean if self.clean else 0.0
        return (
            f"{self.file:28} {self.backend:12} {one.precision:6.1%} {one.recall:6.1%} {one.f1:6.1%} "
            f"{other.precision:6.1%} {other.recall:6.1%} {other.f1:6.1%} {share:6.2f}% "
            f"{self.characters_a_second:9,.0f} {self.load_seconds:6.2f} {self.memory:6.0f}"
        )


HEADER = (
    f"{'文件':26} {'后端':10} {'句准确':>4} {'句召回':>4} {'句F1':>5} {'字准确':>4} {'字召回':>4} {'字F1':>5} "
    f"{'误改净句':>4} {'字/秒':>8} {'装载秒':>4} {'内存MB':>5}"
)


def corrected(text: str, suspicions: Iterable[Suspicion]) -> str:
    """The text with the first alternative of each suspicion taken."""
    return apply_edits(text, (Edit(Span(one.start, one.end), one.alternatives[0].text) for one in suspicions))


def correct_all(
    backend: SpellingBackend, examples: Sequence[Example], sensitivity: Sensitivity
) -> tuple[list[str], float]:
    """Every sentence as the back end would have it, and the seconds it took."""
    fixed: list[str] = []
    seconds = 0.0
    for first in range(0, len(examples), _PAGE):
        page = "\n".join(example.text for example in examples[first : first + _PAGE])
        began = time.perf_counter()
        suspicions = backend.suspicions(page, sensitivity)
        seconds += time.perf_counter() - began
        fixed += corrected(page, suspicions).split("\n")
    return fixed, seconds


def measure(
    name: str, path: Path, folder: Path | None = None, sensitivity: Sensitivity = Sensitivity.NORMAL
) -> Measured:
    """Measure a back end on a file of pairs (wrong, tab, right; lines of one column are right sentences).

    Raises BackendError when the back end cannot be loaded, OSError when the file cannot be read.
    """
    examples = read_pairs(path)
    began = time.perf_counter()
    backend = load_backend(name, folder, adapts=False)
    load = time.perf_counter() - began
    fixed, seconds = correct_all(backend, examples, sensitivity)
    hits = changed = wanted = touched = clean = 0
    char_hits = char_changed = char_wanted = 0
    for example, text in zip(examples, fixed, strict=True):
        is_changed = text != example.text
        if example.is_right:
            clean += 1
            touched += is_changed
        else:
            wanted += 1
            hits += text in example.corrections
        changed += is_changed
        truth = set(edits(example.text, example.corrections[0])) if not example.is_right else set()
        made = set(edits(example.text, text))
        char_hits += len(truth & made)
        char_changed += len(made)
        char_wanted += len(truth)
    total = sum(len(example.text) for example in examples)
    memory = limits.getrusage(limits.RUSAGE_SELF).ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)
    return Measured(
        name,
        path.name,
        Score(hits, changed, wanted),
        Score(char_hits, char_changed, char_wanted),
        clean,
        touched,
        total / max(seconds, 1e-9),
        load,
        memory,
    )


def table(names: Sequence[str], files: Sequence[Path], folder: Path | None = None) -> list[str]:
    """The lines of a table of all back ends over all files; a back end that cannot load has its reason in a line."""
    lines = [HEADER]
    for name in names:
        for path in files:
            try:
                lines.append(measure(name, path, folder if name == "pycorrector" else None).row())
            except BackendError as error:
                lines.append(f"{name}：{error}")
                break
    return lines
