"""House tables (TOML) and lists of names (text), read so that one bad entry never takes the others with it.

    allow = ["…", …]                      names = ["…", …]
    [[replace]]    wrong, right           wrong and right: one or several
    [[forbidden]]  word, why, instead     instead may be missing
    [[must]]       right, wrong, near, strict
    [[pattern]]    pattern, right
    [[name]]       name, title
    [[ignore]]     check, text, page      at least one of them

Any of the first four may also have `why`, `severity` (error, warning, advice), `sample` with `fixed` (a wrong text and
what becomes of it), `allows` (right texts); the first two `not_before`, `not_after`, `anywhere`.
"""

import re
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NoReturn, TypeVar

from proofreader.checks.house.table import (
    HouseTable,
    Ignore,
    MustEntry,
    NameEntry,
    NameList,
    Origin,
    PatternEntry,
    Samples,
    WordEntry,
)
from proofreader.checks.kinds import PatternRule, WordRule
from proofreader.checks.rulefile import RuleFileError
from proofreader.core.finding import Severity

_RULE = {"why", "severity", "sample", "fixed", "allows"}
_KEYS = {
    "replace": _RULE | {"wrong", "right", "not_before", "not_after", "anywhere"},
    "forbidden": _RULE | {"word", "instead", "not_before", "not_after", "anywhere"},
    "must": _RULE | {"right", "wrong", "near", "strict"},
    "pattern": _RULE | {"pattern", "right"},
    "name": {"name", "title", "sample", "fixed", "allows"},
    "ignore": {"check", "text", "page"},
}
_LISTS = ("allow", "names")
_AT = re.compile(r"\(at line (\d+)")
_TITLED = re.compile(r"[\t,，]\s*")
_Made = TypeVar("_Made")
CUT = 2
"""Code points up to which a wrong word must not cut through other words; longer ones mean what they say."""
SHORTEST_NEAR = 3
"""Code points a term must have for forms one character off to be looked for."""


def read_table(path: Path) -> HouseTable:
    """The entries of a house table; what cannot be used is left out and named in `faults`. Raises OSError."""
    try:
        text = path.read_text("utf-8-sig")
        table = tomllib.loads(text)
    except UnicodeDecodeError:
        return HouseTable(path.name, faults=(str(RuleFileError(path, 1, "不是 UTF-8 编码的文本")),))
    except tomllib.TOMLDecodeError as error:
        at = _AT.search(str(error))
        line = int(at[1]) if at else text.count("\n") + 1
        return HouseTable(path.name, faults=(str(RuleFileError(path, line, _chinese(str(error)))),))
    return _Reader(path, text).table(table)


def read_names(path: Path) -> HouseTable:
    """A list of names, one a line; titles may follow behind a tab or commas; `#` begins a remark. Raises OSError."""
    try:
        text = path.read_text("utf-8-sig")
    except UnicodeDecodeError:
        return HouseTable(path.name, faults=(str(RuleFileError(path, 1, "不是 UTF-8 编码的文本")),))
    plain: list[str] = []
    titled: list[NameEntry] = []
    for number, line in enumerate(text.splitlines(), 1):
        name, *titles = _TITLED.split(line.partition("#")[0].strip())
        if titles:
            titled.append(NameEntry(name, tuple(filter(None, titles)), Origin(path.name, number), Samples()))
        elif len(name) > 1:
            plain.append(name)
    return HouseTable(path.name, names=tuple(titled), lists=(NameList(path.name, text, tuple(plain)),))


def _chinese(error: str) -> str:
    """A word on what TOML wants, for people who do not write programs."""
    hints = (
        ("Cannot overwrite a value", "同一项写了两遍"),
        ("Cannot declare", "同一个表头写了两遍"),
        ("Unterminated string", "引号没有配对"),
        ("Illegal character", "引号没有配对，或用了不能用的字符"),
        ("Invalid value", "值要写在英文双引号里"),
        ("Unclosed array", "方括号没有配对"),
        ("Expected '='", "少了等号，或用了全角的“＝”"),
        ("Invalid statement", "不是“项目 = 值”的样子"),
    )
    hint = next((hint for start, hint in hints if error.startswith(start)), "格式有误")
    return f"{hint}（{error}）"


