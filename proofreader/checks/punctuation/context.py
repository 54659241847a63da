"""What stands beside a mark: Chinese, a foreign run, a number, a name."""

import re

from proofreader.cjk.chars import is_han as is_han

ASCII_GROUP = "/punctuation.ascii"
"""All half-width marks of a page form one group that a single decision can settle."""

DIGITS = "0123456789"
NUMERALS = "一二三四五六七八九十百"

_CHINESE_MARKS = frozenset("，。、；：？！…—（）《》〈〉〔〕【】「」『』％℃①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩")
_NEUTRAL = frozenset(" \"'()[],;:?!“”‘’")
_WORDS_APART = re.compile(r"[A-Za-z][\w'’-]*[ ,]+[A-Za-z]", re.ASCII)
_ITEM_NUMBER = re.compile(rf"(?:^|[。；：:;\s])第?[{NUMERALS}]+[章节条是要]?$")
# Characters that transcriptions of foreign names are made of.
_TRANSCRIBING = frozenset(
    "阿埃艾爱安昂奥巴白拜班邦保鲍贝本比彼毕别宾波伯博勃布查策茨达戴丹当道德登邓迪蒂丁顿多厄恩尔法范菲费芬丰佛夫弗福富盖"
    "冈高戈哥格葛根贡古瓜哈海汉汗豪赫黑亨洪胡华怀惠霍基吉季加迦嘉贾简姜杰金津卡凯坎康考柯科克肯孔库夸昆拉莱兰朗劳勒雷"
    "黎里理利莉历立丽连廉良列林琳留刘隆卢鲁露路伦罗洛马麦迈曼芒毛梅门蒙孟米密敏明摩莫默姆穆拿那纳娜乃南内尼涅宁纽农努诺"
    "欧帕派潘庞佩彭皮平珀普奇齐契恰钱乔切琴青琼丘让热仁日荣茹瑞若萨塞赛桑瑟森沙莎山珊尚绍舍申圣施什石史士舒朔斯思司丝松苏"
    "索塔泰坦汤唐陶特滕提田汀廷通图托脱瓦万汪旺威韦维魏温文翁沃乌武伍西希锡席夏香向肖谢辛欣兴休雪逊雅亚延扬耶叶伊依因英尤于"
    "约泽扎詹章珍芝治朱茱卓兹祖佐"
)


def is_chinese(char: str) -> bool:
    """Whether a character is an ideograph or a full-width mark (quotation marks are neither side's)."""
    return is_han(char) or char in _CHINESE_MARKS


def left_of(text: str, at: int) -> str:
    """The nearest character before a place that is no space, half-width mark or quotation mark; "" for none."""
    for index in range(at - 1, max(-1, at - 6), -1):
        if text[index] not in _NEUTRAL:
            return text[index]
    return ""


def right_of(text: str, at: int) -> str:
    """The nearest character after the one at a place, told like `left_of`."""
    for index in range(at + 1, min(len(text), at + 6)):
        if text[index] not in _NEUTRAL:
            return text[index]
    return ""


def ends_chinese_sentence(text: str, at: int) -> bool:
    """Whether what stands before a place is a single foreign word in a Chinese sentence: “下载了APP!”."""
    last = next((index for index in range(at - 1, max(-1, at - 41), -1) if is_han(text[index])), None)
    if last is None:
        return False
    foreign = text[last + 1 : at]
    return foreign[:1] not in tuple("“‘\"'（(《 ，。：:") and not _WORDS_APART.search(foreign)


def is_item_number(text: str, at: int) -> bool:
    """Whether the Chinese numeral before a place numbers an item: “一.”, “第三.”."""
    return _ITEM_NUMBER.search(text, max(0, at - 8), at) is not None


def joins_foreign_name(text: str, at: int) -> bool:
    """Whether the mark at a place stands between the parts of a transcribed name: “卡尔.马克思”."""
    left = right = 0
    while left < 4 and text[at - 1 - left : at - left] in _TRANSCRIBING and at - 1 - left >= 0:
        left += 1
    while right < 4 and text[at + 1 + right : at + 2 + right] in _TRANSCRIBING:
        right += 1
    return left >= 2 and right >= 2
