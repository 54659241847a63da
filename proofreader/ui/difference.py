"""The one edit between two pieces of text."""

from proofreader.core.span import Edit, trimmed


def difference(was: str, becomes: str, start: int = 0) -> Edit | None:
    """The smallest single edit that turns one text into another; None when they are the same. `start` is its place."""
    return None if was == becomes else trimmed(start, was, becomes)
