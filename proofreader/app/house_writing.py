"""Adding entries to a house table from the desk: what the user wrote there, remarks and all, stays as it is."""

import json
import os
import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from proofreader.app.house import FOLDERS, LEVELS, PROJECT
from proofreader.app.paths import config_folder

ADDED = "校对台添加.toml"
"""The table in a folder of tables, and in the user's settings, that the desk writes to."""
_HEADER = re.compile(r"^[ \t]*\[", re.MULTILINE)
ALLOW = re.compile(r"^[ \t]*allow[ \t]*=[ \t]*\[", re.MULTILINE)
"""Where the list of allowed words begins."""
_HEAD = "# 校对台添加的条目，可以直接改；说明见 proofreader rules --markdown。\n\n"


class HouseError(ValueError):
    """An entry that cannot be added; the message is one line of Chinese."""


@dataclass(frozen=True, slots=True)
class Added:
    """What was written where: the file and its bytes before (None where it is new) and after."""

    path: Path
    before: bytes | None
    after: bytes

    def take_back(self) -> None:
        """Put the file back as it was. Raises HouseError where it has been changed since."""
        if self.path.read_bytes() != self.after:
            raise HouseError(f"{self.path.name} 后来又改过，请直接打开它修改")
        if self.before is None:
            self.path.unlink()
        else:
            _write(self.path, self.before)


def writable_table(page: Path | None) -> Path:
    """The table that entries for a page go to: of the nearest project that has tables, else the user's own."""
    if page is not None:
        folder = page.absolute().parent
        for place in (folder, *folder.parents)[: LEVELS + 1]:
            inside = next((place / name for name in FOLDERS if (place / name).is_dir()), None)
            if inside is not None and os.access(inside, os.W_OK):
                return inside / ADDED
            if (place / PROJECT).is_file() and os.access(place / PROJECT, os.W_OK):
                return place / PROJECT
    return config_folder() / FOLDERS[0] / ADDED


def remember_word(word: str, page: Path | None = None, *, table: Path | None = None) -> Added | None:
    """Allow a word from now on; None where the table allows it already. Raises HouseError or OSError."""
    word = word_to_remember(word)
    path = table or writable_table(page)
    before, text = read_toml(path)
    if word in tomllib.loads(text).get("allow", []):
        return None
    header, quoted = _HEADER.search(text), json.dumps(word, ensure_ascii=False)
    head = text[: header.start()] if header else text
    there = ALLOW.search(head)
    if there is not None:
        between = "\n    " if text.startswith(("\n", "\r"), there.end()) else ""
        after = f"{between}{quoted}," + ("" if between else " ")
        made = text[: there.end()] + after + text[there.end() :]
    else:
        line = f"allow = [{quoted}]\n\n"
        made = head + ("" if not head or head.endswith("\n") else "\n") + line + text[len(head) :]
    return put_table(path, before, made, lambda found: word in found.get("allow", []))


def word_to_remember(word: str) -> str:
    """What would be remembered of a text. Raises HouseError where that is no word."""
    word = _clean(word)
    if not any(map(str.isalnum, word)):
        raise HouseError(f"“{word}”只有标点，不能记住；可以用“本版不再提示这一类”")
    return word


def always_replace(
    wrong: str, right: str, page: Path | None = None, *, why: str = "", table: Path | None = None
) -> Added | None:
    """Replace a wrong form from now on; None where the table does so already. Raises HouseError or OSError."""
    wrong, right = _clean(wrong), right.strip()
    if wrong == right:
        raise HouseError(f"“{wrong}”改前改后相同")
    path = table or writable_table(page)
    before, text = read_toml(path)
    for entry in tomllib.loads(text).get("replace", []):
        known = entry.get("wrong")
        if wrong == known or (isinstance(known, list) and wrong in known):
            if entry.get("right") in (right, [right]):
                return None
            raise HouseError(f"{path.name} 里已经规定“{wrong}”改为“{entry.get('right')}”，请直接改那一条")
    lines = [f"wrong = {json.dumps(wrong, ensure_ascii=False)}", f"right = {json.dumps(right, ensure_ascii=False)}"]
    if why:
        lines.append(f"why = {json.dumps(why, ensure_ascii=False)}")
    gap = "" if not text or text.endswith("\n\n") else "\n" if text.endswith("\n") else "\n\n"
    made = text + gap + "\n".join(["[[replace]]", *lines]) + "\n"
    return put_table(path, before, made, lambda found: found["replace"][-1].get("wrong") == wrong)


def _clean(word: str) -> str:
    word = word.strip()
    if not word:
        raise HouseError("这里没有可以记住的词，请先在版面里选中")
    if "\n" in word or len(word) > 60:
        raise HouseError("选中的文字太长，请只选一个词")
    return word


def read_toml(path: Path) -> tuple[bytes | None, str]:
    """A table's bytes (None where there is no such file) and its text, which is TOML. Raises HouseError, OSError."""
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return None, _HEAD
    try:
        text = data.decode("utf-8")  # a byte order mark stays where it is
        tomllib.loads(text.removeprefix("\ufeff"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise HouseError(f"{path.name} 有误，先改好再添加（{error}）") from error
    return data, text.removeprefix("\ufeff").replace("\r\n", "\n")


def put_table(path: Path, before: bytes | None, text: str, holds: Callable[[dict[str, Any]], bool]) -> Added:
    """Write a table the way it was written before, if `holds` what is meant. Raises HouseError, OSError."""
    try:
        found = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise HouseError(f"{path.name} 写法特别，请打开它手工修改") from error
    if not holds(found):
        raise HouseError(f"{path.name} 写法特别，请打开它手工修改")
    if before is not None and b"\r\n" in before:
        text = text.replace("\n", "\r\n")
    after = text.encode("utf-8")
    if before is not None and before.startswith(b"\xef\xbb\xbf"):
        after = b"\xef\xbb\xbf" + after
    path.parent.mkdir(parents=True, exist_ok=True)
    _write(path, after)
    return Added(path, before, after)


def _write(path: Path, data: bytes) -> None:
    """All or nothing."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        with temporary.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
