"""One character twice in a row where Chinese has it once: 的的, 产业链链."""

import math
import re
from collections.abc import Iterator

from proofreader.checks.contract import BlockView, CheckInfo, Hit, delete
from proofreader.cjk.chars import is_han
from proofreader.core.finding import Severity
from proofreader.core.span import Span
from proofreader.spelling.doubled_evidence import COUNTED, HEADS, PARTICLES, QUALITIES, REACH, TRIED, likelihood
from proofreader.spelling.doubling import double_counts, one_word, word_begins, word_ends
from proofreader.spelling.segmentation import is_word

_RUN = re.compile(r"(.)\1+")
_NUMERALS = frozenset("〇零一二三四五六七八九十百千万亿两")  # 二二八, 三三制, 一一列举
_LEVELS = frozenset("村镇乡县市区")
_BODIES = frozenset("省市县区镇乡村州国校院局厅")
"""What names a body of its own before a word that begins with it: 市|市场监管局, 省|省级机关."""
_SAID = frozenset("除排各本水派分对真好最宁晨莉圆优乐")
"""What is said twice, or meets its own words, though no dictionary says so: 各各, 分分钟, 水水中转, 除|除夕."""
_SOUNDS = frozenset(
    "嘀太谁买学拼哈嘿呵嘻呜啊哦呀噢喂嗯哼咚叮当啪砰嗒滴嘟呼轰汪喵咯叽啦突哒哐嘣咣咔嚓唰哗吱嗡呱咕噗啵咩哞嗷噼锵铛嗖呸哟喳啾嘘唧刷蹭笃吁哧飕来加冲杀好行对快跑走停打干赢赞牛顶爱早大妈爸"
)
"""What is called three times and more."""
_WEAK = frozenset({"的话", "是的", "的一", "在我", "和你"})
"""Dictionary words that prove nothing when they begin with a doubled particle."""
_SURPRISE, _SURPRISE_MET, _SURPRISE_WORD = 2.4, 3.3, 4.0
"""Powers of ten by which a doubled particle has to be rarer than clean text makes expect; the same where a word ends
before it, where one begins with it.
"""
_SHORT = ("上合",)
"""Short names that no dictionary holds, of which the last character may begin the next word: 上合|合作."""
_PERIODS = frozenset("局季节期届盘场轮回周月年班段学")
_PART_OF_PERIOD = frozenset("末初中前后首尾内间")
"""A numbered stretch and a part of one: 第二局|局末."""
_NUMBERED = re.compile("[〇零一二三四五六七八九十两0-9本此该每首上下单整胜]\\Z")
_FIRM = re.compile("公司|集团|股份")
"""Before it a short name may end in what the trade begins with: 华粮|粮食集团."""
_LIKELY = -0.05
_LIKELY_HEAD = -0.5
_SURE = 1.6
"""Likelihood from which a double is a warning, and from which it is an error."""
_HEAD = 3.2
_TRIED = 3.0
_AGAIN = 3.0
"""The same where a word of one character meets a word (除|除夕), for a verb that is tried (献献丑), and where the text
has the double again (优优 is a child)."""


class RepeatedCharacter:
    """Decides by dictionary, by the kinds of doubles that are known, then by the weights of `doubled_evidence`."""

    info = CheckInfo(
        id="duplication.repeated-character",
        title="重复的字",
        why="同一个字连写两遍，又不是叠词，也不是两个词正好相接，多半是录入或改稿时的衍文。",
        source="《图书编校质量差错认定细则》衍文；校对通则：多字、漏字、错字必改",
        severity=Severity.ERROR,
        confidence=0.85,
        examples=(
            ("全市产业链链延链补链取得进展。", "全市产业链延链补链取得进展。"),
            ("这是我们的的责任。", "这是我们的责任。"),
            ("会议在在北京召开。", "会议在北京召开。"),
            ("要推动改革发展展的各项工作，进进一步落实。", "要推动改革发展的各项工作，进一步落实。"),
        ),
        allows=(
            "人人动手，天天打扫，慢慢养成习惯。",
            "孩子们高高兴兴上学，干干净净回家。",
            "实实在在为群众办事，一步一个脚印。",
            "民营企业企业家代表发言。",
            "他当市长长期分管农业，又是大学学生导师。",
            "我们的目的的确达到了，这与反对对方的意见并不矛盾。",
            "上海海关和人民日报报道了此事。",
            "将将军的旧居修缮一新。",
            "小朋友莉莉和圆圆在弯弯的河边散散步。",
            "柳村村村民搬进新居，收了一千千克苹果。",
            "歌里唱道：冬雪雪冬小大寒。",
            "青岛峰会深化上合合作。",
            "市市场监管局昨日通报，省省级机关事务局、县县级储备粮公司、国国际部和区区域办参加。",
            "拖拉机突突突地开过，火车哐哐哐地驶去。",
            "第二局局末连得三分，决胜局局中又落后。",
        ),
    )

    def block_hits(self, block: BlockView) -> Iterator[Hit]:
        text = block.text
        for match in _RUN.finditer(text):
            if not is_han(match[1]):
                continue
            chance = _chance(text, match)
            if chance < _LIKELY:
                continue
            kept = 2 if len(match[0]) == 3 and _said_twice(text, match) else 1
            extra = Span(match.start() + kept, match.end())
            fix = delete(extra, label=match[1] * kept)
            message = f"“{match[0]}”：多了“{extra.of(text)}”"
            sure = chance >= _SURE
            yield Hit(
                Span(*match.span()),
                message,
                (fix,),
                0.93 if sure and match[1] in PARTICLES else None if sure else 0.75,
                None if sure else Severity.WARNING,
            )


