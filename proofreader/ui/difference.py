"""The one edit between two pieces of text."""

from proofreader.core.span import Edit, Span


def shared_ends(was: str, becomes: str) -> tuple[int, int]:
    """How many characters two texts share at the start and, not counting those again, at the end."""
    shorter = min(len(was), len(becomes))
    head = 0
    while head < shorter and was[head] == becomes[head]:
        head += 1
    tail = 0
    while tail < shorter - head and was[-1 - tail] == becomes[-1 - tail]:
        tail += 1
    return head, tail


def difference(was: str, becomes: str, start: int = 0) -> Edit | None:
    """The smallest single edit that turns one text into another; None when they are the same. `start` is its place."""
    if was == becomes:
        return None
    head, tail = shared_ends(was, becomes)
    return Edit(Span(start + head, start + len(was) - tail), becomes[head : len(becomes) - tail])
