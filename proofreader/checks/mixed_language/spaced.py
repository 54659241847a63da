"""A space inside a word: 高质量发 展."""

import re
from collections.abc import Iterator

from proofreader.checks.contract import BlockView, CheckInfo, Hit, delete
from proofreader.cjk.chars import is_han
from proofreader.core.finding import Safety, Severity
from proofreader.core.page import BlockKind
from proofreader.core.span import Span
from proofreader.spelling.doubling import word_begins, word_ends
from proofreader.spelling.segmentation import segment

_GAP = re.compile("(?<=[^\\W0-9A-Za-z_])[ 　]+(?=[^\\W0-9A-Za-z_])")
_CLAUSE = re.compile("[^，。；：！？、,;!?“”（）《》【】—·\n]+")
_ENDS = re.compile("[。！？]")  # a line without a sentence is a headline, whatever the page says
_REACH = 6


class SpacedWord:
    """Only in prose, only one gap in a clause, only where it splits a dictionary word; names (何 伟) are left out."""

    info = CheckInfo(
        id="mixed-language.spaced-word",
        title="词语中间多了空格",
        why="汉语行文不用空格，词语中间的空格多半是换行、扫描或排版留下的。",
        source="校对通则：多余空格；报纸排版惯例",
        severity=Severity.WARNING,
        confidence=0.85,
        examples=(("要推动经济高质量发 展，改善民生。", "要推动经济高质量发展，改善民生。"),),
        allows=(
            "抢抓机遇 务实重干",
            "出席会议的有王 伟、李 强等同志。",
            "口号是“团结拼搏 争创一流”，人人皆知。",
        ),
    )

    def block_hits(self, block: BlockView) -> Iterator[Hit]:
        text = block.text
        if block.kind is not BlockKind.BODY or not _ENDS.search(text) or not _GAP.search(text):
            return
        for clause in _CLAUSE.finditer(text):
            gaps = list(_GAP.finditer(text, clause.start(), clause.end()))
            if len(gaps) != 1:
                continue
            start, end = gaps[0].span()
            if not is_han(text[start - 1]) or not is_han(text[end]):
                continue
            first = max(clause.start(), start - _REACH)
            joined = text[first:start] + text[end : min(clause.end(), end + _REACH)]
            if _splits_a_word(joined, start - first):
                span = Span(start, end)
                yield Hit(span, "词语中间多了空格", (delete(span, safety=Safety.SAFE),))


def _splits_a_word(text: str, at: int) -> bool:
    """Whether a word lies over the place and the two sides are not words that might just as well stand apart."""
    if word_ends(text[:at], at) and word_begins(text[at:], 0):  # 中共中央 国务院
        return False
    return any(
        word.span.start < at < word.span.end and not word.tag.startswith(("nr", "m", "x")) for word in segment(text)
    )
