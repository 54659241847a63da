"""Word tables on disk (TOML), read into rules; every fault is named with its line.

    source = "…"                      # of all entries that name none
    word = [ { wrong = "…", right = "…", sample = "…" }, … ]
    cue = [ { wrong = "…", right = "…", before = ["…"], after = ["…"], gap = 4, sample = "…" }, … ]
    pattern = [ { pattern = "…", right = "…", sample = "…", fixed = "…" }, … ]

An entry may also have: `allows` (right texts), `note` (said after the message), `source`, `severity` (error, warning,
advice); a word `not_before`, `not_after`; a cue `unless`, and `$` in `after` (the clause ends there); a pattern
`needles`. `right` is one form or a list of them.
"""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

from proofreader.checks.kinds import CueRule, LazyRules, PatternRule, R, RuleTable, WordRule
from proofreader.core.finding import Severity
from proofreader.core.resources import resource
from proofreader.core.tables import compiled_table

_COMMON = {"wrong", "right", "sample", "fixed", "allows", "note", "source", "severity"}
_KEYS = {
    "word": _COMMON | {"not_before", "not_after"},
    "cue": _COMMON | {"before", "after", "unless", "gap"},
    "pattern": (_COMMON - {"wrong"}) | {"pattern", "needles"},
}
_TOML_LINE = r"\(at line (\d+)"


class RuleFileError(ValueError):
    """A table that cannot be used: the message is one line of Chinese that names the file and the line."""

    def __init__(self, path: Path, line: int, problem: str) -> None:
        super().__init__(f"{path.name} 第{line}行：{problem}")
        self.path, self.line, self.problem = path, line, problem


def shipped_rules(name: str) -> RuleTable:
    """The rules of a file of the program's own. Raises as `read_rules` does."""
    return read_rules(resource("rules", name))


def read_rules(path: Path) -> RuleTable:
    """The rules of a file. Raises RuleFileError for a fault in it, OSError when it cannot be read.

    A shipped table with an up-to-date compiled form is known to be without fault: its rules are made when needed.
    """
    known = compiled_table(path)
    if known is not None:
        return _known_rules(path, known)
    import tomllib

    try:
        text = path.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        raise RuleFileError(path, 1, "不是 UTF-8 编码的文本") from error
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        at = re.search(_TOML_LINE, str(error))
        raise RuleFileError(path, int(at[1]) if at else text.count("\n") + 1, f"格式有误（{error}）") from error
    reader = _Reader(path, text, str(table.pop("source", "")))
    for key in table:
        if key not in _KEYS:
            raise RuleFileError(path, reader.line_of(key), f"不认识的项目“{key}”，应为 word、cue 或 pattern")
    return RuleTable(
        tuple(reader.word(entry) for entry in reader.entries("word", table)),
        tuple(reader.cue(entry) for entry in reader.entries("cue", table)),
        tuple(reader.pattern(entry) for entry in reader.entries("pattern", table)),
    )


def _known_rules(path: Path, table: dict[str, Any]) -> RuleTable:
    reader = _Reader(path, "", str(table.get("source", "")))

    def lazy(kind: str, make: Callable[[dict[str, Any]], R]) -> LazyRules[R]:
        entries = table.get(kind, [])
        forms = tuple(entry["pattern" if kind == "pattern" else "wrong"] for entry in entries)
        return LazyRules(forms, lambda index: make({**entries[index], "": 0}))

    return RuleTable(lazy("word", reader.word), lazy("cue", reader.cue), lazy("pattern", reader.pattern))


