"""Variant characters (异体字) that the table of standard characters has retired."""

from collections.abc import Iterator

from proofreader.checks.consistency.people import SURNAMES
from proofreader.checks.contract import BlockView, CheckInfo, Hit, replace
from proofreader.checks.script.table import characters
from proofreader.core.finding import Severity
from proofreader.core.page import BlockKind
from proofreader.core.span import Span
from proofreader.spelling.segmentation import is_word, segment

_REACH = 4
"""Code points of context on either side that tell a name."""


class VariantCharacter:
    """Names keep their characters: bylines are left out, and what is tagged as a person's name is advice."""

    info = CheckInfo(
        id="script.variant-character",
        title="使用了异体字",
        why="异体字已由《通用规范汉字表》淘汰，除姓名、文物古迹、书法题词外应改用规范字。",
        source="《通用规范汉字表》（2013）附件1；《第一批异体字整理表》",
        severity=Severity.ERROR,
        confidence=0.9,
        examples=(
            ("远处砲声隆隆。", "远处炮声隆隆。"),
            ("一羣人登上山峯。", "一群人登上山峰。"),
        ),
        allows=("王喆、李堃、陈淼、牛犇出席，邨名与蹚水无误。", "他皙白的脸上瞋目而视。"),
    )

    def block_hits(self, block: BlockView) -> Iterator[Hit]:
        text = block.text
        table = characters().variant
        found = set(text) & table.keys()
        if not found or block.kind is BlockKind.BYLINE:
            return
        for at, char in enumerate(text):
            if char in found:
                span, right = Span(at, at + 1), table[char]
                fix = replace(span, right, label=right)
                severity = Severity.ADVICE if _in_name(text, at) or _given(text, at, right) else None
                yield Hit(span, f"异体字“{char}”的规范字是“{right}”", (fix,), None, severity, group=char)


def _in_name(text: str, at: int) -> bool:
    first = max(0, at - _REACH)
    return any(
        word.tag.startswith("nr") and word.span.start <= at - first < word.span.end
        for word in segment(text[first : at + _REACH])
    )


def _given(text: str, at: int, right: str) -> bool:
    """Whether the character can only belong to a given name: 汪懿樑, 杨闇公, of which no half is a word."""
    if not at or is_word(text[at - 1] + right) or is_word(right + text[at + 1 : at + 2]):
        return False
    second = text[at - 1] in SURNAMES and not is_word(text[max(0, at - 2) : at])
    return second or (at > 1 and text[at - 2] in SURNAMES and not is_word(text[at - 2 : at]))
