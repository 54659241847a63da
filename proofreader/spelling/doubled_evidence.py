"""What speaks for and against a doubled character being a slip: numbers that one linear judge weighs.

The strongest is the cut into words: 督查查检查 leaves a 查 over that no word wants, 上海海关 does not. Beside it the
counts of clean text (`doubling`), the words that end and begin at the double, and classes of characters that Chinese
doubles by itself: 照照看, 排排新绿. The weights are fitted by packaging/tables/fit_doubles.py.
"""

import json
import math
from functools import cache

from proofreader.cjk.chars import is_han
from proofreader.core.resources import resource
from proofreader.spelling.doubling import LONGEST, double_counts
from proofreader.spelling.segmentation import frequency, is_word, segment

REACH = 6
"""Code points of context on either side."""
PARTICLES = frozenset("的了着和是在与为及们被把就还也都而所")
"""What a slip doubles most often, and what no word of feeling, sound or name is made of."""
SUFFIXES = frozenset(
    "省市县区镇乡村州院校厂部局厅队室所站馆店场会委团社组费率税款金价权法令性化者员家学教生师工长机器车船舰站线路桥"
    "河湖山江海港岛园楼城网库矿油煤水电气药病症剂品物材料类型式级层处科司年月"
)
"""Last characters of words that no dictionary has all of: 托管费|费率, 铂矿|矿工."""
HEADS = frozenset(
    "除以这那由就到凭按据经自当离朝往沿同跟因若如将对把被从向让给该各本每其要有是在与和及为用比又也都还再只仅"
    "不没无未可能会应须想愿需并而但却则即便虽因故所上下前后内外中"
)
"""Words of one character that meet any longer one: 将|将军, 除|除夕."""
TRIED = frozenset(
    "看想问听说走试写读谈聊逛尝跑跳玩笑照烧洗擦扫算查帮教学猜品练动歇坐站躺睡晒转绕摸拍敲打踢唱吃喝闻瞧瞅望盼等找挑选比"
    "量称修补改理收拾翻挖浇剪切炒煮炖泡晾熨刷拖抹揉捏按压搓抖摇晃甩推拉抬搬运赶追管劝夸骂献露亮秀见会访议评论讲念背抄画"
    "描刻绣织缝过数点劳散遛溜串治杀煞解出沾挫促用枕撒"
)
"""Verbs that are said twice when tried a little: 问问题, 献献丑."""
COUNTED = frozenset(
    "排道条个根座件户家村年月日天处时步层级颗粒片朵张把串滴缕阵声句字页本册卷幅封篇首盏杯碗盘桌席间栋幢楼街路园区县乡镇校"
    "班组队支只头匹棵株丛簇垄畦行列双对副套种样类色代辈次回场番遍趟顿节段桩项门份股团堆重丝点些方面口"
)
"""Classifiers and nouns that are said twice for every one: 排排, 户户."""
QUALITIES = frozenset(
    "空青绿红黄白黑蓝紫灰高低长短大小多少老嫩轻重远近深浅厚薄细粗圆方尖弯直满静悄慢快早晚好乖甜酸苦辣香臭美丑冷热暖凉干湿亮"
    "暗明清浓淡新旧胖瘦软硬"
)
"""Adjectives that are said twice for fullness: 空空, 青青."""
NAMES = (
    *("cut", "usual", "left", "right", "seen left", "seen right", "ends", "begins", "meets", "ending", "beginning"),
    *("alone", "first loose", "second loose", "both loose", "particle", "word twice", "clause begins", "clause ends"),
    *("name", "small", "suffix", "head", "tried", "counted", "quality", "length begins", "length ends", "loose before"),
    "common",
)
_NAME_TAGS = ("nr", "nz", "ns", "nt")
_TRUST = 100.0
_RARE = -19.0
"""ln of the share of the rarest word."""


@cache
def _weights() -> tuple[float, ...]:
    """The weights in the order of NAMES, the constant last."""
    table = json.loads(resource("models", "doubled_weights.json").read_text("utf-8"))
    return tuple(float(table[name]) for name in (*NAMES, "constant"))


