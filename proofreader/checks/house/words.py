"""House checks of words and patterns."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from proofreader.checks.contract import BlockView, CheckInfo, Hit
from proofreader.checks.house.table import Origin, PatternEntry, WordEntry
from proofreader.checks.kinds import RuleTable
from proofreader.checks.matching import smallest
from proofreader.core.finding import Severity
from proofreader.core.span import Span


def told(message: str, note: str, origin: Origin) -> str:
    """A message with its reason and where it comes from."""
    return f"{message}{'：' if note else ''}{note.rstrip('。')}（{origin}）"


def fixing(
    info: CheckInfo, span: Span, text: str, rights: Iterable[str], message: str, severity: Severity | None
) -> Hit:
    """A hit on a place of the text, each of the right forms a suggestion; safe where there is one and no doubt."""
    word = span.of(text)
    wanted = tuple(right for right in dict.fromkeys(rights) if right != word)
    safe = len(wanted) == 1 and (severity or info.severity) is Severity.ERROR
    fixes = tuple(smallest(span, word, right, safe=safe) for right in wanted)
    return Hit(span, message, fixes, severity=severity, group=word)


@dataclass(frozen=True, eq=False)
class HouseWordCheck:
    """Words that are to be replaced, or are not to be used."""

    info: CheckInfo
    entries: tuple[WordEntry, ...]

    @cached_property
    def _table(self) -> RuleTable:
        return RuleTable(tuple(entry.rule for entry in self.entries))

    @cached_property
    def _by_rule(self) -> dict[object, WordEntry]:
        return {entry.rule: entry for entry in self.entries}

    def block_hits(self, block: BlockView) -> Iterator[Hit]:
        """Every wrong word, the longer of two that overlap."""
        for span, rule, _ in self._table.places(block):
            yield self._hit(block.text, span, self._by_rule[rule])

    def _hit(self, text: str, span: Span, entry: WordEntry) -> Hit:
        rule, word = entry.rule, span.of(text)
        if not rule.rights:
            message = f"本报不用“{word}”"
        elif not any(rule.rights):
            message = f"“{word}”应删去"
        else:
            message = f"“{word}”应改为" + "或".join(f"“{right}”" for right in rule.rights if right)
        return fixing(self.info, span, text, rule.rights, told(message, rule.note, entry.origin), rule.severity)


@dataclass(frozen=True, eq=False)
class HousePatternCheck:
    """Patterns with what is to stand in their place."""

    info: CheckInfo
    entries: tuple[PatternEntry, ...]

    def block_hits(self, block: BlockView) -> Iterator[Hit]:
        """Every place of every pattern that would be changed."""
        text = block.text
        for entry in self.entries:
            for span, rights in entry.rule.places(text):
                word = span.of(text)
                if not span or block.is_protected(span) or (rights and all(right == word for right in rights)):
                    continue
                message = f"“{word}”应写作“{rights[0]}”" if rights else f"“{word}”不合本报写法"
                message = told(message, entry.rule.note, entry.origin)
                yield fixing(self.info, span, text, rights, message, entry.rule.severity)
