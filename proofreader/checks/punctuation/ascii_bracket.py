"""Half-width round brackets in Chinese text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from proofreader.checks.contract import BlockView, CheckInfo, Hit, replace
from proofreader.checks.punctuation.context import ASCII_GROUP, is_chinese, left_of
from proofreader.cjk.chars import HAN
from proofreader.core.finding import Safety, Severity
from proofreader.core.span import Span

_FULL = {"(": "（", ")": "）"}
_SERIAL = re.compile(r"[0-9]{1,2}|[A-Za-z]|[ivxIVX]{1,4}")  # (1) (a) (iv) number items
_FORMULA = re.compile(r"[=+*/^<>√∑]")
# A document number has a check of its own; an area code stays half-width with its number.
_NUMBER_AFTER = re.compile(r"(?:19|20)[0-9]{2}\)第?[0-9]+号|0[0-9]{2,3}\)[ -]?[0-9]{7,8}")


@dataclass(frozen=True)
class AsciiBracket:
    """Pairs one of whose halves is half-width, where what they hold or what they follow is Chinese."""

    info: CheckInfo
    needles = ("(", ")")

    def block_hits(self, block: BlockView) -> Iterator[Hit]:
        """One hit a half-width bracket, all in one group."""
        text = block.text
        for opening, closing in _pairs(text):
            if not _is_chinese_pair(text, opening, closing):
                continue
            for at in (opening, closing):
                if text[at] in _FULL and not block.is_protected(Span(at, at + 1)):
                    span, full = Span(at, at + 1), _FULL[text[at]]
                    yield Hit(
                        span,
                        f"半角“{text[at]}”应为全角“{full}”",
                        (replace(span, full, safety=Safety.SAFE),),
                        group=ASCII_GROUP,
                    )


def _pairs(text: str) -> Iterator[tuple[int, int]]:
    stack: list[int] = []
    for match in re.finditer(r"[()（）]", text):
        if match.group() in "(（":
            stack.append(match.start())
        elif stack:
            yield stack.pop(), match.start()


def _is_chinese_pair(text: str, opening: int, closing: int) -> bool:
    if text[opening] == "（" or text[closing] == "）":
        return True
    inside = text[opening + 1 : closing]
    if HAN.search(inside):
        return not _is_call(text, opening)
    if not is_chinese(left_of(text, opening)) or _NUMBER_AFTER.match(text, opening + 1):
        return False
    return bool(inside.strip()) and not _SERIAL.fullmatch(inside) and not _FORMULA.search(inside)


def _is_call(text: str, opening: int) -> bool:
    """Whether the bracket belongs to a piece of code: `print("你好")`."""
    return re.search(r"[A-Za-z_]$", text[max(0, opening - 1) : opening]) is not None and text[opening + 1] in "\"'"


CHECKS = (
    AsciiBracket(
        CheckInfo(
            id="punctuation.ascii-bracket",
            title="中文里用了半角括号",
            why="括注中文的括号，以及跟在中文后面的括号，应当用全角的“（）”；公式、序号、代码里的除外。",
            source="GB/T 15834—2011《标点符号用法》；规则表 PU-003",
            severity=Severity.ERROR,
            confidence=0.95,
            examples=(
                ("推动各县(市)发展", "推动各县（市）发展"),
                ("《英才计划(2020—2025年)》", "《英才计划（2020—2025年）》"),
                ("世界贸易组织(WTO)", "世界贸易组织（WTO）"),
                ("各县（市)和农村(社区）", "各县（市）和农村（社区）"),
            ),
            allows=("设f(x)=2x", "第(1)项、第(a)项", "国发(2020)10号", '执行print("你好")', "Python(2020) is"),
        )
    ),
)