class _Reader:
    def __init__(self, path: Path, text: str) -> None:
        self._path, self._text = path, text
        self._lines = text.splitlines()
        self._faults: list[str] = []
        self._line = 1

    def table(self, table: dict[str, Any]) -> HouseTable:
        for key in table:
            if key not in _KEYS and key not in _LISTS:
                kinds = "、".join([*_KEYS, *_LISTS])
                self._faults.append(
                    str(RuleFileError(self._path, self._line_of(key), f"不认识的项目“{key}”，可以是 {kinds}"))
                )
        names = self._plain("names", table)
        return HouseTable(
            self._path.name,
            replace=tuple(one for found in self._each("replace", table, self._replace) for one in found),
            forbidden=tuple(one for found in self._each("forbidden", table, self._forbidden) for one in found),
            must=tuple(self._each("must", table, self._must)),
            patterns=tuple(self._each("pattern", table, self._pattern)),
            names=tuple(self._each("name", table, self._name)),
            lists=(NameList(self._path.name, self._text, names),) if names else (),
            allow=self._plain("allow", table),
            ignores=tuple(self._each("ignore", table, self._ignore)),
            faults=tuple(self._faults),
        )

    # -- entries with their lines (tables of TOML keep none) --------------------------------------------------------

    def _line_of(self, key: str) -> int:
        pattern = re.compile(rf"\s*\[*\s*[\"']?{re.escape(key)}[\"']?\s*(\]|=|\.)")
        return next((number for number, line in enumerate(self._lines, 1) if pattern.match(line)), 1)

    def _each(self, kind: str, table: dict[str, Any], make: Callable[[dict[str, Any]], _Made]) -> Iterator[_Made]:
        entries = table.get(kind, [])
        if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
            self._faults.append(str(RuleFileError(self._path, self._line_of(kind), f"“{kind}”应当写成 [[{kind}]]")))
            return
        header = re.compile(rf"\s*\[\[\s*{kind}\s*\]\]")
        lines = [number for number, line in enumerate(self._lines, 1) if header.match(line)] if entries else []
        if len(lines) != len(entries):  # entries in one line, or a header inside a text
            lines = [self._line_of(kind)] * len(entries)
        for line, entry in zip(lines, entries, strict=True):
            self._line = line
            try:
                stray = set(entry) - _KEYS[kind]
                if stray:
                    self._fail(f"条目里有不认识的项目：{'、'.join(sorted(stray))}")
                made = make(entry)
            except RuleFileError as error:
                self._faults.append(str(error))
            else:
                yield made

    def _plain(self, key: str, table: dict[str, Any]) -> tuple[str, ...]:
        words = table.get(key, [])
        if isinstance(words, list) and all(isinstance(word, str) for word in words):
            return tuple(word for word in words if word)
        self._faults.append(str(RuleFileError(self._path, self._line_of(key), f"“{key}”应当是一列文字")))
        return ()

    def _fail(self, problem: str) -> NoReturn:
        raise RuleFileError(self._path, self._line, problem)

    # -- the kinds ---------------------------------------------------------------------------------------------------

    def _replace(self, entry: dict[str, Any]) -> list[WordEntry]:
        rights = self._texts(entry, "right")
        if "right" not in entry:
            self._fail("缺少 right（改成什么）")
        return [self._word(entry, word, rights or ("",)) for word in self._some(entry, "wrong")]

    def _forbidden(self, entry: dict[str, Any]) -> list[WordEntry]:
        instead = self._texts(entry, "instead")
        return [self._word(entry, word, instead) for word in self._some(entry, "word")]

    def _word(self, entry: dict[str, Any], wrong: str, rights: tuple[str, ...]) -> WordEntry:
        if wrong in rights:
            self._fail(f"“{wrong}”改前改后相同")
        samples = self._samples(entry, wrong, rights[0] if rights else wrong)
        rule = WordRule(
            wrong,
            rights,
            *samples.pairs[0],
            note=self._one(entry, "why"),
            source=self._path.name,
            severity=self._severity(entry),
            line=self._line,
            not_before=self._texts(entry, "not_before"),
            not_after=self._texts(entry, "not_after"),
            whole=len(wrong) <= CUT and not self._flag(entry, "anywhere", False),
        )
        return WordEntry(rule, Origin(self._path.name, self._line), samples)

    def _must(self, entry: dict[str, Any]) -> MustEntry:
        (right,) = self._some(entry, "right", most=1)
        wrong, near = self._texts(entry, "wrong"), self._flag(entry, "near", True)
        if right in wrong:
            self._fail(f"“{right}”改前改后相同")
        if len(right) < SHORTEST_NEAR and not wrong:
            self._fail(f"“{right}”太短，请在 wrong 里写明哪些写法不对")
        return MustEntry(
            right,
            wrong,
            self._one(entry, "why"),
            near and len(right) >= SHORTEST_NEAR,
            self._flag(entry, "strict", False),
            self._severity(entry),
            Origin(self._path.name, self._line),
            self._samples(entry, wrong[0] if wrong else "", right),
        )

    def _pattern(self, entry: dict[str, Any]) -> PatternEntry:
        words = self._some(entry, "pattern", most=1)[0]
        try:
            compiled = re.compile(words)
        except re.error as error:
            self._fail(f"正则表达式有误（{error}）")
        if compiled.match(""):
            self._fail("正则表达式不能匹配空文本")
        rights = self._texts(entry, "right")
        for right in rights:
            try:
                re.sub(f"(?:{words})|", right, "")  # a group that took no part stands for nothing
            except (re.error, IndexError) as error:
                self._fail(f"right 里的组号有误（{error}）")
        samples = self._samples(entry, "", "")
        sample, fixed = samples.pairs[0] if samples.pairs else ("", "")
        rule = PatternRule(
            words,
            rights,
            sample,
            fixed,
            note=self._one(entry, "why"),
            source=self._path.name,
            severity=self._severity(entry),
            line=self._line,
            pattern=compiled,
        )
        return PatternEntry(rule, Origin(self._path.name, self._line), samples)

    def _name(self, entry: dict[str, Any]) -> NameEntry:
        name = self._some(entry, "name", most=1)[0]
        if len(name) < 2:
            self._fail(f"“{name}”太短，名字至少两个字")
        origin = Origin(self._path.name, self._line)
        return NameEntry(name, self._texts(entry, "title"), origin, self._samples(entry, "", ""))

    def _ignore(self, entry: dict[str, Any]) -> Ignore:
        check, text, page = (self._one(entry, key) for key in ("check", "text", "page"))
        if not (check or text or page):
            self._fail("check、text、page 至少要有一个")
        return Ignore(check, text, page, Origin(self._path.name, self._line))

    # -- their parts -------------------------------------------------------------------------------------------------

    def _samples(self, entry: dict[str, Any], wrong: str, right: str) -> Samples:
        allows = self._texts(entry, "allows")
        samples, fixed = self._texts(entry, "sample"), self._texts(entry, "fixed")
        if not samples:
            return Samples(((wrong, right),) if wrong else (), allows)
        if fixed and len(fixed) != len(samples):
            self._fail("sample 和 fixed 的条数不同")
        made = fixed or tuple(sample.replace(wrong, right) if wrong else sample for sample in samples)
        return Samples(tuple(zip(samples, made, strict=True)), allows)

    def _severity(self, entry: dict[str, Any]) -> Severity | None:
        severity = entry.get("severity")
        if severity is not None and severity not in list(Severity):
            self._fail("severity 应当是 error、warning 或 advice")
        return None if severity is None else Severity(severity)

    def _flag(self, entry: dict[str, Any], key: str, default: bool) -> bool:
        value = entry.get(key, default)
        if not isinstance(value, bool):
            self._fail(f"{key} 应当是 true 或 false")
        return value

    def _one(self, entry: dict[str, Any], key: str) -> str:
        value = entry.get(key, "")
        if not isinstance(value, str):
            self._fail(f"{key} 应当是一段文字")
        return value.strip()

    def _some(self, entry: dict[str, Any], key: str, most: int = 0) -> tuple[str, ...]:
        values = self._texts(entry, key)
        if not values or not all(value.strip() for value in values):
            self._fail(f"缺少 {key}")
        if most and len(values) > most:
            self._fail(f"{key} 只能写一个")
        return values

    def _texts(self, entry: dict[str, Any], key: str) -> tuple[str, ...]:
        value = entry.get(key, [])
        values = [value] if isinstance(value, str) else value
        if not isinstance(values, list) or not all(isinstance(one, str) for one in values):
            self._fail(f"{key} 应当是一段文字或一列文字")
        return tuple(values)
