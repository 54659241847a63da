"""Misprints of common words: two characters that belong to no word, one of which looks like, or is in place of, the
right one (灌概, 稼接); the characters of a word in the wrong order (施措); a word that has lost its middle (图馆).
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from proofreader.checks.confusables.misprint_table import MisprintTable, misprint_table
from proofreader.checks.consistency.people import SURNAMES
from proofreader.checks.contract import BlockView, CheckInfo, Hit
from proofreader.checks.kinds import is_mentioned, is_quoted
from proofreader.checks.matching import smallest
from proofreader.cjk.chars import is_han
from proofreader.core.finding import Severity
from proofreader.core.span import Span
from proofreader.spelling.segmentation import Word, is_word

_LIKELY, _PLAYED = 0.85, 0.5
_BEFORE = "的了在和与及或对向把被将让由给从到去来往进是为有这那各新本县市省区"
"""Single characters behind which a word begins; after another one, a pair may be the rest of an abbreviation, which
has lost more than one character: 大冬会, 同城化."""
_NAMES, _NAME = ("nr", "nt", "nz"), 3
"""Tags of names, and how long one may be that the segmenter guesses rightly."""

_COMMON_SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙朱胡郭何林罗郑梁谢宋唐许邓冯韩曹曾彭蔡潘董袁于余叶蒋杜苏魏程吕沈姚卢傅钟姜崔谭廖范汪陆贾韦邱邹熊孟秦阎薛"
    "闫段龙史陶黎贺顾毛郝龚邵严覃莫孔汤骆"
)


@dataclass(frozen=True)
class Misprint:
    """Guards: no word of the dictionary, no name and no guessed longer word reaches into the place; what a paragraph
    has twice is a name or a term.
    """

    info: CheckInfo
    load: Callable[[], MisprintTable] = misprint_table

    @cached_property
    def table(self) -> MisprintTable:
        """The misprints, read when the first text comes."""
        return self.load()

    def block_hits(self, block: BlockView) -> Iterator[Hit]:
        """Hits on the two characters; the fix changes only what is wrong."""
        end = 0
        for span in _pairs(block):
            form = span.of(block.text)
            words = self.table.meant(*form)
            if words and _is_tail(block, span):
                words = tuple(word for word in words if len(word) == len(form))
            if not words or span.start < end or block.text.count(form) > 1 or _ends_name(block, span):
                continue
            if block.is_protected(span) or is_mentioned(block.text, span):
                continue
            end = span.end
            yield _hit(block.text, span, form, words)


def _pairs(block: BlockView) -> Iterator[Span]:
    """Neighbouring characters none of which belongs to a word of the dictionary or to what looks like a name."""
    end = -1
    for word in block.words:
        size = len(word.text)
        if size > 1 and (is_word(word.text) or _is_name(word)):
            continue
        if not is_han(word.text[0]):
            continue
        first = word.start - 1 if word.start == end and size < _NAME else word.start
        for at in range(first, word.end - 1):
            yield Span(at, at + 2)
        end = word.end if size < _NAME else -1  # 禚雨桐|后


def _is_name(word: Word) -> bool:
    named = word.tag.startswith(_NAMES) and len(word.text) <= _NAME
    return named and (word.tag != "nr" or word.text[0] in SURNAMES)


def _ends_name(block: BlockView, span: Span) -> bool:
    """Whether a surname stands alone one or two characters before the place: 陈树|湘率部队, 于|广洲."""
    for at in (span.start - 1, span.start - 2):
        char = block.text[at : at + 1] if at >= 0 else ""
        if char and char in _COMMON_SURNAMES and not _in_word(block, Span(at, span.start)):
            return not block.text[:at].endswith(tuple("百千万亿0123456789"))  # 两万余公顷
    return False


def _in_word(block: BlockView, span: Span) -> bool:
    return any(word.span.overlaps(span) and len(word.text) > 1 and is_word(word.text) for word in block.words)


def _is_tail(block: BlockView, span: Span) -> bool:
    """Whether a character of its own stands before the place that makes one expression with it."""
    before = block.text[span.start - 1] if span.start else ""
    if not before or not is_han(before) or before in _BEFORE:
        return False
    return not any(word.end == span.start and len(word.text) > 1 and is_word(word.text) for word in block.words)


def _hit(text: str, span: Span, form: str, words: tuple[str, ...]) -> Hit:
    message = f"“{form}”不成词，疑为" + "或".join(f"“{word}”" for word in words)
    fixes = tuple(smallest(span, form, word) for word in words)
    if is_quoted(text, span):
        return Hit(span, f"{message}；如果是有意借用，不必改", fixes, _PLAYED, Severity.ADVICE, group=form)
    return Hit(span, message, fixes, group=form)


CHECKS = (
    Misprint(
        CheckInfo(
            id="confusables.misprint",
            title="常用词的字印错、颠倒、漏掉",
            why="这两个字不成词，也几乎不会连在一起；和它只差一个形近字、字序颠倒或漏一个字的，是常用的词。",
            source="《现代汉语词典》；校对通则：形近字、颠倒、漏字；字词次数数自规范文稿",
            severity=Severity.WARNING,
            confidence=_LIKELY,
            examples=(
                ("农田灌概用水有了保障", "农田灌溉用水有了保障"),
                ("老果树稼接了新品种", "老果树嫁接了新品种"),
                ("各项施措都已落实", "各项措施都已落实"),
                ("孩子们去图馆看书", "孩子们去图书馆看书"),
            ),
            allows=(
                "农田灌溉用水有了保障，老果树嫁接了新品种",
                "有人把“灌溉”误写成“灌概”",
            ),
        )
    ),
)
