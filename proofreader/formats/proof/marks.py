"""The 21 marks of GB/T 14706—1993, and which of them an edit asks for."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum

from proofreader.core.span import Edit, Span, trimmed
from proofreader.formats.material import Material, Record
from proofreader.review.decision import Verdict


class MarkKind(IntEnum):
    """The marks by their number in the standard."""

    CHANGE = 1
    DELETE = 2
    INSERT = 3
    SCRIPT = 4
    TURN = 5
    TRANSPOSE = 6
    RUN_ON = 7
    PARAGRAPH = 8
    MOVE = 9
    SHIFT_DOWN = 10
    SHIFT_SIDE = 11
    ALIGN = 12
    STEPS = 13
    PICTURE = 14
    OPEN_UP = 15
    CLOSE_UP = 16
    SPACE = 17
    PART = 18
    KEEP = 19
    REPLACE_ALL = 20
    NOTE = 21


TITLES = (
    "改正", "删除", "增补", "改正上下角", "转正", "对调", "接排", "另起段", "转移", "上下移", "左右移", "排齐",
    "排阶梯形", "正图", "加大空距", "减小空距", "空字距", "分开", "保留", "代替", "说明",
)  # fmt: skip
"""Their names, in the order of their numbers."""

SIGNS = "△○□◇☆▽"
"""What stands for a correction that comes again and again."""

NEAR = 60
"""Code points that a text which goes and comes again may travel and still be moved."""

OFTEN = 3
"""So many equal corrections on a page get a sign."""

SCRIPTS = frozenset("⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉⁺⁻₊₋")


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark: what it is, the characters it stands on (empty: between two), and what goes into the margin.

    `other` is the second half of a transposition, or where a moved text goes (empty). `sign` is the index in `SIGNS`
    of a correction that comes often, -1 for none.
    """

    kind: MarkKind
    span: Span
    text: str = ""
    pass_: int = 1
    other: Span | None = None
    sign: int = -1

    @property
    def standing(self) -> Span:
        """The characters it stands on; a line end has no place on paper, the character before it has."""
        if self.kind is MarkKind.RUN_ON:
            return Span(self.span.start - 1, self.span.start)
        return self.span


def marks_of(material: Material) -> tuple[Mark, ...]:
    """The marks that the edits of a page ask for, in its order, and a note for each finding put off (存疑)."""
    text = material.page.text
    passes = {edit: record.pass_ for record in material.records for edit in record.edits}
    marks = [mark for edit in material.edits for mark in _of_edit(text, _trimmed(text, edit), passes.get(edit, 1))]
    marks = _signed(text, _moved(text, marks))
    marks += [_note(record) for record in material.records if record.verdict is Verdict.DEFERRED and not record.edits]
    return tuple(sorted(marks, key=lambda mark: (mark.span, mark.kind)))


def _note(record: Record) -> Mark:
    said = record.note or record.message
    return Mark(MarkKind.NOTE, record.span, f"存疑：{said}" if said else "存疑", record.pass_)


def _trimmed(text: str, edit: Edit) -> Edit:
    """The edit without what it puts back where it was; a doubled character is cut from its end."""
    return trimmed(edit.span.start, edit.span.of(text), edit.replacement)


def _of_edit(text: str, edit: Edit, pass_: int) -> Iterator[Mark]:
    old, new, start = edit.span.of(text), edit.replacement, edit.span.start
    if not old and not new:
        return
    if swap := _swap(old, new):
        first, second = swap
        yield Mark(
            MarkKind.TRANSPOSE,
            Span(start, start + first),
            pass_=pass_,
            other=Span(edit.span.end - second, edit.span.end),
        )
        return
    if "\n" in old or "\n" in new:
        yield from _of_breaks(text, edit, pass_)
        return
    if not old:
        yield _inserted(text, start, new, pass_)
    elif not new:
        yield _deleted(text, edit.span, pass_)
    elif not new.strip() and not old.strip():
        yield Mark(MarkKind.SPACE, edit.span, "#" + _ems(new), pass_)
    elif len(new) == 1 and new in SCRIPTS:
        yield Mark(MarkKind.SCRIPT, edit.span, new, pass_)
    else:
        yield Mark(MarkKind.CHANGE, edit.span, new, pass_)


