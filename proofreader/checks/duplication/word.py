"""A word or phrase twice in a row: 执行力执行力."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from proofreader.checks.contract import BlockView, CheckInfo, Hit, delete
from proofreader.cjk.chars import all_han
from proofreader.cjk.repeats import Repeat, adjacent_repeats
from proofreader.core.finding import Severity
from proofreader.core.resources import resource
from proofreader.core.span import Span
from proofreader.spelling.doubled_evidence import COUNTED, QUALITIES
from proofreader.spelling.doubling import word_over
from proofreader.spelling.segmentation import Word, is_word, segment

_LONGEST = 30
_GAP = 2
_REACH = 10
"""Code points of context on either side that are segmented."""
_COUNTS = frozenset("一几半两三每")
_FULL = frozenset("很太")
_FULLER = frozenset("好大小整成最真老多更越")
"""First characters of what is doubled for fullness: always (很多很多), or before a quality or classifier (大片大片)."""
_TRIED_WORDS = (
    "了解争取交流享受亮化介绍休息优化传播估计伺候体验保养修剪修改修理修饰克服关心关照准备凉快凉爽凑合分析切磋利用劝说"
    "协调历练参考参观参谋反思反映发挥合作合计吸收呼吸咨询品味品尝唠叨商议商量回味回忆团圆团聚坚持复习如何娱乐孝敬学习"
    "安慰完善宣传对比对照将就尝试展示巩固帮助庆祝张罗忍耐念叨思考总结意思感受感谢慰问打听打扫打扮打点打磨打量批评把玩"
    "折腾招呼拜访拾掇指导捉摸掂量探索探讨推广推敲推荐提醒提防提高摆弄摇晃摸索操心收拾改善改进改造放松教育教训散步敲打"
    "整治整理整顿斟酌晃悠普及暖和核实核对检查检验欣赏比划比试比较沟通治理治疗活动测试测量消化消遣清洗清理温习溜达演练"
    "热闹照应照料照看照顾熟悉琢磨痛快监督盘算督促研究硬化磨炼管教管理粉刷约束纪念练习绿化缓和缓解美化考虑考验聊聊联系"
    "联络聚会舒服补充表扬表现表示装修装饰见识观察规划规整规范解释计划计算认识讨论评价评估评论说明请教调整调查调理调节"
    "走动走访走走蹓跶转悠轻松较量迁就运动适应透露通融配合锤炼锻炼问候闲聊露脸预习验证高兴鼓励"
)
_TRIED = frozenset(_TRIED_WORDS[at : at + 2] for at in range(0, len(_TRIED_WORDS), 2))
"""Verbs and adjectives that are said twice when something is tried or made a little more so: 研究研究."""
_CALLED = frozenset(
    {
        "不客气",
        "不要紧",
        "为什么",
        "了不起",
        "加把劲",
        "好不好",
        "对不起",
        "差不多",
        "怎么办",
        "是不是",
        "来不及",
        "没关系",
        "没问题",
        "行不行",
    }
)
"""What is called twice."""
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
    "能",
    "可以",
    "来",
)
"""Words before a verb that is tried a little: 去体验体验."""
_PLAIN = ("n", "v", "a", "d", "b", "f", "s", "t", "r", "c", "p", "j", "i", "u")
"""Parts of speech of which a second one in a row is wrong; sounds, calls, classifiers and names are not among them."""
_TRANSLITERATED = frozenset(
    "阿埃艾安奥巴贝比布达德蒂丁杜顿多尔菲弗夫格哈基卡柯科克拉莱兰勒雷里利列林卢鲁罗洛马玛曼米莫姆穆纳尼诺帕皮普奇乔萨塞桑斯苏索塔特提图瓦维沃西希雅亚伊扎"
)
_MODIFIERS = ("n", "b", "a", "j", "vn", "f", "s")
"""Tags of what makes a compound with the first, so that the second may begin another: 民营企业|企业家."""


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
            "老人说：“莫哭莫哭，都过去了。”",
            "四省市开展面对面对接。",
        ),
    )

    def block_hits(self, block: BlockView) -> Iterator[Hit]:
        text = block.text
        for repeat in adjacent_repeats(text, 2, _LONGEST, _GAP):
            if repeat.period == 2 and _FACING.match(text, repeat.start):
                continue
            if not all_han(text[repeat.start : repeat.start + repeat.period + repeat.matched]):
                continue
            hit = _whole(text, repeat) if repeat.matched == repeat.period else _restart(text, repeat)
            if hit is not None:
                yield hit


@cache
def _words_said_twice() -> frozenset[str]:
    return frozenset(resource("models", "doubled_words.txt").read_text("utf-8").split())


_FACING = re.compile("(面对面|心贴心|手拉手|点对点|门对门)(?=[一-鿿])")
"""Words whose end may begin the next one: 面对面|对接."""


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
    twice = text[first : start + 2 * period + more + _REACH]
    words = segment(twice)
    borders = {first + word.start for word in words} | {first + words[-1].end}
    for at in range(start, start + more + 1):
        middle, end = at + period, at + 2 * period
        if end > len(text):
            break
        compound = next((word for word in words if first + word.start < at and first + word.end == middle), None)
        if _falls_apart(borders, at, middle, end) or _before_idiom(text, borders, at, middle):
            seen = words
        elif compound is not None and end in borders and is_word(compound.text) and is_word(text[at:middle]):
            if compound.tag.startswith(("nr", "ns", "nz")):  # 南苏丹|苏丹
                continue
            seen = words  # 便民服务|服务
        else:  # the cut may go astray over the repeat and not over what the writer meant
            seen = segment(text[first:middle] + text[end : end + _REACH])
            if not {at - first, middle - first} <= {word.start for word in seen} or not is_word(text[at:middle]):
                continue
        unit = text[middle:end]
        inner = tuple(word for word in seen if at <= first + word.start < middle) or tuple(
            word for word in seen if first + word.start == middle
        )
        before = next((word.tag for word in seen if first + word.end == at), compound.tag if compound else "")
        if _said_twice(text, at, unit, inner, before):
            return None
        hit = _hit(Span(at, middle), Span(middle, end), unit)
        if len(unit) == 2 and inner[0].tag == "v" and unit in _TRIED:  # people do say 照顾照顾
            return replace(hit, confidence=0.75, severity=Severity.WARNING)
        return hit
    return None


def _before_idiom(text: str, borders: set[int], start: int, middle: int) -> bool:
    """Whether a phrase of four characters begins with the second: 求医求医问药."""
    if middle - start != 2 or not {start, middle} <= borders or not is_word(text[start:middle]):
        return False
    return is_word(text[middle : middle + 4]) and not is_word(text[middle + 2 : middle + 5])


def _falls_apart(borders: set[int], start: int, middle: int, end: int) -> bool:
    """Whether the text breaks into words at the repeat; long ones leave no other reading."""
    if end - middle >= 4:
        return middle in borders and (start in borders or end in borders)
    return {start, middle, end} <= borders


def _said_twice(text: str, at: int, unit: str, words: tuple[Word, ...], before: str) -> bool:
    """Whether Chinese says this unit twice on purpose, or two words meet that look like it. `before` is the tag of the
    word that ends where the unit first begins.
    """
    end = at + 2 * len(unit)
    known = is_word(unit)
    if set(unit) <= _NUMERALS or (unit[0] in _COUNTS and len(unit) <= 4):
        return True
    if set(unit) <= _TRANSLITERATED and not (known and len(unit) > 2):
        return True
    if (
        text.startswith(unit, end) or text.endswith(unit, 0, at) or "·" in (text[at - 1 : at], text[end : end + 1])
    ):  # a call, a table; a foreign name
        return True
    if text[at - 1 : at] in tuple("・•") or _titled(text, at, end) or _called_out(text, at, end):
        return True
    if len(unit) < 7 and unit[0] != "第" and _begins_longer(text, end, len(unit), before):
        return True
    if len(unit) > 3:
        return False
    tag = words[0].tag
    if len(unit) == 3:
        return unit in _CALLED or not tag.startswith((*_PLAIN, "m", "l", "nr") if known else (*_PLAIN, "m"))
    if _fuller(unit) or unit in _words_said_twice() or unit.endswith("着") or word_over(text, at, end):
        return True
    if len(words) != 1:
        return not (tag.startswith(("r", "p", "c")) and words[-1].tag.startswith(("v", "p", "n")))
    if tag.startswith(("nr", "nz")) and not known:
        return True
    if not (tag.startswith((*_PLAIN, "nr", "nz", "l", "q")) or unit[0] == "第"):
        return True
    if unit in _TRIED:
        follows = end == len(text) or text[end] in "，。！？；…、吧呢嘛吗再”"  # 要研究研究。
        return follows or text[max(0, at - 2) : at].endswith(_MARKERS)
    return False


def _fuller(unit: str) -> bool:
    return unit[0] in _FULL or (unit[0] in _FULLER and unit[1] in QUALITIES | COUNTED)


def _titled(text: str, at: int, end: int) -> bool:
    """Whether the repeat is all of a title or of what is quoted: 《渡江渡江》."""
    return text[at - 1 : at] in tuple("《〈“‘「『（") and text[end : end + 1] in tuple("》〉”’」』）！")


def _called_out(text: str, at: int, end: int) -> bool:
    """Whether speech begins with it and then pauses: “莫哭莫哭，都过去了。”"""
    return end - at <= 6 and text[at - 1 : at] in tuple("“‘「『") and text[end : end + 1] in tuple("，。！？…、～—")


def _begins_longer(text: str, end: int, size: int, before: str) -> bool:
    """Whether the first ends a compound and the second begins a longer word: 民营企业|企业家."""
    if not before.startswith(_MODIFIERS):
        return False
    middle = end - size
    return text[end : end + 1] in tuple("长员") or any(
        is_word(text[middle:last]) for last in range(end + 1, min(len(text), end + 3) + 1)
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
    if any(span.start < end < span.end for span in spans):  # 会议主席团|会议主持人
        return None
    if repeat.matched < repeat.period and any(span.start == end and len(span) == 1 for span in spans):
        return None  # 冬残奥会|冬残奥村
    return _hit(Span(start, middle), Span(middle, end), text[middle:end])


def _hit(first: Span, second: Span, words: str) -> Hit:
    return Hit(Span(first.start, second.end), f"“{words}”重复", (delete(second, label=f"删去后一个“{words}”"),))
