"""A word or phrase twice in a row: 执行力执行力."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from proofreader.checks.contract import BlockView, CheckInfo, Hit, delete
from proofreader.cjk.chars import all_han
from proofreader.cjk.repeats import Repeat, adjacent_repeats
from proofreader.core.finding import Severity
from proofreader.core.resources import resource
from proofreader.core.span import Span
from proofreader.spelling.doubling import word_over
from proofreader.spelling.segmentation import Word, is_word, segment

_LONGEST = 30
_GAP = 2
_REACH = 10
"""Code points of context on either side that are segmented."""
_COUNTS = frozenset("一几半两三每")
_FULL = frozenset("很大整好太多最老真更越小成如")
"""First characters of what is doubled for fullness: 一个一个; 很多很多, 大片大片."""
_NUMERALS = frozenset("〇零一二三四五六七八九十百千万亿")
_MARKERS = (
    "好好",
    "一起",
    "去",
    "想",
    "得",
    "再",
    "先",
    "多",
    "请",
    "互相",
    "相互",
    "大家",
    "帮我",
    "给我",
    "想要",
    "试着",
)
"""Words before a verb that is tried a little: 去体验体验."""
_PLAIN = ("n", "v", "a", "d", "b", "f", "s", "t", "r", "c", "p", "j", "i", "u")
"""Parts of speech of which a second one in a row is wrong; sounds, calls, classifiers and names are not among them."""
_TRANSLITERATED = frozenset(
    "阿埃艾安奥巴贝比布达德蒂丁杜顿多尔菲弗夫格哈基卡柯科克拉莱兰勒雷里利列林卢鲁罗洛马玛曼米莫姆穆纳尼诺帕皮普奇乔萨塞桑斯苏索塔特提图瓦维沃西希雅亚伊扎"
)
_TAILS = frozenset("长员家者们")
"""What makes a longer word of the second: 总队|总队长, 企业|企业家."""


class RepeatedWord:
    """Whole repeats on word borders, and restarts (深入推进深入推)."""

    info = CheckInfo(
        id="duplication.repeated-word",
        title="重复的词语",
        why="同一个词语连写两遍，又不是汉语允许的重叠，多半是录入或粘贴时的衍文。",
        source="《图书编校质量差错认定细则》衍文；校对通则：多字、漏字、错字必改",
        severity=Severity.ERROR,
        confidence=0.9,
        examples=(
            ("强化执行力执行力和穿透力。", "强化执行力和穿透力。"),
            ("要深入推进深入推进改革。", "要深入推进改革。"),
            ("全市上下要以更大的力度以更大的力度抓落实。", "全市上下要以更大的力度抓落实。"),
            ("各地要认真学习认真学习会议精神。", "各地要认真学习会议精神。"),
            ("我们要持续加强生持续加强生态保护。", "我们要持续加强生态保护。"),
            ("各地深入推进深入推工作落实。", "各地深入推进工作落实。"),
        ),
        allows=(
            "民营企业企业家代表发言。",
            "发展中国家中国际贸易占比上升。",
            "这件事还要研究研究，大家讨论讨论。",
            "一个一个问题解决，一步一步往前走，一件一件抓落实。",
            "很多很多人来到现场，大片大片的油菜花开了。",
            "非常非常感谢，真的真的很高兴。",
            "走着走着天就黑了，雨哗啦哗啦下个不停。",
            "先体验体验，再好好琢磨琢磨。",
        ),
    )

    def block_hits(self, block: BlockView) -> Iterator[Hit]:
        text = block.text
        for repeat in adjacent_repeats(text, 2, _LONGEST, _GAP):
            if not all_han(text[repeat.start : repeat.start + repeat.period + repeat.matched]):
                continue
            hit = _whole(text, repeat) if repeat.matched == repeat.period else _restart(text, repeat)
            if hit is not None:
                yield hit


@cache
def _words_said_twice() -> frozenset[str]:
    return frozenset(resource("models", "doubled_words.txt").read_text("utf-8").split())


def _whole(text: str, repeat: Repeat) -> Hit | None:
    """The hit for a repeat without a gap, or None where the words fall otherwise or Chinese repeats them."""
    start, period = repeat.start, repeat.period
    more = 0  # the repeat may begin a little later: 能力|执行力|执行力, found as 力执行|力执行|力
    while (
        more < period
        and text[start + more : start + more + 1] == text[start + 2 * period + more : start + 2 * period + more + 1]
    ):
        more += 1
    first = max(0, start - _REACH)
    words = segment(text[first : start + 2 * period + more + _REACH])
    borders = {first + word.span.start for word in words} | {first + words[-1].span.end}
    for at in range(start, start + more + 1):
        middle, end = at + period, at + 2 * period
        if end <= len(text) and _falls_apart(borders, at, middle, end):
            unit = text[middle:end]
            inner = tuple(word for word in words if at <= first + word.span.start < middle)
            if _said_twice(text, at, unit, inner):
                return None
            hit = _hit(Span(at, middle), Span(middle, end), unit)
            if len(unit) == 2 and inner[0].tag == "v":  # people do say 照顾照顾
                return replace(hit, confidence=0.75, severity=Severity.WARNING)
            return hit
    return None


def _falls_apart(borders: set[int], start: int, middle: int, end: int) -> bool:
    """Whether the text breaks into words at the repeat; long ones leave no other reading."""
    if end - middle >= 4:
        return middle in borders and (start in borders or end in borders)
    return {start, middle, end} <= borders


def _said_twice(text: str, at: int, unit: str, words: tuple[Word, ...]) -> bool:
    """Whether Chinese says this unit twice on purpose, or two words meet that look like it."""
    end = at + 2 * len(unit)
    if set(unit) <= _NUMERALS or set(unit) <= _TRANSLITERATED or (unit[0] in _COUNTS and len(unit) <= 4):
        return True
    if text.startswith(unit, end) or "·" in (text[at - 1 : at], text[end : end + 1]):  # a call, a table; a foreign name
        return True
    if len(unit) < 7 and unit[0] != "第" and _longer_word(text, at, end, len(unit)):
        return True
    if len(unit) > 3:
        return False
    if (
        (unit[0] in _FULL and len(unit) == 2)
        or unit in _words_said_twice()
        or unit.endswith("着")
        or word_over(text, at, end)
    ):
        return True
    tag = words[0].tag
    if len(unit) == 3:
        return not tag.startswith((*_PLAIN, "m"))
    if len(words) != 1 or tag.startswith(("nr", "nz")) or not (tag.startswith(_PLAIN) or unit[0] == "第"):
        return True
    if tag.startswith("v") and (end == len(text) or text[end] in "，。！？；…、吧呢嘛再”"):  # 要研究研究。
        return True
    return text[max(0, at - 2) : at].endswith(_MARKERS)


def _longer_word(text: str, at: int, end: int, size: int) -> bool:
    """Whether a longer word ends with the first (南苏丹|苏丹) or begins with the second (总队|总队长)."""
    middle = at + size
    return (
        (end < len(text) and text[end] in _TAILS)
        or any(is_word(text[first:middle]) for first in range(max(0, at - 3), at))
        or any(is_word(text[middle:last]) for last in range(end + 1, min(len(text), end + 3) + 1))
    )


def _restart(text: str, repeat: Repeat) -> Hit | None:
    """The hit for a phrase broken off inside a word and begun again, or the other way round (深入推进|深入推)."""
    start, middle, end = repeat.start, repeat.start + repeat.period, repeat.start + repeat.period + repeat.matched
    broken = start + repeat.matched
    if repeat.matched < 3 or set(text[start:middle]) & _NUMERALS:
        return None
    first = max(0, start - _REACH)
    spans = [word.span.shift(first) for word in segment(text[first : end + _REACH])]
    borders = {span.start for span in spans}
    torn = any(
        span.start < broken < span.end == middle and len(span) < 4 for span in spans
    )  # the gap only completes a word
    stump = end not in borders or any(span.end == end and len(span) == 1 for span in spans)
    if not {start, middle} <= borders or not stump or not torn:
        return None
    return _hit(Span(start, middle), Span(middle, end), text[middle:end])


def _hit(first: Span, second: Span, words: str) -> Hit:
    return Hit(Span(first.start, second.end), f"“{words}”重复", (delete(second, label=f"删去后一个“{words}”"),))
