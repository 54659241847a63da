"""Finds what is probably misspelt in a text: the models' evidence, judged, and at most one suspicion a place."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from proofreader.spelling.caution import caution
from proofreader.spelling.confusions import Kind
from proofreader.spelling.coordination import Coordination
from proofreader.spelling.cues import cues
from proofreader.spelling.density import lift
from proofreader.spelling.model import Judge, Parts
from proofreader.spelling.nonword import nonword_caution
from proofreader.spelling.optional import Optional
from proofreader.spelling.places import ShortNames
from proofreader.spelling.proposals import Change, Effort, Proposals
from proofreader.spelling.reading import PAD, Reading
from proofreader.spelling.recurring import recurring
from proofreader.spelling.suspicion import Alternative, Sensitivity, Suspicion

AT_THRESHOLD = 0.6
"""Log odds against a suspicion at the normal threshold, in copy with about three errors in 10,000 characters.

Each such error is found with a probability of about a third, and beside it stands about one false alarm.
"""

AT_NONWORD_THRESHOLD, NONWORD_STEP = 0.0, 0.7
"""Log odds for a suspicion that a character makes no word, at its normal threshold, and how they grow with its own.

Half of what lies there in held-out copy is a real slip; the odds fitted on planted ones grow too fast.
"""

BEST = 5
"""How many alternatives a suspicion has at most."""


MEANT_TIMES = 3
MEANT_LENGTH = 4
"""What a page has so often, and is so many characters long, is meant, however odd."""


VARIANTS = frozenset(
    pair
    for one, other in ("惟唯", "它他", "帐账", "像象", "做作", "分份", "档挡", "余馀", "迭叠", "粘黏", "启起")
    for pair in ((one, other), (other, one))
)
"""Characters that stand for each other in words with two ways of writing."""


NUMERALS = frozenset("〇零一二三四五六七八九十百千万亿两壹贰叁肆伍陆柒捌玖拾佰仟")
LEVELS = frozenset("世国省市州县区乡镇村")


@dataclass(frozen=True, slots=True)
class Weighed:
    """Proposals of one kind, judged: log odds, how far they are above the threshold, which make a word of none."""

    proposals: Proposals
    odds: npt.NDArray[np.float64]
    margin: npt.NDArray[np.float64]
    broken: npt.NDArray[np.bool_]


class Detector:
    """Looks for misspellings with some models and a judge. Keeps nothing between texts."""

    def __init__(
        self,
        parts: Parts,
        judge: Judge,
        names: ShortNames | None = None,
        effort: Effort | None = None,
        *,
        adapts: bool = True,
    ) -> None:
        """`adapts` is whether many plain slips in a text make it surer of the others: not where unlike sentences are
        judged together."""
        self._parts, self._judge, self._names, self._effort, self._adapts = parts, judge, names, effort, adapts
        self._optional = Optional(parts.ngrams.alphabet)
        self._coordination = Coordination(parts.ngrams.alphabet)

    def suspicions(
        self,
        text: str,
        sensitivity: Sensitivity = Sensitivity.NORMAL,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> list[Suspicion]:
        """What is suspect in a text (paragraphs parted by line ends), by position."""
        reading = self._parts.read(text)
        thresholds = self._judge.thresholds[sensitivity.value]
        weighed: list[Weighed] = []
        for proposals, evidence in self._parts.evidence(reading, self._effort):
            if cancelled():
                return []
            classifier = self._judge.classifiers.get(proposals.change)
            threshold = thresholds.get(proposals.change)
            if classifier is None or threshold is None or not len(proposals):
                continue
            odds = classifier.log_odds(evidence) - self._optional.caution(reading, proposals)
            odds -= self._coordination.caution(reading, proposals)
            margin = odds - threshold - caution(reading, proposals)
            usual = odds - self._judge.thresholds[Sensitivity.NORMAL.value][proposals.change] - AT_THRESHOLD
            broken = np.zeros(len(odds), np.bool_)
            rows, own = self._parts.nonwords(reading, proposals, evidence)
            if len(rows):
                self._judge_nonwords(sensitivity, reading, proposals.only(rows), rows, own, usual, margin, broken)
            weighed.append(Weighed(proposals, usual, margin, broken))
        more = lift(plain_slips(reading, weighed), reading.count) if self._adapts else 0.0
        found = [one for rows in weighed for one in _by_place(self._parts, reading, rows, _lifted(rows, more))]
        found = [one for one in found if not is_meant(text, one) and not is_variant(text, one)]
        found = grouped(text, found)
        found += recurring(self._parts.ngrams, reading)
        if self._names is not None:
            found += self._names.suspicions(reading, self._parts.ngrams)
        reasoned = (self._reasoned(reading, one) for one in apart(found))
        # A real word that only the other slips make doubtful needs a witness.
        return [one for one in reasoned if not one.real_word or one.cues or one.margin >= more]

    def _reasoned(self, reading: Reading, one: Suspicion) -> Suspicion:
        """The suspicion of a real word, with the words around that speak for what is meant."""
        parts = self._parts
        if not one.real_word or parts.discriminators is None:
            return one
        place, meant = slice(one.start, one.end), one.alternatives[0].text
        found = cues(parts.discriminators, parts.lexicon, parts.ngrams.alphabet, reading, place, meant)
        return replace(one, cues=found)

    def _judge_nonwords(
        self,
        sensitivity: Sensitivity,
        reading: Reading,
        proposals: Proposals,
        rows: npt.NDArray[np.int64],
        evidence: npt.NDArray[np.float32],
        usual: npt.NDArray[np.float64],
        margin: npt.NDArray[np.float64],
        broken: npt.NDArray[np.bool_],
    ) -> None:
        """Put in what the judge of non-words says of its rows, where it is surer than the other one."""
        thresholds = self._judge.nonword_thresholds
        odds = self._judge.nonword.log_odds(evidence) - nonword_caution(reading, proposals, evidence)
        own = odds - thresholds[sensitivity.value]
        surer = own >= margin[rows]
        better = rows[surer]
        over = odds[surer] - thresholds[Sensitivity.NORMAL.value]
        usual[better] = NONWORD_STEP * over + AT_NONWORD_THRESHOLD
        margin[better] = own[surer]
        broken[better] = True


def plain_slips(reading: Reading, weighed: Sequence[Weighed]) -> int:
    """How many slips are above the threshold; the same change of the same characters counts once."""
    slips: set[tuple[int, bytes]] = set()
    for rows in weighed:
        change = rows.proposals.change
        for at in set(rows.proposals.at[rows.margin >= 0].tolist()):
            slips.add((change, reading.ids[at - 1 : at + change.old + 1].tobytes()))
    return len(slips)


def _lifted(weighed: Weighed, more: float) -> float:
    """How much surer many slips make one of these: what is missing is doubtful enough as it is."""
    return 0.0 if weighed.proposals.change is Change.ADD else more


def _by_place(
    parts: Parts,
    reading: Reading,
    weighed: Weighed,
    more: float,
) -> list[Suspicion]:
    proposals, broken = weighed.proposals, weighed.broken
    odds, margin = weighed.odds + more / 2, weighed.margin + more
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
        made = Suspicion(
            proposals.change,
            start,
            start + proposals.change.old,
            alternatives,
            float(margin[places[0]]),
            non_word=bool(broken[places[0]]),
        )
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


def is_meant(text: str, one: Suspicion) -> bool:
    """Whether the page says the same several times, two characters to either side included: then it is meant."""
    around = text[max(0, one.start - 2) : one.end + 2]
    return "\n" not in around and len(around) >= MEANT_LENGTH and text.count(around) >= MEANT_TIMES


def is_variant(text: str, one: Suspicion) -> bool:
    """Whether the two are ways of writing one word, of which a house style prefers one, two numerals, or two levels.

    The rules speak of ways of writing; which number is right, or whether it was the county, no model knows.
    """
    if one.change is not Change.CHARACTER:
        return False
    old, new = text[one.start : one.end], one.alternatives[0].text
    pairs = {(a, b) for a, b in zip(old, new, strict=True) if a != b}
    return bool(pairs & VARIANTS) or any(all({*pair} <= facts for pair in pairs) for facts in (NUMERALS, LEVELS))


def _key(text: str, one: Suspicion) -> str:
    before, old = text[max(0, one.start - 2) : one.start], text[one.start : one.end]
    return f"{one.change.name}:{before}|{old}>{one.alternatives[0].text}"
