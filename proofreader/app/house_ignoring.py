"""Telling a check, from one of its findings, to leave the same words alone from now on, on every page."""

import json
import tomllib
from pathlib import Path

from proofreader.app.house_writing import Added, HouseError, put_table, read_toml, writable_table
from proofreader.core.span import Span

ENOUGH = 4
"""Letters, digits and ideographs by which a passage is known again; a shorter one takes in what stands round it,"""
ROUND = 8
"""so many code points on either side, within its sentence."""
LONGEST = 60
_ENDS = "\n。！？；"


def passage_at(text: str, span: Span) -> str:
    """The words by which a place of a text is known again: they hold the place, and lie in one paragraph.

    Raises HouseError where there are none, or far too many.
    """
    start, end = span.start, span.end
    if sum(map(str.isalnum, span.of(text))) < ENOUGH:
        left, right = max(0, start - ROUND), min(len(text), end + ROUND)
        while start > left and text[start - 1] not in _ENDS:
            start -= 1
        while end < right and text[end] not in _ENDS:
            end += 1
    passage = text[start:end]
    if "\n" in passage or len(passage) > LONGEST:
        raise HouseError("这一处太长，不能按文字记住；可以用“本版不再提示这一类”")
    if not any(map(str.isalnum, passage)):
        raise HouseError("这一处没有可以辨认的文字；可以用“本版不再提示这一类”")
    return passage


def ignore_passage(check: str, passage: str, page: Path | None = None, *, table: Path | None = None) -> Added | None:
    """Hear no more of a check about a passage, wherever it stands; None where the table says so already.

    Raises HouseError or OSError.
    """
    path = table or writable_table(page)
    before, text = read_toml(path)
    wanted = {"check": check, "text": passage}
    if wanted in tomllib.loads(text).get("ignore", []):
        return None
    lines = [f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in wanted.items()]
    gap = "" if not text or text.endswith("\n\n") else "\n" if text.endswith("\n") else "\n\n"
    made = text + gap + "\n".join(["[[ignore]]", *lines]) + "\n"
    return put_table(path, before, made, lambda found: found["ignore"][-1] == wanted)
