"""The items of run-in series (一是……二是……) inside one paragraph."""

import re
from collections.abc import Iterator

_ITEM = re.compile(r"(?:^|(?<=[。；：，:;,]))(?P<number>[一二三四五六七八九])(?P<word>是|要)(?!一)")
_ORDER = "一二三四五六七八九"
SECOND = ("二是", "二要")
"""One of these is in every series."""


def run_in_series(text: str) -> Iterator[list[re.Match[str]]]:
    """Series of at least two items in order: the openings of their items, with the groups `number` and `word`."""
    run: list[re.Match[str]] = []
    for match in _ITEM.finditer(text):
        if run and match["word"] == run[0]["word"] and _ORDER.index(match["number"]) == len(run):
            run.append(match)
            continue
        if len(run) > 1:
            yield run
        run = [match] if match["number"] == "一" else []
    if len(run) > 1:
        yield run
