"""Sayings, lines of verse and set phrases of five characters and more that have one character wrong or missing."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from proofreader.checks.confusables.idiom_table import likenesses
from proofreader.checks.confusables.likeness import Likeness, Likenesses
from proofreader.checks.contract import BlockView, CheckInfo, Hit
from proofreader.checks.kinds import is_mentioned, is_quoted
from proofreader.checks.matching import smallest
from proofreader.cjk.chars import is_han
from proofreader.core.finding import Severity
from proofreader.core.resources import resource
from proofreader.core.span import Span
from proofreader.spelling.segmentation import is_word

_SURE, _LIKELY, _DOUBTED = 0.95, 0.8, 0.5
_LONG = 7
"""Code points from which a character that is not like the right one is wrong all the same."""
_LACKING = 6
"""The same for a saying that lacks one."""
_NUMBERS = frozenset("一二两三四五六七八九十百千万")
_VARIED = _NUMBERS | frozenset("个的地得不没无要有是也就在能可了我你他人而以于之都又更才者兮对与和及等")
"""What people put into a saying, or leave out of it, on purpose: a pronoun, a negation, a particle."""


def _table() -> tuple[str, str]:
    said, _, terms = resource("rules", "sayings.txt").read_text("utf-8").partition("\n\n")
    return said, terms


def sayings() -> tuple[str, ...]:
    """The shipped sayings, and terms of several words: all of the table."""
    return tuple(" ".join(_table()).split())


def terms() -> frozenset[str]:
    """Those behind the empty line of the table: without one character they may be other terms."""
    return frozenset(_table()[1].split())


@dataclass(frozen=True)
class MiswrittenSaying:
    """A slip leaves one half of a saying whole: the halves are looked for, the other half is compared."""

    info: CheckInfo
    load: Callable[[], tuple[str, ...]] = sayings
    load_terms: Callable[[], frozenset[str]] = terms
    likenesses: Callable[[], Likenesses] = likenesses

    @cached_property
    def _known(self) -> frozenset[str]:
        return frozenset(self.load())

    @cached_property
    def _terms(self) -> frozenset[str]:
        return self.load_terms()

    @cached_property
    def _alike(self) -> Likenesses:
        return self.likenesses()

    @cached_property
    def _halves(self) -> Any:
        import ahocorasick  # made when the first text comes, not at import

        by_half: dict[str, list[tuple[str, bool, str, str]]] = {}
        for saying in self.load():
            head, tail = saying[: len(saying) // 2], saying[len(saying) // 2 :]
            by_half.setdefault(head, []).append((saying, True, tail[0], tail[1]))
            by_half.setdefault(tail, []).append((saying, False, head[-1], head[-2]))
        automaton = ahocorasick.Automaton()
        for half, places in by_half.items():
            automaton.add_word(half, (len(half), places))
        automaton.make_automaton()
        return automaton

    def block_hits(self, block: BlockView) -> Iterator[Hit]:
        """Hits on the whole saying; the fix changes only what is wrong."""
        text, end = block.text, 0
        found: dict[Span, str] = {}
        for last, (size, places) in self._halves.iter(text):
            after, before = text[last + 1 : last + 3] + "  ", "  " + text[max(0, last - size - 1) : last + 1 - size]
            for saying, is_head, near, next_to_near in places:
                one, two = (after[0], after[1]) if is_head else (before[-1], before[-2])
                if one != near and one != next_to_near and two != next_to_near:
                    continue  # nothing of the other half is there
                first = last + 1 - size if is_head else last + 1 - len(saying)
                for start, length in ((first, len(saying)), (first if is_head else first + 1, len(saying) - 1)):
                    span = Span(start, start + length) if start >= 0 and start + length <= len(text) else None
                    if span is not None and self._is_slip(block, span, saying) and not self._stands(text, span):
                        found.setdefault(span, saying)
        for span, saying in sorted(found.items()):
            if span.start >= end and not block.is_protected(span) and not is_mentioned(text, span):
                end = span.end
                yield self._hit(text, span, saying)

    def _is_slip(self, block: BlockView, span: Span, saying: str) -> bool:
        wrong = span.of(block.text)
        if wrong == saying:
            return False
        if len(wrong) < len(saying):
            whole = len(saying) < _LACKING or saying in self._terms
            return not whole and _lacks_one(wrong, saying) and _stands_apart(block, span, span)
        odd = [at for at, char in enumerate(wrong) if char != saying[at]]
        if len(odd) == 2 and odd[1] == odd[0] + 1:
            return wrong[odd[0]] == saying[odd[1]] and wrong[odd[1]] == saying[odd[0]] and is_han(wrong[odd[0]])
        if len(odd) != 1 or not is_han(wrong[odd[0]]) or not is_han(saying[odd[0]]):
            return False
        at = Span(span.start + odd[0], span.start + odd[0] + 1)
        if wrong[odd[0]] in _NUMBERS:
            return False
        if self._alike.between(wrong[odd[0]], saying[odd[0]]) is not Likeness.NONE:
            return _stands_apart(block, span, at)
        if wrong[odd[0]] in _VARIED or not _stands_apart(block, span, span):
            return False
        if saying not in self._terms:
            return len(saying) >= _LONG
        return 0 < odd[0] < len(saying) - 1 and len(saying) >= _LACKING and not _in_word(block, at)

    def _stands(self, text: str, span: Span) -> bool:
        """Whether a saying that is right covers the place: 打铁还需自身硬 is near 打铁必须自身硬."""
        if span.of(text) in self._known:
            return True
        around = text[max(0, span.start - 2) : span.end + 2]
        return any(around[at : at + size] in self._known for at in range(3) for size in range(len(span), len(span) + 3))

    def _hit(self, text: str, span: Span, saying: str) -> Hit:
        wrong = span.of(text)
        message, severity, confidence = f"“{wrong}”应为“{saying}”", Severity.ERROR, _SURE
        odd = [pair for pair in zip(wrong, saying, strict=False) if pair[0] != pair[1]]
        if len(wrong) < len(saying):
            severity, confidence = Severity.WARNING, _LIKELY
        elif len(odd) == 1 and self._alike.between(*odd[0]) is Likeness.NONE:
            severity, confidence = Severity.ADVICE, _DOUBTED
            if saying in self._terms:
                severity, confidence = Severity.WARNING, _LIKELY
        if is_quoted(text, span):
            severity, confidence = Severity.ADVICE, _DOUBTED
            message += "；如果是有意借用，不必改"
        fix = smallest(span, wrong, saying, safe=severity is Severity.ERROR)
        return Hit(span, message, (fix,), confidence, severity, group=wrong)


def _lacks_one(wrong: str, saying: str) -> bool:
    """Whether it is the saying but for one character, which is no mark."""
    at = next((at for at, char in enumerate(wrong) if char != saying[at]), len(wrong))
    return 0 < at < len(wrong) and is_han(saying[at]) and saying[at] not in _VARIED and wrong[at:] == saying[at + 1 :]


def _in_word(block: BlockView, at: Span) -> bool:
    return any(word.span.overlaps(at) and len(word.text) > 1 and is_word(word.text) for word in block.words)


def _stands_apart(block: BlockView, span: Span, part: Span) -> bool:
    """Whether no word of the dictionary reaches out of the place from this part of it."""
    return not any(
        word.end > part.start and word.start < part.end and not span.contains(word.span) and is_word(word.text)
        for word in block.words
    )


CHECKS = (
    MiswrittenSaying(
        CheckInfo(
            id="confusables.saying",
            title="熟语、名句里有一个字不对",
            why="熟语、名句和固定说法用字固定；这里只有一个字和原来的不同，或者少了一个字。",
            source="《现代汉语词典》；规则表 9.3",
            severity=Severity.ERROR,
            confidence=_SURE,
            examples=(
                ("工作要做到防患于未燃", "工作要做到防患于未然"),
                ("百闻不如一健，大家都来看看", "百闻不如一见，大家都来看看"),
                ("迅雷不及掩尔之势", "迅雷不及掩耳之势"),
                ("不到长城好汉", "不到长城非好汉"),
            ),
            allows=(
                "工作要做到防患于未然，也要防患未然",
                "打铁还需自身硬，打铁必须自身硬",
                "绿水青山就是金山银山，冰天雪地也是金山银山",
                "有人把“防患于未然”误写成“防患于未燃”",
            ),
        )
    ),
)
