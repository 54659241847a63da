"""What a house table holds once it is read."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from proofreader.checks.kinds import PatternRule, WordRule
from proofreader.core.finding import Severity


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an entry stands: the table's file name and the line, from 1."""

    table: str
    line: int

    def __str__(self) -> str:
        return f"出自 {self.table} 第 {self.line} 行"


@dataclass(frozen=True, slots=True)
class Samples:
    """What an entry says about itself: wrong texts with what becomes of them, texts on which it must stay silent."""

    pairs: tuple[tuple[str, str], ...] = ()
    allows: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WordEntry:
    """A wrong word (`rule.rights` come in its place; none: it only may not be there). `rule.note` is the reason."""

    rule: WordRule
    origin: Origin
    samples: Samples


@dataclass(frozen=True, slots=True)
class PatternEntry:
    """A pattern; `rule.rights` may name groups of the match."""

    rule: PatternRule
    origin: Origin
    samples: Samples


@dataclass(frozen=True, slots=True)
class MustEntry:
    """A term that must be written so: `wrong` are forms that are known to be wrong, `near` forms one character off are
    wrong too; `strict`: even where that character makes an ordinary word.
    """

    right: str
    wrong: tuple[str, ...]
    note: str
    near: bool
    strict: bool
    severity: Severity | None
    origin: Origin
    samples: Samples


@dataclass(frozen=True, slots=True)
class NameEntry:
    """A person, a body or a place, with the titles it goes by; an empty list says nothing of titles."""

    name: str
    titles: tuple[str, ...]
    origin: Origin
    samples: Samples


@dataclass(frozen=True, slots=True)
class Ignore:
    """Findings to leave out: of a check or family, in a passage (`text`), on pages by file name (a pattern of shell
    kind). Empty: any; not all three are.
    """

    check: str
    text: str
    page: str
    origin: Origin


@dataclass(frozen=True)
class NameList:
    """Plain names. Lines are looked up when somebody asks where a name stands: lists are long."""

    table: str
    text: str
    names: tuple[str, ...]

    def origin(self, name: str) -> Origin:
        """Where a name of the list stands."""
        at = self.text.find(f'"{name}"')
        at = self.text.find(name) if at < 0 else at
        return Origin(self.table, self.text.count("\n", 0, max(at, 0)) + 1)


@dataclass(frozen=True)
class HouseTable:
    """One file."""

    table: str = ""
    replace: tuple[WordEntry, ...] = ()
    forbidden: tuple[WordEntry, ...] = ()
    must: tuple[MustEntry, ...] = ()
    patterns: tuple[PatternEntry, ...] = ()
    names: tuple[NameEntry, ...] = ()
    lists: tuple[NameList, ...] = ()
    allow: tuple[str, ...] = ()
    ignores: tuple[Ignore, ...] = ()
    faults: tuple[str, ...] = field(default=(), compare=False)
    """One line of Chinese each: what is wrong in the file, with the line named."""

    @cached_property
    def counts(self) -> Mapping[str, int]:
        """How many entries there are of each kind, in Chinese."""
        found = {
            "替换": len(self.replace),
            "禁用": len(self.forbidden),
            "定写": len(self.must),
            "句式": len(self.patterns),
            "名录": len(self.names) + sum(len(one.names) for one in self.lists),
            "允许": len(self.allow),
            "不提示": len(self.ignores),
        }
        return {kind: number for kind, number in found.items() if number}
