"""What is wrong with a run-in series."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from proofreader.checks.contract import PageView
from proofreader.checks.numbering.series import LAST, NUMERIC, Kind, Series, Step, all_series
from proofreader.cjk.numerals import like, to_chinese
from proofreader.core.finding import Suggestion
from proofreader.core.span import Edit

_ANOTHER = re.compile(r"[二两三再另又还也更]|其次|同时|此外|最后|其余|接着|然后")
_OTHER_SIDE = re.compile(r"另|同时|一面|二来|二是|此外|[还也又而但更并却]|其次|再")
LONE_REACH = 3
"""Blocks, the one with the first item included, in which the second may follow."""


@dataclass(frozen=True, slots=True)
class Misnumbered:
    """A step whose number does not follow from the one before it; `rest` are the later steps that count on from it."""

    step: Step
    before: Step
    expected: int
    rest: tuple[Step, ...]


def gaps(page: PageView) -> Iterator[Misnumbered]:
    """Steps before which one or more are missing (一是 三是)."""
    for series in all_series(page):
        if series.kind not in NUMERIC:
            continue
        for index, before, step, rest in _pairs(series):
            expected = before.rank + 1
            twice = index > 1 and series.steps[index - 2].rank == before.rank and step.rank == expected + 1
            if twice:  # 一 二 二 四: the repeated number is the fault
                break
            if step.rank > expected and not _said_otherwise(page, series, before, step):
                back = index + 1 < len(series.steps) and series.steps[index + 1].rank <= expected
                yield Misnumbered(step, before, expected, () if back else rest)
                break


def repeats(page: PageView) -> Iterator[Misnumbered]:
    """Steps with the number of the one before (二是 二是)."""
    for series in all_series(page):
        ranks = series.ranks
        if series.kind not in NUMERIC or ranks.count(max(ranks)) > 2:
            continue
        for index, before, step, rest in _pairs(series):
            if step.rank == before.rank and step.rank > 1 and step.block - before.block <= 1:
                if any(rank <= step.rank for rank in ranks[index + 1 :]):
                    break  # several lists in one another
                yield Misnumbered(step, before, step.rank + 1, rest)
                break


def mixed(page: PageView) -> Iterator[tuple[Step, Step]]:
    """Second steps written in another way than the first, with that first step (首先… 第二，…)."""
    every = all_series(page)
    owned = {step.span for series in every for step in series.steps}
    for series in every:
        words = [step for step in series.steps if step.rank != LAST]
        if (len(words) > 1 and series.kind is not Kind.WORDS) or series.kind in (Kind.BRACKETED, Kind.CIRCLED):
            continue
        for other in series.between:
            wanted = other.rank == words[-1].rank + 1 and other.kind not in (Kind.BRACKETED, Kind.CIRCLED, Kind.SIDES)
            if wanted and other.span not in owned and other.block == words[-1].block and other.span > words[-1].span:
                yield other, series.steps[0]
                break


def lone(page: PageView) -> Iterator[Step]:
    """First steps that no second follows and nothing else that could stand for one."""
    for series in all_series(page):
        first = series.steps[0]
        if len(series.steps) > 1 or series.kind not in (Kind.IS, Kind.MUST, Kind.ORDINAL, Kind.SIDES):
            continue
        after = page.page.blocks[min(first.block + LONE_REACH, len(page.blocks)) - 1].span.end
        own_end = page.page.blocks[first.block].span.end
        rest = page.text[first.span.end : own_end if series.kind is Kind.SIDES else after]
        if not (_OTHER_SIDE if series.kind is Kind.SIDES else _ANOTHER).search(rest):
            yield first


def renumbering(page: PageView, wrong: Misnumbered) -> tuple[Suggestion, ...]:
    """Put the number right, and those that count on from it."""
    shift = wrong.expected - wrong.step.rank
    try:
        edits = [
            Edit(step.number, like(step.number.of(page.text), step.rank + shift)) for step in (wrong.step, *wrong.rest)
        ]
    except ValueError:  # no such numeral in this style
        return ()
    label = f"改为“{edits[0].replacement}”" if len(edits) == 1 else f"从这里起依次重编（{edits[0].replacement}…）"
    return (Suggestion(tuple(edits), label=label),)


def expected_name(page: PageView, wrong: Misnumbered) -> str:
    """The marker that was expected, written like the one that stands there."""
    text, number = wrong.step.span.of(page.text), wrong.step.number
    at = number.start - wrong.step.span.start
    try:
        numeral = like(number.of(page.text), wrong.expected)
    except ValueError:
        numeral = str(wrong.expected)
    return text[:at] + numeral + text[at + len(number) :]


def _pairs(series: Series) -> Iterator[tuple[int, Step, Step, tuple[Step, ...]]]:
    """Each step with its index, the one before, and the later ones that count on; stops where it starts over."""
    for index in range(1, len(series.steps)):
        before, step = series.steps[index - 1], series.steps[index]
        if step.rank < before.rank:
            return
        rest: list[Step] = []
        for later in series.steps[index + 1 :]:
            if later.rank != step.rank + len(rest) + 1:
                break
            rest.append(later)
        yield index, before, step, tuple(rest)


def _said_otherwise(page: PageView, series: Series, before: Step, step: Step) -> bool:
    missing = range(before.rank + 1, step.rank)
    between = page.text[before.span.end : step.span.start]
    if any(other.rank in missing for other in series.between):
        return True
    if before.rank == 1 and re.search(r"其次|另[外一]|再[次者]", between):
        return True
    return any(re.search(rf"(?:^|\W)[第其]?{to_chinese(rank)}(?![一二三四五六七八九十])", between) for rank in missing)
