"""Misprints of common words: two characters that belong to no word, one of which looks like, or is in place of, the
right one (灌概, 稼接); the characters of a word in the wrong order (施措); a word that has lost its middle (图馆).
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from proofreader.checks.confusables.misprint_table import MisprintTable, misprint_table
from proofreader.checks.consistency.people import SURNAMES
from proofreader.checks.contract import BlockView, CheckInfo, Hit, PageView
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


_PLACES = frozenset(
    "江河湖海溪泉湾潭池渠山岭峰坡阳岗丘岩崖峡谷坪洲岛港州城镇乡村屯庄寨堡坝桥埠浦塘沟街巷路弄苑庙寺庵观塔祠阁"
)
"""Last characters of names of places: what stands before one may be any name, and so may both together (澜江)."""
_OWNERS = (
    *(
        "省",
        "市",
        "县",
        "区",
        "镇",
        "乡",
        "村",
        "社区",
        "街道",
        "路",
        "街",
        "大道",
        "小区",
        "花园",
        "大桥",
        "队",
        "厂",
        "店",
        "公司",
        "集团",
    ),
    *(
        "股份",
        "晚报",
        "日报",
        "早报",
        "大学",
        "中学",
        "小学",
        "学院",
        "医院",
        "银行",
        "酒店",
        "超市",
        "山庄",
        "牌",
        "科技",
        "实业",
        "机场",
    ),
    *(
        "水库",
        "古镇",
        "古城",
        "书院",
        "景区",
        "公园",
        "广场",
        "茶馆",
        "剧团",
        "剧院",
        "流域",
        "两岸",
        "上游",
        "下游",
        "沿岸",
        "站",
    ),
    *(
        "先生",
        "女士",
        "同志",
        "老师",
        "教授",
        "医生",
        "大爷",
        "大妈",
        "说",
        "说道",
        "告诉",
        "介绍",
        "表示",
        "坦言",
        "回忆",
        "认为",
        "笑着",
    ),
)
"""Words behind a name."""
_SEATS = (*_PLACES, "县", "市政", "市委", "市人", "区委", "区政", "区人", "省委", "省政", "省人")
"""What words behind a name of a place begin with."""
_CALLED = re.compile("(?:名叫|名为|取名|起名|叫作|叫做|名曰|记者|通讯员|作者|笔名|绰号|小名|网名|人称|姓)[ \u3000]?\\Z")
_FIRM = re.compile("公司|集团|有限|股份")
_OLD = re.compile("[矣兮焉曰哉乎孰]|之也|者也|【|〔|也。")
"""Signs of the old language, whose words no dictionary of today has."""
_VERSE = re.compile("(?:[一-鿿]{5}[，。！？；]){2,}|(?:[一-鿿]{7}[，。！？；]){2,}")
"""A paragraph of verse, whose words are often of one character."""
_BY_MEANS = re.compile("[以用靠借因由][一-鿿][促带保兴强养补治换护推固扩稳提育聚引惠富建创优活管控][一-鿿]")
"""Four characters made for the occasion, each a word: 以进促稳, 以旧换新."""
_AROUND = 30
"""Code points on either side in which such signs are looked for."""
_FREE = "被愈攸皆亦颇甚未须"
"""First characters that any verb or quality may follow."""
_LOOSE = 5
"""Single characters in a row, the place among them, that are no prose of today."""


@dataclass(frozen=True)
class Misprint:
    """Guards: no word of the dictionary, no name and no guessed longer word reaches into the place, nor does it stand
    where names do; what a page has twice is a name or a term.
    """

    info: CheckInfo
    load: Callable[[], MisprintTable] = misprint_table

    @cached_property
    def table(self) -> MisprintTable:
        """The misprints, read when the first text comes."""
        return self.load()

    def page_hits(self, page: PageView) -> Iterator[Hit]:
        """Hits on the two characters; the fix changes only what is wrong."""
        for index, block in enumerate(page.blocks):
            for span, words in self._candidates(block):
                form = span.of(block.text)
                if page.text.count(form) == 1:
                    yield _hit(block.text, span, form, words).shift(page.start(index))

    def _candidates(self, block: BlockView) -> Iterator[tuple[Span, tuple[str, ...]]]:
        end = 0
        for span in _pairs(block):
            form = span.of(block.text)
            words = self.table.meant(*form)
            if words and _is_tail(block, span):
                words = tuple(word for word in words if len(word) == len(form))
            if not words or span.start < end or _ends_name(block, span) or _is_named(block, span):
                continue
            if block.is_protected(span) or is_mentioned(block.text, span):
                continue
            end = span.end
            yield span, words


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


def _is_named(block: BlockView, span: Span) -> bool:
    """Whether the place looks like a name or a piece of old language."""
    text = block.text
    form = span.of(text)
    if form[1] in _PLACES or form[0] in _FREE or _CALLED.search(text, max(0, span.start - 5), span.start):
        return True
    if text[span.start - 1 : span.start] in tuple("《〈·") or text[span.end : span.end + 1] in tuple("》〉·"):
        return True
    if _FIRM.search(text, span.end, span.end + 8):
        return True
    around = _BY_MEANS.finditer(text, max(0, span.start - 2), span.end + 2)
    if any(match.start() <= span.start and span.end <= match.end() for match in around):
        return True
    if _OLD.search(text, max(0, span.start - _AROUND), span.end + _AROUND) or _VERSE.fullmatch(text):
        return True
    loose = 0
    for word in block.words:
        if word.start >= span.end:
            if word.start == span.end and (word.text in _OWNERS or word.text.startswith(_SEATS)):
                return True
            if word.start > span.end + _LOOSE:
                return False
        if not is_han(word.text[0]):
            loose = 0
        elif len(word.text) == 1 or word.span.overlaps(span):
            loose += len(word.text)
            if loose > _LOOSE and word.end >= span.end:
                return True
        else:
            loose = 0
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
                "坚持稳中求进、以进促稳、以工补农",
            ),
        )
    ),
)
