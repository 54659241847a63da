"""Conjunctions and the marks beside them, on segmented words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from proofreader.checks.contract import BlockView, CheckInfo, Hit, delete
from proofreader.checks.matching import info
from proofreader.checks.punctuation.context import is_han
from proofreader.core.finding import Severity
from proofreader.spelling.segmentation import Word, is_word

_SOURCE = "GB/T 15834—2011《标点符号用法》"
_JOINING = frozenset(("和", "与", "及", "以及", "或", "并", "并且", "而且", "和与"))
_BEFORE_STOP = frozenset("。；;！？")
_STOPS = frozenset("，。；！？,;")
_ENDS = _STOPS | frozenset("：”）》")
_BEFORE_PAUSE = frozenset("，、,")
# Names that begin like the conjunction.
_NAMES = ("和静", "和田", "和县", "和硕", "和黄", "和牛", "和布", "和顺", "和龙", "和政", "和林")
# A conjunction set off as an aside is speech, not a slip.
_MAY_PAUSE = frozenset(("以及", "并且", "而且", "并", "或"))
# Words that end in these characters and that a segmenter may cut apart.
_WHOLE = (
    *(first + "和" for first in "共总饱暖附缓温平柔谐讲求议言媾调人之羲郑雍太祥仁永泰颐谦中民唱应掺搅"),
    *(first + "与" for first in "参给赠授付施赐干相"),
    *(first + "及" for first in "普涉波顾提触危遍得来不可能所未企论言旁殃埃"),
)


@dataclass(frozen=True)
class ConjunctionBeforeMark:
    """A conjunction that joins to nothing because a mark follows it."""

    info: CheckInfo

    def block_hits(self, block: BlockView) -> Iterator[Hit]:
        """Hits on the conjunction alone; the mark after it stays."""
        text, words = block.text, block.words
        for index in range(1, len(words) - 1):
            word = words[index]
            if word.text not in _JOINING:
                continue
            mark = text[word.span.end]
            if mark not in _BEFORE_STOP and (mark not in _BEFORE_PAUSE or word.text in _MAY_PAUSE):
                continue
            before = words[index - 1]
            if len(before.text) < 2 or not is_han(before.text[-1]):
                continue
            if text.endswith(_WHOLE, 0, word.span.end) or before.tag in ("nr", "nrt") or not is_word(before.text):
                continue  # part of a word, or of a name that no dictionary holds
            yield Hit(
                word.span,
                f"“{before.text}{word.text}”后面直接是“{mark}”，“{word.text}”没有连接的内容",
                (delete(word.span),),
                group=before.text + word.text,
            )


@dataclass(frozen=True)
class CommaBeforeConjunction:
    """An enumeration comma before a conjunction that already parts the last two items."""

    info: CheckInfo
    words: frozenset[str]

    def block_hits(self, block: BlockView) -> Iterator[Hit]:
        """Hits on the mark."""
        text = block.text
        if not any("、" + word in text for word in self.words):
            return
        words = block.words
        for index in range(1, len(words) - 1):
            word, before = words[index], words[index - 1]
            if word.text not in self.words or before.text != "、" or not is_han(words[index + 1].text[0]):
                continue
            if not _ends_list(words, index, text) or (word.text == "与" and not _parts_nouns(words, index)):
                continue
            yield Hit(before.span, f"“{word.text}”之前不用顿号", (delete(before.span),))


_BODIES = ("局", "厅", "委员会", "公司", "集团", "学院", "大学", "医院", "协会", "支队", "大队")


def _ends_list(words: tuple[Word, ...], index: int, text: str) -> bool:
    """Whether what follows the conjunction is a short last item, not a phrase of its own (、和家人一起旅行)."""
    word = words[index]
    if text.startswith(_NAMES, word.span.start):
        return False
    clause = re.split(r"[，。；：！？,;:?!]", text[: word.span.start])[-1]
    if word.text == "或":
        return "或" not in clause and "或" not in re.split(r"[，。；：！？,;:?!]", text[word.span.end :])[0]
    if words[index + 1].tag == "v" and words[index - 2].tag in ("v", "vn") and index + 2 < len(words):
        return words[index + 2].text in _STOPS  # 检查、和督促。
    for following in words[index + 1 : index + 7]:
        if following.text in ("，", "。", "；", "、", "等", ",", ";", "！", "？", "”", "》", "）", "的"):
            return True
        if following.text.endswith(_BODIES):
            return True  # 、和市水利局 is an item, whatever it does
        if following.tag in ("v", "d", "p"):
            return False
    return True


def _parts_nouns(words: tuple[Word, ...], index: int) -> bool:
    """Whether the conjunction stands between two nouns of which the second ends the clause (not 、与时代同行)."""
    ends = index + 2 >= len(words) or words[index + 2].text in _ENDS
    return ends and all(
        len(word.text) > 1 and word.tag.startswith(("n", "vn")) for word in (words[index - 2], words[index + 1])
    )


CHECKS = (
    ConjunctionBeforeMark(
        info(
            "punctuation.conjunction-before-mark",
            "连词后面直接是标点",
            "“和”“与”“及”等连词后面必须有所连接的词语，直接跟标点，不是多了连词就是漏了后半截。",
            "现代汉语语法；规则表 PU-011",
            (
                ("加快新区建设和,是全市的大事", "加快新区建设,是全市的大事"),
                ("抓好安全生产和。", "抓好安全生产。"),
                ("推动产业发展与，生态保护", "推动产业发展，生态保护"),
            ),
            (
                "各数之总和，就是答案",
                "关系趋于缓和，局势平稳",
                "中华人民共和国、中华民国",
                "群众积极参与，效果良好",
                "“和”，就是和谐",
                "求两数之和。",
                "市场趋于饱和、需求下降",
                "影响所及，无不如此",
            ),
            severity=Severity.ERROR,
            confidence=0.9,
        )
    ),
    CommaBeforeConjunction(
        info(
            "punctuation.pause-before-conjunction",
            "“和”“与”前面多了顿号",
            "并列的最后两项之间已经用了连词，连词前不再用顿号。",
            f"{_SOURCE}4.5；规则表 PU-011",
            (
                ("工业、农业、和服务业", "工业、农业和服务业"),
                ("教师、学生、或家长", "教师、学生或家长"),
                ("要做好检查、和督促。", "要做好检查和督促。"),
                ("推动产业、文化、与生态。", "推动产业、文化与生态。"),
                ("市财政局、市教育局、和市水利局负责人在会上发言。", "市财政局、市教育局和市水利局负责人在会上发言。"),
            ),
            ("改革、和平、发展", "看书、和家人一起吃饭", "或驻足、或交流", "科学合理、与时代同行", "新源、和静两县"),
            confidence=0.85,
        ),
        frozenset(("和", "与", "及", "或")),
    ),
    CommaBeforeConjunction(
        info(
            "punctuation.pause-before-as-well-as",
            "“以及”前面用了顿号",
            "“以及”连接的两部分有主次或类别之分，前面用逗号或不用标点。",
            f"{_SOURCE}附录A.3；规则表 PU-012",
            (("报纸、期刊、以及图书", "报纸、期刊以及图书"),),
            ("报纸、期刊，以及图书",),
            severity=Severity.ADVICE,
            confidence=0.6,
        ),
        frozenset(("以及",)),
    ),
)
