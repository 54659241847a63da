"""Edits taken apart into the smallest operations: characters changed within one block, and breaks taken out."""

from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from typing import NamedTuple

from proofreader.core.span import Edit, shared_ends, sorted_edits

LARGEST_DIFF = 2_000_000
"""Characters before times characters after up to which a difference is looked for inside an edit."""


class Replace(NamedTuple):
    """Characters [at, end) of one block become `text`, which may hold line ends: new paragraphs."""

    at: int
    end: int
    text: str
    edit: Edit


class Join(NamedTuple):
    """The line end at `at` goes: the blocks on either side become one."""

    at: int
    end: int
    edit: Edit


Operation = Replace | Join


def operations(text: str, edits: Iterable[Edit]) -> list[Operation]:
    """The operations that edits of a text amount to, in order. Raises ValueError when edits overlap or leave it."""
    found: list[Operation] = []
    for edit in sorted_edits(edits):
        if edit.span.end > len(text):
            raise ValueError(f"edit past the end of the text: {edit}")
        new = edit.replacement.replace("\r\n", "\n").replace("\r", "\n")
        old = edit.span.of(text)
        if old.count("\n") == new.count("\n"):
            found += _aligned(edit.span.start, old, new, edit)
        else:
            for start, end, part in _differences(old, new):
                found += _aligned(edit.span.start + start, old[start:end], part, edit)
    return found


def _aligned(at: int, old: str, new: str, edit: Edit) -> Iterator[Operation]:
    """Line by line as far as both have lines; then the rest of the new, or breaks taken out."""
    olds, news = old.split("\n"), new.split("\n")
    common = min(len(olds), len(news)) - 1
    for before, after in zip(olds[:common], news[:common], strict=True):
        yield from _within(at, before, after, edit)
        at += len(before) + 1
    first, *others = olds[common:]
    yield from _within(at, first, "\n".join(news[common:]), edit)
    at += len(first)
    for line in others:
        yield Join(at, at + 1, edit)
        if line:
            yield Replace(at + 1, at + 1 + len(line), "", edit)
        at += 1 + len(line)


def _within(at: int, old: str, new: str, edit: Edit) -> Iterator[Operation]:
    for start, end, part in _differences(old, new):
        yield Replace(at + start, at + end, part, edit)


def _differences(old: str, new: str) -> Iterator[tuple[int, int, str]]:
    """Ranges of the old text and what they become; what both have in common is left alone."""
    head, tail = shared_ends(old, new)
    before, after = old[head : len(old) - tail], new[head : len(new) - tail]
    if not before and not after:
        return
    if not before or not after or len(before) * len(after) > LARGEST_DIFF:
        yield head, head + len(before), after
        return
    for tag, i, j, k, m in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag != "equal":
            yield head + i, head + j, after[k:m]
