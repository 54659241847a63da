"""One character twice in a row where Chinese has it once: 的的, 产业链链."""

import re
from collections.abc import Iterator

from proofreader.checks.contract import BlockView, CheckInfo, Hit, delete
from proofreader.cjk.chars import is_han
from proofreader.core.finding import Severity
from proofreader.core.span import Span
from proofreader.spelling.doubling import double_counts, one_word, two_words, word_begins, word_ends
from proofreader.spelling.segmentation import is_word, segment

_RUN = re.compile(r"(.)\1+")
_NUMERALS = frozenset("〇零一二三四五六七八九十百千万亿两")  # 二二八, 三三制, 一一列举
_PARTICLES = frozenset("的了着和是在与为及们被把就还也都而所")
"""What a slip doubles most often, and what no word of feeling, sound or name is made of."""
_WEAK = frozenset({"的话", "是的", "的一", "在我", "和你"})
"""Dictionary words that prove nothing when they begin with a doubled particle."""
_SURPRISE = 2.7
_SURPRISE_PARTICLE = 2.4
"""Powers of ten by which a double has to be rarer than clean text makes expect; less for particles."""
_SURPRISE_MET = 3.3
_SURPRISE_TWO_WORDS = 6.5
_SURPRISE_NAME = 5.0
_SURPRISE_WORD = 4.0
"""The same where a word ends before a particle; where the dictionary has words that meet there; where the text has the
double again (优优 is a child); where the double is a word by itself (点点)."""
_SUFFIXES = (
    "省市县区镇乡村州院校厂部局厅队室所站馆店场会委团社组费率税款金价权法令性化者员家学教生师工长机器车船舰站线路桥"
    "河湖山江海港岛园楼城网库矿油煤水电气药病症剂品物材料类型式级层处科司年月"
)
_HEADS = "将对把被从向以让给该各本每其到有要中上下前后内外"
_SURPRISE_MEETING = {**dict.fromkeys(_SUFFIXES, 4.3), **dict.fromkeys(_HEADS, 6.5)}
"""Where a word begins with the second: last characters of words that no dictionary has all of (托管费|费率, 铂矿|矿工),
and words of one character that meet any longer one (将|将军), need to be rarer still."""
_REACH = 6
"""Code points of context on either side that the judgement looks at."""


class RepeatedCharacter:
    """Decides by dictionary, then by what clean text doubles, then by the tags of unknown words (names)."""

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
        ),
    )

    def block_hits(self, block: BlockView) -> Iterator[Hit]:
        text = block.text
        for match in _RUN.finditer(text):
            if is_han(match[1]) and self._wrong(text, match):
                extra = Span(match.start() + 1, match.end())
                yield Hit(
                    Span(match.start(), match.end()),
                    f"“{match[0]}”：多了“{extra.of(text)}”",
                    (delete(extra, label=match[1]),),
                    0.93 if match[1] in _PARTICLES else None,
                )

    def _wrong(self, text: str, match: re.Match[str]) -> bool:
        char, at = match[1], match.start()
        if match.end() - at > 2:
            return char in _PARTICLES
        first = max(0, at - _REACH)
        window, here = text[first : at + 2 + _REACH], at - first
        if char in _NUMERALS:  # 二二八, 三三制; but 五百百万
            return char in "百千万亿" and at > 0 and (text[at - 1].isdigit() or text[at - 1] in "一二三四五六七八九")
        if one_word(window, here):
            return False
        surprise = double_counts().surprise(window, here)
        if two_words(window, here):
            return surprise > _SURPRISE_TWO_WORDS
        begins, ends = word_begins(window, here + 1), word_ends(window, here + 1)
        if char in _PARTICLES:
            if begins and char not in "就还也都是而们" and window[here + 1 : here + 3] not in _WEAK:  # 的|的确
                return surprise > _SURPRISE_WORD
            return surprise > (_SURPRISE_MET if ends and char not in "的了" else _SURPRISE_PARTICLE)  # 现在|在
        if surprise < _SURPRISE_NAME and not ends and text.count(char * 2) > 1:  # a name, or a turn of the text
            return False
        if (begins or (ends and char in _SUFFIXES)) and surprise < _SURPRISE_MEETING.get(char, 0.0):
            return False
        if surprise < _SURPRISE_WORD and is_word(char * 2):
            return False
        return surprise > _SURPRISE and _hangs_on(window, here) and not _unknown_name(window, here)


def _hangs_on(text: str, at: int) -> bool:
    """Whether one of the two belongs to a word beside it and the other hangs loose (身亡|亡, 随|随时)."""
    before, after = text[at - 1 : at] if at else "", text[at + 2 : at + 3]
    if before in ("小", "一") or after == "看":  # 小蛇蛇, 一排排, 测测看
        return False
    if after and (after in "长主员" or after == text[at + 3 : at + 4]):  # 产业链|链主, 花花月月
        return False
    return word_begins(text, at + 1) or word_ends(text, at + 1)


def _unknown_name(text: str, at: int) -> bool:
    """Whether the doubled character lies in what the segmenter takes for a name, and no name it knows ends before."""
    return any(
        word.span.start <= at and at + 2 <= word.span.end and word.tag.startswith(("nr", "nz"))
        for word in segment(text)
    ) and not any(is_word(text[start : at + 1]) for start in range(max(0, at - 3), at - 1))
