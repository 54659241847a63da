"""What each source of evidence brings: recall at the same number of clean sentences touched, by cross-validation.

The classifiers are fitted anew for each set of sources, always without the part of the sentences that they judge.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from proofreader.core.span import Edit, Span, apply_edits
from proofreader.spelling.belonging import NAMES as BELONGING_NAMES
from proofreader.spelling.detector import Detector
from proofreader.spelling.evidence import NAMES
from proofreader.spelling.examples import Example, Labelled, truths
from proofreader.spelling.fitting import Material, judges_of
from proofreader.spelling.model import Judge, Parts
from proofreader.spelling.proposals import Change
from proofreader.spelling.suspicion import Sensitivity, Suspicion
from proofreader.spelling.tagging import NAMES as TAGGING_NAMES

ASSOCIATION_NAMES = frozenset(
    name for name in NAMES if name.split("_", 1)[0] in ("new", "old", "change", "loss") and "_ne" in name
)
"""Columns of words seen next to and near one another."""

SOURCES: Mapping[str, frozenset[str]] = {
    "字串": ASSOCIATION_NAMES | frozenset(BELONGING_NAMES + TAGGING_NAMES),
    "字串、词间关联": frozenset(BELONGING_NAMES + TAGGING_NAMES),
    "字串、词间关联、辨词": frozenset(TAGGING_NAMES),
    "字串、词间关联、辨词、标注": frozenset(),
}
"""Sets of sources and the columns that are left out for them."""

SHARES = (0.005, 0.01, 0.02)
"""Shares of clean sentences touched to measure at."""

_LOWER = 4.0
"""Log odds below the thresholds down to which suspicions are gathered."""

_KINDS = {
    Change.CHARACTER: "错字",
    Change.WORD: "错字",
    Change.DROP: "多字",
    Change.ADD: "漏字",
    Change.SWAP: "换位",
}
_PAGE = 40

Lots = Sequence[tuple[dict[Change, Labelled], Material]]


@dataclass(frozen=True, slots=True)
class Judged:
    """A sentence with its suspicions; their margins are above the thresholds or a little below."""

    example: Example
    suspicions: tuple[Suspicion, ...]

    def corrected(self, margin: float) -> str:
        """The sentence with the suspicions of at least that margin taken."""
        return apply_edits(
            self.example.text,
            (
                Edit(Span(one.start, one.end), one.alternatives[0].text)
                for one in self.suspicions
                if one.margin >= margin
            ),
        )

    @property
    def highest(self) -> float:
        """The highest margin."""
        return max((one.margin for one in self.suspicions), default=-np.inf)


def judges_without(lots: Lots, left_out: frozenset[str]) -> dict[int | None, Judge]:
    """Judges fitted without some columns of the evidence."""
    mask = np.array([name not in left_out for name in NAMES], np.float32)
    return judges_of(
        [
            ({change: replace(rows, evidence=rows.evidence * mask) for change, rows in labels.items()}, material)
            for labels, material in lots
        ]
    )


def judge_all(parts: Parts, judges: Mapping[int | None, Judge], examples: Sequence[Example]) -> list[Judged]:
    """Every sentence judged by a judge that has not seen it."""
    found: list[Judged] = []
    for fold, judge in judges.items():
        if fold is None:
            continue
        detector = Detector(parts, _lowered(judge), adapts=False)
        own = [example for example in examples if example.fold == fold]
        for first in range(0, len(own), _PAGE):
            found += _judge_page(detector, own[first : first + _PAGE])
    return found


def _lowered(judge: Judge) -> Judge:
    level = Sensitivity.NORMAL.value
    shown = {change: value - _LOWER for change, value in judge.thresholds[level].items()}
    broken = judge.nonword_thresholds[level] - _LOWER
    return replace(
        judge,
        thresholds=judge.thresholds | {level: shown},
        nonword_thresholds=judge.nonword_thresholds | {level: broken},
    )


def _judge_page(detector: Detector, page: Sequence[Example]) -> Iterator[Judged]:
    found = detector.suspicions("\n".join(example.text for example in page))
    start = 0
    for example in page:
        end = start + len(example.text)
        own = [one for one in found if start <= one.start and one.end <= end]
        yield Judged(
            example,
            tuple(
                replace(one, start=one.start - start, end=one.end - start, margin=one.margin - _LOWER) for one in own
            ),
        )
        start = end + 1


def kind_of(example: Example) -> str:
    """What kind of error a sentence has."""
    kinds = {_KINDS[change] for change, _, _ in truths(example)}
    return kinds.pop() if len(kinds) == 1 else "其他"


def rows(name: str, clean: Sequence[Judged], errors: Mapping[str, Sequence[Judged]]) -> Iterator[str]:
    """The lines of the table for one set of sources: recall and precision by file and kind at each share."""
    highest = np.sort([one.highest for one in clean])[::-1]
    margins = [float(highest[int(share * len(clean))]) + 1e-9 for share in SHARES]
    for file, judged in errors.items():
        wrong = [one for one in judged if not one.example.is_right]
        right = [one for one in judged if one.example.is_right]
        kinds = sorted({kind_of(one.example) for one in wrong})
        groups = {"全部": wrong} | ({kind: [w for w in wrong if kind_of(w.example) == kind] for kind in kinds})
        for kind, group in groups.items():
            cells = []
            for margin in margins:
                texts = [(one, one.corrected(margin)) for one in group]
                hits = sum(text in one.example.corrections for one, text in texts)
                changed = sum(text != one.example.text for one, text in texts)
                if kind == "全部":
                    changed += sum(one.corrected(margin) != one.example.text for one in right)
                cells.append(f"{hits / max(1, len(group)):6.1%} {hits / max(1, changed):6.1%}")
            yield f"{file} {kind}（{len(group)}句） | {name} | " + " | ".join(cells)


def table(
    parts: Parts,
    lots: Lots,
    nonwords: Mapping[int | None, Judge],
    clean: Sequence[Example],
    errors: Mapping[str, Sequence[Example]],
) -> Iterator[str]:
    """The whole table; characters that make no word are judged by the same judges for all sets of sources."""
    yield "文件 错误种类 | 证据 | " + " | ".join(f"误改净句 {share:.1%}：召回 准确" for share in SHARES)
    for name, left_out in SOURCES.items():
        judges = {
            fold: replace(judge, nonword=nonwords[fold].nonword, nonword_thresholds=nonwords[fold].nonword_thresholds)
            for fold, judge in judges_without(lots, left_out).items()
        }
        yield from rows(
            name,
            judge_all(parts, judges, clean),
            {file: judge_all(parts, judges, examples) for file, examples in errors.items()},
        )