def _chance(text: str, match: re.Match[str]) -> float:
    """How likely a run of one character is a slip, as `likelihood` tells it; -inf where it is known to be none."""
    char, at = match[1], match.start()
    never, surely = -math.inf, math.inf
    if len(match[0]) > 2:
        return surely if _is_too_long(text, match) else never
    if char in _NUMERALS:
        return surely if _is_slip_of_amount(text, at) else never
    first = max(0, at - REACH)
    window, here = text[first : at + 2 + REACH], at - first
    if _answers(text, at) or one_word(window, here) or char in _SAID:
        return never
    ends, begins = word_ends(window, here + 1), word_begins(window, here + 1)
    if _are_two_words(text, at, ends, begins):
        return never
    chance = likelihood(text, at)
    if char in PARTICLES:
        surprise = double_counts().surprise(window, here)
        if begins and char not in "就还也都是而们" and window[here + 1 : here + 3] not in _WEAK:  # 的|的确
            return _SURE if surprise > _SURPRISE_WORD else never
        bound = _SURPRISE_MET if ends and char not in "的了" else _SURPRISE  # 现在|在
        return max(chance, _SURE if surprise > bound else -math.inf)
    if not ends:
        if begins and _FIRM.search(text, at + 2, at + 12):
            return never
        if char in TRIED and chance < _TRIED and (begins or text[at + 2 : at + 3] in tuple("看试了")):
            return never
        if char == "将" and begins:  # 将|将军, 将|将士
            return never
        if char in HEADS and begins and chance < _HEAD:
            return never
    if char in HEADS and not begins and chance > _LIKELY_HEAD:  # 以|以实干: nothing after it that it could belong to
        return max(chance, _LIKELY)
    if chance < _AGAIN and not ends and text.count(char * 2) > 1:
        return never
    return chance


def _is_too_long(text: str, match: re.Match[str]) -> bool:
    """Whether a run of three and more is one that nobody writes."""
    char, at, next_ = match[1], match.start(), text[match.end() : match.end() + 1]
    if text[at - 1 : at] in tuple("“‘《") and next_ in tuple("”’》"):
        return False  # “买买买”
    if char in _LEVELS and next_ in tuple("民委干部支口里道头长政府"):
        return False  # 五村|村|村民
    if char in PARTICLES:
        return True
    if len(match[0]) > 3 or char in _SOUNDS or char in _NUMERALS or not _said_twice(text, match):
        return False
    return not word_ends(text[max(0, at - REACH) : at + 1], min(at, REACH) + 1)  # 老区|区区通


def _is_slip_of_amount(text: str, at: int) -> bool:
    """Whether a doubled numeral is a slip, as in 五百百万; 二二八 and 三三制 are none, 二万万 is an old number."""
    char = text[at]
    if char in "百千" and text[at + 2 : at + 3] in tuple("克米瓦卡赫帕焦伏"):
        return False  # 一千|千克
    before = text[at - 1] if at else ""
    return (char in "百千万亿" and before.isdigit()) or (char in "百千" and before in tuple("一二三四五六七八九"))


def _answers(text: str, at: int) -> bool:
    """Whether one line answers the other (冬雪|雪冬), or a stretch of time meets a part of one (第二局|局末)."""
    before, after = text[at - 1 : at], text[at + 2 : at + 3]
    if at and is_han(before) and before == after:
        return True
    return text[at] in _PERIODS and after in _PART_OF_PERIOD and bool(_NUMBERED.search(text, max(0, at - 3), at))


def _are_two_words(text: str, at: int, ends: bool, begins: bool) -> bool:
    """Whether words are known to meet, or a character to be doubled, where a word ends or begins in the double."""
    char = text[at]
    if begins and (char in _BODIES or text.endswith(_SHORT, 0, at + 1)):
        return True
    if not ends and not begins and char in (COUNTED | QUALITIES) - PARTICLES:  # 排排新绿, 空空
        return True
    return ends and text[at + 2 : at + 3] in tuple("长主员歌花树志徽旗训史报刊")  # 产业链|链主, 社区|区歌


def _said_twice(text: str, match: re.Match[str]) -> bool:
    """Whether Chinese says the character of a run twice: 件件."""
    char, at = match[1], match.start()
    return char not in PARTICLES and (char in COUNTED or is_word(char * 2) or one_word(text[at : at + 2 + REACH], 0))
