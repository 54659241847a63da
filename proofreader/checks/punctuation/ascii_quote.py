"""Straight quotation marks in Chinese text."""

from collections.abc import Iterator
from dataclasses import dataclass

from proofreader.checks.contract import BlockView, CheckInfo, Hit, replace
from proofreader.checks.punctuation.context import ASCII_GROUP, DIGITS, is_chinese, left_of, right_of
from proofreader.cjk.chars import HAN
from proofreader.core.finding import Safety, Severity
from proofreader.core.span import Span

_FORMS = {'"': ("“", "”"), "'": ("‘", "’"), "＂": ("“", "”"), "＇": ("‘", "’")}


@dataclass(frozen=True)
class AsciiQuote:
    """Straight quotation marks round Chinese, paired in the order of the paragraph."""

    info: CheckInfo

    def block_hits(self, block: BlockView) -> Iterator[Hit]:
        """One hit a mark; without a partner the fix is a guess and not safe."""
        text = block.text
        for mark, (opening, closing) in _FORMS.items():
            if mark not in text:
                continue
            places = [at for at in _places(text, mark, opening, closing) if not block.is_protected(Span(at, at + 1))]
            for at, right, paired in _paired(text, places, opening, closing):
                safety = Safety.SAFE if paired else Safety.JUDGEMENT
                span = Span(at, at + 1)
                yield Hit(
                    span,
                    f"直引号应为弯引号“{right}”" if right in "‘’" else f"直引号应为弯引号‘{right}’",
                    (replace(span, right, safety=safety),),
                    group=ASCII_GROUP if paired else "",
                    confidence=None if paired else 0.8,
                )


def _places(text: str, mark: str, opening: str, closing: str) -> list[int]:
    """The marks, curly ones of the same kind among them so that “…\" pairs too."""
    return [
        at
        for at, char in enumerate(text)
        if char in (opening, closing) or (char == mark and not _is_apostrophe_or_inch(text, at))
    ]


def _is_apostrophe_or_inch(text: str, at: int) -> bool:
    before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    if text[at] in "'＇":
        return (before.isascii() and before.isalnum()) or (after.isascii() and after.isdigit())
    return before != "" and before in DIGITS and (after in ("", "的", "液", "显", "屏", "笔", "平", "电"))


def _paired(text: str, places: list[int], opening: str, closing: str) -> Iterator[tuple[int, str, bool]]:
    open_at: int | None = None
    for at in places:
        straight = text[at] not in (opening, closing)
        opens = open_at is None if straight else text[at] == opening
        if opens:
            if open_at is not None and text[open_at] not in (opening, closing):
                yield from _lone(text, open_at, opening)
            open_at = at
            continue
        if open_at is not None and _holds_chinese(text, open_at, at):
            for place, right in ((open_at, opening), (at, closing)):
                if text[place] != right:
                    yield place, right, True
        open_at = None
    if open_at is not None and text[open_at] not in (opening, closing):
        yield from _lone(text, open_at, opening, closing)


def _lone(text: str, at: int, opening: str, closing: str = "") -> Iterator[tuple[int, str, bool]]:
    if is_chinese(left_of(text, at)) or is_chinese(right_of(text, at)):
        ends = closing and (at + 1 == len(text) or text[at + 1] in "，。、；：？！,.;:?!）》")
        yield at, closing if ends else opening, False


def _holds_chinese(text: str, opening: int, closing: int) -> bool:
    if HAN.search(text, opening, closing):
        return True
    return is_chinese(left_of(text, opening)) and is_chinese(right_of(text, closing) or "。")


CHECKS = (
    AsciiQuote(
        CheckInfo(
            id="punctuation.ascii-quote",
            title="中文里用了直引号",
            why="中文引号分左右，双引号用“ ”，单引号用‘ ’；直引号只用于外文和代码。",
            source="GB/T 15834—2011《标点符号用法》4.8；规则表 PU-008",
            severity=Severity.ERROR,
            confidence=0.95,
            examples=(
                ('开展"双创"活动，推进"放管服"改革', "开展“双创”活动，推进“放管服”改革"),
                ("他说：“要弘扬'钉钉子'精神。”", "他说：“要弘扬‘钉钉子’精神。”"),
                ('打好"组合拳”', "打好“组合拳”"),
            ),
            allows=("It's a dog. 他说得对", '屏幕为15.6"的电脑', "一首名为“Don't cry”的歌", 'x = "abc"'),
        )
    ),
)
