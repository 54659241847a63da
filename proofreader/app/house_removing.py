"""Taking single entries out of a house table: what else the user wrote there, remarks and all, stays as it is."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from proofreader.app.house_writing import ALLOW, Added, HouseError, put_table, read_toml

_TOKEN = re.compile(r"""#[^\n]*|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|[\],]""")
_HEADER = re.compile(r"^[ \t]*\[", re.MULTILINE)
_IDLE = re.compile(r"(?:^[ \t]*(?:#[^\n]*)?\n)+\Z", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class HouseEntry:
    """An entry of the kinds that the desk writes: a word that is allowed; one that is replaced by `right` (empty:
    struck out); with a `check`, words about which that check is quiet. `right` is None but for the second.
    """

    word: str
    right: str | None = None
    check: str = ""

    @property
    def kind(self) -> str:
        """The table it stands in."""
        return "ignore" if self.check else "allow" if self.right is None else "replace"


def entries_in(path: Path) -> tuple[HouseEntry, ...]:
    """The entries of a table that can be taken out, the latest first. Raises HouseError or OSError."""
    found = tomllib.loads(read_toml(path)[1])
    made = [HouseEntry(word) for word in found.get("allow", []) if isinstance(word, str)]
    made += [entry for kind in ("replace", "ignore") for _at, entry in _simple(found, kind)]
    return tuple(reversed(made))


def remove_entry(path: Path, entry: HouseEntry) -> Added | None:
    """Take one entry out; None where the table does not hold it. Raises HouseError or OSError."""
    before, text = read_toml(path)
    found = tomllib.loads(text)
    if entry.kind == "allow":
        allowed = found.get("allow", [])
        if entry.word not in allowed:
            return None
        made = _without_word(text, entry.word)
        left = {**found, "allow": [word for word in allowed if word != entry.word]}
    else:
        at = next((at for at, one in _simple(found, entry.kind) if one == entry), None)
        if at is None:
            return None
        made = _without_table(text, entry.kind, at)
        left = {**found, entry.kind: [one for other, one in enumerate(found[entry.kind]) if other != at]}
        left = left if left[entry.kind] else {key: value for key, value in left.items() if key != entry.kind}
    return put_table(path, before, made, lambda there: there == left)


def _simple(found: dict[str, Any], kind: str) -> Iterator[tuple[int, HouseEntry]]:
    """Replacements of one form by one other, or passages that one check leaves alone, with their number."""
    first, second = ("wrong", "right") if kind == "replace" else ("text", "check")
    for at, one in enumerate(found.get(kind, [])):
        if isinstance(one, dict) and isinstance(one.get(first), str) and isinstance(one.get(second), str):
            if kind == "replace":
                yield at, HouseEntry(one[first], one[second])
            elif set(one) == {first, second}:  # with a page it says something else
                yield at, HouseEntry(one[first], check=one[second])


def _without_word(text: str, word: str) -> str:
    """The text without a word of its list `allow`, and without the line that held nothing else."""
    start = ALLOW.search(text)
    if start is None:
        raise HouseError("写法特别，请打开它手工修改")
    at = start.end()
    gone: list[tuple[int, int]] = []
    while (token := _TOKEN.search(text, at)) is not None and token[0] != "]":
        at = token.end()
        if token[0][0] in "\"'" and tomllib.loads(f"x = {token[0]}")["x"] == word:
            comma = re.compile(r"[ \t]*,[ \t]?").match(text, at)
            gone.append((token.start(), comma.end() if comma else at))
    for first, last in reversed(gone):
        line = text.rfind("\n", 0, first) + 1
        end = text.find("\n", last)
        if end >= 0 and not text[line:first].strip() and not text[last:end].strip():
            first, last = line, end + 1
        text = text[:first] + text[last:]
    return text


def _without_table(text: str, kind: str, number: int) -> str:
    """The text without its table of a kind and number; remarks before the next table belong to that one."""
    headers = list(re.finditer(rf"^[ \t]*\[\[[ \t]*{kind}[ \t]*\]\][^\n]*\n?", text, re.MULTILINE))
    if number >= len(headers):
        raise HouseError("写法特别，请打开它手工修改")
    head = headers[number]
    following = _HEADER.search(text, head.end())
    end = following.start() if following else len(text)
    idle = _IDLE.search(text, head.end(), end) if following else None
    end = idle.start() if idle else end
    kept = text[end:]
    before = text[: head.start()]
    return before + (kept.lstrip("\n") if before.endswith("\n\n") or not before else kept)
