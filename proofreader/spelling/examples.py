"""Pairs of wrong and right sentences as labelled proposals: what the classifiers learn from and are measured on."""

import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from pathlib import Path

import numpy as np
import numpy.typing as npt

from proofreader.spelling.model import Parts
from proofreader.spelling.proposals import Change, Effort, Proposals
from proofreader.spelling.reading import PAD

_PAGE = 40  # sentences read together


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence as it stands and as it may be put right; no corrections, or itself, where it is right."""

    text: str
    corrections: tuple[str, ...] = ()

    @property
    def is_right(self) -> bool:
        """Whether the sentence stands as it should."""
        return not self.corrections or self.text in self.corrections

    @property
    def fold(self) -> int:
        """One of five parts for cross-validation; the same sentence is always in the same."""
        best = self.corrections[0] if self.corrections else self.text
        return zlib.crc32(best.encode("utf-8", "surrogatepass")) % 5


@dataclass(slots=True)
class Labelled:
    """Proposals of one kind of change over many sentences."""

    evidence: npt.NDArray[np.float32]
    right: npt.NDArray[np.bool_]
    sentence: npt.NDArray[np.int64]
    place: npt.NDArray[np.int64]
    """Code points from the sentence's start."""
    unsure: npt.NDArray[np.bool_]
    """Near an error that no proposal mends: neither right nor wrong."""
    new: list[str] = field(default_factory=list)


def read_pairs(path: Path) -> list[Example]:
    """Tab-separated wrong and right sentences; more columns are more corrections, one column is a right sentence.

    Corrections with a remark in 【## … ##】 are left out.
    """
    examples = []
    for line in path.read_text("utf-8").splitlines():
        wrong, *right = line.split("\t")
        examples.append(Example(wrong, tuple(text for text in right if text and "##" not in text)))
    return examples


def edits(wrong: str, right: str) -> Iterator[tuple[int, str, str]]:
    """The smallest edits that make right of wrong: place, old characters, new characters."""
    for tag, start, end, from_, to in SequenceMatcher(None, wrong, right, autojunk=False).get_opcodes():
        if tag != "equal":
            yield start, wrong[start:end], right[from_:to]


def truths(example: Example) -> dict[tuple[Change, int, str], bool]:
    """The proposals that would put something right: kind of change, place and what is put in."""
    found: dict[tuple[Change, int, str], bool] = {}
    text = example.text
    for correction in example.corrections:
        for at, old, new in _single_edits(text, correction):
            if len(old) == len(new) == 2 and old == new[::-1]:
                found[Change.SWAP, at, new] = True
            elif len(old) == len(new) == 2:
                found[Change.WORD, at, new] = True
            elif len(old) == len(new) == 1:
                found[Change.CHARACTER, at, new] = True
            elif len(old) == 1 and not new:
                for place in _run(text, at, old):
                    found[Change.DROP, place, ""] = True
            elif len(new) == 1 and not old:
                start = at
                while start > 0 and text[start - 1] == new:
                    start -= 1
                end = at
                while end < len(text) and text[end] == new:
                    end += 1
                for place in range(start, end + 1):
                    found[Change.ADD, place, new] = True
    return found


def _single_edits(wrong: str, right: str) -> Iterator[tuple[int, str, str]]:
    """Edits, one place at a time; what is one change from both ends is kept as one."""
    start = 0
    while start < min(len(wrong), len(right)) and wrong[start] == right[start]:
        start += 1
    end = 0
    while end < min(len(wrong), len(right)) - start and wrong[-1 - end] == right[-1 - end]:
        end += 1
    old, new = wrong[start : len(wrong) - end], right[start : len(right) - end]
    if max(len(old), len(new)) <= 2:
        yield start, old, new
        if len(old) == len(new) == 2:
            return
    for at, one, other in edits(wrong, right):
        if len(one) == len(other) > 1:
            yield from ((at + k, a, b) for k, (a, b) in enumerate(zip(one, other, strict=True)))
        else:
            yield at, one, other


def unmended(example: Example) -> list[int]:
    """Places of errors that take more than one character's change: the program proposes nothing for them."""
    return [
        at
        for correction in example.corrections
        for at, old, new in edits(example.text, correction)
        if max(len(old), len(new)) > 1 and not len(old) == len(new) <= 2
    ]


def _run(text: str, at: int, char: str) -> range:
    start, end = at, at + 1
    while start > 0 and text[start - 1] == char:
        start -= 1
    while end < len(text) and text[end] == char:
        end += 1
    return range(start, end)


def label(parts: Parts, examples: Sequence[Example], effort: Effort | None = None) -> dict[Change, Labelled]:
    """The proposals for all examples with their evidence, by kind of change.

    What lies within three characters of an error that no proposal mends is left out: it is neither right nor wrong.
    """
    rows: dict[Change, list[Labelled]] = {}
    for first in range(0, len(examples), _PAGE):
        page = examples[first : first + _PAGE]
        reading = parts.read("\n".join(example.text.replace("\n", " ") for example in page))
        starts = np.concatenate([[0], np.cumsum([len(example.text) + 1 for example in page])])
        known = [truths(example) for example in page]
        vague = [unmended(example) for example in page]
        for proposals, evidence in parts.evidence(reading, effort):
            rows.setdefault(proposals.change, []).append(
                _labelled(parts, proposals, evidence, starts, known, vague, first)
            )
    return {change: _joined(made) for change, made in rows.items()}


def _labelled(
    parts: Parts,
    proposals: Proposals,
    evidence: npt.NDArray[np.float32],
    starts: npt.NDArray[np.int64],
    known: Sequence[dict[tuple[Change, int, str], bool]],
    vague: Sequence[list[int]],
    first: int,
) -> Labelled:
    at = proposals.at - PAD
    sentence = np.clip(np.searchsorted(starts, at, side="right") - 1, 0, len(known) - 1)
    place = at - starts[sentence]
    new = [parts.ngrams.alphabet.decode(row.tolist()) for row in proposals.new]
    right = np.array(
        [
            (proposals.change, int(where), text) in known[row]
            for row, where, text in zip(sentence, place, new, strict=True)
        ],
        np.bool_,
    )
    unsure = np.array(
        [any(abs(where - other) <= 3 for other in vague[row]) for row, where in zip(sentence, place, strict=True)],
        np.bool_,
    )
    return Labelled(evidence, right, sentence + first, place, unsure & ~right, new)


def _joined(pieces: Iterable[Labelled]) -> Labelled:
    made = list(pieces)
    return Labelled(
        np.concatenate([piece.evidence for piece in made]),
        np.concatenate([piece.right for piece in made]),
        np.concatenate([piece.sentence for piece in made]),
        np.concatenate([piece.place for piece in made]),
        np.concatenate([piece.unsure for piece in made]),
        [text for piece in made for text in piece.new],
    )
