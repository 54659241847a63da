"""Characters that nobody sees and that break words, searches and lines."""

import re
import unicodedata
from collections.abc import Iterator

from proofreader.checks.contract import BlockView, CheckInfo, Hit, delete, replace
from proofreader.cjk.chars import is_han
from proofreader.core.finding import Safety, Severity
from proofreader.core.page import BlockKind
from proofreader.core.span import Span

_NOTHING = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e"
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb"
)
_CONTROL = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029"
_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f"
_INVISIBLE = re.compile(f"[{_NOTHING}{_CONTROL}]+|[{_SPACES}]+|\t+")
_JOINED = re.compile("[\u200c\u200d]")
_NAMES = {
    "\u200b": "零宽空格",
    "\u200c": "零宽不连字",
    "\u200d": "零宽连字",
    "\u200e": "左至右标记",
    "\u200f": "右至左标记",
    "\ufeff": "字节顺序标记（BOM）",
    "\u00ad": "软连字符",
    "\u00a0": "不换行空格",
    "\u2028": "行分隔符",
    "\u2029": "段分隔符",
    "\t": "制表符",
}


class InvisibleCharacter:
    """What draws nothing goes; odd spaces become ordinary ones, or go between Chinese and Latin."""

    info = CheckInfo(
        id="mixed-language.invisible-character",
        title="不可见字符",
        why="从网页、公文或聊天软件里复制来的零宽字符、软连字符、控制符、特殊空格看不见，却会断词、断行、检索不到。",
        source="Unicode 格式字符；报纸采编系统导稿规范（净文本）",
        severity=Severity.ERROR,
        confidence=0.97,
        examples=(
            ("推动\u200b高质量\ufeff发展。", "推动高质量发展。"),
            ("共\u00a0300\u00a0km。", "共300 km。"),
            ("软\u00ad连字符和\u2028分行符。", "软连字符和分行符。"),
            ("甲\t乙两地。", "甲乙两地。"),
        ),
        allows=(
            "推动高质量发展。",
            "New York 与 San Francisco。",
            "一家人\U0001f468\u200d\U0001f469\u200d\U0001f467出游。",
        ),
    )

    def block_hits(self, block: BlockView) -> Iterator[Hit]:
        text = block.text
        if text.isprintable():
            return
        for match in _INVISIBLE.finditer(text):
            start, end = match.span()
            before, after = text[start - 1 : start], text[end : end + 1]
            if _JOINED.fullmatch(match[0]) and not _chinese(before) and not _chinese(after):  # emoji, Indic scripts
                continue
            if match[0][0] == "\t" and block.kind in (BlockKind.TABLE_CELL, BlockKind.MASTHEAD, BlockKind.DATELINE):
                continue
            span = Span(start, end)
            wide = unicodedata.category(match[0][0]) == "Zs" or match[0][0] == "\t"
            # between phrases of a headline the space is meant: 传承红色基因 书写时代新篇
            keep = wide and before and after and _ideograph(before) == _ideograph(after) and match[0][0] != "\t"
            keep = keep and not _mark(before) and not _mark(after)
            fix = replace(span, " ", safety=Safety.SAFE, label="空格") if keep else delete(span, safety=Safety.SAFE)
            yield Hit(span, f"这里有{_name(match[0][0])}", (fix,), group="invisible")


def _ideograph(char: str) -> bool:
    return bool(char) and is_han(char)


def _mark(char: str) -> bool:
    return bool(char) and char in "，。、；：？！“”‘’（）《》"


def _chinese(char: str) -> bool:
    return _ideograph(char) or _mark(char)


def _name(char: str) -> str:
    return _NAMES.get(char, f"看不见的字符（U+{ord(char):04X}）")