def likelihood(text: str, at: int) -> float:
    """How likely the double at `at` and `at + 1` is a slip: 0 for an even chance, more than 1.6 for hardly a doubt."""
    *weights, constant = _weights()
    return constant + sum(weight * value for weight, value in zip(weights, evidence(text, at), strict=True))


def evidence(text: str, at: int, known: int = 0) -> tuple[float, ...]:
    """The numbers, in the order of NAMES. `known` is how often the tables have counted this very place."""
    char = text[at]
    window, here = _window(text, at)
    before, after = window[: here + 1], window[here + 1 :]
    ending = [
        (size, _ln(before[-size:])) for size in range(2, min(LONGEST, len(before)) + 1) if is_word(before[-size:])
    ]
    beginning = [(size, _ln(after[:size])) for size in range(2, min(LONGEST, len(after)) + 1) if is_word(after[:size])]
    head, kept = _best(before), _best(after)[-1]
    first_loose = _same(head[-1], head[-2] + _ln(char))
    second_loose = _same(kept, _ln(char) + _best(after[1:])[-1])
    cut = _best(window[:here] + after)[-1] - head[-1] - kept
    usual, left, right, seen_left, seen_right = _counted(text, at, known)
    single = double_counts().single[char]
    name = any(
        word.start <= here and here + 2 <= word.end and word.tag.startswith(_NAME_TAGS) for word in segment(window)
    )
    return (
        cut,
        usual,
        left,
        right,
        seen_left,
        seen_right,
        bool(ending),
        bool(beginning),
        bool(ending and beginning),
        max((share for _, share in ending), default=_RARE) - _RARE,
        max((share for _, share in beginning), default=_RARE) - _RARE,
        _ln(char) - math.log((single + 300.0) / 3e8),
        first_loose,
        second_loose,
        first_loose and second_loose,
        char in PARTICLES,
        is_word(char * 2),
        here == 0,
        len(after) == 1,
        name,
        text[at - 1 : at] in tuple("小一老阿"),
        char in SUFFIXES,
        char in HEADS,
        char in TRIED,
        char in COUNTED,
        char in QUALITIES,
        max((size for size, _ in beginning), default=0),
        max((size for size, _ in ending), default=0),
        here > 0 and _same(head[-2], head[-3] + _ln(before[-2])),
        math.log10(single + 1.0),
    )


def _window(text: str, at: int) -> tuple[str, int]:
    """The ideographs round a double, and where it lies among them."""
    start, end = at, at + 2
    while start > 0 and at - start < REACH and is_han(text[start - 1]):
        start -= 1
    while end < len(text) and end - at - 2 < REACH and is_han(text[end]):
        end += 1
    return text[start:end], at - start


def _counted(text: str, at: int, known: int) -> tuple[float, float, float, float, float]:
    counts = double_counts()
    char, before, after = text[at], text[at - 1 : at] or "\n", text[at + 2 : at + 3] or "\n"
    doubled = max(0.0, counts.doubled[char] - known)
    lefts, rights = max(0.0, counts.lefts[before + char] - known), max(0.0, counts.rights[char + after] - known)
    usual = (doubled + 0.3) / (counts.single[char] + 300.0)
    left = (lefts + usual * _TRUST) / (counts.pairs[before + char] + _TRUST)
    right = (rights + usual * _TRUST) / (counts.pairs[char + after] + _TRUST)
    return (
        math.log10(usual),
        math.log10(left / usual),
        math.log10(right / usual),
        math.log1p(lefts),
        math.log1p(rights),
    )


def _ln(word: str) -> float:
    """ln of a word's share of running text."""
    return math.log(frequency(word))


def _best(text: str) -> list[float]:
    """ln p of the likeliest cut into dictionary words of the text up to each position."""
    best = [0.0]
    for end in range(1, len(text) + 1):
        top = best[end - 1] + _ln(text[end - 1])
        for start in range(max(0, end - LONGEST), end - 1):
            word = text[start:end]
            if is_word(word):
                top = max(top, best[start] + _ln(word))
        best.append(top)
    return best


def _same(one: float, other: float) -> bool:
    return abs(one - other) < 1e-9
