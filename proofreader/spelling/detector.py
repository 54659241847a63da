"""Finds what is probably misspelt in a text: the models' evidence, judged, and at most one suspicion a place."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

import numpy as np
import numpy.typing as npt

from proofreader.spelling.confusions import Kind
from proofreader.spelling.model import Judge, Parts
from proofreader.spelling.proposals import Change, Effort, Proposals
from proofreader.spelling.reading import PAD, Reading

BEST = 5
"""How many alternatives a suspicion has at most."""


class Sensitivity(StrEnum):
    """How much is shown; each step is a number of false alarms per 10,000 characters of clean copy."""

    STRICT = "strict"
    NORMAL = "normal"
    THOROUGH = "thorough"


@dataclass(frozen=True, slots=True)
class Alternative:
    """What may be meant, and how probable it is that it is; `alike` says how the characters resemble each other."""

    text: str
    probability: float
    alike: Kind


@dataclass(frozen=True, slots=True)
class Suspicion:
    """Something probably misspelt: a range of code points (empty where something is missing) and what may be meant.

    `margin` is how far the log odds are above the threshold; `group` is the same for what repeats on the page.
    """

    change: Change
    start: int
    end: int
    alternatives: tuple[Alternative, ...]
    margin: float
    group: str = ""
    real_word: bool = False
    """Whether what stands there is a word of its own: then the whole word is the range."""


@dataclass(frozen=True, slots=True)
class _Judged:
    proposals: Proposals
    odds: npt.NDArray[np.float64]
    caution: npt.NDArray[np.float64]


class Detector:
    """Looks for misspellings with some models and a judge. Keeps nothing between texts."""

    def __init__(self, parts: Parts, judge: Judge, effort: Effort | None = None) -> None:
        self._parts, self._judge, self._effort = parts, judge, effort

    def suspicions(
        self,
        text: str,
        sensitivity: Sensitivity = Sensitivity.NORMAL,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> list[Suspicion]:
        """What is suspect in a text (paragraphs parted by line ends), by position."""
        reading = self._parts.read(text)
        thresholds = self._judge.thresholds[sensitivity.value]
        found: list[Suspicion] = []
        for proposals, evidence in self._parts.evidence(reading, self._effort):
            if cancelled():
                return []
            classifier = self._judge.classifiers.get(proposals.change)
            threshold = thresholds.get(proposals.change)
            if classifier is None or threshold is None or not len(proposals):
                continue
            odds = classifier.log_odds(evidence)
            margin = odds - threshold - caution(reading, proposals)
            found += _by_place(self._parts, reading, proposals, odds, margin)
        return grouped(text, apart(found))


def caution(reading: Reading, proposals: Proposals) -> npt.NDArray[np.float64]:
    """How much surer one must be at each place: names, quotations, verse and foreign words are meant to be odd."""
    at = proposals.at
    extra = np.zeros(len(at))
    extra += 2.0 * reading.names[at]
    extra += 2.0 * reading.titled[at]
    extra += 50.0 * reading.foreign[at]
    extra += 3.0 * reading.verse[at]
    return extra


def _by_place(
    parts: Parts,
    reading: Reading,
    proposals: Proposals,
    odds: npt.NDArray[np.float64],
    margin: npt.NDArray[np.float64],
) -> list[Suspicion]:
    rows: dict[int, list[int]] = defaultdict(list)
    shown = set(proposals.at[margin >= 0].tolist())
    for row in np.flatnonzero(np.isin(proposals.at, list(shown))).tolist():
        rows[int(proposals.at[row])].append(row)
    found = []
    for at, places in rows.items():
        places.sort(key=lambda row: -margin[row])
        alternatives = tuple(
            Alternative(
                parts.ngrams.alphabet.decode(proposals.new[row].tolist()),
                float(1 / (1 + np.exp(-odds[row]))),
                Kind(int(proposals.alike[row])),
            )
            for row in places[:BEST]
        )
        start = at - PAD
        made = Suspicion(proposals.change, start, start + proposals.change.old, alternatives, float(margin[places[0]]))
        found.append(widened(parts, reading, made) if made.change is Change.CHARACTER else made)
    return found


def widened(parts: Parts, reading: Reading, suspicion: Suspicion) -> Suspicion:
    """A wrong character that makes another real word of the one meant: the suspicion is then of the whole word."""
    at = suspicion.start + PAD
    row = reading.ids[at - PAD : at + PAD + 1].copy()
    row[PAD] = parts.ngrams.alphabet.number(suspicion.alternatives[0].text)
    cut = parts.lexicon.cut(row[None], PAD)
    start, size = suspicion.start + int(cut.start[0]), int(cut.size[0])
    if size < 2 or start < 0 or start + size > reading.count:
        return suspicion
    here = parts.lexicon.numbers_of(reading.ids[PAD:], np.array([start]), np.array([start + size]))
    if not here[0]:
        return suspicion
    before, after = reading.text[start : suspicion.start], reading.text[suspicion.end : start + size]
    alternatives = tuple(replace(one, text=before + one.text + after) for one in suspicion.alternatives)
    return replace(suspicion, start=start, end=start + size, alternatives=alternatives, real_word=True)


def apart(found: list[Suspicion]) -> list[Suspicion]:
    """The surest of suspicions that lie within a character of one another: they speak of the same slip."""
    kept: list[Suspicion] = []
    for one in sorted(found, key=lambda one: (-one.margin, one.start, one.change)):
        if all(one.end + 1 < other.start or other.end + 1 < one.start for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda one: one.start)


def grouped(text: str, found: list[Suspicion]) -> list[Suspicion]:
    """The suspicions, those that change the same characters between the same neighbours under one group."""
    keys = [_key(text, one) for one in found]
    seen: dict[str, int] = defaultdict(int)
    for key in keys:
        seen[key] += 1
    return [replace(one, group=key) if seen[key] > 1 else one for one, key in zip(found, keys, strict=True)]


def _key(text: str, one: Suspicion) -> str:
    before, old = text[max(0, one.start - 2) : one.start], text[one.start : one.end]
    return f"{one.change.name}:{before}|{old}>{one.alternatives[0].text}"
