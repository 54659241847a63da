"""Idioms written wrong that stand in no table: three characters fit, the fourth sounds or looks like the right one."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from proofreader.checks.confusables.idiom_table import IdiomTable, idiom_table
from proofreader.checks.confusables.likeness import Likeness
from proofreader.checks.confusables.near_idioms import SIZE, Near
from proofreader.checks.contract import BlockView, CheckInfo, Hit
from proofreader.checks.kinds import is_mentioned, is_quoted
from proofreader.checks.matching import smallest
from proofreader.checks.script.table import characters
from proofreader.cjk.chars import all_han, is_han
from proofreader.core.finding import Severity
from proofreader.core.span import Span
from proofreader.spelling.segmentation import is_word

_PARTICLES = "的地得了着过是在"
_SURE, _LIKELY, _PLAYED = 0.95, 0.8, 0.5


@dataclass(frozen=True)
class MiswrittenIdiom:
    """Guards: what clean text has is right; no word of the dictionary reaches into the place from outside; a character
    that makes a word with its neighbours is only doubted in an idiom that sounds the same.
    """

    info: CheckInfo
    load: Callable[[], IdiomTable] = idiom_table

    @cached_property
    def table(self) -> IdiomTable:
        """The idioms, read when the first text comes."""
        return self.load()

    def block_hits(self, block: BlockView) -> Iterator[Hit]:
        """Hits on the four characters; the fix changes only what is wrong."""
        text, found = block.text, dict[int, list[tuple[Likeness, int, Near]]]()
        for place in self.table.near.within(text):
            likeness = self._likeness(text, place)
            if likeness is not Likeness.NONE:
                rank = -self.table.rank[place.idiom]
                found.setdefault(place.start, []).append((likeness, rank, place))
        end = 0
        for start in sorted(found):
            span = Span(start, start + SIZE)
            window = span.of(text)
            if start < end or window in self.table.rank or window in self.table.right or not all_han(window):
                continue
            hit = self._hit(block, span, sorted(found[start], reverse=True))
            if hit is not None and not block.is_protected(span) and not is_mentioned(text, span):
                end = span.end
                yield hit

    def _likeness(self, text: str, place: Near) -> Likeness:
        """How the place is like the idiom; a character in no table (锲而不舎) counts as one of the same shape."""
        alike, odd = self.table.alike, text[place.start + place.odd]
        likeness = alike.of(text[place.start : place.start + SIZE], place)
        if likeness is Likeness.NONE and not alike.knows(odd) and characters().outside(odd):
            return Likeness.SHAPE
        return likeness

    def _hit(self, block: BlockView, span: Span, ways: list[tuple[Likeness, int, Near]]) -> Hit | None:
        sure = [place.idiom for likeness, _, place in ways if self._is_sure(block, span, place, likeness)]
        likely = [place.idiom for likeness, _, place in ways if self._is_likely(block, span, place, likeness)]
        idioms = list(dict.fromkeys(sure + likely))[:3]
        if not idioms:
            return None
        window = span.of(block.text)
        message = f"“{window}”应为" + "或".join(f"“{idiom}”" for idiom in idioms)
        severity, confidence = Severity.WARNING, _LIKELY
        if sure and window not in self.table.slips:
            severity, confidence = Severity.ERROR, _SURE
        if is_quoted(block.text, span):
            severity, confidence = Severity.ADVICE, _PLAYED
            message += "；如果是有意借用，不必改"
        safe = severity is Severity.ERROR and len(idioms) == 1
        fixes = tuple(smallest(span, window, idiom, safe=safe) for idiom in idioms)
        return Hit(span, message, fixes, confidence, severity, group=window)

    def _is_sure(self, block: BlockView, span: Span, place: Near, likeness: Likeness) -> bool:
        """Whether it is an idiom in everyday use, and the odd character belongs to no word."""
        known = self.table.rank[place.idiom] < self.table.everyday and not place.swapped
        if not known or likeness is Likeness.NEAR:
            return False
        return _stands_apart(block, span, _odd(span, place)) and not _in_word(block, _odd(span, place))

    def _is_likely(self, block: BlockView, span: Span, place: Near, likeness: Likeness) -> bool:
        """Whether an idiom, or a set phrase that sounds the same, is meant all the same."""
        odd = _odd(span, place)
        if self.table.rank[place.idiom] < self.table.idioms:
            if likeness is Likeness.SOUND:
                return _stands_apart(block, span, odd)
            return _stands_apart(block, span, span) and not _in_word(block, odd)
        if place.swapped or likeness is not Likeness.SOUND or not _stands_apart(block, span, span):
            return False
        return not _in_word(block, odd) and not _may_belong_outside(block.text, span, place)


def _odd(span: Span, place: Near) -> Span:
    """Where the odd character, or the two swapped ones, stand."""
    return Span(span.start + place.odd, span.start + place.odd + 1 + place.swapped)


def _stands_apart(block: BlockView, span: Span, part: Span) -> bool:
    """Whether no word of the dictionary reaches out of the place from this part of it: 举瞩世|目的 does not matter."""
    return not any(
        word.end > part.start and word.start < part.end and not span.contains(word.span) and is_word(word.text)
        for word in block.words
    )


def _may_belong_outside(text: str, span: Span, place: Near) -> bool:
    """Whether the odd character is the first or last one and a Chinese character goes on there: 特别是灾|后重建."""
    beyond = {0: span.start - 1, SIZE - 1: span.end}.get(place.odd, -1)
    return 0 <= beyond < len(text) and is_han(text[beyond]) and text[beyond] not in _PARTICLES


def _in_word(block: BlockView, odd: Span) -> bool:
    """Whether a character at the place lies in a word of the dictionary."""
    return any(word.span.overlaps(odd) and 1 < len(word.text) < SIZE and is_word(word.text) for word in block.words)


CHECKS = (
    MiswrittenIdiom(
        CheckInfo(
            id="confusables.idiom",
            title="成语里有一个字不对",
            why="成语和四字词语用字固定；这里三个字合得上，另一个字和原来的字音同、音近或形近。",
            source="《现代汉语词典》；规则表 9.3",
            severity=Severity.ERROR,
            confidence=_SURE,
            examples=(
                ("工作不能敷衍塞则", "工作不能敷衍塞责"),
                ("他坚持送报，风雨无组", "他坚持送报，风雨无阻"),
                ("防汛要做到有备无换", "防汛要做到有备无患"),
                ("现在亡羊补劳还不晚", "现在亡羊补牢还不晚"),
                ("他锲而不舎，终于成功", "他锲而不舍，终于成功"),
            ),
            allows=(
                "工作不能敷衍塞责，要有备无患",
                "有的放在桌上，有的放失误率低的",
                "全心全意为人民服务，一年四季风雨无阻",
                "有人把“有备无患”误写成“有备无换”",
            ),
        )
    ),
)