class _Reader:
    """Makes rules of entries. Without the file's text they are taken to be right as to patterns, and have no line."""

    def __init__(self, path: Path, text: str, source: str) -> None:
        self._path, self._source = path, source
        self._lines = text.splitlines()
        self._known = not text

    def line_of(self, words: str, start: int = 0, *others: str) -> int:
        """The first line after `start` (from 1) that holds the words or one of the others; else the one after start."""
        for number in range(start, len(self._lines)):
            if any(one in self._lines[number] for one in (words, *others)):
                return number + 1
        return min(start + 1, len(self._lines))

    def entries(self, kind: str, table: dict[str, Any]) -> list[dict[str, Any]]:
        """The entries of a kind with their line noted under the key "" (tables of TOML keep no lines)."""
        entries = table.get(kind, [])
        if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
            raise RuleFileError(self._path, self.line_of(kind), f"“{kind}”应当是一列条目")
        key = "pattern" if kind == "pattern" else "wrong"
        line = 0
        for entry in entries:
            named = entry.get(key)
            if kind != "pattern" and isinstance(named, str):
                line = self.line_of(f'"{named}"', line)
            else:  # a pattern may be escaped in the file, so only its key is looked for
                line = self.line_of(f'{key} = "', line, f"{key} = '")
            entry[""] = line
            stray = set(entry) - _KEYS[kind] - {""}
            if stray:
                raise RuleFileError(self._path, line, f"条目里有不认识的项目：{'、'.join(sorted(stray))}")
        return entries

    def word(self, entry: dict[str, Any]) -> WordRule:
        return WordRule(
            **self._common(entry, self._text(entry, "wrong")),
            not_before=self._texts(entry, "not_before"),
            not_after=self._texts(entry, "not_after"),
        )

    def cue(self, entry: dict[str, Any]) -> CueRule:
        gap = entry.get("gap", 0)
        if not isinstance(gap, int) or not 0 <= gap <= 20:
            self._fail(entry, "gap 应当是 0 到 20 的整数")
        rule = CueRule(
            **self._common(entry, self._text(entry, "wrong")),
            before=self._texts(entry, "before"),
            after=self._texts(entry, "after"),
            unless=self._texts(entry, "unless"),
            gap=gap,
        )
        if not rule.before and not rule.after:
            self._fail(entry, "before 和 after 至少要有一个")
        return rule

    def pattern(self, entry: dict[str, Any]) -> PatternRule:
        words = self._text(entry, "pattern")
        if not self._known:
            self._try(entry, words)
        if "fixed" not in entry:
            self._fail(entry, "缺少 fixed")
        return PatternRule(**self._common(entry, words), pattern=words, needles=self._texts(entry, "needles"))

    def _try(self, entry: dict[str, Any], words: str) -> None:
        try:
            compiled = re.compile(words)
        except re.error as error:
            self._fail(entry, f"正则表达式有误（{error}）")
        if compiled.match(""):
            self._fail(entry, "正则表达式不能匹配空文本")

    def _common(self, entry: dict[str, Any], wrong: str) -> dict[str, Any]:
        rights = self._texts(entry, "right")
        if not rights:
            self._fail(entry, "缺少 right")
        if wrong in rights:
            self._fail(entry, f"“{wrong}”的 wrong 和 right 相同")
        sample = self._text(entry, "sample")
        if "pattern" not in entry and wrong not in sample:
            self._fail(entry, f"sample 里没有“{wrong}”")
        severity = entry.get("severity")
        if severity is not None and severity not in list(Severity):
            self._fail(entry, "severity 应当是 error、warning 或 advice")
        return {
            "wrong": wrong,
            "rights": rights,
            "sample": sample,
            "fixed": str(entry.get("fixed", sample.replace(wrong, rights[0]))),
            "allows": self._texts(entry, "allows"),
            "note": str(entry.get("note", "")),
            "source": str(entry.get("source", self._source)),
            "severity": None if severity is None else Severity(severity),
            "line": entry[""],
        }

    def _text(self, entry: dict[str, Any], key: str) -> str:
        value = entry.get(key)
        if not isinstance(value, str) or not value:
            self._fail(entry, f"缺少 {key}")
        return value

    def _texts(self, entry: dict[str, Any], key: str) -> tuple[str, ...]:
        value = entry.get(key, [])
        values = [value] if isinstance(value, str) else value
        if not isinstance(values, list) or not all(isinstance(one, str) for one in values):
            self._fail(entry, f"{key} 应当是一段文字或一列文字")
        return tuple(values)

    def _fail(self, entry: dict[str, Any], problem: str) -> NoReturn:
        raise RuleFileError(self._path, entry[""], problem)