def _of_breaks(text: str, edit: Edit, pass_: int) -> Iterator[Mark]:
    """An edit that joins or parts paragraphs: the breaks have marks of their own, what is between is changed."""
    old, new, at = edit.span.of(text), edit.replacement, edit.span.start
    olds, news = old.split("\n"), new.split("\n")
    if len(olds) == len(news):
        for one, other in zip(olds, news, strict=True):
            yield from _of_edit(text, _trimmed(text, Edit(Span(at, at + len(one)), other)), pass_)
            at += len(one) + 1
        return
    if len(news) == 1:
        # All breaks go: the characters on either side of the first change together.
        kept = "".join(olds)
        for part in olds[:-1]:
            at += len(part)
            yield Mark(MarkKind.RUN_ON, Span(at, at + 1), pass_=pass_)
            at += 1
        if kept != new:
            yield from _flat(text, edit, olds, new, pass_)
        return
    yield from _of_edit(text, _trimmed(text, Edit(edit.span, new.replace("\n", ""))), pass_) if "\n" not in old else ()
    for number in range(len(news) - len(olds)):
        place = min(edit.span.start + len("".join(news[: number + 1])), edit.span.end)
        yield Mark(MarkKind.PARAGRAPH, Span(place, place), pass_=pass_)


def _flat(text: str, edit: Edit, olds: Sequence[str], new: str, pass_: int) -> Iterator[Mark]:
    """What changes beside the breaks: at the end of the first part where something is there, else at the last."""
    first, last = olds[0], olds[-1]
    if not last or (first and new.endswith(last)):
        span = Span(edit.span.start, edit.span.start + len(first))
        yield from _of_edit(text, _trimmed(text, Edit(span, new[: len(new) - len(last)] if last else new)), pass_)
    else:
        span = Span(edit.span.end - len(last), edit.span.end)
        head = len(first) if new.startswith(first) else 0
        if first and not head:
            yield from _of_edit(text, Edit(Span(edit.span.start, edit.span.start + len(first)), ""), pass_)
        yield from _of_edit(text, _trimmed(text, Edit(span, new[head:])), pass_)


def _swap(old: str, new: str) -> tuple[int, int] | None:
    """How long the two groups are that change places at the ends of a text; what is between stays."""
    if len(old) != len(new) or not 2 <= len(old) <= 24 or sorted(old) != sorted(new) or "\n" in old:
        return None
    for first in range(1, len(old)):
        for second in range(1, len(old) - first + 1):
            head, tail = old[:first], old[len(old) - second :]
            if new == tail + old[first : len(old) - second] + head:
                return first, second
    return None


def _inserted(text: str, at: int, new: str, pass_: int) -> Mark:
    if new.strip(" \u3000"):
        kind = MarkKind.SCRIPT if new in SCRIPTS else MarkKind.INSERT
        return Mark(kind, Span(at, at), new, pass_)
    around = text[max(0, at - 1) : at + 1]
    if "\u3000" not in new and around.isascii():
        return Mark(MarkKind.PART, Span(at, at), pass_=pass_)
    return Mark(MarkKind.SPACE, Span(at, at), "#" + _ems(new), pass_)


def _deleted(text: str, span: Span, pass_: int) -> Mark:
    return Mark(MarkKind.DELETE if span.of(text).strip(" \u3000\xa0") else MarkKind.CLOSE_UP, span, pass_=pass_)


def _ems(space: str) -> str:
    """How wide a space is, in characters of text."""
    halves = sum(2 if char == "\u3000" else 1 for char in space)
    whole = str(halves // 2) if halves > 1 else ""
    return (whole + " 1/2" if whole else "1/2") if halves % 2 else whole


def _moved(text: str, marks: Sequence[Mark]) -> list[Mark]:
    """A deletion and an insertion of the same text near by are one move."""
    left = list(marks)
    made: list[Mark] = []
    for mark in marks:
        if mark.kind is not MarkKind.DELETE or len(mark.span) < 2:
            continue
        gone = mark.span.of(text)
        target = next(
            (
                other
                for other in left
                if other.kind is MarkKind.INSERT
                and other.text == gone
                and abs(other.span.start - mark.span.start) <= NEAR
            ),
            None,
        )
        if target is not None and mark in left:
            left.remove(mark)
            left.remove(target)
            made.append(Mark(MarkKind.MOVE, mark.span, pass_=mark.pass_, other=target.span))
    return left + made


def _signed(text: str, marks: Sequence[Mark]) -> list[Mark]:
    """Corrections that come often get a sign."""
    changes = Counter((mark.span.of(text), mark.text, mark.pass_) for mark in marks if mark.kind is MarkKind.CHANGE)
    often = [key for key, count in changes.items() if count >= OFTEN and len(key[0]) <= 4][: len(SIGNS)]
    made: list[Mark] = []
    for mark in marks:
        key = (mark.span.of(text), mark.text, mark.pass_)
        if mark.kind is MarkKind.CHANGE and key in often:
            made.append(replace(mark, kind=MarkKind.REPLACE_ALL, sign=often.index(key)))
        else:
            made.append(mark)
    return made
