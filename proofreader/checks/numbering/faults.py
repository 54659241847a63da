"""What is wrong with the numbers of a sequence, told apart by what follows."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from proofreader.checks.contract import Hit, PageView
from proofreader.checks.numbering.markers import Style
from proofreader.checks.numbering.outline import Form, Item, Sequence, article_sequences, number_span
from proofreader.core.finding import Severity, Suggestion
from proofreader.core.span import Edit


class Fault(Enum):
    """One kind of fault in a sequence of numbers."""

    GAP = auto()
    REPEATED = auto()
    OUT_OF_ORDER = auto()
    OTHER_STYLE = auto()
    LONE = auto()


@dataclass(frozen=True, slots=True)
class Faulty:
    """A faulty item: the number it should have had, and the items that a renumbering would have to move with it."""

    fault: Fault
    item: Item
    expected: int
    rest: tuple[Item, ...] = ()
    swapped: Item | None = None
    model: Item | None = None


TOLERATED = 2
"""Faults from which a page counts as an excerpt, when they are also more than one item in eight."""


def faults(page: PageView) -> list[Faulty]:
    """The faults of a page in order; none on a page that is an excerpt, where half the numbers are missing."""
    return page.shared(_faults)


def _faults(page: PageView) -> list[Faulty]:
    found: list[Faulty] = []
    items = 0
    for every in article_sequences(page):
        items += sum(len(sequence.items) for sequence in every)
        taken: set[int] = set()
        for position, sequence in enumerate(every):
            if position not in taken:
                found += _faults_of(sequence, every, position, taken)
    if len(found) > TOLERATED and len(found) * 8 > items:
        return []
    return sorted(found, key=lambda each: each.item.block)


def _faults_of(sequence: Sequence, every: list[Sequence], position: int, taken: set[int]) -> Iterator[Faulty]:
    values = sequence.values
    if values[0] != 1:
        if len(values) >= 2 and values[0] == 2 and values[1] == 3 and _heads(sequence):
            yield Faulty(Fault.GAP, sequence.items[0], 1, tuple(sequence.items[1:]))
        if len(values) == 1:
            return
    last = values[0]
    skip = False
    for index in range(1, len(values)):
        value, item = values[index], sequence.items[index]
        if skip:
            skip = False
            continue
        after = values[index + 1] if index + 1 < len(values) else None
        if value == last + 1:
            last = value
        elif value == last:
            rest = tuple(sequence.items[index + 1 :]) if after == value + 1 else ()
            yield Faulty(Fault.REPEATED, item, last + 1, rest)
            last = last + 1 if after != value + 1 else value
        elif value == last + 2 and after == last + 1:
            yield Faulty(Fault.OUT_OF_ORDER, item, last + 1, swapped=sequence.items[index + 1])
            last, skip = value, True
        elif value > last and (other := _stand_in(sequence, every, index, last)) is not None:
            taken.add(other)
            model = sequence.items[index - 1]
            yield from (Faulty(Fault.OTHER_STYLE, i, i.marker.value, model=model) for i in every[other].items)
            last = value
        elif value > last:
            rest = tuple(sequence.items[index + 1 :]) if after == value + 1 else ()
            yield Faulty(Fault.GAP, item, last + 1, rest)
            last = last + 1 if after in (last + 1, last + 2) else value
        else:
            yield Faulty(Fault.OUT_OF_ORDER, item, last + 1)
            last = last + 1 if after == last + 2 else last
    if values == [1]:
        other = next(
            (
                i
                for i in range(position + 1, len(every))
                if every[i].parent is sequence.items[0] and every[i].values[0] == 2 and _same_rank(sequence, every[i])
            ),
            None,
        )
        if other is not None:
            taken.add(other)
            model = sequence.items[0]
            yield from (Faulty(Fault.OTHER_STYLE, i, i.marker.value, model=model) for i in every[other].items)
        elif _heads(sequence) and not any(each.parent is sequence.items[0] for each in every[position + 1 :]):
            yield Faulty(Fault.LONE, sequence.items[0], 1)


def _stand_in(sequence: Sequence, every: list[Sequence], index: int, last: int) -> int | None:
    """The sequence of another style that holds just the numbers missing before an item, by its place in `every`."""
    missing = list(range(last + 1, sequence.values[index]))
    for position, other in enumerate(every):
        under = other.parent is sequence.items[index - 1]
        if under and other.values == missing and _same_rank(sequence, other):
            return position
    return None


def _same_rank(first: Sequence, other: Sequence) -> bool:
    forms = (first.items[0].form, other.items[0].form)
    return forms[0] is forms[1] or Form.PARAGRAPH not in forms


def _heads(sequence: Sequence) -> bool:
    """Whether these are headings beyond doubt: only then does a missing sibling mean something."""
    return sequence.items[0].form in (Form.HEADING, Form.RUN_IN) and sequence.style in (
        Style.CHINESE,
        Style.CHINESE_BRACKETED,
        Style.ARABIC,
    )


def renumber(page: PageView, faulty: Faulty) -> Iterator[Suggestion]:
    """The ways to put the number right: this one alone, or with what follows it."""
    shift = faulty.expected - faulty.item.marker.value
    try:
        own = Edit(number_span(page, faulty.item), faulty.item.marker.renumbered(faulty.expected))
        if faulty.swapped:
            other = Edit(number_span(page, faulty.swapped), faulty.item.marker.numeral)
            yield Suggestion((own, other), label="两处序号对调")
            return
        if not faulty.rest:
            yield Suggestion((own,), label=f"改为“{own.replacement}”")
            return
        rest = [Edit(number_span(page, i), i.marker.renumbered(i.marker.value + shift)) for i in faulty.rest]
    except ValueError:  # no such circled number
        return
    yield Suggestion((own, *rest), label=f"从这里起依次重编（{own.replacement}…）")


def hits(page: PageView, fault: Fault, message: str) -> Iterator[Hit]:
    """A hit for every fault of one kind; `message` may name {numeral} and {expected}."""
    for faulty in faults(page):
        if faulty.fault is fault:
            fixes = tuple(renumber(page, faulty))
            try:
                expected = faulty.item.marker.renumbered(faulty.expected)
            except ValueError:
                expected = str(faulty.expected)
            text = message.format(numeral=faulty.item.marker.numeral, expected=expected)
            # what a collection's lists lack was mostly left out by whoever put it together
            minor = page.is_collection and faulty.item.form in (Form.LINE, Form.PARAGRAPH)
            severity = Severity.ADVICE if minor else None
            yield Hit(number_span(page, faulty.item), text, fixes, severity=severity)
